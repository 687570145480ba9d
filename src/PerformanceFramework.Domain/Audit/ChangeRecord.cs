namespace PerformanceFramework.Domain.Audit;

/// <summary>
/// What was changed, by whom, when, how and why, with the values before and after. Written in the transaction of the
/// change itself and never altered.
/// </summary>
public sealed class ChangeRecord
{
    public const int ActorNameLength = 120;
    public const int KindLength = 60;
    public const int ReasonLength = 1000;
    public const int SubjectLength = 60;

    private ChangeRecord() { }

    public ChangeRecord(Change change, string subject, string subjectId, string? before, string? after)
    {
        At = change.At;
        ActorId = change.ActorId;
        ActorName = change.ActorName;
        Kind = change.Kind;
        Reason = change.Reason;
        Subject = subject;
        SubjectId = subjectId;
        Before = before;
        After = after;
    }

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string ActorId { get; private set; } = "";

    public string ActorName { get; private set; } = "";

    /// <summary>The use case that made the change.</summary>
    public string Kind { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>What kind of thing was changed.</summary>
    public string Subject { get; private set; } = "";

    public string SubjectId { get; private set; } = "";

    /// <summary>The changed values as JSON; null for something new.</summary>
    public string? Before { get; private set; }

    /// <summary>The changed values as JSON; null for something removed.</summary>
    public string? After { get; private set; }
}

/// <summary>Who changes something, when, by which use case, and why.</summary>
public sealed record Change(string ActorId, string ActorName, string Kind, DateTime At, string? Reason = null);
