using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Domain.Challenge.Commitments;

public enum CommitmentState
{
    Open = 1,
    Done,
    Cancelled,
}

/// <summary>What happened to a commitment.</summary>
public enum CommitmentEvent
{
    /// <summary>How far it is.</summary>
    Progress = 1,
    Done,
    Cancelled,

    /// <summary>To another day.</summary>
    Carried,

    /// <summary>Open again, because it was not done after all.</summary>
    Reopened,

    /// <summary>What shows that it was done, where that was not said at once.</summary>
    Evidence,

    /// <summary>To another owner.</summary>
    HandedOver,
}

public static class CommitmentWords
{
    public static string Words(this CommitmentState state) =>
        state switch
        {
            CommitmentState.Open => "Open",
            CommitmentState.Done => "Done",
            CommitmentState.Cancelled => "Cancelled",
        };

    public static string Words(this CommitmentEvent what) =>
        what switch
        {
            CommitmentEvent.Progress => "Progress",
            CommitmentEvent.Done => "Done",
            CommitmentEvent.Cancelled => "Cancelled",
            CommitmentEvent.Carried => "Carried to another day",
            CommitmentEvent.Reopened => "Open again",
            CommitmentEvent.Evidence => "Evidence",
            CommitmentEvent.HandedOver => "Handed over",
        };
}

/// <summary>What somebody committed to in a session: who, what will exist, and by when. Nothing drops off without being done, cancelled because, or carried.</summary>
public sealed class Commitment
{
    public const int DeliverableLength = 500;

    private readonly List<CommitmentEntry> _entries = [];

    private Commitment() { }

    /// <param name="topic">What it is about; null where it is about no topic of the session.</param>
    /// <param name="deliverable">What will exist that does not exist today.</param>
    /// <param name="decision">What was decided of the topic, where it takes that forward; null otherwise.</param>
    public Commitment(
        ChallengeSession session,
        SessionTopic? topic,
        string deliverable,
        Person owner,
        DateOnly due,
        DecisionKind? decision = null
    )
    {
        Session = session;
        (Topic, TopicId) = (topic, topic?.Id);
        Deliverable = deliverable;
        (OwnerId, Owner) = (owner.Id, owner.Name);
        (Due, FirstDue) = (due, due);
        Decision = decision;
    }

    public int Id { get; private set; }

    public int SessionId { get; private set; }

    /// <summary>In which it was made.</summary>
    public ChallengeSession Session { get; private set; } = null!;

    public int? TopicId { get; private set; }

    public SessionTopic? Topic { get; private set; }

    /// <summary>What was decided of the topic, where this takes that forward; null where it was made beside it.</summary>
    public DecisionKind? Decision { get; private set; }

    public string Deliverable { get; private set; } = "";

    public string OwnerId { get; private set; } = "";

    public string Owner { get; private set; } = "";

    public DateOnly Due { get; private set; }

    /// <summary>The day that was agreed in the session, before it was carried.</summary>
    public DateOnly FirstDue { get; private set; }

    public CommitmentState State { get; private set; } = CommitmentState.Open;

    /// <summary>UTC: when its owner said yes to it at the read-back; null until then.</summary>
    public DateTime? ReadBackAt { get; private set; }

    /// <summary>The day on which it was done or cancelled; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<CommitmentEntry> Entries => _entries;

    public int Version { get; private set; }

    /// <summary>It was done after the day it was due on.</summary>
    public static bool IsLate(CommitmentState state, DateOnly due, DateOnly? closedOn) =>
        state is CommitmentState.Done && closedOn > due;

    /// <summary>How one stands after some of what happened to it.</summary>
    /// <param name="firstDue">The day that was agreed in the session.</param>
    /// <param name="entries">In their order.</param>
    public static (CommitmentState State, DateOnly Due, DateOnly? ClosedOn) After(
        DateOnly firstDue,
        IEnumerable<CommitmentEntry> entries
    ) =>
        entries.Aggregate(
            (State: CommitmentState.Open, Due: firstDue, ClosedOn: (DateOnly?)null),
            (stood, entry) =>
                entry.What switch
                {
                    CommitmentEvent.Done => (CommitmentState.Done, stood.Due, entry.On),
                    CommitmentEvent.Cancelled => (CommitmentState.Cancelled, stood.Due, entry.On),
                    CommitmentEvent.Reopened => (CommitmentState.Open, stood.Due, null),
                    CommitmentEvent.Carried => (stood.State, entry.Due ?? stood.Due, stood.ClosedOn),
                    _ => stood,
                }
        );

    public static bool IsOverdue(CommitmentState state, DateOnly due, DateOnly today) =>
        state is CommitmentState.Open && due < today;

