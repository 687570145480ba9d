namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// XmR charts (individual values and moving ranges) as NHS England's Making Data Count uses them; computed as
/// NHSRplotthedots 0.2.2 does, but for what the method asks to be treated otherwise.
/// </summary>
public static class ControlChartRule
{
    /// <summary>Draws the whole chart. What can't be drawn is refused with a sentence, never thrown.</summary>
    public static ControlChart Draw(ControlChartQuestion question)
    {
        var dates = new DateOnly[question.Values.Count];
        var figures = new double[dates.Length];
        for (var i = 0; i < dates.Length; i++)
        {
            dates[i] = question.Values[i].Date;
            figures[i] = question.Values[i].Value ?? double.NaN;
        }

        Array.Sort(dates, figures);
        return ControlChartRefusalRule.RefusalOf(question, dates, figures) is { } refusal
            ? new ControlChart.Refused(refusal)
            : Drawn(question, dates, figures);
    }

    /// <summary>
    /// The latest point of a segment, labelled as the whole chart would label it: about half a microsecond for forty
    /// points, and nothing is allocated.
    /// </summary>
    /// <param name="segment">The figures since the latest rebase, in order of date; NaN where missing.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="method">Whose practice to follow.</param>
    /// <param name="fixAfter">How many points make the baseline, 12 or more; null for all of them.</param>
    public static LatestPoint Latest(
        ReadOnlySpan<double> segment,
        ImprovementDirection direction,
        ControlChartMethod method,
        int? fixAfter = null
    ) => Latest(segment, ControlLimitsRule.Of(segment, method, fixAfter ?? int.MaxValue), direction, method);

    private static LatestPoint Latest(
        ReadOnlySpan<double> segment,
        in ControlLimits limits,
        ImprovementDirection direction,
        ControlChartMethod method
    )
    {
        var last = segment.Length - 1;
        while (method.AllowsForReportedFigures && last >= 0 && double.IsNaN(segment[last]))
        {
            last--;
        }

        if (last < 0)
        {
            return new LatestPoint(-1, null, limits, SpecialCause.None, 0);
        }

        // No rule looks further back from the latest point than a whole run.
        var known = segment[..(last + 1)];
        var tail = known[^Math.Min(known.Length, method.RunLength)..];
        Span<Fired> fired = stackalloc Fired[tail.Length];
        fired.Clear();
        var rules = new SpecialCauseRule(tail, limits, method, direction);
        rules.Mark(fired);
        var cause = rules.CauseAt(tail.Length - 1, fired);
        return new LatestPoint(last, OrNull(segment[last]), limits, cause, RunOf(cause, known, limits));
    }

    private static int RunOf(SpecialCause cause, ReadOnlySpan<double> figures, in ControlLimits limits)
    {
        var isTrend = cause is SpecialCause.Rising or SpecialCause.Falling;
        if (!isTrend && cause is not (SpecialCause.ShiftHigh or SpecialCause.ShiftLow))
        {
            return 0;
        }

        var way = cause.Way();
        var run = 1;
        for (var i = figures.Length - 1; i > 0; i--)
        {
            var goesOn = isTrend
                ? limits.StepOf(figures[i - 1], figures[i]) == way
                : limits.SideOf(figures[i - 1]) == way;
            if (!goesOn)
            {
                break;
            }

            run++;
        }

        return run;
    }

    private static ControlChart.Drawn Drawn(ControlChartQuestion question, DateOnly[] dates, double[] figures)
    {
        var segments = Segments(question, dates, figures);
        var points = new ChartPoint[dates.Length];
        var fired = new Fired[dates.Length];
        for (var number = 0; number < segments.Count; number++)
        {
            var segment = segments[number];
            var within = new Range(segment.First, segment.First + segment.Length);
            var rules = new SpecialCauseRule(
                figures.AsSpan(within),
                segment.Limits,
                question.Method,
                question.Direction
            );
            rules.Mark(fired.AsSpan(within));
            for (var i = 0; i < segment.Length; i++)
            {
                var cause = rules.CauseAt(i, fired.AsSpan(within));
                points[segment.First + i] = Point(dates[segment.First + i], figures[segment.First + i], number, cause);
            }
        }

        return new ControlChart.Drawn(question, segments, points, LatestOf(question, segments, figures));

        ChartPoint Point(DateOnly date, double figure, int segment, SpecialCause cause)
        {
            var limits = segments[segment].Limits;
            var isMissing = double.IsNaN(figure);
            var hasLimits = !isMissing && limits.Upper is not null;
            return new ChartPoint(
                date,
                OrNull(figure),
                segment,
                isMissing ? null : limits.SideOf(figure),
                hasLimits ? limits.BeyondOf(figure) : null,
                hasLimits ? SpecialCauseRule.IsNear(limits, question.Method, figure) : null,
                cause,
                VariationSignalRule.Of(cause, question.Direction)
            );
        }
    }

    private static List<ChartSegment> Segments(ControlChartQuestion question, DateOnly[] dates, double[] figures)
    {
        var segments = new List<ChartSegment>();
        var first = 0;
        var number = 0;
        for (var i = 0; i < dates.Length; i++)
        {
            if (!question.RebaseDates.Contains(dates[i]))
            {
                continue;
            }

            Add(i);
            first = i;
            number++;
        }

        Add(dates.Length);
        return segments;

        void Add(int end)
        {
            if (end > first)
            {
                var figuresWithin = figures.AsSpan(first..end);
                var limits = ControlLimitsRule.Of(figuresWithin, question.Method, question.FixAfter ?? int.MaxValue);
                segments.Add(new ChartSegment(number, first, end - first, limits));
            }
        }
    }

    // The product speaks of the latest figure there is, even where a new segment has begun and has none yet.
    private static LatestPoint LatestOf(ControlChartQuestion question, List<ChartSegment> segments, double[] figures)
    {
        var last = segments.Count - 1;
        while (question.Method.AllowsForReportedFigures && segments[last].Limits.Count == 0)
        {
            last--;
        }

        var segment = segments[last];
        return Latest(
            figures.AsSpan(segment.First, segment.Length),
            segment.Limits,
            question.Direction,
            question.Method
        );
    }

    private static double? OrNull(double figure) => double.IsNaN(figure) ? null : figure;
}
