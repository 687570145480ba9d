using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetTests
{
    public static TheoryData<Target, string, string> WordsOfEach =>
        new()
        {
            { new Target.AtLeast(90), "at least 90 households", "90" },
            { new Target.MoreThan(90), "more than 90 households", "> 90" },
            { new Target.AtMost(1170), "at most 1,170 households", "1,170" },
            { new Target.LessThan(1170), "less than 1,170 households", "< 1,170" },
            { new Target.Between(40, 60), "between 40 and 60 households", "40 to 60" },
            { new Target.Between(-5, -1), "between -5 and -1 households", "-5 to -1" },
            { new Target.EstablishBaseline(), "establishing a baseline", "Baseline year" },
            { new Target.Benchmark("Top quartile"), "Top quartile", "Top quartile" },
            { new Target.None(), "no target", "None" },
        };

    [Theory]
    [MemberData(nameof(WordsOfEach))]
    public void Target_OfEachKind_HasWordsAndAShortForm(Target target, string words, string shortForm)
    {
        target.InWords(Given.Households).ShouldBe(words);
        target.Short(Given.Households).ShouldBe(shortForm);
    }

    [Fact]
    public void InWords_OfAPercentage_HasItsDecimals() =>
        new Target.AtLeast(90).InWords(Given.Percent).ShouldBe("at least 90.0%");

    [Fact]
    public void Between_UpsideDown_IsRefused() => Should.Throw<ArgumentException>(() => new Target.Between(60, 40));

    [Fact]
    public void Between_OfOneFigure_IsARange() => new Target.Between(50, 50).Low.ShouldBe(50);

    [Fact]
    public void Target_OutOfBounds_IsRefused()
    {
        const decimal tooLarge = 1_000_000_000_000_000m;

        Should.Throw<ArgumentOutOfRangeException>(() => new Target.AtLeast(tooLarge));
        Should.Throw<ArgumentOutOfRangeException>(() => new Target.MoreThan(tooLarge));
        Should.Throw<ArgumentOutOfRangeException>(() => new Target.AtMost(-tooLarge));
        Should.Throw<ArgumentOutOfRangeException>(() => new Target.LessThan(-tooLarge));
        Should.Throw<ArgumentOutOfRangeException>(() => new Target.Between(0, tooLarge));
    }

    [Theory]
    [MemberData(nameof(WordsOfEach))]
    public void PeriodTarget_OfEachKind_GivesTheTargetBack(Target target, string words, string shortForm)
    {
        var stored = Set(target, new ToleranceRule.RelativeTolerance(10));

        stored.Target.ShouldBe(target);
        stored.Target.InWords(Given.Households).ShouldBe(words);
        stored.Target.Short(Given.Households).ShouldBe(shortForm);
    }

    [Fact]
    public void PeriodTarget_WithARuleOfItsOwn_KeepsItAndWhoSetItWhen()
    {
        var stored = Set(new Target.AtLeast(90), new ToleranceRule.RelativeTolerance(10));

        stored.Rule.ShouldBe(new ToleranceRule.RelativeTolerance(10));
        stored.SetBy.ShouldBe("Priya Shah");
        stored.SetOn.ShouldBe(new DateOnly(2026, 3, 3));
    }

    [Fact]
    public void PeriodTarget_WithoutARuleOfItsOwn_HasNone() => Set(new Target.AtLeast(90), null).Rule.ShouldBeNull();

    [Theory]
    [InlineData(">= 90", "range 5%")]
    [InlineData("> 90", "range 5%")]
    [InlineData("<= 90", "range 5%")]
    [InlineData("< 90", "range 5%")]
    [InlineData("40 to 60", "floor 80")]
    [InlineData("40 to 60", "low-high 80 90")]
    [InlineData("40 to 60", "symmetric 5%")]
    public void PeriodTarget_WithARuleForAnotherKindOfTarget_IsRefused(string target, string rule) =>
        Should
            .Throw<ArgumentException>(() => Set(Given.Target(target), ToleranceRule.Parse(rule)))
            .Message.ShouldStartWith($"The rule '{rule}' does not suit the target.");

    private static PeriodTarget Set(Target target, ToleranceRule? rule) =>
        new(Given.Indicator(), Given.Period("2026-27-Q1"), target, rule, "Priya Shah", new DateOnly(2026, 3, 3));
}
