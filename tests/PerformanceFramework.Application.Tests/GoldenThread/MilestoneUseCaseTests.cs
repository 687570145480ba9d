using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>Milestones of the small thread. Today is 12 October 2026.</summary>
public sealed class MilestoneUseCaseTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly Due = new(2026, 12, 1);

    [Fact]
    public async Task Add_ToAnElement_CountsInEverythingAboveOnce()
    {
        (await AddAsync("S2")).ShouldBeDone();

        var vision = (await Database.Get<ThreadQueries>().ElementAsync(Actors.Officer, "V"))!;
        vision.Summary.Milestones.ShouldBe(new MilestoneRollUp(0, 0, 1, 0, 0, 0, 0));
        vision.Milestones.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("S1", "", "Head", "Title")]
    [InlineData("S1", "Moved in", "", "Owner")]
    public async Task Add_WithSomethingMissing_NamesTheField(string code, string title, string owner, string field) =>
        (await AddAsync(code, title, owner)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Add_ToAnElementThatIsNone_IsNotFound() => (await AddAsync("NOWHERE")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Edit_OfADateThatNeverSlipped_CorrectsTheFirstOneToo()
    {
        (await AddAsync("S1")).ShouldBeDone();

        (await EditAsync(Due.AddDays(1))).ShouldBeDone();

        var milestone = await MilestoneAsync();
        (milestone.Due, milestone.FirstDue).ShouldBe((Due.AddDays(1), Due.AddDays(1)));
        (await EditAsync(Due)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Update_ThatSlips_KeepsTheDateAndTheReason()
    {
        (await AddAsync("S1")).ShouldBeDone();

        (
            await UpdateAsync(Actors.Officer, MilestoneState.Slipped, newDue: Due.AddDays(30), reason: "Late")
        ).ShouldBeDone();

        var milestone = await MilestoneAsync();
        (milestone.State, milestone.Due).ShouldBe((MilestoneState.Slipped, Due.AddDays(30)));
        milestone.EarlierDates.ShouldHaveSingleItem().Due.ShouldBe(Due);
        (await EditAsync(Due, version: 1)).ShouldBeInvalid().Single().Field.ShouldBe("Due");
    }

    [Fact]
    public async Task Update_ToDoneWithoutEvidence_NamesTheField()
    {
        (await AddAsync("S1")).ShouldBeDone();

        (await UpdateAsync(Actors.Officer, MilestoneState.Done, doneOn: Today))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Evidence");
    }

    [Fact]
    public async Task Update_ByAnOfficerOfAnotherService_IsForbidden()
    {
        (await AddAsync("S1")).ShouldBeDone();

        (await UpdateAsync(Actors.LibraryOfficer, MilestoneState.NotDue)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Update_OfWhatWasCancelled_IsRefused()
    {
        (await AddAsync("S1")).ShouldBeDone();
        (await UpdateAsync(Actors.HeadOfService, MilestoneState.Cancelled, reason: "No money")).ShouldBeDone();

        (await UpdateAsync(Actors.HeadOfService, MilestoneState.NotDue, version: 1))
            .Word()
            .ShouldBe("milestone-cancelled");
    }

    [Fact]
    public async Task Update_OfAVersionThatIsPast_IsAConflict()
    {
        (await AddAsync("S1")).ShouldBeDone();
        (await UpdateAsync(Actors.Officer, MilestoneState.AtRisk, reason: "Vacancies")).ShouldBeDone();

        (await UpdateAsync(Actors.Officer, MilestoneState.NotDue)).Word().ShouldBe("Conflict");
    }

    private Task<Outcome<string>> AddAsync(string code, string title = "Moved in", string owner = "Head") =>
        Database
            .Get<AddMilestone>()
            .ExecuteAsync(Actors.PerformanceTeam, new AddMilestoneRequest(code, title, owner, Due));

    private async Task<Outcome<string>> EditAsync(DateOnly due, int version = 0) =>
        await Database
            .Get<EditMilestone>()
            .ExecuteAsync(
                Actors.PerformanceTeam,
                new EditMilestoneRequest((await MilestoneAsync()).Id, version, "Moved in", "Head", due)
            );

    private async Task<Outcome<string>> UpdateAsync(
        Actor actor,
        MilestoneState state,
        DateOnly? doneOn = null,
        DateOnly? newDue = null,
        string reason = "",
        int version = 0
    ) =>
        await Database
            .Get<UpdateMilestone>()
            .ExecuteAsync(
                actor,
                new UpdateMilestoneRequest((await MilestoneAsync()).Id, version, state, doneOn, "", newDue, reason)
            );

    private Task<Milestone> MilestoneAsync() =>
        Database.ReadAsync(db => db.Milestones.Include(m => m.EarlierDates).SingleAsync());
}
