using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Tests.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What is written into the council's workbook is what is read from it.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class WorkbookRoundTripTests(DemonstrationFixture demonstration) : IAsyncLifetime
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
        var workbook = await WorkbookAsync();
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
    }

    [Fact]
    public async Task Workbook_OfTheDemonstration_IsAllTheSameToTheDemonstration()
    {
        var workbook = await WorkbookAsync();
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
        var id = await _database.UploadAsync(founder, await WorkbookAsync());
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

    private async Task<byte[]> WorkbookAsync() =>
        (
            await demonstration
                .Get<ImportQueries>()
                .WorkbookAsync(
                    Actors.Everywhere(Role.PerformanceTeam),
                    WorkbookContent.Filled,
                    DemonstrationFixture.Today
                )
        ).ShouldNotBeNull();

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
