using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

/// <summary>The scorecard for 2027/28: HOU-1 is in it, HOU-2 is a candidate; members are consulted from 1 to 20 October 2026.</summary>
public sealed class ScorecardChoiceTests
{
    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly Last = new(2026, 10, 20);
    private static readonly DateOnly After = new(2026, 10, 21);
    private static readonly AccountableBody Cabinet = new("CAB", "Cabinet", AccountableBodyKind.Cabinet);

    private readonly IndicatorSet _set = new("SCORE", "the scorecard");
    private readonly Indicator _member = Named("HOU-1");
    private readonly Indicator _other = Named("HOU-2");
    private readonly ScorecardChoice _choice;

    public ScorecardChoiceTests()
    {
        _choice = new ScorecardChoice(
            _set,
            new FinancialYear(2027),
            new DaySpan(First, Last),
            [_member],
            "Priya",
            First
        );
        _choice.Add(_other, "Members ask.", "Priya", First).ShouldBeNull();
    }

    [Theory]
    [InlineData(ScorecardStage.Consultation, "2026-09-30", ConsultationState.NotYetOpen)]
    [InlineData(ScorecardStage.Consultation, "2026-10-01", ConsultationState.Open)]
    [InlineData(ScorecardStage.Consultation, "2026-10-20", ConsultationState.Open)]
    [InlineData(ScorecardStage.Consultation, "2026-10-21", ConsultationState.Closed)]
    [InlineData(ScorecardStage.Recommended, "2026-10-10", ConsultationState.Closed)]
    [InlineData(ScorecardStage.Instructed, "2026-09-01", ConsultationState.Closed)]
    public void Consultation_OnADay_IsOpenBetweenItsDaysUntilThePanelRecommends(
        ScorecardStage stage,
        string day,
        ConsultationState expected
    ) => ScorecardChoice.StateOn(stage, new DaySpan(First, Last), Day(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-20", "2026-10-19", "2026-10-01", "closes-before-it-opens")]
    [InlineData("2026-10-01", "2026-10-19", "2026-10-20", "closes-in-the-past")]
    [InlineData("2026-10-01", "2026-10-20", "2026-10-20", null)]
    [InlineData("2026-10-20", "2026-10-20", "2026-10-01", null)]
    public void Dates_OfAConsultation_FollowOneAnotherAndEndTodayOrLater(
        string opens,
        string closes,
        string today,
        string? expected
    ) => (ScorecardChoice.DatesRefusal(new DaySpan(Day(opens), Day(closes)), Day(today))?.Code).ShouldBe(expected);

    [Theory]
    [InlineData("2026-09-30", "not-yet-open")]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-20", null)]
    [InlineData("2026-10-21", "consultation-closed")]
    public void Answer_OnADay_IsTakenOnlyWhileTheConsultationIsOpen(string today, string? expected) =>
        (_choice.RefusalToAnswer(Day(today))?.Code).ShouldBe(expected);

    [Fact]
    public void Days_OfAConsultationThatHasOpened_ChangeAtTheirEndOnly()
    {
        Change("2026-10-05", "2026-10-25", "2026-10-10").ShouldBe("has-opened");
        Change("2026-10-01", "2026-10-09", "2026-10-10").ShouldBe("closes-in-the-past");
        Change("2026-10-01", "2026-10-25", "2026-10-10").ShouldBeNull();

        _choice.ConsultationCloses.ShouldBe(Day("2026-10-25"));
        Recommended();
        Change("2026-10-01", "2026-11-25", "2026-10-30").ShouldBe("recommended-already");
    }

    [Fact]
    public void Days_OfAConsultationThatIsStillToOpen_ChangeBoth()
    {
        Change("2026-10-05", "2026-10-25", "2026-09-20").ShouldBeNull();

        _choice.Consultation.ShouldBe(new DaySpan(Day("2026-10-05"), Day("2026-10-25")));
    }

    [Fact]
    public void Candidate_ThatIsOneOrIsRetired_IsRefused()
    {
        var retired = Named("HOU-3");
        retired.Retire(First, "Over").ShouldBeNull();

        _choice.Add(_other, "Again", "Priya", First)!.Code.ShouldBe("already-a-candidate");
        _choice.Add(_member, "Again", "Priya", First)!.Code.ShouldBe("already-a-candidate");
        _choice.Add(retired, "Why not", "Priya", First)!.Code.ShouldBe("indicator-is-retired");
        Recommended();
        _choice.Add(Named("HOU-4"), "Late", "Priya", After)!.Code.ShouldBe("recommended-already");
    }

    [Theory]
    [InlineData("2026-10-20", "2026-10-20", "consultation-runs")]
    [InlineData("2026-10-21", "2026-10-22", "in-the-future")]
    [InlineData("2026-10-25", "2026-10-20", "before-the-consultation-closed")]
    [InlineData("2026-10-25", "2026-10-21", null)]
    public void Recommendation_OnADay_FollowsTheConsultation(string today, string on, string? expected) =>
        (_choice.Recommend(Recommendation(Day(on)), "Priya", Day(today))?.Code).ShouldBe(expected);

    [Fact]
    public void Recommendation_OfNothing_IsRefused()
    {
        var empty = new ScorecardChoice(_set, new FinancialYear(2027), new DaySpan(First, Last), [], "Priya", First);

        empty.Recommend(Recommendation(After), "Priya", After)!.Code.ShouldBe("no-candidates");
    }

    [Fact]
    public void Recommendation_UntilTheDecision_CanBeRevised()
    {
        Recommended();
        _choice.Recommend(Recommendation(After, isIn: true), "Priya", After).ShouldBeNull();

        _choice.Candidates.ShouldAllBe(candidate => candidate.IsRecommended == true);
        Decided();
        _choice.Recommend(Recommendation(After), "Priya", After)!.Code.ShouldBe("decided-already");
        _choice
            .Steps.Select(step => step.Kind)
            .ShouldBe([
                ScorecardStepKind.Opened,
                ScorecardStepKind.CandidateAdded,
                ScorecardStepKind.Recommended,
                ScorecardStepKind.RecommendationRevised,
                ScorecardStepKind.Decided,
            ]);
    }

    [Theory]
    [InlineData("2026-10-26", "in-the-future")]
    [InlineData("2026-10-20", "before-the-recommendation")]
    [InlineData("2026-10-21", null)]
    public void Decision_OnADay_FollowsTheRecommendation(string on, string? expected)
    {
        Recommended();

        (_choice.Decide(Decision(Day(on)), "Priya", Day("2026-10-25"))?.Code).ShouldBe(expected);
    }

    [Fact]
    public void Decision_OutOfOrder_IsRefused()
    {
        var retired = new AccountableBody("OLD", "Old board", AccountableBodyKind.Committee);
        retired.Retire(First);

        _choice.Decide(Decision(After), "Priya", After)!.Code.ShouldBe("not-recommended");
        Recommended();
        _choice.Decide(Decision(After) with { Body = retired }, "Priya", After)!.Code.ShouldBe("body-is-retired");
        Decided();
        _choice.Decide(Decision(After), "Priya", After)!.Code.ShouldBe("decided-already");
    }

    [Fact]
    public void Instruction_OutOfOrder_IsRefused()
    {
        Instruct(After).ShouldBe("not-decided");
        Recommended();
        Instruct(After).ShouldBe("not-decided");
        Decided();
        Instruct(Day("2028-04-01")).ShouldBe("year-is-over");
        Instruct(After).ShouldBeNull();
        Instruct(After).ShouldBe("instructed-already");
    }

    [Fact]
    public void Instruction_OfWhatIsRetiredMeanwhile_NamesIt()
    {
        Recommended();
        Decided();
        _member.Retire(After, "Over").ShouldBeNull();

        Instruct(After).ShouldBe("indicator-is-retired");
    }

    [Fact]
    public void Instruction_OfARetiredSetOrOfNothing_IsRefused()
    {
        Recommended();
        _choice.Decide(Decision(After, isIn: false), "Priya", After).ShouldBeNull();
        Instruct(After).ShouldBe("nothing-instructed");

        _set.Retire(After);
        Instruct(After).ShouldBe("set-is-retired");
    }

    [Fact]
    public void Steps_TakenBack_LeadToTheOneBeforeAndStayInTheRecord()
    {
        Recommended();
        Decided();
        Instruct(After).ShouldBeNull();

        foreach (
            var stage in (ScorecardStage[])
                [ScorecardStage.Decided, ScorecardStage.Recommended, ScorecardStage.Consultation]
        )
        {
            _choice.Reopen("A mistake.", "Priya", After).ShouldBeNull();
            _choice.Stage.ShouldBe(stage);
        }

        _choice.Reopen("Again", "Priya", After)!.Code.ShouldBe("nothing-to-reopen");
        _choice
            .Steps.Where(step => step.Kind is ScorecardStepKind.Reopened)
            .Select(step => step.Note)
            .ShouldBe([
                "The instruction is taken back. A mistake.",
                "The Executive’s decision is taken back. A mistake.",
                "The panel’s recommendation is taken back. A mistake.",
            ]);
    }

    [Fact]
    public void Steps_OfAChoice_SayWhatWasDoneByWhomAndOnWhichDay()
    {
        Recommended();

        _choice
            .Steps.Select(step => (step.On, step.By, step.Note))
            .ShouldBe([
                (
                    First,
                    "Priya",
                    "Members are consulted from 1 October 2026 to 20 October 2026; 1 candidate from the year before."
                ),
                (First, "Priya", "HOU-2, Homelessness prevented. Members ask."),
                (After, "Priya", "The panel, 21 October 2026: 0 kept, 1 dropped, 0 added."),
            ]);
    }

    [Theory]
    [InlineData(true, true, false, "Keep")]
    [InlineData(true, false, true, "Drop")]
    [InlineData(false, true, true, "Add")]
    [InlineData(false, false, false, "Do not add")]
    public void Change_OfTheSet_NeedsAReason(bool wasMember, bool isIn, bool needsWhy, string word)
    {
        ScorecardCandidate.NeedsWhy(wasMember, isIn).ShouldBe(needsWhy);
        ScorecardWords.Of(wasMember, isIn).ShouldBe(word);
    }

    [Fact]
    public void Views_GivenAgain_ReplaceThoseOfBefore()
    {
        var answer = new ScorecardAnswer(_choice, "1", "Cllr Khan");
        var (one, two) = (_choice.Candidates[0], _choice.Candidates[1]);
        answer.Give([(one, false, "Old"), (two, true, "New")], [], First).ShouldBeEmpty();

        var noMore = answer.Give([(one, true, "")], [], Last);

        noMore.ShouldHaveSingleItem().ShouldBeOfType<ScorecardView>().Why.ShouldBe("New");
        answer.Views.Select(view => (view.Candidate, view.IsIn, view.Why)).ShouldBe([(one, true, "")]);
        (answer.AnsweredOn, answer.Changes).ShouldBe((Last, 2));
    }

    [Fact]
    public void Proposal_OfTheSameIndicatorOrOneTooMany_IsRefused()
    {
        var answer = new ScorecardAnswer(_choice, "1", "Cllr Khan");
        var indicator = Named("HOU-9");
        answer.Propose(indicator, "", "Why").ShouldBeNull();

        answer.Propose(indicator, "", "Why")!.Code.ShouldBe("proposed-already");
        for (var more = 1; more < ScorecardAnswer.MostProposals; more++)
        {
            answer.Propose(null, "Words", "Why").ShouldBeNull();
        }

        answer.Propose(null, "Words", "Why")!.Code.ShouldBe("too-many-proposals");
    }

    private void Recommended() => _choice.Recommend(Recommendation(NextDay), "Priya", NextDay).ShouldBeNull();

    private DateOnly NextDay => _choice.ConsultationCloses.AddDays(1);

    private void Decided() => _choice.Decide(Decision(After), "Priya", After).ShouldBeNull();

    private string? Instruct(DateOnly today) =>
        _choice.Instruct([], SetChange.Of([1], [], [1, 2]), "Priya", today)?.Code;

    private string? Change(string opens, string closes, string today) =>
        _choice.ChangeDates(new DaySpan(Day(opens), Day(closes)), "Late papers.", "Priya", Day(today))?.Code;

    private static PanelRecommendation Recommendation(DateOnly on, bool isIn = false) =>
        new("The panel", on, "As follows.", Lines(isIn));

    private static ExecutiveDecision Decision(DateOnly on, bool isIn = true) =>
        new(Cabinet, on, "Minute 12", Lines(isIn));

    private static ScorecardLine[] Lines(bool isIn) => [new("HOU-1", isIn, "Because"), new("HOU-2", isIn, "Because")];

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Indicator Named(string code)
    {
        var given = Given.Indicator();
        return new(code, given.Name, given.Kind, given.Unit, given.Polarity, given.Frequency, given.Service)
        {
            Definition = given.Definition,
            Owner = given.Owner,
            Justification = given.Justification,
            WhatGoodIs = given.WhatGoodIs,
            Source = given.Source,
            Impact = given.Impact,
        };
    }
}
