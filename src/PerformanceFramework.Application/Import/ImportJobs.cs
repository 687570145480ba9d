using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Figures that are put in place.</param>
/// <param name="All">Figures there are to put in place; 0 while the file is still being read.</param>
public readonly record struct ImportProgress(int Done, int All);

/// <summary>
/// The imports that are running on this node, so that a page can show how far one has come and stop it. What they have
/// written counts only once they are done: a node that stops leaves nothing behind. That one runs, and what came of it, is
/// kept as an <see cref="ImportRun"/> for everybody and every node.
/// </summary>
public sealed partial class ImportJobs(UseCaseServices services, ILogger<ImportJobs> logger)
{
    /// <summary>After this long without a word, a run is taken for one whose node has stopped.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Job> _jobs = [];

    /// <summary>Runs an import, which goes on when nobody waits for it any more.</summary>
    /// <param name="actor">Who starts it.</param>
    /// <param name="batchId">The file; one run at a time, on whatever node.</param>
    /// <param name="run">The use case. It stops when it is told to.</param>
    /// <param name="patience">How long to wait for the end before letting it go on alone.</param>
    /// <returns>What came of it, or null while it is going on.</returns>
    public async Task<Outcome<ImportCounts>?> RunAsync(
        Actor actor,
        int batchId,
        Func<CancellationToken, Task<Outcome<ImportCounts>>> run,
        TimeSpan patience
    )
    {
        var job = new Job { HeardAt = Now };
        if (!_jobs.TryAdd(batchId, job))
        {
            return new Outcome<ImportCounts>.Refused(ImportRefusals.AlreadyRunning);
        }

        try
        {
            if (await BeginAsync(batchId, actor.Name) is not { } runId)
            {
                _jobs.TryRemove(batchId, out _);
                return new Outcome<ImportCounts>.Refused(ImportRefusals.AlreadyRunning);
            }

            job.RunId = runId;
        }
        catch (Exception e)
        {
            _jobs.TryRemove(batchId, out _);
            if (!DatabaseFailure.IsUnavailable(e))
            {
                throw;
            }

            LogNotKept(batchId, e);
            return new Outcome<ImportCounts>.Unavailable();
        }

        var work = Task.Run(() => WorkAsync(batchId, job, run));
        job.Work = work;
        await Task.WhenAny(work, Task.Delay(patience));
        return work.IsCompleted ? await work : null;
    }

    /// <summary>How far it is; null when it is not running here.</summary>
    public ImportProgress? ProgressOf(int batchId) => _jobs.TryGetValue(batchId, out var job) ? job.Progress : null;

    /// <summary>Tells it to stop. What it has written so far is undone.</summary>
    public void Cancel(int batchId)
    {
        if (_jobs.TryGetValue(batchId, out var job))
        {
            job.Stop.Cancel();
        }
    }

    /// <summary>Stops every run, and waits until each is undone and has said so.</summary>
    /// <param name="patience">Ends the waiting; what is then still running falls silent.</param>
    public async Task StopAsync(CancellationToken patience)
    {
        var running = _jobs.Values.ToList();
        foreach (var job in running)
        {
            job.Stop.Cancel();
        }

        // One that fails has said so itself, in the log and in its run.
        await Task.WhenAll(running.Select(j => j.Work))
            .WaitAsync(patience)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Takes note of how far a run has come, and tells the other nodes now and then.</summary>
    internal async Task ReportAsync(int batchId, ImportProgress progress)
    {
        if (!_jobs.TryGetValue(batchId, out var job))
        {
            return;
        }

        job.Progress = progress;
        if (Now - job.HeardAt < Interval)
        {
            return;
        }

        job.HeardAt = Now;
        await using var db = await services.Contexts.CreateDbContextAsync();

        // SQLite has one writer, and that is the import itself; it has one node too, which knows how far it is.
        if (db is not SqlitePerformanceDbContext)
        {
            (await db.ImportRuns.SingleAsync(r => r.Id == job.RunId)).GoOn(progress, job.HeardAt);
            await db.SaveChangesAsync();
        }
    }

    private DateTime Now => services.Time.GetUtcNow().UtcDateTime;

    private async Task<Outcome<ImportCounts>> WorkAsync(
        int batchId,
        Job job,
        Func<CancellationToken, Task<Outcome<ImportCounts>>> run
    )
    {
        var (end, sentence) = (ImportRunEnd.Failed, "Something went wrong, and nothing was changed. It is in the log.");
        try
        {
            var outcome = await run(job.Stop.Token);
            (end, sentence) =
                outcome is Outcome<ImportCounts>.Done
                    ? (ImportRunEnd.Done, "")
                    : (ImportRunEnd.Refused, outcome.Sentence);
            return outcome;
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
        {
            (end, sentence) = (ImportRunEnd.Cancelled, Cancelled.Sentence);
            return new Outcome<ImportCounts>.Refused(Cancelled);
        }
        catch (Exception e)
        {
            // Perhaps nobody waits for it any more.
            LogFailed(batchId, e);
            throw;
        }
        finally
        {
            await EndAsync(batchId, job.RunId, end, sentence);
            _jobs.TryRemove(batchId, out _);
        }
    }

    /// <returns>The id of the run; null where one is going on.</returns>
    private async Task<int?> BeginAsync(int batchId, string by)
    {
        await using var db = await services.Contexts.CreateDbContextAsync();
        if (await db.ImportRuns.FirstOrDefaultAsync(r => r.BatchId == batchId && r.EndedAt == null) is { } open)
        {
            if (Now - open.HeardAt < Silence)
            {
                return null;
            }

            open.Finish(ImportRunEnd.Lost, "Its server stopped before it ended. Nothing was changed.", Now);
            await db.SaveChangesAsync();
        }

        var run = new ImportRun(batchId, by, Now);
        db.ImportRuns.Add(run);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsDuplicate(e))
        {
            return null;
        }

        return run.Id;
    }

    private async Task EndAsync(int batchId, int runId, ImportRunEnd end, string sentence)
    {
        try
        {
            await using var db = await services.Contexts.CreateDbContextAsync();
            (await db.ImportRuns.SingleAsync(r => r.Id == runId)).Finish(end, sentence, Now);
            await db.SaveChangesAsync();
        }
        catch (Exception e) when (DatabaseFailure.IsUnavailable(e))
        {
            // What came of the import stands, whether or not it could be noted down; the run will be taken for silent.
            LogNotKept(batchId, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The import of file {BatchId} failed")]
    private partial void LogFailed(int batchId, Exception exception);

    [LoggerMessage(LogLevel.Error, "What became of the import of file {BatchId} could not be kept")]
    private partial void LogNotKept(int batchId, Exception exception);

    private static readonly Domain.Refusal Cancelled = new(
        "cancelled",
        "The import was cancelled. Nothing was changed."
    );

    private sealed class Job
    {
        // Never disposed: it has no timer or handle to give back, and may be told to stop when it has just ended.
        public CancellationTokenSource Stop { get; } = new();

        public Task Work { get; set; } = Task.CompletedTask;

        public int RunId { get; set; }

        public DateTime HeardAt { get; set; }

        public ImportProgress Progress { get; set; }
    }
}
