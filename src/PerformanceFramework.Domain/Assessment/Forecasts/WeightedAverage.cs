namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// The weighted average of the periods of a horizon: of the figures, not of their places on the scale.
/// </summary>
internal readonly ref struct WeightedAverage(ForecastScale scale, ReadOnlySpan<double> weights, HorizonRange horizons)
{
    private readonly ForecastScale _scale = scale;
    private readonly ReadOnlySpan<double> _weights = weights;
    private readonly HorizonRange _horizons = horizons;

    /// <summary>Where the average of some forecasts lies on the scale.</summary>
    /// <param name="places">One for each horizon, on the scale.</param>
    /// <param name="origin">How many figures were known.</param>
    public double Of(ReadOnlySpan<double> places, int origin)
    {
        if (places.Length == 1)
        {
            return places[0];
        }

        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            var weight = _weights[origin + _horizons.First - 1 + i];
            sum += weight * _scale.From(places[i]);
            total += weight;
        }

        return _scale.To(sum / total);
    }

    /// <summary>By how much the average moves for each of the places, on the scale.</summary>
    public void Weights(ReadOnlySpan<double> places, int origin, double average, Span<double> moves)
    {
        var total = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            moves[i] = _weights[origin + _horizons.First - 1 + i];
            total += moves[i];
        }

        for (var i = 0; i < places.Length; i++)
        {
            moves[i] *= _scale.Slope(places[i]) / (total * _scale.Slope(average));
        }
    }

    /// <summary>
    /// Writes actual less forecast from every origin whose periods have all been reported, and returns how many there
    /// are.
    /// </summary>
    public int Errors(
        FittedForecast fitted,
        ReadOnlySpan<double> figures,
        ReadOnlySpan<double> places,
        Span<double> errors
    )
    {
        var count = 0;
        for (var origin = fitted.FirstOrigin; origin + _horizons.Last <= figures.Length; origin++)
        {
            var actual = places.Slice(origin + _horizons.First - 1, _horizons.Count);
            errors[count++] = Of(actual, origin) - Of(fitted.From(origin), origin);
        }

        return count;
    }
}
