using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class ServiceReturnTests
{
    private const string Officer = "officer";
    private const string HeadOfService = "head";

    private static readonly DateTime Monday = new(2026, 7, 13, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<int, string> NoRows = [];

    private readonly CollectionRound _round = new(
        Given.Period("2026-27-Q1"),
        new RoundDates(new DateOnly(2026, 7, 17), new DateOnly(2026, 7, 22))
    );

    [Fact]
    public void Return_WhenMade_IsNotStartedAndEditable()
    {
        var made = Return();

        made.Stage.ShouldBe(ReturnStage.NotStarted);
        made.WhyNotEditable().ShouldBeNull();
        made.Entries.Single().Input.ShouldBe(EntryInput.Blank);
        made.Entries.Single().SettledAt.ShouldBeNull();
    }

    [Fact]
    public void Begin_OnAFreshReturn_PutsItInProgressOnce()
    {
        var begun = Return();

        begun.Begin();
        begun.Begin();

        begun.Stage.ShouldBe(ReturnStage.InProgress);
    }

    [Fact]
    public void Begin_OnALaterStage_ChangesNothing()
    {
        var queried = Queried();

        queried.Begin();

        queried.Stage.ShouldBe(ReturnStage.Queried);
    }

    [Fact]
    public void Submit_AnOpenReturn_RecordsWhoAndWhenAndSettlesItsEntries()
    {
        var submitted = Submitted();

        submitted.Stage.ShouldBe(ReturnStage.Submitted);
        submitted.SubmittedById.ShouldBe(Officer);
        submitted.SubmittedBy.ShouldBe("Olu Officer");
        submitted.SubmittedAt.ShouldBe(Monday);
        submitted.Entries.ShouldAllBe(entry => entry.SettledAt == ReturnStage.Submitted);
        submitted.WhyNotEditable().ShouldBe(ReturnRefusals.WaitsFor(SignOffStep.HeadOfService));
    }

    [Fact]
    public void Submit_Twice_IsRefusedAndKeepsTheFirst()
    {
        var submitted = Submitted();

        submitted
            .Submit("other", "Somebody else", Monday.AddDays(1))
            .ShouldBe(ReturnRefusals.WaitsFor(SignOffStep.HeadOfService));

        submitted.SubmittedById.ShouldBe(Officer);
        submitted.SubmittedAt.ShouldBe(Monday);
    }

    [Fact]
    public void Approve_ASubmittedReturn_RecordsWhoAndWhenAndSettlesItsEntries()
    {
        var approved = Approved();

        approved.Stage.ShouldBe(ReturnStage.Approved);
        approved.ApprovedBy.ShouldBe("Hana Head");
        approved.ApprovedAt.ShouldBe(Monday);
        approved.Entries.ShouldAllBe(entry => entry.SettledAt == ReturnStage.Approved);
        approved.WhyNotEditable().ShouldBe(ReturnRefusals.AlreadyApproved);
    }

    [Fact]
    public void Approve_OwnSubmission_IsRefused()
    {
        var submitted = Submitted();

        submitted.Approve(Officer, "Olu Officer", Monday).ShouldBe(ReturnRefusals.OwnSubmission);

        submitted.Stage.ShouldBe(ReturnStage.Submitted);
        submitted.ApprovedBy.ShouldBeNull();
    }

    [Fact]
    public void Approve_AfterSomebodyElseSubmittedAgain_IsAllowedToTheFirstSubmitter()
    {
        var queried = Queried();
        queried.Submit("other", "Somebody else", Monday).ShouldBeNull();

        queried.Approve(Officer, "Olu Officer", Monday).ShouldBeNull();
    }

    [Fact]
    public void Query_ASubmittedReturn_OpensItAgainWithTheReason()
    {
        var queried = Queried();

        queried.Stage.ShouldBe(ReturnStage.Queried);
        queried.QueryReason.ShouldBe("Is 9,500 right?");
        queried.WhyNotEditable().ShouldBeNull();
    }

    [Fact]
    public void Submit_AfterAQuery_MovesEveryEntryAgain()
    {
        var queried = Queried();
        queried.Entries.ShouldAllBe(entry => entry.SettledAt == ReturnStage.Queried);

        queried.Submit(Officer, "Olu Officer", Monday.AddDays(1)).ShouldBeNull();

        queried.Entries.ShouldAllBe(entry => entry.SettledAt == ReturnStage.Submitted);
        queried.SubmittedAt.ShouldBe(Monday.AddDays(1));
    }

    [Fact]
    public void Approve_AfterAQueryWasAnswered_ForgetsTheQuestion()
    {
        var queried = Queried();
        queried.Submit(Officer, "Olu Officer", Monday);

        queried.Approve(HeadOfService, "Hana Head", Monday).ShouldBeNull();

        queried.QueryReason.ShouldBeNull();
    }

    [Fact]
    public void Approve_AReturnThatIsNotSubmitted_IsRefused()
    {
        Return().Approve(HeadOfService, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
        InProgress().Approve(HeadOfService, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
        Queried().Approve(HeadOfService, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
    }

    [Fact]
    public void Query_AReturnThatIsNotSubmitted_IsRefused()
    {
        Return().Query("Why?", NoRows, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
        InProgress().Query("Why?", NoRows, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
        Queried().Query("Why again?", NoRows, "Hana Head", Monday).ShouldBe(ReturnRefusals.NotSubmitted);
    }

    [Fact]
    public void Return_OnceApproved_CannotChangeAtAll()
    {
        var approved = Approved();

        approved.Submit(Officer, "Olu Officer", Monday).ShouldBe(ReturnRefusals.AlreadyApproved);
        approved.Approve(HeadOfService, "Hana Head", Monday).ShouldBe(ReturnRefusals.AlreadyApproved);
        approved.Query("Why?", NoRows, "Hana Head", Monday).ShouldBe(ReturnRefusals.AlreadyApproved);
    }

    [Fact]
    public void Return_OfAClosedRound_CannotChangeAtAll()
    {
        var open = Return();
        var submitted = Submitted();
        Close(_round);

        open.WhyNotEditable().ShouldBe(ReturnRefusals.RoundClosed);
        open.Submit(Officer, "Olu Officer", Monday).ShouldBe(ReturnRefusals.RoundClosed);
        submitted.Approve(HeadOfService, "Hana Head", Monday).ShouldBe(ReturnRefusals.RoundClosed);
        submitted.Query("Why?", NoRows, "Hana Head", Monday).ShouldBe(ReturnRefusals.RoundClosed);
        submitted.Stage.ShouldBe(ReturnStage.Submitted);
    }

    [Fact]
    public void Write_ARow_IsKeptExactlyAsItWasTyped()
    {
        var typed = new EntryInput
        {
            Kind = Domain.Indicators.ValueKind.Text,
            ValueText = " <script>alert('x')</script> ",
            NumeratorText = "abc",
            DenominatorText = "1e999",
            ExpectedOn = new DateOnly(2026, 11, 30),
            IsProvisional = true,
            Commentary = new string('x', 20_000),
            JudgedStatus = Domain.Assessment.Status.Red,
            JudgementReason = "Late\u202E",
        };
        var entry = Return().Entries.Single();

        entry.Write(typed, "Olu Officer", Monday);

        entry.Input.ShouldBe(typed);
        entry.ChangedBy.ShouldBe("Olu Officer");
        entry.ChangedAt.ShouldBe(Monday);
    }

    private ServiceReturn Return()
    {
        var made = new ServiceReturn(_round, Given.Service());
        made.AddEntry(Given.Indicator(), Given.Period("2026-27-Q1"));
        return made;
    }

    private ServiceReturn InProgress()
    {
        var begun = Return();
        begun.Begin();
        return begun;
    }

    private ServiceReturn Submitted()
    {
        var submitted = InProgress();
        submitted.Submit(Officer, "Olu Officer", Monday).ShouldBeNull();
        return submitted;
    }

    private ServiceReturn Queried()
    {
        var queried = Submitted();
        queried.Query("Is 9,500 right?", NoRows, "Hana Head", Monday).ShouldBeNull();
        return queried;
    }

    private ServiceReturn Approved()
    {
        var approved = Submitted();
        approved.Approve(HeadOfService, "Hana Head", Monday).ShouldBeNull();
        return approved;
    }

    // Rounds are closed in the database only, until there is a use case that closes them.
    private static void Close(CollectionRound round) =>
        typeof(CollectionRound).GetProperty(nameof(CollectionRound.State))!.SetValue(round, RoundState.Closed);
}
