using PerformanceFramework.Domain.Periods;

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

    /// <summary>Why it happened; <see cref="Commentary"/> says what happened.</summary>
    Cause,

    /// <summary>What is being done about it.</summary>
    Action,

    /// <summary>When the figure will recover.</summary>
    Recovery,

    /// <summary>How sure somebody is of the figure.</summary>
    Confidence,

    /// <summary>What is doubtful, where the confidence is medium or low.</summary>
    ConfidenceReason,
}

/// <summary>How the text in the column of a filter is compared, without regard to case.</summary>
public enum FilterMatch
{
    Is = 1,
    BeginsWith,
    Contains,
}

/// <summary>How the columns of a file are read. Other people's files are used as they are, by saying this once.</summary>
/// <param name="Sheet">The sheet of the workbook.</param>
/// <param name="Columns">The column's heading for each field that has one.</param>
/// <param name="Fixed">What holds for every row, for fields without a column: "Q1 2026/27" as the period of all.</param>
/// <param name="FilterColumn">Only rows that hold <paramref name="FilterValue"/> here are read; empty for all.</param>
/// <param name="FilterValue">Compared as <see cref="Match"/> says.</param>
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

    /// <summary>The factor of figures that are taken as they stand.</summary>
    public const decimal NoFactor = 1;

    /// <summary>What figures can be multiplied by: as they stand, proportions to percentages, thousands, millions.</summary>
    public static readonly IReadOnlyList<decimal> Factors = [NoFactor, 100, 1_000, 1_000_000];

    private static readonly Dictionary<ImportField, string[]> Usual = new()
    {
        [ImportField.Indicator] =
        [
            "indicator code",
            "code",
            "indicator",
            "kpi",
            "pi",
            "pi no",
            "ref",
            "reference",
            "measure",
            "dataset",
        ],
        [ImportField.Period] = ["period", "reporting period", "quarter", "month", "date", "year", "financial year"],
        [ImportField.Value] = ["value", "actual", "figure", "result", "outturn", "performance"],
        [ImportField.Numerator] = ["numerator"],
        [ImportField.Denominator] = ["denominator"],
        [ImportField.Commentary] = ["commentary", "comment", "comments", "narrative", "notes", "what happened"],
        [ImportField.Provisional] = ["provisional", "is provisional"],
        [ImportField.LowerLimit] = ["lower limit", "lower", "lci_95", "lower 95% limit", "lower ci"],
        [ImportField.UpperLimit] = ["upper limit", "upper", "uci_95", "upper 95% limit", "upper ci"],
        [ImportField.Cause] = ["why", "cause"],
        [ImportField.Action] = ["what we are doing", "action"],
        [ImportField.Recovery] = ["when it will recover", "recovery"],
        // Not "confidence" alone: national statistics call their 95% limits so.
        [ImportField.Confidence] = ["confidence in the figure"],
        [ImportField.ConfidenceReason] = ["what is doubtful"],
    };

    private static readonly string[] Whole = ["period", "reporting period"];
    private static readonly string[] Parts = ["quarter", "month", "qtr"];
    private static readonly string[] Years = ["financial year", "year", "fy"];

    /// <summary>
    /// The heading of a column whose text follows that of the first: the quarter beside its year, the breakdown beside the
    /// name of its indicator.
    /// </summary>
    public IReadOnlyDictionary<ImportField, string> Second { get; init; } = new Dictionary<ImportField, string>();

    public FilterMatch Match { get; init; } = FilterMatch.Is;

    /// <summary>What bare figures, and their limits, are multiplied by.</summary>
    public decimal Factor { get; init; } = NoFactor;

    /// <summary>
    /// The figures stand in several columns, one for each period or one for each indicator; null where one column has all.
    /// </summary>
    public ImportField? Spread { get; init; }

    /// <summary>What the figures below a heading are of: the period, or its part ("Q3") where another column has the year; or the indicator.</summary>
    public IReadOnlyDictionary<string, string> SpreadColumns { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields of which a second column may say more.</summary>
    public static bool MayHaveSecond(ImportField field) => field is ImportField.Indicator or ImportField.Period;

    /// <summary>What the headings of a file suggest.</summary>
    public static ImportMapping Suggested(string sheet, IReadOnlyList<string> headings)
    {
        var columns = new Dictionary<ImportField, string>();
        foreach (var (field, names) in Usual)
        {
            if (Among(headings, names) is { } found)
            {
                columns.Add(field, found);
            }
        }

        var second = new Dictionary<ImportField, string>();
        if (Among(headings, Whole) is null && Among(headings, Parts) is { } part && Among(headings, Years) is { } year)
        {
            columns[ImportField.Period] = year;
            second[ImportField.Period] = part;
        }

        var periods = headings.Where(heading => PeriodText.IsPeriodOrPart(heading)).ToList();
        var isWide =
            periods.Count > 1 && !columns.ContainsKey(ImportField.Value) && !columns.ContainsKey(ImportField.Numerator);
        return new ImportMapping(
            sheet,
            columns,
            new Dictionary<ImportField, string>(),
            "",
            "",
            new Dictionary<string, string>()
        )
        {
            Second = second,
            Spread = isWide ? ImportField.Period : null,
            SpreadColumns = isWide ? periods.ToDictionary(heading => heading) : new Dictionary<string, string>(),
        };
    }

    private static string? Among(IReadOnlyList<string> headings, IEnumerable<string> names) =>
        names
            .Select(name =>
                headings.FirstOrDefault(heading => heading.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            .FirstOrDefault(heading => heading is not null);

    /// <summary>What is still to be said before rows can be read; empty where everything is.</summary>
    public IEnumerable<(ImportField Field, string Sentence)> Missing(IReadOnlyCollection<string> headings)
    {
        foreach (var (field, column) in Columns.Concat(Second))
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

        var hasFigure = Columns.ContainsKey(ImportField.Value) || Columns.ContainsKey(ImportField.Numerator);
        if (Spread is null && !hasFigure)
        {
            yield return (ImportField.Value, "Say which column holds the figure.");
        }

        if (Spread is not null && hasFigure)
        {
            yield return (
                ImportField.Value,
                "The figures stand either in one column or in several, one for each period or indicator. Choose one of the two."
            );
        }

        if (Columns.ContainsKey(ImportField.Numerator) != Columns.ContainsKey(ImportField.Denominator))
        {
            yield return (ImportField.Denominator, "A numerator needs a denominator, and the other way round.");
        }

        if (Columns.ContainsKey(ImportField.LowerLimit) != Columns.ContainsKey(ImportField.UpperLimit))
        {
            yield return (ImportField.UpperLimit, "A lower limit needs an upper one, and the other way round.");
        }

        if (Columns.ContainsKey(ImportField.Confidence) != Columns.ContainsKey(ImportField.ConfidenceReason))
        {
            yield return (
                ImportField.ConfidenceReason,
                "A confidence needs what is doubtful beside it, and the other way round."
            );
        }
    }

    /// <summary>What is wrong with the columns that hold one period or indicator each; null where nothing is.</summary>
    public string? SpreadProblem(IReadOnlyCollection<string> headings) =>
        Spread is null ? null
        : SpreadColumns.Count == 0 ? "Say of at least one column what its figures are of."
        : SpreadColumns.Keys.FirstOrDefault(heading => !headings.Contains(heading, StringComparer.OrdinalIgnoreCase))
            is { } missing
            ? $"There is no column “{missing}” in this sheet. Choose another."
        : null;

    private bool Has(ImportField field) => Columns.ContainsKey(field) || Fixed.ContainsKey(field) || Spread == field;
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
