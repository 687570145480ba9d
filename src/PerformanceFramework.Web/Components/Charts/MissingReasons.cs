namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Why values are missing, written into the chart where there is room; the words below the chart say it anyway.</summary>
internal static class MissingReasons
{
    private const int Most = 3;
    private const double Width = 130;
    private const double GapToMark = 8;

    /// <param name="missing">The marks, from left to right.</param>
    /// <param name="others">What is drawn near by, which a reason should keep away from.</param>
    public static IReadOnlyList<ReasonLabel> Place(
        IReadOnlyList<MissingMark> missing,
        IReadOnlyList<Spot> others,
        SeriesPlot plot
    )
    {
        if (plot.Size.IsNarrow)
        {
            return [];
        }

        var labels = Runs(missing).Select(run => Label(run, others, plot)).ToList();
        var isCrowded =
            labels.Count > Most || labels.Zip(labels.Skip(1)).Any(pair => pair.Second.X - pair.First.X < Width);
        return isCrowded ? [] : labels;
    }

    /// <summary>Neighbouring periods that are missing for one reason.</summary>
    private static List<List<MissingMark>> Runs(IReadOnlyList<MissingMark> missing)
    {
        var runs = new List<List<MissingMark>>();
        foreach (var mark in missing)
        {
            if (
                runs.Count > 0
                && runs[^1][^1] is var last
                && last.Reason == mark.Reason
                && last.Place + 1 == mark.Place
            )
            {
                runs[^1].Add(mark);
            }
            else
            {
                runs.Add([mark]);
            }
        }

        return runs;
    }

    // At the foot or at the head of the plot: wherever the lines are further away.
    private static ReasonLabel Label(List<MissingMark> run, IReadOnlyList<Spot> others, SeriesPlot plot)
    {
        var x = run.Average(m => m.X);
        var lines = ChartText.Wrap(run[0].Reason, Width, plot.Size.FontSize);
        var half = lines.Max(l => ChartText.Width(l, plot.Size.FontSize)) / 2;
        var height = lines.Count * plot.Size.LineHeight;
        var near = others
            .Where(o => Math.Abs(o.X - x) < half + 10)
            .Concat(run.Select(m => new Spot(m.X, m.Y)))
            .ToList();

        var foot = plot.Bottom - 8 - height;
        var head = plot.Top + 4;
        var top = Distance(near, foot, height) >= Distance(near, head, height) ? foot : head;
        var isBelow = top > run[0].Y;
        return new ReasonLabel(
            Math.Clamp(x, plot.Left + half, Math.Max(plot.Left + half, plot.Right - half)),
            run[0].Y + (isBelow ? GapToMark : -GapToMark),
            isBelow ? top : top + height,
            top + plot.Size.FontSize,
            lines
        );
    }

    private static double Distance(IEnumerable<Spot> spots, double top, double height) =>
        spots.Min(s => Math.Max(0, Math.Abs(s.Y - top - (height / 2)) - (height / 2)));
}

/// <summary>The reason for a missing value.</summary>
/// <param name="X">The middle of its text, and of the line that leads to it.</param>
/// <param name="From">Where the leading line starts, at the mark.</param>
/// <param name="To">Where it ends, at the text.</param>
/// <param name="Baseline">The baseline of the first line.</param>
internal sealed record ReasonLabel(double X, double From, double To, double Baseline, IReadOnlyList<string> Lines);
