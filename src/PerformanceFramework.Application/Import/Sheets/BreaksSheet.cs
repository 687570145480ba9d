using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Days from which figures cannot be compared with earlier ones.</summary>
internal sealed class BreaksSheet()
    : WorkbookSheet(
        "Breaks in series",
        "Days from which the figures of an indicator cannot be compared with earlier ones.",
        [
            new(Of, CellShape.Name, "The code of the indicator.") { IsKey = true, IsNeeded = true },
            new(From, CellShape.Date, "The first day of the new series.") { IsKey = true, IsNeeded = true },
            new(Kind, CellShape.OneOf<SeriesChange>(Words), "What changed.") { IsNeeded = true },
            new(Why, CellShape.Text, "What changed, in a sentence.") { IsNeeded = true },
        ]
    )
{
    private const string Of = "Indicator";
    private const string From = "From";
    private const string Kind = "What changed";
    private const string Why = "Reason";

    private static readonly Dictionary<string, string> Headings = new()
    {
        [nameof(AddSeriesBreakRequest.From)] = From,
        [nameof(AddSeriesBreakRequest.Kind)] = Kind,
        [nameof(AddSeriesBreakRequest.Reason)] = Why,
    };

    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } =
    [
        ["HOU-01", "2026-04-01", "Definition changed", "Only cases closed within the quarter count from this day."],
    ];

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var indicator = run.Book.Indicator(row[Of]);
        if (indicator is null)
        {
            row.Refuse(Of, "There is no indicator with this code in Indicators.");
            return;
        }

        var kind = row.Choice<SeriesChange>(Kind, Words)!.Value;
        row.RefuseInvalid(
            new AddSeriesBreakValidator(),
            new AddSeriesBreakRequest(indicator.Code, row.Date(From), kind, row[Why]),
            Headings
        );
        if (!row.IsNew)
        {
            row.Refuse(From, IndicatorRefusals.BreakOnThatDay.Sentence);
        }

        if (row.IsRefused)
        {
            return;
        }

        var seriesBreak = new SeriesBreak(indicator, row.Date(From)!.Value, kind, row[Why]);
        run.Book.Breaks.Add(seriesBreak);
        run.Add(seriesBreak);
        run.ToReassess.Add(indicator);
    }

    protected override IEnumerable<string[]> Written(CouncilBook book) =>
        book
            .Breaks.OrderBy(b => b.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(b => b.From)
            .Select(b => new[] { b.Indicator.Code, CellShape.DateText(b.From), Words(b.Kind), b.Reason });

    private static string Words(SeriesChange change) =>
        change switch
        {
            SeriesChange.BreakInSeries => "Break in the series",
            SeriesChange.DefinitionChanged => "Definition changed",
        };
}
