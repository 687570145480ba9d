using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Interventions;

/// <summary>What the figures say of whether an intervention worked.</summary>
public enum VerdictOutcome
{
    /// <summary>Better than before, by more than the usual variation.</summary>
    Improved = 1,

    /// <summary>What there is lies within the usual variation.</summary>
    NoDetectableChange,

    /// <summary>Worse than before, by more than the usual variation.</summary>
    Worse,

    /// <summary>It needs more figures.</summary>
    TooEarly,

    /// <summary>However long one waits, these figures cannot say.</summary>
    CannotBeTold,
}

public static class VerdictOutcomeExtensions
{
    /// <summary>As it stands alone.</summary>
    public static string Words(this VerdictOutcome outcome) =>
        outcome switch
        {
            VerdictOutcome.Improved => "Improved beyond normal variation",
            VerdictOutcome.NoDetectableChange => "No detectable change",
            VerdictOutcome.Worse => "Worse beyond normal variation",
            VerdictOutcome.TooEarly => "Too early to tell",
            VerdictOutcome.CannotBeTold => "Cannot be told",
        };
}

/// <summary>Why figures cannot say whether something worked.</summary>
public enum VerdictObstacle
{
    /// <summary>Nobody says which way is good.</summary>
    NoGoodWay = 1,

    /// <summary>A control chart would mislead: the method choice says why.</summary>
    WrongMethod,
    TooFewBefore,
    StoodStill,
    TooLumpy,

    /// <summary>Too large, or no two neighbours before.</summary>
    NoLimits,
    Broken,

    /// <summary>Each figure leans on the one before: the usual range is too narrow.</summary>
    Autocorrelated,
}

/// <summary>What the figures say of an intervention, with the numbers behind it; the sentence is made when it is asked for.</summary>
/// <param name="Limits">Those of the figures before.</param>
/// <param name="PointsAfter">How many figures there are since its effect was expected.</param>
/// <param name="MeanAfter">Of those; null where there are none.</param>
/// <param name="Expected">The size of the effect, in the good direction; null where nobody said.</param>
public sealed record Verdict(
    VerdictOutcome Outcome,
    SeriesAround Around,
    ControlLimits Limits,
    int PointsAfter,
    double? MeanAfter,
    decimal? Expected
)
{
    /// <summary>Null where the outcome is another one than <see cref="VerdictOutcome.CannotBeTold"/>.</summary>
    public VerdictObstacle? Obstacle { get; init; }

    /// <summary>Whether a control chart suits the series.</summary>
    public required MethodChoice Choice { get; init; }

    /// <summary>The lag-one autocorrelation of the figures before, -1 to 1; null where it cannot be worked out.</summary>
    public double? Autocorrelation { get; init; }

    /// <summary>How many figures after it the verdict needs at least.</summary>
    public int FewestAfter { get; init; }

    /// <summary>How many more figures it takes before more can be said; 0 where it is not too early.</summary>
    public int MoreNeeded { get; init; }

    /// <summary>The latest period that has a figure after; null where none has.</summary>
    public ReportingPeriod? LatestAfter { get; init; }

    /// <summary>The mean after minus the mean before, rounded as figures are; null where one of them is not known.</summary>
    public decimal? Change =>
        Limits.Mean is { } before && MeanAfter is { } after
            ? Math.Round((decimal)after - (decimal)before, Figure.MaxDecimals, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>One or two sentences with the numbers, cautions included.</summary>
    public string Explanation => new VerdictSentence(this).Whole;
}
