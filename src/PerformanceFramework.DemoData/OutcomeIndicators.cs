using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// The borough's outcome indicators with real, published figures of Bolton and of the places it is compared with. The
/// targets are demonstration content: England's figure of the same period.
/// </summary>
internal sealed class OutcomeIndicators
{
    private const string Bolton = "bolton";
    private const string England = "england";

    private readonly OrganisationPart _organisation;
    private readonly ThreadPart _thread;
    private readonly RulePart _rules;
    private readonly Dictionary<string, OutcomeTargetRow> _targets;
    private readonly ILookup<string, OutcomeValueRow> _values;

    public OutcomeIndicators(OrganisationPart organisation, ThreadPart thread, RulePart rules)
    {
        _organisation = organisation;
        _thread = thread;
        _rules = rules;
        _targets = EmbeddedTable.Read<OutcomeTargetRow>("Outcomes/outcome-targets.csv").ToDictionary(row => row.Code);
        _values = EmbeddedTable.Read<OutcomeValueRow>("Outcomes/outcome-values.csv").ToLookup(row => row.Code);
        Histories = EmbeddedTable.Read<OutcomeRow>("Outcomes/outcome-indicators.csv").Select(History).ToList();
    }

    public IReadOnlyDictionary<string, ComparatorArea> Areas { get; } =
        new Dictionary<string, ComparatorArea>
        {
            [England] = new("ENG", "England", isBenchmark: true),
            ["portsmouth"] = new("PORTSMOUTH", "Portsmouth"),
            ["bath"] = new("BATH", "Bath and North East Somerset"),
            ["southderbyshire"] = new("SOUTHDERBYSHIRE", "South Derbyshire"),
        };

    public IReadOnlyList<IndicatorHistory> Histories { get; }

    private IndicatorHistory History(OutcomeRow row)
    {
        var history = new IndicatorHistory(Indicator(row), _rules.Book);
        var elements = new[] { row.Outcome, row.AlsoOutcome, row.Priority };
        history.AlignTo(elements.Where(code => code.Length > 0).Select(code => _thread[code]));

        var target = _targets[row.Code];
        var england = new Dictionary<ReportingPeriod, decimal>();
        foreach (var value in _values[row.Code])
        {
            var period = ReportingPeriod.Parse(value.Period);
            if (value.Area == Bolton)
            {
                history.Observe(period, new ReportedValue(new ObservedValue.Number(value.Value), Limits: value.Limits));
            }
            else if (value.Area != England || target.EnglandIsATotal == "no")
            {
                history.Compare(Areas[value.Area], period, value.Value);
            }

            if (value.Area == England)
            {
                england.Add(period, value.Value);
            }
        }

        foreach (var period in history.Observations.Select(observation => observation.Period))
        {
            if (TargetOf(target, row, period, england) is { } set)
            {
                history.SetTarget(period, set, RulePart.OwnRule(target.Rule));
            }
        }

        if (row.Code == "AGE-08")
        {
            history.Break(
                new DateOnly(2016, 4, 1),
                SeriesChange.DefinitionChanged,
                "The median of all councils doubles from 2015/16 to 2016/17, so the definition probably changed."
            );
        }

        history.Record.Reassess();
        Comment(history);
        return history;
    }

    private Indicator Indicator(OutcomeRow row)
    {
        var service = _organisation.Services[row.Service];
        var isContext = row.Polarity is Polarity.NoJudgement;
        return new Indicator(
            row.Code,
            row.Name,
            isContext ? IndicatorKind.Activity : IndicatorKind.Performance,
            new Unit(row.UnitKind, row.UnitLabel, row.Decimals),
            row.Polarity,
            row.Frequency,
            service
        )
        {
            Set = _rules.Outcomes,
            Definition = row.Definition,
            Owner =
                row.Impact is Impact.DirectlyImpacts
                    ? OrganisationPart.HeadOf(service)
                    : OrganisationPart.DirectorOf(service.Directorate),
            Justification = row.Justification,
            WhatGoodIs = row.Good,
            Source = row.Source,
            Licence = row.Licence,
            Impact = row.Impact,
            Aggregation = row.Aggregation,
            LagMonths = row.LagMonths,
            // Of the published figures, only nature's carbon can be below zero.
            LowestPossible = row.Code == "GREEN-05" ? null : 0,
            HighestPossible = row.UnitKind is UnitKind.Percentage ? 100 : null,
            IsCollected = false,
        };
    }

    private static Target? TargetOf(
        OutcomeTargetRow row,
        OutcomeRow indicator,
        ReportingPeriod period,
        Dictionary<ReportingPeriod, decimal> england
    )
    {
        if (row.Target != England)
        {
            return row.Target == "none" ? null : TargetNotation.Read(row.Target, number => number);
        }

        if (!england.TryGetValue(period, out var value))
        {
            return null;
        }

        var rounded = Math.Round(value, indicator.Decimals, MidpointRounding.AwayFromZero);
        return indicator.Polarity is Polarity.HigherIsBetter ? new Target.AtLeast(rounded) : new Target.AtMost(rounded);
    }

    // The figures are real, so nothing is made up about them: what is said is what they show.
    private static void Comment(IndicatorHistory history)
    {
        var latest = history.Observations.MaxBy(observation => observation.Period)!;
        var text = history.Indicator.Code switch
        {
            "START-10" =>
                "One in three five-year-olds examined had visible decay, well above England, but fewer than in the survey before.",
            "LIVE-12" =>
                "Smoking has nearly halved in ten years, and the gap to England has narrowed to about one point.",
            "AGE-01" =>
                "Men here can expect six fewer years in good health than men in England, and the figure has gone down.",
            "PROS-02" =>
                "Three in ten people of working age are neither in work nor looking for it; in England it is two in ten.",
            "GREEN-01" => "Emissions per person are lower than in England and still falling.",
            _ => "",
        };
        IndicatorHistory.Comment(latest, CommentaryAnswers.None with { WhatHappened = text });
    }
}
