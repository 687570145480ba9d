using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>The word and shape of a signal, an assurance, a comparison or a forecast: each has a shape of its own, so that none is told by colour alone.</summary>
/// <param name="Note">A reservation beside the word; empty where there is none.</param>
public sealed record SignalLook(string Word, string Symbol, SignalTone Tone, string Note = "")
{
    private const string Trial = "trial";

    public string Class =>
        Tone switch
        {
            SignalTone.Better => "signal signal--better",
            SignalTone.Worse => "signal signal--worse",
            SignalTone.Plain => "signal",
            SignalTone.Quiet => "signal signal--quiet",
        };

    /// <summary>Variation, or for yearly figures the recent trend: whichever method suits the series.</summary>
    public static SignalLook Of(StoredSignals signals) =>
        signals is { Variation: VariationSignal.NotSuitable, Trend: not TrendLabel.CannotBeCalculated }
            ? Of(signals.Trend)
            : OfVariation(signals);

    /// <summary>Of what is not due, or late: no figure says how it goes.</summary>
    public static SignalLook NoFigure { get; } = new("No figure", "g-none", SignalTone.Quiet);

    public static SignalLook OfVariation(StoredSignals signals) =>
        Of(signals.Variation) with
        {
            Note = signals.IsTrial ? Trial : "",
        };

    /// <summary>In doubt where the latest figure is a sign of change: the limits hold for what goes on as it did.</summary>
    public static SignalLook OfAssurance(StoredSignals signals) =>
        Of(signals.Assurance) with
        {
            Note =
                signals.Assurance is null ? ""
                : signals.Variation.Letter() is not null ? "in doubt"
                : signals.IsTrial ? Trial
                : "",
        };

    private static SignalLook Of(VariationSignal signal) =>
        signal switch
        {
            VariationSignal.ImprovementHigh => new(signal.Label(), "g-better-high", SignalTone.Better),
            VariationSignal.ImprovementLow => new(signal.Label(), "g-better-low", SignalTone.Better),
            VariationSignal.ConcernHigh => new(signal.Label(), "g-worse-high", SignalTone.Worse),
            VariationSignal.ConcernLow => new(signal.Label(), "g-worse-low", SignalTone.Worse),
            VariationSignal.NeutralHigh => new(signal.Label(), "d-up", SignalTone.Plain),
            VariationSignal.NeutralLow => new(signal.Label(), "d-down", SignalTone.Plain),
            VariationSignal.CommonCause => new(signal.Label(), "g-wave", SignalTone.Plain),
            VariationSignal.NoVariation => new(signal.Label(), "d-same", SignalTone.Plain),
            VariationSignal.NotEnoughData or VariationSignal.NotSuitable or VariationSignal.TooLumpy => new(
                signal.Label(),
                "g-none",
                SignalTone.Quiet
            ),
        };

    public static SignalLook Of(TrendLabel trend) =>
        trend switch
        {
            TrendLabel.IncreasingAndGettingBetter => new("Getting better", "g-better-high", SignalTone.Better),
            TrendLabel.DecreasingAndGettingBetter => new("Getting better", "g-better-low", SignalTone.Better),
            TrendLabel.IncreasingAndGettingWorse => new("Getting worse", "g-worse-high", SignalTone.Worse),
            TrendLabel.DecreasingAndGettingWorse => new("Getting worse", "g-worse-low", SignalTone.Worse),
            TrendLabel.Increasing => new("Increasing", "d-up", SignalTone.Plain),
            TrendLabel.Decreasing => new("Decreasing", "d-down", SignalTone.Plain),
            TrendLabel.NoSignificantChange => new("No significant change", "g-wave", SignalTone.Plain),
            TrendLabel.CannotBeCalculated => new("Cannot be calculated", "g-none", SignalTone.Quiet),
        };

    private static SignalLook Of(Assurance? assurance) =>
        assurance switch
        {
            Assurance.ConsistentlyPasses => new(Assurance.ConsistentlyPasses.Label(), "a-pass", SignalTone.Better),
            Assurance.HitAndMiss => new(Assurance.HitAndMiss.Label(), "a-either", SignalTone.Plain),
            Assurance.ConsistentlyFails => new(Assurance.ConsistentlyFails.Label(), "a-fail", SignalTone.Worse),
            null => new("Cannot tell", "g-none", SignalTone.Quiet),
        };

    public static SignalLook Of(ComparisonOutcome outcome) =>
        outcome switch
        {
            ComparisonOutcome.Best or ComparisonOutcome.Better => new("Better", "g-better-high", SignalTone.Better),
            ComparisonOutcome.Worse or ComparisonOutcome.Worst => new("Worse", "g-worse-low", SignalTone.Worse),
            ComparisonOutcome.Similar => new("Similar", "d-same", SignalTone.Plain),
            ComparisonOutcome.Higher => new("Higher", "d-up", SignalTone.Plain),
            ComparisonOutcome.Lower => new("Lower", "d-down", SignalTone.Plain),
            ComparisonOutcome.NotCompared => new("Not compared", "g-none", SignalTone.Quiet),
        };

    public static SignalLook Of(AreaStanding standing) =>
        standing.IsPlaced
            ? new(standing.Label, "q-place", SignalTone.Plain)
            : new(standing.Label, "g-none", SignalTone.Quiet);

    /// <param name="meets">Whether a figure that officers expect meets the target; null where there is none to meet.</param>
    public static SignalLook Of(bool? meets) =>
        meets switch
        {
            true => new("Meets the target", "p-high", SignalTone.Plain),
            false => new("Misses the target", "p-low", SignalTone.Plain),
            null => new("No target to meet", "g-none", SignalTone.Quiet),
        };

    public static SignalLook Of(StoredForecast forecast) =>
        new(
            forecast.Label,
            forecast.Outlook switch
            {
                ForecastOutlook.Secured or ForecastOutlook.AlmostCertain => "p-high",
                ForecastOutlook.HighlyLikely or ForecastOutlook.Likely => "p-high",
                ForecastOutlook.RealisticPossibility => "p-middle",
                ForecastOutlook.Unlikely or ForecastOutlook.HighlyUnlikely => "p-low",
                ForecastOutlook.RemoteChance or ForecastOutlook.Lost => "p-low",
                ForecastOutlook.Unknown => "g-none",
            },
            forecast.Outlook is ForecastOutlook.Unknown ? SignalTone.Quiet : SignalTone.Plain
        );
}

public enum SignalTone
{
    Plain = 1,
    Better,
    Worse,

    /// <summary>There is no answer.</summary>
    Quiet,
}
