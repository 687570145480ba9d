using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class NotRatedTests
{
    private static readonly ToleranceRule Relative = new ToleranceRule.RelativeTolerance(10);
    private static readonly ToleranceRule Judgement = new ToleranceRule.Judgement();
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
    ) =>
        StatusRule
            .Assess(Ask.Question(value, Ninety, Relative))
            .ShouldBe(new StatusAssessment(Status.NotRated, reason, sentence));

    [Theory]
    [MemberData(nameof(TargetsWithoutAFigure))]
    public void Status_WithoutATargetFigure_IsNotRatedAndSaysWhy(
        Target target,
        NotRatedReason reason,
        string sentence
    ) =>
        StatusRule
            .Assess(Ask.Question(EightyFour, target, Relative))
            .ShouldBe(new StatusAssessment(Status.NotRated, reason, sentence));

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
            .ShouldBe(
                new StatusAssessment(
                    Status.NotRated,
                    NotRatedReason.ActivityIndicator,
                    "Not rated: activity is shown for context and is not judged against a target"
                )
            );

    [Fact]
    public void Status_WithoutPolarity_IsNotRated() =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, Relative) with { Polarity = Polarity.NoJudgement })
            .ShouldBe(
                new StatusAssessment(
                    Status.NotRated,
                    NotRatedReason.ActivityIndicator,
                    "Not rated: neither higher nor lower is better, so it is not judged"
                )
            );

    [Theory]
    [InlineData(Status.Green)]
    [InlineData(Status.Amber)]
    [InlineData(Status.Red)]
    public void Status_ByJudgement_IsTheOneGivenWithItsReason(Status given) =>
        StatusRule
            .Assess(
                Ask.Question(new ObservedValue.Text("Phase 2"), new Target.None(), Judgement) with
                {
                    Judged = new JudgedStatus(given, "Phase 2 opened a month late.", "Head of Housing"),
                }
            )
            .ShouldBe(
                new StatusAssessment(given, null, $"{given}: judged by Head of Housing. Phase 2 opened a month late")
            );

    [Fact]
    public void Status_ByJudgementOverridesTheArithmetic_BecauseTheRuleSaysSo() =>
        StatusRule
            .Assess(
                Ask.Question(new ObservedValue.Number(10), Ninety, Judgement) with
                {
                    Judged = new JudgedStatus(Status.Green, "As planned.", "Head of Housing"),
                }
            )
            .Status.ShouldBe(Status.Green);

    public static TheoryData<JudgedStatus?> NoJudgements =>
        new() { null, new JudgedStatus(Status.NotRated, "No idea.", "Head of Housing") };

    [Theory]
    [MemberData(nameof(NoJudgements))]
    public void Status_ByJudgementNotGiven_IsNotRated(JudgedStatus? judged) =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, Judgement) with { Judged = judged })
            .ShouldBe(
                new StatusAssessment(
                    Status.NotRated,
                    NotRatedReason.NotJudged,
                    "Not rated: a judgement has not been given yet"
                )
            );

    [Fact]
    public void Status_ByJudgementOfAValueThatIsNotDue_IsNotDue() =>
        StatusRule
            .Assess(Ask.Question(new ObservedValue.NotDue(), Ninety, Judgement))
            .Reason.ShouldBe(NotRatedReason.NotDue);

    [Fact]
    public void Status_GivenWhereTheRuleIsArithmetic_IsIgnored() =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, Relative) with
                {
                    Judged = new JudgedStatus(Status.Green, "It will be fine.", "Head of Housing"),
                }
            )
            .Status.ShouldBe(Status.Amber);
}
