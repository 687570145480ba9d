using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class FinancialYearTests
{
    [Fact]
    public void FinancialYear_RunsFromAprilToMarch()
    {
        var year = new FinancialYear(2026);

        year.Start.ShouldBe(new DateOnly(2026, 4, 1));
        year.End.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Theory]
    [InlineData(2026, "2026/27")]
    [InlineData(2008, "2008/09")]
    [InlineData(1999, "1999/00")]
    [InlineData(2099, "2099/00")]
    public void ToString_AYear_PrintsBothCalendarYears(int start, string printed) =>
        new FinancialYear(start).ToString().ShouldBe(printed);

    [Theory]
    [InlineData(2027, 3, 31, 2026)]
    [InlineData(2027, 4, 1, 2027)]
    [InlineData(2028, 2, 29, 2027)]
    [InlineData(2026, 12, 31, 2026)]
    public void Containing_ADay_IsTheYearItFallsIn(int year, int month, int day, int start) =>
        FinancialYear.Containing(new DateOnly(year, month, day)).ShouldBe(new FinancialYear(start));

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    [InlineData(0)]
    [InlineData(-1)]
    public void FinancialYear_OutsideTheYearsThatAreKept_IsRefused(int start) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FinancialYear(start));

    [Theory]
    [InlineData(1900)]
    [InlineData(2199)]
    public void FinancialYear_AtTheEdgeOfTheYearsThatAreKept_HasAnEnd(int start) =>
        new FinancialYear(start).End.Year.ShouldBe(start + 1);

    [Fact]
    public void Order_OfYears_IsThatOfTime()
    {
        var earlier = new FinancialYear(2025);
        var later = new FinancialYear(2026);

        (earlier < later).ShouldBeTrue();
        (earlier <= later).ShouldBeTrue();
        (later > earlier).ShouldBeTrue();
        (later >= earlier).ShouldBeTrue();
        (earlier >= later).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2026, 11, 30, "30 November 2026")]
    [InlineData(2027, 1, 5, "5 January 2027")]
    public void UkDate_ADay_IsWrittenWithoutLeadingZeroOrSuffix(int year, int month, int day, string words) =>
        UkDate.Words(new DateOnly(year, month, day)).ShouldBe(words);
}
