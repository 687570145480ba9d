using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Features.Assessment;

/// <summary>What a trial says in words.</summary>
internal static class TrialSentences
{
    public static string Headline(TrialForm form, IndicatorTrial? indicator, SetTrial? set) =>
        indicator is not null ? OfIndicator(indicator)
        : set is not null ? OfSet(set)
        : form.IsEmpty ? "See what another rule would have made of figures that are known already."
        : "That cannot be tried yet.";

    /// <summary>The trial of one indicator; null, with the reason on the form, where there is none to show.</summary>
    public static IndicatorTrial? Checked(TrialForm form, IndicatorTrial? trial)
    {
        if (trial is null)
        {
            form.Refuse(
                "code",
                $"There is no indicator with the code “{form.Code}”. Check it in the list of indicators."
            );
            return null;
        }

        if (form.Settings?.Chart?.RebaseFrom is { } from && trial.Figures.All(figure => figure.Period != from))
        {
            form.Refuse("rebase", $"{trial.Code} has no figure for {from}, so its chart cannot begin anew there.");
            return null;
        }

        return trial;
    }

    /// <summary>The trial of a set; null, with the reason on the form, where there is no such set.</summary>
    public static SetTrial? Checked(TrialForm form, SetTrial? trial)
    {
        if (trial is null)
        {
            form.Refuse("set", "There is no such set. Choose one from the list.");
        }

        return trial;
    }

    /// <summary>"Getting worse, consistently falls short".</summary>
    public static string Signal(ChartReading reading) =>
        reading.Assurance is { } assurance
            ? $"{reading.Signal.Label()}, {assurance.Label().ToLowerInvariant()}"
            : reading.Signal.Label();

    private static string OfIndicator(IndicatorTrial trial) =>
        (trial.Rule, trial.Chart) switch
        {
            ({ } rule, _) => rule.Headline + ".",
            (null, { Differs: false }) => $"{trial.Code} would have the same signal and as many unusual points.",
            (null, { } chart) when chart.Stored.Signal != chart.Tried.Signal =>
                $"The signal of {trial.Code} would be “{chart.Tried.Signal.Label()}” instead of “{chart.Stored.Signal.Label()}”.",
            (null, { } chart) =>
                $"{trial.Code} would keep its signal “{chart.Stored.Signal.Label()}”, with another assurance or other unusual points.",
            _ => $"{trial.Code} has no figure to try it on.",
        };

    private static string OfSet(SetTrial trial)
    {
        if (trial.Rule is { } rule)
        {
            return rule.Headline + ".";
        }

        var charts = trial.Indicators.Select(i => i.Chart).OfType<ChartTrial>().ToList();
        var others = charts.Count(chart => chart.Stored.Signal != chart.Tried.Signal);
        return charts.Count == 0 ? "There is no figure to try it on."
            : others == 0 ? $"All {charts.Count} indicators would keep the signal of their latest figure."
            : $"{others} of {charts.Count} indicators would have another signal.";
    }
}
