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
        var stored = new PeriodTarget(
            Given.Indicator(),
            Given.Period("2026-27-Q1"),
            target,
            new ToleranceRule.RelativeTolerance(10)
        );

        stored.Target.ShouldBe(target);
        stored.Target.InWords(Given.Households).ShouldBe(words);
        stored.Target.Short(Given.Households).ShouldBe(shortForm);
    }

    [Theory]
    [InlineData(">= 90")]
    [InlineData("> 90")]
    [InlineData("<= 90")]
    [InlineData("< 90")]
    public void PeriodTarget_RangeRuleOnATargetThatIsNoRange_IsRefused(string target) =>
        Should
            .Throw<ArgumentException>(() =>
                new PeriodTarget(
                    Given.Indicator(),
                    Given.Period("2026-27-Q1"),
                    Given.Target(target),
                    new ToleranceRule.Range(5)
                )
            )
            .Message.ShouldStartWith("The rule 'range 5%' needs a target range.");
}
