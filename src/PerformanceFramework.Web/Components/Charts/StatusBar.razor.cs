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

    /// <summary>What the smallest segment has of the bar in per cent: enough to be seen, and too little to mislead.</summary>
    private const double Least = 3;

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
        var widths = BarWidths.Of(counted, Array.ConvertAll(counted, _ => Least), 100 + Gap);
        var start = 0d;
        var drawn = new List<Segment>();
        foreach (var ((status, count), width) in shown.Zip(widths))
        {
            drawn.Add(new Segment(StatusLook.Of(status), count, start, width));
            start += width;
        }

        segments = drawn;
    }

    // The mark, the digits, and a little white.
    private double Needed(int count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture).Length;
        return Large ? 31 + (9.5 * digits) : 20 + (8.25 * digits);
    }

    private static string Percent(double share) => Coordinates.At(share) + "%";

    private sealed record Segment(StatusLook Look, int Count, double Start, double Width);
}
