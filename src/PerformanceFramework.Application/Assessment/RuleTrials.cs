using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <summary>What to try; one of the two at least.</summary>
public sealed record TrialSettings(ToleranceRule? Rule, ChartSettings? Chart);

/// <summary>How a control chart would be drawn.</summary>
/// <param name="FixAfter">How many points of a segment make its baseline, 12 or more; null for all of them.</param>
/// <param name="RebaseFrom">The first period of one more segment; null for none. Indicators without that period are left as they are.</param>
public sealed record ChartSettings(ControlChartMethod Method, int? FixAfter, ReportingPeriod? RebaseFrom);

/// <summary>What settings would have made of one indicator's figures.</summary>
/// <param name="Rule">Null where no rule was tried.</param>
/// <param name="Chart">Null where no chart settings were tried, or there is no figure.</param>
/// <param name="Figures">Latest first.</param>
/// <param name="OwnRules">Figures that keep their status because their period has a rule of its own.</param>
public sealed record IndicatorTrial(
    string Code,
    string Name,
    bool IsMadeUp,
    RuleTrial? Rule,
    ChartTrial? Chart,
    IReadOnlyList<TrialFigure> Figures,
    int OwnRules
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <param name="Value">As it is shown.</param>
/// <param name="Target">As it is shown.</param>
/// <param name="Explanation">Why it would have the tried status; empty where no rule was tried.</param>
public sealed record TrialFigure(
    ReportingPeriod Period,
    string Value,
    string Target,
    bool IsProvisional,
    TriedFigure Statuses,
    string Explanation
)
{
    /// <summary>It is no longer the value that was first reported.</summary>
    public bool IsRestated { get; init; }

    /// <summary>How sure somebody is of the figure; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }
}

/// <summary>The signals of the latest figure as stored, and as other settings would give them.</summary>
public sealed record ChartTrial(ChartReading Stored, ChartReading Tried)
{
    public bool Differs =>
        Stored.Signal != Tried.Signal
        || Stored.Assurance != Tried.Assurance
        || Stored.SpecialCausePoints != Tried.SpecialCausePoints;
}

/// <summary>What a control chart says.</summary>
/// <param name="Assurance">Null where there is none.</param>
/// <param name="Limits">The usual range of the latest segment with its average, as it is shown; null where it has none.</param>
/// <param name="SpecialCausePoints">How many of all points are more than noise; null where no chart can be drawn.</param>
public sealed record ChartReading(
    VariationSignal Signal,
    string Explanation,
    Assurance? Assurance,
    ChartLimits? Limits,
    int? SpecialCausePoints
);

public sealed record ChartLimits(string Lower, string Mean, string Upper);

/// <param name="Rule">Over all indicators; null where no rule was tried.</param>
/// <param name="Indicators">Those with the most differences first.</param>
public sealed record SetTrial(RuleTrial? Rule, IReadOnlyList<IndicatorTrial> Indicators)
{
    public int OwnRules => Indicators.Sum(i => i.OwnRules);
}

/// <summary>Assesses loaded figures by other settings; nothing of it is kept.</summary>
internal static class RuleTrials
{
    public static IndicatorTrial OfIndicator(IndicatorRecord record, TrialSettings settings) =>
        Of(record, settings, ownRules: []);

    /// <param name="forCouncil">The rule would be the council's, so that the default of a set goes before it.</param>
    public static SetTrial OfSet(IReadOnlyList<IndicatorRecord> records, TrialSettings settings, bool forCouncil)
    {
        var trials = records
            .Select(record => Of(record, settings, NotTouched(record, forCouncil)))
            .OrderByDescending(trial => trial.Rule?.Differences ?? 0)
            .ThenByDescending(trial => trial.Chart is { Differs: true })
            .ThenBy(trial => trial.Code, StringComparer.Ordinal)
            .ToList();
        return new SetTrial(
            settings.Rule is { } rule ? RuleTrial.Together(rule, trials.Select(t => t.Rule!).ToList()) : null,
            trials
        );
    }

    /// <summary>The periods that a default would not reach.</summary>
    private static HashSet<ReportingPeriod> NotTouched(IndicatorRecord record, bool forCouncil)
    {
        var own = record.Targets.Where(t => t.Rule is not null).Select(t => t.Period).ToHashSet();
        if (forCouncil)
        {
            own.UnionWith(
                record
                    .Observations.Select(o => o.Period)
                    .Where(period => record.Rules.HasDefaultOfSet(record.Indicator, period))
            );
        }

        return own;
    }

    private static IndicatorTrial Of(IndicatorRecord record, TrialSettings settings, HashSet<ReportingPeriod> ownRules)
    {
        var figures = Figures(record, settings.Rule, ownRules);
        return new IndicatorTrial(
            record.Indicator.Code,
            record.Indicator.Name,
            record.Indicator.IsMadeUp,
            settings.Rule is { } rule ? RuleTrial.Of(rule, figures.Select(figure => figure.Statuses)) : null,
            settings.Chart is { } chart ? ChartTrialOf(record, chart) : null,
            figures.AsEnumerable().Reverse().ToList(),
            figures.Count(figure => ownRules.Contains(figure.Period))
        )
        {
            IsExempt = record.Indicator.ExemptUnder is not null,
        };
    }

    private static List<TrialFigure> Figures(
        IndicatorRecord record,
        ToleranceRule? rule,
        HashSet<ReportingPeriod> ownRules
    )
    {
        var points = record.Observations.Select(o => Point(record, o, rule)).ToList();
        var assessment = new SeriesAssessment(record.InputOf(points), record.YearEndTarget);
        return record.Observations.Select((o, place) => Figure(o, points[place])).ToList();

        TrialFigure Figure(Observation observation, SeriesPoint point)
        {
            var stays = rule is null || ownRules.Contains(point.Period);
            var stored = observation.Assessment;
            var tried = stays ? default : assessment.Preview(point, stored.Forecast).Status;
            return new TrialFigure(
                point.Period,
                observation.Observed.Short(record.Indicator.Unit),
                point.Target.Short(record.Indicator.Unit),
                observation.IsProvisional,
                new TriedFigure(point.Period, stored.Status, stays ? stored.Status : tried.Status),
                stays ? "" : tried.Explanation
            )
            {
                IsRestated = observation.RestatedOn is not null,
                Confidence = observation.Sureness,
            };
        }
    }

    // An override stands whatever the rule; a status that was given because a rule asked for judgement goes with that rule.
    private static SeriesPoint Point(IndicatorRecord record, Observation observation, ToleranceRule? rule)
    {
        var point = record.PointOf(observation);
        return rule is null
            ? point
            : point with
            {
                Rule = rule,
                Judged = observation.OverriddenOn is not null || rule is ToleranceRule.Judgement ? point.Judged : null,
            };
    }

    private static ChartTrial? ChartTrialOf(IndicatorRecord record, ChartSettings settings)
    {
        var kind = record.Indicator.Frequency.PeriodKind();
        if (record.Observations.LastOrDefault(o => o.Period.Kind == kind) is not { } latest)
        {
            return null;
        }

        var input = record.InputOf(record.Observations.Select(record.PointOf).ToList());
        var point = record.PointOf(latest);
        var tried = new SignalSeries(
            input with
            {
                Terms = input.Terms with { Method = settings.Method, FixAfter = settings.FixAfter },
                Rebases = settings.RebaseFrom is { } from ? [.. input.Rebases, from] : input.Rebases,
            }
        );
        var variation = tried.At(point).Variation;
        var stored = latest.Assessment.Signals;
        return new ChartTrial(
            Reading(
                new SignalSeries(input).Chart(point.Target),
                stored.Variation,
                stored.VariationExplanation,
                stored.Assurance
            ),
            Reading(tried.Chart(point.Target), variation.Signal, variation.Explanation, variation.Assurance)
        );

        ChartReading Reading(ControlChart chart, VariationSignal signal, string explanation, Assurance? assurance) =>
            chart is ControlChart.Drawn drawn && signal is not VariationSignal.NotSuitable
                ? new ChartReading(
                    signal,
                    explanation,
                    assurance,
                    Limits(drawn.Latest.Limits, record.Indicator.Unit),
                    drawn.Points.Count(p => p.Cause is not SpecialCause.None)
                )
                : new ChartReading(signal, explanation, assurance, null, null);
    }

    private static ChartLimits? Limits(ControlLimits limits, Unit unit) =>
        (limits.Lower, limits.Mean, limits.Upper) is ({ } lower, { } mean, { } upper)
        && Math.Max(Math.Abs(lower), Math.Abs(upper)) <= (double)Figure.MaxMagnitude
            ? new ChartLimits(unit.Format((decimal)lower), unit.Format((decimal)mean), unit.Format((decimal)upper))
            : null;
}
