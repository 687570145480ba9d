using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class BandRuleTests
{
    [Theory]
    [InlineData(">= 100", "100", Status.Green)]
    [InlineData(">= 100", "99.999", Status.Yellow)]
    [InlineData(">= 100", "95", Status.Yellow)]
    [InlineData(">= 100", "94.999", Status.Amber)]
    [InlineData(">= 100", "90", Status.Amber)]
    [InlineData(">= 100", "89.999", Status.Red)]
    [InlineData("> 100", "100.001", Status.Green)]
    [InlineData("> 100", "100", Status.Yellow)]
    [InlineData("> 100", "94.999", Status.Amber)]
    [InlineData("> 100", "89.999", Status.Red)]
    [InlineData("<= 20", "20", Status.Green)]
    [InlineData("<= 20", "20.001", Status.Yellow)]
    [InlineData("<= 20", "21", Status.Yellow)]
    [InlineData("<= 20", "21.001", Status.Amber)]
    [InlineData("<= 20", "22", Status.Amber)]
    [InlineData("<= 20", "22.001", Status.Red)]
    [InlineData("< 20", "19.999", Status.Green)]
    [InlineData("< 20", "20", Status.Yellow)]
    [InlineData("< 20", "22.001", Status.Red)]
    [InlineData("40 to 60", "40", Status.Green)]
    [InlineData("40 to 60", "38", Status.Yellow)]
    [InlineData("40 to 60", "37.999", Status.Amber)]
    [InlineData("40 to 60", "36", Status.Amber)]
    [InlineData("40 to 60", "35.999", Status.Red)]
    [InlineData("40 to 60", "63", Status.Yellow)]
    [InlineData("40 to 60", "63.001", Status.Amber)]
    [InlineData("40 to 60", "66.001", Status.Red)]
    [InlineData("<= 0", "0", Status.Green)]
    [InlineData("<= 0", "0.001", Status.Red)]
    [InlineData("> 0", "0", Status.Red)]
    public void FourBands_AtTheBoundary_AreInclusive(string target, string actual, Status status) =>
        Ask.Status(actual, target, "four 5% 10%").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 100", "105.001", Status.Green)]
    [InlineData(">= 100", "105", Status.Amber)]
    [InlineData(">= 100", "100", Status.Amber)]
    [InlineData(">= 100", "95", Status.Amber)]
    [InlineData(">= 100", "94.999", Status.Red)]
    [InlineData("> 100", "105.001", Status.Green)]
    [InlineData("> 100", "105", Status.Amber)]
    [InlineData("> 100", "100", Status.Amber)]
    [InlineData("> 100", "95", Status.Amber)]
    [InlineData("> 100", "94.999", Status.Red)]
    [InlineData("<= 20", "18.999", Status.Green)]
    [InlineData("<= 20", "19", Status.Amber)]
    [InlineData("<= 20", "21", Status.Amber)]
    [InlineData("<= 20", "21.001", Status.Red)]
    [InlineData("< 20", "18.999", Status.Green)]
    [InlineData("< 20", "19", Status.Amber)]
    [InlineData("< 20", "21", Status.Amber)]
    [InlineData("< 20", "21.001", Status.Red)]
    [InlineData(">= -20", "-18.999", Status.Green)]
    [InlineData(">= -20", "-19", Status.Amber)]
    [InlineData(">= -20", "-21.001", Status.Red)]
    public void SymmetricBand_AtTheBoundary_BelongsToTheMiddle(string target, string actual, Status status) =>
        Ask.Status(actual, target, "symmetric 5%").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 0", "0", Status.Green)]
    [InlineData(">= 0", "-0.001", Status.Red)]
    [InlineData("> 0", "0.001", Status.Green)]
    [InlineData("> 0", "0", Status.Red)]
    [InlineData("<= 0", "0", Status.Green)]
    [InlineData("<= 0", "0.001", Status.Red)]
    [InlineData("< 0", "0", Status.Red)]
    public void SymmetricBand_OfATargetOfZero_IsMetOrMissed(string target, string actual, Status status) =>
        Ask.Status(actual, target, "symmetric 5%").Status.ShouldBe(status);

    [Theory]
    [InlineData("100.001", Status.Green)]
    [InlineData("100", Status.Amber)]
    [InlineData("99.999", Status.Red)]
    public void SymmetricBand_OfNothing_IsBetterTheSameOrWorse(string actual, Status status) =>
        Ask.Status(actual, ">= 100", "symmetric 0%").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 100", "105.001", Status.Blue)]
    [InlineData(">= 100", "105", Status.Green)]
    [InlineData(">= 100", "100", Status.Green)]
    [InlineData(">= 100", "99.999", Status.Amber)]
    [InlineData(">= 100", "90", Status.Amber)]
    [InlineData(">= 100", "89.999", Status.Red)]
    [InlineData("> 100", "105.001", Status.Blue)]
    [InlineData("> 100", "105", Status.Green)]
    [InlineData("> 100", "100.001", Status.Green)]
    [InlineData("> 100", "100", Status.Amber)]
    [InlineData("> 100", "89.999", Status.Red)]
    [InlineData("<= 20", "18.999", Status.Blue)]
    [InlineData("<= 20", "19", Status.Green)]
    [InlineData("<= 20", "20", Status.Green)]
    [InlineData("<= 20", "20.001", Status.Amber)]
    [InlineData("<= 20", "22", Status.Amber)]
    [InlineData("<= 20", "22.001", Status.Red)]
    [InlineData("< 20", "18.999", Status.Blue)]
    [InlineData("< 20", "19", Status.Green)]
    [InlineData("< 20", "20", Status.Amber)]
    [InlineData("< 20", "22.001", Status.Red)]
    [InlineData(">= -20", "-18.999", Status.Blue)]
    [InlineData(">= -20", "-19", Status.Green)]
    public void ExceedingBand_AtTheBoundary_IsInclusive(string target, string actual, Status status) =>
        Ask.Status(actual, target, "exceed 5% 10%").Status.ShouldBe(status);

    [Theory]
    [InlineData(">= 0", "1000", Status.Green)]
    [InlineData(">= 0", "0", Status.Green)]
    [InlineData(">= 0", "-0.001", Status.Red)]
    [InlineData("> 0", "0", Status.Red)]
    [InlineData("< 0", "-1000", Status.Green)]
    public void ExceedingBand_OfATargetOfZero_IsMetOrMissed(string target, string actual, Status status) =>
        Ask.Status(actual, target, "exceed 5% 10%").Status.ShouldBe(status);

    [Theory]
    [InlineData("100.001", Status.Blue)]
    [InlineData("100", Status.Green)]
    public void ExceedingBand_OfNothing_IsBlueWhenBeatenAtAll(string actual, Status status) =>
        Ask.Status(actual, ">= 100", "exceed 0% 10%").Status.ShouldBe(status);
}
