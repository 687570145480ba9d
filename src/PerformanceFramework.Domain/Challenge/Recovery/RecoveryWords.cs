namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>How a plan goes about it.</summary>
public enum RecoveryKind
{
    RecoveryPlan = 1,

    /// <summary>One thorough look at the causes, with its findings and what follows from them.</summary>
    DeepDive,

    /// <summary>Short meetings at short intervals that follow the figures and the actions.</summary>
    PerformanceClinic,
}

public enum RecoveryState
{
    Draft = 1,

    /// <summary>Waiting for the accountable body.</summary>
    Proposed,

    /// <summary>Sent back with a reason; it is written further like a draft.</summary>
    NotAgreed,
    Agreed,
    Closed,
}

/// <summary>Why a plan was opened.</summary>
public enum RecoveryTrigger
{
    RedTwice = 1,

    /// <summary>The control chart says that it got worse by more than chance explains.</summary>
    SpecialCause,
    Scrutiny,
    Session,
    Judgement,
}

/// <summary>How the causes were worked out.</summary>
public enum CauseMethod
{
    Fishbone = 1,
    FiveWhys,
}

public enum OptionChoice
{
    NotDecided = 1,
    Chosen,
    NotChosen,
}

public enum RecoveryActionState
{
    Open = 1,
    Done,
    Cancelled,
}

/// <summary>What happened to a plan.</summary>
public enum RecoveryEventKind
{
    Opened = 1,
    Proposed,
    Agreed,
    NotAgreed,
    Escalated,

    /// <summary>Taken back before anybody agreed to it.</summary>
    Withdrawn,
    ClosedMet,
    ClosedNotMet,
}

/// <summary>What an open plan waits for.</summary>
public enum RecoveryWait
{
    /// <summary>The accountable body of its step agrees, or not.</summary>
    Agreement = 1,

    /// <summary>It was sent back; the responsible person writes it further.</summary>
    Rewriting,
    Action,
    Review,
}

public static class RecoveryVocabulary
{
    public static string Words(this RecoveryKind kind) =>
        kind switch
        {
            RecoveryKind.RecoveryPlan => "Recovery plan",
            RecoveryKind.DeepDive => "Deep dive",
            RecoveryKind.PerformanceClinic => "Performance clinic",
        };

    public static string Words(this RecoveryState state) =>
        state switch
        {
            RecoveryState.Draft => "Draft",
            RecoveryState.Proposed => "Proposed",
            RecoveryState.NotAgreed => "Not agreed",
            RecoveryState.Agreed => "Agreed",
            RecoveryState.Closed => "Closed",
        };

    public static string Words(this RecoveryTrigger trigger) =>
        trigger switch
        {
            RecoveryTrigger.RedTwice => "Red two periods running",
            RecoveryTrigger.SpecialCause => "Special cause for the worse",
            RecoveryTrigger.Scrutiny => "Scrutiny asked for it",
            RecoveryTrigger.Session => "Decision of a challenge session",
            RecoveryTrigger.Judgement => "By judgement",
        };

    public static string Words(this CauseMethod method) =>
        method switch
        {
            CauseMethod.Fishbone => "Fishbone",
            CauseMethod.FiveWhys => "Five whys",
        };

    public static string Words(this OptionChoice choice) =>
        choice switch
        {
            OptionChoice.NotDecided => "Not decided",
            OptionChoice.Chosen => "Chosen",
            OptionChoice.NotChosen => "Not chosen",
        };

    public static string Words(this RecoveryActionState state) =>
        state switch
        {
            RecoveryActionState.Open => "Open",
            RecoveryActionState.Done => "Done",
            RecoveryActionState.Cancelled => "Cancelled",
        };

    public static string Words(this RecoveryEventKind kind) =>
        kind switch
        {
            RecoveryEventKind.Opened => "Opened",
            RecoveryEventKind.Proposed => "Proposed",
            RecoveryEventKind.Agreed => "Agreed",
            RecoveryEventKind.NotAgreed => "Not agreed",
            RecoveryEventKind.Escalated => "Taken up for new agreement",
            RecoveryEventKind.Withdrawn => "Withdrawn",
            RecoveryEventKind.ClosedMet => "Closed: exit criteria met",
            RecoveryEventKind.ClosedNotMet => "Closed: exit criteria not met",
        };

    /// <summary>Whether the figures themselves say so, and not somebody.</summary>
    public static bool IsOfFigures(this RecoveryTrigger trigger) =>
        trigger is RecoveryTrigger.RedTwice or RecoveryTrigger.SpecialCause;
}
