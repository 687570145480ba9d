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
    public const int SubjectNameLength = 250;
    public const int BelongsToLength = 200;

    private ChangeRecord() { }

    public ChangeRecord(
        Change change,
        string subject,
        string subjectId,
        string? before,
        string? after,
        string? subjectName = null,
        string? belongsTo = null
    )
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
        SubjectName = subjectName;
        BelongsTo = belongsTo;
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

    /// <summary>
    /// What it was called after the change, by its own words alone; null where it has none, and in records that were written
    /// before names were.
    /// </summary>
    public string? SubjectName { get; private set; }

    /// <summary>
    /// What the thing belongs to, as <see cref="KeyOf"/> writes it: a figure to its indicator. Itself where it belongs to
    /// nothing. Null in records that were written before this was.
    /// </summary>
    public string? BelongsTo { get; private set; }

    /// <summary>The changed values as JSON; null for something new.</summary>
    public string? Before { get; private set; }

    /// <summary>The changed values as JSON; null for something removed.</summary>
    public string? After { get; private set; }

    /// <summary>A kind of thing and its id, as one text: <c>Indicator 12</c>.</summary>
    public static string KeyOf(string subject, string subjectId) => $"{subject} {subjectId}";
}

/// <summary>Who changes something, when, by which use case, and why.</summary>
public sealed record Change(string ActorId, string ActorName, string Kind, DateTime At, string? Reason = null);
