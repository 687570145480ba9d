using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.DemoData;

/// <summary>The dates of the demonstration: the round that is open today, what came before it, and what its year still holds.</summary>
internal sealed class DemonstrationCalendar(DateOnly today, DateTime nowUtc)
{
    private const int WorkingDaysToApprove = 3;
    private const int WorkingDaysToSignOff = 2;
    private const int WorkingDaysToCheck = 2;

    private const int LongestAgo = 48;

    public DateOnly Today { get; } = today;

    public ReportingPeriod OpenPeriod { get; } = ReportingPeriod.Containing(PeriodKind.Quarter, today).Previous;

    /// <summary>
    /// The last working day before today, so that what is not submitted is late and every other step still has time; on the
    /// first days of a quarter, its first working day, and nothing is late yet.
    /// </summary>
    private DateOnly SubmitBy
    {
        get
        {
            var day = Today.AddDays(-1);
            while (day > OpenPeriod.End && !WorkingDays.Usual.Has(day))
            {
                day = day.AddDays(-1);
            }

            return day > OpenPeriod.End ? day : WorkingDays.Usual.After(OpenPeriod.End, 1);
        }
    }

    /// <summary>Every step of sign-off there is.</summary>
    public RoundDates RoundDates
    {
        get
        {
            var approveBy = WorkingDays.Usual.After(Today, WorkingDaysToApprove);
            var signOffBy = WorkingDays.Usual.After(approveBy, WorkingDaysToSignOff);
            return new RoundDates(
                SubmitBy,
                approveBy,
                signOffBy,
                WorkingDays.Usual.After(signOffBy, WorkingDaysToCheck)
            );
        }
    }

    /// <summary>The periods of an indicator that earlier rounds collected, oldest first.</summary>
    /// <param name="indicator">Says how often and how late it is reported.</param>
    /// <param name="rounds">How many rounds back to go.</param>
    public IReadOnlyList<ReportingPeriod> HistoryOf(Indicator indicator, int rounds)
    {
        var first = OpenPeriod;
        for (var round = 0; round < rounds; round++)
        {
            first = first.Previous;
        }

        return DueIn(indicator, first, OpenPeriod.Previous);
    }

    public IReadOnlyList<ReportingPeriod> DueNow(Indicator indicator) => DueIn(indicator, OpenPeriod, OpenPeriod);

    /// <summary>The periods that this round and the later ones of its year collect: their targets are already set.</summary>
    public IReadOnlyList<ReportingPeriod> RestOfYear(Indicator indicator) =>
        DueIn(indicator, OpenPeriod, ReportingPeriod.Quarter(new FinancialYear(OpenPeriod.Year), 4));

    /// <summary>An instant so many hours ago, or closer to now, in proportion, while the open round is younger than that.</summary>
    /// <param name="hours">0 to 48.</param>
    public DateTime HoursAgo(int hours)
    {
        var opened = OpenPeriod.Next.Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var hoursOpen = Math.Clamp((int)(nowUtc - opened).TotalHours, 0, LongestAgo);
        return nowUtc.AddMinutes(-60 * hours * hoursOpen / LongestAgo);
    }

    private static List<ReportingPeriod> DueIn(Indicator indicator, ReportingPeriod first, ReportingPeriod last)
    {
        var periods = new List<ReportingPeriod>();
        for (var round = first; round <= last; round = round.Next)
        {
            periods.AddRange(indicator.Frequency.PeriodsDueIn(round, indicator.LagMonths));
        }

        return periods;
    }
}
