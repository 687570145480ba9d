using System.Text;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Where everything in a line chart stands, worked out once for a size of paper; drawing it needs no thought.</summary>
internal sealed class SeriesPlot
{
    private readonly SeriesChartData data;
    private readonly IReadOnlyList<ChartPoint> points;
    private readonly PeriodAxis axis;

    private SeriesPlot(SeriesChartData data, IReadOnlyList<ChartPoint> points, PlotSize size)
    {
        this.data = data;
        this.points = points;
        Size = size;
        Scale = ScaleOf(data);
        Gridlines = [.. Scale.Ticks.Select(t => new Gridline(Y(t), ChartText.Tick(t, Scale, data.Unit), t == 0))];
        Left = Math.Round(Gridlines.Max(g => ChartText.Width(g.Text, size.FontSize))) + 10;

        var target = points.LastOrDefault(p => HasTarget(p));
        var targetName = target is null
            ? null
            : ChartText.Wrap($"Target {target.TargetText}", size.Gutter, size.FontSize);
        var named = data
            .Comparators.Where(c => c.Values.Count > 0)
            .Select(c => (Comparator: c, Name: ChartText.Wrap(NameOf(c), size.Gutter, size.FontSize)))
            .ToList();
        var room = Bottom - Top - ((targetName?.Count ?? 0) * size.LineHeight);
        var drawn = named[..EndLabels.ThatFit(named.Select(n => n.Name), room, size.LineHeight)];
        Undrawn = named.Count - drawn.Count;
        Right = size.Width - GutterFor([.. drawn.SelectMany(n => n.Name), .. targetName ?? []]);

        axis = new PeriodAxis(
            [.. points.Select(p => p.Period), .. drawn.SelectMany(n => n.Comparator.Values).Select(v => v.Period)],
            Left,
            Right
        );
        Years = axis.Years(
            points.Count > 0 ? points[^1].Period.Kind : drawn[0].Comparator.Values[0].Period.Kind,
            size.FontSize,
            size.IsNarrow,
            size.Width
        );
        Others = [.. drawn.Select(n => OtherLine(n.Comparator))];
        Line = LineThrough([.. points.Where(p => p.Value is not null).Select(p => (p.Period, p.Value!.Value))]);
        Points = [.. points.Where(p => p.Value is not null).Select(ToMark)];
        Missing = [.. points.Index().Where(p => p.Item.Value is null).Select(p => ToMissing(p.Index))];
        Reasons = MissingReasons.Place(Missing, Obstacles(), this);
        Target = new TargetShape(points.Where(HasTarget), axis, Y);
        Limits = new LimitShape(points, axis, Y);
        Events = EventMark.Place(data.Events, axis, size, Left, Right);
        Intervals =
        [
            .. points
                .Where(p => p is { Value: not null, Interval: not null })
                .Select(p => new IntervalBar(
                    axis.Middle(p.Period),
                    Y(p.Interval!.Value.Upper),
                    Y(p.Interval.Value.Lower)
                )),
        ];
        LastValue = Points.Count > 0 ? LabelOfLast() : null;
        Labels = EndLabels.Place(LabelsFor(drawn, target, targetName), Top - 8, Bottom + 2, size.LineHeight);
    }

    public PlotSize Size { get; }

