namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>Which parts exponential smoothing has, all additive, and over which parameters they are searched.</summary>
internal sealed class SmoothingModel
{
    private const double LowestParameter = 1e-4;
    private const double HighestParameter = 0.9999;
    private const double LowestDamping = 0.8;
    private const double HighestDamping = 0.98;

    private SmoothingModel(bool hasTrend, bool hasSeasons, params SmoothingParameters[] grid)
    {
        HasTrend = hasTrend;
        HasSeasons = hasSeasons;
        Grid = grid;
    }

    /// <summary>(A,N,N): a level only.</summary>
    public static SmoothingModel Simple { get; } =
        new(hasTrend: false, hasSeasons: false, Combined(LevelSteps, [0], [0], [0]));

    /// <summary>(A,Ad,N): a level and a damped trend.</summary>
    public static SmoothingModel DampedTrend { get; } =
        new(hasTrend: true, hasSeasons: false, Combined(Alphas, [0.05, 0.2, 0.5], [0.8, 0.9, 0.98], [0]));

    /// <summary>(A,N,N), (A,Ad,N), (A,N,A) and (A,Ad,A), the simplest first.</summary>
    public static IReadOnlyList<SmoothingModel> All { get; } =
    [
        Simple,
        DampedTrend,
        new(hasTrend: false, hasSeasons: true, Combined(Alphas, [0], [0], [0.05, 0.2, 0.5])),
        new(hasTrend: true, hasSeasons: true, Combined([0.05, 0.2, 0.5, 0.8], [0.05, 0.3], [0.8, 0.98], [0.05, 0.3])),
    ];

    public bool HasTrend { get; }

    public bool HasSeasons { get; }

    public SmoothingParameters[] Grid { get; }

    /// <summary>What is estimated: the parameters and the states at the start, not the variance.</summary>
    public int Estimates(int seasonLength) => 2 + (HasTrend ? 3 : 0) + (HasSeasons ? seasonLength : 0);

    /// <summary>
    /// The corrected information criterion of Akaike but for a constant, as R forecast 8.23 <c>ets</c> has it; infinite
    /// where there are too few values for the model.
    /// </summary>
    public double InformationCriterion(double squaredErrors, int count, int seasonLength)
    {
        // The variance is estimated as well.
        var estimates = Estimates(seasonLength) + 1;
        var spare = count - estimates - 1;
        return spare <= 0
            ? double.PositiveInfinity
            : (count * Math.Log(squaredErrors / count)) + (2.0 * estimates * (1 + ((estimates + 1.0) / spare)));
    }

    /// <summary>
    /// Where the model starts, from the first two seasons only: the level and trend from their averages, the seasons
    /// from what remains.
    /// </summary>
    /// <param name="values">At least two seasons.</param>
    /// <param name="seasonLength">Periods in a year.</param>
    /// <param name="room">For the seasons: as long as a year.</param>
    public SmoothingStart Start(ReadOnlySpan<double> values, int seasonLength, Span<double> room)
    {
        var first = Average(values[..seasonLength]);
        var second = Average(values[seasonLength..(2 * seasonLength)]);
        var trend = HasTrend ? (second - first) / seasonLength : 0;
        var level = first - (trend * (seasonLength + 1) / 2);
        var seasons = room[..(HasSeasons ? seasonLength : 1)];
        seasons.Clear();
        if (HasSeasons)
        {
            var middle = (seasonLength - 1) / 2.0;
            for (var i = 0; i < seasonLength; i++)
            {
                // A model without a trend has to explain the rise within a year by its seasons.
                var within = trend * (i - middle);
                seasons[i] = ((values[i] - first + values[i + seasonLength] - second) / 2) - within;
            }
        }

        return new SmoothingStart(level, trend, seasons);
    }

    /// <summary>The parameters one step further along each of those that the model has, within their bounds.</summary>
    /// <param name="step">Forwards, or backwards when below 0.</param>
    /// <param name="room">Where they are written; for four.</param>
    /// <returns>How many there are, 1 to 4.</returns>
    public int Neighbours(SmoothingParameters current, double step, Span<SmoothingParameters> room)
    {
        var count = 0;
        room[count++] = Bounded(
            current with
            {
                Alpha = Math.Clamp(current.Alpha + step, LowestParameter, HighestParameter),
            }
        );
        if (HasTrend)
        {
            room[count++] = Bounded(current with { Beta = Math.Max(current.Beta + (step / 2), LowestParameter) });
            room[count++] = current with { Phi = Math.Clamp(current.Phi + step, LowestDamping, HighestDamping) };
        }

        if (HasSeasons)
        {
            room[count++] = Bounded(current with { Gamma = Math.Max(current.Gamma + step, LowestParameter) });
        }

        return count;
    }

    private static SmoothingParameters Bounded(SmoothingParameters p) =>
        p with
        {
            Beta = Math.Min(p.Beta, p.Alpha),
            Gamma = Math.Min(p.Gamma, 1 - p.Alpha),
        };

    private static double[] Alphas => [0.01, 0.1, 0.3, 0.5, 0.7, 0.9];

    private static double[] LevelSteps => [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999];

    // β is given as a share of α, γ as a share of 1 − α: so they stay within the bounds that R forecast keeps them in.
    private static SmoothingParameters[] Combined(double[] alphas, double[] betas, double[] phis, double[] gammas) =>
        [
            .. from alpha in alphas
            from beta in betas
            from phi in phis
            from gamma in gammas
            select new SmoothingParameters(alpha, alpha * beta, phi, (1 - alpha) * gamma),
        ];

    private static double Average(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
