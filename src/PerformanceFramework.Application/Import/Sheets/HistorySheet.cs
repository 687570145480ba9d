using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>The figures of the council's workbook. They are read as figures of any other file are: by <see cref="HistoryPlan"/>.</summary>
internal static class HistorySheet
{
    public const string Name = "History";

    public const string Holds =
        "Figures with their commentary: a row for each indicator and period. Those of calculated indicators are worked out anew.";

    public static readonly IReadOnlyList<(ImportField Field, string Heading, string Holds)> Headings =
    [
        (ImportField.Indicator, "Indicator", "The code of the indicator."),
        (ImportField.Period, "Period", "The period, such as Q1 2026/27, June 2026 or 2025/26."),
        (ImportField.Value, "Value", "The figure, or words that say why there is none, such as “Not yet available”."),
        (ImportField.Numerator, "Numerator", "What is above the line, where it is worked out of two figures."),
        (ImportField.Denominator, "Denominator", "What is below the line."),
        (ImportField.Commentary, "Commentary", "What happened, or the whole commentary."),
        (ImportField.Provisional, "Provisional", "Yes where the figure may still be revised."),
        (ImportField.LowerLimit, "Lower limit", "The lower 95% confidence limit."),
        (ImportField.UpperLimit, "Upper limit", "The upper 95% confidence limit."),
        (ImportField.Cause, "Why", "Of the commentary: why it happened."),
        (ImportField.Action, "What we are doing", "Of the commentary."),
        (ImportField.Recovery, "When it will recover", "Of the commentary."),
        (
            ImportField.Confidence,
            "Confidence",
            "High, medium or low confidence in the figure; empty where nobody said."
        ),
        (ImportField.ConfidenceReason, "What is doubtful", "Why the confidence is medium or low."),
    ];

    public static readonly IReadOnlyList<IReadOnlyList<object?>> Example =
    [
        [
            "HOU-01",
            "Q4 2025/26",
            null,
            412m,
            480m,
            "Two large blocks were let in March.",
            "No",
            null,
            null,
            "",
            "",
            "",
            "Medium confidence",
            "Two weeks are missing.",
        ],
        [
            "HOU-01",
            "Q3 2025/26",
            "Not applicable",
            null,
            null,
            "No case was closed.",
            "No",
            null,
            null,
            "",
            "",
            "",
            "",
            "",
        ],
    ];

    /// <summary>Whether the file has this very sheet, with no column but its own.</summary>
    public static bool IsIn(TableFile file) =>
        SheetTable.HeadingsOf(file, Name) is { } headings
        && MappingOf(file)!.Columns.Count == headings.Count
        && !MappingOf(file)!.Missing([.. headings]).Any();

    /// <summary>How the columns are read; null where the sheet is not there, or has none that say what its rows are about.</summary>
    public static ImportMapping? MappingOf(TableFile file)
    {
        if (SheetTable.HeadingsOf(file, Name) is not { } headings)
        {
            return null;
        }

        return new ImportMapping(
            Name,
            Headings
                .Where(column => headings.Contains(column.Heading, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(column => column.Field, column => column.Heading),
            new Dictionary<ImportField, string>(),
            "",
            "",
            new Dictionary<string, string>()
        );
    }

    /// <summary>What is wrong with the sheet as a whole.</summary>
    public static IEnumerable<PlannedRow> Problems(TableFile file, ImportMapping mapping)
    {
        var headings = file.HeadersOf(Name);
        return mapping
            .Missing([.. headings])
            .Select(missing => missing.Sentence)
            .Concat(
                headings
                    .Except(Headings.Select(column => column.Heading), StringComparer.OrdinalIgnoreCase)
                    .Select(heading =>
                        $"The sheet “{Name}” has no column {Shown.Briefly(heading)}. Correct its heading, or take the column away."
                    )
            )
            .Select(sentence => new PlannedRow(RowVerdict.Refused, $"sheet {Name}", "", "", "", sentence)
            {
                Sheet = Name,
            });
    }

    public static SheetToWrite Written(IEnumerable<IReadOnlyList<object?>> rows) =>
        new(Name, [.. Headings.Select(column => column.Heading)], rows);

    /// <summary>A figure as it is read back.</summary>
    public static IReadOnlyList<object?> RowOf(Observation figure)
    {
        var parts = figure.Observed is ObservedValue.Number { Fraction: { } fraction } ? fraction : null;
        return
        [
            figure.Indicator.Code,
            figure.Period.ToString(),
            parts is null ? ValueOf(figure.Observed) : null,
            NumberOf(parts?.Numerator),
            NumberOf(parts?.Denominator),
            figure.Commentary.Trim(),
            figure.IsProvisional ? "Yes" : "No",
            NumberOf(figure.Limits?.Lower),
            NumberOf(figure.Limits?.Upper),
            figure.Cause.Trim(),
            figure.Action.Trim(),
            figure.Recovery.Trim(),
            figure.Confidence?.Words() ?? "",
            figure.ConfidenceReason?.Trim() ?? "",
        ];
    }

    private static object? ValueOf(ObservedValue value) =>
        value switch
        {
            ObservedValue.Number number => NumberOf(number.Value),
            ObservedValue.NotDue { Until: { } until } => $"Not due until {until}",
            ObservedValue.NotYetAvailable { Expected: { } day } => $"Not yet available, expected {UkDate.Words(day)}",
            ObservedValue.Text text => text.Words.Trim(),
            _ => value.Short(new Unit(UnitKind.Measure, "", 0)),
        };

    private static object? NumberOf(decimal? number) =>
        number is null ? null : CellShape.Number.Write(CellShape.NumberText(number));
}
