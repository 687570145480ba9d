using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>What a year came to: the figure that forecasts of its end were about, and whether the target was met.</summary>
/// <param name="Figure">In the indicator's unit.</param>
public readonly record struct YearEndResult(double Figure, bool Met);

/// <summary>Holds forecasts of a year end against the figures that came true.</summary>
public static class YearEndResultRule
{
    /// <summary>Null where there is no figure for the whole year, or no figure was aimed at.</summary>
    /// <param name="series">The indicator's figures.</param>
    /// <param name="terms">Those that the series was made with.</param>
    /// <param name="yearEnd">One of its points: the last period of a year.</param>
    /// <param name="target">Of the year.</param>
    public static YearEndResult? Of(SignalSeries series, SignalTerms terms, SeriesPoint yearEnd, YearEndTarget target)
    {
        if (terms.Assessment.Aggregation is Aggregation.SumInPeriod && terms.Frequency.PeriodsInYear() > 1)
        {
            var year = series.Forecast(yearEnd, target);
            return (year.Central, year.Likelihood) switch
            {
                ({ } figure, Likelihood.Secured) => new YearEndResult(figure, true),
                ({ } figure, Likelihood.Lost) => new YearEndResult(figure, false),
                _ => null,
            };
        }

        return
            yearEnd.Value is ObservedValue.Number number
            && target.Target is Target.AtLeast or Target.MoreThan or Target.AtMost or Target.LessThan or Target.Between
            ? new YearEndResult((double)number.Value, Gap.Between(number.Value, target.Target).IsMet)
            : null;
    }
}
