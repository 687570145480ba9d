using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

public sealed class ApplyImportTests : ImportTest
{
    private static readonly string[] TwoQuarters = ["Code,Period,Value", "HOU-1,Q3 2024/25,70", "HOU-1,Q4 2024/25,95"];

    [Fact]
    public async Task Apply_OfAMappedFile_WritesEveryFigureAndSaysWho()
    {
        var id = await ImportAsync(TwoQuarters);

        (await FiguresAsync("HOU-1")).Take(2).ShouldBe(["Q3 2024/25: 70.0%", "Q4 2024/25: 95.0%"]);
        var batch = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        (batch.Stage, batch.Counts, batch.AppliedBy, batch.Reason).ShouldBe(
            (ImportStage.Applied, new ImportCounts(2, 0, 0, 0, 0), "Performance team", Reason)
        );
    }

    [Fact]
    public async Task Apply_OfFigures_AssessesThemAndWhatIsComparedWithThem()
    {
        await ImportAsync(TwoQuarters);

        (await FigureAsync("HOU-1", "2024-25-Q4")).Assessment.SincePrevious.Direction.ShouldBe(Direction.Improved);
        // Q1 2025/26 had no earlier figure; now it has fallen from 95.
        (await FigureAsync("HOU-1", "2025-26-Q1")).Assessment.SincePrevious.Direction.ShouldBe(Direction.Worsened);
        var again = (
            await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest())
        ).ShouldBeDone();
        again.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_IsInTheChangeHistoryAsOneLoadWithItsReason()
    {
        var id = await ImportAsync(TwoQuarters);

        var record = await Database.ReadAsync(db =>
            db.ChangeRecords.SingleAsync(r => r.Kind == nameof(ApplyImport) && r.Subject == "Load")
        );
        (record.SubjectId, record.ActorName, record.Reason).ShouldBe(
            ($"Import {id}: 2 figures", "Performance team", Reason)
        );
    }

    [Fact]
    public async Task Apply_OfAChange_KeepsWhatWasThereBeforeAndTheCommentaryThatTheFileDoesNotHave()
    {
        await ImportAsync("Code,Period,Value", "LIB-1,Q4 2025/26,999");

        var figure = await FigureAsync("LIB-1", "2025-26-Q4");
        (figure.Value, figure.Commentary).ShouldBe((999, "Commentary for Q4 2025/26"));
        var kept = await Database.ReadAsync(db => db.ImportedFigures.SingleAsync());
        (kept.Before?.Value, kept.After.Value).ShouldBe((1000.5m, 999));
    }

    [Fact]
    public async Task Apply_WithRefusedRows_WritesNothingUntilTheyAreLeftOutKnowingly()
    {
        var id = await UploadAsync([.. TwoQuarters, "HOU-9,Q4 2024/25,1"]);
        await MapAsync(id);

        (await ApplyAsync(id)).Word().ShouldBe("rows-refused");
        (await FiguresAsync("HOU-1")).Count.ShouldBe(5);

        (await ApplyAsync(id, leaveOut: true)).ShouldBeDone().ShouldBe(new ImportCounts(2, 0, 0, 0, 1));
    }

    [Fact]
    public async Task Apply_WhenTheFiguresHaveChangedSinceThePreview_IsAConflictAndWritesNothing()
    {
        var id = await UploadAsync(TwoQuarters);
        var preview = await MapAsync(id);
        await ImportAsync("Code,Period,Value", "HOU-1,Q3 2024/25,71");

        (await ApplyAsync(id, expected: preview.Counts)).Word().ShouldBe("Conflict");
        (await FiguresAsync("HOU-1")).First().ShouldBe("Q3 2024/25: 71.0%");
    }

    [Fact]
    public async Task Apply_OfAnOldVersion_IsAConflict()
    {
        var id = await UploadAsync(TwoQuarters);
        await MapAsync(id);

        (await ApplyAsync(id, version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Apply_Twice_IsRefused()
    {
        var id = await ImportAsync(TwoQuarters);

        (await ApplyAsync(id)).Word().ShouldBe("not-pending");
    }

    [Fact]
    public async Task Apply_OfAFileWhoseColumnsNobodyExplained_IsRefused() =>
        (await ApplyAsync(await UploadAsync(TwoQuarters))).Word().ShouldBe("not-mapped");

    [Fact]
    public async Task Apply_OfWhatIsThereAlready_IsRefused()
    {
        await ImportAsync(TwoQuarters);
        var id = await UploadAsync(TwoQuarters);
        await MapAsync(id);

        (await ApplyAsync(id)).Word().ShouldBe("nothing-to-write");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Apply_WithoutAReason_NamesTheField(string reason)
    {
        var id = await UploadAsync(TwoQuarters);
        await MapAsync(id);

        (await ApplyAsync(id, reason: reason)).ShouldBeInvalid().Single().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Apply_Cancelled_LeavesNothingBehind()
    {
        var id = await UploadAsync(TwoQuarters);
        var preview = await MapAsync(id);
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        var jobs = Database.Get<ImportJobs>();
        var reached = new TaskCompletionSource();
        var running = jobs.RunAsync(
            Actors.PerformanceTeam,
            id,
            async stop =>
            {
                reached.SetResult();
                await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
                return await Database
                    .Get<ApplyImport>()
                    .ExecuteAsync(
                        Actors.PerformanceTeam,
                        new ApplyImportRequest(id, detail.Version, preview.Counts, false, Reason),
                        stop
                    );
            },
            TimeSpan.FromMinutes(1)
        );
        await reached.Task;

        (await jobs.RunAsync(Actors.PerformanceTeam, id, _ => throw new InvalidOperationException(), TimeSpan.Zero))!
            .Word()
            .ShouldBe("already-running");
        jobs.Cancel(id);

        (await running)!.Word().ShouldBe("cancelled");
        (await FiguresAsync("HOU-1")).Count.ShouldBe(5);
        var after = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        after.Stage.ShouldBe(ImportStage.Mapped);
        after.Run!.Sentence.ShouldBe("The import was cancelled. Nothing was changed.");
    }
}
