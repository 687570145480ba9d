using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Tests.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>What is said of elements of the small thread. Today is 12 October 2026, and the round of July to September is open.</summary>
public sealed class ElementCommentaryTests : EditionsTest
{
    private const string Closed = "2026-27-Q1";
    private const string Open = "2026-27-Q2";

    private ThreadQueries Threads => Database.Get<ThreadQueries>();

    public static TheoryData<Role, string, string> Writers =>
        new()
        {
            { Role.Officer, "S1", "Forbidden" },
            { Role.IndicatorOwner, "S1", "Forbidden" },
            { Role.HeadOfService, "S1", "Done" },
            { Role.HeadOfService, "S2", "Forbidden" },
            { Role.HeadOfService, "V", "Forbidden" },
            { Role.Director, "S1", "Done" },
            { Role.Director, "S2", "Done" },
            { Role.Director, "S3", "Forbidden" },
            { Role.Director, "V", "Forbidden" },
            { Role.CltMember, "S1", "Forbidden" },
            { Role.CabinetMember, "S1", "Forbidden" },
            { Role.ScrutinyMember, "S1", "Forbidden" },
            { Role.Partner, "S1", "Forbidden" },
            { Role.PerformanceTeam, "V", "Done" },
            { Role.Auditor, "S1", "Forbidden" },
            { Role.Administrator, "S1", "Forbidden" },
        };

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Commentary_IsWrittenByThoseWhoAnswerForTheElement(Role role, string code, string outcome)
    {
        var actor = Actors.Holding(role);

        (await WriteAsync(actor, code, Closed, "It holds.")).Word().ShouldBe(outcome);

        (await Threads.CommentaryToWriteAsync(actor, code) is not null).ShouldBe(outcome == "Done");
        if (outcome == "Done")
        {
            var element = (await Threads.ElementAsync(actor, code))!;
            element.MayWriteCommentary.ShouldBeTrue();
            var line = element.Commentary.ShouldHaveSingleItem();
            (line.Period.Code, line.Text, line.WrittenBy, line.WrittenOn).ShouldBe(
                (Closed, "It holds.", actor.Name, Today)
            );
        }
    }

    [Fact]
    public async Task Commentary_OnTheSameQuarter_ReplacesWhatWasSaidIfThatWasRead()
    {
        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "It holds.")).ShouldBeDone();

        (await WriteAsync(Actors.Director, "S1", Closed, "It does not.")).Word().ShouldBe("Conflict");
        (await WriteAsync(Actors.Director, "S1", Closed, "It does not.", version: 0)).ShouldBeDone();

        var quarters = (await Threads.CommentaryToWriteAsync(Actors.Director, "S1"))!.Quarters;
        quarters
            .Select(q => (q.Period.Code, q.Version, q.Text))
            .ShouldBe([
                (Open, null, ""),
                (Closed, 1, "It does not."),
                ("2025-26-Q4", null, ""),
                ("2025-26-Q3", null, ""),
            ]);
    }

    [Theory]
    [InlineData("2026-27-Q3", "Not over.", "Period")]
    [InlineData("2025-26-Q2", "Too long ago.", "Period")]
    [InlineData("2026-27", "No quarter.", "Period")]
    [InlineData(Closed, " ", "Text")]
    public async Task Commentary_ThatCannotBeTaken_NamesTheField(string period, string text, string field) =>
        (await WriteAsync(Actors.HeadOfService, "S1", period, text)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Commentary_OfWhatIsRetired_IsRefused()
    {
        await Database.TamperAsync($"UPDATE PlanElements SET RetiredOn = {Today} WHERE Code = 'S1'");

        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "It holds.")).Word().ShouldBe("commentary-of-retired");
    }

    [Theory]
    [InlineData(Role.HeadOfService, true)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    public async Task Commentary_OfAnOpenRound_IsForThoseWhoSeeItsFigures(Role role, bool seesIt)
    {
        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "Of before.")).ShouldBeDone();
        (await WriteAsync(Actors.HeadOfService, "S1", Open, "Of the open round.")).ShouldBeDone();
        string[] both = ["Of the open round.", "Of before."];

        (await SeenAsync(role)).ShouldBe(seesIt ? both : ["Of before."]);

        Database.Time.Advance(TimeSpan.FromDays(2));
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed', ClosedOn = {Today.AddDays(1)}");

        (await SeenAsync(role)).ShouldBe(both);
        (await SeenAsync(role, Today.AddDays(1))).ShouldBe(both);
        // On the day before it closed it was not for everybody, and is not as at that day.
        (await SeenAsync(role, Today)).ShouldBe(seesIt ? both : ["Of before."]);
    }

    [Fact]
    public async Task Commentary_AsAtADay_IsWhatWasKnownThen()
    {
        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "At first.")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(2));
        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "Later.", version: 0)).ShouldBeDone();

        (await SeenAsync(Role.HeadOfService)).ShouldBe(["Later."]);
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await SeenAsync(Role.HeadOfService, Today.AddDays(-1))).ShouldBeEmpty();
        (await SeenAsync(Role.HeadOfService, Today.AddDays(1))).ShouldBe(["At first."]);
        (await SeenAsync(Role.HeadOfService, Today.AddDays(2))).ShouldBe(["Later."]);
    }

    [Fact]
    public async Task Edition_KeepsWhatItsAudienceCouldRead()
    {
        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "Of before.")).ShouldBeDone();
        (await WriteAsync(Actors.HeadOfService, "S1", Open, "Of the open round.")).ShouldBeDone();
        var ofClt = (await PublishAsync(Audience.Clt, Open)).ShouldBeDone();
        var ofCabinet = (await PublishAsync(Audience.Cabinet)).ShouldBeDone();
        var ofThePublic = (await PublishAsync(Audience.Public)).ShouldBeDone();

        (await WriteAsync(Actors.HeadOfService, "S1", Closed, "Changed since.", version: 0)).ShouldBeDone();

        (await HeldAsync(Actors.Holding(Role.CltMember), ofClt)).ShouldBe(["Of the open round.", "Of before."]);
        (await HeldAsync(Actors.CabinetMember, ofCabinet)).ShouldBe(["Of before."]);
        (await HeldAsync(Actor.Nobody, ofThePublic)).ShouldBe(["Of before."]);
        (await Queries.ViewAsync(Actor.Nobody, ofThePublic))!
            .Element("S1")!
            .Commentary.ShouldAllBe(line => line.WrittenBy.Length == 0);
    }

    [Fact]
    public async Task Element_OfWhichSomethingWasSaid_IsNotRemoved()
    {
        (await WriteAsync(Actors.PerformanceTeam, "S1", Closed, "It holds.")).ShouldBeDone();

        (await Database.Get<RemoveElement>().ExecuteAsync(Actors.PerformanceTeam, new RemoveElementRequest("S1", 0)))
            .Word()
            .ShouldBe("is-in-use");
    }

    private async Task<IEnumerable<string>> SeenAsync(Role role, DateOnly? on = null) =>
        (await Threads.ElementAsync(Actors.Holding(role), "S1", on))!.Commentary.Select(line => line.Text);

    private async Task<IEnumerable<string>> HeldAsync(Actor actor, string edition) =>
        (await Queries.ViewAsync(actor, edition))!.Element("S1")!.Commentary.Select(line => line.Text);

    private Task<Outcome<string>> WriteAsync(
        Actor actor,
        string code,
        string period,
        string text,
        int? version = null
    ) =>
        Database
            .Get<WriteElementCommentary>()
            .ExecuteAsync(actor, new WriteElementCommentaryRequest(code, period, version, text));
}
