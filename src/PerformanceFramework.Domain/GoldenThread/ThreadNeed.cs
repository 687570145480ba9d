using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Why something of the golden thread needs somebody.</summary>
public enum ThreadNeed
{
    /// <summary>No indicator shows whether an element, or anything below it, is working.</summary>
    NoIndicator = 1,

    /// <summary>An indicator shows of no element whether it is working.</summary>
    NoElement,

    /// <summary>No post is named that answers for an element or an indicator.</summary>
    NoOwner,

    /// <summary>Nobody holds the role in which somebody would act for an element or an indicator.</summary>
    NobodyInTheRole,

    /// <summary>Nobody says anything of figures of an indicator that ask for a commentary.</summary>
    SilentOwner,

    /// <summary>An outcome has indicators, but none of them is about the outcome itself.</summary>
    OutputsOnly,

    /// <summary>Nothing of an indicator was reported, revised or reviewed for a year.</summary>
    NotLookedAt,

    /// <summary>An indicator is judged, and a period of the present financial year has no target.</summary>
    NoTarget,

    /// <summary>The definition of an indicator was not revised or confirmed for two years.</summary>
    OldDefinition,
}

public static class ThreadNeedExtensions
{
    /// <summary>What somebody has to be allowed to do, to put it right.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="ofElement">Of an element; otherwise of an indicator.</param>
    public static Permission PutRightWith(this ThreadNeed need, bool ofElement) =>
        need switch
        {
            ThreadNeed.NoIndicator or ThreadNeed.OutputsOnly => Permission.ManageThread,
            ThreadNeed.NoElement => Permission.ManageIndicators,
            ThreadNeed.NoOwner => ofElement ? Permission.ManageThread : Permission.ManageIndicators,
            ThreadNeed.NobodyInTheRole => Permission.ManagePeople,
            ThreadNeed.SilentOwner => Permission.EnterReturns,
            ThreadNeed.NoTarget => Permission.ProposeTargets,
            // A figure, or an assessment of the data, which confirms the definition.
            ThreadNeed.NotLookedAt or ThreadNeed.OldDefinition => Permission.AssessQuality,
        };

    /// <summary>As it stands alone.</summary>
    public static string Words(this ThreadNeed need) =>
        need switch
        {
            ThreadNeed.NoIndicator => "No indicator",
            ThreadNeed.NoElement => "No element",
            ThreadNeed.NoOwner => "No owner",
            ThreadNeed.NobodyInTheRole => "Nobody in the role",
            ThreadNeed.SilentOwner => "Owner silent",
            ThreadNeed.OutputsOnly => "Measured by outputs only",
            ThreadNeed.NotLookedAt => "Not looked at for a year",
            ThreadNeed.NoTarget => "Targets missing for this year",
            ThreadNeed.OldDefinition => "Definition older than two years",
        };
}
