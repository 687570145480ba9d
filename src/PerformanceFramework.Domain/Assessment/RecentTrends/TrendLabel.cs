using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>
/// Whether figures have changed by more than chance explains, in words that already say whether that is good.
/// </summary>
public enum TrendLabel
{
    IncreasingAndGettingBetter = 1,
    IncreasingAndGettingWorse,

    /// <summary>The number goes up, and nobody says whether that is good.</summary>
    Increasing,
    DecreasingAndGettingBetter,
    DecreasingAndGettingWorse,

    /// <summary>The number goes down, and nobody says whether that is good.</summary>
    Decreasing,
    NoSignificantChange,
    CannotBeCalculated,
}

public static class TrendLabels
{
    public static string Words(this TrendLabel label) =>
        label switch
        {
            TrendLabel.IncreasingAndGettingBetter => "Increasing and getting better",
            TrendLabel.IncreasingAndGettingWorse => "Increasing and getting worse",
            TrendLabel.Increasing => "Increasing",
            TrendLabel.DecreasingAndGettingBetter => "Decreasing and getting better",
            TrendLabel.DecreasingAndGettingWorse => "Decreasing and getting worse",
            TrendLabel.Decreasing => "Decreasing",
            TrendLabel.NoSignificantChange => "No significant change",
            TrendLabel.CannotBeCalculated => "Cannot be calculated",
        };

    internal static TrendLabel OfIncrease(Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => TrendLabel.IncreasingAndGettingBetter,
            Polarity.LowerIsBetter => TrendLabel.IncreasingAndGettingWorse,
            Polarity.WithinRange or Polarity.NoJudgement => TrendLabel.Increasing,
        };

    internal static TrendLabel OfDecrease(Polarity polarity) =>
        polarity switch
        {
            Polarity.HigherIsBetter => TrendLabel.DecreasingAndGettingWorse,
            Polarity.LowerIsBetter => TrendLabel.DecreasingAndGettingBetter,
            Polarity.WithinRange or Polarity.NoJudgement => TrendLabel.Decreasing,
        };
}
