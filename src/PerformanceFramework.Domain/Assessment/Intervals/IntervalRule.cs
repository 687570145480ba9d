using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>What the numerator of a fraction is to its denominator.</summary>
public enum FractionKind
{
    /// <summary>Counted among the denominator: pupils who passed, of pupils.</summary>
    PartOfWhole = 1,

    /// <summary>Events in a population, any number to each: falls per 1,000 people.</summary>
    Rate,
}

/// <summary>
/// Confidence intervals as PHEindicatormethods 2.1.0 computes them. Figures that are no numbers, out of bounds or
/// impossible give <see cref="ConfidenceInterval.NotCalculated"/>, never an exception.
/// </summary>
public static class IntervalRule
{
    private const double RateIsExactBelow = 10;

    /// <summary>The interval of an indicator whose numerator and denominator were reported.</summary>
    /// <param name="numerator">What was counted; 0 or more.</param>
    /// <param name="denominator">Of, or in, how many; above 0.</param>
    /// <param name="multiplier">Per how many of the denominator: 100 for a percentage; above 0.</param>
    /// <param name="kind">Whether the numerator is a part of the denominator.</param>
    /// <param name="level">How sure the range is to be.</param>
    public static ConfidenceInterval For(
        double numerator,
        double denominator,
        double multiplier,
        FractionKind kind,
        ConfidenceLevel level
    ) =>
        kind switch
        {
            FractionKind.PartOfWhole => Proportion(numerator, denominator, multiplier, level),
            FractionKind.Rate => Rate(numerator, denominator, multiplier, level),
        };

    /// <summary>Wilson's interval of a proportion.</summary>
    /// <param name="count">From 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="multiplier">100 for a percentage; above 0.</param>
    public static ConfidenceInterval Proportion(
        double count,
        double denominator,
        double multiplier,
        ConfidenceLevel level
    )
    {
        if (WhyNoProportion(count, denominator, multiplier) is { } because)
        {
            return new ConfidenceInterval.NotCalculated(because);
        }

        var limits = IntervalFormulas.Wilson(count, denominator, level.StandardDeviations);
        return Around(count / denominator * multiplier, limits.Times(multiplier), IntervalMethod.Wilson, level);
    }

    /// <summary>The interval of a rate of events: exact below 10 events, Byar's from there on.</summary>
    /// <param name="events">0 or more.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="multiplier">Per how many of the denominator; above 0.</param>
    public static ConfidenceInterval Rate(double events, double denominator, double multiplier, ConfidenceLevel level)
    {
        if (WhyNoFraction(events, denominator, multiplier) is { } because)
        {
            return new ConfidenceInterval.NotCalculated(because);
        }

        var isExact = events < RateIsExactBelow;
        var limits = isExact ? level.Poisson(events) : IntervalFormulas.Byar(events, level.StandardDeviations);
        return Around(
            events / denominator * multiplier,
            limits.Times(multiplier / denominator),
            isExact ? IntervalMethod.ExactPoisson : IntervalMethod.Byar,
            level
        );
    }

    /// <summary>
    /// The exact interval of a count of events (beyond 100,000 Byar's, which agrees with it to nine digits).
    /// </summary>
    public static ConfidenceInterval ExactPoisson(double count, ConfidenceLevel level) =>
        WhyNoFraction(count, 1, 1) is { } because
            ? new ConfidenceInterval.NotCalculated(because)
            : Around(count, level.Poisson(count), IntervalMethod.ExactPoisson, level);

    /// <summary>
    /// Byar's interval of a count of events; there is none for the smallest counts, whose lower end would be below 0.
    /// </summary>
    public static ConfidenceInterval Byar(double count, ConfidenceLevel level)
    {
        if (WhyNoFraction(count, 1, 1) is { } because)
        {
            return new ConfidenceInterval.NotCalculated(because);
        }

        var limits = IntervalFormulas.Byar(count, level.StandardDeviations);
        return limits.Lower >= 0
            ? Around(count, limits, IntervalMethod.Byar, level)
            : new ConfidenceInterval.NotCalculated("the count is too small for Byar's method");
    }

