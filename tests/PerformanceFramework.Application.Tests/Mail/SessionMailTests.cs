using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Tests.Challenge.Sessions;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Tests.Mail;

/// <summary>
/// A session of CLT on Tuesday 20 October 2026 about HOU-1, of the directorate Place. Directors see topics from Tuesday the 13th;
/// Chris Chair takes part.
/// </summary>
public sealed class SessionMailTests : MailTest
{
    private static readonly Actor Team = Testing.Actors.Everywhere(Role.PerformanceTeam);

    private int _id;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Options.AddressOfSession = id => $"https://performance.example/challenge/sessions/{id}";
        Options.AddressOfPreRead = id => $"https://performance.example/challenge/sessions/{id}/pre-read";
        await Database.SaveAsync(
            Person("Chris Chair", Role.CltMember, ScopeKind.WholeCouncil, 0),
            Person("Dora Place", Role.Director, ScopeKind.Directorate, Council.Place.Id),
            Person("Pam People", Role.Director, ScopeKind.Directorate, Council.People.Id)
        );
        (_id, _) = await GivenSessions.AddAsync(Database, Council, "HOU-1");
        await Database.TamperAsync($"UPDATE DraftComments SET SettledOn = '2026-10-12'");
        await InviteAsync("Chris Chair", "Olu Officer");
    }

    [Fact]
    public async Task Run_WhenTopicsOpen_TellsTheDirectorOfOneOnceWithoutWhichItIs()
    {
        MoveTo(10, 12);
        await RunAsync();
        (await ToldAsync()).ShouldBeEmpty();
        MoveTo(10, 13);
        await RunAsync();
        MoveTo(10, 14);
        await RunAsync();

        var message = (await ToldAsync()).ShouldHaveSingleItem();

        (message.ToName, message.Kind, message.State, message.Subject).ShouldBe(
            ("Dora Place", MailKind.SessionTopics, MailState.Sent, "Topics of yours: CLT, 20 October 2026")
        );
        message
            .Body.ReplaceLineEndings("\n")
            .ShouldBe(
                $"""
                Dear Dora Place,

                Topics of yours are open to you in these challenge sessions. Before the session you can say what the figures do not:

                - CLT, 20 October 2026
                  https://performance.example/challenge/sessions/{_id}

                You are sent this because of challenge sessions at Smalltown. What they talk about is not sent by e-mail: sign in to read it. Nobody reads answers to this message.

                """
            );
    }

    [Theory]
    [InlineData("UPDATE SessionTopics SET Context = 'We know'")]
    [InlineData("UPDATE ChallengeSessions SET DirectorsSeeFrom = NULL")]
    [InlineData("UPDATE ChallengeSessions SET State = 'Cancelled'")]
    [InlineData("UPDATE SessionTopics SET State = 'LeftOut'")]
    public async Task Run_WhereNothingWaitsForADirector_TellsNobody(string change)
    {
        await Database.TamperAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(change));
        MoveTo(10, 13);

        await RunAsync();

        (await ToldAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OfAnotherDirectoratesAddress_BeginsNothingAnew()
    {
        MoveTo(10, 13);
        await RunAsync();
        Options.AddressOfSession = id => $"https://elsewhere.example/challenge/sessions/{id}";
        MoveTo(10, 14);

        await RunAsync();

        (await ToldAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task PreRead_ThatGoesOut_TellsThoseWhoTakePartAtOnceAndOnce()
    {
        MoveTo(10, 15, 12);
        await IssueAsync();

        // An officer takes no part in sessions, whatever the list says.
        var message = (await ToldAsync()).ShouldHaveSingleItem();
        (message.ToName, message.Kind, message.Subject, message.WrittenBy).ShouldBe(
            ("Chris Chair", MailKind.PreRead, "Pre-read: CLT, 20 October 2026", Team.Name)
        );
        message.Body.ShouldContain($"  https://performance.example/challenge/sessions/{_id}/pre-read\n");
        message.Body.ShouldNotContain("HOU-1");

        (
            await Database
                .Get<WithdrawPreRead>()
                .ExecuteAsync(Team, new WithdrawPreReadRequest(_id, await VersionAsync()))
        ).ShouldBeDone();
        await IssueAsync();
        await InviteAsync("Hana Head");
        MoveTo(10, 16);
        await RunAsync();

        (await ToldAsync())
            .Where(m => m.Kind is MailKind.PreRead)
            .Select(m => (m.ToName, m.Day.Day, m.State))
            .ShouldBe([("Chris Chair", 15, MailState.Sent), ("Hana Head", 16, MailState.Sent)]);
    }

    [Fact]
    public async Task PreRead_InQuietHours_LeavesAfterThem()
    {
        MoveTo(10, 15, 19);
        await IssueAsync();
        await RunAsync();
        ((await ToldAsync()).ShouldHaveSingleItem()).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task PreRead_WithoutAHost_IsNotWrittenAbout()
    {
        Options.Host = "";

        await IssueAsync();

        (await ToldAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Due_IsWhatWaitsForSomebodyOfTheirTopicsAndPreReads()
    {
        var (before, from) = (new DateOnly(2026, 10, 12), new DateOnly(2026, 10, 13));
        var dora = Testing.Actors.Named(
            "Dora Place",
            new ScopedRole(Role.Director, ScopeKind.Directorate, Council.Place.Id)
        );
        var pam = Testing.Actors.Named(
            "Pam People",
            new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id)
        );
        var chris = Testing.Actors.Named("Chris Chair", new ScopedRole(Role.CltMember, ScopeKind.WholeCouncil, 0));

        (await DueAsync(dora, before)).ShouldBeEmpty();
        (await DueAsync(dora, from)).ShouldBe([new SessionDue(_id, "CLT", new DateOnly(2026, 10, 20), 1, false)]);
        (await DueAsync(pam, from)).ShouldBeEmpty();
        (await DueAsync(chris, from)).ShouldBeEmpty();
        (await DueAsync(Testing.Actors.Everywhere(Role.Officer), from)).ShouldBeEmpty();

        await IssueAsync();
        await Database.TamperAsync($"UPDATE SessionTopics SET Context = 'We know'");

        (await DueAsync(dora, from)).ShouldBeEmpty();
        (await DueAsync(chris, from)).ShouldBe([new SessionDue(_id, "CLT", new DateOnly(2026, 10, 20), 0, true)]);
    }

    // What was promised in the session before is long late.
    private async Task<List<MailMessage>> ToldAsync() =>
        (await MessagesAsync()).Where(m => m.Kind is MailKind.SessionTopics or MailKind.PreRead).ToList();

    private Task<IReadOnlyList<SessionDue>> DueAsync(Actor actor, DateOnly today) =>
        Database.Get<SessionQueries>().DueAsync(actor, today);

    private async Task IssueAsync() =>
        (
            await Database
                .Get<IssuePreRead>()
                .ExecuteAsync(Team, new IssuePreReadRequest(_id, await VersionAsync(), null))
        ).ShouldBeDone();

    private Task<int> VersionAsync() =>
        Database.ReadAsync(db => db.ChallengeSessions.Where(s => s.Id == _id).Select(s => s.Version).SingleAsync());

    /// <summary>Beside those who take part already.</summary>
    private async Task InviteAsync(params string[] names)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var session = await db.ChallengeSessions.Include(s => s.Members).SingleAsync(s => s.Id == _id);
        session.Invite(
            session
                .Members.Select(member => (new Person(member.PersonId, member.Name), member.Part))
                .Concat(names.Select(name => (new Person($"id of {name}", name), SessionPart.Member)))
                .ToList()
        );
        db.BeginChange(new Change("test", "Test", "Test", Database.Time.Utc));
        await db.SaveChangesAsync();
    }
}
