using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Challenge.Sessions;

public enum SessionState
{
    /// <summary>The analyst chooses topics and writes questions.</summary>
    Preparing = 1,

    /// <summary>The pre-read is out.</summary>
    Ready,

    /// <summary>It is being held.</summary>
    Running,

    /// <summary>It is over, and what was captured is with its owners.</summary>
    Closed,

    /// <summary>It was not held.</summary>
    Cancelled,
}

/// <summary>The part of a session that is being talked about. Earlier commitments come first.</summary>
public enum SessionStep
{
    Commitments = 1,
    Overview,
    Topics,
    ReadBack,
}

/// <summary>What keeps a session from closing that whoever closes it may not read.</summary>
/// <param name="NotReadBack">Commitments of the session.</param>
/// <param name="LeftHanging">Earlier commitments.</param>
/// <param name="WithoutDecision">Topics.</param>
public readonly record struct UnreadLeft(int NotReadBack, int LeftHanging, int WithoutDecision);

public static class SessionWords
{
    public static string Words(this SessionState state) =>
        state switch
        {
            SessionState.Preparing => "In preparation",
            SessionState.Ready => "Pre-read is out",
            SessionState.Running => "Being held",
            SessionState.Closed => "Closed",
            SessionState.Cancelled => "Not held",
        };

    public static string Words(this SessionStep step) =>
        step switch
        {
            SessionStep.Commitments => "Earlier commitments",
            SessionStep.Overview => "Overview and one success",
            SessionStep.Topics => "Topics",
            SessionStep.ReadBack => "Read back and close",
        };
}

/// <summary>One session of a body about one period: from its preparation to what was captured in it.</summary>
public sealed class ChallengeSession
{
    public const int ReasonLength = 500;
    public const int OverviewLength = 4000;

    private readonly List<SessionMember> _members = [];
    private readonly List<SessionTopic> _topics = [];

    private ChallengeSession() { }

    /// <param name="directorsSeeFrom">The first day on which directors see topics and questions; null where they do not before the pre-read.</param>
    /// <param name="preReadDue">The day by which the pre-read is to be out.</param>
    public ChallengeSession(
        ChallengeBody body,
        ReportingPeriod period,
        DateOnly heldOn,
        DateOnly? directorsSeeFrom,
        DateOnly preReadDue
    )
    {
        Body = body;
        Period = period;
        Terms = body.Terms;
        (HeldOn, DirectorsSeeFrom, PreReadDue) = (heldOn, directorsSeeFrom, preReadDue);
        State = SessionState.Preparing;
        Step = SessionStep.Commitments;
    }

    public int Id { get; private set; }

    public int BodyId { get; private set; }

