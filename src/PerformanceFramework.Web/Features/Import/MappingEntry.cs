using System.Globalization;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Import;

/// <summary>A mapping as it is typed; kept when it is refused. What a form does not send at all is null.</summary>
public sealed class MappingEntry
{
    public int Version { get; set; }

    public string? Sheet { get; set; }

    /// <summary>A heading, or nothing, by field.</summary>
    public Dictionary<string, string?>? Columns { get; set; }

    public Dictionary<string, string?>? Fixed { get; set; }

    /// <summary>A second heading, or nothing, by field.</summary>
    public Dictionary<string, string?>? Second { get; set; }

    public string? Factor { get; set; }

    /// <summary>What each of several columns is of; nothing where one column has all figures.</summary>
    public string? Spread { get; set; }

    /// <summary>The headings of the sheet, in the order of <see cref="SpreadTexts"/>.</summary>
    public List<string?>? SpreadHeadings { get; set; }

    /// <summary>The period or indicator of the figures below a heading, or nothing.</summary>
    public List<string?>? SpreadTexts { get; set; }

    public string? FilterColumn { get; set; }

    public string? Match { get; set; }

    public string? FilterValue { get; set; }

    /// <summary>What the file calls indicators, in the order of <see cref="Codes"/>.</summary>
    public List<string?>? Names { get; set; }

    /// <summary>A code of ours, "leave out", or nothing.</summary>
    public List<string?>? Codes { get; set; }

    public const string LeaveOut = "leave out";

    public static MappingEntry Of(
        ImportMapping mapping,
        int version,
        IReadOnlyList<string> names,
        IReadOnlyList<string> headings
    ) =>
        new()
        {
            Version = version,
            Sheet = mapping.Sheet,
            Columns = mapping.Columns.ToDictionary(pair => pair.Key.ToString(), pair => (string?)pair.Value),
            Fixed = mapping.Fixed.ToDictionary(pair => pair.Key.ToString(), pair => (string?)pair.Value),
            Second = mapping.Second.ToDictionary(pair => pair.Key.ToString(), pair => (string?)pair.Value),
            Factor = Text(mapping.Factor),
            Spread = mapping.Spread?.ToString(),
            SpreadHeadings = [.. headings],
            SpreadTexts =
            [
                .. headings.Select(heading =>
                    mapping.SpreadColumns.TryGetValue(heading, out var text) ? text
                    : mapping.Spread is null && PeriodText.IsPeriodOrPart(heading) ? heading
                    : ""
                ),
            ],
            FilterColumn = mapping.FilterColumn,
            Match = mapping.Match.ToString(),
            FilterValue = mapping.FilterValue,
            Names = [.. names],
            Codes =
            [
                .. names.Select(name =>
                    mapping.Names.TryGetValue(name, out var code) ? (code.Length == 0 ? LeaveOut : code) : ""
                ),
            ],
        };

    public ImportMapping ToMapping() =>
        new(
            Sheet ?? "",
            Said(Columns),
            Said(Fixed),
            FilterColumn ?? "",
            FilterValue?.Trim() ?? "",
            (Names ?? [])
                .Zip(Codes ?? [], (name, code) => (Name: name ?? "", Code: code?.Trim() ?? ""))
                .Where(pair => pair.Name.Length > 0 && pair.Code.Length > 0)
                .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    pair => pair.Name,
                    pair =>
                        pair.Code.Equals(LeaveOut, StringComparison.OrdinalIgnoreCase)
                            ? ""
                            : pair.Code.ToUpperInvariant()
                )
        )
        {
            Second = Said(Second),
            Factor = decimal.TryParse(Factor, NumberStyles.None, CultureInfo.InvariantCulture, out var factor)
                ? factor
                : ImportMapping.NoFactor,
            Match = Enum.TryParse<FilterMatch>(Match, out var match) ? match : FilterMatch.Is,
            Spread = SpreadField,
            SpreadColumns = SpreadField is null
                ? new Dictionary<string, string>()
                : (SpreadHeadings ?? [])
                    .Zip(SpreadTexts ?? [], (heading, text) => (Heading: heading ?? "", Text: text?.Trim() ?? ""))
                    .Where(pair => pair.Heading.Length > 0 && pair.Text.Length > 0)
                    .DistinctBy(pair => pair.Heading, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(pair => pair.Heading, pair => pair.Text),
        };

    /// <summary>A factor as the form sends it.</summary>
    public static string Text(decimal factor) => factor.ToString(CultureInfo.InvariantCulture);

    private ImportField? SpreadField => Enum.TryParse<ImportField>(Spread, out var by) ? by : null;

    private static Dictionary<ImportField, string> Said(Dictionary<string, string?>? typed) =>
        Enum.GetValues<ImportField>()
            .Select(field => (Field: field, Text: typed?.GetValueOrDefault(field.ToString())?.Trim() ?? ""))
            .Where(pair => pair.Text.Length > 0)
            .ToDictionary(pair => pair.Field, pair => pair.Text);
}
