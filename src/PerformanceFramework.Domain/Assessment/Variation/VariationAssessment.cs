using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>What of an indicator decides its variation, whatever the period.</summary>
/// <param name="Direction">Which way is good.</param>
/// <param name="Unit">For the sentences.</param>
/// <param name="Frequency">How often it is reported.</param>
/// <param name="Aggregation">What a value stands for.</param>
/// <param name="Seasonality">Whether its figures follow the time of year, once for the whole series.</param>
public sealed record VariationTerms(
    ImprovementDirection Direction,
    Unit Unit,
    Frequency Frequency,
    Aggregation Aggregation,
    Seasonality Seasonality = Seasonality.NotKnown
)
{
    /// <summary>How many points of a segment make its baseline, 12 or more; null for all of them.</summary>
    public int? FixAfter { get; init; }

    public ControlChartMethod Method { get; init; } = ControlChartMethod.Product;
}

/// <summary>
/// Two answers about the latest figure: is it more than noise, and will the target be met as things are. Numbers only;
/// the sentences are made when they are asked for.
/// </summary>
/// <param name="Choice">Whether a control chart suits the series.</param>
/// <param name="Latest">The latest figure, with the limits of its segment.</param>
/// <param name="Target">The target of its period.</param>
public readonly record struct VariationAssessment(
    VariationTerms Terms,
    MethodChoice Choice,
    LatestPoint Latest,
    Target Target
)
{
    public VariationSignal Signal =>
        Choice.Obstacle is null
            ? VariationSignalRule.Of(Latest, Terms.Direction, FewestPoints)
            : VariationSignal.NotSuitable;

    /// <summary>Null where there is none; the explanation says why.</summary>
    public Assurance? Assurance =>
        Choice.Obstacle is null
            ? AssuranceRule.Of(Latest.Limits, Terms.Direction, Target, Terms.Method, FewestPoints)
            : null;

    /// <summary>The limits will still move: a signal is a first one, and an assurance provisional.</summary>
    public bool IsTrial =>
        Signal is not (VariationSignal.NotEnoughData or VariationSignal.NotSuitable)
        && Latest.Limits.Count < ControlChartMethod.EstablishedPoints;

    /// <summary>One sentence for the signal, with its numbers.</summary>
    public string Explanation => new VariationSentence(this).Signal;

    /// <summary>One sentence for the assurance, or why there is none.</summary>
    public string AssuranceExplanation => new AssuranceSentence(this).Sentence;

    /// <summary>The fewest figures of a segment for which the two answers are given.</summary>
    public int FewestPoints => Math.Max(Choice.FewestPoints, Terms.Method.FewestPoints);
}

/// <summary>Variation and assurance of an indicator's latest figure.</summary>
public static class VariationRule
{
    /// <summary>Assesses the end of a segment without drawing the chart; nothing is allocated.</summary>
    /// <param name="segment">The figures since the latest rebase, in order of period; NaN where missing.</param>
    /// <param name="target">The target of the latest period.</param>
    /// <param name="terms">What of the indicator decides it.</param>
    public static VariationAssessment Assess(ReadOnlySpan<double> segment, Target target, VariationTerms terms) =>
        Assess(ControlChartRule.Latest(segment, terms.Direction, terms.Method, terms.FixAfter), target, terms);

    /// <summary>Assesses a point that was labelled already, such as the latest of a drawn chart.</summary>
    public static VariationAssessment Assess(LatestPoint latest, Target target, VariationTerms terms) =>
        new(
            terms,
            MethodChoiceRule.Choose(terms.Aggregation, terms.Frequency, latest.Limits.Count, terms.Seasonality),
            latest,
            target
        );
}
