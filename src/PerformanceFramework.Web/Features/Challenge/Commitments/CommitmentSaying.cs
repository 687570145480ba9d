using PerformanceFramework.Domain.Challenge.Commitments;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

/// <summary>What can be said of a commitment on its page, each in a form of its own.</summary>
/// <param name="Name">Of the form.</param>
/// <param name="Label">Of its part of the page.</param>
/// <param name="Field">The property of the request that holds the words.</param>
/// <param name="Words">Asks for them.</param>
/// <param name="Done">The word in the address that follows.</param>
internal sealed record CommitmentSaying(
    string Name,
    string Label,
    string Note,
    string Field,
    string Words,
    string Button,
    string Done
)
{
    public const string Report = "report";
    public const string Finish = "finish";
    public const string Evidence = "evidence";
    public const string Carry = "carry";
    public const string Cancel = "cancel";
    public const string Reopen = "reopen";
    public const string HandOver = "hand-over";

    /// <summary>What one click says.</summary>
    public const string StillOnTrack = "Still on track";

    public static readonly IReadOnlyList<CommitmentSaying> All =
    [
        new(
            Evidence,
            "Add evidence",
            "What shows that it was done: in words, by a link, or both.",
            "Words",
            "What shows it",
            "Add the evidence",
            "shown"
        ),
        new(
            Finish,
            "It is done",
            "The evidence can be added later too.",
            "Words",
            "What shows that it is done",
            "Say that it is done",
            "finished"
        ),
        new(
            Report,
            "How far is it?",
            "The next session reads the latest.",
            "Words",
            "How far it is",
            "Save the progress",
            "reported"
        ),
        new(
            Carry,
            "Carry it to another day",
            "The day that was agreed first stays in view.",
            "Because",
            "Why it could not be done by then",
            "Carry it",
            "carried"
        ),
        new(
            HandOver,
            "Hand it over",
            "Both are told.",
            "Because",
            "Why it is theirs from now on",
            "Hand it over",
            "handed-over"
        ),
        new(Cancel, "Cancel it", "It stays on record.", "Because", "Why it will not be done", "Cancel it", "cancelled"),
        new(
            Reopen,
            "Open it again",
            "Where it was not done after all.",
            "Because",
            "Why it is open again",
            "Open it again",
            "reopened"
        ),
    ];

    public bool HasLink => Name is Report or Finish or Evidence;

    public bool HasDay => Name is Carry;

    public bool Fits(CommitmentState state) =>
        Name switch
        {
            Evidence => state is CommitmentState.Done,
            Reopen => state is not CommitmentState.Open,
            _ => state is CommitmentState.Open,
        };
}

/// <summary>What is typed of a commitment; kept when it is refused.</summary>
public sealed class CommitmentTyped
{
    public int Version { get; set; }

    /// <summary>The account of the new owner, where it is handed over.</summary>
    public string? OwnerId { get; set; }

    /// <summary>The name of the form.</summary>
    public string? Saying { get; set; }

    public string? Words { get; set; }

    public string? Link { get; set; }

    public string? Due { get; set; }

    /// <summary>The words as they are said: lines end as they are counted.</summary>
    internal string Said => Words?.ReplaceLineEndings("\n").Trim() ?? "";

    internal string Where => Link?.Trim() ?? "";
}
