using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

public sealed class EditProgrammeItemTests : CalendarTest
{
    [Fact]
    public async Task Edit_OfAnItem_KeepsWhatWasTypedAndMovesTheVersionOn()
    {
        var item = await AddedAsync();
        Database.Time.Advance(TimeSpan.FromHours(1));

        (await EditAsync(item)).ShouldBeDone();

        var edited = (await ItemsAsync()).Single();
        (edited.Details.Title, edited.EndsOn, edited.Version, edited.Uid).ShouldBe(
            ("Budget and plan", new(2027, 3, 5), 1, item.Uid)
        );
        edited.ChangedAt.ShouldBe(Database.Time.Utc);
    }

    [Fact]
    public async Task Edit_OfAnItem_IsInTheChangeHistoryWithBeforeAndAfter()
    {
        (await EditAsync(await AddedAsync())).ShouldBeDone();

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(EditProgrammeItem))
        );
        record.Before.ShouldNotBeNull().ShouldContain("Budget for 2027/28");
        record.After.ShouldNotBeNull().ShouldContain("Budget and plan");
    }

    [Fact]
    public async Task Edit_OfAnItemThatSomebodyElseChanged_IsAConflict()
    {
        var item = await AddedAsync();
        (await MoveAsync(item, ProgrammeMove.Start)).ShouldBeDone();

        (await EditAsync(item)).Word().ShouldBe("Conflict");

        (await ItemsAsync()).Single().Details.Title.ShouldBe("Budget for 2027/28");
    }

    [Fact]
    public async Task Edit_WithDaysOutsideItsYear_IsRefused() =>
        (await EditAsync(await AddedAsync(), starts: new(2028, 1, 1), ends: new(2028, 1, 2)))
            .Word()
            .ShouldBe("outside-its-year");

    [Fact]
    public async Task Edit_WithoutATitle_NamesTheField() =>
        (await EditAsync(await AddedAsync(), title: "")).ShouldBeInvalid().Single().Field.ShouldBe("Title");

    [Fact]
    public async Task Edit_WithALinkThatRuns_NamesTheField() =>
        (await EditAsync(await AddedAsync(), link: "javascript:alert(1)"))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Link");

    [Fact]
    public async Task Edit_OfAnItemThatIsNone_IsNotFound()
    {
        var outcome = await Database.Get<EditProgrammeItem>().ExecuteAsync(Actors.PerformanceTeam, Request(99, 0));

        outcome.Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Edit_ByARoleWithoutThePermission_IsForbidden() =>
        (await EditAsync(await AddedAsync(), actor: Actors.Holding(Role.Director))).Word().ShouldBe("Forbidden");

    private Task<Outcome<int>> EditAsync(
        ProgrammeItem item,
        DateOnly? starts = null,
        DateOnly? ends = null,
        string title = "Budget and plan",
        string link = "",
        Actor? actor = null
    ) =>
        Database
            .Get<EditProgrammeItem>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                Request(item.Id, item.Version) with
                {
                    StartsOn = starts ?? new(2026, 11, 2),
                    EndsOn = ends ?? new(2027, 3, 5),
                    Title = title,
                    Link = link,
                }
            );

    private static EditProgrammeItemRequest Request(int id, int version) =>
        new(id, version, new(2026, 11, 2), new(2027, 3, 5))
        {
            Title = "Budget and plan",
            Kind = ProgrammeKind.Budget,
            Phase = CyclePhase.Plan,
            Owner = "Director of finance",
            Body = "",
            Link = "",
            Note = "",
            RemindDays = 7,
        };
}
