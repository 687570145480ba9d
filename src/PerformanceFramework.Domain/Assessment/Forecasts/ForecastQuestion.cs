using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// What the year-end figure is made of. A closed family. Values are in order of period, the latest last; null is
/// missing. Values that are no numbers, or larger than <see cref="Figure.MaxMagnitude"/>, count as missing.
/// </summary>
public abstract record YearEndMeasure
{
    // What figures can tell from nothing.
    private const double SmallestDenominator = 1e-8;

    private YearEndMeasure() { }

    /// <summary>The year-end figure is that of the last period.</summary>
    /// <param name="Values">One for each period.</param>
    /// <param name="Cases">
    /// What a percentage is a share of, such as the usual number of cases; null when unknown.
    /// </param>
    public sealed record PointInTime(IReadOnlyList<double?> Values, double? Cases = null) : YearEndMeasure;

    /// <summary>The year-end figure is the sum of the year's periods.</summary>
    /// <param name="Values">The total within each period, never since the start of the year.</param>
    public sealed record Total(IReadOnlyList<double?> Values) : YearEndMeasure;

    /// <summary>The year-end figure is the plain average of the year's periods.</summary>
    /// <param name="Values">One for each period.</param>
    public sealed record MeanToDate(IReadOnlyList<double?> Values) : YearEndMeasure;

    /// <summary>The year-end figure is the sum of the year's numerators over that of its denominators.</summary>
    /// <param name="Numerators">Of each period.</param>
    /// <param name="Denominators">
    /// Of each period, as many as numerators; a period with none of them has no figure.
    /// </param>
    /// <param name="Per">What the ratio is multiplied by: 100 for a percentage.</param>
    public sealed record Ratio(IReadOnlyList<double?> Numerators, IReadOnlyList<double?> Denominators, double Per)
        : YearEndMeasure;

    /// <summary>The number of periods, reported or missing.</summary>
    internal int Count =>
        this switch
        {
            PointInTime m => m.Values.Count,
            Total m => m.Values.Count,
            MeanToDate m => m.Values.Count,
            Ratio m => Math.Min(m.Numerators.Count, m.Denominators.Count),
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// The amount of a period before it is divided: the figure, or the numerator; not a number when missing.
    /// </summary>
    internal double Amount(int period) =>
        Known(
            this switch
            {
                PointInTime m => m.Values[period],
                Total m => m.Values[period],
                MeanToDate m => m.Values[period],
                Ratio m => m.Numerators[period] * m.Per,
                _ => throw new UnreachableException(),
            }
        );

    /// <summary>What a period counts for: its denominator, 0 or more, or 1; not a number when missing.</summary>
    internal double Weight(int period) =>
        this is not Ratio ratio
            ? 1
            : Known(ratio.Denominators[period]) switch
            {
                < 0 => double.NaN,
                < SmallestDenominator => 0,
                var denominator => denominator,
            };

    /// <summary>The figure of a period; not a number when missing.</summary>
    internal double FigureOf(int period) => Known(Amount(period) / Weight(period));

    private static double Known(double? value) =>
        value is { } known && Math.Abs(known) <= (double)Figure.MaxMagnitude ? known : double.NaN;
}

/// <summary>Everything that decides a year-end forecast.</summary>
/// <param name="Measure">The figures so far and what the year-end figure is made of.</param>
/// <param name="SeasonLength">Periods in a year, 1 to 12: 12 for months, 4 for quarters, 1 for years.</param>
/// <param name="PeriodsToYearEnd">Periods still to be reported, 0 or more; 0 when the year is complete.</param>
/// <param name="Target">The year-end target.</param>
/// <param name="Possible">What a period's figure can be at all.</param>
/// <param name="Unit">For the words.</param>
/// <param name="CurrentProcessFrom">
/// The index of the first figure since the last rebase; earlier ones are left out.
/// </param>
/// <param name="UnacknowledgedSpecialCause">
/// Whether one of the last four figures is special cause variation that no rebase has acknowledged.
/// </param>
/// <param name="IsTargetUneven">There is no target of the year, because those of its periods differ and cannot be put together.</param>
public sealed record ForecastQuestion(
    YearEndMeasure Measure,
    int SeasonLength,
    int PeriodsToYearEnd,
    Target Target,
    PossibleRange Possible,
    Unit Unit,
    int CurrentProcessFrom = 0,
    bool UnacknowledgedSpecialCause = false,
    bool IsTargetUneven = false
)
{
    /// <summary>Why nothing can be said of the target, where there is none in figures.</summary>
    internal ForecastRefusal WithoutTarget =>
        IsTargetUneven ? ForecastRefusal.UnevenTargets : ForecastRefusal.NoNumericTarget;

    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 1 or more than 12.</exception>
    public int SeasonLength { get; } =
        SeasonLength is >= 1 and <= 12
            ? SeasonLength
            : throw new ArgumentOutOfRangeException(nameof(SeasonLength), SeasonLength, "A year has 1 to 12 periods.");

    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0.</exception>
    public int PeriodsToYearEnd { get; } =
        PeriodsToYearEnd >= 0
            ? PeriodsToYearEnd
            : throw new ArgumentOutOfRangeException(
                nameof(PeriodsToYearEnd),
                PeriodsToYearEnd,
                "The year end is not before the latest figure."
            );
}
