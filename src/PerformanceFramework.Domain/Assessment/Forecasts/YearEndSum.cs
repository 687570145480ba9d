using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// How the year-end figure comes about: what is already in, and what the average of the remaining periods adds to it.
/// Year-end figure = (so far + remaining × average of the remaining) ÷ divisor.
/// </summary>
/// <param name="SoFar">The sum of this year's amounts.</param>
/// <param name="Remaining">What the remaining periods count for; 0 when the year is complete.</param>
/// <param name="Divisor">
/// 1 for a total or a point in time, the periods of the year for a mean, the denominators for a ratio.
/// </param>
internal readonly record struct YearEndSum(double SoFar, double Remaining, double Divisor)
{
    public bool IsComplete => Remaining == 0;

    public double FigureFor(double averageOfRemaining) => (SoFar + (Remaining * averageOfRemaining)) / Divisor;

    /// <summary>What the remaining periods have to average for a year-end figure.</summary>
    public double NeededFor(double figure) => ((figure * Divisor) - SoFar) / Remaining;

    /// <param name="question">Whose measure has at least one period.</param>
    /// <param name="remaining">
    /// What the remaining periods count for, where they are not all the same, 0 when none remain; otherwise ignored.
    /// </param>
    /// <returns>Null when a figure of this year that is needed is missing.</returns>
    public static YearEndSum? Of(ForecastQuestion question, double remaining)
    {
        var (measure, year, ahead) = (question.Measure, question.SeasonLength, question.PeriodsToYearEnd);
        if (measure is YearEndMeasure.PointInTime)
        {
            return ahead > 0 ? new YearEndSum(0, 1, 1) : Known(new YearEndSum(measure.Amount(measure.Count - 1), 0, 1));
        }

        var reported = Math.Max(0, year - ahead);
        if (reported > measure.Count)
        {
            return null;
        }

        var (amounts, weights) = (0.0, 0.0);
        for (var i = measure.Count - reported; i < measure.Count; i++)
        {
            amounts += measure.Amount(i);
            weights += measure.Weight(i);
        }

        return Known(
            measure switch
            {
                YearEndMeasure.Total => new YearEndSum(amounts, year - reported, 1),
                YearEndMeasure.MeanToDate => new YearEndSum(amounts, year - reported, year),
                YearEndMeasure.Ratio => new YearEndSum(amounts, remaining, weights + remaining),
                _ => throw new UnreachableException(),
            }
        );
    }

    /// <summary>
    /// What the year-end figure can still be, by arithmetic alone; null on a side where there is no limit.
    /// </summary>
    public PossibleRange StillPossible(PossibleRange each, YearEndMeasure measure)
    {
        if (IsComplete)
        {
            var figure = FigureFor(0);
            return new PossibleRange(figure, figure);
        }

        // How many cases are still to come is not known, so a ratio may end anywhere.
        return measure is YearEndMeasure.Ratio
            ? each
            : new PossibleRange(
                each.Lowest is { } low ? FigureFor(low) : null,
                each.Highest is { } high ? FigureFor(high) : null
            );
    }

    // Neither what is missing nor a division by nothing gives a number that is within bounds.
    private static YearEndSum? Known(YearEndSum sum) =>
        Math.Abs(sum.SoFar / sum.Divisor) <= (double)Figure.MaxMagnitude ? sum : null;
}
