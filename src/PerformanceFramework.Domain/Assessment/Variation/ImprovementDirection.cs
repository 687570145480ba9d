using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>Which way figures must go for a special cause to be an improvement.</summary>
public enum ImprovementDirection
{
    Increase = 1,
    Decrease,

    /// <summary>Neither: the chart says higher or lower, and nobody says whether that is good.</summary>
    Neutral,
}

public static class ImprovementDirectionExtensions
{
    /// <summary>A target range has a good side on either hand, so a chart can't say which way is better.</summary>
    public static ImprovementDirection ImprovementDirection(this Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => Variation.ImprovementDirection.Increase,
            Polarity.LowerIsBetter => Variation.ImprovementDirection.Decrease,
            Polarity.WithinRange or Polarity.NoJudgement => Variation.ImprovementDirection.Neutral,
        };

    /// <summary>1 where up is good, -1 where down is, 0 where neither.</summary>
    internal static int GoodWay(this ImprovementDirection direction) =>
        direction switch
        {
            Variation.ImprovementDirection.Increase => 1,
            Variation.ImprovementDirection.Decrease => -1,
            Variation.ImprovementDirection.Neutral => 0,
        };
}
