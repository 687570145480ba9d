namespace PerformanceFramework.Domain.Import;

/// <summary>What a column of a file of figures can hold.</summary>
public enum ImportField
{
    /// <summary>The code or the name of the indicator.</summary>
    Indicator = 1,
    Period,

    /// <summary>The figure, or words that say why there is none.</summary>
    Value,
    Numerator,
    Denominator,
    Commentary,

    /// <summary>Whether the figure may still be revised.</summary>
    Provisional,

    /// <summary>The lower 95% confidence limit.</summary>
    LowerLimit,
    UpperLimit,
}

/// <summary>How the columns of a file are read. Other people's files are used as they are, by saying this once.</summary>
/// <param name="Sheet">The sheet of the workbook.</param>
/// <param name="Columns">The column's heading for each field that has one.</param>
/// <param name="Fixed">What holds for every row, for fields without a column: "Q1 2026/27" as the period of all.</param>
/// <param name="FilterColumn">Only rows that hold <paramref name="FilterValue"/> here are read; empty for all.</param>
/// <param name="FilterValue">Compared without regard to case.</param>
/// <param name="Names">Codes of ours by what the file calls the indicator; an empty code leaves its rows out.</param>
public sealed record ImportMapping(
    string Sheet,
    IReadOnlyDictionary<ImportField, string> Columns,
    IReadOnlyDictionary<ImportField, string> Fixed,
    string FilterColumn,
    string FilterValue,
    IReadOnlyDictionary<string, string> Names
)
{
    public const int TextLength = 300;

    private static readonly Dictionary<ImportField, string[]> Usual = new()
    {
        [ImportField.Indicator] =
        [
            "indicator code",
            "code",
            "indicator",
            "kpi",
            "pi",
            "ref",
            "reference",
            "measure",
            "dataset",
        ],
        [ImportField.Period] = ["period", "reporting period", "quarter", "month", "date", "year", "financial year"],
        [ImportField.Value] = ["value", "actual", "figure", "result", "outturn", "performance"],
        [ImportField.Numerator] = ["numerator"],
        [ImportField.Denominator] = ["denominator"],
        [ImportField.Commentary] = ["commentary", "comment", "comments", "narrative", "notes"],
        [ImportField.Provisional] = ["provisional", "is provisional"],
        [ImportField.LowerLimit] = ["lower limit", "lower", "lci_95", "lower 95% limit", "lower ci"],
        [ImportField.UpperLimit] = ["upper limit", "upper", "uci_95", "upper 95% limit", "upper ci"],
    };

    /// <summary>What the headings of a file suggest.</summary>
    public static ImportMapping Suggested(string sheet, IReadOnlyList<string> headings)
    {
        var columns = new Dictionary<ImportField, string>();
        foreach (var (field, names) in Usual)
        {
            var found = names
                .Select(name =>
                    headings.FirstOrDefault(heading => heading.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                )
                .FirstOrDefault(heading => heading is not null);
            if (found is not null)
            {
                columns.Add(field, found);
            }
        }

        return new ImportMapping(
            sheet,
            columns,
            new Dictionary<ImportField, string>(),
            "",
            "",
            new Dictionary<string, string>()
        );
    }

    /// <summary>What is still to be said before rows can be read; empty where everything is.</summary>
    public IEnumerable<(ImportField Field, string Sentence)> Missing(IReadOnlyCollection<string> headings)
    {
        foreach (var (field, column) in Columns)
        {
            if (!headings.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                yield return (field, $"There is no column “{column}” in this sheet. Choose another.");
            }
        }

        if (!Has(ImportField.Indicator))
        {
            yield return (
                ImportField.Indicator,
                "Say which column names the indicator, or which indicator all rows are of."
            );
        }

        if (!Has(ImportField.Period))
        {
            yield return (ImportField.Period, "Say which column holds the period, or which period all rows are of.");
        }

        if (!Columns.ContainsKey(ImportField.Value) && !Columns.ContainsKey(ImportField.Numerator))
        {
            yield return (ImportField.Value, "Say which column holds the figure.");
        }

        if (Columns.ContainsKey(ImportField.Numerator) != Columns.ContainsKey(ImportField.Denominator))
        {
            yield return (ImportField.Denominator, "A numerator needs a denominator, and the other way round.");
        }

        if (Columns.ContainsKey(ImportField.LowerLimit) != Columns.ContainsKey(ImportField.UpperLimit))
        {
            yield return (ImportField.UpperLimit, "A lower limit needs an upper one, and the other way round.");
        }
    }

    private bool Has(ImportField field) => Columns.ContainsKey(field) || Fixed.ContainsKey(field);
}

/// <summary>A mapping kept for the next file with the same headings.</summary>
public sealed class RememberedMapping
{
    /// <summary>A SHA-256 in hexadecimal.</summary>
    public const int SignatureLength = 64;

    private RememberedMapping() { }

    public RememberedMapping(string signature, ImportMapping mapping)
    {
        Signature = signature;
        Mapping = mapping;
    }

    public int Id { get; private set; }

    /// <summary>The same for files with the same headings.</summary>
    public string Signature { get; private set; } = "";

    public ImportMapping Mapping { get; private set; } = null!;

    public int Version { get; private set; }

    public void Replace(ImportMapping mapping) => Mapping = mapping;
}
