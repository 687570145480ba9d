using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>A file of 120 rows, all of which somebody changed after it was downloaded.</summary>
public sealed class ManyConflictsTests : IAsyncLifetime
{
    private const int Rows = 120;

    private readonly TestDatabase _database = new();
    private Actors _actors = null!;
    private int _fileId;

    private ReturnFileQueries Files => _database.Get<ReturnFileQueries>();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        var council = await SmallCouncil.LoadAsync(_database, times: 20);
        _actors = new Actors(council);
        var download = await Files.ReturnAsync(_actors.Officer, council.HousingReturn.Id, ReturnFileFormat.Csv);
        await ApplyAsync(await UploadAsync(download!.Content, "Theirs"), null);
        _fileId = await UploadAsync(download.Content, "Mine");
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Preview_OfAllConflicts_HasThemOnOnePage()
    {
        var preview = await PreviewAsync();

        preview.Counts.ShouldBe(new ReturnFileCounts(0, 0, Rows, 0));
        preview.Rows.Select(row => row.EntryId).Distinct().Count().ShouldBe(Rows);
        (await Files.PreviewAsync(_actors.Officer, _fileId, null, 1, Day))!.Rows.Count.ShouldBe(
            ReturnFileQueries.PageSize
        );
    }

    [Fact]
    public async Task Apply_WithoutAChoice_IsRefusedAndWritesNothing()
    {
        var outcome = await ApplyAsync(_fileId, null);

        outcome.Word().ShouldBe("conflicts-undecided");
        outcome.Sentence.ShouldStartWith("120 rows were changed by somebody else");
        (await SaidAsync()).ShouldBe([("Theirs", Rows)]);
    }

    [Fact]
    public async Task Apply_WithTheFileForAll_WritesEveryRow()
    {
        (await ApplyAsync(_fileId, ReturnFileChoice.File)).ShouldBeDone().ShouldBe(new ReturnFileCounts(Rows, 0, 0, 0));

        (await SaidAsync()).ShouldBe([("Mine", Rows)]);
    }

    [Fact]
    public async Task Apply_WithTheirsForAll_HasNothingToWrite()
    {
        (await ApplyAsync(_fileId, ReturnFileChoice.Theirs)).Word().ShouldBe("nothing-to-write");

        (await SaidAsync()).ShouldBe([("Theirs", Rows)]);
    }

    [Fact]
    public async Task Apply_RowByRow_WritesThoseThatAreNamedAndNoOthers()
    {
        var mine = (await PreviewAsync()).Rows.Where((_, i) => i % 3 == 0).Select(row => row.EntryId!.Value).ToList();

        (await ApplyAsync(_fileId, ReturnFileChoice.Each, mine))
            .ShouldBeDone()
            .ShouldBe(new ReturnFileCounts(40, 0, 80, 0));

        (await SaidAsync()).ShouldBe([("Mine", 40), ("Theirs", 80)]);
        (await NamedAsync("Mine")).ShouldBe(mine, ignoreOrder: true);
    }

    private static DateOnly Day => new(2026, 10, 12);

    private async Task<ReturnFilePreview> PreviewAsync() =>
        (await Files.PreviewAsync(_actors.Officer, _fileId, ReturnFileVerdict.Conflict, 1, Day)).ShouldNotBeNull();

    private async Task<int> UploadAsync(byte[] download, string said)
    {
        var filled = FilledReturn.Of(download, "returns.csv");
        foreach (var row in filled.Rows)
        {
            row[filled.Column("What happened")] = said;
        }

        var hash = (
            await _database
                .Get<UploadReturnFile>()
                .ExecuteAsync(_actors.Officer, new UploadReturnFileRequest("returns.csv", filled.ToCsv()))
        ).ShouldBeDone();
        return (await Files.LatestIdAsync(_actors.Officer, hash)).ShouldNotBeNull();
    }

    private async Task<Outcome<ReturnFileCounts>> ApplyAsync(
        int id,
        ReturnFileChoice? choice,
        IReadOnlyCollection<int>? mine = null
    )
    {
        var preview = (await Files.PreviewAsync(_actors.Officer, id, null, 1, Day)).ShouldNotBeNull();
        return await _database
            .Get<ApplyReturnFile>()
            .ExecuteAsync(
                _actors.Officer,
                new ApplyReturnFileRequest(id, 0, preview.Stamp, choice, mine ?? [], LeaveOut: false)
            );
    }

    private async Task<List<(string Said, int Rows)>> SaidAsync() =>
        (
            await _database.ReadAsync(db =>
                db.ReturnEntries.Where(e => e.Commentary != "").Select(e => e.Commentary).ToListAsync()
            )
        )
            .CountBy(said => said)
            .Select(pair => (pair.Key, pair.Value))
            .Order()
            .ToList();

    private Task<List<int>> NamedAsync(string said) =>
        _database.ReadAsync(db => db.ReturnEntries.Where(e => e.Commentary == said).Select(e => e.Id).ToListAsync());
}
