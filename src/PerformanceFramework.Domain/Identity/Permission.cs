namespace PerformanceFramework.Domain.Identity;

/// <summary>What somebody may do. Every page and use case names one; a role grants it within its scope.</summary>
public enum Permission
{
    /// <summary>Read the golden thread and the indicators, with the figures of closed rounds.</summary>
    ViewDashboards = 1,

    /// <summary>See approved figures of a round that is still open.</summary>
    ViewOpenRoundFigures,

    /// <summary>Open a service's return and read what has been entered.</summary>
    ViewReturns,

    /// <summary>Enter figures and commentary in a service's return, and submit it.</summary>
    EnterReturns,

    /// <summary>Approve a service's return, or query it with a reason.</summary>
    ApproveReturns,

    /// <summary>Read who changed what, when and why.</summary>
    ViewChangeHistory,

    /// <summary>Put a judgement, with its reason, in the place of a computed status, or take it back.</summary>
    OverrideStatus,

    /// <summary>Accept or reject that a control chart begins anew.</summary>
    DecideRebases,

    /// <summary>Try tolerance rules and chart settings on history, and adopt default rules.</summary>
    ManageRules,

    /// <summary>Have every stored status and direction computed anew.</summary>
    Reassess,
}
