namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// The four special-cause rules of Making Data Count over one segment, as NHSRplotthedots 0.2.2 has them: beyond a
/// limit, a trend, two of three near a limit, a shift. A missing figure, or one on the mean or equal to the one before,
/// breaks a run.
/// </summary>
internal readonly ref struct SpecialCauseRule
{
    private readonly ReadOnlySpan<double> _figures;
    private readonly ControlLimits _limits;
    private readonly ControlChartMethod _method;
    private readonly int _goodWay;

    /// <param name="figures">The segment, or as much of its end as the last label needs; NaN where missing.</param>
    public SpecialCauseRule(
        ReadOnlySpan<double> figures,
        in ControlLimits limits,
        ControlChartMethod method,
        ImprovementDirection direction
    )
    {
        _figures = figures;
        _limits = limits;
        _method = method;
        _goodWay = method.PrefersImprovement ? direction.GoodWay() : 0;
    }

    /// <summary>
    /// Every rule that fires at each point; none where the figures are too lumpy for any to mean something.
    /// </summary>
    /// <param name="fired">One place for each figure, all empty.</param>
    public void Mark(Span<Fired> fired)
    {
        if (_limits.Spread is Spread.Lumpy)
        {
            return;
        }

        MarkBeyond(fired);
        MarkTwoOfThree(fired);
        MarkTrends(fired);
        MarkShifts(fired);
    }

    /// <summary>The cause that is shown for a point.</summary>
    public SpecialCause CauseAt(int index, ReadOnlySpan<Fired> fired)
    {
        var rules = fired[index];
        var good =
            _goodWay > 0 ? rules & Fired.High
            : _goodWay < 0 ? rules & Fired.Low
            : Fired.Nothing;
        return FirstOf(good is Fired.Nothing ? rules : good, index, fired);
    }

    private SpecialCause FirstOf(Fired rules, int index, ReadOnlySpan<Fired> fired) =>
        (rules & Fired.Above) != 0 ? SpecialCause.AboveLimit
        : (rules & Fired.Below) != 0 ? SpecialCause.BelowLimit
        : (rules & Fired.Trend) != 0 ? TrendAt(rules, index, fired)
        : (rules & Fired.TwoHigh) != 0 ? SpecialCause.TwoOfThreeHigh
        : (rules & Fired.TwoLow) != 0 ? SpecialCause.TwoOfThreeLow
        : (rules & Fired.ShiftHigh) != 0 ? SpecialCause.ShiftHigh
        : (rules & Fired.ShiftLow) != 0 ? SpecialCause.ShiftLow
        : SpecialCause.None;

    // Upstream names a trend by the step to the next point where that is in a trend too, whichever trend it is. Of an
    // apex the product says what was said when it was the latest: that it ends a rise.
    private SpecialCause TrendAt(Fired rules, int index, ReadOnlySpan<Fired> fired)
    {
        var trend = rules & Fired.Trend;
        if (_method.AllowsForReportedFigures && trend != Fired.Trend)
        {
            return trend is Fired.Rising ? SpecialCause.Rising : SpecialCause.Falling;
        }

        var byNext =
            !_method.AllowsForReportedFigures && index + 1 < fired.Length && (fired[index + 1] & Fired.Trend) != 0;
        var to = byNext ? index + 1 : index;
        return _limits.StepOf(_figures[to - 1], _figures[to]) > 0 ? SpecialCause.Rising : SpecialCause.Falling;
    }

    private void MarkBeyond(Span<Fired> fired)
    {
        for (var i = 0; i < _figures.Length; i++)
        {
            var beyond = _limits.BeyondOf(_figures[i]);
            fired[i] |=
                beyond > 0 ? Fired.Above
                : beyond < 0 ? Fired.Below
                : Fired.Nothing;
        }
    }

    private void MarkTwoOfThree(Span<Fired> fired)
    {
        for (var i = 2; i < _figures.Length; i++)
        {
            var side = _limits.SideOf(_figures[i]);
            if (side != 0 && side == _limits.SideOf(_figures[i - 1]) && side == _limits.SideOf(_figures[i - 2]))
            {
                MarkNear(fired.Slice(i - 2, 3), _figures.Slice(i - 2, 3), side);
            }
        }
    }

    private void MarkNear(Span<Fired> fired, ReadOnlySpan<double> figures, int side)
    {
        var near = 0;
        foreach (var figure in figures)
        {
            near += IsNear(_limits, _method, figure) ? 1 : 0;
        }

        for (var i = 0; near >= 2 && i < figures.Length; i++)
        {
            if (IsNear(_limits, _method, figures[i]))
            {
                fired[i] |= side > 0 ? Fired.TwoHigh : Fired.TwoLow;
            }
        }
    }

    public static bool IsNear(in ControlLimits limits, ControlChartMethod method, double figure) =>
        limits.NearOf(figure) != 0 && (method.NearIncludesOutside || limits.BeyondOf(figure) == 0);

    private void MarkTrends(Span<Fired> fired)
    {
        var start = 0;
        var way = 0;
        for (var i = 1; i < _figures.Length; i++)
        {
            var step = _limits.StepOf(_figures[i - 1], _figures[i]);
            if (step != way)
            {
                MarkRun(fired[start..i], way, Fired.Rising, Fired.Falling);
                start = i - 1;
                way = step;
            }
        }

        MarkRun(fired[start..], way, Fired.Rising, Fired.Falling);
    }

    private void MarkShifts(Span<Fired> fired)
    {
        var start = 0;
        var side = 0;
        for (var i = 0; i < _figures.Length; i++)
        {
            var now = _limits.SideOf(_figures[i]);
            if (now != side)
            {
                MarkRun(fired[start..i], side, Fired.ShiftHigh, Fired.ShiftLow);
                start = i;
                side = now;
            }
        }

        MarkRun(fired[start..], side, Fired.ShiftHigh, Fired.ShiftLow);
    }

    private void MarkRun(Span<Fired> run, int way, Fired up, Fired down)
    {
        if (way == 0 || run.Length < _method.RunLength)
        {
            return;
        }

        foreach (ref var point in run)
        {
            point |= way > 0 ? up : down;
        }
    }
}

/// <summary>The rules that fire at a point.</summary>
[Flags]
internal enum Fired : byte
{
    Nothing = 0,
    Above = 1,
    Below = 2,
    Rising = 4,
    Falling = 8,
    TwoHigh = 16,
    TwoLow = 32,
    ShiftHigh = 64,
    ShiftLow = 128,
    Trend = Rising | Falling,
    High = Above | Rising | TwoHigh | ShiftHigh,
    Low = Below | Falling | TwoLow | ShiftLow,
}
