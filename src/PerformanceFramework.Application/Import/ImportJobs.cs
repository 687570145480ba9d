using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Figures that are put in place.</param>
/// <param name="All">Figures there are to put in place; 0 while the file is still being read.</param>
public readonly record struct ImportProgress(int Done, int All);

/// <summary>
/// The imports that are running on this node, so that a page can show how far one has come and stop it. What they have
/// written counts only once they are done: a node that stops leaves nothing behind.
/// </summary>
public sealed partial class ImportJobs(ILogger<ImportJobs> logger) : IDisposable
{
    private readonly ConcurrentDictionary<int, Job> _jobs = [];

    /// <summary>Runs an import, which goes on when nobody waits for it any more.</summary>
    /// <param name="batchId">The file; one run at a time.</param>
    /// <param name="run">The use case. It stops when it is told to.</param>
    /// <param name="patience">How long to wait for the end before letting it go on alone.</param>
    /// <returns>What came of it, or null while it is going on.</returns>
    public async Task<Outcome<ImportCounts>?> RunAsync(
        int batchId,
        Func<CancellationToken, Task<Outcome<ImportCounts>>> run,
        TimeSpan patience
    )
    {
        var job = new Job();
        if (!_jobs.TryAdd(batchId, job))
        {
            return new Outcome<ImportCounts>.Refused(ImportRefusals.AlreadyRunning);
        }

        job.Work = Task.Run(async () =>
        {
            try
            {
                return await run(job.Stop.Token);
            }
            catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
            {
                return new Outcome<ImportCounts>.Refused(Cancelled);
            }
            catch (Exception e)
            {
                // Perhaps nobody comes back to ask.
                LogFailed(batchId, e);
                throw;
            }
        });
        await Task.WhenAny(job.Work, Task.Delay(patience));
        return job.Work.IsCompleted ? await TakeAsync(batchId) : null;
    }

    /// <summary>How far it is; null when it is not running here.</summary>
    public ImportProgress? ProgressOf(int batchId) =>
        _jobs.TryGetValue(batchId, out var job) && job.Work is { IsCompleted: false } ? job.Progress : null;

    /// <summary>What came of one that nobody has asked about since it ended, once; null where there is none.</summary>
    /// <remarks>What went wrong inside it is thrown here, so that whoever asks does not take it for done.</remarks>
    public async Task<Outcome<ImportCounts>?> TakeAsync(int batchId)
    {
        if (
            !_jobs.TryGetValue(batchId, out var job)
            || job.Work is not { IsCompleted: true }
            || !_jobs.TryRemove(batchId, out _)
        )
        {
            return null;
        }

        return await job.Work;
    }

    /// <summary>Tells it to stop. What it has written so far is undone.</summary>
    public void Cancel(int batchId)
    {
        if (_jobs.TryGetValue(batchId, out var job))
        {
            job.Stop.Cancel();
        }
    }

    public void Dispose()
    {
        foreach (var job in _jobs.Values)
        {
            job.Stop.Cancel();
        }
    }

    internal void Report(int batchId, ImportProgress progress)
    {
        if (_jobs.TryGetValue(batchId, out var job))
        {
            job.Progress = progress;
        }
    }

    [LoggerMessage(LogLevel.Error, "The import of file {BatchId} failed")]
    private partial void LogFailed(int batchId, Exception exception);

    private static readonly Domain.Refusal Cancelled = new(
        "cancelled",
        "The import was cancelled. Nothing was changed."
    );

    private sealed class Job
    {
        // Never disposed: it has no timer or handle to give back, and may be told to stop when it has just ended.
        public CancellationTokenSource Stop { get; } = new();

        public Task<Outcome<ImportCounts>>? Work { get; set; }

        public ImportProgress Progress { get; set; }
    }
}
