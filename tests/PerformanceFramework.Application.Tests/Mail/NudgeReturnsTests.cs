using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

public sealed class NudgeReturnsTests : MailTest
{
    private int Housing => Council.HousingReturn.Id;

    private int Waste => Council.WasteReturn.Id;

    [Fact]
    public async Task Nudge_OfTwoReturns_WritesOneMessageToEachPersonAndIsRecorded()
    {
        var result = (await NudgeAsync(Housing, Waste)).ShouldBeDone();

        result.People.ShouldBe(2);
        result.Unreachable.ShouldBe(["Nobody Writes"]);
        var messages = await MessagesAsync();
        messages.Select(m => (m.ToName, m.Items.Count)).ShouldBe([("Olu Officer", 1), ("Plamen Place", 2)]);
        messages[1].Subject.ShouldBe("Q2 2026/27: please look at 2 returns");
        messages[1].Body.ShouldContain("The performance team asks you to look at these returns of Q2 2026/27");
        messages.ShouldAllBe(m => m.WrittenBy == "Performance team" && m.NotBefore == Database.Time.Utc);
        var board = await BoardAsync();
        board[Housing].ShouldNotBeNull().People.ShouldBe("Olu Officer, Plamen Place");
        board[Waste].ShouldNotBeNull().At.ShouldBe(Database.Time.Utc);
        board[Council.LibraryReturn.Id].ShouldBeNull();
        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(NudgeReturns)).ToListAsync()
        );
        records.Select(r => r.Subject).ShouldBe(["ReturnNudge", "ReturnNudge"]);
        await RunAsync();
        Office.Recipients.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nudge_OfAReturnThatAPartnerHoldsUp_AsksThePartnerForItsOwnIndicators()
    {
        await SupplyAsync();

        (await NudgeAsync(Housing, Waste)).ShouldBeDone().People.ShouldBe(3);

        var message = (await MessagesAsync()).Single(m => m.ToName == "Pat Partner");
        message.Items.Count.ShouldBe(1);
        message.Body.ShouldContain("- Housing: your figures of HOU-3 to be entered by 30 October 2026\n");
        var round = await Database
            .Get<ReturnQueries>()
            .RoundAsync(Actors.PerformanceTeam, Council.Round.Id, new DateOnly(2026, 10, 12));
        var waits = round!.Returns.ToDictionary(r => r.Id, r => r.WaitsFor.Select(person => person.Name).ToList());
        waits[Housing].ShouldContain("Pat Partner");
        waits[Waste].ShouldNotContain("Pat Partner");
    }

    [Fact]
    public async Task Nudge_OfSomebodyWhoWasNudgedToday_IsRefusedWithTheirName()
    {
        (await NudgeAsync(Housing)).ShouldBeDone();

        var again = await NudgeAsync(Waste);

        again.Word().ShouldBe("nudged-today");
        again.Sentence.ShouldContain("Plamen Place was nudged today");
        (await MessagesAsync()).Count.ShouldBe(2);
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await NudgeAsync(Waste)).ShouldBeDone();
    }

    [Fact]
    public async Task Nudge_ByTwoAtOnce_IsWrittenOnce()
    {
        var services = new UseCaseServices(
            new Interleaving(Database.Contexts, async () => (await NudgeAsync(Housing)).ShouldBeDone()),
            Database.Time,
            Database.Get<UseCaseServices>().Logging
        );

        var outcome = await new NudgeReturns(services, Options).ExecuteAsync(
            Actors.PerformanceTeam,
            new NudgeReturnsRequest(Council.Round.Id, [Housing])
        );

        outcome.Word().ShouldBe("Conflict");
        (await MessagesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nudge_InQuietHours_WaitsForTheirEnd()
    {
        // A Friday evening in British Summer Time.
        Database.Time.MoveTo(new DateTime(2026, 10, 16, 19, 0, 0, DateTimeKind.Utc));

        (await NudgeAsync(Housing)).ShouldBeDone();

        (await MessagesAsync()).ShouldAllBe(m =>
            m.NextAttemptAt == new DateTime(2026, 10, 19, 7, 0, 0, DateTimeKind.Utc)
        );
    }

    [Fact]
    public async Task Nudge_ThatCannotReachAnybody_IsRefused()
    {
        await Database.TamperAsync($"UPDATE AspNetUsers SET Email = NULL");
        (await NudgeAsync(Housing)).Word().ShouldBe("no-address");
        (await NudgeAsync(Council.LibraryReturn.Id)).Sentence.ShouldContain("Nobody holds the roles");
        (await NudgeAsync(4711)).Word().ShouldBe("waits-for-nobody");
        (await NudgeAsync()).ShouldBeInvalid().Single().Sentence.ShouldBe("Tick at least one service.");
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        (await NudgeAsync(Housing)).Word().ShouldBe("round-closed");
        Options.Host = "";
        (await NudgeAsync(Housing)).Word().ShouldBe("mail-off");

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nudge_OfARoundThatThereIsNot_IsNotFound() =>
        (
            await Database
                .Get<NudgeReturns>()
                .ExecuteAsync(Actors.PerformanceTeam, new NudgeReturnsRequest(4711, [Housing]))
        )
            .Word()
            .ShouldBe("NotFound");

    [Fact]
    public async Task Nudge_ByRole_IsForThePerformanceTeam()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.PerformanceTeam))
        {
            var outcome = await Database
                .Get<NudgeReturns>()
                .ExecuteAsync(Testing.Actors.Everywhere(role), new NudgeReturnsRequest(Council.Round.Id, [Housing]));
            outcome.Word().ShouldBe("Forbidden", role.ToString());
        }
    }

    private Task<Outcome<NudgeResult>> NudgeAsync(params int[] returns) =>
        Database
            .Get<NudgeReturns>()
            .ExecuteAsync(Actors.PerformanceTeam, new NudgeReturnsRequest(Council.Round.Id, returns));

    private async Task<Dictionary<int, NudgeGiven?>> BoardAsync() =>
        (
            await Database
                .Get<ReturnQueries>()
                .RoundAsync(Actors.PerformanceTeam, Council.Round.Id, new DateOnly(2026, 10, 12))
        )!.Returns.ToDictionary(r => r.Id, r => r.Nudge);
}
