namespace PerformanceFramework.Application.GoldenThread;

/// <summary>
/// The one row that every change of alignments moves on. Whether one may be made, ended or made primary depends on the
/// others, which no single row of theirs can watch: two changes at the same moment could close a circle, or leave an
/// indicator without a primary alignment.
/// </summary>
public sealed class ThreadRevision
{
    /// <summary>The id of the only row.</summary>
    public const int OnlyId = 1;

    public int Id { get; private set; }

    public int Version { get; private set; }
}
