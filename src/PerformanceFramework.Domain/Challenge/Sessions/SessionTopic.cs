using System.Linq.Expressions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Challenge.Sessions;

public enum TopicState
{
    /// <summary>The triage proposes it; the analyst has not decided.</summary>
    Proposed = 1,

    /// <summary>On the agenda.</summary>
    Included,

    /// <summary>Not on the agenda, for a reason.</summary>
    LeftOut,

    /// <summary>Talked about with another topic.</summary>
    Merged,

    /// <summary>A success, to be celebrated.</summary>
    Success,
}

/// <summary>What a topic ends in.</summary>
public enum DecisionKind
{
    Note = 1,
    Question,
    RecoveryPlan,
    DeepDive,
    ResourceShift,
    ResetTarget,
    Escalate,
    CloseIntervention,
}

public static class TopicWords
{
    public static string Words(this TopicState state) =>
        state switch
        {
            TopicState.Proposed => "Proposed",
            TopicState.Included => "On the agenda",
            TopicState.LeftOut => "Left out",
            TopicState.Merged => "Merged with another",
            TopicState.Success => "Success",
        };

    public static string Words(this DecisionKind decision) =>
        decision switch
        {
            DecisionKind.Note => "Note",
            DecisionKind.Question => "Question with a date",
            DecisionKind.RecoveryPlan => "Recovery plan",
            DecisionKind.DeepDive => "Deep dive",
            DecisionKind.ResourceShift => "Shift of resources",
            DecisionKind.ResetTarget => "Reset target",
            DecisionKind.Escalate => "Escalate",
            DecisionKind.CloseIntervention => "Close the intervention",
        };

    /// <summary>Whether it leads to something: it has a reason, and somebody commits to taking it forward by a day.</summary>
    public static bool IsTakenForward(this DecisionKind decision) => decision is not DecisionKind.Note;

    /// <summary>What will exist once a decision is taken forward, as its commitment says.</summary>
    /// <param name="indicator">The name of the indicator that it is about.</param>
    /// <param name="reason">Of a question, what is asked.</param>
    public static string Promise(this DecisionKind decision, string indicator, string reason) =>
        decision switch
        {
            DecisionKind.Question => $"An answer to: {reason}",
            DecisionKind.RecoveryPlan => $"A recovery plan for “{indicator}”",
            DecisionKind.DeepDive => $"A deep dive into “{indicator}”",
            DecisionKind.ResourceShift => $"Resources shifted for “{indicator}”",
            DecisionKind.ResetTarget => $"Another target proposed for “{indicator}”",
            DecisionKind.Escalate => $"“{indicator}” put to those who decide next, with what they said",
            DecisionKind.CloseIntervention => $"The intervention for “{indicator}” closed",
            DecisionKind.Note => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
}

/// <summary>What a director adds to a topic before the session; each part is empty where nothing is to be said.</summary>
/// <param name="Words">What the figures do not say.</param>
/// <param name="Finance">What it costs or saves, and how the budget stands.</param>
/// <param name="Risk">What is at risk, and how likely.</param>
/// <param name="Workforce">Vacancies, sickness, skills.</param>
/// <param name="By">The name of who wrote it; empty where nothing is written.</param>
public sealed record TopicContext(string Words, string Finance, string Risk, string Workforce, string By)
{
    public bool IsEmpty => Words.Length == 0 && !Lines.Any();

    /// <summary>Those of finance, risk and workforce that are written, with what they are called.</summary>
    public IEnumerable<(string Name, string Text)> Lines =>
        new (string Name, string Text)[] { ("Finance", Finance), ("Risk", Risk), ("Workforce", Workforce) }.Where(
            line => line.Text.Length > 0
        );
}

/// <summary>An indicator that a session talks about, or decided not to, with why it is there and what came of it.</summary>
public sealed class SessionTopic
{
    public const int HeadingLength = 200;
    public const int ReasonLength = 500;

    /// <summary>What a question with a date asks: it fits into the commitment to answer it.</summary>
    public const int QuestionLength = 480;
    public const int ContextLength = 2000;

    /// <summary>Of what a director says of finance, risk or workforce: a line each.</summary>
    public const int LineLength = 300;
    public const int NotesLength = 8000;

    private SessionTopic() { }

    public SessionTopic(ChallengeSession session, Indicator indicator)
    {
        Session = session;
        Indicator = indicator;
        IndicatorId = indicator.Id;
    }

    public int Id { get; private set; }

    public int SessionId { get; private set; }

    public ChallengeSession Session { get; private set; } = null!;

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>The round whose figure raised it, or was the latest when it was brought in; null for a figure of no round, and where there was none. While it is open, those who may not see its figures do not see the topic.</summary>
    public int? RoundId { get; private set; }

    public CollectionRound? Round { get; private set; }

    public TopicState State { get; private set; } = TopicState.Proposed;

    /// <summary>Where the triage put it among all that it proposed, from 1; null where the analyst brought it in.</summary>
    public int? ProposedRank { get; private set; }

    /// <summary>The place on the agenda, from 1.</summary>
    public int Rank { get; private set; }

    /// <summary>What the triage counted; 0 where the analyst brought it in.</summary>
    public decimal Points { get; private set; }

    /// <summary>The reasons that raised it, as they were.</summary>
    public IReadOnlyList<RaisedBy> Reasons { get; private set; } = [];

