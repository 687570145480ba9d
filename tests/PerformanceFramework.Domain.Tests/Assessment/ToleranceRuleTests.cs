using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class ToleranceRuleTests
{
    public static TheoryData<ToleranceRule, string> Notations =>
        new()
        {
            { new ToleranceRule.MetOrMissed(), "met" },
            { new ToleranceRule.RelativeTolerance(10), "relative 10%" },
            { new ToleranceRule.RelativeTolerance(7.50m), "relative 7.5%" },
            { new ToleranceRule.RelativeTolerance(0), "relative 0%" },
            { new ToleranceRule.RelativeTolerance(0.00000001m), "relative 0.00000001%" },
            { new ToleranceRule.RelativeWithNearMiss(5, 10), "near-miss 5% 10%" },
            { new ToleranceRule.RelativeWithNearMiss(5, 5), "near-miss 5% 5%" },
            { new ToleranceRule.AbsoluteTolerance(2), "absolute 2" },
            { new ToleranceRule.AbsoluteTolerance(1200.25m), "absolute 1200.25" },
            { new ToleranceRule.Range(5), "range 5%" },
            { new ToleranceRule.Judgement(), "judgement" },
        };

    [Theory]
    [MemberData(nameof(Notations))]
    public void Notation_OfEachRule_IsWrittenAndReadBack(ToleranceRule rule, string notation)
    {
        rule.Notation.ShouldBe(notation);
        ToleranceRule.Parse(notation).ShouldBe(rule);
    }

    [Fact]
    public void Parse_SpacesTooMany_AreForgiven() =>
        ToleranceRule.Parse("  near-miss  5%   10% ").ShouldBe(new ToleranceRule.RelativeWithNearMiss(5, 10));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Met")]
    [InlineData("met 10%")]
    [InlineData("judgement 1")]
    [InlineData("relative")]
    [InlineData("relative 10")]
    [InlineData("relative ten%")]
    [InlineData("relative %")]
    [InlineData("relative -10%")]
    [InlineData("relative +10%")]
    [InlineData("relative 1,000%")]
    [InlineData("relative 1e1%")]
    [InlineData("relative 10% 20%")]
    [InlineData("relative 10 %")]
    [InlineData("relative 0.000000001%")]
    [InlineData("relative 1000000000000000%")]
    [InlineData("relative 99999999999999999999999999999999%")]
    [InlineData("near-miss 5%")]
    [InlineData("near-miss 10% 5%")]
    [InlineData("near-miss 5 10")]
    [InlineData("absolute 2%")]
    [InlineData("absolute -2")]
    [InlineData("range 5")]
    [InlineData("spc")]
    public void Parse_TextThatIsNoRule_IsRefusedAsAFormat(string notation) =>
        Should.Throw<FormatException>(() => ToleranceRule.Parse(notation));

    [Fact]
    public void Rule_WithANegativeWidth_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ToleranceRule.RelativeTolerance(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ToleranceRule.RelativeWithNearMiss(-1, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => new ToleranceRule.AbsoluteTolerance(-0.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => new ToleranceRule.Range(-5));
    }

    [Fact]
    public void RelativeWithNearMiss_AmberNarrowerThanGreen_IsRefused() =>
        Should
            .Throw<ArgumentOutOfRangeException>(() => new ToleranceRule.RelativeWithNearMiss(10, 5))
            .Message.ShouldStartWith("Amber must reach at least as far as green.");

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

    [Theory]
    [InlineData("range 5%", ">= 90", false)]
    [InlineData("range 5%", "> 90", false)]
    [InlineData("range 5%", "<= 90", false)]
    [InlineData("range 5%", "< 90", false)]
    [InlineData("range 5%", "40 to 60", true)]
    [InlineData("relative 10%", "40 to 60", true)]
    [InlineData("relative 10%", ">= 90", true)]
    [InlineData("judgement", "< 90", true)]
    public void Suits_OnlyRangeRules_NeedARange(string rule, string target, bool suits) =>
        ToleranceRule.Parse(rule).Suits(Given.Target(target)).ShouldBe(suits);

    [Fact]
    public void Suits_TargetsWithoutAFigure_TakeAnyRule()
    {
        var range = new ToleranceRule.Range(5);

        range.Suits(new Target.None()).ShouldBeTrue();
        range.Suits(new Target.EstablishBaseline()).ShouldBeTrue();
        range.Suits(new Target.Benchmark("Top quartile")).ShouldBeTrue();
    }
}
