using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>Direction of travel, in words that already say whether the movement is good.</summary>
public enum Direction
{
    Improved = 1,
    Worsened,
    NoChange,

    /// <summary>The number went up, and nobody says whether that is good.</summary>
    Increased,

    /// <summary>The number went down, and nobody says whether that is good.</summary>
    Decreased,

    /// <summary>No direction can be given; the reason says why.</summary>
    Withheld,
}

/// <summary>Which way the number itself went: the arrow, as opposed to the word.</summary>
public enum Movement
{
    Up = 1,
    Down,
    Same,
}

/// <summary>Why a direction of travel is withheld.</summary>
public enum WithheldReason
{
    /// <summary>There is no earlier value of the same length to compare with.</summary>
    NoComparator = 1,

    /// <summary>The value itself, or the one to compare with, is not a number.</summary>
    NotNumeric,

    /// <summary>A total since April cannot be compared with one from before the reset.</summary>
    CumulativeReset,
    BreakInSeries,
    DefinitionChanged,
    ProvisionalComparator,
}

/// <summary>A direction of travel against one comparator, with the sentence that explains it.</summary>
/// <param name="Direction">What to print.</param>
/// <param name="Movement">Which way the arrow points; null when the direction is withheld.</param>
/// <param name="Withheld">Why there is none; null otherwise.</param>
/// <param name="ComparedWith">The period of the comparator, where one was found.</param>
/// <param name="Explanation">One sentence with its numbers.</param>
public sealed record DirectionAssessment(
    Direction Direction,
    Movement? Movement,
    WithheldReason? Withheld,
    ReportingPeriod? ComparedWith,
    string Explanation
);
