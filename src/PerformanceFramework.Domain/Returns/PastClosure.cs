namespace PerformanceFramework.Domain.Returns;

/// <summary>A time in which a round was closed, kept when it is opened again.</summary>
public sealed class PastClosure
{
    private PastClosure() { }

    public PastClosure(int roundId, DateOnly? from, DateOnly until)
    {
        RoundId = roundId;
        From = from;
        Until = until;
    }

    public int Id { get; private set; }

    public int RoundId { get; private set; }

    /// <summary>The first day on which it was closed; null for as long as records go back.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The day on which it was opened again.</summary>
    public DateOnly Until { get; private set; }
}
