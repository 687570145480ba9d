using System.Text.Json;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Answers a file of cases, <c>{"cases": [{"id": …}, …]}</c>, one line for each.</summary>
internal static class JsonCases
{
    /// <param name="answer">Writes what follows the id of a case.</param>
    /// <exception cref="UnusableFileException">The file is not JSON, or holds no list of cases.</exception>
    public static void Answer(AnalysisRun run, Action<JsonFields, Utf8JsonWriter> answer)
    {
        using var document = Read(run.File);
        var cases = CasesOf(document.RootElement);
        using var output = new CaseOutput(run.Output);
        var number = 0;
        foreach (var element in cases.EnumerateArray())
        {
            number++;
            var fields = new JsonFields(element, "");
            run.Problems.Guard(
                $"case {IdOf(element) ?? $"number {number}"}",
                () => output.Write(Id(fields), writer => answer(fields, writer))
            );
        }
    }

    private static JsonDocument Read(string file)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException broken)
        {
            throw new UnusableFileException(
                $"line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: the file is not JSON"
            );
        }
    }

    private static JsonElement CasesOf(JsonElement root) =>
        root is { ValueKind: JsonValueKind.Array } ? root
        : root is { ValueKind: JsonValueKind.Object }
        && root.TryGetProperty("cases", out var cases)
        && cases.ValueKind is JsonValueKind.Array
            ? cases
        : throw new UnusableFileException("The file holds no list “cases”.");

    private static string Id(JsonFields fields) => IdOf(fields.Element) ?? throw fields.Bad("id", "is needed");

    private static string? IdOf(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => JsonFields.TextOf(id),
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;
}
