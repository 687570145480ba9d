using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>What indicators serve beside the element that stands in their own row.</summary>
internal sealed class IndicatorAlignmentsSheet()
    : WorkbookSheet(
        "Indicator alignments",
        "Which elements an indicator serves: a row for each. Its primary one stands in Indicators and need not be repeated.",
        [
            new(Of, CellShape.Name, "The code of the indicator.") { IsKey = true, IsNeeded = true },
            new(To, CellShape.Name, "The code of the element it serves.") { IsKey = true, IsNeeded = true },
        ]
    )
{
    private const string Of = "Indicator";
    private const string To = "Element";

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["HOU-01", "P1"],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var indicator = run.Book.Indicator(row[Of]);
        var element = run.Book.Element(row[To]);
        if (indicator is null)
        {
            row.Refuse(Of, "There is no indicator with this code in Indicators.");
        }

        if (element is null)
        {
            row.Refuse(To, "There is no element with this code in Elements.");
        }
        else if (run.Book.IsClosed(element))
        {
            row.Refuse(To, ThreadRefusals.IsRetired(element.Title).Sentence);
        }

        if (!row.IsRefused)
        {
            Align(run, indicator!, element!);
        }
    }

    /// <summary>Aligns an indicator to an element, as its primary one where it has none.</summary>
    internal static void Align(WorkbookRun run, Indicator indicator, PlanElement element)
    {
        var isFirst = !run.Book.Alignments.Exists(a => a.Indicator == indicator && a.IsPrimary);
        DateOnly? from = indicator.State is IndicatorState.Live && !run.Book.IsNew(indicator) ? run.Today : null;
        var alignment = new IndicatorAlignment(indicator, element, isFirst, from);
        run.Book.Alignments.Add(alignment);
        run.Add(alignment);
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Alignments.Select(a => new[] { a.Indicator.Code, a.Element.Code })
            .OrderBy(row => row[0], StringComparer.Ordinal)
            .ThenBy(row => row[1], StringComparer.Ordinal);
}
