using System.Text;
using System.Text.Json;
using PerformanceFramework.Web.Hosting.Analysis;

namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

/// <summary>Calls a command with a file of the test's own, and reads what came out.</summary>
internal sealed class Analyst : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public string File(string name, string content)
    {
        var file = _folder.File(name);
        System.IO.File.WriteAllText(file, content, new UTF8Encoding(false));
        return file;
    }

    /// <summary>A file whose bytes are Latin ones.</summary>
    public string LatinFile(string name, string content)
    {
        var file = _folder.File(name);
        System.IO.File.WriteAllText(file, content, Encoding.Latin1);
        return file;
    }

    public string NoFile() => _folder.File("no-such-file.csv");

    public static CommandResult Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = AnalysisCommands.Run(args, output, errors);
        return new CommandResult(exitCode, output.ToArray(), errors.ToString());
    }

    public CommandResult OfTable(string command, params string[] lines) =>
        Run(command, File("table.csv", string.Join('\n', lines) + "\n"));

    public CommandResult OfCases(string command, string cases, params string[] more) =>
        Run([command, File("cases.json", $$"""{"cases": [{{cases}}]}"""), .. more]);

    /// <summary>The only case that was answered.</summary>
    public JsonElement OfCase(string command, string fields, params string[] more)
    {
        var result = OfCases(command, $$"""{"id": "one", {{fields}}}""", more);
        result.Errors.ShouldBe("");
        result.ExitCode.ShouldBe(0);
        return result.Cases.ShouldHaveSingleItem();
    }
}

internal sealed record CommandResult(int ExitCode, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>The lines of a table after its header.</summary>
    public string[] Rows => Output.TrimEnd('\n').Split('\n')[1..];

    public JsonElement[] Cases => [.. JsonDocument.Parse(Bytes).RootElement.GetProperty("cases").EnumerateArray()];
}
