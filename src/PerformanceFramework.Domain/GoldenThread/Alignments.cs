using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>
/// That one plan element serves another: the child contributes to the parent. The thread is a graph, so a child may serve
/// several. An alignment that ends stays in the past.
/// </summary>
public sealed class ElementAlignment
{
    public const int ReasonLength = 500;
    public const int NameLength = 120;

    private ElementAlignment() { }

    public ElementAlignment(PlanElement parent, PlanElement child, DateOnly? from = null)
    {
        Parent = parent;
        Child = child;
        From = from;
    }

    public int Id { get; private set; }

    public int ParentId { get; private set; }

    public PlanElement Parent { get; private set; } = null!;

    public int ChildId { get; private set; }

    public PlanElement Child { get; private set; } = null!;

    /// <summary>Its first day; null since the thread was set up, or while it is only proposed.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer holds; null while it does, or waits for a decision.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it was set up, proposed or ended, whichever was said last; empty where nothing was.</summary>
    public string Reason { get; private set; } = "";

    public ContributionState State { get; private set; } = ContributionState.Agreed;

    /// <summary>Who proposed it; null where the performance team set it up.</summary>
    public string? ProposedBy { get; private set; }

    public DateOnly? ProposedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>Only what is agreed and has not ended is counted.</summary>
    public bool IsInForce => Until is null && State is ContributionState.Agreed;

    /// <summary>Whether it was agreed or waited for a decision on a day; null where it did neither.</summary>
    public ContributionState? StateOn(DateOnly day) =>
        State is ContributionState.Agreed && !(From > day) && !(Until <= day) ? ContributionState.Agreed
        : ProposedOn <= day && !(DecidedOn <= day) && !(Until <= day) ? ContributionState.Proposed
        : null;

    /// <summary>Asks another directorate that its element contributes; nothing is counted through it until that is agreed.</summary>
    public static ElementAlignment Propose(
        PlanElement parent,
        PlanElement child,
        string by,
        DateOnly today,
        string reason
    ) =>
        new(parent, child)
        {
            State = ContributionState.Proposed,
            ProposedBy = by,
            ProposedOn = today,
            Reason = reason,
        };

    public void Explain(string reason) => Reason = reason;

    /// <summary>Agrees to a proposal, which holds from today on, or does not.</summary>
    /// <exception cref="InvalidOperationException">It is not a proposal.</exception>
    public void Decide(bool agrees, string by, DateOnly today, string reason)
    {
        if (State is not ContributionState.Proposed)
        {
            throw new InvalidOperationException(ThreadRefusals.DecidedAlready.Sentence);
        }

        State = agrees ? ContributionState.Agreed : ContributionState.NotAgreed;
        From = agrees ? today : null;
        Until = agrees ? null : today;
        DecidedBy = by;
        DecidedOn = today;
        DecisionReason = reason;
    }

    /// <summary>Why it cannot end on a day; null when it can.</summary>
    public Refusal? RefusalToEnd(DateOnly on, DateOnly today) =>
        Until is not null ? ThreadRefusals.AlignmentEnded
        : on > today || on < From ? ThreadRefusals.EndsBeforeItBegins
        : null;

    /// <param name="on">The first day on which it no longer holds.</param>
    public void End(DateOnly on) => Until = on;

    /// <summary>Takes back that it ended, as if it never had.</summary>
    public void Resume() => Until = null;
}

/// <summary>Whether a contribution is agreed between those who lead its two elements.</summary>
public enum ContributionState
{
    Agreed = 1,
    Proposed,
    NotAgreed,
}

public static class ContributionStateExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this ContributionState state) =>
        state switch
        {
            ContributionState.Agreed => "Agreed",
            ContributionState.Proposed => "Proposed, not counted yet",
            ContributionState.NotAgreed => "Not agreed",
        };
}

/// <summary>
/// That an indicator shows whether an element is working. An indicator may serve several elements; one alignment is its
/// primary one. An alignment that ends stays in the past, and so does which one was primary.
/// </summary>
public sealed class IndicatorAlignment : IRemembered
{
    private IndicatorAlignment() { }

    public IndicatorAlignment(Indicator indicator, PlanElement element, bool isPrimary, DateOnly? from = null)
    {
        Indicator = indicator;
        Element = element;
        IsPrimary = isPrimary;
        From = from;
    }

    public int Id { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public int ElementId { get; private set; }

    public PlanElement Element { get; private set; } = null!;

    public bool IsPrimary { get; private set; }

    /// <summary>Its first day; null since the indicator was set up.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public int? CopyOf { get; private set; }

    public DateOnly? KnownFrom { get; private set; }

    public DateOnly? KnownUntil { get; private set; }

    /// <param name="on">The first day on which it no longer holds.</param>
    public void End(DateOnly on) => Until = on;

    /// <summary>Lists the indicator under this element first. The alignment that was primary until now must be told so too.</summary>
    public void MakePrimary() => IsPrimary = true;

    public void MakeSecondary() => IsPrimary = false;
}
