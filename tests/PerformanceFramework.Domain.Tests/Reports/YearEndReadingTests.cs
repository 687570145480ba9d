using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Reports;

namespace PerformanceFramework.Domain.Tests.Reports;

public sealed class YearEndReadingTests
{
    private static readonly FinancialYear Year = new(2025);

    [Theory]
    [InlineData("2026-05-20", "2026-11-30", "2026-05-20")]
    [InlineData(null, "2026-11-30", "2026-06-30")]
    [InlineData(null, "2026-05-01", "2026-05-01")]
    [InlineData(null, "2025-10-12", "2025-10-12")]
    public void Figures_AreKnownWhenTheRoundClosedOrThreeMonthsAfter(string? closed, string today, string known) =>
        YearEndReading.KnownOn(Year, closed is null ? null : Day(closed), Day(today)).ShouldBe(Day(known));

    [Theory]
    // What is reported more than once a year by the forecast of the complete year.
    [InlineData(Frequency.Quarterly, "2025-26-Q4", 80, false, ForecastOutlook.Secured, YearTargetResult.Met)]
    [InlineData(Frequency.Quarterly, "2025-26-Q4", 95, true, ForecastOutlook.Lost, YearTargetResult.Missed)]
    [InlineData(Frequency.Quarterly, "2025-26-Q4", 95, true, ForecastOutlook.Unknown, YearTargetResult.NoTarget)]
    [InlineData(Frequency.Quarterly, "2025-26-Q3", 95, true, ForecastOutlook.Secured, YearTargetResult.NoFigure)]
    [InlineData(Frequency.Quarterly, "2024-25-Q4", 95, true, ForecastOutlook.Secured, YearTargetResult.NoFigure)]
    [InlineData(Frequency.Monthly, "2025-26-M12", 80, false, ForecastOutlook.Secured, YearTargetResult.Met)]
    // The forecast of a yearly figure is of the next one.
    [InlineData(Frequency.FinancialYearly, "2025-26-FY", 90, true, ForecastOutlook.Lost, YearTargetResult.Met)]
    [InlineData(Frequency.FinancialYearly, "2025-26-FY", 89, false, ForecastOutlook.Secured, YearTargetResult.Missed)]
    [InlineData(Frequency.FinancialYearly, "2025-26-FY", 89, null, ForecastOutlook.Secured, YearTargetResult.NoTarget)]
    [InlineData(Frequency.FinancialYearly, "2024-25-FY", 90, true, ForecastOutlook.Lost, YearTargetResult.NoFigure)]
    [InlineData(Frequency.FinancialYearly, "2025-26-FY", null, null, ForecastOutlook.Lost, YearTargetResult.NoFigure)]
    [InlineData(Frequency.FinancialYearly, null, null, null, ForecastOutlook.Lost, YearTargetResult.NoFigure)]
    public void Target_OfAYear_IsMetByWhatTheYearCameTo(
        Frequency frequency,
        string? period,
        int? value,
        bool? isMet,
        ForecastOutlook outlook,
        YearTargetResult expected
    ) =>
        YearTargetRule
            .Of(
                Year,
                frequency,
                period is null ? null : Given.Period(period),
                value,
                isMet,
                StoredForecast.Pending with
                {
                    Outlook = outlook,
                }
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("2025-06-01", "2025-06-01", false, "kept")]
    [InlineData("2025-06-01", "2025-06-02", false, "late")]
    [InlineData("2025-06-01", "2025-06-02", true, "cancelled")]
    [InlineData("2025-06-01", null, false, "overdue")]
    // Done only after the year: when it ended, it was open.
    [InlineData("2025-06-01", "2026-04-02", false, "overdue")]
    [InlineData("2025-03-01", "2025-06-01", false, "late")]
    [InlineData("2025-03-01", "2025-03-31", false, "")]
    [InlineData("2025-03-01", null, false, "")]
    [InlineData("2026-03-31", null, false, "")]
    public void Promise_CountsInTheYearInWhichItWasClosedOrDue(string due, string? closed, bool cancelled, string how)
    {
        var promises = PromisesOfTheYear.Of(
            Year,
            Year.End,
            [(Day(due), closed is null ? null : Day(closed), cancelled)]
        );

        promises.ShouldBe(
            new PromisesOfTheYear(
                how == "kept" ? 1 : 0,
                how == "late" ? 1 : 0,
                how == "cancelled" ? 1 : 0,
                how == "overdue" ? 1 : 0
            )
        );
        promises.All.ShouldBe(how.Length > 0 ? 1 : 0);
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
