using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>A question of a topic, with what was answered.</summary>
/// <param name="Answer">Empty until something was.</param>
public sealed record RoomQuestion(int Id, string Text, string Answer);

/// <summary>A topic of the agenda, as the session talks about it.</summary>
/// <param name="Heading">The sentence that is read first; the name of the indicator where nobody wrote one.</param>
/// <param name="Explanation">Why it is here.</param>
/// <param name="Added">What the director adds.</param>
/// <param name="With">What is talked about with it.</param>
/// <param name="MyNote">What the reader noted for themselves.</param>
public sealed record RoomTopic(
    int Id,
    string Code,
    string Name,
    string Service,
    string Directorate,
    bool IsExempt,
    string Heading,
    string Explanation,
    TopicContext Added,
    string Notes,
    SessionDecision Decision,
    IReadOnlyList<RoomQuestion> Questions,
    IReadOnlyList<RoomWith> With,
    string MyNote
)
{
    /// <summary>The earlier commitments of the body about it, or about what is or was talked about with it.</summary>
    public IReadOnlyList<CommitmentLine> Earlier { get; init; } = [];

    /// <summary>Who would take forward what is decided: the director; empty where there is none, and for those who capture nothing.</summary>
    public string SuggestedOwnerId { get; init; } = "";
}

/// <summary>A topic that is talked about with another.</summary>
/// <param name="Explanation">Why it is here.</param>
/// <param name="Added">What the director adds.</param>
public sealed record RoomWith(int Id, string Code, string Name, bool IsExempt, string Explanation, TopicContext Added);

/// <summary>What a director brings to a session.</summary>
public sealed record RoomInput(string Directorate, string Success, string Ask);

/// <summary>An indicator that the session celebrates.</summary>
/// <param name="Sentence">Why.</param>
public sealed record RoomSuccess(string Code, string Name, string Sentence, bool IsExempt);

/// <summary>A session as it is held: what is talked about, what it stands on, and what was captured.</summary>
/// <param name="StartedAt">UTC; null before it began.</param>
/// <param name="ClosedAt">UTC; null before it was closed.</param>
/// <param name="CurrentTopicId">The topic talked about; null outside of the topics, and where the reader may not see it.</param>
/// <param name="ClockSince">UTC: since when the clock runs; null while it stands.</param>
/// <param name="ClockSeconds">How long it ran before.</param>
/// <param name="Members">Everybody else who takes part.</param>
/// <param name="MayRun">The reader is its chair or its analyst.</param>
/// <param name="Earlier">The commitments that it opens on.</param>
/// <param name="Made">Those that were captured in it.</param>
/// <param name="Owners">Who can own a commitment; none for those who capture nothing.</param>
public sealed record SessionRoom(
    int Id,
    int Version,
    string Body,
    ReportingPeriod Period,
    DateOnly HeldOn,
    SessionState State,
    SessionTerms Terms,
    string Chair,
    string Analyst,
    IReadOnlyList<string> Members,
    DateTime? StartedAt,
    DateTime? ClosedAt,
    SessionStep Step,
    int? CurrentTopicId,
    DateTime? ClockSince,
    int ClockSeconds,
    string Overview,
    bool MayRun,
    IReadOnlyList<RoomTopic> Topics,
    IReadOnlyList<RoomSuccess> Successes,
    IReadOnlyList<RoomInput> Inputs,
    IReadOnlyList<CommitmentLine> Earlier,
    IReadOnlyList<CommitmentLine> Made,
    IReadOnlyList<Person> Owners
)
{
    /// <summary>The scrutiny committee whose session it is, for those who may see recommendations; null for other bodies.</summary>
    public PlaceChoice? Committee { get; init; }

    /// <summary>Those of the owners who see an exempt topic, by its id.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Person>> OwnersOfExempt { get; init; } =
        new Dictionary<int, IReadOnlyList<Person>>();

    /// <summary>Why it does not begin yet, though its pre-read is out; null where it can.</summary>
    public Refusal? WhyNotOn(DateOnly today) => ChallengeSession.WhyNotOn(State, HeldOn, today);

    /// <summary>Something of it is an exempt item.</summary>
    public bool HasExempt =>
        Topics.Any(topic => topic.IsExempt || topic.With.Any(with => with.IsExempt))
        || Successes.Any(success => success.IsExempt)
        || Earlier.Concat(Made).Any(line => line.IsExempt);

    /// <summary>
    /// The same without exempt items, for others than those who took part. What was said of the overview and of a topic with
    /// which an exempt one was talked about, and commitments about no topic, stay: nothing says whether they touch one.
    /// </summary>
    public SessionRoom WithoutExempt() =>
        this with
        {
            Topics = Topics
                .Where(topic => !topic.IsExempt)
                .Select(topic =>
                    topic with
                    {
                        With = topic.With.Where(with => !with.IsExempt).ToList(),
                        Earlier = topic.Earlier.Where(line => !line.IsExempt).ToList(),
                    }
                )
                .ToList(),
            Successes = Successes.Where(success => !success.IsExempt).ToList(),
            Earlier = Earlier.Where(line => !line.IsExempt).ToList(),
            Made = Made.Where(line => !line.IsExempt).ToList(),
        };

    /// <summary>Who can own a commitment about a topic.</summary>
    /// <param name="topicId">Null for one that is about no topic.</param>
    public IReadOnlyList<Person> OwnersFor(int? topicId) =>
        topicId is { } id && OwnersOfExempt.TryGetValue(id, out var owners) ? owners : Owners;
}

/// <summary>What moves on with every change of a session that somebody may see.</summary>
public sealed record SessionStamp(int Session, int Topics, int Questions, int Commitments, int Entries);

/// <summary>What somebody takes away from a session that is closed: their own commitments, and what was decided where they were made.</summary>
/// <param name="Owner">Whose note it is.</param>
/// <param name="ClosedAt">UTC.</param>
public sealed record FollowUpNote(
    int SessionId,
    string Body,
    ReportingPeriod Period,
    DateOnly HeldOn,
    DateTime ClosedAt,
    string Chair,
    string Owner,
    IReadOnlyList<FollowUpLine> Lines
);

/// <summary>One commitment with the topic it is about.</summary>
/// <param name="FirstDue">The day that was agreed in the session.</param>
/// <param name="Due">The day it is due by now: a later one where it was carried.</param>
/// <param name="Heading">The first sentence of the topic; null where it is about none.</param>
public sealed record FollowUpLine(
    int CommitmentId,
    string Deliverable,
    DateOnly FirstDue,
    DateOnly Due,
    string? Code,
    string? Indicator,
    string? Heading,
    DecisionKind? Decision,
    string DecisionReason,
    bool IsExempt
);
