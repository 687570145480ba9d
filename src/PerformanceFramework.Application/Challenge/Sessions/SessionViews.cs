using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>Which sessions a list is narrowed down to.</summary>
public enum SessionsShown
{
    All = 1,

    /// <summary>Those that are prepared, about to be held, or being held.</summary>
    Coming,
    Closed,
    Cancelled,
}

/// <summary>What the list of sessions is narrowed down to.</summary>
/// <param name="Body">The code of a body; null for any.</param>
/// <param name="Period">Null for any.</param>
public sealed record SessionFilter(
    SessionsShown Shown = SessionsShown.All,
    string? Body = null,
    ReportingPeriod? Period = null
);

/// <summary>One session in a list.</summary>
/// <param name="Part">What the reader is in it; null where they are not invited.</param>
public sealed record SessionLine(
    int Id,
    string BodyCode,
    string Body,
    ReportingPeriod Period,
    DateOnly HeldOn,
    SessionState State,
    SessionPart? Part
);

/// <summary>A page of sessions: the latest first.</summary>
/// <param name="Bodies">Those that have a session the reader may see, to filter by.</param>
/// <param name="Periods">Those of such sessions, the latest first.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
public sealed record SessionList(
    IReadOnlyList<SessionLine> Lines,
    IReadOnlyList<PlaceChoice> Bodies,
    IReadOnlyList<ReportingPeriod> Periods,
    int Found,
    int Page
)
{
    public const int PageSize = 25;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

/// <summary>What of sessions is next for somebody.</summary>
/// <param name="Coming">Those that are prepared, about to be held, or being held, the next first.</param>
/// <param name="Closed">A few, the latest first.</param>
public sealed record SessionsNext(IReadOnlyList<SessionLine> Coming, IReadOnlyList<SessionLine> Closed)
{
    /// <summary>Those that come next, of which they read the brief on their portfolio, as they are not invited.</summary>
    public IReadOnlyList<SessionLine> Briefs { get; init; } = [];
}

/// <summary>Somebody who takes part.</summary>
public sealed record SessionPerson(string Id, string Name, SessionPart Part);

/// <summary>A session without what it talks about.</summary>
/// <param name="People">The chair first, then the analyst, then by name.</param>
/// <param name="Edition">The address of the edition that the pre-read is drawn from; null where it is drawn from none.</param>
public sealed record SessionHead(
    int Id,
    int Version,
    string BodyCode,
    string Body,
    ChallengeBodyKind Kind,
    PlaceChoice? Directorate,
    PlaceChoice? Portfolio,
    ReportingPeriod Period,
    DateOnly HeldOn,
    SessionTerms Terms,
    DateOnly? DirectorsSeeFrom,
    DateOnly PreReadDue,
    DateOnly? PreReadOn,
    SessionState State,
    string CancelledBecause,
    string? Edition,
    IReadOnlyList<SessionPerson> People
)
{
    /// <summary>The scrutiny committee whose session it is; null for other bodies, and where nobody said which.</summary>
    public PlaceChoice? Committee { get; init; }

    /// <summary>The partnership board whose session it is: it looks at what is under the elements that answer to it. Null for other bodies, and where nobody said which.</summary>
    public PlaceChoice? Board { get; init; }

    /// <summary>The day as at whose end its figures, and what it opened on, are told; null until it is closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The reader prepares sessions.</summary>
    public bool MayPrepare { get; init; }

    /// <summary>The reader sees what is being prepared: proposals that nobody has decided about, and the draft of the pre-read.</summary>
    public bool SeesDraft { get; init; }

    /// <summary>The reader sees all of it; otherwise the topics of their own directorate alone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The reader sees of it the brief on their portfolio alone, and neither its page nor its room.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The reader sees the comments on the draft.</summary>
    public bool SeesComments { get; init; }

    /// <summary>The reader takes part in it, or views whole sessions: they may go to its room.</summary>
    public bool MayEnter { get; init; }

    /// <summary>It is closed, and the reader committed to something in it: they have a follow-up note.</summary>
    public bool HasFollowUp { get; init; }

    /// <summary>Whether the reader finds its pre-read: when it is out, or as a draft.</summary>
    public bool HasPreRead => SeesDraft || PreReadOn is not null;

    public IEnumerable<SessionPerson> Of(SessionPart part) => People.Where(person => person.Part == part);
}

/// <summary>A question that is asked about a topic.</summary>
/// <param name="Answer">Empty until there is one.</param>
public sealed record AskedQuestion(int Id, string Text, string Answer);

/// <summary>A comment on the draft of a topic.</summary>
/// <param name="Settlement">Empty while it is open.</param>
public sealed record TopicComment(
    int Id,
    int Version,
    int TopicId,
    string Text,
    string By,
    DateOnly On,
    string Settlement,
    string? SettledBy,
    DateOnly? SettledOn
)
{
    public bool IsOpen => SettledOn is null;
}

/// <summary>A topic of a session as somebody sees it.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="ProposedRank">Where the triage put it, from 1; null where it did not propose it.</param>
/// <param name="Rank">Its place on the agenda, from 1.</param>
/// <param name="Points">What the triage counted.</param>
public sealed record TopicView(
    int Id,
    int Version,
    int SessionId,
    int IndicatorId,
    string Code,
    string Name,
    string Service,
    PlaceChoice Directorate,
    PlaceChoice Portfolio,
    bool IsExempt,
    TopicState State,
    int? ProposedRank,
    int Rank,
    decimal Points,
    IReadOnlyList<RaisedBy> Reasons,
    string Explanation,
    string Heading,
    string LeftOutBecause,
    int? MergedIntoId,
    TopicContext Added,
    DecisionKind? Decision,
    string DecisionReason,
    DateOnly? DecisionDue
)
{
    /// <summary>With the figures of the session, as the reader may see them; null where the indicator is not among them.</summary>
    public IndicatorStanding? Standing { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Those on the draft, where the reader sees them.</summary>
    public IReadOnlyList<TopicComment> Comments { get; init; } = [];

    /// <summary>The reader answers for it as a director.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What the session reads first.</summary>
    public string Title => Heading.Length > 0 ? Heading : Name;

    /// <summary>What a corporate priority added to the points.</summary>
    public decimal PriorityPoints => Points - Reasons.Sum(reason => reason.Points);

    public int OpenComments => Comments.Count(comment => comment.IsOpen);
}

/// <summary>What the director of a directorate brings to a session.</summary>
/// <param name="Version">Null where nothing was brought yet.</param>
/// <param name="MayChange">The reader brings it.</param>
public sealed record BroughtToSession(
    PlaceChoice Directorate,
    int? Version,
    string Success,
    string Ask,
    string By,
    DateOnly? On,
    bool MayChange
);

/// <summary>How the commitments stand that a session opens on.</summary>
public sealed record EarlierCounts(int Open, int Overdue, int Done, int Cancelled)
{
    public int All => Open + Done + Cancelled;
}

/// <summary>Everything a session's page shows.</summary>
/// <param name="Topics">Of every state, as far as the reader sees them.</param>
/// <param name="Brought">By directorate; with an empty line for each that the reader brings something for.</param>
/// <param name="Editions">Those that the pre-read can be drawn from; none for those who do not put it out.</param>
public sealed record SessionDetail(
    SessionHead Head,
    IReadOnlyList<TopicView> Topics,
    IReadOnlyList<BroughtToSession> Brought,
    EarlierCounts Earlier,
    IReadOnlyList<EditionHead> Editions
)
{
    public IEnumerable<TopicView> Agenda =>
        Topics.Where(topic => topic.State is TopicState.Included).OrderBy(topic => topic.Rank);

    /// <summary>What is talked about with a topic.</summary>
    public IEnumerable<TopicView> With(TopicView topic) => Topics.Where(other => other.MergedIntoId == topic.Id);

    /// <summary>What the triage proposes and nobody has decided about, in its order; nothing once the session is over, for then nobody will.</summary>
    public IEnumerable<TopicView> Proposed =>
        Head.State is SessionState.Closed or SessionState.Cancelled
            ? []
            : Topics
                .Where(topic => topic is { State: TopicState.Proposed, ProposedRank: not null })
                .OrderBy(topic => topic.ProposedRank);

    public IEnumerable<TopicView> LeftOut =>
        Topics.Where(topic => topic.State is TopicState.LeftOut).OrderBy(topic => topic.ProposedRank ?? int.MaxValue);

    public IEnumerable<TopicView> Successes => Topics.Where(topic => topic.State is TopicState.Success);

    public int OpenComments => Topics.Sum(topic => topic.OpenComments);
}

/// <summary>One topic with the session it belongs to.</summary>
/// <param name="Suggested">What the question bank suggests for it; none for those who do not prepare it.</param>
/// <param name="With">What is talked about with it.</param>
/// <param name="MergedInto">What it is talked about with; null where it stands alone.</param>
/// <param name="IsWithoutFigures">They are in an edition that the reader may not read.</param>
public sealed record TopicDetail(
    SessionHead Head,
    TopicView Topic,
    bool IsWithoutFigures,
    IReadOnlyList<string> Suggested,
    IReadOnlyList<TopicView> With,
    TopicView? MergedInto
);

/// <summary>What is needed to plan a session, or to change one.</summary>
/// <param name="Bodies">Those that hold sessions.</param>
/// <param name="Quarters">The latest first.</param>
/// <param name="People">Those who can be invited.</param>
/// <param name="Usual">Who took part in the last session of the body; nobody where it has held none.</param>
public sealed record SessionForm(
    IReadOnlyList<BodyLine> Bodies,
    IReadOnlyList<ReportingPeriod> Quarters,
    IReadOnlyList<PersonChoice> People,
    IReadOnlyList<SessionPerson> Usual
);

/// <summary>Somebody who can be invited.</summary>
/// <param name="Roles">What they are in the council, in words.</param>
public sealed record PersonChoice(string Id, string Name, string Roles)
{
    /// <summary>They can be the chair or the analyst, who run a session.</summary>
    public bool MayRun { get; init; }
}

/// <summary>A body that holds sessions.</summary>
public sealed record BodyLine(
    int Id,
    int Version,
    string Code,
    string Name,
    ChallengeBodyKind Kind,
    SessionTerms Terms,
    PlaceChoice? Directorate,
    PlaceChoice? Portfolio,
    PlaceChoice? SitsAs,
    DateOnly? RetiredOn
);

/// <summary>A body with its sessions.</summary>
/// <param name="Sessions">A few that the reader may see, the latest first.</param>
/// <param name="Choices">What can be said of it.</param>
public sealed record BodyDetail(BodyLine Body, IReadOnlyList<SessionLine> Sessions, BodyChoices Choices);

/// <summary>What can be said of a body.</summary>
/// <param name="Directorates">To limit it to.</param>
/// <param name="Portfolios">To limit it to.</param>
/// <param name="Bodies">The committees and boards that a body of a kind can be.</param>
public sealed record BodyChoices(
    IReadOnlyList<PlaceChoice> Directorates,
    IReadOnlyList<PlaceChoice> Portfolios,
    IReadOnlyList<(ChallengeBodyKind Kind, PlaceChoice Body)> Bodies
);

/// <summary>A question of the bank.</summary>
/// <param name="Id">0 where it is one of the usual ones, which nobody has taken over.</param>
public sealed record BankLine(int Id, int Version, string Text, TriageReason? Reason, int Position, bool IsRetired);

/// <summary>The question bank.</summary>
/// <param name="IsUsual">The council has none of its own: these are the usual ones.</param>
public sealed record QuestionBankView(IReadOnlyList<BankLine> Lines, bool IsUsual);

/// <summary>How topics are ranked.</summary>
/// <param name="Version">Null where the council has not said otherwise than is usual.</param>
public sealed record TriageView(TriageTerms Terms, int? Version);

/// <summary>What an earlier session asked about an indicator, and decided.</summary>
/// <param name="TopicId">That was talked about.</param>
/// <param name="With">The indicator of that topic, where this one was talked about with it; null otherwise.</param>
/// <param name="IsExempt">That topic is an exempt item.</param>
/// <param name="Asked">With their answers.</param>
public sealed record EarlierTopic(
    int IndicatorId,
    int TopicId,
    string? With,
    bool IsExempt,
    int SessionId,
    string Body,
    DateOnly HeldOn,
    DecisionKind? Decision,
    string DecisionReason,
    DateOnly? DecisionDue,
    IReadOnlyList<AskedQuestion> Asked
);

/// <summary>What became of earlier talk about an indicator.</summary>
/// <param name="Sessions">Closed ones, the latest first.</param>
/// <param name="Questions">Of Cabinet members, the latest first.</param>
/// <param name="Commitments">The latest first.</param>
public sealed record TopicHistory(
    IReadOnlyList<EarlierTopic> Sessions,
    IReadOnlyList<QuestionLine> Questions,
    IReadOnlyList<CommitmentLine> Commitments
)
{
    public bool IsEmpty => Sessions.Count + Questions.Count + Commitments.Count == 0;
}

/// <summary>The figures of a topic as its session looks at them.</summary>
/// <param name="Edition">That they are drawn from; null where they are drawn from none.</param>
/// <param name="IsWithoutFigures">They are in an edition that the reader may not read.</param>
/// <param name="Indicator">Null where it is not among them.</param>
/// <param name="SameService">How the other indicators of its service stand.</param>
/// <param name="Acting">What is done about it.</param>
/// <param name="With">The same of what is talked about with it.</param>
public sealed record TopicFigures(
    SessionHead Head,
    EditionHead? Edition,
    bool IsWithoutFigures,
    EditionIndicator? Indicator,
    IReadOnlyList<IndicatorStanding> SameService,
    TopicActing Acting,
    IReadOnlyList<FiguresWith> With
);

/// <summary>The figures of a topic that is talked about with another.</summary>
/// <param name="Indicator">Null where it is not among those of the session.</param>
/// <param name="Acting">What is done about it.</param>
public sealed record FiguresWith(int TopicId, EditionIndicator? Indicator, TopicActing Acting);

/// <summary>How the part of the council does that a body looks at, by the figures of a session.</summary>
/// <param name="Worse">What got worse by more than normal variation, or is red and worsened.</param>
/// <param name="Better">What got better by more than normal variation.</param>
public sealed record SessionChanges(
    StatusRollUp RollUp,
    IReadOnlyList<IndicatorStanding> Worse,
    IReadOnlyList<IndicatorStanding> Better
);

/// <summary>A topic as the pre-read shows it.</summary>
/// <param name="Indicator">With its figures; null where it is not among those of the session.</param>
/// <param name="With">What is talked about with it; nothing is with those.</param>
/// <param name="Acting">What is done about it.</param>
public sealed record PreReadTopic(
    TopicView Topic,
    EditionIndicator? Indicator,
    IReadOnlyList<PreReadTopic> With,
    TopicHistory History,
    TopicActing Acting
)
{
    public SuggestedDecision Suggested => SuggestedDecision.Of(Topic.Reasons, Acting.Plan is not null);
}

/// <summary>What people read before a session.</summary>
/// <param name="Edition">That it is drawn from; null where it is drawn from none.</param>
/// <param name="IsWithoutFigures">It is drawn from an edition that the reader may not read.</param>
/// <param name="Topics">The agenda in its order; then what is talked about with a topic that the reader may not see.</param>
/// <param name="Earlier">The commitments that the session opens on: overdue ones first, then by their day.</param>
public sealed record PreRead(
    SessionHead Head,
    EditionHead? Edition,
    bool IsWithoutFigures,
    SessionChanges Changes,
    IReadOnlyList<TopicView> Successes,
    IReadOnlyList<PreReadTopic> Topics,
    IReadOnlyList<TopicView> LeftOut,
    IReadOnlyList<BroughtToSession> Brought,
    IReadOnlyList<CommitmentLine> Earlier
)
{
    /// <summary>How many of its topics are on the agenda.</summary>
    public int OnAgenda => Topics.Count(item => item.Topic.State is TopicState.Included);

    /// <summary>The portfolios of its topics, and of what is talked about with them, by name.</summary>
    public IReadOnlyList<PlaceChoice> Portfolios =>
        Topics
            .SelectMany(item => item.With.Prepend(item))
            .Select(item => item.Topic.Portfolio)
            .Distinct()
            .OrderBy(portfolio => portfolio.Name, StringComparer.Ordinal)
            .ToList();

    /// <summary>The topics of a portfolio; of what is talked about with a topic of another one, what is of this.</summary>
    public IReadOnlyList<PreReadTopic> TopicsOf(PlaceChoice portfolio) =>
        Topics
            .SelectMany(item =>
                item.Topic.Portfolio == portfolio ? [item] : item.With.Where(with => with.Topic.Portfolio == portfolio)
            )
            .ToList();
}
