using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>One thing that could be done, as it is weighed.</summary>
/// <param name="Effect">What it is expected to bring.</param>
/// <param name="Cost">In words: money, people, time.</param>
/// <param name="Why">Why it is chosen or not; empty while that is not decided.</param>
public sealed record OptionTerms(string What, string Effect, string Cost, OptionChoice Choice, string Why);

/// <summary>One thing that could be done about a figure.</summary>
public sealed class RecoveryOption
{
    public const int WhatLength = 300;
    public const int EffectLength = 300;
    public const int CostLength = 200;
    public const int WhyLength = 500;

    private RecoveryOption() { }

    internal RecoveryOption(int position, OptionTerms terms)
    {
        Position = position;
        Write(terms);
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>What it is expected to bring.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>In words: money, people, time.</summary>
    public string Cost { get; private set; } = "";

    public OptionChoice Choice { get; private set; }

    /// <summary>Why it is chosen or not; empty while that is not decided.</summary>
    public string Why { get; private set; } = "";

    internal void Write(OptionTerms terms) =>
        (What, Effect, Cost, Choice, Why) = (terms.What, terms.Effect, terms.Cost, terms.Choice, terms.Why);
}

/// <summary>Something that somebody does to bring the figure back.</summary>
public sealed class RecoveryAction
{
    public const int WhatLength = 500;
    public const int OwnerLength = 120;
    public const int WordsLength = 1000;

    private RecoveryAction() { }

    internal RecoveryAction(RecoveryPlan plan, string what, string owner, DateOnly due)
    {
        Plan = plan;
        What = what;
        Owner = owner;
        Due = due;
        State = RecoveryActionState.Open;
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    public RecoveryPlan Plan { get; private set; } = null!;

    public string What { get; private set; } = "";

    /// <summary>The post that answers for it.</summary>
    public string Owner { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public RecoveryActionState State { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What shows that it is done, in words or as an address; or why it was cancelled. Empty while it is open.</summary>
    public string Words { get; private set; } = "";

    public int Version { get; private set; }

    public static bool IsOverdue(RecoveryActionState state, DateOnly due, DateOnly today) =>
        state is RecoveryActionState.Open && due < today;

    /// <param name="evidence">What shows it, in words or as an address.</param>
    public Refusal? Finish(DateOnly on, string evidence) => End(RecoveryActionState.Done, on, evidence);

    public Refusal? Cancel(DateOnly on, string because) => End(RecoveryActionState.Cancelled, on, because);

    private Refusal? End(RecoveryActionState state, DateOnly on, string words)
    {
        if (State is not RecoveryActionState.Open)
        {
            return RecoveryRefusals.ActionEnded;
        }

        if (Plan.State is RecoveryState.Closed)
        {
            return RecoveryRefusals.Closed;
        }

        (State, EndedOn, Words) = (state, on, words);
        return null;
    }
}

/// <summary>What a plan expects a period's figure to be.</summary>
public sealed class RecoveryPoint
{
    private RecoveryPoint() { }

    internal RecoveryPoint(ReportingPeriod period, decimal expected)
    {
        Period = period;
        Expected = expected;
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    public ReportingPeriod Period { get; private set; }

    /// <summary>In the unit of the indicator.</summary>
    public decimal Expected { get; internal set; }
}

/// <summary>What shows early that a plan works, before the figure itself does.</summary>
/// <param name="What">What to look at.</param>
/// <param name="By">When it should show.</param>
public sealed record SignTerms(string What, DateOnly By);

/// <summary>What shows early that a plan works, before the figure itself does.</summary>
public sealed class EarlySign
{
    public const int WhatLength = 300;

    private EarlySign() { }

    internal EarlySign(int position, SignTerms terms)
    {
        Position = position;
        Write(terms);
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    /// <summary>What to look at.</summary>
    public string What { get; private set; } = "";

    /// <summary>When it should show.</summary>
    public DateOnly By { get; private set; }

    internal void Write(SignTerms terms) => (What, By) = (terms.What, terms.By);
}

/// <summary>A day on which a plan is looked at again.</summary>
public sealed class RecoveryReview
{
    public const int SaidLength = 2000;

    private RecoveryReview() { }

    internal RecoveryReview(RecoveryPlan plan, DateOnly on)
    {
        Plan = plan;
        On = on;
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    public RecoveryPlan Plan { get; private set; } = null!;

    /// <summary>The day it is planned for.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Null until it is held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>What was said; empty until it is held.</summary>
    public string Said { get; private set; } = "";

    public string? RecordedBy { get; private set; }

    public int Version { get; private set; }

    public Refusal? Hold(DateOnly on, string said, string by)
    {
        if (HeldOn is not null)
        {
            return RecoveryRefusals.ReviewHeld;
        }

        if (Plan.State is RecoveryState.Closed)
        {
            return RecoveryRefusals.Closed;
        }

        (HeldOn, Said, RecordedBy) = (on, said, by);
        return null;
    }
}

/// <summary>Something that happened to a plan: who, when, and why.</summary>
public sealed class RecoveryEvent
{
    public const int WordsLength = 2000;

    private RecoveryEvent() { }

    internal RecoveryEvent(RecoveryEventKind kind, int step, string words, (string Id, string Name) by, DateOnly on)
    {
        Kind = kind;
        Step = step;
        Words = words;
        (ById, By) = by;
        On = on;
    }

    public int Id { get; private set; }

    public int RecoveryPlanId { get; private set; }

    public RecoveryEventKind Kind { get; private set; }

    /// <summary>The step of the ladder that it was about.</summary>
    public int Step { get; private set; }

    /// <summary>The reason; empty where none was asked for.</summary>
    public string Words { get; private set; } = "";

    public string ById { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }
}
