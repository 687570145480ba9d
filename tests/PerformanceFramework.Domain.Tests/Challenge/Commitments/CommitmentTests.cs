using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Commitments;

public sealed class CommitmentTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly Person Owner = new("olu", "Olu Officer");

    [Theory]
    [InlineData("", "", "", "", "", "commitment-still-open", "commitment-not-done")]
    [InlineData("carry", "", "", "", "", "commitment-still-open", "commitment-not-done")]
    [InlineData("reopen", "", "", "", "", "commitment-still-open", "commitment-not-done")]
    [InlineData(
        "finish",
        "commitment-not-open",
        "commitment-not-open",
        "commitment-not-open",
        "commitment-not-open",
        "",
        ""
    )]
    [InlineData(
        "cancel",
        "commitment-not-open",
        "commitment-not-open",
        "commitment-not-open",
        "commitment-not-open",
        "",
        "commitment-not-done"
    )]
    public void Commitment_InEachState_AllowsWhatItAllows(
        string before,
        string report,
        string finish,
        string cancel,
        string carry,
        string reopen,
        string evidence
    )
    {
        Code(After(before).Report(Said())).ShouldBe(report);
        Code(After(before).Finish(Said())).ShouldBe(finish);
        Code(After(before).Cancel(Said())).ShouldBe(cancel);
        Code(After(before).Carry(Said(), Today.AddDays(90))).ShouldBe(carry);
        Code(After(before).Reopen(Said())).ShouldBe(reopen);
        Code(After(before).AddEvidence(Said())).ShouldBe(evidence);
    }

    [Theory]
    [InlineData("finish", CommitmentState.Done, true)]
    [InlineData("cancel", CommitmentState.Cancelled, true)]
    [InlineData("carry", CommitmentState.Open, false)]
    [InlineData("reopen", CommitmentState.Open, false)]
    public void Commitment_AfterWhatHappened_IsInItsStateWithItsDay(string what, CommitmentState state, bool isClosed)
    {
        var commitment = After(what);

        (commitment.State, commitment.ClosedOn).ShouldBe((state, isClosed ? Today : null));
        commitment.FirstDue.ShouldBe(Today);
        commitment.Due.ShouldBe(what == "carry" ? Today.AddDays(30) : Today);
    }

    [Theory]
    // Due today, said today.
    [InlineData(0, 0, "commitment-not-later")]
    [InlineData(0, 1, "")]
    // Ten days overdue: to a day that is over itself, and to today.
    [InlineData(10, 9, "commitment-not-later")]
    [InlineData(10, 10, "")]
    public void Carry_ToADay_IsToALaterOneThatIsNotOver(int saidDaysAfter, int toDaysAfter, string refusal)
    {
        var commitment = After("");
        var said = Said() with { On = Today.AddDays(saidDaysAfter) };

        Code(commitment.Carry(said, Today.AddDays(toDaysAfter))).ShouldBe(refusal);

        commitment.Due.ShouldBe(refusal.Length == 0 ? Today.AddDays(toDaysAfter) : Today);
    }

    [Fact]
    public void Entries_OfACommitment_AreWhatHappenedInOrder()
    {
        var commitment = After("");
        commitment.Report(Said("Half way")).ShouldBeNull();
        commitment.Carry(Said("Ill"), Today.AddDays(1)).ShouldBeNull();
        commitment.Finish(Said("")).ShouldBeNull();
        commitment.AddEvidence(Said("Here")).ShouldBeNull();
        commitment.Reopen(Said("It fell over")).ShouldBeNull();
        commitment.Cancel(Said("Not wanted")).ShouldBeNull();

        commitment
            .Entries.Select(e => (e.What, e.Words, e.Due))
            .ShouldBe([
                (CommitmentEvent.Progress, "Half way", null),
                (CommitmentEvent.Carried, "Ill", Today.AddDays(1)),
                (CommitmentEvent.Done, "", null),
                (CommitmentEvent.Evidence, "Here", null),
                (CommitmentEvent.Reopened, "It fell over", null),
                (CommitmentEvent.Cancelled, "Not wanted", null),
            ]);
    }

    [Theory]
    [InlineData("finish")]
    [InlineData("cancel")]
    [InlineData("carry")]
    [InlineData("reopen")]
    public void Commitment_StandsAfterAllThatHappenedAsItStands(string what)
    {
        var commitment = After(what);

        Commitment
            .After(commitment.FirstDue, commitment.Entries)
            .ShouldBe((commitment.State, commitment.Due, commitment.ClosedOn));
        Commitment.After(commitment.FirstDue, []).ShouldBe((CommitmentState.Open, commitment.FirstDue, null));
    }

    [Theory]
    [InlineData(CommitmentState.Open, -1, true)]
    [InlineData(CommitmentState.Open, 0, false)]
    [InlineData(CommitmentState.Done, -1, false)]
    [InlineData(CommitmentState.Cancelled, -1, false)]
    public void Overdue_IsAnOpenOneWhoseDayIsOver(CommitmentState state, int dueInDays, bool isOverdue) =>
        Commitment.IsOverdue(state, Today.AddDays(dueInDays), Today).ShouldBe(isOverdue);

    [Theory]
    [InlineData(CommitmentState.Done, 1, true)]
    [InlineData(CommitmentState.Done, 0, false)]
    [InlineData(CommitmentState.Cancelled, 1, false)]
    public void Late_IsOneThatWasDoneAfterItsDay(CommitmentState state, int closedInDays, bool isLate) =>
        Commitment.IsLate(state, Today, Today.AddDays(closedInDays)).ShouldBe(isLate);

    [Theory]
    [InlineData("https://council.example/plan", true)]
    [InlineData("http://intranet/plan.pdf?page=2", true)]
    [InlineData("HTTPS://COUNCIL.EXAMPLE", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///c:/plan.docx", false)]
    [InlineData("mailto:olu@council.example", false)]
    [InlineData("//council.example/plan", false)]
    [InlineData("/commitments/1", false)]
    [InlineData("council.example", false)]
    [InlineData("https://council.example/a plan", false)]
    [InlineData("", false)]
    public void Link_IsOfTheWebAlone(string text, bool isLink) => CommitmentEntry.IsLink(text).ShouldBe(isLink);

    [Fact]
    public void HandOver_OfAnOpenOne_GivesItToSomebodyElse_AndKeepsWhoseItWas()
    {
        var commitment = After("");
        commitment.HandOver(Said(), Owner)?.Code.ShouldBe("commitment-same-owner");

        commitment.HandOver(Said(), new Person("ann", "Ann Other")).ShouldBeNull();
        commitment.HandOver(Said(), new Person("bea", "Bea Third")).ShouldBeNull();

        (commitment.OwnerId, commitment.Owner).ShouldBe(("bea", "Bea Third"));
        commitment
            .Entries.Select(entry => (entry.What, entry.HandedBy))
            .ShouldBe([(CommitmentEvent.HandedOver, Owner.Name), (CommitmentEvent.HandedOver, "Ann Other")]);
        Commitment.OwnerBefore(commitment.Owner, commitment.Entries).ShouldBe(Owner.Name);
        Commitment.OwnerBefore(commitment.Owner, commitment.Entries.Skip(1)).ShouldBe("Ann Other");
        Commitment.OwnerBefore(commitment.Owner, []).ShouldBe("Bea Third");
        Code(After("finish").HandOver(Said(), new Person("ann", "Ann Other"))).ShouldBe("commitment-not-open");
    }

    [Fact]
    public void Words_OfStatesAndEvents_AreAllThere()
    {
        Enum.GetValues<CommitmentState>().Select(state => state.Words()).ShouldBeUnique();
        Enum.GetValues<CommitmentEvent>().Select(what => what.Words()).ShouldBeUnique();
    }

    private static EntryOfCommitment Said(string words = "Words") => new(words, "", Owner.Name, Today);

    private static string Code(Refusal? refusal) => refusal?.Code ?? "";

    private static Commitment After(string what)
    {
        var body = new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual);
        var session = new ChallengeSession(body, ReportingPeriod.Parse("2026-27-Q1"), Today, Today, Today);
        var commitment = new Commitment(session, null, "A plan", Owner, Today);
        switch (what)
        {
            case "finish":
                commitment.Finish(Said()).ShouldBeNull();
                break;
            case "cancel":
                commitment.Cancel(Said()).ShouldBeNull();
                break;
            case "carry":
                commitment.Carry(Said(), Today.AddDays(30)).ShouldBeNull();
                break;
            case "reopen":
                commitment.Finish(Said()).ShouldBeNull();
                commitment.Reopen(Said()).ShouldBeNull();
                break;
        }

        return commitment;
    }
}
