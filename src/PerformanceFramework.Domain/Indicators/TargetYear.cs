using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The periods of one financial year for which an indicator has targets.</summary>
public static class TargetYear
{
    /// <summary>
    /// Those of its frequency within the financial year, in order. A school or calendar year belongs to the financial year
    /// that begins in the same calendar year.
    /// </summary>
    public static IReadOnlyList<ReportingPeriod> PeriodsOf(Frequency frequency, FinancialYear year) =>
        frequency switch
        {
            Frequency.Monthly or Frequency.Quarterly or Frequency.HalfYearly or Frequency.Termly => ReportingPeriod
                .WholeYear(year)
                .PeriodsWithin(frequency.PeriodKind()),
            Frequency.FinancialYearly => [ReportingPeriod.WholeYear(year)],
            Frequency.AcademicYearly => [ReportingPeriod.AcademicYear(year.StartYear)],
            Frequency.CalendarYearly => [ReportingPeriod.CalendarYear(year.StartYear)],
        };

    /// <summary>The year as it stands in an address: <c>2026-27</c>.</summary>
    public static string Code(FinancialYear year) => year.ToString().Replace('/', '-');

    /// <summary>Reads <see cref="Code"/> and the printed form; null when it is no year.</summary>
    public static FinancialYear? Read(string? text) =>
        ReportingPeriod.TryParse($"{text?.Trim().Replace('/', '-')}-FY", out var whole)
            ? new FinancialYear(whole.Year)
            : null;
}
