using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2024-25-Q3", "2024-25-Q3")]
    [InlineData("Q3 2024/25", "2024-25-Q3")]
    [InlineData("q3 2024-25", "2024-25-Q3")]
    [InlineData("2024/25 Q3", "2024-25-Q3")]
    [InlineData("Q3 2024/2025", "2024-25-Q3")]
    [InlineData("Q3 24/25", "2024-25-Q3")]
    [InlineData("Quarter 3 2024/25", "2024-25-Q3")]
    [InlineData("H1 2024/25", "2024-25-H1")]
    [InlineData("Half 2 2024/25", "2024-25-H2")]
    [InlineData("Autumn term 2024/25", "2024-25-T1")]
    [InlineData("Spring 2024/25", "2024-25-T2")]
    [InlineData("Summer term 2024/25", "2024-25-T3")]
    [InlineData("2024/25", "2024-25-FY")]
    [InlineData("FY 2024/25", "2024-25-FY")]
    [InlineData("2024/25 (school year)", "2024-25-AY")]
    [InlineData("September 2024", "2024-25-M06")]
    [InlineData("Sept 2024", "2024-25-M06")]
    [InlineData("Sep-24", "2024-25-M06")]
    [InlineData("2024-09", "2024-25-M06")]
    [InlineData("Jan 2025", "2024-25-M10")]
    [InlineData("2024", "2024-CY")]
    public void Period_AsItIsPrinted_IsRead(string text, string code) =>
        PeriodText.Read(text).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("last quarter")]
    [InlineData("Q5 2024/25")]
    [InlineData("Q3 2024/26")]
    [InlineData("Quarter 9 2024/25")]
    [InlineData("0001")]
    [InlineData("1500/01")]
    [InlineData("12-13")]
    public void Period_InOtherWords_IsNone(string text) => PeriodText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Half)]
    [InlineData(PeriodKind.Term)]
    [InlineData(PeriodKind.FinancialYear)]
    [InlineData(PeriodKind.AcademicYear)]
    [InlineData(PeriodKind.CalendarYear)]
    public void Period_AsTheProductPrintsIt_IsReadBack(PeriodKind kind)
    {
        var period = ReportingPeriod.Containing(kind, new DateOnly(2011, 1, 15));
        for (var i = 0; i < 40; i++, period = period.Next)
        {
            PeriodText.Read(period.ToString()).ShouldBe(period);
            PeriodText.Read(period.Code).ShouldBe(period);
        }
    }
}
