using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What came of an import is the file's own, whoever asks and on whatever node.</summary>
public sealed class ImportRunTests : ImportTest
{
    [Fact]
    public async Task Run_ThatIsDone_SaysWhoStartedItAndWhen()
    {
        var id = await MappedAsync();

        (await RunAsync(id, leaveOut: true))!.ShouldBeDone();

        var run = await RunOfAsync(id);
        (run.StartedBy, run.StartedAt, run.EndedAt, run.Sentence).ShouldBe(
            ("Performance team", Database.Time.Utc, Database.Time.Utc, "")
        );
    }

    [Fact]
    public async Task Run_ThatIsRefused_KeepsItsSentenceForEverybodyWhoLooks()
    {
        var id = await MappedAsync();

        (await RunAsync(id, leaveOut: false))!.Word().ShouldBe("rows-refused");

        var sentence = ImportRefusals.RowsRefused(1).Sentence;
        (await RunOfAsync(id)).Sentence.ShouldBe(sentence);
        (await RunOfAsync(id)).Sentence.ShouldBe(sentence);
    }

    [Fact]
    public async Task Run_ThatFails_SaysSoAndThrows()
    {
        var id = await MappedAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            Jobs.RunAsync(
                Actors.PerformanceTeam,
                id,
                _ => throw new InvalidOperationException(),
                TimeSpan.FromMinutes(1)
            )
        );

        (await RunOfAsync(id)).Sentence.ShouldBe("Something went wrong, and nothing was changed. It is in the log.");
        (await RunAsync(id, leaveOut: true))!.ShouldBeDone();
    }

    [Fact]
    public async Task Run_GoingOnHere_ShowsHowFarItIs()
    {
        var id = await MappedAsync();
        var end = new TaskCompletionSource<Outcome<ImportCounts>>();
        (await Jobs.RunAsync(Actors.PerformanceTeam, id, _ => end.Task, TimeSpan.Zero)).ShouldBeNull();

        (await StateOfAsync(id)).ShouldBe(ImportRunState.Here);
        Jobs.ProgressOf(id).ShouldBe(new ImportProgress(0, 0));
        end.SetResult(new Outcome<ImportCounts>.NotFound());
    }

    [Fact]
    public async Task Run_WhoseServerIsStopped_IsUndoneAndSaysSoBeforeItIsGone()
    {
        var id = await MappedAsync();
        async Task<Outcome<ImportCounts>> WaitAsync(CancellationToken stop)
        {
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException();
        }

        (await Jobs.RunAsync(Actors.PerformanceTeam, id, WaitAsync, TimeSpan.Zero)).ShouldBeNull();

        await Jobs.StopAsync(CancellationToken.None);

        Jobs.ProgressOf(id).ShouldBeNull();
        (await RunOfAsync(id)).Sentence.ShouldBe("The import was cancelled. Nothing was changed.");
    }

    [Fact]
    public async Task Run_OnAnotherNode_IsSeenAndNotStartedTwice()
    {
        var id = await MappedAsync();
        await Database.SaveAsync(new ImportRun(id, "Priya Shah", Database.Time.Utc));

        (await StateOfAsync(id)).ShouldBe(ImportRunState.Elsewhere);
        (await RunOfAsync(id)).StartedBy.ShouldBe("Priya Shah");
        (await RunAsync(id, leaveOut: true))!.Word().ShouldBe("already-running");
    }

    [Fact]
    public async Task Run_WhoseNodeStopped_IsSilentAndCanBeStartedAgain()
    {
        var id = await MappedAsync();
        await Database.SaveAsync(new ImportRun(id, "Priya Shah", Database.Time.Utc));
        Database.Time.Advance(ImportJobs.Silence);

        (await StateOfAsync(id)).ShouldBe(ImportRunState.Silent);
        (await RunAsync(id, leaveOut: true))!.ShouldBeDone();

        var runs = await Database.ReadAsync(db => db.ImportRuns.OrderBy(r => r.Id).ToListAsync());
        runs.Select(r => r.End).ShouldBe([ImportRunEnd.Lost, ImportRunEnd.Done]);
    }

    [Fact]
    public async Task Detail_SaysWhoSaidWhatTheColumnsHold()
    {
        var id = await MappedAsync();

        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        (detail.MappedBy, detail.MappedAt, detail.Run).ShouldBe(("Performance team", Database.Time.Utc, null));
    }

    private ImportJobs Jobs => Database.Get<ImportJobs>();

    private async Task<int> MappedAsync()
    {
        var id = await UploadAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95", "HOU-9,Q4 2024/25,1");
        await MapAsync(id);
        return id;
    }

    private async Task<Outcome<ImportCounts>?> RunAsync(int id, bool leaveOut)
    {
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        var request = new ApplyImportRequest(
            id,
            detail.Version,
            new ImportCounts(1, 0, 0, 0, 1),
            leaveOut,
            "Figures of the old system."
        );
        return await Jobs.RunAsync(
            Actors.PerformanceTeam,
            id,
            stop => Database.Get<ApplyImport>().ExecuteAsync(Actors.PerformanceTeam, request, stop),
            TimeSpan.FromMinutes(1)
        );
    }

    private async Task<ImportRunState> StateOfAsync(int id)
    {
        var isHere = Jobs.ProgressOf(id) is not null;
        return (await RunOfAsync(id)).StateAt(isHere, Database.Time.Utc);
    }

    private async Task<ImportRunDetail> RunOfAsync(int id) =>
        (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull().Run.ShouldNotBeNull();
}
