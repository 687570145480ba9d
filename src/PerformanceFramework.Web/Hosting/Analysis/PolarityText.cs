using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Which way is good, as analysts write it.</summary>
internal static class PolarityText
{
    public static Polarity? Read(string text) =>
        text.ToUpperInvariant() switch
        {
            "HIGHER" => Polarity.HigherIsBetter,
            "LOWER" => Polarity.LowerIsBetter,
            "RANGE" => Polarity.WithinRange,
            "NONE" => Polarity.NoJudgement,
            _ => null,
        };

    /// <summary>As in <see cref="Read"/>, or as control charts have it.</summary>
    public static ImprovementDirection? ReadDirection(string text) =>
        text.ToUpperInvariant() switch
        {
            "INCREASE" => ImprovementDirection.Increase,
            "DECREASE" => ImprovementDirection.Decrease,
            "NEUTRAL" => ImprovementDirection.Neutral,
            _ => Read(text)?.ImprovementDirection(),
        };

    /// <summary>As in <see cref="Read"/>, or as the Fingertips public health profiles have it, in words or by number.</summary>
    /// <param name="polarity">Null for figures that are not compared.</param>
    public static bool TryReadFingertips(string text, out Polarity? polarity)
    {
        (var isKnown, polarity) = text.ToUpperInvariant() switch
        {
            "LOW IS GOOD" or "0" => (true, Polarity.LowerIsBetter),
            "HIGH IS GOOD" or "1" => (true, Polarity.HigherIsBetter),
            "NO JUDGEMENT" or "99" => (true, Polarity.NoJudgement),
            "NOT APPLICABLE" or "-1" => (true, null),
            _ => (Read(text) is not null, Read(text)),
        };
        return isKnown;
    }
}
