using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>How a figure compares with a benchmark, in words that already say whether that is good.</summary>
public enum ComparisonOutcome
{
    /// <summary>Better, beyond even the wider of two ranges.</summary>
    Best = 1,
    Better,

    /// <summary>No different, as far as chance lets anyone tell.</summary>
    Similar,
    Worse,

    /// <summary>Worse, beyond even the wider of two ranges.</summary>
    Worst,

    /// <summary>The number is higher, and nobody says whether that is good.</summary>
    Higher,

    /// <summary>The number is lower, and nobody says whether that is good.</summary>
    Lower,
    NotCompared,
}

/// <summary>Which way the figure lies from the benchmark: the place, as opposed to the judgement.</summary>
public enum BenchmarkPosition
{
    FarBelow = 1,
    Below,
    Within,
    Above,
    FarAbove,
}

/// <summary>What of an indicator and a benchmark decides a comparison.</summary>
/// <param name="Polarity">
/// Which way is good; null for figures that are not to be compared at all, such as plain counts of places of different
/// size.
/// </param>
/// <param name="Unit">For the explanation.</param>
/// <param name="Benchmark">
/// What the figure is compared with, as it stands in a sentence: "England", "the national goal".
/// </param>
/// <param name="IsBenchmarkItself">The figure is the benchmark's own; nothing is compared with itself.</param>
public sealed record ComparisonTerms(Polarity? Polarity, Unit Unit, string Benchmark, bool IsBenchmarkItself = false)
{
    internal ComparisonOutcome Judge(BenchmarkPosition position) =>
        Polarity is Indicators.Polarity.HigherIsBetter or Indicators.Polarity.LowerIsBetter
            ? Judged(position, Polarity is Indicators.Polarity.HigherIsBetter)
            : NotJudged(position);

    /// <summary>Why no comparison is to be made whatever the figures; null when one is.</summary>
    internal string? WhyNot =>
        Polarity is null ? "figures of this kind are not compared"
        : IsBenchmarkItself ? $"{Benchmark} is not compared with itself"
        : null;

    private static ComparisonOutcome Judged(BenchmarkPosition position, bool higherIsBetter) =>
        position switch
        {
            BenchmarkPosition.FarBelow => higherIsBetter ? ComparisonOutcome.Worst : ComparisonOutcome.Best,
            BenchmarkPosition.Below => higherIsBetter ? ComparisonOutcome.Worse : ComparisonOutcome.Better,
            BenchmarkPosition.Within => ComparisonOutcome.Similar,
            BenchmarkPosition.Above => higherIsBetter ? ComparisonOutcome.Better : ComparisonOutcome.Worse,
            BenchmarkPosition.FarAbove => higherIsBetter ? ComparisonOutcome.Best : ComparisonOutcome.Worst,
        };

    private static ComparisonOutcome NotJudged(BenchmarkPosition position) =>
        position switch
        {
            BenchmarkPosition.FarBelow or BenchmarkPosition.Below => ComparisonOutcome.Lower,
            BenchmarkPosition.Within => ComparisonOutcome.Similar,
            BenchmarkPosition.Above or BenchmarkPosition.FarAbove => ComparisonOutcome.Higher,
        };
}

/// <summary>A comparison with a benchmark, or why there is none. A closed family.</summary>
public abstract record BenchmarkComparison
{
    private BenchmarkComparison() { }

    public abstract ComparisonOutcome Outcome { get; }

    /// <summary>One plain sentence with its numbers, made when it is asked for.</summary>
    public string Explanation =>
        this switch
        {
            Compared compared => $"{compared.Outcome}: {ComparisonSentence.Of(compared)}",
            NotCompared not => $"Not compared: {not.Because}",
            _ => throw new UnreachableException(),
        };

    /// <param name="Position">Which way the figure lies from the benchmark.</param>
    /// <param name="Evidence">The figures that show it.</param>
    /// <param name="Terms">What was asked.</param>
    public sealed record Compared(BenchmarkPosition Position, ComparisonEvidence Evidence, ComparisonTerms Terms)
        : BenchmarkComparison
    {
        public override ComparisonOutcome Outcome { get; } = Terms.Judge(Position);
    }

    /// <param name="Because">Why there is none, to follow a colon.</param>
    public sealed record NotCompared(string Because) : BenchmarkComparison
    {
        public override ComparisonOutcome Outcome => ComparisonOutcome.NotCompared;
    }
}
