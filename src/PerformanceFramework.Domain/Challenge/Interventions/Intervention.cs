using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Interventions;

public enum InterventionState
{
    /// <summary>It waits for somebody to confirm its verdict.</summary>
    Open = 1,

    /// <summary>Its verdict is confirmed and in the learning log.</summary>
    Confirmed,

    /// <summary>It was given up, or recorded by mistake.</summary>
    Cancelled,
}

public static class InterventionStateExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this InterventionState state) =>
        state switch
        {
            InterventionState.Open => "Waiting for its verdict",
            InterventionState.Confirmed => "Verdict confirmed",
            InterventionState.Cancelled => "Cancelled",
        };
}

/// <summary>What is said of an intervention when it is recorded or changed.</summary>
/// <param name="Name">In a few words: "Attendance support teams".</param>
/// <param name="Description">What is done, where and for whom.</param>
/// <param name="Began">Its first day.</param>
/// <param name="ExpectedSize">How much better the indicator is expected to be, above 0 and in its unit; null where nobody said.</param>
/// <param name="ExpectedBy">The day by which the effect is expected to be there whole; the first day or later.</param>
public sealed record InterventionTerms(
    string Name,
    string Description,
    DateOnly Began,
    decimal? ExpectedSize,
    DateOnly ExpectedBy
);

/// <summary>A verdict as it stood when somebody confirmed it; later figures never change it.</summary>
/// <param name="Explanation">The computed sentences with their numbers.</param>
/// <param name="Change">The average after minus the average before; null where it could not be worked out.</param>
/// <param name="UpTo">The latest period whose figure it rests on; null where there was none.</param>
public sealed record ConfirmedVerdict(
    VerdictOutcome Outcome,
    string Explanation,
    decimal? Change,
    ReportingPeriod? UpTo
)
{
    public static ConfirmedVerdict Of(Verdict verdict) =>
        new(verdict.Outcome, verdict.Explanation, verdict.Change, verdict.LatestAfter);
}

/// <summary>Something that was done so that an indicator gets better: a marker on its chart, and later a verdict.</summary>
public sealed class Intervention
{
    public const int NameLength = 120;
    public const int DescriptionLength = 2000;
    public const int ReasonLength = 500;
    public const int WordsLength = 2000;
    public const int ExplanationLength = 2000;
    public const int PersonLength = 120;

    private Intervention() { }

