using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>
/// Olu Officer owes something about HOU-1, in the directorate Place, by Thursday 17 December 2026, when the round is long closed.
/// </summary>
public sealed class CommitmentMailTests : MailTest
{
    private const string Deliverable = "A plan for 73 damp homes";

    private static readonly DateOnly Due = new(2026, 12, 17);
    private static readonly Actor Olu = Testing.Actors.Named("Olu Officer");
    private static readonly Actor Chris = Testing.Actors.Named("Chris Chair");

    private int _id;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfCommitment = id => $"https://performance.example/commitments/{id}";
        Options.AddressOfFollowUp = id => $"https://performance.example/challenge/sessions/{id}/note";
        await Database.SaveAsync(
            Person("Chris Chair", Role.CltMember, ScopeKind.WholeCouncil, 0),
            Person("Dora Place", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id)
        );
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        _id = (
            await HoldAsync(new DateOnly(2026, 9, 14), new GivenCommitment("HOU-1", Olu, Due, Deliverable))
        ).Single();
    }

    [Fact]
    public async Task Run_BeforeTheDay_RemindsTheOwnerOnce()
    {
        MoveTo(12, 11);
        await RunAsync();
        (await MessagesAsync()).ShouldBeEmpty();
        MoveTo(12, 14);
        await RunAsync();
        MoveTo(12, 15);
        await RunAsync();

        var message = await MessageAsync();

        (message.ToName, message.Kind, message.State).ShouldBe(
            ("Olu Officer", MailKind.CommitmentReminder, MailState.Sent)
        );
        message.Subject.ShouldBe("1 commitment of yours, due 17 December 2026");
        message.Body.ShouldBe(
            $"""
            Dear Olu Officer,

            These commitments of yours are due:

            - due on 17 December 2026; made in the session of 14 September 2026, Body CLT
              https://performance.example/commitments/{_id}

            You are sent this because of commitments made in challenge sessions at Smalltown. What was committed to is not sent by e-mail: sign in to see it. Nobody reads answers to this message.

            """
        );
    }

    [Fact]
    public async Task Run_AfterTheDay_ComesBackEverySecondWorkingDayAndThenTellsTheChairAndTheDirector()
    {
        MoveTo(12, 18);
        await RunAsync();
        (await ToAsync(18)).ShouldBe(["Olu Officer"]);
        (await MessageAsync()).Body.ShouldContain("due on 17 December 2026, 1 working day late;");
        MoveTo(12, 21);
        await RunAsync();
        (await ToAsync(21)).ShouldBeEmpty();
        MoveTo(12, 22);
        await RunAsync();
        (await ToAsync(22)).ShouldBe(["Chris Chair", "Dora Place", "Olu Officer"]);
        MoveTo(12, 23);

        await RunAsync();

        (await ToAsync(23)).ShouldBeEmpty();
        var told = (await MessagesAsync()).First(m => m.ToName == "Dora Place");
        told.Subject.ShouldBe("1 commitment late with others");
        told.Body.ShouldContain(
            "- Olu Officer: due on 17 December 2026, 3 working days late; made in the session of 14 September 2026"
        );
        told.Commitments.ShouldHaveSingleItem().IsEscalation.ShouldBeTrue();
    }

    [Fact]
    public async Task Handover_TellsBothAndSaysNothingOfWhatItIs()
    {
        MoveTo(12, 10);
        (
            await Database
                .Get<HandOverCommitment>()
                .ExecuteAsync(
                    Testing.Actors.Everywhere(Role.PerformanceTeam),
                    new HandOverCommitmentRequest(_id, 0, "id of Hana Head", "She leaves")
                )
        ).ShouldBeDone();

        var told = (await MessagesAsync()).Where(m => m.Kind == MailKind.Handover).ToList();
        told.Select(m => (m.ToName, m.Subject))
            .ShouldBe([
                ("Hana Head", "A commitment is handed over to you: Body CLT, 14 September 2026"),
                ("Olu Officer", "A commitment of yours is handed over: Body CLT, 14 September 2026"),
            ]);
        told[0].Body.ShouldContain($"  https://performance.example/commitments/{_id}\n");
        told[1].Body.ShouldContain("due on 17 December 2026, has been handed over to Hana Head,");
        told.ShouldAllBe(m => !m.Body.Contains("73"));
        MoveTo(12, 14);

        await RunAsync();

        (await ToAsync(14)).ShouldBe(["Hana Head"]);
    }

    [Fact]
    public async Task Run_OfWhatTheChairOfALaterSessionTookOver_TellsThatOne()
    {
        await Database.SaveAsync(Person("New Chair", Role.CltMember, ScopeKind.WholeCouncil, 0));
        await new GivenSession("CLT", new DateOnly(2026, 10, 5), Testing.Actors.Named("New Chair"), []).SaveAsync(
            Database
        );
        MoveTo(12, 22);

        await RunAsync();

        (await ToAsync(22)).ShouldBe(["Dora Place", "New Chair", "Olu Officer"]);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("cancelled")]
    [InlineData("carried")]
    public async Task Run_OfWhatIsDoneOrCancelledOrCarried_RemindsNobody(string what)
    {
        await SayAsync(what);
        MoveTo(12, 22);

        await RunAsync();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("done")]
    [InlineData("carried")]
    public async Task Reminder_ThatWaitsUntilItsCommitmentIsDoneOrCarried_IsNotSentAnyMore(string what)
    {
        await Office.DisposeAsync();
        MoveTo(12, 18);
        await RunAsync();
        await SayAsync(what);
        await using var office = new PostOffice(Options.Port);
        MoveTo(12, 18, 11);

        await RunAsync();

        (await MessageAsync()).State.ShouldBe(MailState.Withdrawn);
        office.Recipients.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OfAnExemptTopic_RemindsThoseWhoMaySeeItWithoutSayingWhatItIs()
    {
        // The partner owns one, and sees no exempt indicator.
        await Database.SaveAsync(
            Person("Pat Partner", Role.Partner, ScopeKind.PartnerOrganisation, Council.Partner.Id)
        );
        await HoldAsync(
            new DateOnly(2026, 9, 21),
            new GivenCommitment("HOU-1", Testing.Actors.Named("Pat Partner"), Due)
        );
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'FinancialAffairs' WHERE Code = 'HOU-1'");
        MoveTo(12, 14);

        await RunAsync();

        var message = await MessageAsync();
        (message.ToName, message.State).ShouldBe(("Olu Officer", MailState.Sent));
        foreach (var secret in (string[])["HOU-1", "Name of", Deliverable, "73"])
        {
            message.Body.ShouldNotContain(secret);
            message.Subject.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Run_OfASessionThatIsBeingHeld_RemindsNobody()
    {
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Running'");
        MoveTo(12, 22);

        await RunAsync();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ByFourNodesAtOnce_WritesOneMessageToEachOwner()
    {
        await HoldAsync(new DateOnly(2026, 9, 21), new GivenCommitment(null, Olu, Due));
        MoveTo(12, 14);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => AnotherNode()).Select(node => Task.Run(() => node.RunAsync()))
        );

        (await MessageAsync()).Commitments.Count.ShouldBe(2);
        Office.Recipients.ShouldBe(["olu.officer@council.example"]);
    }

    [Fact]
    public async Task FollowUp_OfTwoSessionsOnOneDay_IsTwoMessagesThatLeaveAfterQuietHours()
    {
        MoveTo(12, 14, 20);
        await FollowUpAsync();
        await FollowUpAsync();
        await RunAsync();
        (await MessagesAsync()).Select(m => m.State).ShouldBe([MailState.Waiting, MailState.Waiting]);
        MoveTo(12, 15);

        await RunAsync();

        // "Nobody Writes" has no address.
        var notes = (await MessagesAsync()).Where(m => m.Kind == MailKind.FollowUp).ToList();
        notes
            .Select(m => (m.ToName, m.State))
            .ShouldBe([("Olu Officer", MailState.Sent), ("Olu Officer", MailState.Sent)]);
        notes[0].Subject.ShouldBe("2 commitments of yours: Body CLT, 14 September 2026");
        notes[0]
            .Body.ShouldContain(
                "You made 2 commitments in this session, and said yes to them when they were read back"
            );
        notes[0].Body.ShouldContain("  https://performance.example/challenge/sessions/");
        notes[0].WrittenBy.ShouldBe("Chris Chair");
    }

    [Fact]
    public async Task FollowUp_WithoutAHost_IsNotWritten()
    {
        Options.Host = "";

        await FollowUpAsync();

        (await MessagesAsync()).ShouldBeEmpty();
    }

    private async Task FollowUpAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var session = await db.ChallengeSessions.Include(s => s.Body).FirstAsync();
        var owners = new Dictionary<string, int> { [Olu.Id] = 2, ["id of Nobody Writes"] = 1 };
        await FollowUpMail.WriteAsync(
            db,
            Options,
            session,
            owners,
            Chris.Name,
            Database.Time.Utc,
            CancellationToken.None
        );
        db.BeginChange(new Change("test", "Test", "Test", Database.Time.Utc));
        await db.SaveChangesAsync();
    }

    private async Task SayAsync(string what)
    {
        var owner = Testing.Actors.Everywhere(Role.PerformanceTeam);
        Outcome<int> outcome = what switch
        {
            "done" => await Database
                .Get<FinishCommitment>()
                .ExecuteAsync(owner, new FinishCommitmentRequest(_id, 0, "", "")),
            "cancelled" => await Database
                .Get<CancelCommitment>()
                .ExecuteAsync(owner, new CancelCommitmentRequest(_id, 0, "Because")),
            _ => await Database
                .Get<CarryCommitment>()
                .ExecuteAsync(owner, new CarryCommitmentRequest(_id, 0, Due.AddDays(60), "Because")),
        };
        outcome.ShouldBeDone();
    }

    private Task<IReadOnlyList<int>> HoldAsync(DateOnly on, params GivenCommitment[] commitments) =>
        new GivenSession("CLT", on, Chris, commitments).SaveAsync(Database);

    private async Task<List<string>> ToAsync(int day) =>
        (await MessagesAsync()).Where(m => m.Day == new DateOnly(2026, 12, day)).Select(m => m.ToName).ToList();
}
