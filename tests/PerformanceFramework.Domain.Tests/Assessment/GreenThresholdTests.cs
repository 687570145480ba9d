using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class GreenThresholdTests
{
    private static readonly ObservedValue EightyFour = new ObservedValue.Number(84);
    private static readonly Target Ninety = new Target.AtLeast(90);

    [Theory]
    [InlineData("met", ">= 90", "90.0% or more")]
    [InlineData("met", "> 90", "more than 90.0%")]
    [InlineData("met", "<= 10", "10.0% or less")]
    [InlineData("met", "< 10", "less than 10.0%")]
    [InlineData("met", "40 to 60", "between 40.0% and 60.0%")]
    [InlineData("met", ">= 89.95", "89.95% or more")]
    [InlineData("relative 10%", ">= 90", "90.0% or more")]
    [InlineData("absolute 2", "> 90", "more than 90.0%")]
    [InlineData("floor 80", ">= 90", "90.0% or more")]
    [InlineData("four 5% 10%", "<= 10", "10.0% or less")]
    [InlineData("exceed 5% 10%", ">= 90", "90.0% or more")]
    [InlineData("range 5%", "40 to 60", "between 40.0% and 60.0%")]
    public void GreenAt_OfMostRules_IsTheTarget(string rule, string target, string greenAt) =>
        Ask.Status("84", target, rule).GreenAt.ShouldBe(greenAt);

    // A figure has eight decimals, and the nearest one that is still green is the threshold.
    [Theory]
    [InlineData(">= 0.00000011", "0.00000011% or more")]
    [InlineData("<= 0.00000011", "0.00000011% or less")]
    [InlineData("0.00000011 to 0.00000033", "between 0.00000011% and 0.00000034%")]
    public void GreenAt_FinerThanFiguresAre_IsTheNextFigureOnTheGreenSide(string target, string greenAt) =>
        Ask.Status("84", target, "near-miss 5% 10%").GreenAt.ShouldBe(greenAt);

    [Theory]
    [InlineData("near-miss 5% 10%", ">= 90", "85.5% or more")]
    [InlineData("near-miss 5% 10%", "> 90", "85.5% or more")]
    [InlineData("near-miss 5% 10%", "<= 10", "10.5% or less")]
    [InlineData("near-miss 5% 10%", "< 10", "10.5% or less")]
    [InlineData("near-miss 5% 10%", "40 to 60", "between 38.0% and 63.0%")]
    [InlineData("near-miss 5% 10%", ">= -20", "-21.0% or more")]
    [InlineData("near-miss 5% 10%", "<= -20", "-19.0% or less")]
    [InlineData("near-miss 5% 10%", ">= 0", "0.0% or more")]
    [InlineData("near-miss 5% 10%", "> 0", "more than 0.0%")]
    [InlineData("near-miss 5% 10%", "<= 0", "0.0% or less")]
    [InlineData("near-miss 5% 10%", "< 0", "less than 0.0%")]
    [InlineData("near-miss 5% 10%", "0 to 60", "between 0.0% and 63.0%")]
    [InlineData("near-miss 0% 10%", "> 90", "90.0% or more")]
    [InlineData("improve 10%", ">= 90", "81.0% or more")]
    [InlineData("improve 10%", "< 10", "11.0% or less")]
    public void GreenAt_OfARuleWithANearMiss_IsThatMuchShortOfTheTarget(string rule, string target, string greenAt) =>
        Ask.Status("84", target, rule).GreenAt.ShouldBe(greenAt);

    [Theory]
    [InlineData(">= 100", "more than 105.0%")]
    [InlineData("> 100", "more than 105.0%")]
    [InlineData("<= 20", "less than 19.0%")]
    [InlineData("< 20", "less than 19.0%")]
    [InlineData(">= -20", "more than -19.0%")]
    [InlineData(">= 0", "0.0% or more")]
    [InlineData("> 0", "more than 0.0%")]
    [InlineData("<= 0", "0.0% or less")]
    [InlineData("< 0", "less than 0.0%")]
    public void GreenAt_OfASymmetricBand_IsBeyondTheTarget(string target, string greenAt) =>
        Ask.Status("84", target, "symmetric 5%").GreenAt.ShouldBe(greenAt);

    [Theory]
    [InlineData("low-high 80 90", Polarity.HigherIsBetter, "90.0% or more")]
    [InlineData("low-high 80 90", Polarity.LowerIsBetter, "80.0% or less")]
    [InlineData("low-high 90 80", Polarity.HigherIsBetter, "90.0% or more")]
    [InlineData("minimum-stretch 80 90.25", Polarity.HigherIsBetter, "90.25% or more")]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "10.0% or less")]
    public void GreenAt_OfTwoTargets_IsTheMoreDemanding(string rule, Polarity polarity, string greenAt) =>
        Ask.StatusByOwnTargets("84", rule, polarity).GreenAt.ShouldBe(greenAt);

    // A third of a per cent of 1 has no end; the last figure with eight decimals that is green is the threshold.
    [Theory]
    [InlineData("near-miss 0.33333333% 1%", ">= 1.00000001", "0.99666668% or more")]
    [InlineData("near-miss 0.33333333% 1%", "<= 1.00000001", "1.00333334% or less")]
    [InlineData("symmetric 0.33333333%", ">= 1.00000001", "more than 1.00333334%")]
    [InlineData("symmetric 0.33333333%", "<= 1.00000001", "less than 0.99666668%")]
    public void GreenAt_BetweenTwoFigures_IsTheLastOnTheGreenSide(string rule, string target, string greenAt) =>
        Ask.Status("84", target, rule).GreenAt.ShouldBe(greenAt);

    [Fact]
    public void GreenAt_OfACount_NamesWhatIsCounted() =>
        Ask.Status("1200", "<= 1170", "near-miss 5% 10%", Given.Households)
            .GreenAt.ShouldBe("1,228.5 households or less");

    [Fact]
    public void GreenAt_OfABenchmark_IsInWords() =>
        Ask.StatusByBenchmark(BenchmarkStanding.Worse, Polarity.HigherIsBetter)
            .GreenAt.ShouldBe("a figure better than the benchmark by more than chance explains");

    [Fact]
    public void GreenAt_OfAForecast_IsALikelihood() =>
        Ask.StatusByForecast(0.4, "forecast 55.5% 35%")
            .GreenAt.ShouldBe("a likelihood of 55.5% or more of meeting the year-end target");

    public static TheoryData<Target> TargetsWithoutAFigure =>
        new() { new Target.None(), new Target.EstablishBaseline(), new Target.Benchmark("Top quartile") };

    [Theory]
    [MemberData(nameof(TargetsWithoutAFigure))]
    public void GreenAt_OfATargetWithoutAFigure_IsNone(Target target)
    {
        StatusRule.Assess(Ask.Question(EightyFour, target, ToleranceRule.Parse("met"))).GreenAt.ShouldBeNull();
        StatusRule.Assess(Ask.Question(EightyFour, target, ToleranceRule.Parse("improve 5%"))).GreenAt.ShouldBeNull();
        StatusRule.Assess(Ask.Question(EightyFour, target, ToleranceRule.Parse("symmetric 5%"))).GreenAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("judgement")]
    [InlineData("none")]
    public void GreenAt_OfARuleWithoutArithmetic_IsNone(string rule) =>
        Ask.Status("84", ">= 90", rule).GreenAt.ShouldBeNull();

    public static TheoryData<ObservedValue> ValuesWithoutANumber =>
        new()
        {
            new ObservedValue.NotDue(),
            new ObservedValue.NotYetAvailable(),
            new ObservedValue.NotApplicable(),
            new ObservedValue.Suppressed(),
            new ObservedValue.Text("67 weeks"),
        };

    [Theory]
    [MemberData(nameof(ValuesWithoutANumber))]
    public void GreenAt_OfAValueWithoutANumber_IsNone(ObservedValue value) =>
        StatusRule.Assess(Ask.Question(value, Ninety, ToleranceRule.Parse("met"))).GreenAt.ShouldBeNull();

    [Fact]
    public void GreenAt_OfAnActivityIndicator_IsNone() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, ToleranceRule.Parse("met")) with { Kind = IndicatorKind.Activity })
            .GreenAt.ShouldBeNull();

    [Fact]
    public void GreenAt_WithoutPolarity_IsNone() =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, ToleranceRule.Parse("met")) with
                {
                    Polarity = Polarity.NoJudgement,
                }
            )
            .GreenAt.ShouldBeNull();

    [Fact]
    public void GreenAt_BeyondTheBoundsOfFigures_IsTheirEnd()
    {
        var units = new Unit(UnitKind.Measure, "", 0);

        Ask.Status("0", "<= 999999999999999", "near-miss 50% 50%", units)
            .GreenAt.ShouldBe("999,999,999,999,999 or less");
        Ask.Status("0", ">= -999999999999999", "near-miss 50% 50%", units)
            .GreenAt.ShouldBe("-999,999,999,999,999 or more");
    }
}
