using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>What NHSRplotthedots 0.2.2 calls things; what it doesn't know has a name of ours.</summary>
internal static class ChartNames
{
    /// <summary>Those that the package counts in its summary.</summary>
    public static readonly string[] CountedPointTypes =
    [
        "common_cause",
        "special_cause_improvement",
        "special_cause_concern",
    ];

    public static string PointType(VariationSignal signal) =>
        signal switch
        {
            VariationSignal.NotEnoughData => "not_enough_data",
            VariationSignal.NotSuitable => "not_suitable",
            VariationSignal.NoVariation => "no_variation",
            VariationSignal.TooLumpy => "too_lumpy",
            VariationSignal.CommonCause => "common_cause",
            VariationSignal.ImprovementHigh or VariationSignal.ImprovementLow => "special_cause_improvement",
            VariationSignal.ConcernHigh or VariationSignal.ConcernLow => "special_cause_concern",
            VariationSignal.NeutralHigh => "special_cause_neutral_high",
            VariationSignal.NeutralLow => "special_cause_neutral_low",
        };

    /// <returns>Null where no icon is shown.</returns>
    public static string? Icon(VariationSignal signal) =>
        signal switch
        {
            VariationSignal.NotEnoughData
            or VariationSignal.NotSuitable
            or VariationSignal.NoVariation
            or VariationSignal.TooLumpy => null,
            VariationSignal.CommonCause => "common_cause",
            VariationSignal.ImprovementHigh => "improvement_high",
            VariationSignal.ImprovementLow => "improvement_low",
            VariationSignal.ConcernHigh => "concern_high",
            VariationSignal.ConcernLow => "concern_low",
            VariationSignal.NeutralHigh => "neutral_high",
            VariationSignal.NeutralLow => "neutral_low",
        };

    public static string Rule(SpecialCause cause) =>
        cause switch
        {
            SpecialCause.None => "Common Cause",
            SpecialCause.AboveLimit => "Above UCL",
            SpecialCause.BelowLimit => "Below LCL",
            SpecialCause.Rising => "7 Point Trend (Increasing)",
            SpecialCause.Falling => "7 Point Trend (Decreasing)",
            SpecialCause.TwoOfThreeHigh => "2 in 3 Above CL",
            SpecialCause.TwoOfThreeLow => "2 in 3 Below CL",
            SpecialCause.ShiftHigh => "7 Points Above CL",
            SpecialCause.ShiftLow => "7 Points Below CL",
        };
}
