namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// A method applied to a history: what it forecasts from the latest figure and, knowing nothing later, from each figure
/// before. All on the scale of the forecast.
/// </summary>
internal readonly ref struct FittedForecast
{
    private readonly ReadOnlySpan<double> _rows;
    private readonly HorizonRange _horizons;
    private readonly ReadOnlySpan<double> _values;
    private readonly int _seasonLength;
    private readonly SmoothingChoice _smoothing;

    private FittedForecast(
        ForecastMethod method,
        ReadOnlySpan<double> values,
        int seasonLength,
        HorizonRange horizons,
        ReadOnlySpan<double> rows,
        SmoothingChoice smoothing
    )
    {
        Method = method;
        _values = values;
        _seasonLength = seasonLength;
        _horizons = horizons;
        _rows = rows;
        _smoothing = smoothing;
    }

    public ForecastMethod Method { get; }

    /// <summary>The fewest figures from which the method forecasts.</summary>
    public int FirstOrigin => FirstOriginOf(Method, _seasonLength);

    /// <summary>The forecasts when so many figures were known, one for each horizon.</summary>
    public ReadOnlySpan<double> From(int origin) => _rows.Slice(origin * _horizons.Count, _horizons.Count);

    /// <summary>Residuals less what was estimated from them, 1 or more.</summary>
    public int DegreesOfFreedom =>
        Method switch
        {
            ForecastMethod.Reported or ForecastMethod.Naive => _values.Length - 1,
            ForecastMethod.Drift => _values.Length - 2,
            ForecastMethod.SeasonalNaive => _values.Length - _seasonLength,
            ForecastMethod.SeasonalNaiveAndSmoothing => Math.Min(
                _values.Length - _seasonLength,
                _smoothing.DegreesOfFreedom
            ),
        };

    /// <summary>Room needed for a fit, in numbers.</summary>
    public static int RoomFor(int count, HorizonRange horizons) => (count + 1) * ((2 * horizons.Count) + 2);

    /// <param name="method">Suited to the length of the series.</param>
    /// <param name="values">On the scale of the forecast.</param>
    /// <param name="seasonLength">Periods in a year.</param>
    /// <param name="horizons">The periods ahead that are wanted.</param>
    /// <param name="room">As long as <see cref="RoomFor"/> says.</param>
    public static FittedForecast Of(
        ForecastMethod method,
        ReadOnlySpan<double> values,
        int seasonLength,
        HorizonRange horizons,
        Span<double> room
    )
    {
        var rows = room[..((values.Length + 1) * horizons.Count)];
        var smoothing =
            method is ForecastMethod.SeasonalNaiveAndSmoothing
                ? SmoothingSearch.Run(values, seasonLength, horizons, rows, room[rows.Length..])
                : default;
        for (var origin = FirstOriginOf(method, seasonLength); origin <= values.Length; origin++)
        {
            var row = rows.Slice(origin * horizons.Count, horizons.Count);
            Forecast(method, values[..origin], seasonLength, horizons, row);
        }

        return new FittedForecast(method, values, seasonLength, horizons, rows, smoothing);
    }

    /// <summary>
    /// The standard deviation of a weighted sum of the forecast errors, from the model: each error of one period is
    /// carried into the later ones, so the errors of a year do not cancel out. For the average of two methods their
    /// deviations are averaged, as if both erred together.
    /// </summary>
    /// <param name="weights">One for each horizon.</param>
    public double StandardDeviation(ReadOnlySpan<double> weights) =>
        Method switch
        {
            ForecastMethod.Reported or ForecastMethod.Naive => Math.Sqrt(
                Steps.MeanSquare(_values, 1) * CarriedOn(weights, ForecastMethod.Naive)
            ),
            ForecastMethod.Drift => DeviationOfDrift(weights),
            ForecastMethod.SeasonalNaive => DeviationOfSeasons(weights),
            ForecastMethod.SeasonalNaiveAndSmoothing => (
                DeviationOfSeasons(weights)
                + Math.Sqrt(_smoothing.Variance * CarriedOn(weights, ForecastMethod.SeasonalNaiveAndSmoothing))
            ) / 2,
        };

    private double DeviationOfSeasons(ReadOnlySpan<double> weights) =>
        Math.Sqrt(Steps.MeanSquare(_values, _seasonLength) * CarriedOn(weights, ForecastMethod.SeasonalNaive));

    private double DeviationOfDrift(ReadOnlySpan<double> weights)
    {
        var drift = DriftForecast.From(_values).GetValueOrDefault();
        var ahead = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            ahead += weights[i] * (_horizons.First + i);
        }

        return Math.Sqrt(
            (drift.StepVariance * CarriedOn(weights, ForecastMethod.Naive)) + (ahead * ahead * drift.StepErrorVariance)
        );
    }

    // The variance of the weighted sum when the errors of single periods are independent with variance 1.
    private double CarriedOn(ReadOnlySpan<double> weights, ForecastMethod method)
    {
        Span<double> carried = stackalloc double[_horizons.Last];
        for (var later = 0; later < carried.Length; later++)
        {
            carried[later] = method switch
            {
                ForecastMethod.SeasonalNaive => later % _seasonLength == 0 ? 1 : 0,
                ForecastMethod.SeasonalNaiveAndSmoothing => _smoothing.ErrorWeight(later),
                ForecastMethod.Naive or ForecastMethod.Drift or ForecastMethod.Reported => 1,
            };
        }

        var variance = 0.0;
        for (var period = 1; period <= _horizons.Last; period++)
        {
            var weight = 0.0;
            for (var horizon = Math.Max(period, _horizons.First); horizon <= _horizons.Last; horizon++)
            {
                weight += weights[horizon - _horizons.First] * carried[horizon - period];
            }

            variance += weight * weight;
        }

        return variance;
    }

    private static int FirstOriginOf(ForecastMethod method, int seasonLength) =>
        method switch
        {
            ForecastMethod.Reported or ForecastMethod.Naive => 1,
            ForecastMethod.Drift => 3,
            ForecastMethod.SeasonalNaive => seasonLength,
            ForecastMethod.SeasonalNaiveAndSmoothing => SmoothingSearch.FirstOrigin(seasonLength),
        };

    private static void Forecast(
        ForecastMethod method,
        ReadOnlySpan<double> known,
        int seasonLength,
        HorizonRange horizons,
        Span<double> row
    )
    {
        var last = known[^1];
        var step = method is ForecastMethod.Drift ? (last - known[0]) / (known.Length - 1) : 0;
        for (var i = 0; i < row.Length; i++)
        {
            var horizon = horizons.First + i;
            row[i] = method switch
            {
                ForecastMethod.Reported or ForecastMethod.Naive => last,
                ForecastMethod.Drift => last + (horizon * step),
                ForecastMethod.SeasonalNaive => SameSeason(known, seasonLength, horizon),
                ForecastMethod.SeasonalNaiveAndSmoothing => (row[i] + SameSeason(known, seasonLength, horizon)) / 2,
            };
        }
    }

    private static double SameSeason(ReadOnlySpan<double> known, int seasonLength, int horizon) =>
        known[known.Length - seasonLength + ((horizon - 1) % seasonLength)];
}
