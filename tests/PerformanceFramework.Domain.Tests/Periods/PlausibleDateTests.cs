using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Periods;

public sealed class PlausibleDateTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData("1989-12-31", "31 December 1989 is before 1990. Check the year.")]
    [InlineData("0202-10-12", "12 October 0202 is before 1990. Check the year.")]
    [InlineData("1990-01-01", null)]
    [InlineData("2026-10-12", null)]
    [InlineData("2041-10-12", null)]
    [InlineData("2041-10-13", "13 October 2041 is more than 15 years ahead. Check the year.")]
    [InlineData("9999-12-31", "31 December 9999 is more than 15 years ahead. Check the year.")]
    public void Day_IsPlausible_WithinALifeOfPlans(string day, string? problem) =>
        PlausibleDate.ProblemOf(DateOnly.ParseExact(day, "yyyy-MM-dd"), Today).ShouldBe(problem);

    [Theory]
    [InlineData(1989, "1989/90 is before 1990. Check the year.")]
    [InlineData(1990, null)]
    [InlineData(2041, null)]
    [InlineData(2042, "2042/43 is more than 15 years ahead. Check the year.")]
    public void Year_IsPlausible_WithinALifeOfPlans(int startYear, string? problem) =>
        PlausibleDate.ProblemOf(new FinancialYear(startYear), Today).ShouldBe(problem);
}
