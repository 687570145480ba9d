using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class FloorAndTwoTargetTests
{
    [Theory]
    [InlineData(">= 90", "90", Status.Green)]
    [InlineData(">= 90", "89.999", Status.Amber)]
    [InlineData(">= 90", "80", Status.Amber)]
    [InlineData(">= 90", "79.999", Status.Red)]
    [InlineData("> 90", "90.001", Status.Green)]
    [InlineData("> 90", "90", Status.Amber)]
    [InlineData("> 90", "80", Status.Amber)]
    [InlineData("> 90", "79.999", Status.Red)]
    [InlineData("<= 70", "70", Status.Green)]
    [InlineData("<= 70", "70.001", Status.Amber)]
    [InlineData("<= 70", "80", Status.Amber)]
    [InlineData("<= 70", "80.001", Status.Red)]
    [InlineData("< 70", "69.999", Status.Green)]
    [InlineData("< 70", "70", Status.Amber)]
    [InlineData("< 70", "80", Status.Amber)]
    [InlineData("< 70", "80.001", Status.Red)]
    public void TargetAndFloor_AtTheBoundary_IsInclusive(string target, string actual, Status status) =>
        Ask.Status(actual, target, "floor 80").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 0", "0", Status.Green)]
    [InlineData(">= 0", "-0.001", Status.Amber)]
    [InlineData(">= 0", "-5", Status.Amber)]
    [InlineData(">= 0", "-5.001", Status.Red)]
    [InlineData("<= -10", "-10", Status.Green)]
    [InlineData("<= -10", "-5", Status.Amber)]
    [InlineData("<= -10", "-4.999", Status.Red)]
    public void TargetAndFloor_OfZeroOrLess_IsComparedAllTheSame(string target, string actual, Status status) =>
        Ask.Status(actual, target, "floor -5").Status.ShouldBe(status);

    [Theory]
    [InlineData("90", Status.Green)]
    [InlineData("89.999", Status.Red)]
    public void TargetAndFloor_WithAFloorAboveTheTarget_IsMetOrMissed(string actual, Status status) =>
        Ask.Status(actual, ">= 90", "floor 95").Status.ShouldBe(status);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, "90", Status.Green)]
    [InlineData(Polarity.HigherIsBetter, "89.999", Status.Amber)]
    [InlineData(Polarity.HigherIsBetter, "80", Status.Amber)]
    [InlineData(Polarity.HigherIsBetter, "79.999", Status.Red)]
    [InlineData(Polarity.LowerIsBetter, "80", Status.Green)]
    [InlineData(Polarity.LowerIsBetter, "80.001", Status.Amber)]
    [InlineData(Polarity.LowerIsBetter, "90", Status.Amber)]
    [InlineData(Polarity.LowerIsBetter, "90.001", Status.Red)]
    public void LowAndHighTarget_AtTheBoundary_IsInclusive(Polarity polarity, string actual, Status status) =>
        Ask.StatusByOwnTargets(actual, "low-high 80 90", polarity).Status.ShouldBe(status);

    [Theory]
    [InlineData("90", Status.Green)]
    [InlineData("89.999", Status.Amber)]
    [InlineData("79.999", Status.Red)]
    public void LowAndHighTarget_GivenTheOtherWayRound_IsTheSame(string actual, Status status) =>
        Ask.StatusByOwnTargets(actual, "low-high 90 80", Polarity.HigherIsBetter).Status.ShouldBe(status);

    [Theory]
    [InlineData("80", Status.Green)]
    [InlineData("79.999", Status.Red)]
    public void LowAndHighTarget_OfOneFigure_IsMetOrMissed(string actual, Status status) =>
        Ask.StatusByOwnTargets(actual, "low-high 80 80", Polarity.HigherIsBetter).Status.ShouldBe(status);

    [Theory]
    [InlineData("0", Status.Green)]
    [InlineData("-0.001", Status.Amber)]
    [InlineData("-5", Status.Amber)]
    [InlineData("-5.001", Status.Red)]
    public void LowAndHighTarget_OfZeroAndLess_AreComparedAllTheSame(string actual, Status status) =>
        Ask.StatusByOwnTargets(actual, "low-high -5 0", Polarity.HigherIsBetter).Status.ShouldBe(status);

    [Theory]
    [InlineData("minimum-stretch 80 90", Polarity.HigherIsBetter, "90", Status.Green)]
    [InlineData("minimum-stretch 80 90", Polarity.HigherIsBetter, "89.999", Status.Amber)]
    [InlineData("minimum-stretch 80 90", Polarity.HigherIsBetter, "80", Status.Amber)]
    [InlineData("minimum-stretch 80 90", Polarity.HigherIsBetter, "79.999", Status.Red)]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "10", Status.Green)]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "10.001", Status.Amber)]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "20", Status.Amber)]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "20.001", Status.Red)]
    [InlineData("minimum-stretch 20 0", Polarity.LowerIsBetter, "0", Status.Green)]
    [InlineData("minimum-stretch 20 0", Polarity.LowerIsBetter, "0.001", Status.Amber)]
    public void MinimumAndStretch_AtTheBoundary_IsInclusive(
        string rule,
        Polarity polarity,
        string actual,
        Status status
    ) => Ask.StatusByOwnTargets(actual, rule, polarity).Status.ShouldBe(status);

    [Theory]
    [InlineData("low-high 80 90")]
    [InlineData("minimum-stretch 80 90")]
    public void RulesOfTwoTargets_BesideATarget_JudgeByTheirOwn(string rule) =>
        Ask.Status("85", ">= 99", rule).Status.ShouldBe(Status.Amber);
}
