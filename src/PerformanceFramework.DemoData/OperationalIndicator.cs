using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>One indicator of a service: its history up to the open round, and the figures that the round is still to bring.</summary>
internal sealed class OperationalIndicator
{
    private readonly CommentaryWriter _writer;
    private readonly DemonstrationCalendar _calendar;
    private readonly SeriesGenerator _series;
    private readonly IReadOnlyList<ReportingPeriod> _periods;
    private readonly Dictionary<ReportingPeriod, Observation> _drafts;

    public OperationalIndicator(
        Indicator indicator,
        SeriesRow row,
        CommentaryWriter writer,
        RuleBook rules,
        DemonstrationCalendar calendar
    )
    {
        _writer = writer;
        _calendar = calendar;
        _periods = calendar.HistoryOf(indicator, row.Rounds);
        _series = new SeriesGenerator(row, indicator, _periods);
        History = new IndicatorHistory(indicator, rules);
        SetTargets(RulePart.OwnRule(row.Rule));
        BreakSeries();
        Observe();
        _drafts = Drafts();
        foreach (var observation in History.Observations.Concat(_drafts.Values))
        {
            Comment(observation);
        }
    }

    public Indicator Indicator => History.Indicator;

    public IndicatorHistory History { get; }

    /// <summary>What the service has to report for a period of the open round, commentary included; not yet part of the history.</summary>
    public Observation Draft(ReportingPeriod period) => _drafts[period];

    private void SetTargets(ToleranceRule? rule)
    {
        foreach (var period in _periods.Concat(_calendar.RestOfYear(Indicator)))
        {
            var target = _series.TargetOf(period);
            if (target is not Target.None || rule is ToleranceRule.Judgement)
            {
                History.SetTarget(period, target, rule);
            }
        }
    }

    private void BreakSeries()
    {
        if (SpecialValues.BreakOf(Indicator.Code) is { } found)
        {
            History.Break(_periods[^(found.Age + 1)].Start, found.Kind, found.Reason);
        }
    }

    private void Observe()
    {
        foreach (var period in _periods)
        {
            var age = AgeOf(period);
            if (!SpecialValues.IsMissing(Indicator.Code, age))
            {
                History.Observe(period, Reported(period, age));
            }
        }
    }

    /// <summary>The figures of the open round, assessed together with the history: each month is compared with the one before.</summary>
    private Dictionary<ReportingPeriod, Observation> Drafts()
    {
        var drafts = _calendar
            .DueNow(Indicator)
            .Select(period => new Observation(Indicator, period, Reported(period, AgeOf(period))))
            .ToList();
        History.Record.With(History.Observations.Concat(drafts)).Reassess();
        return drafts.ToDictionary(draft => draft.Period);
    }

    private void Comment(Observation observation)
    {
        if (observation.Commentary.Length == 0)
        {
            var point = History.Record.PointOf(observation);
            var text = _writer.Write(point, observation.Assessment, AgeOf(observation.Period));
            IndicatorHistory.Comment(observation, text);
        }
    }

    private ReportedValue Reported(ReportingPeriod period, int age) =>
        SpecialValues.Reported(Indicator.Code, period, age, _series.Figure(period, age), _calendar);

    private int AgeOf(ReportingPeriod period)
    {
        var age = 0;
        for (var later = _periods[^1]; later < period; later = later.Next)
        {
            age--;
        }

        for (var later = _periods[^1]; later > period; later = later.Previous)
        {
            age++;
        }

        return age;
    }
}
