using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ToleranceRuleTests
{
    private const decimal TooLarge = 1_000_000_000_000_000m;

    public static TheoryData<Func<ToleranceRule>> NegativeWidths =>
        new()
        {
            () => new ToleranceRule.RelativeTolerance(-1),
            () => new ToleranceRule.RelativeWithNearMiss(-1, 10),
            () => new ToleranceRule.AbsoluteTolerance(-0.1m),
            () => new ToleranceRule.ToleranceAndImprovement(-1),
            () => new ToleranceRule.FourBands(-1, 10),
            () => new ToleranceRule.SymmetricBand(-1),
            () => new ToleranceRule.ExceedingBand(-1, 10),
            () => new ToleranceRule.ExceedingBand(10, -1),
            () => new ToleranceRule.Range(-5),
            () => new ToleranceRule.Forecast(10, -1),
        };

    [Theory]
    [MemberData(nameof(NegativeWidths))]
    public void Rule_WithANegativeWidth_IsRefused(Func<ToleranceRule> rule) =>
        Should.Throw<ArgumentOutOfRangeException>(rule);

    public static TheoryData<Func<ToleranceRule>, string> BandsTheWrongWayRound =>
        new()
        {
            { () => new ToleranceRule.RelativeWithNearMiss(10, 5), "It must be at least 10." },
            { () => new ToleranceRule.FourBands(10, 9.5m), "It must be at least 10." },
            { () => new ToleranceRule.Forecast(35, 35.5m), "It must be at least 35.5." },
            { () => new ToleranceRule.Forecast(100.5m, 35), "It must be at most 100." },
        };

    [Theory]
    [MemberData(nameof(BandsTheWrongWayRound))]
    public void Rule_WithBandsTheWrongWayRound_IsRefused(Func<ToleranceRule> rule, string message) =>
        Should.Throw<ArgumentOutOfRangeException>(rule).Message.ShouldStartWith(message);

    public static TheoryData<Func<ToleranceRule>> FiguresOutOfBounds =>
        new()
        {
            () => new ToleranceRule.TargetAndFloor(TooLarge),
            () => new ToleranceRule.LowAndHighTarget(-TooLarge, 0),
            () => new ToleranceRule.LowAndHighTarget(0, TooLarge),
            () => new ToleranceRule.MinimumAndStretch(-TooLarge, 0),
            () => new ToleranceRule.MinimumAndStretch(0, TooLarge),
        };

    [Theory]
    [MemberData(nameof(FiguresOutOfBounds))]
    public void Rule_WithAFigureOutOfBounds_IsRefused(Func<ToleranceRule> rule) =>
        Should.Throw<ArgumentOutOfRangeException>(rule);

    [Theory]
    [InlineData("met", "Green when the target is met, otherwise Red")]
    [InlineData("relative 10%", "Green when the target is met, Amber within 10% of it, otherwise Red")]
    [InlineData("relative 7.5%", "Green when the target is met, Amber within 7.5% of it, otherwise Red")]
    [InlineData(
        "near-miss 5% 10%",
        "Green when the target is met or missed by no more than 5%, Amber within 10% of it, otherwise Red"
    )]
    [InlineData("absolute 2", "Green when the target is met, Amber within 2 points of it, otherwise Red")]
    [InlineData("absolute 1", "Green when the target is met, Amber within 1 point of it, otherwise Red")]
    [InlineData("absolute 0.25", "Green when the target is met, Amber within 0.25 points of it, otherwise Red")]
    [InlineData(
        "floor 80",
        "Green when the target is met, Amber when at least the floor of 80.0% is met, otherwise Red"
    )]
    [InlineData(
        "floor 80.25",
        "Green when the target is met, Amber when at least the floor of 80.25% is met, otherwise Red"
    )]
    [InlineData(
        "low-high 80 90",
        "Green when the more demanding of the targets 80.0% and 90.0% is met, Amber between the two, otherwise Red"
    )]
    [InlineData(
        "minimum-stretch 80 90",
        "Green when the minimum of 80.0% and the stretch target of 90.0% are both met, Amber when one of them is, otherwise Red"
    )]
    [InlineData(
        "improve 10%",
        "Green within 10% of the target; beyond that, Amber when no worse than the comparison period, otherwise Red"
    )]
    [InlineData("four 5% 10%", "Green when the target is met, Yellow within 5% of it, Amber within 10%, otherwise Red")]
    [InlineData(
        "symmetric 5%",
        "Green when better than the target by more than 5%, Amber within 5% on either side, otherwise Red"
    )]
    [InlineData(
        "exceed 5% 10%",
        "Blue when the target is beaten by more than 5%, Green when it is met, Amber when missed by no more than 10%, otherwise Red"
    )]
    [InlineData(
        "benchmark",
        "Green when better than the benchmark by more than chance, Amber when similar, Red when worse"
    )]
    [InlineData(
        "forecast 55% 35%",
        "Green when the year-end target is met with a likelihood of 55% or more, Amber from 35%, otherwise Red"
    )]
    [InlineData("none", "No colour is given")]
    [InlineData(
        "met as-shown",
        "Green when the target is met, otherwise Red; figures are compared as they are shown, rounded"
    )]
    [InlineData("range 5%", "Green inside the target range, Amber within 5% of its nearer edge, otherwise Red")]
    [InlineData("judgement", "Given as a judgement with a reason, not worked out from the figures")]
    public void InWords_OfEachRule_IsASentence(string notation, string sentence) =>
        ToleranceRule.Parse(notation).InWords(Given.Percent).ShouldBe(sentence);

    [Fact]
    public void InWords_OfAnAbsoluteTolerance_NamesTheUnit() =>
        ToleranceRule
            .Parse("absolute 50")
            .InWords(Given.Households)
            .ShouldBe("Green when the target is met, Amber within 50 households of it, otherwise Red");

    [Fact]
    public void InWords_OfAFloor_NamesTheUnit() =>
        ToleranceRule
            .Parse("floor 1200")
            .InWords(Given.Households)
            .ShouldBe(
                "Green when the target is met, Amber when at least the floor of 1,200 households is met, otherwise Red"
            );

    [Theory]
    [InlineData("range 5%", ">= 90", false)]
    [InlineData("range 5%", "> 90", false)]
    [InlineData("range 5%", "<= 90", false)]
    [InlineData("range 5%", "< 90", false)]
    [InlineData("range 5%", "40 to 60", true)]
    [InlineData("relative 10%", "40 to 60", true)]
    [InlineData("relative 10%", ">= 90", true)]
    [InlineData("judgement", "< 90", true)]
    [InlineData("met", "40 to 60", true)]
    [InlineData("near-miss 5% 10%", "40 to 60", true)]
    [InlineData("absolute 2", "40 to 60", true)]
    [InlineData("improve 5%", "40 to 60", true)]
    [InlineData("four 5% 10%", "40 to 60", true)]
    [InlineData("benchmark", "40 to 60", true)]
    [InlineData("forecast 55% 35%", "40 to 60", true)]
    [InlineData("none", "40 to 60", true)]
    [InlineData("judgement", "40 to 60", true)]
    [InlineData("floor 80", "40 to 60", false)]
    [InlineData("low-high 80 90", "40 to 60", false)]
    [InlineData("minimum-stretch 80 90", "40 to 60", false)]
    [InlineData("symmetric 5%", "40 to 60", false)]
    [InlineData("exceed 5% 10%", "40 to 60", false)]
    [InlineData("floor 80", ">= 90", true)]
    [InlineData("low-high 80 90", "> 90", true)]
    [InlineData("minimum-stretch 80 90", "<= 90", true)]
    [InlineData("symmetric 5%", "< 90", true)]
    [InlineData("exceed 5% 10%", ">= 90", true)]
    public void Suits_ATargetOfFigures_DependsOnTheRule(string rule, string target, bool suits) =>
        ToleranceRule.Parse(rule).Suits(Given.Target(target)).ShouldBe(suits);

    [Fact]
    public void Suits_TargetsWithoutAFigure_TakeAnyRule()
    {
        var range = new ToleranceRule.Range(5);

        range.Suits(new Target.None()).ShouldBeTrue();
        range.Suits(new Target.EstablishBaseline()).ShouldBeTrue();
        range.Suits(new Target.Benchmark("Top quartile")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("low-high 80 90", true)]
    [InlineData("minimum-stretch 80 90", true)]
    [InlineData("floor 80", false)]
    [InlineData("met", false)]
    [InlineData("range 5%", false)]
    public void HasOwnTargets_OnlyRulesOfTwoTargets_Have(string rule, bool hasOwnTargets) =>
        ToleranceRule.Parse(rule).HasOwnTargets.ShouldBe(hasOwnTargets);
}