    /// <summary>Puts it into other words, or to another owner or day, in the session in which it is made. It has to be read back anew.</summary>
    public Refusal? Correct(string deliverable, Person owner, DateOnly due)
    {
        if (Session.WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        if (deliverable == Deliverable && owner.Id == OwnerId && due == Due)
        {
            return null;
        }

        Deliverable = deliverable;
        (OwnerId, Owner) = (owner.Id, owner.Name);
        (Due, FirstDue) = (due, due);
        ReadBackAt = null;
        if (Decision is not null)
        {
            Topic?.Decide(Topic.Decision, Topic.DecisionReason, due);
        }

        return null;
    }

    /// <summary>Takes another decision about its topic forward.</summary>
    public Refusal? TakeForward(DecisionKind decision, string deliverable, Person owner, DateOnly due)
    {
        if (Correct(deliverable, owner, due) is { } refusal)
        {
            return refusal;
        }

        if (decision != Decision)
        {
            (Decision, ReadBackAt) = (decision, null);
        }

        return null;
    }

    /// <summary>Its owner says yes, or takes it back.</summary>
    /// <param name="at">UTC; null takes it back.</param>
    public Refusal? Agree(DateTime? at)
    {
        if (Session.WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        ReadBackAt = at;
        return null;
    }

    public Refusal? Report(EntryOfCommitment entry)
    {
        if (State is not CommitmentState.Open)
        {
            return CommitmentRefusals.NotOpen;
        }

        _entries.Add(new CommitmentEntry(CommitmentEvent.Progress, entry, null));
        return null;
    }

    /// <param name="entry">What shows that it is done; empty where that is added later.</param>
    public Refusal? Finish(EntryOfCommitment entry) => CloseAs(CommitmentState.Done, CommitmentEvent.Done, entry);

    /// <summary>Adds what shows that it was done.</summary>
    public Refusal? AddEvidence(EntryOfCommitment entry)
    {
        if (State is not CommitmentState.Done)
        {
            return CommitmentRefusals.NotDone;
        }

        _entries.Add(new CommitmentEntry(CommitmentEvent.Evidence, entry, null));
        return null;
    }

    /// <param name="entry">Its words say why.</param>
    public Refusal? Cancel(EntryOfCommitment entry) =>
        CloseAs(CommitmentState.Cancelled, CommitmentEvent.Cancelled, entry);

    /// <summary>Carries it to another day.</summary>
    /// <param name="entry">Its words say why.</param>
    /// <param name="due">After the day it was due on.</param>
    public Refusal? Carry(EntryOfCommitment entry, DateOnly due)
    {
        if (State is not CommitmentState.Open)
        {
            return CommitmentRefusals.NotOpen;
        }

        if (due <= Due || due < entry.On)
        {
            return CommitmentRefusals.NotLater;
        }

        Due = due;
        _entries.Add(new CommitmentEntry(CommitmentEvent.Carried, entry, due));
        return null;
    }

    /// <summary>Gives it to another owner, who answers for it from then on.</summary>
    /// <param name="entry">Its words say why.</param>
    public Refusal? HandOver(EntryOfCommitment entry, Person owner)
    {
        if (State is not CommitmentState.Open)
        {
            return CommitmentRefusals.NotOpen;
        }

        if (owner.Id == OwnerId)
        {
            return CommitmentRefusals.SameOwner;
        }

        _entries.Add(new CommitmentEntry(CommitmentEvent.HandedOver, entry, null) { HandedBy = Owner });
        (OwnerId, Owner) = (owner.Id, owner.Name);
        return null;
    }

    /// <summary>Whose it was after some of what happened to it.</summary>
    /// <param name="owner">Whose it is now.</param>
    /// <param name="later">What happened afterwards, in its order.</param>
    public static string OwnerBefore(string owner, IEnumerable<CommitmentEntry> later) =>
        later.FirstOrDefault(entry => entry.What is CommitmentEvent.HandedOver)?.HandedBy ?? owner;

    /// <param name="entry">Its words say why.</param>
    public Refusal? Reopen(EntryOfCommitment entry)
    {
        if (State is CommitmentState.Open)
        {
            return CommitmentRefusals.StillOpen;
        }

        (State, ClosedOn) = (CommitmentState.Open, null);
        _entries.Add(new CommitmentEntry(CommitmentEvent.Reopened, entry, null));
        return null;
    }

    private Refusal? CloseAs(CommitmentState state, CommitmentEvent what, EntryOfCommitment entry)
    {
        if (State is not CommitmentState.Open)
        {
            return CommitmentRefusals.NotOpen;
        }

        (State, ClosedOn) = (state, entry.On);
        _entries.Add(new CommitmentEntry(what, entry, null));
        return null;
    }
}

/// <summary>What is said of a commitment.</summary>
/// <param name="Link">Where the evidence is; empty where there is none.</param>
public sealed record EntryOfCommitment(string Words, string Link, string By, DateOnly On);

/// <summary>One thing that happened to a commitment. It is never changed.</summary>
public sealed class CommitmentEntry
{
    public const int WordsLength = 1000;
    public const int LinkLength = 500;

    private CommitmentEntry() { }

    /// <summary>Whether a text is the address of a page on the web: the only kind of link that is shown as one.</summary>
    public static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link)
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && !text.Any(char.IsWhiteSpace);

    internal CommitmentEntry(CommitmentEvent what, EntryOfCommitment entry, DateOnly? due)
    {
        What = what;
        (Words, Link, By, On) = entry;
        Due = due;
    }

    public int Id { get; private set; }

    public int CommitmentId { get; private set; }

    public CommitmentEvent What { get; private set; }

    public string Words { get; private set; } = "";

    public string Link { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>The day it was carried to; null otherwise.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>The name of whose it was before it was handed over; null otherwise.</summary>
    public string? HandedBy { get; internal init; }
}

/// <summary>Why something cannot be done with a commitment.</summary>
public static class CommitmentRefusals
{
    public static readonly Refusal NotOpen = new(
        "commitment-not-open",
        "The commitment is done or cancelled already. Open it again first."
    );

    public static readonly Refusal StillOpen = new("commitment-still-open", "The commitment is open still.");

    public static readonly Refusal SameOwner = new(
        "commitment-same-owner",
        "The commitment is theirs already. Choose somebody else."
    );

    public static readonly Refusal NotDone = new(
        "commitment-not-done",
        "The commitment is not done. Say that it is, with its evidence."
    );

    public static readonly Refusal NotLater = new(
        "commitment-not-later",
        "A commitment is carried to a day after the one it was due on, and not to one that is over. Choose a later day."
    );
}
