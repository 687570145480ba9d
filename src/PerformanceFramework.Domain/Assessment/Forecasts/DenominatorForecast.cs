namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// How many cases the remaining periods of a ratio will have: as in the same season of the year before where seasons
/// are plausible, otherwise as many as the latest. For other measures every period counts the same.
/// </summary>
internal readonly ref struct DenominatorForecast
{
    private readonly FittedForecast _fitted;
    private readonly bool _isRatio;

    /// <param name="question">The question.</param>
    /// <param name="history">Whose weights of the periods to come are written.</param>
    /// <param name="horizons">The periods ahead that count.</param>
    /// <param name="room">As long as <see cref="FittedForecast.RoomFor"/> says.</param>
    public DenominatorForecast(
        ForecastQuestion question,
        ForecastHistory history,
        HorizonRange horizons,
        Span<double> room
    )
    {
        var count = history.Figures.Length;
        _isRatio = question.Measure is YearEndMeasure.Ratio;
        Cases = question.Measure is YearEndMeasure.PointInTime pointInTime ? pointInTime.Cases : null;
        if (!_isRatio)
        {
            history.Weights[count..].Fill(1);
            Remaining = horizons.Count;
            return;
        }

        var known = history.Weights[..count];
        var method =
            count >= 2 * question.SeasonLength && ForecastMethodRule.HasSeasons(known, question.SeasonLength)
                ? ForecastMethod.SeasonalNaive
                : ForecastMethod.Naive;
        _fitted = FittedForecast.Of(method, known, question.SeasonLength, horizons, room);
        RoomUsed = FittedForecast.RoomFor(count, horizons);
        var forecasts = _fitted.From(count);
        forecasts.CopyTo(history.Weights[(count + horizons.First - 1)..]);
        foreach (var forecast in forecasts)
        {
            Remaining += forecast;
        }

        Cases = Remaining / horizons.Count;
    }

    /// <summary>What the remaining periods count for together.</summary>
    public double Remaining { get; }

    /// <summary>How many cases a figure is a share of; null when unknown.</summary>
    public double? Cases { get; }

    /// <summary>How much of the room is taken.</summary>
    public int RoomUsed { get; }

    /// <summary>
    /// What not knowing the denominators adds to the deviation of the average of the remaining periods, on the scale:
    /// each case more moves the year-end figure towards the ratio of its period (delta method).
    /// </summary>
    public double StandardDeviation(
        ForecastScale scale,
        ReadOnlySpan<double> places,
        double centre,
        double yearEndFigure
    )
    {
        if (!_isRatio)
        {
            return 0;
        }

        Span<double> moves = stackalloc double[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            moves[i] = (scale.From(places[i]) - yearEndFigure) / (Remaining * scale.Slope(centre));
        }

        return _fitted.StandardDeviation(moves);
    }
}
