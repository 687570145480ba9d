using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>Whether figures follow the time of year.</summary>
public enum Seasonality
{
    /// <summary>Fewer than three figures for some part of the year, or one figure a year.</summary>
    NotKnown = 1,
    NotSeasonal,
    Seasonal,
}

/// <summary>
/// The Kruskal–Wallis test (1952) of whether the parts of the year differ, by which X-11-ARIMA and its successors tell
/// stable seasonality (Lothian and Morry, 1978), at 5%. A least-squares line is taken out first: a moving average,
/// which those programs use, would cost a year of the three that councils often have.
/// </summary>
public static class SeasonalityRule
{
    /// <summary>
    /// With two figures for each quarter even a perfect pattern has a chance of 8% and could never be told; with three
    /// it has 1.6%, so a level of 1% would need more years than councils have.
    /// </summary>
    public const int FewestYears = 3;

    private const double Level = 0.05;

    // For each number of seasons, the statistic from which on the chance is below the level.
    private static readonly double[] Critical =
    [
        0,
        0,
        .. Enumerable.Range(2, 11).Select(seasons => ChiSquareDistribution.Quantile(1 - Level, seasons - 1)),
    ];

    // Residuals nearer to each other than this, relative to the size of the figures, differ by rounding only.
    private const double Rounding = 1e-9;

    /// <param name="figures">
    /// One for each period in order, without a break; NaN where missing. What is beyond the size of figures counts as
    /// missing.
    /// </param>
    /// <param name="frequency">How many of them make a year.</param>
    public static Seasonality Test(ReadOnlySpan<double> figures, Frequency frequency) =>
        Statistic(figures, frequency) is not { } statistic ? Seasonality.NotKnown
        : statistic > Critical[frequency.PeriodsInYear()] ? Seasonality.Seasonal
        : Seasonality.NotSeasonal;

    /// <summary>
    /// The chance, 0 to 1, of parts of the year at least this unlike if the time of year made no difference; null where
    /// it is not known.
    /// </summary>
    public static double? Chance(ReadOnlySpan<double> figures, Frequency frequency) =>
        Statistic(figures, frequency) is { } statistic
            ? 1 - ChiSquareDistribution.Below(statistic, frequency.PeriodsInYear() - 1)
            : null;

    /// <summary>Of Kruskal and Wallis, 0 or more; null where there are too few figures.</summary>
    private static double? Statistic(ReadOnlySpan<double> figures, Frequency frequency)
    {
        var seasons = frequency.PeriodsInYear();
        return seasons == 1 || FewestInASeason(figures, seasons) < FewestYears ? null : StatisticOf(figures, seasons);
    }

    private static int FewestInASeason(ReadOnlySpan<double> figures, int seasons)
    {
        Span<int> counts = stackalloc int[seasons];
        counts.Clear();
        var season = 0;
        foreach (var figure in figures)
        {
            counts[season] += IsUsable(figure) ? 1 : 0;
            season = Next(season, seasons);
        }

        var fewest = int.MaxValue;
        foreach (var count in counts)
        {
            fewest = Math.Min(fewest, count);
        }

        return fewest;
    }

    // A remainder would cost more than the rest of the loop.
    private static int Next(int season, int seasons) => season + 1 == seasons ? 0 : season + 1;

    private static bool IsUsable(double figure) => Math.Abs(figure) <= (double)Figure.MaxMagnitude;

    private static double StatisticOf(ReadOnlySpan<double> figures, int seasons)
    {
        // A council has decades of months at most; whoever has more pays with an allocation.
        const int Usual = 480;
        var usable = 0;
        foreach (var figure in figures)
        {
            usable += IsUsable(figure) ? 1 : 0;
        }

        Span<double> residuals = usable <= Usual ? stackalloc double[usable] : new double[usable];
        Span<int> seasonOf = usable <= Usual ? stackalloc int[usable] : new int[usable];
        var tolerance = TakeOutLine(figures, seasons, residuals, seasonOf);
        residuals.Sort(seasonOf);
        Span<double> ranks = stackalloc double[seasons];
        Span<int> counts = stackalloc int[seasons];
        ranks.Clear();
        counts.Clear();
        var ties = 0.0;
        for (int first = 0, next; first < residuals.Length; first = next)
        {
            next = first + 1;
            while (next < residuals.Length && residuals[next] - residuals[next - 1] <= tolerance)
            {
                next++;
            }

            double tied = next - first;
            ties += (tied * tied * tied) - tied;
            for (var i = first; i < next; i++)
            {
                ranks[seasonOf[i]] += (first + 1 + next) / 2.0;
                counts[seasonOf[i]]++;
            }
        }

        double n = residuals.Length;
        var untied = 1 - (ties / ((n * n * n) - n));
        if (untied <= 0)
        {
            return 0;
        }

        var squares = 0.0;
        for (var season = 0; season < seasons; season++)
        {
            squares += ranks[season] * ranks[season] / counts[season];
        }

        var statistic = ((12 / (n * (n + 1)) * squares) - (3 * (n + 1))) / untied;
        return Math.Max(0, statistic);
    }

    /// <summary>Fills in what is left of each usable figure without a straight line, and its part of the year; returns the size of differences that are rounding.</summary>
    private static double TakeOutLine(
        ReadOnlySpan<double> figures,
        int seasons,
        Span<double> residuals,
        Span<int> seasonOf
    )
    {
        double sumAt = 0;
        double sum = 0;
        double largest = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            if (IsUsable(figures[i]))
            {
                sumAt += i;
                sum += figures[i];
                largest = Math.Max(largest, Math.Abs(figures[i]));
            }
        }

        var (meanAt, mean) = (sumAt / residuals.Length, sum / residuals.Length);
        double together = 0;
        double apart = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            if (IsUsable(figures[i]))
            {
                together += (i - meanAt) * (figures[i] - mean);
                apart += (i - meanAt) * (i - meanAt);
            }
        }

        var slope = together / apart;
        var (at, season) = (0, 0);
        for (var i = 0; i < figures.Length; i++)
        {
            if (IsUsable(figures[i]))
            {
                residuals[at] = figures[i] - mean - (slope * (i - meanAt));
                seasonOf[at++] = season;
            }

            season = Next(season, seasons);
        }

        return largest * Rounding;
    }
}
