using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Periods;

/// <summary>A year made from the template, and undone.</summary>
public sealed class FillYearTests : CalendarTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await AdoptAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Fill_OfAnEmptyYear_MakesAllThatThePlanShows()
    {
        var plan = await PlanAsync();

        (await FillAsync()).ShouldBeDone().ShouldBe(plan.ToAdd.Count);

        var items = await ItemsAsync();
        items.Select(item => item.Details).ShouldBe(plan.ToAdd.Select(item => item.Details), ignoreOrder: true);
        items.ShouldAllBe(item => item.YearStart == Year && item.FillId != null && item.TemplateItemId != null);
        items.Select(item => item.Uid).ShouldBeUnique();
    }

    [Fact]
    public async Task Fill_OfAYear_IsInTheChangeHistoryItemByItem()
    {
        var made = (await FillAsync()).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(FillYear)).Select(r => r.Subject).ToListAsync()
        );
        records.Count(subject => subject == nameof(ProgrammeItem)).ShouldBe(made);
        records.ShouldContain(nameof(ProgrammeFill));
    }

    [Fact]
    public async Task Fill_OfAYearThatHasSome_DoublesNothing()
    {
        (await FillAsync()).ShouldBeDone();
        var all = await ItemsAsync();

        (await FillAsync()).Word().ShouldBe("nothing-to-add");

        (await ItemsAsync()).Count.ShouldBe(all.Count);
    }

    [Fact]
    public async Task Fill_WithAnItemOfThatTitleThere_LeavesItOut()
    {
        await AddedAsync(Budget with { Title = "BUDGET for 2027/28 and medium-term financial plan" });

        var plan = await PlanAsync();

        plan.Already.ShouldHaveSingleItem().Details.Kind.ShouldBe(ProgrammeKind.Budget);
        (await FillAsync()).ShouldBeDone().ShouldBe(plan.ToAdd.Count);
    }

    [Fact]
    public async Task Fill_WithAnItemThatWasGivenAnotherTitle_StillKnowsIt()
    {
        (await FillAsync()).ShouldBeDone();
        var item = (await ItemsAsync())[0];
        var edit = new EditProgrammeItemRequest(item.Id, item.Version, item.StartsOn, item.EndsOn)
        {
            Title = "Another title",
            Kind = item.Details.Kind,
            Phase = item.Details.Phase,
            Owner = item.Details.Owner,
            Body = "",
            Link = "",
            Note = "",
            RemindDays = 0,
        };
        (await Database.Get<EditProgrammeItem>().ExecuteAsync(Actors.PerformanceTeam, edit)).ShouldBeDone();

        (await PlanAsync()).ToAdd.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fill_OfAnotherYear_MakesItsOwn()
    {
        var first = (await FillAsync()).ShouldBeDone();

        (await FillAsync(2027)).ShouldBeDone().ShouldBe(first);

        (await ItemsAsync()).Count(item => item.YearStart == 2027).ShouldBe(first);
    }

    [Fact]
    public async Task Fill_AfterThePlanHasChanged_IsAConflictAndAddsNothing()
    {
        var stamp = (await PlanAsync()).Stamp;
        await AddedAsync(Budget with { Title = "Residents’ survey" });

        (await FillAsync(stamp: stamp)).Word().ShouldBe("Conflict");

        (await ItemsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Fill_WhileSomebodyElseFillsTheSameYear_IsDoneOnceAndWhole()
    {
        var stamp = (await PlanAsync()).Stamp;
        var raced = new Interleaving(Database.Contexts, async () => (await FillAsync()).ShouldBeDone());
        var services = Database.Get<UseCaseServices>();
        var second = new FillYear(new UseCaseServices(raced, services.Time, services.Logging));

        var outcome = await second.ExecuteAsync(Actors.PerformanceTeam, new FillYearRequest(Year, stamp));

        outcome.Word().ShouldBe("Conflict");
        (await ItemsAsync()).Select(item => (item.TemplateItemId, item.Occurrence)).ShouldBeUnique();
        (await Database.ReadAsync(db => db.ProgrammeFills.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1999)]
    [InlineData(2101)]
    public async Task Fill_OfAYearThatIsNone_NamesTheField(int year)
    {
        var outcome = await Database
            .Get<FillYear>()
            .ExecuteAsync(Actors.PerformanceTeam, new FillYearRequest(year, ""));

        outcome.ShouldBeInvalid().Single().Field.ShouldBe("Year");
    }

    [Fact]
    public async Task Undo_OfAFillingThatNobodyTouched_RemovesAllOfIt()
    {
        var own = await AddedAsync();
        var made = (await FillAsync()).ShouldBeDone();

        (await UndoAsync()).ShouldBeDone().ShouldBe(made);

        (await ItemsAsync()).ShouldHaveSingleItem().Id.ShouldBe(own.Id);
        (await Database.Get<PeriodQueries>().FillsAsync(Actors.PerformanceTeam)).ShouldBeEmpty();
        (await Database.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(UndoFillYear)))).ShouldBe(
            made + 1
        );
        (await FillAsync()).ShouldBeDone().ShouldBe(made);
    }

    [Fact]
    public async Task Undo_OfAFillingOfWhichAnItemWasStarted_IsRefusedAndRemovesNothing()
    {
        var made = (await FillAsync()).ShouldBeDone();
        (await MoveAsync((await ItemsAsync())[3], ProgrammeMove.Start)).ShouldBeDone();

        (await UndoAsync()).Word().ShouldBe("fill-touched");

        (await ItemsAsync()).Count.ShouldBe(made);
        (await Database.Get<PeriodQueries>().FillsAsync(Actors.PerformanceTeam)).Single().CanBeUndone.ShouldBeFalse();
    }

    [Fact]
    public async Task Undo_OfAFillingThatWasUndone_IsRefused()
    {
        (await FillAsync()).ShouldBeDone();
        var id = await FillIdAsync();
        (await UndoAsync(id)).ShouldBeDone();

        (await UndoAsync(id)).Word().ShouldBe("fill-undone");
    }

    [Fact]
    public async Task Undo_OfAFillingThatIsNone_IsNotFoundOrInvalid()
    {
        (await UndoAsync(99)).Word().ShouldBe("NotFound");
        (await UndoAsync(0)).ShouldBeInvalid().Single().Field.ShouldBe("FillId");
    }

    [Fact]
    public async Task FillAndUndo_ByARoleWithoutThePermission_AreForbidden()
    {
        (await FillAsync(actor: Actors.Holding(Role.Director))).Word().ShouldBe("Forbidden");
        (await UndoAsync(1, Actors.Holding(Role.Director))).Word().ShouldBe("Forbidden");
    }

    private async Task<FillPlan> PlanAsync() =>
        (
            await Database.Get<PeriodQueries>().PlanAsync(Actors.PerformanceTeam, new FinancialYear(Year))
        ).ShouldNotBeNull();

    private Task<int> FillIdAsync() => Database.ReadAsync(db => db.ProgrammeFills.MaxAsync(f => f.Id));

    private async Task<Outcome<int>> UndoAsync() => await UndoAsync(await FillIdAsync());

    private Task<Outcome<int>> UndoAsync(int id, Actor? actor = null) =>
        Database.Get<UndoFillYear>().ExecuteAsync(actor ?? Actors.PerformanceTeam, new UndoFillYearRequest(id));
}
