namespace PerformanceFramework.Application.Import;

/// <summary>How one attempt to import a file ended.</summary>
public enum ImportRunEnd
{
    Done = 1,
    Refused,
    Cancelled,

    /// <summary>Something went wrong that nobody expected; the log has it.</summary>
    Failed,

    /// <summary>Its server stopped before it ended.</summary>
    Lost,
}

/// <summary>
/// One attempt to import a file, kept so that every node and everybody can see how far it is and what came of it. It is about
/// the work, not about figures, and so not part of the change history.
/// </summary>
public sealed class ImportRun
{
    /// <summary>The most characters of what is said to the person.</summary>
    public const int SentenceLength = 2000;

    private ImportRun() { }

    public ImportRun(int batchId, string by, DateTime at)
    {
        BatchId = batchId;
        StartedBy = by;
        StartedAt = at;
        HeardAt = at;
    }

    public int Id { get; private set; }

    public int BatchId { get; private set; }

    public string StartedBy { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>When its node last said that it is going on.</summary>
    public DateTime HeardAt { get; private set; }

    /// <summary>Figures that were put in place when it was last heard of.</summary>
    public int Done { get; private set; }

    /// <summary>Figures there are to put in place; 0 while the file is still being read.</summary>
    public int All { get; private set; }

    /// <summary>Null while it is going on.</summary>
    public DateTime? EndedAt { get; private set; }

    public ImportRunEnd? End { get; private set; }

    /// <summary>Why nothing came of it; empty where something did.</summary>
    public string Sentence { get; private set; } = "";

    public void GoOn(ImportProgress progress, DateTime at)
    {
        (Done, All) = (progress.Done, progress.All);
        HeardAt = at;
    }

    public void Finish(ImportRunEnd end, string sentence, DateTime at)
    {
        End = end;
        Sentence = sentence.Length <= SentenceLength ? sentence : sentence[..SentenceLength];
        EndedAt = at;
    }
}

/// <summary>The latest attempt to import a file.</summary>
/// <param name="HeardAt">When its node last said that it is going on.</param>
/// <param name="Progress">How far it was then.</param>
/// <param name="Sentence">Why nothing came of it; empty where something did, or may still.</param>
public sealed record ImportRunDetail(
    string StartedBy,
    DateTime StartedAt,
    DateTime HeardAt,
    ImportProgress Progress,
    DateTime? EndedAt,
    string Sentence
)
{
    /// <param name="isHere">This node runs it; asked before the attempt was read, so that one that ends in between is not taken for silent.</param>
    /// <param name="now">UTC.</param>
    public ImportRunState StateAt(bool isHere, DateTime now) =>
        EndedAt is not null ? ImportRunState.Ended
        : isHere ? ImportRunState.Here
        : now - HeardAt < ImportJobs.Silence ? ImportRunState.Elsewhere
        : ImportRunState.Silent;
}

public enum ImportRunState
{
    /// <summary>It runs on this node, and can be cancelled here.</summary>
    Here = 1,

    /// <summary>It runs on another node, which was heard of lately.</summary>
    Elsewhere,

    /// <summary>It has no end, and its node has been silent for so long that it must have stopped.</summary>
    Silent,
    Ended,
}
