using System.Globalization;
using System.Text.Json;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>The fields of a case, or of an object within one. What is missing and what is null are the same.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it is in the case, with a full stop at its end; empty for the case itself.</param>
internal sealed class JsonFields(JsonElement element, string path)
{
    public JsonElement Element => element;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>An object within; one without fields where there is none.</summary>
    public JsonFields Within(string name) =>
        Find(name) switch
        {
            null => new JsonFields(default, $"{path}{name}."),
            { ValueKind: JsonValueKind.Object } found => new JsonFields(found, $"{path}{name}."),
            _ => throw Bad(name, "is not an object"),
        };

    public double? Figure(string name) => Find(name) is { } found ? FigureOf(found, name) : null;

    public double NeededFigure(string name) => Figure(name) ?? throw Bad(name, "is needed");

    /// <summary>A number that is kept as it is written, to the last decimal.</summary>
    public decimal? Decimal(string name) =>
        Find(name) is not { } found ? null
        : found.ValueKind is JsonValueKind.Number
        && found.TryGetDecimal(out var number)
        && Domain.Indicators.Figure.IsWithinBounds(number)
            ? number
        : throw Bad(name, "is not a number within bounds");

    public int? Whole(string name) =>
        Find(name) is not { } found ? null
        : found.ValueKind is JsonValueKind.Number && found.TryGetInt32(out var number) ? number
        : throw Bad(name, "is not a whole number");

    public int NeededWhole(string name, int from, int to) =>
        Whole(name) is { } number && number >= from && number <= to
            ? number
            : throw Bad(
                name,
                string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {from} to {to}")
            );

    public bool? Flag(string name) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => throw Bad(name, "is neither true nor false"),
        };

    public string? Text(string name) =>
        Find(name) switch
        {
            null => null,
            { } found => TextOf(found) ?? throw Bad(name, "is not a text"),
        };

    public string NeededText(string name) => Text(name) ?? throw Bad(name, "is needed");

    /// <summary>A list of numbers and nulls; empty where there is none.</summary>
    public double?[] Figures(string name) =>
        [.. List(name).Select(item => item.ValueKind is JsonValueKind.Null ? (double?)null : FigureOf(item, name))];

    /// <summary>A list in which nothing is missing.</summary>
    public double[] CompleteFigures(string name) =>
        [.. Figures(name).Select(figure => figure ?? throw Bad(name, "has a figure missing"))];

    public string[] Texts(string name) =>
        [.. List(name).Select(item => TextOf(item) ?? throw Bad(name, "is not a list of texts"))];

    public JsonFields[] Objects(string name) =>
        [
            .. List(name)
                .Index()
                .Select(item =>
                    item.Item.ValueKind == JsonValueKind.Object
                        ? new JsonFields(item.Item, $"{path}{name}[{item.Index}].")
                        : throw Bad(name, "is not a list of objects")
                ),
        ];

    /// <summary>The numbers of a field or list as they are written, to know their decimals.</summary>
    public IEnumerable<string> Written(string name) =>
        Find(name) is not { } found ? []
        : found.ValueKind is JsonValueKind.Array ? found.EnumerateArray().Select(item => item.GetRawText())
        : [found.GetRawText()];

    public BadInputException Bad(string name, string problem) =>
        new($"field {path}{name}", Find(name) is { } found ? $"{Shortened(found)} {problem}" : $"a value {problem}");

    /// <returns>Null for what is no text, and for half a character that was escaped alone.</returns>
    public static string? TextOf(JsonElement item)
    {
        try
        {
            return item.ValueKind is JsonValueKind.String ? item.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement[] List(string name) =>
        Find(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } found => [.. found.EnumerateArray()],
            _ => throw Bad(name, "is not a list"),
        };

    private double FigureOf(JsonElement item, string name) =>
        item.ValueKind is JsonValueKind.Number && item.TryGetDouble(out var number) && NumberText.IsWithinBounds(number)
            ? number
            : throw Bad(name, "is not a number within bounds");

    private JsonElement? Find(string name) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(name, out var found)
        && found.ValueKind is not JsonValueKind.Null
            ? found
            : null;

    private static string Shortened(JsonElement found) =>
        found.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : found.GetRawText();
}
