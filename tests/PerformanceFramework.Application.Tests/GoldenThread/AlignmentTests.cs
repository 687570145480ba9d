using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>What serves what, and contributions agreed between directorates. Today is 12 October 2026; Housing and Waste are of Place, Libraries of People.</summary>
public sealed class AlignmentTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Fact]
    public async Task Align_OfTwoElements_CountsFromToday()
    {
        (await AlignAsync("P1", "D2")).ShouldBeDone();

        (await PathsAsync("D2")).ShouldBe(["V > P1 > D2", "V > P2 > D2"]);
    }

    [Fact]
    public async Task Align_ThatLeadsRoundInACircle_NamesThePath()
    {
        (await AlignAsync("D1", "D2")).ShouldBeDone();

        var outcome = await AlignAsync("D2", "D1");

        outcome.Word().ShouldBe("closes-a-cycle");
        outcome.Sentence.ShouldContain("“Title of D1” ← “Title of D2” ← “Title of D1”");
    }

    [Theory]
    [InlineData("P1", "D1", "serves-already")]
    [InlineData("S1", "D2", "serves-a-lower-level")]
    [InlineData("D1", "D1", "serves-itself")]
    [InlineData("NOWHERE", "D1", "NotFound")]
    [InlineData("", "D1", "Invalid")]
    public async Task Align_OfWhatDoesNotFit_IsRefused(string parent, string child, string word) =>
        (await AlignAsync(parent, child)).Word().ShouldBe(word);

    [Fact]
    public async Task End_OfAnAlignment_StaysInThePast()
    {
        var id = await IdAsync("P1", "D1");

        (await EndAsync(id)).ShouldBeDone();

        (await PathsAsync("D1")).ShouldBe(["V > P2 > D1"]);
        (await Database.ReadAsync(db => db.ElementAlignments.SingleAsync(a => a.Id == id))).Until.ShouldBe(Today);
        (await EndAsync(id, version: 1)).Word().ShouldBe("alignment-ended");
        (await EndAsync(id)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task End_InTheFuture_IsRefused() =>
        (await EndAsync(await IdAsync("P1", "D1"), on: Today.AddDays(1))).Word().ShouldBe("ends-before-it-begins");

    [Fact]
    public async Task End_OfWhatBeganToday_LeavesNothing()
    {
        (await AlignAsync("P1", "D2")).ShouldBeDone();

        (await EndAsync(await IdAsync("P1", "D2"))).ShouldBeDone();

        (await Database.ReadAsync(db => db.ElementAlignments.CountAsync())).ShouldBe(8);
    }

    [Fact]
    public async Task Move_FromOneToAnother_LeavesWhatElseItServes()
    {
        (await MoveAsync("S1", "D1", "D2")).ShouldBeDone();

        (await PathsAsync("S1")).ShouldBe(["V > P2 > D2 > S1"]);
    }

    [Fact]
    public async Task Move_ThatIsUndoneOnTheSameDay_LeavesTheThreadAsItWas()
    {
        (await MoveAsync("S1", "D1", "D2")).ShouldBeDone();

        (await MoveAsync("S1", "D2", "D1")).ShouldBeDone();

        var alignments = await Database.ReadAsync(db => db.ElementAlignments.ToListAsync());
        alignments.Count.ShouldBe(8);
        alignments.ShouldAllBe(a => a.Until == null && a.From == null);
    }

    [Theory]
    [InlineData("S1", "D2", "D1", "Conflict")]
    [InlineData("S1", "D1", "D1", "Invalid")]
    [InlineData("D1", "P1", "S3", "serves-a-lower-level")]
    [InlineData("S1", "D1", "NOWHERE", "NotFound")]
    public async Task Move_ThatCannotBe_IsRefused(string code, string from, string to, string word) =>
        (await MoveAsync(code, from, to)).Word().ShouldBe(word);

    [Fact]
    public async Task Proposal_UntilItIsAgreed_CountsNothing()
    {
        (await ProposeAsync("S1", "S3")).ShouldBeDone();

        var element = (await Database.Get<ThreadQueries>().ElementAsync(Actors.Officer, "S1"))!;
        element.ProposedChildren.Select(e => e.Code).ShouldBe(["S3"]);
        element.Summary.RollUp.All.ShouldBe(4);
        var waiting = (await Database.Get<ThreadQueries>().ContributionsAsync(DirectorOf(Council.People.Id)))!.Waiting;
        waiting.ShouldHaveSingleItem().Directorate.ShouldBe("People");
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 4)]
    public async Task Decision_OfTheOtherDirector_CountsOnlyWhatIsAgreed(bool agrees, int indicators)
    {
        (await ProposeAsync("S1", "S3")).ShouldBeDone();

        (await DecideAsync(DirectorOf(Council.People.Id), agrees)).ShouldBeDone().ShouldBe(agrees);

        var element = (await Database.Get<ThreadQueries>().ElementAsync(Actors.Officer, "S1"))!;
        (element.Summary.RollUp.All, element.ProposedChildren.Count).ShouldBe((indicators, 0));
        var proposal = await ProposalAsync();
        (proposal.DecidedBy, proposal.DecidedOn, proposal.DecisionReason).ShouldBe(("Dee Director", Today, "Why"));
        (await DecideAsync(DirectorOf(Council.People.Id), agrees)).Word().ShouldBe("decided-already");
    }

    [Fact]
    public async Task Decision_OfTheDirectorWhoAsked_IsForbidden()
    {
        (await ProposeAsync("S1", "S3")).ShouldBeDone();

        (await DecideAsync(DirectorOf(Council.Place.Id), true)).Word().ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData("S3", "S1", "Forbidden")]
    [InlineData("S1", "S2", "same-directorate")]
    [InlineData("S1", "D2", "nobody-to-decide")]
    [InlineData("S1", "", "Invalid")]
    public async Task Proposal_ThatCannotBe_IsRefused(string parent, string child, string word) =>
        (await ProposeAsync(parent, child)).Word().ShouldBe(word);

    private static Actor DirectorOf(int directorate) =>
        Testing.Actors.Named("Dee Director", new ScopedRole(Role.Director, ScopeKind.Directorate, directorate));

    private Task<Outcome<string>> AlignAsync(string parent, string child) =>
        Database.Get<Align>().ExecuteAsync(Actors.PerformanceTeam, new AlignRequest(parent, child, null, ""));

    private Task<Outcome<string>> EndAsync(int id, int version = 0, DateOnly? on = null) =>
        Database.Get<EndAlignment>().ExecuteAsync(Actors.PerformanceTeam, new EndAlignmentRequest(id, version, on, ""));

    private Task<Outcome<string>> MoveAsync(string code, string from, string to) =>
        Database.Get<MoveElement>().ExecuteAsync(Actors.PerformanceTeam, new MoveElementRequest(code, from, to));

    private Task<Outcome<string>> ProposeAsync(string parent, string child) =>
        Database
            .Get<ProposeContribution>()
            .ExecuteAsync(
                DirectorOf(Council.Place.Id),
                new ProposeContributionRequest(parent, child, "It would help.")
            );

    private async Task<Outcome<bool>> DecideAsync(Actor actor, bool agrees) =>
        await Database
            .Get<DecideContribution>()
            .ExecuteAsync(actor, new DecideContributionRequest((await ProposalAsync()).Id, 0, agrees, "Why"));

    private Task<ElementAlignment> ProposalAsync() =>
        Database.ReadAsync(db => db.ElementAlignments.SingleAsync(a => a.ProposedOn != null));

    private Task<int> IdAsync(string parent, string child) =>
        Database.ReadAsync(db =>
            db.ElementAlignments.Where(a => a.Parent.Code == parent && a.Child.Code == child)
                .Select(a => a.Id)
                .SingleAsync()
        );

    private async Task<List<string>> PathsAsync(string code) =>
        (await Database.Get<ThreadQueries>().ElementAsync(Actors.Officer, code))!
            .Paths.Select(path => string.Join(" > ", path.Elements.Select(e => e.Code)))
            .ToList();
}
