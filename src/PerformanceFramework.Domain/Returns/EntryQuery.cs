namespace PerformanceFramework.Domain.Returns;

/// <summary>A question about one row of a submitted return, and what the row said when it was asked.</summary>
public sealed class EntryQuery
{
    public const int AskedByLength = 120;

    private EntryQuery() { }

    public EntryQuery(SignOffStep step, string reason, string by, DateTime at, EntryInput was)
    {
        Step = step;
        Reason = reason;
        AskedBy = by;
        AskedAt = at;
        Was = was;
    }

    public int Id { get; private set; }

    public int EntryId { get; private set; }

    /// <summary>At which step it was asked.</summary>
    public SignOffStep Step { get; private set; }

    public string Reason { get; private set; } = "";

    public string AskedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The row as it was submitted, to be compared with what is submitted next.</summary>
    public EntryInput Was { get; private set; } = EntryInput.Blank;

    /// <summary>When the return was submitted again, UTC; null until then.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public int Version { get; private set; }

    internal void Answer(DateTime at) => AnsweredAt = at;
}
