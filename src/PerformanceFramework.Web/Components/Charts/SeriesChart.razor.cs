using Microsoft.AspNetCore.Components;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Components.Charts;

public sealed partial class SeriesChart
{
    private const int MostReasonsInWords = 4;

    private IReadOnlyList<Row> rows = [];

    [Parameter, EditorRequired]
    public required SeriesChartData Data { get; set; }

    private bool HasFigures =>
        Data.Points.Any(p => (p.Value ?? p.TargetLow ?? p.TargetHigh) is not null)
        || Data.Comparators.Any(c => c.Values.Count > 0);

    private bool HasLimits => Data.Points.Any(p => p.Limits is not null);

    private bool HasIntervals => Data.Points.Any(p => p is { Value: not null, Interval: not null });

    private bool Has(ChartMark mark) => Data.Points.Any(p => p.Mark == mark);

    private static string MarkWord(ChartPoint? point) =>
        point?.Mark switch
        {
            ChartMark.Better => "Better",
            ChartMark.Worse => "Worse",
            ChartMark.HigherOrLower => "Changed",
            null => point?.Value is null ? "–" : "None",
        };

    private bool HasRestated => Data.Points.Any(p => p is { Value: not null, RestatedNote: not null });

    private bool HasProvisional => Data.Points.Any(p => p is { Value: not null, IsProvisional: true });

    private bool HasDoubtful => Data.Points.Any(p => p is { Value: not null, IsDoubtful: true });

    private bool HasConfidence => Data.Points.Any(p => p.Confidence is not null || p.IsNotConfirmed);

    private static string ConfidenceWords(ChartPoint? point)
    {
        var stated = point?.Confidence is { } confidence
            ? confidence.Grade.Words() + (confidence.Reason.Length > 0 ? $": {confidence.Reason}" : "")
            : null;
        var check = point is { IsNotConfirmed: true } ? "Not confirmed by a spot check" : null;
        return string.Join(". ", new[] { check, stated }.OfType<string>()) is { Length: > 0 } words
            ? words
            : "Not stated";
    }

    private string? AxisNote
    {
        get
        {
            var scale = SeriesPlot.ScaleOf(Data);
            return !HasFigures || scale.ShowsZero
                ? null
                : $" Vertical axis starts at {ChartText.Tick(scale.Minimum, scale, Data.Unit)}.";
        }
    }

    private string? MissingNote
    {
        get
        {
            var missing = Data.Points.Where(p => p.Value is null).OrderBy(p => p.Period).ToList();
            return missing.Count switch
            {
                0 => null,
                <= MostReasonsInWords => "No figure: "
                    + string.Join("; ", missing.Select(p => $"{p.Period}, {p.Text}")),
                _ => $"No figure in {missing.Count} periods; the table has the reasons",
            };
        }
    }

    protected override void OnParametersSet()
    {
        var points = Data.Points.ToLookup(p => p.Period);
        var comparators = Data.Comparators.Select(c => c.Values.ToLookup(v => v.Period, v => v.Value)).ToList();
        rows =
        [
            .. Data
                .Points.Select(p => p.Period)
                .Concat(Data.Comparators.SelectMany(c => c.Values).Select(v => v.Period))
                .Distinct()
                .OrderDescending()
                .Select(period => new Row(
                    period,
                    points[period].FirstOrDefault(),
                    [
                        .. comparators.Select(c =>
                            c[period].Select(v => Data.Unit.Format(v)).FirstOrDefault("No figure")
                        ),
                    ],
                    [.. Data.Events.Where(e => e.On >= period.Start && e.On <= period.End).OrderBy(e => e.On)]
                )),
        ];
    }

    /// <summary>One period of the table, latest first; without a point where only others reported.</summary>
    private sealed record Row(
        ReportingPeriod Period,
        ChartPoint? Point,
        IReadOnlyList<string> Comparators,
        IReadOnlyList<ChartEvent> Begun
    );
}
