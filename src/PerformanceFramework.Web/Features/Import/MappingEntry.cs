using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Web.Features.Import;

/// <summary>A mapping as it is typed; kept when it is refused. What a form does not send at all is null.</summary>
public sealed class MappingEntry
{
    public int Version { get; set; }

    public string? Sheet { get; set; }

    /// <summary>A heading, or nothing, by field.</summary>
    public Dictionary<string, string?>? Columns { get; set; }

    public Dictionary<string, string?>? Fixed { get; set; }

    public string? FilterColumn { get; set; }

    public string? FilterValue { get; set; }

    /// <summary>What the file calls indicators, in the order of <see cref="Codes"/>.</summary>
    public List<string?>? Names { get; set; }

    /// <summary>A code of ours, "leave out", or nothing.</summary>
    public List<string?>? Codes { get; set; }

    public const string LeaveOut = "leave out";

    public static MappingEntry Of(ImportMapping mapping, int version, IReadOnlyList<string> names) =>
        new()
        {
            Version = version,
            Sheet = mapping.Sheet,
            Columns = mapping.Columns.ToDictionary(pair => pair.Key.ToString(), pair => (string?)pair.Value),
            Fixed = mapping.Fixed.ToDictionary(pair => pair.Key.ToString(), pair => (string?)pair.Value),
            FilterColumn = mapping.FilterColumn,
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
        );

    private static Dictionary<ImportField, string> Said(Dictionary<string, string?>? typed) =>
        Enum.GetValues<ImportField>()
            .Select(field => (Field: field, Text: typed?.GetValueOrDefault(field.ToString())?.Trim() ?? ""))
            .Where(pair => pair.Text.Length > 0)
            .ToDictionary(pair => pair.Field, pair => pair.Text);
}
