using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>How the limits of a <see cref="ConfidenceInterval"/> were found.</summary>
public enum IntervalMethod
{
    /// <summary>Wilson's score interval of a proportion.</summary>
    Wilson = 1,

    /// <summary>Byar's approximation for a count of events.</summary>
    Byar,

    /// <summary>The exact limits of a Poisson count.</summary>
    ExactPoisson,

    /// <summary>Student's t for a mean.</summary>
    StudentT,

    /// <summary>Newcombe's interval for the difference of two proportions.</summary>
    Newcombe,
}

/// <summary>
/// A figure and the range in which chance leaves the true one, or why none can be given. A closed family.
/// </summary>
public abstract record ConfidenceInterval
{
    private ConfidenceInterval() { }

    /// <summary>One plain sentence with its numbers.</summary>
    public string Explanation(Unit unit) =>
        this switch
        {
            Calculated calculated => calculated.InWords(new FigureWords(unit)),
            NotCalculated not => $"No range: {not.Because}",
            _ => throw new UnreachableException(),
        };

    /// <param name="Value">The figure, in the unit of the indicator.</param>
    /// <param name="Limits">Around the value, which is never outside them.</param>
    /// <param name="Method">How they were found.</param>
    /// <param name="Level">How often such a range takes in the true figure.</param>
    public sealed record Calculated(double Value, Limits Limits, IntervalMethod Method, ConfidenceLevel Level)
        : ConfidenceInterval
    {
        internal string InWords(FigureWords figures) =>
            $"{figures.WithLabel(Value)}; allowing for chance, between {figures.Plain(Limits.Lower)} "
            + $"and {figures.Plain(Limits.Upper)} ({ToleranceRule.Plain((decimal)Level.Share * 100)}% confidence)";
    }

    /// <param name="Because">Why there is none, to follow a colon.</param>
    public sealed record NotCalculated(string Because) : ConfidenceInterval;
}
