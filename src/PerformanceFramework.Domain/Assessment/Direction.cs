using System.Diagnostics;
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

    /// <summary>A total since April grows with the months in it, so no two periods of a year cover the same length.</summary>
    CumulativeLength,
    BreakInSeries,
    DefinitionChanged,
    ProvisionalComparator,
}

/// <summary>Two figures that may be compared.</summary>
/// <param name="Current">The figure judged.</param>
/// <param name="Previous">The figure it is compared with.</param>
/// <param name="ComparedWith">The period of <paramref name="Previous"/>, where it is known.</param>
/// <param name="Range">The target range, for indicators that should lie within one; without it a movement is neither better nor worse.</param>
public readonly record struct FigurePair(
    decimal Current,
    decimal Previous,
    ReportingPeriod? ComparedWith,
    Indicators.Target.Between? Range = null
);

/// <summary>A direction of travel against one comparator. Its sentence is made when it is asked for.</summary>
public readonly record struct DirectionAssessment
{
    private readonly DirectionTerms? _terms;
    private readonly FigurePair _pair;
    private readonly ReportingPeriod? _about;
    private readonly DateOnly _since;

    internal DirectionAssessment(DirectionTerms terms, FigurePair pair, Direction direction, Movement movement)
    {
        _terms = terms;
        _pair = pair;
        Direction = direction;
        Movement = movement;
        ComparedWith = pair.ComparedWith;
    }

    private DirectionAssessment(
        WithheldReason reason,
        ReportingPeriod? about,
        ReportingPeriod? comparedWith,
        DateOnly since
    )
    {
        Direction = Direction.Withheld;
        Withheld = reason;
        ComparedWith = comparedWith;
        _about = about;
        _since = since;
    }

    /// <summary>What to print.</summary>
    public Direction Direction { get; }

    /// <summary>Which way the arrow points; null when the direction is withheld.</summary>
    public Movement? Movement { get; }

    /// <summary>Why there is none; null otherwise.</summary>
    public WithheldReason? Withheld { get; }

    /// <summary>The period of the comparator, where one was found.</summary>
    public ReportingPeriod? ComparedWith { get; }

    /// <summary>One sentence with its numbers.</summary>
    public string Explanation =>
        WhyWithheld is { } because
            ? $"No direction: {because}"
            : DirectionSentence.Of(_terms!, _pair, Direction, Movement!.Value);

    /// <summary>Why there is none, to follow a colon; null otherwise.</summary>
    internal string? WhyWithheld => Withheld is { } reason ? Because(reason) : null;

    /// <param name="reason">Not for a broken or redefined series, which has a date.</param>
    /// <param name="about">The period that is missing, or cannot be compared with; null where there is no such.</param>
    /// <param name="comparedWith">The period of the comparator, where one was found.</param>
    public static DirectionAssessment Withhold(
        WithheldReason reason,
        ReportingPeriod? about = null,
        ReportingPeriod? comparedWith = null
    ) => new(reason, about, comparedWith, default);

    /// <summary>Withheld because a boundary lies between the two figures.</summary>
    public static DirectionAssessment Withhold(SeriesBoundary boundary, ReportingPeriod comparedWith) =>
        new(
            boundary.Kind switch
            {
                SeriesChange.BreakInSeries => WithheldReason.BreakInSeries,
                SeriesChange.DefinitionChanged => WithheldReason.DefinitionChanged,
            },
            null,
            comparedWith,
            boundary.From
        );

    private string Because(WithheldReason reason) =>
        reason switch
        {
            WithheldReason.NoComparator => _about is { } missing
                ? $"there is no figure for {missing}"
                : "there is no earlier figure to compare with",
            WithheldReason.NotNumeric => _about is { } words
                ? $"there is no number for {words}"
                : "there is no number for this period",
            WithheldReason.CumulativeReset =>
                $"the total starts again in April, so it cannot be compared with {Before(_about)}",
            WithheldReason.CumulativeLength =>
                $"a total since April covers more months than the one for {Before(_about)}",
            WithheldReason.BreakInSeries => $"the series was broken on {UkDate.Words(_since)}",
            WithheldReason.DefinitionChanged => $"the definition changed on {UkDate.Words(_since)}",
            WithheldReason.ProvisionalComparator => $"the figure for {Before(_about)} is provisional",
        };

    private static string Before(ReportingPeriod? about) => about?.ToString() ?? throw new UnreachableException();
}
