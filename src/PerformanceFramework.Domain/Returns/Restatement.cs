using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

public enum RestatementState
{
    /// <summary>Waiting for somebody else to decide.</summary>
    Proposed = 1,

    /// <summary>The new value is the current one.</summary>
    Approved,

    /// <summary>The figure stays as it was reported, for a reason.</summary>
    Refused,

    /// <summary>Taken back before anybody decided.</summary>
    Withdrawn,
}

public static class RestatementStateExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this RestatementState state) =>
        state switch
        {
            RestatementState.Proposed => "Waiting for approval",
            RestatementState.Approved => "Approved",
            RestatementState.Refused => "Refused",
            RestatementState.Withdrawn => "Withdrawn",
        };
}

/// <summary>
/// A correction of a figure that has been reported, with its reason. It is proposed by one person and approved by another; what
/// was reported stays beside it.
/// </summary>
public sealed class Restatement
{
    public const int ReasonLength = 1000;
    public const int NameLength = 120;
    public const int EffectLength = 4000;

    private Restatement() { }

    /// <param name="observation">The figure as it stands.</param>
    /// <param name="input">The new value, as it was typed.</param>
    /// <param name="after">What that is read as.</param>
    /// <param name="statusAfter">The status it would have.</param>
    /// <param name="at">UTC.</param>
    public Restatement(
        Observation observation,
        EntryInput input,
        FigureCopy after,
        Status statusAfter,
        string reason,
        (string Id, string Name) by,
        DateTime at
    )
    {
        Indicator = observation.Indicator;
        Period = observation.Period;
        Before = FigureCopy.Of(observation);
        StatusBefore = observation.Assessment.Status;
        Input = input;
        After = after;
        StatusAfter = statusAfter;
        Reason = reason;
        (ProposedById, ProposedBy) = by;
        ProposedAt = at;
        State = RestatementState.Proposed;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public ReportingPeriod Period { get; private set; }

    public RestatementState State { get; private set; }

    /// <summary>What was reported until then.</summary>
    public FigureCopy Before { get; private set; } = null!;

    public Status StatusBefore { get; private set; }

    /// <summary>The new value as it was typed, to be read again when it is approved.</summary>
    public EntryInput Input { get; private set; } = EntryInput.Blank;

    public FigureCopy After { get; private set; } = null!;

    /// <summary>What was typed, with all answers of the commentary. Proposals of before there were four fields kept the figure's.</summary>
    public EntryInput Typed => Input with { Cause = After.Cause, Action = After.Action, Recovery = After.Recovery };

    /// <summary>The status with the new value: as worked out when it was proposed, and from approval on as it was then.</summary>
    public Status StatusAfter { get; private set; }

    public string Reason { get; private set; } = "";

    public string ProposedById { get; private set; } = "";

    public string ProposedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private set; }

    /// <summary>Who approved, refused or withdrew it; null while it waits.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>What approving it changed, a sentence in each line; empty until then.</summary>
    public string Effect { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Why somebody cannot approve it; null when they can.</summary>
    public Refusal? WhyNotApprovable(string byId) =>
        State is not RestatementState.Proposed ? RestatementRefusals.NotWaiting
        : byId == ProposedById ? RestatementRefusals.OwnProposal
        : null;

    /// <param name="statusBefore">Of the figure that was reported, as it is when this is decided.</param>
    /// <param name="statusAfter">Of the new value.</param>
    /// <param name="effect">What it changes.</param>
    /// <param name="at">UTC.</param>
    public Refusal? Approve(
        Status statusBefore,
        Status statusAfter,
        string effect,
        (string Id, string Name) by,
        DateTime at
    )
    {
        if (WhyNotApprovable(by.Id) is { } refusal)
        {
            return refusal;
        }

        StatusBefore = statusBefore;
        StatusAfter = statusAfter;
        Effect = effect;
        Decide(RestatementState.Approved, by.Name, at);
        return null;
    }

    /// <summary>Leaves the figure as it is. Whoever proposed it withdraws it instead.</summary>
    public Refusal? Refuse(string reason, (string Id, string Name) by, DateTime at)
    {
        if (WhyNotApprovable(by.Id) is { } refusal)
        {
            return refusal;
        }

        RefusalReason = reason;
        Decide(RestatementState.Refused, by.Name, at);
        return null;
    }

    public Refusal? Withdraw(string by, DateTime at)
    {
        if (State is not RestatementState.Proposed)
        {
            return RestatementRefusals.NotWaiting;
        }

        Decide(RestatementState.Withdrawn, by, at);
        return null;
    }

    private void Decide(RestatementState state, string by, DateTime at)
    {
        State = state;
        DecidedBy = by;
        DecidedAt = at;
    }
}

/// <summary>Why something cannot be done with a restatement.</summary>
public static class RestatementRefusals
{
    public static readonly Refusal NotWaiting = new(
        "restatement-decided",
        "This restatement is not waiting any more. Read how it stands now."
    );

    public static readonly Refusal OwnProposal = new(
        "own-proposal",
        "You proposed this restatement yourself, so somebody else must decide on it. You can withdraw it."
    );

    public static readonly Refusal Calculated = new(
        "figure-calculated",
        "This figure is worked out from others. Restate those, and it follows."
    );

    public static readonly Refusal SameFigure = new(
        "same-figure",
        "This is the figure that is reported already, so there is nothing to restate."
    );

    public static readonly Refusal WaitingAlready = new(
        "restatement-waiting",
        "A restatement of this figure is waiting for approval already. It has to be approved, refused or withdrawn first."
    );

    public static readonly Refusal FigureChanged = new(
        "figure-changed",
        "The figure has changed since this was proposed, so this would no longer correct what was reported. Withdraw it and propose it again."
    );

    public static readonly Refusal FigureGone = new(
        "figure-gone",
        "The figure that this would correct is no longer there. It can only be refused or withdrawn."
    );
}