    public ChallengeBody Body { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>Those of the body when it was planned.</summary>
    public SessionTerms Terms { get; private set; } = SessionTerms.Usual;

    public DateOnly? DirectorsSeeFrom { get; private set; }

    public DateOnly PreReadDue { get; private set; }

    public SessionState State { get; private set; }

    /// <summary>The chair, the analyst and everybody else who takes part.</summary>
    public IReadOnlyList<SessionMember> Members => _members;

    public IReadOnlyList<SessionTopic> Topics => _topics;

    /// <summary>The edition that the pre-read is drawn from; null where it is drawn from what is known on the day.</summary>
    public int? EditionId { get; private set; }

    public Edition? Edition { get; private set; }

    public SessionStep Step { get; private set; }

    /// <summary>The topic that is being talked about; null outside of the topics.</summary>
    public int? CurrentTopicId { get; private set; }

    /// <summary>UTC: since when the clock runs for what is being talked about; null while it stands.</summary>
    public DateTime? ClockSince { get; private set; }

    /// <summary>How long it ran before, in seconds.</summary>
    public int ClockSeconds { get; private set; }

    /// <summary>What was said of the overview and the success.</summary>
    public string Overview { get; private set; } = "";

    public DateOnly? PreReadOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was not held; empty otherwise.</summary>
    public string CancelledBecause { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsOver => State is SessionState.Closed or SessionState.Cancelled;

    /// <summary>The topics that it talks about, in order.</summary>
    public IEnumerable<SessionTopic> Agenda =>
        _topics
            .Where(topic => topic.State is TopicState.Included)
            .OrderBy(topic => topic.Rank)
            .ThenBy(topic => topic.Id);

    /// <summary>Says who takes part, in the place of whoever did before.</summary>
    public void Invite(IEnumerable<(Person Person, SessionPart Part)> people)
    {
        var wanted = people.ToList();
        _members.RemoveAll(member => wanted.TrueForAll(one => one.Person.Id != member.PersonId));
        foreach (var (person, part) in wanted)
        {
            if (_members.Find(member => member.PersonId == person.Id) is { } known)
            {
                known.Become(part);
            }
            else
            {
                _members.Add(new SessionMember(person, part));
            }
        }
    }

    public Refusal? Move(DateOnly heldOn, DateOnly? directorsSeeFrom, DateOnly preReadDue)
    {
        if (WhyNotPreparing is { } refusal)
        {
            return refusal;
        }

        (HeldOn, DirectorsSeeFrom, PreReadDue) = (heldOn, directorsSeeFrom, preReadDue);
        return null;
    }

    public void Add(SessionTopic topic) => _topics.Add(topic);

    /// <summary>
    /// Puts an indicator on the agenda that the triage did not propose, or says why another one is on it; while the session is
    /// being held, as an urgent item.
    /// </summary>
    /// <param name="because">Why the analyst brings it in.</param>
    /// <param name="round">Of its latest figure; null where that came with none.</param>
    public Refusal? BringIn(SessionTopic topic, string because, CollectionRound? round)
    {
        var isUrgent = State is SessionState.Running;
        if ((isUrgent ? PutOn(topic) : Include(topic)) is { } refusal)
        {
            return refusal;
        }

        topic.BringIn(isUrgent ? $"Urgent item, added in the meeting: {because}" : because, round);
        return null;
    }

    /// <summary>Puts a topic at the end of the agenda.</summary>
    public Refusal? Include(SessionTopic topic) => WhyNotPreparing ?? PutOn(topic);

    private Refusal? PutOn(SessionTopic topic)
    {
        if (topic.State is TopicState.Included)
        {
            return SessionRefusals.OnAgenda;
        }

        topic.Include(Agenda.Count() + 1);
        return null;
    }

    /// <summary>Leaves a topic out. What was to be talked about with it is proposed again.</summary>
    public Refusal? LeaveOut(SessionTopic topic, string because)
    {
        if (WhyNotPreparing is { } refusal)
        {
            return refusal;
        }

        topic.LeaveOut(because);
        foreach (var with in MergedWith(topic))
        {
            with.Reconsider();
        }

        CloseRanks();
        return null;
    }

    /// <summary>Has a topic, and what was merged with it, talked about with another one of the agenda.</summary>
    public Refusal? Merge(SessionTopic topic, SessionTopic into)
    {
        if (WhyNotPreparing is { } refusal)
        {
            return refusal;
        }

        if (into == topic || into.State is not TopicState.Included)
        {
            return SessionRefusals.CannotMerge;
        }

        foreach (var with in MergedWith(topic).Append(topic))
        {
            with.Merge(into);
        }

        CloseRanks();
        return null;
    }

    /// <summary>Takes back what was decided about a topic. What was to be talked about with it is proposed again.</summary>
    public Refusal? Reconsider(SessionTopic topic)
    {
        if (WhyNotPreparing is { } refusal)
        {
            return refusal;
        }

        foreach (var with in MergedWith(topic).Append(topic))
        {
            with.Reconsider();
        }

        CloseRanks();
        return null;
    }

    /// <summary>Puts the topics of the agenda into an order.</summary>
    /// <param name="ids">All of them, in their new order.</param>
    public Refusal? Reorder(IReadOnlyList<int> ids)
    {
        if (WhyNotOpen is { } refusal)
        {
            return refusal;
        }

        if (!ids.ToHashSet().SetEquals(Agenda.Select(topic => topic.Id)) || ids.Count != Agenda.Count())
        {
            return SessionRefusals.OtherTopics;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            _topics.Single(topic => topic.Id == ids[i]).Place(i + 1);
        }

        return null;
    }

    /// <summary>
    /// Puts the pre-read out. Every proposal that ranks above a proposed topic of the agenda has to be on it, merged, or left
    /// out with a reason, and every comment settled.
    /// </summary>
    /// <param name="edition">That it is drawn from; null for what is known on the day.</param>
    /// <param name="openComments">How many comments on its topics are not settled.</param>
    public Refusal? Issue(Edition? edition, int openComments, DateOnly on)
    {
        if (State is not SessionState.Preparing)
        {
            return WhyNotPreparing;
        }

        var agenda = Agenda.ToList();
        if (agenda.Count == 0)
        {
            return SessionRefusals.NoTopics;
        }

        if (agenda.Count > Terms.Topics)
        {
            return SessionRefusals.TooManyTopics(agenda.Count, Terms.Topics);
        }

        // What the analyst brought in has no place in the triage, and so says nothing of what ranks above it.
        var least = agenda
            .Where(topic => topic.ProposedRank is not null)
            .Select(topic => topic.Points)
            .DefaultIfEmpty(0)
            .Min();
        if (_topics.Any(topic => topic.State is TopicState.Proposed && topic.Points > least))
        {
            return SessionRefusals.Undecided;
        }

        if (openComments > 0)
        {
            return SessionRefusals.CommentsOpen(openComments);
        }

        (Edition, EditionId) = (edition, edition?.Id);
        PreReadOn = on;
        State = SessionState.Ready;
        return null;
    }

    /// <summary>Takes the pre-read back, to change it.</summary>
    public Refusal? Withdraw()
    {
        if (State is not SessionState.Ready)
        {
            return SessionRefusals.NotReady;
        }

        (Edition, EditionId) = (null, null);
        PreReadOn = null;
        State = SessionState.Preparing;
        return null;
    }

    /// <summary>Why it cannot begin on a day, though its pre-read is out; null where it can.</summary>
    public Refusal? WhyNotOn(DateOnly today) => WhyNotOn(State, HeldOn, today);

    /// <summary>The same of a session that is not at hand.</summary>
    public static Refusal? WhyNotOn(SessionState state, DateOnly heldOn, DateOnly today) =>
        state is SessionState.Ready && today < heldOn ? SessionRefusals.NotYet(heldOn) : null;

    /// <param name="at">UTC.</param>
    public Refusal? Start(DateTime at)
    {
        if (State is not SessionState.Ready)
        {
            return SessionRefusals.NotReady;
        }

        State = SessionState.Running;
        StartedAt = at;
        GoTo(SessionStep.Commitments, null, at);
        return null;
    }

    /// <summary>Goes on to another part, and starts its clock.</summary>
    /// <param name="topic">Where the part is the topics: one of the agenda.</param>
    /// <param name="at">UTC.</param>
    public Refusal? Go(SessionStep step, SessionTopic? topic, DateTime at)
    {
        if (WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        if ((step is SessionStep.Topics) != (topic is { State: TopicState.Included }))
        {
            return SessionRefusals.OtherTopics;
        }

        if (step == Step && topic?.Id == CurrentTopicId)
        {
            return null;
        }

        GoTo(step, topic, at);
        return null;
    }

    /// <summary>Stops the clock, or lets it run on.</summary>
    /// <param name="at">UTC.</param>
    public Refusal? StopOrRun(DateTime at)
    {
        if (WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        (ClockSince, ClockSeconds) = ClockSince is { } since
            ? ((DateTime?)null, ClockSeconds + SecondsBetween(since, at))
            : (at, ClockSeconds);
        return null;
    }

    public Refusal? Say(string overview)
    {
        if (WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        Overview = overview;
        return null;
    }

    /// <summary>
    /// Ends it, once everything that was captured has been read back and nothing earlier is left hanging. What whoever ends it
    /// may not read is told last, and apart: somebody else has to see to that.
    /// </summary>
    /// <param name="notReadBack">How many of its commitments nobody has said yes to.</param>
    /// <param name="leftHanging">How many earlier commitments of the body are overdue and were neither done, cancelled nor carried.</param>
    /// <param name="at">UTC.</param>
    /// <param name="unread">How much of that, and of what ends in nothing, whoever ends it may not read.</param>
    public Refusal? Close(int notReadBack, int leftHanging, DateTime at, UnreadLeft unread = default)
    {
        if (WhyNotRunning is { } refusal)
        {
            return refusal;
        }

        if (notReadBack - unread.NotReadBack is > 0 and var lines)
        {
            return SessionRefusals.NotReadBack(lines);
        }

        if (leftHanging - unread.LeftHanging is > 0 and var hanging)
        {
            return SessionRefusals.LeftHanging(hanging);
        }

        if (Agenda.Count(topic => topic.Decision is null) - unread.WithoutDecision is > 0 and var undecided)
        {
            return SessionRefusals.WithoutDecision(undecided);
        }

        if (unread != default)
        {
            return SessionRefusals.LeftUnread(unread);
        }

        GoTo(SessionStep.ReadBack, null, at);
        ClockSince = null;
        State = SessionState.Closed;
        ClosedAt = at;
        return null;
    }

    /// <summary>Says that it is not held. Once it has begun, only while nothing was captured in it.</summary>
    /// <param name="captured">How many answers and commitments were captured in it.</param>
    public Refusal? Cancel(string reason, int captured = 0)
    {
        if (IsOver)
        {
            return SessionRefusals.Over;
        }

        if (
            State is SessionState.Running
            && (
                captured > 0
                || Overview.Length > 0
                || _topics.Exists(topic => topic.Notes.Length > 0 || topic.Decision is not null)
            )
        )
        {
            return SessionRefusals.Captured;
        }

        ClockSince = null;
        State = SessionState.Cancelled;
        CancelledBecause = reason;
        return null;
    }

    /// <summary>How long has been talked about the current part, in seconds.</summary>
    /// <param name="now">UTC.</param>
    public static int Elapsed(DateTime? clockSince, int clockSeconds, DateTime now) =>
        clockSeconds + (clockSince is { } since ? SecondsBetween(since, now) : 0);

    /// <summary>Why its preparation is over; null while it goes on.</summary>
    public Refusal? WhyNotPreparing =>
        State switch
        {
            SessionState.Preparing => null,
            SessionState.Ready => SessionRefusals.PreReadIsOut,
            SessionState.Running => SessionRefusals.Running,
            _ => SessionRefusals.Over,
        };

    /// <summary>Why nobody adds to it beforehand any more; null until it begins.</summary>
    public Refusal? WhyNotBefore =>
        State switch
        {
            SessionState.Preparing or SessionState.Ready => null,
            SessionState.Running => SessionRefusals.Running,
            _ => SessionRefusals.Over,
        };

    /// <summary>Why nothing is captured; null while it is held.</summary>
    public Refusal? WhyNotRunning =>
        State switch
        {
            SessionState.Running => null,
            SessionState.Closed or SessionState.Cancelled => SessionRefusals.Over,
            _ => SessionRefusals.NotStarted,
        };

    private Refusal? WhyNotOpen => IsOver ? SessionRefusals.Over : null;

    private List<SessionTopic> MergedWith(SessionTopic topic) =>
        _topics
            .Where(other =>
                other.State is TopicState.Merged
                // One that was never saved has no id yet.
                && (other.MergedInto == topic || (topic.Id > 0 && other.MergedIntoId == topic.Id))
            )
            .ToList();

    private void CloseRanks()
    {
        foreach (var (topic, index) in Agenda.Select((topic, index) => (topic, index)).ToList())
        {
            topic.Place(index + 1);
        }
    }

    private void GoTo(SessionStep step, SessionTopic? topic, DateTime at)
    {
        Step = step;
        CurrentTopicId = topic?.Id;
        (ClockSince, ClockSeconds) = (at, 0);
    }

    private static int SecondsBetween(DateTime from, DateTime to) => Math.Max(0, (int)(to - from).TotalSeconds);
}
