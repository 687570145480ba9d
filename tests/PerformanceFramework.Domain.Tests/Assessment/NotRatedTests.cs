using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class NotRatedTests
{
    private static readonly ToleranceRule Relative = new ToleranceRule.RelativeTolerance(10);
    private static readonly Target Ninety = new Target.AtLeast(90);
    private static readonly ObservedValue EightyFour = new ObservedValue.Number(84);

    public static TheoryData<ObservedValue, NotRatedReason, string> ValuesWithoutANumber =>
        new()
        {
            { new ObservedValue.NotDue(), NotRatedReason.NotDue, "Not rated: not due in this period" },
            {
                new ObservedValue.NotDue(Given.Period("2026-27-Q4")),
                NotRatedReason.NotDue,
                "Not rated: not due until Q4 2026/27"
            },
            { new ObservedValue.NotYetAvailable(), NotRatedReason.NotYetAvailable, "Not rated: not yet available" },
            {
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 11, 30)),
                NotRatedReason.NotYetAvailable,
                "Not rated: not yet available, expected 30 November 2026"
            },
            {
                new ObservedValue.Late(),
                NotRatedReason.Late,
                "Not rated: late: its return was not signed off when the round closed"
            },
            {
                new ObservedValue.NotApplicable(),
                NotRatedReason.NotApplicable,
                "Not rated: not applicable in this period"
            },
            {
                new ObservedValue.Suppressed(),
                NotRatedReason.Suppressed,
                "Not rated: suppressed because the number is small enough to identify people"
            },
            {
                new ObservedValue.Text("67 weeks"),
                NotRatedReason.TextOnly,
                "Not rated: reported in words (“67 weeks”)"
            },
        };

    public static TheoryData<Target, NotRatedReason, string> TargetsWithoutAFigure =>
        new()
        {
            { new Target.None(), NotRatedReason.NoTarget, "Not rated: no target is set for this period" },
            {
                new Target.EstablishBaseline(),
                NotRatedReason.EstablishingBaseline,
                "Not rated: a baseline is being established this year"
            },
            {
                new Target.Benchmark("Top quartile"),
                NotRatedReason.TextOnly,
                "Not rated: the target is in words (“Top quartile”)"
            },
        };

    [Theory]
    [MemberData(nameof(ValuesWithoutANumber))]
    public void Status_WithoutANumber_IsNotRatedAndSaysWhy(
        ObservedValue value,
        NotRatedReason reason,
        string sentence
    ) => StatusRule.Assess(Ask.Question(value, Ninety, Relative)).ShouldBeNotRated(reason, sentence);

    [Theory]
    [MemberData(nameof(TargetsWithoutAFigure))]
    public void Status_WithoutATargetFigure_IsNotRatedAndSaysWhy(
        Target target,
        NotRatedReason reason,
        string sentence
    ) => StatusRule.Assess(Ask.Question(EightyFour, target, Relative)).ShouldBeNotRated(reason, sentence);

    [Theory]
    [InlineData("relative 10%")]
    [InlineData("met")]
    [InlineData("judgement")]
    public void Status_OfAnActivityIndicator_IsNeverGiven(string rule) =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, ToleranceRule.Parse(rule)) with
                {
                    Kind = IndicatorKind.Activity,
                    Judged = new JudgedStatus(Status.Green, "It looks fine.", "Head of Housing"),
                }
            )
            .ShouldBeNotRated(
                NotRatedReason.ActivityIndicator,
                "Not rated: activity is shown for context and is not judged against a target"
            );

    [Fact]
    public void Status_WithoutPolarity_IsNotRated() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, Relative) with { Polarity = Polarity.NoJudgement })
            .ShouldBeNotRated(
                NotRatedReason.ActivityIndicator,
                "Not rated: neither higher nor lower is better, so it is not judged"
            );

    [Theory]
    [InlineData("range 5%", ">= 90", "the rule “range 5%” does not fit a target of at least 90.0%")]
    [InlineData("range 5%", "> 90", "the rule “range 5%” does not fit a target of more than 90.0%")]
    [InlineData("range 5%", "<= 90", "the rule “range 5%” does not fit a target of at most 90.0%")]
    [InlineData("range 5%", "< 90", "the rule “range 5%” does not fit a target of less than 90.0%")]
    [InlineData("floor 80", "40 to 60", "the rule “floor 80” does not fit a target of between 40.0% and 60.0%")]
    [InlineData("symmetric 5%", "40 to 60", "the rule “symmetric 5%” does not fit a target of between 40.0% and 60.0%")]
    [InlineData(
        "exceed 5% 10%",
        "40 to 60",
        "the rule “exceed 5% 10%” does not fit a target of between 40.0% and 60.0%"
    )]
    public void Status_ByARuleForAnotherKindOfTarget_IsNotRated(string rule, string target, string because)
    {
        var assessment = Ask.Status("50", target, rule);

        assessment.ShouldBeNotRated(NotRatedReason.RuleDoesNotFit, $"Not rated: {because}");
        assessment.GreenAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("low-high 80 90")]
    [InlineData("minimum-stretch 80 90")]
    public void Status_ByTwoTargetsWithinARange_IsNotRated(string rule)
    {
        var assessment = StatusRule.Assess(
            Ask.Question(EightyFour, new Target.None(), ToleranceRule.Parse(rule)) with
            {
                Polarity = Polarity.WithinRange,
            }
        );

        assessment.ShouldBeNotRated(
            NotRatedReason.RuleDoesNotFit,
            $"Not rated: the rule “{rule}” does not fit an indicator that should lie within a range"
        );
        assessment.GreenAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("low-high 80 90")]
    [InlineData("minimum-stretch 80 90")]
    public void Status_ByTwoTargetsInABaselineYear_IsNotRated(string rule)
    {
        var assessment = StatusRule.Assess(
            Ask.Question(EightyFour, new Target.EstablishBaseline(), ToleranceRule.Parse(rule))
        );

        assessment.ShouldBeNotRated(
            NotRatedReason.EstablishingBaseline,
            "Not rated: a baseline is being established this year"
        );
        assessment.GreenAt.ShouldBeNull();
    }

    [Fact]
    public void Status_ByNoRule_IsNotRated() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, new ToleranceRule.None()))
            .ShouldBeNotRated(NotRatedReason.NoRule, "Not rated: no colours are given to this indicator");

    [Fact]
    public void Status_ByNoRuleWithoutPolarity_SaysThatThereIsNoRule() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, new ToleranceRule.None()) with { Polarity = Polarity.NoJudgement })
            .Reason.ShouldBe(NotRatedReason.NoRule);

    [Fact]
    public void Status_OfAnActivityIndicatorByNoRule_SaysThatItIsActivity() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, new ToleranceRule.None()) with { Kind = IndicatorKind.Activity })
            .Reason.ShouldBe(NotRatedReason.ActivityIndicator);

    [Fact]
    public void Status_ByABenchmarkWithoutAComparison_IsNotRated() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, new Target.None(), new ToleranceRule.Benchmark()))
            .ShouldBeNotRated(
                NotRatedReason.NotCompared,
                "Not rated: there is no benchmark that it can be compared with"
            );

    public static TheoryData<double?> NoLikelihoods =>
        new() { null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.01, 1.01 };

    [Theory]
    [MemberData(nameof(NoLikelihoods))]
    public void Status_ByAForecastWithoutALikelihood_IsNotRated(double? likelihood) =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, new ToleranceRule.Forecast(55, 35)) with
                {
                    Evidence = new StatusEvidence(Likelihood: likelihood),
                }
            )
            .ShouldBeNotRated(
                NotRatedReason.NotForecast,
                "Not rated: there is not enough history to forecast the year end"
            );
}
