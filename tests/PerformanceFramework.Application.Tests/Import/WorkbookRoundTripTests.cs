using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Tests.DemoData;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What is written into the council's workbook is what is read from it.</summary>
public sealed class WorkbookRoundTripTests(CouncilWithAPast demonstration)
    : IClassFixture<CouncilWithAPast>,
        IAsyncLifetime
{
    private static readonly string[] OfTheFounding =
    [
        "founder|Fia Founder||",
        "founder|Performance team|Whole council||||",
        "founder|Administrator|Whole council||||",
    ];

    private readonly TestDatabase _database = TestDatabase.WithTimeout(60);

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _database.Time.Advance(
            DemonstrationFixture.Today.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc)
                - TestDatabase.Start.UtcDateTime
        );
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Workbook_OfTheDemonstration_MakesTheSameCouncilInAnEmptyDatabase()
    {
        var workbook = demonstration.Workbook;
        var founder = await FoundAsync();
        var id = await _database.UploadAsync(founder, workbook);

        (await _database.PreviewAsync(founder, id, RowVerdict.Refused)).Told().ShouldBeEmpty();
        (await _database.ApplyAsync(founder, id)).ShouldBeDone();

        var before = Workbooks.Lines(workbook);
        var after = Workbooks.Lines(await _database.ExportAsync(founder));
        after.Keys.ShouldBe(before.Keys);
        foreach (var (sheet, lines) in before)
        {
            // The first administrator and their roles were there before the workbook.
            after[sheet].Where(line => !OfTheFounding.Contains(line)).ShouldBe(lines, sheet);
        }

        before["Indicators"].Count.ShouldBeGreaterThan(150);
        before["History"].Count.ShouldBeGreaterThan(2000);
        before["Targets"].Count.ShouldBeGreaterThan(1000);
        var again = (await _database.Get<ReassessAll>().ExecuteAsync(founder, new ReassessAllRequest())).ShouldBeDone();
        again.Differences.ShouldBeEmpty();
        await ThePastIsPastAsync();
    }

    [Fact]
    public async Task Workbook_OfTheDemonstration_IsAllTheSameToTheDemonstration()
    {
        var workbook = demonstration.Workbook;
        var founder = await FoundAsync();
        var id = await _database.UploadAsync(founder, workbook);
        (await _database.ApplyAsync(founder, id)).ShouldBeDone();

        var again = await _database.UploadAsync(founder, await _database.ExportAsync(founder));
        var preview = await _database.PreviewAsync(founder, again);

        preview.Rows.Where(row => row.Verdict is not RowVerdict.Same).ShouldBeEmpty();
        (preview.Counts with { Same = 0 }).ShouldBe(default(ImportCounts));
        (await _database.ApplyAsync(founder, again)).Word().ShouldBe("nothing-to-write");
    }

    [Fact]
    public async Task Workbook_TakenBack_LeavesAnEmptyDatabase()
    {
        var founder = await FoundAsync();
        var empty = await _database.ExportAsync(founder);
        var id = await _database.UploadAsync(founder, demonstration.Workbook);
        (await _database.ApplyAsync(founder, id)).ShouldBeDone();

        (await _database.UndoAsync(founder, id)).ShouldBeDone().ShouldBe(ImportStage.Undone);

        (await _database.ExportAsync(founder)).ShouldBe(empty);
        (await _database.ReadAsync(db => db.Observations.AnyAsync())).ShouldBeFalse();
        (await _database.ReadAsync(db => db.Indicators.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Workbook_OfTheExample_IsACouncilOfItsOwn()
    {
        var founder = await FoundAsync();
        var example = await _database.ExportAsync(founder, WorkbookContent.Example);
        var id = await _database.UploadAsync(founder, example);

        (await _database.PreviewAsync(founder, id, RowVerdict.Refused)).Told().ShouldBeEmpty();
        (await _database.ApplyAsync(founder, id)).ShouldBeDone();

        var again = await _database.UploadAsync(founder, example);
        (await _database.PreviewAsync(founder, again)).Counts.Written.ShouldBe(0);
    }

    [Fact]
    public async Task Workbook_ThatIsEmpty_ChangesNothing()
    {
        var founder = await FoundAsync();
        var id = await _database.UploadAsync(founder, await _database.ExportAsync(founder, WorkbookContent.Empty));

        (await _database.PreviewAsync(founder, id)).Counts.ShouldBe(default);
        (await _database.ApplyAsync(founder, id)).Word().ShouldBe("nothing-to-write");
    }

    private async Task ThePastIsPastAsync()
    {
        var ended = new DateOnly(2024, 4, 1);
        await using var db = await _database.Contexts.CreateDbContextAsync();
        var pages = await db.Indicators.Include(i => i.Service.Directorate).SingleAsync(i => i.Code == "PRINT-01");
        (pages.State, pages.LiveFrom, pages.RetiredOn, pages.RetiredReason).ShouldBe(
            (IndicatorState.Retired, null, ended, "Printing is bought in.")
        );
        (pages.Service.RetiredOn, pages.Service.Directorate.RetiredOn).ShouldBe((ended, ended));
        var figures = await db.Observations.Where(o => o.Indicator.Code.StartsWith("PRINT-0")).ToListAsync();
        figures.Count.ShouldBe(8);
        figures.Count(o => o.IndicatorId == pages.Id && o.Assessment.Status == Status.Green).ShouldBe(2);
        var plan = await db.PlanElements.SingleAsync(e => e.Code == "PRINT-PLAN");
        (plan.AddedOn, plan.RetiredOn).ShouldBe((ended.AddYears(-3), ended));
        (await db.Indicators.SingleAsync(i => i.Code == "PRINT-03")).LiveFrom.ShouldBe(new DateOnly(2026, 5, 1));
        (await db.Milestones.AnyAsync(m => m.ElementId == plan.Id)).ShouldBeTrue();
    }

    private async Task<Actor> FoundAsync()
    {
        var id = (
            await _database
                .Get<FoundCouncil>()
                .ExecuteAsync(
                    Actors.Everywhere(Role.Administrator),
                    new FoundCouncilRequest(
                        "Smalltown",
                        "#1D70B8",
                        "Fia Founder",
                        "founder",
                        "four green ducks",
                        "four green ducks",
                        IsInPerformanceTeam: true,
                        Crest: default
                    )
                )
        ).ShouldBeDone();
        return new Actor(
            id,
            "Fia Founder",
            [
                new ScopedRole(Role.Administrator, ScopeKind.WholeCouncil, 0),
                new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0),
            ]
        );
    }
}
