using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class PeriodsWithinTests
{
    [Theory]
    [InlineData("2026-27-Q1", PeriodKind.Month, "2026-27-M01 2026-27-M02 2026-27-M03")]
    [InlineData("2026-27-Q4", PeriodKind.Month, "2026-27-M10 2026-27-M11 2026-27-M12")]
    [InlineData("2026-27-H2", PeriodKind.Quarter, "2026-27-Q3 2026-27-Q4")]
    [InlineData("2026-27-FY", PeriodKind.Quarter, "2026-27-Q1 2026-27-Q2 2026-27-Q3 2026-27-Q4")]
    [InlineData("2026-27-FY", PeriodKind.Half, "2026-27-H1 2026-27-H2")]
    [InlineData("2025-26-AY", PeriodKind.Term, "2025-26-T1 2025-26-T2 2025-26-T3")]
    [InlineData("2025-26-FY", PeriodKind.Term, "2024-25-T3 2025-26-T1 2025-26-T2")]
    [InlineData("2025-26-T1", PeriodKind.Month, "2025-26-M06 2025-26-M07 2025-26-M08 2025-26-M09")]
    [InlineData("2025-CY", PeriodKind.Quarter, "2024-25-Q4 2025-26-Q1 2025-26-Q2 2025-26-Q3")]
    [InlineData("2025-26-Q4", PeriodKind.Term, "2025-26-T2")]
    [InlineData("2025-26-Q2", PeriodKind.Quarter, "2025-26-Q2")]
    [InlineData("1900-01-FY", PeriodKind.Half, "1900-01-H1 1900-01-H2")]
    [InlineData("2199-00-Q4", PeriodKind.Month, "2199-00-M10 2199-00-M11 2199-00-M12")]
    public void PeriodsWithin_APeriodThatTheyMakeUp_AreInOrder(string period, PeriodKind finer, string parts) =>
        string.Join(' ', Given.Period(period).PeriodsWithin(finer).Select(part => part.Code)).ShouldBe(parts);

    [Theory]
    [InlineData("2025-26-AY", PeriodKind.Quarter)]
    [InlineData("2025-26-AY", PeriodKind.Half)]
    [InlineData("2025-26-T1", PeriodKind.Quarter)]
    [InlineData("2025-26-T3", PeriodKind.Quarter)]
    [InlineData("2025-26-H1", PeriodKind.Term)]
    [InlineData("2025-26-M01", PeriodKind.Quarter)]
    [InlineData("2025-26-Q1", PeriodKind.FinancialYear)]
    [InlineData("2025-CY", PeriodKind.FinancialYear)]
    public void PeriodsWithin_APeriodThatTheyDoNotMakeUp_AreNone(string period, PeriodKind finer) =>
        Given.Period(period).PeriodsWithin(finer).ShouldBeEmpty();

    [Theory]
    [InlineData("1900-CY", PeriodKind.Month)]
    [InlineData("2199-00-AY", PeriodKind.Month)]
    [InlineData("2199-00-M10", PeriodKind.CalendarYear)]
    public void PeriodsWithin_BeyondTheYearsThatPeriodsHave_AreNone(string period, PeriodKind finer) =>
        Given.Period(period).PeriodsWithin(finer).ShouldBeEmpty();

    [Fact]
    public void PeriodsWithin_AnyPeriod_CoverItsDaysExactlyOrNotAtAll() =>
        Law.Holds(
            Any.Period,
            Any.Kind,
            (period, kind) =>
                period.PeriodsWithin(kind) is not [var first, ..] parts
                || (
                    first.Start == period.Start
                    && parts[^1].End == period.End
                    && parts.Zip(parts.Skip(1)).All(pair => pair.First.Next == pair.Second)
                )
        );

    [Fact]
    public void PeriodsWithin_AnyPeriodOfItsOwnKind_AreItselfAlone() =>
        Law.Holds(Any.Period, period => period.PeriodsWithin(period.Kind) is [var only] && only == period);
}
