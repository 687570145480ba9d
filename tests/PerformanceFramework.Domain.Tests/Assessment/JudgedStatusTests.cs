using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class JudgedStatusTests
{
    private static readonly ToleranceRule Judgement = new ToleranceRule.Judgement();
    private static readonly Target Ninety = new Target.AtLeast(90);
    private static readonly ObservedValue EightyFour = new ObservedValue.Number(84);
    private static readonly JudgedStatus JudgedGreen = new(Status.Green, "It will be fine.", "Head of Housing");

    [Theory]
    [InlineData(Status.Blue)]
    [InlineData(Status.Green)]
    [InlineData(Status.Yellow)]
    [InlineData(Status.Amber)]
    [InlineData(Status.Red)]
    public void Judgement_WhereTheRuleAsksForIt_IsTheStatusWithItsReason(Status given)
    {
        var assessment = StatusRule.Assess(
            Ask.Question(new ObservedValue.Text("Phase 2"), new Target.None(), Judgement) with
            {
                Judged = new JudgedStatus(given, "Phase 2 opened a month late.", "Head of Housing"),
            }
        );

        assessment.Status.ShouldBe(given);
        assessment.Reason.ShouldBeNull();
        assessment.Explanation.ShouldBe($"{given}: judged by Head of Housing. Phase 2 opened a month late");
        assessment.IsJudged.ShouldBeTrue();
        assessment.IsOverridden.ShouldBeFalse();
        assessment.GreenAt.ShouldBeNull();
    }

    [Fact]
    public void Judgement_WhereTheRuleAsksForIt_LeavesTheComputedStatusNotRated()
    {
        var assessment = StatusRule.Assess(Ask.Question(EightyFour, Ninety, Judgement) with { Judged = JudgedGreen });

        assessment.Status.ShouldBe(Status.Green);
        assessment.Computed.ShouldBe(new StatusVerdict(Status.NotRated, NotRatedReason.NotJudged));
        assessment.ComputedExplanation.ShouldBe("Not rated: a judgement has not been given yet");
    }

    public static TheoryData<JudgedStatus?> NoJudgements =>
        new() { null, new JudgedStatus(Status.NotRated, "No idea.", "Head of Housing") };

    [Theory]
    [MemberData(nameof(NoJudgements))]
    public void Judgement_NotGivenOnANumber_IsNotRated(JudgedStatus? judged) =>
        StatusRule
            .Assess(Ask.Question(EightyFour, Ninety, Judgement) with { Judged = judged })
            .ShouldBeNotRated(NotRatedReason.NotJudged, "Not rated: a judgement has not been given yet");

    [Theory]
    [MemberData(nameof(NoJudgements))]
    public void Judgement_NotGivenOnWords_IsNotRated(JudgedStatus? judged) =>
        StatusRule
            .Assess(Ask.Question(new ObservedValue.Text("Phase 2"), Ninety, Judgement) with { Judged = judged })
            .ShouldBeNotRated(NotRatedReason.NotJudged, "Not rated: a judgement has not been given yet");

    [Fact]
    public void Judgement_WithoutPolarity_IsStillGiven() =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, Judgement) with
                {
                    Polarity = Polarity.NoJudgement,
                    Judged = JudgedGreen,
                }
            )
            .Status.ShouldBe(Status.Green);

    public static TheoryData<ObservedValue, NotRatedReason> ValuesNobodyJudges =>
        new()
        {
            { new ObservedValue.NotDue(), NotRatedReason.NotDue },
            { new ObservedValue.NotYetAvailable(), NotRatedReason.NotYetAvailable },
            { new ObservedValue.NotApplicable(), NotRatedReason.NotApplicable },
            { new ObservedValue.Suppressed(), NotRatedReason.Suppressed },
            { new ObservedValue.Late(), NotRatedReason.Late },
        };

    [Theory]
    [MemberData(nameof(ValuesNobodyJudges))]
    public void Judgement_OfWhatIsNotThere_IsIgnored(ObservedValue value, NotRatedReason reason)
    {
        var assessment = StatusRule.Assess(Ask.Question(value, Ninety, Judgement) with { Judged = JudgedGreen });

        assessment.Status.ShouldBe(Status.NotRated);
        assessment.Reason.ShouldBe(reason);
        assessment.IsJudged.ShouldBeFalse();
    }

    [Fact]
    public void Judgement_OfWordsInAnActivityIndicator_IsIgnored() =>
        StatusRule
            .Assess(
                Ask.Question(new ObservedValue.Text("Phase 2"), Ninety, Judgement) with
                {
                    Kind = IndicatorKind.Activity,
                    Judged = JudgedGreen,
                }
            )
            .ShouldBeNotRated(NotRatedReason.TextOnly, "Not rated: reported in words (“Phase 2”)");

    [Theory]
    [InlineData("relative 10%", Status.Amber)]
    [InlineData("met", Status.Red)]
    [InlineData("near-miss 7% 10%", Status.Green)]
    [InlineData("four 7% 10%", Status.Yellow)]
    [InlineData("low-high 80 90", Status.Amber)]
    public void Override_OfAComputedStatus_ShowsTheJudgementAndKeepsTheComputed(string rule, Status computed)
    {
        var assessment = StatusRule.Assess(
            Ask.Question(EightyFour, Ninety, ToleranceRule.Parse(rule)) with
            {
                Judged = JudgedGreen,
            }
        );

        assessment.Status.ShouldBe(Status.Green);
        assessment.Reason.ShouldBeNull();
        assessment.IsJudged.ShouldBeTrue();
        assessment.IsOverridden.ShouldBeTrue();
        assessment.Computed.ShouldBe(new StatusVerdict(computed));
        assessment.Explanation.ShouldBe(
            $"Green: judged by Head of Housing in place of the computed {computed}. It will be fine"
        );
    }

    [Fact]
    public void Override_OfAComputedStatus_KeepsItsExplanationAndThreshold()
    {
        var assessment = StatusRule.Assess(
            Ask.Question(EightyFour, Ninety, new ToleranceRule.RelativeTolerance(10)) with
            {
                Judged = JudgedGreen,
            }
        );

        assessment.ComputedExplanation.ShouldBe(
            "Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance"
        );
        assessment.GreenAt.ShouldBe("90.0% or more");
    }

    [Theory]
    [InlineData("Because of the flood.", "Because of the flood")]
    [InlineData("  Because of the flood ", "Because of the flood")]
    [InlineData("Because of the flood...", "Because of the flood")]
    [InlineData("Mr. Smith left", "Mr. Smith left")]
    public void Override_WithAReason_QuotesItAsASentence(string reason, string quoted) =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, new ToleranceRule.MetOrMissed()) with
                {
                    Judged = new JudgedStatus(Status.Amber, reason, "Head of Housing"),
                }
            )
            .Explanation.ShouldBe($"Amber: judged by Head of Housing in place of the computed Red. {quoted}");

    [Fact]
    public void Override_WithoutAStatus_LeavesTheComputedOne()
    {
        var assessment = StatusRule.Assess(
            Ask.Question(EightyFour, Ninety, new ToleranceRule.RelativeTolerance(10)) with
            {
                Judged = new JudgedStatus(Status.NotRated, "No idea.", "Head of Housing"),
            }
        );

        assessment.Status.ShouldBe(Status.Amber);
        assessment.IsJudged.ShouldBeFalse();
        assessment.IsOverridden.ShouldBeFalse();
        assessment.Explanation.ShouldBe(assessment.ComputedExplanation);
    }

    public static TheoryData<ObservedValue, Target, string, NotRatedReason> NothingToOverride =>
        new()
        {
            { EightyFour, new Target.None(), "met", NotRatedReason.NoTarget },
            { EightyFour, new Target.EstablishBaseline(), "met", NotRatedReason.EstablishingBaseline },
            { EightyFour, new Target.Benchmark("Top quartile"), "met", NotRatedReason.TextOnly },
            { EightyFour, Ninety, "none", NotRatedReason.NoRule },
            { EightyFour, Ninety, "range 5%", NotRatedReason.RuleDoesNotFit },
            { new ObservedValue.Text("67 weeks"), Ninety, "met", NotRatedReason.TextOnly },
            { new ObservedValue.Suppressed(), Ninety, "met", NotRatedReason.Suppressed },
        };

    [Theory]
    [MemberData(nameof(NothingToOverride))]
    public void Override_WhereNothingWasComputed_IsIgnored(
        ObservedValue value,
        Target target,
        string rule,
        NotRatedReason reason
    )
    {
        var assessment = StatusRule.Assess(
            Ask.Question(value, target, ToleranceRule.Parse(rule)) with
            {
                Judged = JudgedGreen,
            }
        );

        assessment.Status.ShouldBe(Status.NotRated);
        assessment.Reason.ShouldBe(reason);
        assessment.IsOverridden.ShouldBeFalse();
    }

    [Fact]
    public void Override_OfAnActivityIndicator_IsIgnored() =>
        StatusRule
            .Assess(
                Ask.Question(EightyFour, Ninety, new ToleranceRule.MetOrMissed()) with
                {
                    Kind = IndicatorKind.Activity,
                    Judged = JudgedGreen,
                }
            )
            .Status.ShouldBe(Status.NotRated);
}
