namespace PerformanceFramework.Domain.Assessment;

/// <summary>The RAG status of a value against its target, best first. What a status is called and how it looks is the rule's to say.</summary>
public enum Status
{
    /// <summary>Beaten by more than the rule asks; only an exceeding band gives it.</summary>
    Blue = 1,
    Green,

    /// <summary>Just missed, nearer than Amber; only four bands give it.</summary>
    Yellow,
    Amber,
    Red,
    NotRated,
}

/// <summary>Why a value has no status; never left blank.</summary>
public enum NotRatedReason
{
    NoTarget = 1,
    EstablishingBaseline,
    ActivityIndicator,
    NotDue,
    NotYetAvailable,
    NotApplicable,
    Suppressed,
    TextOnly,

    /// <summary>The rule is judgement, and nobody has judged yet.</summary>
    NotJudged,

    /// <summary>No colours are given: the rule is "none".</summary>
    NoRule,

    /// <summary>The rule needs a comparison with a benchmark, and there is none.</summary>
    NotCompared,

    /// <summary>The rule needs a forecast of the year end, and the history carries none.</summary>
    NotForecast,

    /// <summary>The rule needs another kind of target or polarity.</summary>
    RuleDoesNotFit,

    /// <summary>No return was signed off by the closing of its round.</summary>
    Late,
}

/// <summary>What the rules say of one value: a status, or the reason why there is none.</summary>
public readonly record struct StatusVerdict(Status Status, NotRatedReason? Reason = null)
{
    internal static StatusVerdict NotRated(NotRatedReason reason) => new(Status.NotRated, reason);
}

/// <summary>
/// A status, its reason when there is none, and, where a person's judgement stands in its place, the computed one beside it.
/// Sentences are made when they are asked for.
/// </summary>
public readonly record struct StatusAssessment
{
    private readonly StatusQuestion _question;

    internal StatusAssessment(StatusQuestion question, StatusVerdict computed)
    {
        _question = question;
        Computed = computed;
    }

    /// <summary>What the arithmetic says, whatever anybody judged.</summary>
    public StatusVerdict Computed { get; }

    /// <summary>What is shown: the judgement where there is one, otherwise <see cref="Computed"/>.</summary>
    public Status Status => IsJudged ? _question.Judged!.Status : Computed.Status;

    public NotRatedReason? Reason => IsJudged ? null : Computed.Reason;

    public StatusVerdict Shown => new(Status, Reason);

    /// <summary>The status was given by a person.</summary>
    public bool IsJudged =>
        _question.Judged is { Status: not Status.NotRated } && StatusRule.MayBeJudged(_question, Computed);

    /// <summary>The status was given by a person where the rule had its own answer; both stay visible.</summary>
    public bool IsOverridden => IsJudged && _question.Rule is not ToleranceRule.Judgement;

    /// <summary>One sentence with its numbers.</summary>
    public string Explanation =>
        IsOverridden ? StatusSentence.Override(_question.Judged!, Computed.Status)
        : IsJudged ? StatusSentence.Judgement(_question.Judged!)
        : ComputedExplanation;

    /// <summary>One sentence with its numbers on what the arithmetic says.</summary>
    public string ComputedExplanation => StatusSentence.Of(_question, Computed);

    /// <summary>What figure is, or would have been, green: "90.0% or more"; null where no figure decides.</summary>
    public string? GreenAt => GreenThreshold.InWords(_question);
}

/// <summary>A status given by a person: where the rule asks for judgement, or in place of the computed one.</summary>
/// <param name="Status">Blue to Red.</param>
/// <param name="Reason">Why, in words; required.</param>
/// <param name="By">The name and role of who gave it.</param>
public sealed record JudgedStatus(Status Status, string Reason, string By)
{
    public const int ReasonLength = 500;
    public const int ByLength = 120;
}
