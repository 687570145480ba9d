using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The statistical answers about one observation in the form they are stored in, from what was known when it was the latest.</summary>
public sealed record StoredSignals
{
    public static StoredSignals Pending =>
        new()
        {
            Variation = VariationSignal.NotEnoughData,
            VariationExplanation = "Not assessed yet",
            AssuranceExplanation = "Not assessed yet",
            Trend = TrendLabel.CannotBeCalculated,
            TrendExplanation = "Not assessed yet",
            Comparison = ComparisonOutcome.NotCompared,
            ComparisonExplanation = "Not assessed yet",
        };

    public required VariationSignal Variation { get; init; }

    public required string VariationExplanation { get; init; }

    /// <summary>The limits will still move: the signal is a first one, and the assurance provisional.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Null where there is none; the explanation says why.</summary>
    public Assurance? Assurance { get; init; }

    public required string AssuranceExplanation { get; init; }

    public required TrendLabel Trend { get; init; }

    public required string TrendExplanation { get; init; }

    public required ComparisonOutcome Comparison { get; init; }

    public required string ComparisonExplanation { get; init; }

    /// <summary>Worse beyond normal variation; where a control chart does not suit, by the recent trend.</summary>
    public bool IsGettingWorse =>
        Variation is VariationSignal.ConcernHigh or VariationSignal.ConcernLow
        || (
            Variation is VariationSignal.NotSuitable
            && Trend is TrendLabel.IncreasingAndGettingWorse or TrendLabel.DecreasingAndGettingWorse
        );

    /// <summary>Better beyond normal variation; where a control chart does not suit, by the recent trend.</summary>
    public bool IsGettingBetter =>
        Variation is VariationSignal.ImprovementHigh or VariationSignal.ImprovementLow
        || (
            Variation is VariationSignal.NotSuitable
            && Trend is TrendLabel.IncreasingAndGettingBetter or TrendLabel.DecreasingAndGettingBetter
        );

    public static StoredSignals Of(PointSignals signals) =>
        new()
        {
            Variation = signals.Variation.Signal,
            VariationExplanation = signals.Variation.Explanation,
            IsTrial = signals.Variation.IsTrial,
            Assurance = signals.Variation.Assurance,
            AssuranceExplanation = signals.AssuranceExplanation,
            Trend = signals.Trend.Label,
            TrendExplanation = signals.Trend.Explanation,
            Comparison = signals.Comparison.Outcome,
            ComparisonExplanation = signals.Comparison.Explanation,
        };
}

/// <summary>How likely the year-end target is to be met, in the words that are shown, from sure to impossible.</summary>
public enum ForecastOutlook
{
    Secured = 1,
    AlmostCertain,
    HighlyLikely,
    Likely,
    RealisticPossibility,
    Unlikely,
    HighlyUnlikely,
    RemoteChance,
    Lost,

    /// <summary>No likelihood can be given; the explanation says why.</summary>
    Unknown,
}

/// <summary>
/// The forecast of the year end as it was stated when an observation was the latest. Later figures never change it, so that
/// it can be scored.
/// </summary>
public sealed record StoredForecast
{
    public const int LabelLength = 60;

    public static StoredForecast Pending =>
        new()
        {
            Outlook = ForecastOutlook.Unknown,
            Label = "None",
            Explanation = "No forecast was made from this figure",
        };

    public required ForecastOutlook Outlook { get; init; }

    /// <summary>The stated probability of meeting the target, above 0 and below 1; null where there was none or arithmetic had decided.</summary>
    public decimal? Probability { get; init; }

    /// <summary>The expected year-end figure; null where none could be given.</summary>
    public decimal? Central { get; init; }

    /// <summary>The lower end of the 80% range.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of the 80% range.</summary>
    public decimal? High { get; init; }

    /// <summary>The period whose figure was forecast; null where no forecast was made.</summary>
    public ReportingPeriod? YearEnd { get; init; }

    /// <summary>For the column of a table.</summary>
    public required string Label { get; init; }

    public required string Explanation { get; init; }

    /// <summary>Of meeting the target, 0 to 1: 1 or 0 where arithmetic had decided, otherwise as stated; null where none was.</summary>
    public double? StatedLikelihood =>
        Outlook switch
        {
            ForecastOutlook.Secured => 1,
            ForecastOutlook.Lost => 0,
            _ => (double?)Probability,
        };

    public static StoredForecast Of(YearEndForecast forecast, ReportingPeriod yearEnd) =>
        new()
        {
            Outlook = forecast.Likelihood switch
            {
                Likelihood.Secured => ForecastOutlook.Secured,
                Likelihood.Lost => ForecastOutlook.Lost,
                Likelihood.Probable probable => OutlookOf(probable.Word),
                _ => ForecastOutlook.Unknown,
            },
            Probability = (forecast.Likelihood as Likelihood.Probable) is { } stated ? Kept(stated.Stated) : null,
            Central = Kept(forecast.Central),
            Low = Kept(forecast.Range?.Low),
            High = Kept(forecast.Range?.High),
            YearEnd = yearEnd,
            Label = forecast.Likelihood.Label,
            Explanation = forecast.Explanation,
        };

    private static decimal? Kept(double? figure) =>
        figure is { } known && Math.Abs(known) <= (double)Figure.MaxMagnitude
            ? Math.Round((decimal)known, Figure.MaxDecimals, MidpointRounding.AwayFromZero)
            : null;

    private static ForecastOutlook OutlookOf(ProbabilityWord word) =>
        word switch
        {
            ProbabilityWord.RemoteChance => ForecastOutlook.RemoteChance,
            ProbabilityWord.HighlyUnlikely => ForecastOutlook.HighlyUnlikely,
            ProbabilityWord.Unlikely => ForecastOutlook.Unlikely,
            ProbabilityWord.RealisticPossibility => ForecastOutlook.RealisticPossibility,
            ProbabilityWord.Likely => ForecastOutlook.Likely,
            ProbabilityWord.HighlyLikely => ForecastOutlook.HighlyLikely,
            ProbabilityWord.AlmostCertain => ForecastOutlook.AlmostCertain,
        };
}
