using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>Figures compared rounded to the one decimal of their unit.</summary>
public sealed class AsShownTests
{
    [Theory]
    [InlineData("met", ">= 90", "89.95", Status.Green)]
    [InlineData("met", ">= 90", "89.949", Status.Red)]
    [InlineData("met", ">= 90.04", "90", Status.Green)]
    [InlineData("met", ">= 90.05", "90", Status.Red)]
    [InlineData("met", "> 90", "90.04", Status.Red)]
    [InlineData("met", "> 90.04", "90.05", Status.Green)]
    [InlineData("met", "<= 10", "10.049", Status.Green)]
    [InlineData("met", "<= 10", "10.05", Status.Red)]
    [InlineData("met", "<= 9.95", "10", Status.Green)]
    [InlineData("met", "< 10", "9.96", Status.Red)]
    [InlineData("met", "< 10.05", "10", Status.Green)]
    [InlineData("met", "40 to 60", "39.95", Status.Green)]
    [InlineData("met", "40 to 60", "39.949", Status.Red)]
    [InlineData("met", "40.04 to 60", "40", Status.Green)]
    [InlineData("met", "40 to 59.95", "60", Status.Green)]
    [InlineData("met", ">= -5", "-5.049", Status.Green)]
    [InlineData("met", ">= -5", "-5.05", Status.Red)]
    [InlineData("relative 10%", ">= 90", "80.95", Status.Amber)]
    [InlineData("relative 10%", ">= 90", "80.949", Status.Red)]
    [InlineData("absolute 2", ">= 90", "87.95", Status.Amber)]
    [InlineData("absolute 2", ">= 90", "87.949", Status.Red)]
    [InlineData("floor 80", ">= 90", "79.95", Status.Amber)]
    [InlineData("floor 80", ">= 90", "79.949", Status.Red)]
    [InlineData("floor 80.04", ">= 90", "80", Status.Amber)]
    [InlineData("floor 80.05", ">= 90", "80", Status.Red)]
    public void AsShown_AtTheBoundary_ComparesRoundedFigures(
        string rule,
        string target,
        string actual,
        Status status
    ) => Ask.Status(actual, target, $"{rule} as-shown").Status.ShouldBe(status);

    [Theory]
    [InlineData("low-high 80 90.04", "90.04", Status.Green)]
    [InlineData("low-high 80 90.04", "89.95", Status.Green)]
    [InlineData("low-high 80 90.04", "89.949", Status.Amber)]
    [InlineData("low-high 80.04 90", "79.95", Status.Amber)]
    [InlineData("low-high 80.04 90", "79.949", Status.Red)]
    [InlineData("minimum-stretch 80 90.04", "90.04", Status.Green)]
    [InlineData("minimum-stretch 80 90.04", "89.949", Status.Amber)]
    public void AsShown_OfTwoTargets_RoundsThemToo(string rule, string actual, Status status) =>
        Ask.StatusByOwnTargets(actual, $"{rule} as-shown", Polarity.HigherIsBetter).Status.ShouldBe(status);

    [Theory]
    [InlineData("79.96", "80.04", Status.Amber)]
    [InlineData("79.94", "80.04", Status.Red)]
    public void AsShown_OfAnImprovement_RoundsTheFigureBeforeToo(string actual, string previous, Status status) =>
        Ask.StatusAfter(previous, actual, ">= 90", "improve 10% as-shown").Status.ShouldBe(status);

    [Theory]
    [InlineData("89.95", ">= 90", "met", "Green: 90.0% meets the target of at least 90.0%")]
    [InlineData("89.94", ">= 90", "met", "Red: 89.9% is 0.1 points below the target of 90.0%")]
    [InlineData("84.35", ">= 90.04", "met", "Red: 84.4% is 5.6 points below the target of 90.0%")]
    [InlineData(
        "80.949",
        ">= 90",
        "relative 10%",
        "Red: 80.9% is 10.1% below the target of 90.0%, beyond the 10% tolerance"
    )]
    [InlineData(
        "79.96",
        ">= 90",
        "floor 80.04",
        "Amber: 80.0% is 10.0 points below the target of 90.0%, but meets the floor of 80.0%"
    )]
    public void AsShown_Explained_GivesTheRoundedFigures(string actual, string target, string rule, string sentence) =>
        Ask.Status(actual, target, $"{rule} as-shown").Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData("90.04", "Green: 90.0% meets the high target of 90.0%")]
    [InlineData("89.949", "Amber: 89.9% meets the low target of 80.0% but not the high target of 90.0%")]
    public void AsShown_OfTwoTargetsExplained_GivesTheRoundedFigures(string actual, string sentence) =>
        Ask.StatusByOwnTargets(actual, "low-high 80 90.04 as-shown", Polarity.HigherIsBetter)
            .Explanation.ShouldBe(sentence);

    [Fact]
    public void AsShown_OfAnImprovementExplained_GivesTheRoundedFigures() =>
        Ask.StatusAfter("80.04", "79.96", ">= 90", "improve 10% as-shown")
            .Explanation.ShouldBe(
                "Amber: 80.0% is 11.1% below the target of 90.0%, beyond the 10% tolerance, but no worse than 80.0% in Q1 2026/27"
            );

    [Theory]
    [InlineData("met as-shown", ">= 90.04", "90.0% or more")]
    [InlineData("met as-shown", "< 90.05", "less than 90.1%")]
    [InlineData("near-miss 5% 10% as-shown", ">= 74.04", "70.3% or more")]
    [InlineData("met as-shown", "40.04 to 59.95", "between 40.0% and 60.0%")]
    public void AsShown_ItsThreshold_IsOfTheRoundedTarget(string rule, string target, string greenAt) =>
        Ask.Status("50", target, rule).GreenAt.ShouldBe(greenAt);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, "90.0% or more")]
    [InlineData(Polarity.LowerIsBetter, "80.1% or less")]
    public void AsShown_TheThresholdOfTwoTargets_IsRounded(Polarity polarity, string greenAt) =>
        Ask.StatusByOwnTargets("50", "low-high 80.05 90.04 as-shown", polarity).GreenAt.ShouldBe(greenAt);
}
