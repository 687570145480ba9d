namespace PerformanceFramework.Domain.Assessment;

/// <summary>The RAG status of a value against its target.</summary>
public enum Status
{
    Green = 1,
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
}

/// <summary>A status with its reason when there is none, and the one sentence that explains it with its numbers.</summary>
public sealed record StatusAssessment(Status Status, NotRatedReason? Reason, string Explanation);

/// <summary>A status given by a person where the rule asks for judgement.</summary>
/// <param name="Status">Green, Amber or Red.</param>
/// <param name="Reason">Why, in words; required.</param>
/// <param name="By">The role that gave it.</param>
public sealed record JudgedStatus(Status Status, string Reason, string By)
{
    public const int ReasonLength = 500;
    public const int ByLength = 120;
}