    public Intervention(Indicator indicator, InterventionTerms terms, (string Id, string Name) by, DateOnly on)
    {
        Indicator = indicator;
        (RecordedById, RecordedBy) = by;
        RecordedOn = on;
        State = InterventionState.Open;
        Take(terms);
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public InterventionState State { get; private set; }

    /// <inheritdoc cref="InterventionTerms.Name"/>
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="InterventionTerms.Description"/>
    public string Description { get; private set; } = "";

    public DateOnly Began { get; private set; }

    /// <inheritdoc cref="InterventionTerms.ExpectedSize"/>
    public decimal? ExpectedSize { get; private set; }

    /// <inheritdoc cref="InterventionTerms.ExpectedBy"/>
    public DateOnly ExpectedBy { get; private set; }

    public string RecordedById { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    public DateOnly RecordedOn { get; private set; }

    /// <summary>What the figures said at confirmation; null while it is not confirmed.</summary>
    public VerdictOutcome? VerdictOutcome { get; private set; }

    /// <summary>Empty while it is not confirmed.</summary>
    public string VerdictExplanation { get; private set; } = "";

    /// <inheritdoc cref="ConfirmedVerdict.Change"/>
    public decimal? VerdictChange { get; private set; }

    /// <inheritdoc cref="ConfirmedVerdict.UpTo"/>
    public ReportingPeriod? VerdictUpTo { get; private set; }

    /// <summary>What was learned, in the words of whoever confirmed it; empty while it is not confirmed.</summary>
    public string VerdictWords { get; private set; } = "";

    public string? ConfirmedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public string? CancelledBy { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Empty where it was not cancelled.</summary>
    public string CancelReason { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Puts other terms in the place of those that no verdict rests on yet.</summary>
    public Refusal? Change(InterventionTerms terms)
    {
        if (WhyNotOpen is { } refusal)
        {
            return refusal;
        }

        Take(terms);
        return null;
    }

    /// <summary>Gives it up; it stays on record.</summary>
    public Refusal? Cancel(string reason, string by, DateOnly on)
    {
        if (WhyNotOpen is { } refusal)
        {
            return refusal;
        }

        State = InterventionState.Cancelled;
        CancelReason = reason;
        CancelledBy = by;
        CancelledOn = on;
        return null;
    }

    /// <summary>Keeps a verdict as it is today, with a person's words. Nobody confirms what they recorded themselves.</summary>
    /// <param name="words">What was learned.</param>
    public Refusal? Confirm(ConfirmedVerdict verdict, string words, (string Id, string Name) by, DateOnly on)
    {
        if (WhyNotOpen is { } refusal)
        {
            return refusal;
        }

        if (by.Id == RecordedById)
        {
            return InterventionRefusals.RecordedByThemselves;
        }

        if (verdict.Outcome is Interventions.VerdictOutcome.TooEarly)
        {
            return InterventionRefusals.TooEarly;
        }

        State = InterventionState.Confirmed;
        VerdictOutcome = verdict.Outcome;
        VerdictExplanation = verdict.Explanation;
        VerdictChange = verdict.Change;
        VerdictUpTo = verdict.UpTo;
        VerdictWords = words;
        ConfirmedBy = by.Name;
        ConfirmedOn = on;
        return null;
    }

    /// <summary>Takes the confirmation back, so that the verdict follows the figures again; the change history keeps what it was.</summary>
    public Refusal? Reopen()
    {
        if (State is not InterventionState.Confirmed)
        {
            return InterventionRefusals.NotConfirmed;
        }

        State = InterventionState.Open;
        VerdictOutcome = null;
        VerdictExplanation = "";
        VerdictChange = null;
        VerdictUpTo = null;
        VerdictWords = "";
        ConfirmedBy = null;
        ConfirmedOn = null;
        return null;
    }

    private void Take(InterventionTerms terms) =>
        (Name, Description, Began, ExpectedSize, ExpectedBy) = (
            terms.Name,
            terms.Description,
            terms.Began,
            terms.ExpectedSize,
            terms.ExpectedBy
        );

    private Refusal? WhyNotOpen =>
        State switch
        {
            InterventionState.Confirmed => InterventionRefusals.Confirmed,
            InterventionState.Cancelled => InterventionRefusals.Cancelled,
            _ => null,
        };
}

/// <summary>Why something cannot be done with an intervention.</summary>
public static class InterventionRefusals
{
    public static readonly Refusal Confirmed = new(
        "intervention-confirmed",
        "The verdict on this intervention is confirmed, so it stays as it is. Where later figures tell otherwise, open the confirmation again."
    );

    public static readonly Refusal Cancelled = new(
        "intervention-cancelled",
        "The intervention was cancelled, so there is nothing to change or to confirm. Record it again if it goes on."
    );

    public static readonly Refusal NotConfirmed = new(
        "intervention-not-confirmed",
        "The verdict on this intervention is not confirmed, so there is no confirmation to open again."
    );

    public static readonly Refusal RecordedByThemselves = new(
        "intervention-recorded-by-themselves",
        "You recorded this intervention, so somebody else has to confirm whether it worked."
    );

    public static readonly Refusal TooEarly = new(
        "intervention-too-early",
        "It is too early to say whether this worked. The verdict says which figures are still needed."
    );

    public static readonly Refusal NotLive = new(
        "indicator-not-live",
        "Interventions are recorded for live indicators. This one is not live."
    );
}