    public ChartScale Scale { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top => Size.Top;

    public double Bottom => Size.Bottom;

    public IReadOnlyList<Gridline> Gridlines { get; }

    public IReadOnlyList<YearMark> Years { get; }

    /// <summary>Our line as the data of a path, in one piece between two missing values.</summary>
    public string Line { get; }

    public IReadOnlyList<PointMark> Points { get; }

    public IReadOnlyList<MissingMark> Missing { get; }

    public IReadOnlyList<ReasonLabel> Reasons { get; }

    public IReadOnlyList<OtherLine> Others { get; }

    public TargetShape Target { get; }

    public LimitShape Limits { get; }

    public IReadOnlyList<EventMark> Events { get; }

    public IReadOnlyList<IntervalBar> Intervals { get; }

    public IReadOnlyList<PlacedLabel> Labels { get; }

    public ValueLabel? LastValue { get; }

    /// <summary>How many comparators had to be left to the table.</summary>
    public int Undrawn { get; }

    /// <summary>The plot, or none where there is no figure to draw.</summary>
    public static SeriesPlot? Of(SeriesChartData data, PlotSize size)
    {
        var points = data.Points.OrderBy(p => p.Period).ToList();
        return points.Exists(p => p.Value is not null || HasTarget(p)) || data.Comparators.Any(c => c.Values.Count > 0)
            ? new SeriesPlot(data, points, size)
            : null;
    }

    public static ChartScale ScaleOf(SeriesChartData data) =>
        ChartScale.Covering(
            data.Points.SelectMany(p =>
                    new[]
                    {
                        p.Value,
                        p.TargetLow,
                        p.TargetHigh,
                        p.Limits?.Lower,
                        p.Limits?.Upper,
                        p.Interval?.Lower,
                        p.Interval?.Upper,
                    }
                )
                .OfType<decimal>()
                .Concat(data.Comparators.SelectMany(c => c.Values).Select(v => v.Value)),
            finestStep: Enumerable.Repeat(0.1m, data.Unit.Decimals).Aggregate(1m, (step, tenth) => step * tenth)
        );

    private static bool HasTarget(ChartPoint point) => (point.TargetLow ?? point.TargetHigh) is not null;

    private double Y(decimal value) => Bottom - (Scale.Fraction(value) * (Bottom - Top));

    private string NameOf(ChartComparator comparator) =>
        $"{comparator.Name} {data.Unit.Format(comparator.Values.MaxBy(v => v.Period).Value)}";

    private double GutterFor(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? 12 : Math.Round(lines.Max(l => ChartText.Width(l, Size.FontSize))) + 16;

    private PointMark ToMark(ChartPoint point) =>
        new(
            axis.Middle(point.Period),
            Y(point.Value!.Value),
            $"{point.Period}: {point.Text}{MarkWords(point.Mark)}{DoubtWords(point)}{(point.RestatedNote is { } note ? ", " + note : "")}",
            point.IsProvisional,
            point.Mark
        )
        {
            IsRestated = point.RestatedNote is not null,
            IsDoubtful = point.IsDoubtful,
        };

    private static string DoubtWords(ChartPoint point) =>
        (point.IsNotConfirmed ? ", not confirmed by a spot check" : "")
        + (
            point.Confidence is { } stated && stated.Grade.NeedsReason()
                ? $", {SentenceCase.Within(stated.Grade.Words())}"
                : ""
        );

    private static string MarkWords(ChartMark? mark) =>
        mark is not { } known
            ? ""
            : known switch
            {
                ChartMark.Better => ", better than chance explains",
                ChartMark.Worse => ", worse than chance explains",
                ChartMark.HigherOrLower => ", a change that chance does not explain",
            };

    // A missing value is marked half-way between its neighbours, where the eye looks for it; that is no estimate.
    private MissingMark ToMissing(int index)
    {
        var before = points.Take(index).LastOrDefault(p => p.Value is not null)?.Value;
        var after = points.Skip(index + 1).FirstOrDefault(p => p.Value is not null)?.Value;
        var y = (before ?? after, after ?? before) is ({ } one, { } other)
            ? (Y(one) + Y(other)) / 2
            : (Top + Bottom) / 2;
        return new MissingMark(index, axis.Middle(points[index].Period), y, points[index].Text);
    }

    private List<Spot> Obstacles() =>
        [
            .. Points.Select(p => new Spot(p.X, p.Y)),
            .. points
                .Where(HasTarget)
                .Select(p => new Spot(axis.Middle(p.Period), Y((p.TargetLow ?? p.TargetHigh)!.Value))),
        ];

    private OtherLine OtherLine(ChartComparator comparator)
    {
        var values = comparator.Values.OrderBy(v => v.Period).ToList();
        var last = values[^1];
        var isolated = values.Where(v =>
            !values.Exists(w => Follows(v.Period, w.Period) || Follows(w.Period, v.Period))
        );
        return new OtherLine(
            LineThrough(values),
            [.. isolated.Append(last).Distinct().Select(v => new Spot(axis.Middle(v.Period), Y(v.Value)))]
        );
    }

    private string LineThrough(List<(ReportingPeriod Period, decimal Value)> values)
    {
        var path = new StringBuilder();
        foreach (var (i, (period, value)) in values.Index())
        {
            _ =
                i > 0 && Follows(period, values[i - 1].Period)
                    ? path.Line(axis.Middle(period), Y(value))
                    : path.Move(axis.Middle(period), Y(value));
        }

        return path.ToString();
    }

    private static bool Follows(ReportingPeriod later, ReportingPeriod earlier) =>
        later.Kind == earlier.Kind && later.Start == earlier.End.AddDays(1);

    // Above or below the point: wherever other things are further away.
    private ValueLabel LabelOfLast()
    {
        var last = Points[^1];
        var text = points.Last(p => p.Value is not null).Text;
        var half = ChartText.Width(text, Size.FontSize) / 2;
        var x = Math.Clamp(last.X, Left + half, Math.Max(Left + half, Right + 4 - half));
        var near = Obstacles()
            .Concat(Others.SelectMany(o => o.Spots))
            .Where(o => Math.Abs(o.X - x) < half + 8 && o != new Spot(last.X, last.Y))
            .Select(o => o.Y)
            .ToList();
        var above = last.Y - 16;
        var below = last.Y + 18;
        var isBelow = below < Bottom - 8 && near.Count > 0 && Nearest(near, below) > Nearest(near, above);
        return new ValueLabel(x, (isBelow ? below : above) + (Size.FontSize * 0.36), text);
    }

    private static double Nearest(List<double> obstacles, double y) => obstacles.Min(o => Math.Abs(o - y));

    private IEnumerable<EndLabel> LabelsFor(
        IEnumerable<(ChartComparator Comparator, IReadOnlyList<string> Name)> drawn,
        ChartPoint? target,
        IReadOnlyList<string>? targetName
    )
    {
        foreach (var (comparator, name) in drawn)
        {
            var last = comparator.Values.MaxBy(v => v.Period);
            yield return new EndLabel(axis.Middle(last.Period), Y(last.Value), name, "c-text");
        }

        if (target is not null && targetName is not null)
        {
            var middle = ((target.TargetLow ?? target.TargetHigh) + (target.TargetHigh ?? target.TargetLow)) / 2;
            yield return new EndLabel(axis.End(target.Period), Y(middle!.Value), targetName, "c-text c-text--ink");
        }
    }
}

internal sealed record Gridline(double Y, string Text, bool IsZero);

internal sealed record PointMark(double X, double Y, string Title, bool IsProvisional, ChartMark? Mark)
{
    public bool IsRestated { get; init; }

    public bool IsDoubtful { get; init; }
}

/// <summary>The range in which chance leaves the true value.</summary>
internal sealed record IntervalBar(double X, double Top, double Bottom);

/// <summary>A value that is missing.</summary>
/// <param name="Place">Its place in the series, from 0.</param>
internal sealed record MissingMark(int Place, double X, double Y, string Reason);

internal sealed record OtherLine(string Path, IReadOnlyList<Spot> Spots);

internal sealed record Spot(double X, double Y);

/// <summary>Text whose middle stands at X and whose baseline at Y.</summary>
internal sealed record ValueLabel(double X, double Y, string Text);
