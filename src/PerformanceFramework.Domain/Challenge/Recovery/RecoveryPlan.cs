using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>What was so when a plan was opened.</summary>
/// <param name="Why">With the figures of that moment, or in somebody's words.</param>
/// <param name="Period">Of the latest figure; null where there was none.</param>
/// <param name="Figure">As it was shown.</param>
/// <param name="Target">As it was shown.</param>
public sealed record RecoveryOpening(
    RecoveryTrigger Trigger,
    string Why,
    ReportingPeriod? Period,
    string Figure,
    string Target
);

/// <summary>When a plan has done its work.</summary>
/// <param name="Words">Empty where nothing is said.</param>
/// <param name="Value">The figure to be reached; null where it is not about one.</param>
/// <param name="Periods">For how many periods running; null where there is no value.</param>
public sealed record ExitCriteria(string Words, decimal? Value, int? Periods)
{
    public const int WordsLength = 1000;
    public const int MostPeriods = 24;
}

/// <summary>
/// How an indicator is brought back: why, what caused it, what could be done and what is done, by when it recovers, and when
/// that is over. The responsible person proposes it; the accountable body of its step of the ladder agrees, or not. An
/// indicator has one open plan at most.
/// </summary>
public sealed class RecoveryPlan
{
    public const int WhyLength = 2000;
    public const int FigureLength = 200;
    public const int NameLength = 120;
    public const int MostOptions = 12;
    public const int MostSigns = 12;

    private readonly List<RecoveryOption> _options = [];
    private readonly List<RecoveryAction> _actions = [];
    private readonly List<RecoveryPoint> _trajectory = [];
    private readonly List<EarlySign> _signs = [];
    private readonly List<RecoveryReview> _reviews = [];
    private readonly List<RecoveryEvent> _events = [];

    private RecoveryPlan() { }

