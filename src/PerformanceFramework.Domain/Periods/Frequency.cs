namespace PerformanceFramework.Domain.Periods;

/// <summary>How often an indicator is reported; each frequency has one kind of period.</summary>
public enum Frequency
{
    Monthly = 1,
    Quarterly,
    HalfYearly,
    Termly,
    FinancialYearly,
    AcademicYearly,
    CalendarYearly,
}

public static class FrequencyExtensions
{
    public static PeriodKind PeriodKind(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Monthly => Periods.PeriodKind.Month,
            Frequency.Quarterly => Periods.PeriodKind.Quarter,
            Frequency.HalfYearly => Periods.PeriodKind.Half,
            Frequency.Termly => Periods.PeriodKind.Term,
            Frequency.FinancialYearly => Periods.PeriodKind.FinancialYear,
            Frequency.AcademicYearly => Periods.PeriodKind.AcademicYear,
            Frequency.CalendarYearly => Periods.PeriodKind.CalendarYear,
        };

    /// <summary>How many figures of a frequency make a year: 12, 4, 3, 2 or 1.</summary>
    public static int PeriodsInYear(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Monthly => 12,
            Frequency.Quarterly => 4,
            Frequency.Termly => 3,
            Frequency.HalfYearly => 2,
            Frequency.FinancialYearly or Frequency.AcademicYearly or Frequency.CalendarYearly => 1,
        };

    /// <summary>
    /// The periods whose figures are due in a collection round: those of this frequency that end, or whose figures
    /// arrive after their lag, within the round's own period. A figure keeps the period it belongs to, however late.
    /// </summary>
    /// <param name="frequency">How often the indicator is reported.</param>
    /// <param name="round">The period the round collects, usually a quarter.</param>
    /// <param name="lagMonths">Whole months between the end of a period and its figure becoming available, 0 or more.</param>
    public static IEnumerable<ReportingPeriod> PeriodsDueIn(
        this Frequency frequency,
        ReportingPeriod round,
        int lagMonths = 0
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lagMonths);

        // A lag moves the window back: what is due is what ended that many months before the round did.
        var first = round.Start.AddMonths(-lagMonths);
        var last = round.Next.Start.AddMonths(-lagMonths).AddDays(-1);
        var period = ReportingPeriod.Containing(frequency.PeriodKind(), first);
        for (; period.End <= last; period = period.Next)
        {
            yield return period;
        }
    }

    public static string Words(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Monthly => "Every month",
            Frequency.Quarterly => "Every quarter",
            Frequency.HalfYearly => "Every half year",
            Frequency.Termly => "Every school term",
            Frequency.FinancialYearly => "Every financial year",
            Frequency.AcademicYearly => "Every school year",
            Frequency.CalendarYearly => "Every calendar year",
        };
}
