namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// The figures a forecast is made from: those since the last rebase, without gaps. A gap inside is bridged in a
/// straight line as long as no more than one figure in five is missing; otherwise only what follows the last gap is
/// used.
/// </summary>
internal readonly ref struct ForecastHistory
{
    private ForecastHistory(Span<double> figures, Span<double> weights, int bridged)
    {
        Figures = figures;
        Weights = weights;
        Bridged = bridged;
    }

    /// <summary>The figures in order, all of them numbers.</summary>
    public ReadOnlySpan<double> Figures { get; }

    /// <summary>What each figure counts for, all above 0, with room for the periods to come.</summary>
    public Span<double> Weights { get; }

    /// <summary>How many of the figures are not reported but bridged.</summary>
    public int Bridged { get; }

    /// <param name="question">Whose latest figure is not missing.</param>
    /// <param name="figures">Room for all figures.</param>
    /// <param name="weights">Room for all weights and those of the periods to come.</param>
    public static ForecastHistory Of(ForecastQuestion question, Span<double> figures, Span<double> weights)
    {
        var measure = question.Measure;
        var count = measure.Count;
        for (var i = 0; i < count; i++)
        {
            figures[i] = measure.FigureOf(i);
            weights[i] = measure.Weight(i);
        }

        var first = Math.Clamp(question.CurrentProcessFrom, 0, count - 1);
        while (double.IsNaN(figures[first]))
        {
            first++;
        }

        var (missing, afterGap) = Gaps(figures[first..count]);
        if (missing * 5 > count - first)
        {
            first += afterGap;
            missing = 0;
        }

        var used = figures[first..count];
        var usedWeights = weights[first..];
        if (missing > 0)
        {
            Bridge(used, usedWeights);
        }

        return new ForecastHistory(used, usedWeights, missing);
    }

    private static (int Missing, int AfterLast) Gaps(ReadOnlySpan<double> figures)
    {
        var (missing, after) = (0, 0);
        for (var i = 0; i < figures.Length; i++)
        {
            if (double.IsNaN(figures[i]))
            {
                (missing, after) = (missing + 1, i + 1);
            }
        }

        return (missing, after);
    }

    // The first and the last figure are there, so each gap has two sides.
    private static void Bridge(Span<double> figures, Span<double> weights)
    {
        var before = 0;
        for (var i = 1; i < figures.Length; i++)
        {
            if (double.IsNaN(figures[i]))
            {
                continue;
            }

            for (var gap = before + 1; gap < i; gap++)
            {
                var share = (double)(gap - before) / (i - before);
                figures[gap] = figures[before] + (share * (figures[i] - figures[before]));
                weights[gap] = weights[before] + (share * (weights[i] - weights[before]));
            }

            before = i;
        }
    }
}
