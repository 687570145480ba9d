using System.Globalization;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>How a value is worked out of two reported figures.</summary>
/// <param name="NumeratorLabel">What is counted above the line.</param>
/// <param name="DenominatorLabel">What is counted below the line.</param>
/// <param name="Multiplier">Per how many of the denominator: 100 for a percentage, 1,000 for a rate per thousand.</param>
/// <param name="AreCounts">Both are counts of things that happen one by one, such as people or events, so that chance has a known part in them; false for pounds, tonnes and hours.</param>
public sealed record FractionTerms(
    string NumeratorLabel,
    string DenominatorLabel,
    decimal Multiplier,
    bool AreCounts = true
)
{
    /// <summary>"Homes let in time divided by homes let, times 100".</summary>
    public string InWords() =>
        $"{NumeratorLabel} divided by {SentenceCase.Within(DenominatorLabel)}, times {Multiplier.ToString("#,0.##", CultureInfo.InvariantCulture)}";
}

/// <summary>What the figures of an indicator can be.</summary>
/// <param name="Unit">What they are counted in.</param>
/// <param name="Lowest">The lowest that can be right; null for no limit.</param>
/// <param name="Highest">The highest that can be right; null for no limit.</param>
/// <param name="Fraction">How a value is worked out, where numerator and denominator are reported.</param>
public sealed record FigureLimits(Unit Unit, decimal? Lowest, decimal? Highest, FractionTerms? Fraction)
{
    /// <summary>The periods of a year add up: what holds for one is no upper limit of the year.</summary>
    public bool AddsUp { get; init; }

    /// <summary>Those of a figure for the year end.</summary>
    public FigureLimits OfYearEnd => this with { Fraction = null, Highest = AddsUp ? null : Highest };
}
