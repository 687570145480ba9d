using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Reports;

/// <summary>Which figures a report of a year rests on: those of periods that were over when the year ended, as they were known on a day.</summary>
public static class YearEndReading
{
    // Year-end figures are collected in the quarter after.
    private const int MonthsToCollect = 3;

    /// <summary>
    /// The day on which the figures of a year are taken to be known: when the round of its last quarter closed, or else three
    /// months after its end; never later than today.
    /// </summary>
    /// <param name="closedOn">When that round closed; null where it has not, or there was none.</param>
    public static DateOnly KnownOn(FinancialYear year, DateOnly? closedOn, DateOnly today)
    {
        var known = closedOn ?? year.End.AddMonths(MonthsToCollect);
        return known < today ? known : today;
    }
}

/// <summary>Whether the target of a year was met at its end.</summary>
public enum YearTargetResult
{
    Met = 1,
    Missed,

    /// <summary>There was no figure to aim at.</summary>
    NoTarget,

    /// <summary>The latest figure is not one of the year's end.</summary>
    NoFigure,
}

public static class YearTargetRule
{
    /// <summary>
    /// Of yearly figures by the figure and its target; of others as the forecast of the year says once the year is complete, so
    /// that what adds up is held against the target of the whole year.
    /// </summary>
    /// <param name="period">Of the latest figure; null where there is none.</param>
    /// <param name="value">Null where it is no number.</param>
    /// <param name="isMet">Whether the value meets the target of that period; null where no figure was aimed at.</param>
    /// <param name="forecast">That was made from the figure.</param>
    public static YearTargetResult Of(
        FinancialYear year,
        Frequency frequency,
        ReportingPeriod? period,
        decimal? value,
        bool? isMet,
        StoredForecast forecast
    )
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (
            period is not { } latest
            || value is null
            || latest.Number != frequency.PeriodsInYear()
            || latest.End < year.Start
            || latest.End > year.End
        )
        {
            return YearTargetResult.NoFigure;
        }

        if (frequency.PeriodsInYear() > 1)
        {
            return forecast.Outlook switch
            {
                ForecastOutlook.Secured => YearTargetResult.Met,
                ForecastOutlook.Lost => YearTargetResult.Missed,
                _ => YearTargetResult.NoTarget,
            };
        }

        return isMet switch
        {
            true => YearTargetResult.Met,
            false => YearTargetResult.Missed,
            null => YearTargetResult.NoTarget,
        };
    }
}

/// <summary>What became in a year of what was promised in challenge sessions.</summary>
/// <param name="Kept">Done by its day.</param>
/// <param name="Late">Done after it.</param>
/// <param name="Overdue">Due in the year, and open when it ended.</param>
public sealed record PromisesOfTheYear(int Kept, int Late, int Cancelled, int Overdue)
{
    public int All => Kept + Late + Cancelled + Overdue;

    /// <param name="until">The last day that counts: the end of the year, or today while it runs.</param>
    /// <param name="promises">By the day each was due on, the day it was closed on, and whether that was by being cancelled.</param>
    public static PromisesOfTheYear Of(
        FinancialYear year,
        DateOnly until,
        IEnumerable<(DateOnly Due, DateOnly? ClosedOn, bool IsCancelled)> promises
    )
    {
        ArgumentNullException.ThrowIfNull(promises);
        var (kept, late, cancelled, overdue) = (0, 0, 0, 0);
        foreach (var (due, closedOn, isCancelled) in promises)
        {
            if (closedOn is { } closed && closed <= until)
            {
                if (closed < year.Start)
                {
                    continue;
                }

                cancelled += isCancelled ? 1 : 0;
                kept += !isCancelled && closed <= due ? 1 : 0;
                late += !isCancelled && closed > due ? 1 : 0;
            }
            else if (due >= year.Start && due < until)
            {
                overdue++;
            }
        }

        return new PromisesOfTheYear(kept, late, cancelled, overdue);
    }
}