    /// <summary>Why it is here, in one sentence.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The sentence that the session reads first; empty where nobody wrote one.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>Why it is left out, or with what it is merged; empty otherwise.</summary>
    public string LeftOutBecause { get; private set; } = "";

    /// <summary>The topic that it is talked about with; null where it stands alone.</summary>
    public int? MergedIntoId { get; private set; }

    public SessionTopic? MergedInto { get; private set; }

    /// <inheritdoc cref="TopicContext.Words"/>
    public string Context { get; private set; } = "";

    public string ContextBy { get; private set; } = "";

    /// <inheritdoc cref="TopicContext.Finance"/>
    public string Finance { get; private set; } = "";

    /// <inheritdoc cref="TopicContext.Risk"/>
    public string Risk { get; private set; } = "";

    /// <inheritdoc cref="TopicContext.Workforce"/>
    public string Workforce { get; private set; } = "";

    /// <summary>All that the director adds.</summary>
    public TopicContext Added => new(Context, Finance, Risk, Workforce, ContextBy);

    /// <summary>What was said in the session.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Null until something is decided.</summary>
    public DecisionKind? Decision { get; private set; }

    public string DecisionReason { get; private set; } = "";

    /// <summary>The day that belongs to the decision; null where none does.</summary>
    public DateOnly? DecisionDue { get; private set; }

    public int Version { get; private set; }

    /// <summary>The topics that are talked about, and of which their director has not said anything yet.</summary>
    public static readonly Expression<Func<SessionTopic, bool>> WithoutContext = topic =>
        (topic.State == TopicState.Included || topic.State == TopicState.Merged)
        && topic.Context == ""
        && topic.Finance == ""
        && topic.Risk == ""
        && topic.Workforce == "";

    private static readonly Func<SessionTopic, bool> IsWithoutContext = WithoutContext.Compile();

    /// <summary>It is one of those that wait for what their director says.</summary>
    public bool TakesContext => IsWithoutContext(this);

    /// <summary>Takes over what the triage found; a decision of the analyst stays.</summary>
    /// <param name="rank">Its place among the proposals, from 1.</param>
    public void Raise(RankedTopic found, int rank, CollectionRound? round)
    {
        (ProposedRank, Points, Explanation) = (rank, found.Points, found.Explanation);
        if (!Reasons.SequenceEqual(found.Reasons))
        {
            Reasons = found.Reasons;
        }

        (Round, RoundId) = (round, round?.Id);
        if (State is TopicState.Success)
        {
            State = TopicState.Proposed;
        }
    }

    /// <summary>Proposes it as a success.</summary>
    public void Celebrate(string explanation, CollectionRound? round)
    {
        (State, ProposedRank, Points, Explanation) = (TopicState.Success, null, 0, explanation);
        ForgetReasons();
        (Round, RoundId) = (round, round?.Id);
    }

    /// <summary>Takes back a proposal that the triage no longer makes, and about which nobody decided.</summary>
    public void NoLongerRaised()
    {
        (State, ProposedRank, Points) = (TopicState.Proposed, null, 0);
        ForgetReasons();
        Explanation = "The triage no longer proposes it";
    }

    /// <summary>Brings it in though the triage did not propose it.</summary>
    /// <param name="because">Why the analyst does.</param>
    /// <param name="round">Of its latest figure, which is talked about; null where that came with none.</param>
    internal void BringIn(string because, CollectionRound? round)
    {
        Explanation = because;
        (Round, RoundId) = (round, round?.Id);
    }

    /// <param name="rank">The place on the agenda, from 1.</param>
    internal void Include(int rank)
    {
        (State, Rank, LeftOutBecause) = (TopicState.Included, rank, "");
        (MergedInto, MergedIntoId) = (null, null);
    }

    internal void LeaveOut(string because)
    {
        (State, Rank, LeftOutBecause) = (TopicState.LeftOut, 0, because);
        (MergedInto, MergedIntoId) = (null, null);
    }

    /// <summary>Has it talked about with another topic of the agenda.</summary>
    internal void Merge(SessionTopic into)
    {
        (State, Rank, LeftOutBecause) = (TopicState.Merged, 0, "");
        (MergedInto, MergedIntoId) = (into, into.Id);
    }

    /// <summary>Takes back what the analyst decided.</summary>
    internal void Reconsider()
    {
        (State, Rank, LeftOutBecause) = (TopicState.Proposed, 0, "");
        (MergedInto, MergedIntoId) = (null, null);
    }

    public void Head(string heading) => Heading = heading;

    /// <summary>Says what the director adds; nothing at all takes it back.</summary>
    public void AddContext(TopicContext added)
    {
        (Context, Finance, Risk, Workforce) = (added.Words, added.Finance, added.Risk, added.Workforce);
        ContextBy = added.IsEmpty ? "" : added.By;
    }

    public void Capture(string notes) => Notes = notes;

    /// <summary>Says what it ends in.</summary>
    /// <param name="decision">Null takes back what was decided.</param>
    /// <param name="due">The day that belongs to it.</param>
    public void Decide(DecisionKind? decision, string reason, DateOnly? due) =>
        (Decision, DecisionReason, DecisionDue) = (
            decision,
            decision is null ? "" : reason,
            decision is { } kind && kind.IsTakenForward() ? due : null
        );

    internal void Place(int rank) => Rank = rank;

    private void ForgetReasons()
    {
        if (Reasons.Count > 0)
        {
            Reasons = [];
        }
    }
}