    public RecoveryPlan(
        Indicator indicator,
        RecoveryKind kind,
        LadderTerms step,
        RecoveryOpening opening,
        (string Id, string Name) responsible,
        (string Id, string Name) by,
        DateOnly on
    )
    {
        Indicator = indicator;
        Kind = kind;
        Trigger = opening.Trigger;
        Why = opening.Why;
        OpeningPeriod = opening.Period;
        OpeningFigure = opening.Figure;
        OpeningTarget = opening.Target;
        (ResponsibleId, Responsible) = responsible;
        OpenedOn = on;
        State = RecoveryState.Draft;
        PutOn(step);
        Note(RecoveryEventKind.Opened, opening.Why, by, on);
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public RecoveryKind Kind { get; private set; }

    /// <summary>The step of the ladder, 1 the lowest.</summary>
    public int Step { get; private set; }

    /// <summary>The role that agrees to it, as the ladder said when it was put on its step.</summary>
    public Role AgreedByRole { get; private set; }

    public RecoveryState State { get; private set; }

    public RecoveryTrigger Trigger { get; private set; }

    /// <summary>Why it was opened, with the figures of that moment or in somebody's words.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Of the latest figure when it was opened; null where there was none.</summary>
    public ReportingPeriod? OpeningPeriod { get; private set; }

    public string OpeningFigure { get; private set; } = "";

    public string OpeningTarget { get; private set; } = "";

    public DateOnly OpenedOn { get; private set; }

    public string ResponsibleId { get; private set; } = "";

    public string Responsible { get; private set; } = "";

    public string? ProposedById { get; private set; }

    public string? ProposedBy { get; private set; }

    /// <summary>The day on which it was agreed first; null where it never was.</summary>
    public DateOnly? FirstAgreedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public CauseMethod CauseMethod { get; private set; } = CauseMethod.Fishbone;

    /// <summary>An outline, read by <see cref="CauseOutline"/>.</summary>
    public string Causes { get; private set; } = "";

    /// <summary>How far a figure may be worse than the trajectory before that counts, in the unit of the indicator.</summary>
    public decimal Tolerance { get; private set; }

    public string ExitWords { get; private set; } = "";

    public decimal? ExitValue { get; private set; }

    public int? ExitPeriods { get; private set; }

    public IReadOnlyList<RecoveryOption> Options => _options;

    public IReadOnlyList<RecoveryAction> Actions => _actions;

    public IReadOnlyList<RecoveryPoint> Trajectory => _trajectory;

    public IReadOnlyList<EarlySign> Signs => _signs;

    public IReadOnlyList<RecoveryReview> Reviews => _reviews;

    public IReadOnlyList<RecoveryEvent> Events => _events;

    public int Version { get; private set; }

    public ExitCriteria Exit => new(ExitWords, ExitValue, ExitPeriods);

    /// <summary>
    /// Whether figures are held against its trajectory: from when it was first agreed until it is closed. Taking it up again
    /// does not hide that it is off course.
    /// </summary>
    public bool IsFollowed => FirstAgreedOn is not null && State is not RecoveryState.Closed;

    /// <summary>Whether somebody still writes it, and nobody has agreed to these words.</summary>
    public static bool IsWritten(RecoveryState state) => state is RecoveryState.Draft or RecoveryState.NotAgreed;

    /// <summary>Changes who answers for it, how it goes about it, and its step.</summary>
    public Refusal? Revise(RecoveryKind kind, LadderTerms step, (string Id, string Name) responsible)
    {
        if (WhyNotWritten is { } refusal)
        {
            return refusal;
        }

        Kind = kind;
        (ResponsibleId, Responsible) = responsible;
        PutOn(step);
        return null;
    }

    public Refusal? WriteCauses(CauseMethod method, string outline)
    {
        if (WhyNotWritten is { } refusal)
        {
            return refusal;
        }

        (CauseMethod, Causes) = (method, outline);
        return null;
    }

    /// <summary>Puts other options in the place of those there are, in this order.</summary>
    public Refusal? WriteOptions(IReadOnlyList<OptionTerms> options)
    {
        if (WhyNotWritten is { } refusal)
        {
            return refusal;
        }

        var before = _options.OrderBy(option => option.Position).ToList();
        foreach (var (at, terms) in options.Index())
        {
            if (at < before.Count)
            {
                before[at].Write(terms);
            }
            else
            {
                _options.Add(new RecoveryOption(at + 1, terms));
            }
        }

        foreach (var surplus in before.Skip(options.Count))
        {
            _options.Remove(surplus);
        }

        return null;
    }

    /// <summary>Says how the recovery is known: by period, by early signs, and when it is over.</summary>
    /// <param name="trajectory">Each period once.</param>
    /// <param name="tolerance">0 or more.</param>
    public Refusal? WriteMeasures(
        IReadOnlyDictionary<ReportingPeriod, decimal> trajectory,
        decimal tolerance,
        IReadOnlyList<SignTerms> signs,
        ExitCriteria exit
    )
    {
        if (WhyNotWritten is { } refusal)
        {
            return refusal;
        }

        _trajectory.RemoveAll(point => !trajectory.ContainsKey(point.Period));
        foreach (var (period, expected) in trajectory)
        {
            if (_trajectory.Find(point => point.Period == period) is { } known)
            {
                known.Expected = expected;
            }
            else
            {
                _trajectory.Add(new RecoveryPoint(period, expected));
            }
        }

        var before = _signs.OrderBy(sign => sign.Position).ToList();
        foreach (var (at, terms) in signs.Index())
        {
            if (at < before.Count)
            {
                before[at].Write(terms);
            }
            else
            {
                _signs.Add(new EarlySign(at + 1, terms));
            }
        }

        foreach (var surplus in before.Skip(signs.Count))
        {
            _signs.Remove(surplus);
        }

        Tolerance = tolerance;
        (ExitWords, ExitValue, ExitPeriods) = (exit.Words, exit.Value, exit.Periods);
        return null;
    }

    /// <summary>Adds something to do, while it is written or after it is agreed.</summary>
    public Refusal? PlanAction(string what, string owner, DateOnly due)
    {
        if (WhyNotWorkedOn is { } refusal)
        {
            return refusal;
        }

        _actions.Add(new RecoveryAction(this, what, owner, due));
        return null;
    }

    /// <summary>Adds a day on which it is looked at again.</summary>
    public Refusal? PlanReview(DateOnly on)
    {
        if (WhyNotWorkedOn is { } refusal)
        {
            return refusal;
        }

        _reviews.Add(new RecoveryReview(this, on));
        return null;
    }

    /// <summary>What still has to be written before it can be proposed, each as it stands within a sentence.</summary>
    public IEnumerable<string> Missing()
    {
        if (!CauseOutline.NamesACause(CauseMethod, Causes))
        {
            yield return "the causes";
        }

        if (!_actions.Exists(action => action.State is not RecoveryActionState.Cancelled))
        {
            yield return "an action";
        }

        if (Kind is RecoveryKind.RecoveryPlan && _trajectory.Count == 0)
        {
            yield return "the trajectory";
        }

        if (ExitWords.Length == 0)
        {
            yield return "the exit criteria";
        }

        if (!_reviews.Exists(review => review.HeldOn is null))
        {
            yield return "a day of review";
        }
    }

    /// <summary>Puts it before the accountable body; the responsible person does.</summary>
    public Refusal? Propose((string Id, string Name) by, DateOnly on)
    {
        if (WhyNotWritten is { } refusal)
        {
            return refusal;
        }

        if (by.Id != ResponsibleId)
        {
            return RecoveryRefusals.ResponsibleProposes;
        }

        if (AgreedByRole is Role.CabinetMember && Indicator.ExemptUnder is not null)
        {
            return RecoveryRefusals.ExemptForCabinet;
        }

        if (Missing().ToList() is { Count: > 0 } missing)
        {
            return RecoveryRefusals.NotComplete(missing);
        }

        State = RecoveryState.Proposed;
        (ProposedById, ProposedBy) = by;
        Note(RecoveryEventKind.Proposed, "", by, on);
        return null;
    }

    /// <summary>
    /// What it waits for, with the day: since when for agreement and for rewriting; by when for what is to be done and said, which
    /// holds from the first agreement on. Nothing of one that is closed.
    /// </summary>
    /// <remarks>With its actions, reviews and events.</remarks>
    public IEnumerable<(RecoveryWait What, DateOnly Day)> Waits()
    {
        if (State is RecoveryState.Closed)
        {
            yield break;
        }

        if (State is RecoveryState.Proposed or RecoveryState.NotAgreed)
        {
            var (what, since) =
                State is RecoveryState.Proposed
                    ? (RecoveryWait.Agreement, RecoveryEventKind.Proposed)
                    : (RecoveryWait.Rewriting, RecoveryEventKind.NotAgreed);
            yield return (what, _events.Where(e => e.Kind == since).Max(e => e.On));
        }

        if (FirstAgreedOn is null)
        {
            yield break;
        }

        foreach (var action in _actions.Where(action => action.State is RecoveryActionState.Open))
        {
            yield return (RecoveryWait.Action, action.Due);
        }

        foreach (var review in _reviews.Where(review => review.HeldOn is null))
        {
            yield return (RecoveryWait.Review, review.On);
        }
    }

    /// <summary>Whether somebody stands for the plan, who therefore does not decide on it.</summary>
    public static bool StandsFor(string personId, string responsibleId, string? proposedById) =>
        personId == responsibleId || personId == proposedById;

    /// <param name="reason">Why; needed where it is not agreed.</param>
    public Refusal? Decide(bool isAgreed, string reason, (string Id, string Name) by, DateOnly on)
    {
        if (State is not RecoveryState.Proposed)
        {
            return RecoveryRefusals.NotProposed;
        }

        if (StandsFor(by.Id, ResponsibleId, ProposedById))
        {
            return RecoveryRefusals.OwnProposal;
        }

        State = isAgreed ? RecoveryState.Agreed : RecoveryState.NotAgreed;
        FirstAgreedOn ??= isAgreed ? on : null;
        Note(isAgreed ? RecoveryEventKind.Agreed : RecoveryEventKind.NotAgreed, reason, by, on);
        return null;
    }

    /// <summary>Takes an agreed plan up again, at its step or a higher one: it is written further and needs agreement anew.</summary>
    public Refusal? Escalate(LadderTerms step, string reason, (string Id, string Name) by, DateOnly on)
    {
        if (State is not RecoveryState.Agreed)
        {
            return RecoveryRefusals.NotAgreed;
        }

        if (step.Number < Step)
        {
            return RecoveryRefusals.LowerStep;
        }

        State = RecoveryState.Draft;
        PutOn(step);
        Note(RecoveryEventKind.Escalated, reason, by, on);
        return null;
    }

    /// <param name="isMet">The exit criteria are met.</param>
    /// <param name="words">What shows it, or why it is closed all the same.</param>
    public Refusal? Close(bool isMet, string words, (string Id, string Name) by, DateOnly on)
    {
        if (State is not RecoveryState.Agreed)
        {
            return RecoveryRefusals.NotAgreed;
        }

        if (StandsFor(by.Id, ResponsibleId, ProposedById))
        {
            return RecoveryRefusals.OwnProposal;
        }

        End(isMet ? RecoveryEventKind.ClosedMet : RecoveryEventKind.ClosedNotMet, words, by, on);
        return null;
    }

    /// <summary>Takes back a plan that nobody ever agreed to.</summary>
    public Refusal? Withdraw(string reason, (string Id, string Name) by, DateOnly on)
    {
        if (State is RecoveryState.Closed)
        {
            return RecoveryRefusals.Closed;
        }

        if (FirstAgreedOn is not null)
        {
            return RecoveryRefusals.WasAgreed;
        }

        End(RecoveryEventKind.Withdrawn, reason, by, on);
        return null;
    }

    /// <summary>How a plan stood at the end of a day on which it was open, and on which step, by what had happened to it.</summary>
    public static (RecoveryState State, int Step) After(IEnumerable<RecoveryEvent> events, DateOnly day)
    {
        var last = events.Where(one => one.On <= day).OrderBy(one => one.On).ThenBy(one => one.Id).LastOrDefault();
        return last is null
            ? (RecoveryState.Draft, 1)
            : (
                last.Kind switch
                {
                    RecoveryEventKind.Opened or RecoveryEventKind.Escalated => RecoveryState.Draft,
                    RecoveryEventKind.Proposed => RecoveryState.Proposed,
                    RecoveryEventKind.Agreed => RecoveryState.Agreed,
                    RecoveryEventKind.NotAgreed => RecoveryState.NotAgreed,
                    RecoveryEventKind.Withdrawn or RecoveryEventKind.ClosedMet or RecoveryEventKind.ClosedNotMet =>
                        RecoveryState.Closed,
                },
                last.Step
            );
    }

    private void End(RecoveryEventKind kind, string words, (string Id, string Name) by, DateOnly on)
    {
        State = RecoveryState.Closed;
        ClosedOn = on;
        Note(kind, words, by, on);
    }

    private void PutOn(LadderTerms step) => (Step, AgreedByRole) = (step.Number, step.AgreedBy);

    private void Note(RecoveryEventKind kind, string words, (string Id, string Name) by, DateOnly on) =>
        _events.Add(new RecoveryEvent(kind, Step, words, by, on));

    private Refusal? WhyNotWritten => IsWritten(State) ? null : WhyNotWorkedOn ?? RecoveryRefusals.Agreed;

    private Refusal? WhyNotWorkedOn =>
        State switch
        {
            RecoveryState.Proposed => RecoveryRefusals.Waiting,
            RecoveryState.Closed => RecoveryRefusals.Closed,
            _ => null,
        };
}

/// <summary>Why something cannot be done with a recovery plan.</summary>
public static class RecoveryRefusals
{
    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "Recovery plans are for live indicators. This one is not live."
    );