    /// <summary>Student's interval of a mean, of two values or more.</summary>
    public static ConfidenceInterval Mean(ReadOnlySpan<double> values, ConfidenceLevel level)
    {
        if (values.Length < 2)
        {
            return new ConfidenceInterval.NotCalculated("a mean needs at least two values");
        }

        foreach (var value in values)
        {
            if (!UsableFigure.Is(value))
            {
                return new ConfidenceInterval.NotCalculated(UsableFigure.WhyNot);
            }
        }

        var mean = Average.Of(values);
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var degreesOfFreedom = values.Length - 1;
        var reach =
            -StudentTDistribution.Quantile(level.Tail, degreesOfFreedom)
            * Math.Sqrt(squares / degreesOfFreedom / values.Length);
        return Around(mean, new Limits(mean - reach, mean + reach), IntervalMethod.StudentT, level);
    }

    /// <summary>
    /// The interval of how much one proportion exceeds another, from the Wilson interval of each (Newcombe 1998,
    /// Statistics in Medicine 17, 873-890, method 10). With 0 outside it, the two differ by more than chance explains.
    /// </summary>
    /// <param name="one">The proportion that is taken from.</param>
    /// <param name="other">The proportion that is taken away.</param>
    /// <param name="multiplier">100 for percentage points; above 0.</param>
    public static ConfidenceInterval Difference(
        CountedShare one,
        CountedShare other,
        double multiplier,
        ConfidenceLevel level
    )
    {
        var because =
            WhyNoProportion(one.Count, one.Denominator, multiplier)
            ?? WhyNoProportion(other.Count, other.Denominator, multiplier);
        if (because is not null)
        {
            return new ConfidenceInterval.NotCalculated(because);
        }

        var oneLimits = IntervalFormulas.Wilson(one.Count, one.Denominator, level.StandardDeviations);
        var otherLimits = IntervalFormulas.Wilson(other.Count, other.Denominator, level.StandardDeviations);
        var difference = one.Share - other.Share;
        var limits = new Limits(
            difference - Length(one.Share - oneLimits.Lower, otherLimits.Upper - other.Share),
            difference + Length(oneLimits.Upper - one.Share, other.Share - otherLimits.Lower)
        );
        return Around(difference * multiplier, limits.Times(multiplier), IntervalMethod.Newcombe, level);
    }

    private static string? WhyNoProportion(double count, double denominator, double multiplier) =>
        WhyNoFraction(count, denominator, multiplier)
        ?? (count > denominator ? "the numerator is larger than the denominator it should be a part of" : null);

    private static string? WhyNoFraction(double count, double denominator, double multiplier) =>
        !UsableFigure.Is(count) || !UsableFigure.Is(denominator) || !UsableFigure.Is(multiplier) ? UsableFigure.WhyNot
        : count < 0 ? "the numerator is below 0"
        : denominator <= 0 ? "the denominator is not above 0"
        : multiplier <= 0 ? "the multiplier is not above 0"
        : null;

    private static ConfidenceInterval Around(double value, Limits limits, IntervalMethod method, ConfidenceLevel level)
    {
        if (!UsableFigure.Is(value) || !limits.AreUsable)
        {
            return new ConfidenceInterval.NotCalculated("the result is out of bounds");
        }

        // A rounding in the last digit must not leave the value outside its own range.
        var around = new Limits(Math.Min(limits.Lower, value), Math.Max(limits.Upper, value));
        return new ConfidenceInterval.Calculated(value, around, method, level);
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}

/// <summary>A count and what it is a part of; a proportion before the division.</summary>
/// <param name="Count">From 0 to <paramref name="Denominator"/>.</param>
/// <param name="Denominator">Above 0.</param>
public readonly record struct CountedShare(double Count, double Denominator)
{
    internal double Share => Count / Denominator;
}
