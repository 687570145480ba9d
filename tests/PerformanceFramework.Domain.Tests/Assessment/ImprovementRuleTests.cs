using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ImprovementRuleTests
{
    private static readonly ToleranceRule Improve = new ToleranceRule.ToleranceAndImprovement(10);

    [Theory]
    [InlineData(">= 90", "90", Status.Green)]
    [InlineData(">= 90", "81", Status.Green)]
    [InlineData(">= 90", "80.999", Status.Red)]
    [InlineData("> 90", "90", Status.Green)]
    [InlineData("> 90", "81", Status.Green)]
    [InlineData("> 90", "80.999", Status.Red)]
    [InlineData("<= 10", "11", Status.Green)]
    [InlineData("<= 10", "11.001", Status.Red)]
    [InlineData("< 10", "10", Status.Green)]
    [InlineData("< 10", "11", Status.Green)]
    [InlineData("< 10", "11.001", Status.Red)]
    [InlineData("40 to 60", "36", Status.Green)]
    [InlineData("40 to 60", "35.999", Status.Red)]
    [InlineData("40 to 60", "66", Status.Green)]
    [InlineData("40 to 60", "66.001", Status.Red)]
    [InlineData("<= 0", "0", Status.Green)]
    [InlineData("<= 0", "0.001", Status.Red)]
    [InlineData("> 0", "0", Status.Red)]
    public void Improvement_WithNothingToCompareWith_IsWithinTheToleranceOrRed(
        string target,
        string actual,
        Status status
    ) => Ask.StatusAfter(null, actual, target, "improve 10%").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 90", "80", "79.999", Status.Amber)]
    [InlineData(">= 90", "80", "80", Status.Amber)]
    [InlineData(">= 90", "80", "80.001", Status.Red)]
    [InlineData(">= 90", "81", "99", Status.Green)]
    [InlineData("> 90", "80", "80", Status.Amber)]
    [InlineData("> 90", "80", "80.001", Status.Red)]
    [InlineData("<= 10", "12", "12.001", Status.Amber)]
    [InlineData("<= 10", "12", "12", Status.Amber)]
    [InlineData("<= 10", "12", "11.999", Status.Red)]
    [InlineData("< 10", "12", "12", Status.Amber)]
    [InlineData("< 10", "12", "11.999", Status.Red)]
    [InlineData("40 to 60", "30", "30", Status.Amber)]
    [InlineData("40 to 60", "30", "29.999", Status.Amber)]
    [InlineData("40 to 60", "30", "30.001", Status.Red)]
    [InlineData("40 to 60", "30", "70", Status.Amber)]
    [InlineData("40 to 60", "30", "69.999", Status.Red)]
    [InlineData("40 to 60", "30", "50", Status.Red)]
    [InlineData("<= 0", "1", "1", Status.Amber)]
    [InlineData("<= 0", "1", "0.999", Status.Red)]
    [InlineData("> 0", "0", "0", Status.Amber)]
    [InlineData("> 0", "0", "0.001", Status.Red)]
    public void Improvement_BeyondTheTolerance_IsAmberWhenNoWorseThanBefore(
        string target,
        string actual,
        string previous,
        Status status
    ) => Ask.StatusAfter(previous, actual, target, "improve 10%").Status.ShouldBe(status);

    [Fact]
    public void Improvement_InASeries_IsAgainstThePreviousPeriod()
    {
        var status = Terms
            .AssessLast(
                Point("2025-26-Q2", 70),
                Point("2026-27-Q1", 60),
                Point("2026-27-Q2", 65) with
                {
                    Rule = Improve,
                }
            )
            .Status;

        status.Status.ShouldBe(Status.Amber);
        status.Explanation.ShouldBe(
            "Amber: 65.0% is 27.8% below the target of 90.0%, beyond the 10% tolerance, but no worse than 60.0% in Q1 2026/27"
        );
    }

    [Fact]
    public void Improvement_OnAFigureThatMayNotBeCompared_DoesNotCount()
    {
        var status = Terms
            .AssessLast([Break(2026, 7, 1)], Point("2026-27-Q1", 60), Point("2026-27-Q2", 65) with { Rule = Improve })
            .Status;

        status.Status.ShouldBe(Status.Red);
        status.Explanation.ShouldBe(
            "Red: 65.0% is 27.8% below the target of 90.0%, beyond the 10% tolerance, and nothing shows an improvement: the series was broken on 1 July 2026"
        );
    }

    // More months have gone into it than into the total of the quarter before; last year's is of as many.
    [Theory]
    [InlineData(25, Status.Amber, "but no worse than 24.0% in Q2 2025/26")]
    [InlineData(23, Status.Red, "and worse than 24.0% in Q2 2025/26")]
    public void Improvement_OfATotalSinceApril_IsOnTheSameMonthsOfLastYear(int total, Status status, string then)
    {
        var assessed = (Terms with { Aggregation = Aggregation.CumulativeYearToDate })
            .AssessLast(
                [],
                Point("2025-26-Q2", 24),
                Point("2026-27-Q1", 30),
                Point("2026-27-Q2", total) with
                {
                    Rule = Improve,
                }
            )
            .Status;

        assessed.Status.ShouldBe(status);
        assessed.Explanation.ShouldEndWith(then);
    }

    [Fact]
    public void Improvement_OfATotalWithoutLastYear_SaysSo() =>
        (Terms with { Aggregation = Aggregation.CumulativeYearToDate })
            .AssessLast([], Point("2026-27-Q1", 30), Point("2026-27-Q2", 35) with { Rule = Improve })
            .Status.Explanation.ShouldEndWith("nothing shows an improvement: there is no figure for Q2 2025/26");
}