    public static readonly Refusal OpenAlready = new(
        "plan-open-already",
        "The indicator has an open plan already. Work on that one, or close it first."
    );

    public static readonly Refusal Waiting = new(
        "plan-waiting",
        "The plan is proposed and waits for an answer, so it stays as it was proposed."
    );

    public static readonly Refusal Agreed = new(
        "plan-agreed",
        "The plan is agreed, so its words stay. Take it up again to change it; it needs agreement anew then."
    );

    public static readonly Refusal Closed = new("plan-closed", "The plan is closed. Open another one if it is needed.");

    public static readonly Refusal NotProposed = new(
        "plan-not-proposed",
        "The plan is not proposed, so there is nothing to agree to."
    );

    public static readonly Refusal NotAgreed = new(
        "plan-not-agreed",
        "Only an agreed plan can be taken up again or closed."
    );

    public static readonly Refusal WasAgreed = new(
        "plan-was-agreed",
        "The plan was agreed once, so it is not withdrawn but closed by whoever agrees to it."
    );

    public static readonly Refusal OwnProposal = new(
        "own-plan",
        "Whoever is responsible for a plan, or proposed it, does not decide on it. Somebody else of the accountable body does."
    );

    public static readonly Refusal ResponsibleProposes = new(
        "responsible-proposes",
        "The responsible person proposes the plan. Ask them to, or make somebody else responsible first."
    );

    public static readonly Refusal ExemptForCabinet = new(
        "exempt-for-cabinet",
        "The indicator is exempt, and members do not see it. Put the plan on a step that officers agree to."
    );

    public static readonly Refusal LowerStep = new(
        "lower-step",
        "A plan goes up the ladder, not down. Choose its own step or a higher one."
    );

    public static readonly Refusal ActionEnded = new("action-ended", "The action is done or cancelled already.");

    public static readonly Refusal ReviewHeld = new("review-held", "The review is recorded already.");

    /// <param name="missing">Each as it stands within a sentence.</param>
    public static Refusal NotComplete(IReadOnlyList<string> missing) =>
        new(
            "plan-not-complete",
            $"Before it can be proposed, the plan needs {(missing.Count == 1 ? missing[0] : $"{string.Join(", ", missing.SkipLast(1))} and {missing[^1]}")}."
        );
}
