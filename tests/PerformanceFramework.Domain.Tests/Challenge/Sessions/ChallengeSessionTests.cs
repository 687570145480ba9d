using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Sessions;

public sealed class ChallengeSessionTests
{
    private static readonly DateOnly Day = new(2026, 10, 12);
    private static readonly Person Chair = new("1", "Chair");
    private static readonly Person Analyst = new("2", "Analyst");

    private readonly ChallengeSession _session = new(
        new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual with { Topics = 2 }),
        ReportingPeriod.Parse("2026-27-Q2"),
        Day,
        Day.AddDays(-7),
        Day.AddDays(-5)
    );

    [Fact]
    public void Agenda_FollowsWhatIsIncludedLeftOutMergedAndReconsidered()
    {
        var (first, second, third) = (Raise("A", 30), Raise("B", 20), Raise("C", 10));
        foreach (var topic in new[] { first, second, third })
        {
            _session.Include(topic).ShouldBeNull();
        }

        _session.Include(first).ShouldBe(SessionRefusals.OnAgenda);
        _session.Merge(second, third).ShouldBeNull();
        Agenda().ShouldBe([(first, 1), (third, 2)]);

        _session.Merge(third, first).ShouldBeNull();
        (second.MergedInto, third.MergedInto).ShouldBe((first, first));
        Agenda().ShouldBe([(first, 1)]);

        _session.LeaveOut(first, "Agreed already").ShouldBeNull();
        (first.State, first.LeftOutBecause).ShouldBe((TopicState.LeftOut, "Agreed already"));
        (second.State, third.State).ShouldBe((TopicState.Proposed, TopicState.Proposed));

        _session.Include(first).ShouldBeNull();
        (first.State, first.LeftOutBecause).ShouldBe((TopicState.Included, ""));
        _session.Reconsider(first).ShouldBeNull();
        first.State.ShouldBe(TopicState.Proposed);
    }

    [Fact]
    public void Topic_IsMergedWithAnotherOfTheAgendaAlone()
    {
        var (first, second) = (Raise("A", 30), Raise("B", 20));
        _session.Include(first).ShouldBeNull();

        _session.Merge(first, second).ShouldBe(SessionRefusals.CannotMerge);
        _session.Merge(first, first).ShouldBe(SessionRefusals.CannotMerge);
    }

    [Fact]
    public void PreRead_GoesOutOnceEverythingIsDecidedAndSettled()
    {
        var (first, second, third) = (Raise("A", 30), Raise("B", 20), Raise("C", 10));
        Issue().ShouldBe(SessionRefusals.NoTopics);

        _session.Include(second).ShouldBeNull();
        Issue().ShouldBe(SessionRefusals.Undecided);
        _session.LeaveOut(first, "Agreed already").ShouldBeNull();
        Issue(openComments: 1).ShouldBe(SessionRefusals.CommentsOpen(1));
        Issue().ShouldBeNull();

        (_session.State, _session.PreReadOn).ShouldBe((SessionState.Ready, Day));
        _session.Include(third).ShouldBe(SessionRefusals.PreReadIsOut);
        _session.LeaveOut(second, "No").ShouldBe(SessionRefusals.PreReadIsOut);
        _session.Move(Day.AddDays(1), null, Day).ShouldBe(SessionRefusals.PreReadIsOut);

        _session.Withdraw().ShouldBeNull();
        (_session.State, _session.PreReadOn).ShouldBe((SessionState.Preparing, null));
        _session.Withdraw().ShouldBe(SessionRefusals.NotReady);
    }

    [Fact]
    public void PreRead_WithMoreTopicsThanTheTermsAllow_DoesNotGoOut()
    {
        foreach (var topic in new[] { Raise("A", 30), Raise("B", 20), Raise("C", 10) })
        {
            _session.Include(topic).ShouldBeNull();
        }

        Issue().ShouldBe(SessionRefusals.TooManyTopics(3, 2));
    }

    [Fact]
    public void Topic_ThatTheAnalystBroughtIn_SaysNothingOfTheProposals()
    {
        var (raised, lower, brought) = (Raise("A", 30), Raise("B", 20), new SessionTopic(_session, Given.Indicator()));
        _session.Add(brought);
        _session.BringIn(brought, "Asked for by the chair", round: null).ShouldBeNull();
        Issue().ShouldBe(SessionRefusals.Undecided);

        _session.Include(raised).ShouldBeNull();

        Issue().ShouldBeNull();
        lower.State.ShouldBe(TopicState.Proposed);
        brought.Explanation.ShouldBe("Asked for by the chair");
    }

    [Fact]
    public void Session_BeginsOnItsDayOrAfterIt()
    {
        _session.WhyNotOn(Day.AddDays(-8)).ShouldBeNull("its pre-read is not out, and that is told instead");
        _session.Include(Raise("A", 30)).ShouldBeNull();
        Issue().ShouldBeNull();

        var refusal = _session.WhyNotOn(Day.AddDays(-1)).ShouldNotBeNull();
        refusal.Sentence.ShouldStartWith("The session is on 12 October 2026, and begins on that day or after it.");
        _session.WhyNotOn(Day).ShouldBeNull();
        _session.WhyNotOn(Day.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Session_ThatWasBegunByMistake_IsCancelledWhileNothingIsCaptured()
    {
        var topic = Raise("A", 30);
        _session.Include(topic).ShouldBeNull();
        Issue().ShouldBeNull();
        _session.Start(DateTime.UnixEpoch).ShouldBeNull();
        _session.WhyNotBefore.ShouldBe(SessionRefusals.Running);

        _session.Cancel("Ill", captured: 1).ShouldBe(SessionRefusals.Captured);
        topic.Capture("It was said");
        _session.Cancel("Ill").ShouldBe(SessionRefusals.Captured);
        topic.Capture("");
        topic.Decide(DecisionKind.Note, "", null);
        _session.Cancel("Ill").ShouldBe(SessionRefusals.Captured);
        topic.Decide(null, "", null);
        _session.Say("All well").ShouldBeNull();
        _session.Cancel("Ill").ShouldBe(SessionRefusals.Captured);
        _session.Say("").ShouldBeNull();

        _session.Cancel("Ill").ShouldBeNull();
        (_session.State, _session.CancelledBecause, _session.ClockSince).ShouldBe(
            (SessionState.Cancelled, "Ill", null)
        );
    }

    [Fact]
    public void Session_ThatIsCancelled_StaysWithItsReason()
    {
        _session.Cancel("Ill").ShouldBeNull();

        (_session.State, _session.CancelledBecause, _session.IsOver).ShouldBe((SessionState.Cancelled, "Ill", true));
        _session.Cancel("Again").ShouldBe(SessionRefusals.Over);
        _session.Include(Raise("A", 30)).ShouldBe(SessionRefusals.Over);
    }

    [Fact]
    public void People_WhoAreInvitedAnew_KeepTheirPlaces()
    {
        _session.Invite([(Chair, SessionPart.Chair), (Analyst, SessionPart.Member)]);
        var chair = _session.Members[0];

        _session.Invite([(Chair, SessionPart.Member), (new Person("3", "Another"), SessionPart.Chair)]);

        _session
            .Members.Select(m => (m.Name, m.Part))
            .ShouldBe([("Chair", SessionPart.Member), ("Another", SessionPart.Chair)]);
        _session.Members[0].ShouldBeSameAs(chair);
    }

    [Fact]
    public void Triage_ThatRunsAgain_KeepsWhatIsDecided()
    {
        var topic = Raise("A", 30);
        _session.LeaveOut(topic, "Agreed already").ShouldBeNull();
        var before = topic.Reasons;

        topic.Raise(Found("A", 30), 2, null);

        (topic.State, topic.ProposedRank).ShouldBe((TopicState.LeftOut, 2));
        topic.Reasons.ShouldBeSameAs(before);
    }

    [Fact]
    public void Questions_OfTheBank_FollowTheReasonsThenThoseForAnyTopic()
    {
        BankQuestion[] bank =
        [
            new("Any", null, 1),
            new("Red 2", TriageReason.Red, 3),
            new("Red 1", TriageReason.Red, 2),
            new("Silent", TriageReason.SilentOwner, 4),
        ];

        BankQuestion.For([TriageReason.Red], bank).Select(q => q.Text).ShouldBe(["Red 1", "Red 2", "Any"]);
        BankQuestion.For([TriageReason.Red], bank, most: 2).Select(q => q.Text).ShouldBe(["Red 1", "Any"]);
        bank[2].Change("Red 1", TriageReason.Red, 2, isRetired: true);
        BankQuestion.For([TriageReason.Red], bank).Select(q => q.Text).ShouldBe(["Red 2", "Any"]);
    }

    [Theory]
    // Five ways to ask why leave room for what else there is to ask.
    [InlineData(
        "Red RedAndWorsened GettingWorse LongStanding ForecastToMiss",
        "Red RedAndWorsened ForecastToMiss any any"
    )]
    [InlineData(
        "Red RedAndWorsened GettingWorse LongStanding ForecastToMiss OffCourse OverdueActions WorstQuarter",
        "Red ForecastToMiss WorstQuarter any any"
    )]
    // A kind more takes the place of a question for any topic.
    [InlineData(
        "Red ForecastToMiss WorstQuarter DoubtfulData SilentOwner",
        "Red ForecastToMiss WorstQuarter DoubtfulData any"
    )]
    [InlineData("OverdueActions OverdueCommitments", "OverdueActions OverdueCommitments any any any")]
    [InlineData("Red", "Red any any any any")]
    [InlineData("", "any any any any")]
    public void UsualQuestions_OfATopic_AreOfEveryKindBeforeTheyAreOfOneAgain(string reasons, string asked)
    {
        var given = reasons
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(reason => Enum.Parse<TriageReason>(reason));

        var questions = BankQuestion.For(given, BankQuestion.Usual);

        string.Join(' ', questions.Select(question => question.Reason?.ToString() ?? "any")).ShouldBe(asked);
    }

    [Fact]
    public void UsualQuestions_HaveOneForEveryReason() =>
        BankQuestion
            .Usual.Select(question => question.Reason)
            .OfType<TriageReason>()
            .ShouldBe(Enum.GetValues<TriageReason>(), ignoreOrder: true);

    private Refusal? Issue(int openComments = 0) => _session.Issue(null, openComments, Day);

    private (SessionTopic, int)[] Agenda() => _session.Agenda.Select(topic => (topic, topic.Rank)).ToArray();

    private SessionTopic Raise(string code, int points)
    {
        var topic = new SessionTopic(_session, Given.Indicator());
        topic.Raise(Found(code, points), _session.Topics.Count + 1, null);
        _session.Add(topic);
        return topic;
    }

    private static RankedTopic Found(string code, int points) =>
        new(
            new TriageFacts(code, Status.Red, Direction.NoChange),
            points,
            [new RaisedBy(TriageReason.Red, points, "red")]
        );
}
