using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

public sealed class ChangeProgrammeStateTests : CalendarTest
{
    [Fact]
    public async Task Finish_OfAnItem_KeepsTheDay()
    {
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Finish, Today)).ShouldBeDone().ShouldBe(ProgrammeState.Done);

        var item = (await ItemsAsync()).Single();
        (item.State, item.DoneOn, item.Version).ShouldBe((ProgrammeState.Done, Today, 1));
    }

    [Fact]
    public async Task Cancel_OfAnItem_IsInTheChangeHistoryWithItsReason()
    {
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Cancel, reason: " Merged. ")).ShouldBeDone();

        (await ItemsAsync()).Single().CancelReason.ShouldBe("Merged.");
        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ChangeProgrammeState))
        );
        (record.Reason, record.ActorName).ShouldBe(("Merged.", "Performance team"));
    }

    [Fact]
    public async Task Reopen_OfWhatIsDone_IsUnderWayAgain()
    {
        var item = await AddedAsync();
        (await MoveAsync(item, ProgrammeMove.Finish, Today)).ShouldBeDone();

        (await MoveAsync(item, ProgrammeMove.Reopen, version: 1)).ShouldBeDone().ShouldBe(ProgrammeState.UnderWay);

        (await ItemsAsync()).Single().DoneOn.ShouldBeNull();
    }

    [Fact]
    public async Task Finish_OnADayThatIsStillToCome_IsRefused() =>
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Finish, Today.AddDays(1)))
            .Word()
            .ShouldBe("done-in-the-future");

    [Fact]
    public async Task Reopen_OfWhatHasNotStarted_IsRefused() =>
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Reopen)).Word().ShouldBe("does-not-fit");

    [Theory]
    [InlineData(ProgrammeMove.Finish, "DoneOn")]
    [InlineData(ProgrammeMove.Cancel, "Reason")]
    [InlineData((ProgrammeMove)0, "Move")]
    public async Task Move_WithSomethingMissing_NamesTheField(ProgrammeMove move, string field) =>
        (await MoveAsync(await AddedAsync(), move)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Move_OfAnItemThatSomebodyElseChanged_IsAConflict()
    {
        var item = await AddedAsync();
        (await MoveAsync(item, ProgrammeMove.Start)).ShouldBeDone();

        (await MoveAsync(item, ProgrammeMove.Finish, Today)).Word().ShouldBe("Conflict");

        (await ItemsAsync()).Single().State.ShouldBe(ProgrammeState.UnderWay);
    }

    [Fact]
    public async Task Move_OfAnItemThatIsNone_IsNotFound()
    {
        var request = new ChangeProgrammeStateRequest(99, 0, ProgrammeMove.Start, null, "");

        (await Database.Get<ChangeProgrammeState>().ExecuteAsync(Actors.PerformanceTeam, request))
            .Word()
            .ShouldBe("NotFound");
    }

    [Fact]
    public async Task Move_ByARoleWithoutThePermission_IsForbidden() =>
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Start, actor: Actors.Holding(Role.Officer)))
            .Word()
            .ShouldBe("Forbidden");
}
