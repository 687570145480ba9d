using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Components.Charts;

public sealed partial class StatusBar
{
    /// <summary>The white between two segments, as a share of the bar in per cent.</summary>
    private const double Gap = 0.5;

    private IReadOnlyList<Segment> segments = [];

    [Parameter, EditorRequired]
    public required StatusRollUp RollUp { get; set; }

    [Parameter]
    public bool Large { get; set; }

    /// <summary>What is counted, for people who hear the page: "Start well".</summary>
    [Parameter]
    public string? Label { get; set; }

    private string Text
    {
        get
        {
            var counts = string.Join(
                ", ",
                segments.Select(s => $"{s.Count.ToString(CultureInfo.InvariantCulture)} {s.Look.WordInSentence}")
            );
            return Label is null ? counts : $"{Label}: {counts}";
        }
    }

    protected override void OnParametersSet()
    {
        (Status Status, int Count)[] counts =
        [
            (Status.Blue, RollUp.Blue),
            (Status.Green, RollUp.Green),
            (Status.Yellow, RollUp.Yellow),
            (Status.Amber, RollUp.Amber),
            (Status.Red, RollUp.Red),
            (Status.NotRated, RollUp.NotRated),
        ];
        var shown = counts.Where(c => c.Count > 0).ToList();
        var counted = shown.Select(c => c.Count).ToArray();
        var widths = BarWidths.Of(counted, Array.ConvertAll(counted, c => Least(c, counted.Length)), 100 + Gap);
        var start = 0d;
        var drawn = new List<Segment>();
        foreach (var ((status, count), width) in shown.Zip(widths))
        {
            drawn.Add(new Segment(StatusLook.Of(status), count, start, width));
            start += width;
        }

        segments = drawn;
    }

    // All segments of these are never more than the whole bar.
    private static double Least(int count, int segments) =>
        Math.Min(96.0 / segments, 10 + (3 * count.ToString(CultureInfo.InvariantCulture).Length));

    private static string Percent(double share) => Coordinates.At(share) + "%";

    private sealed record Segment(StatusLook Look, int Count, double Start, double Width);
}
