using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>
/// One indicator as a return shows it: its definition, its history and terms, and what the rules would say of figures that
/// are still being typed. Holds values only, so that a page can keep it.
/// </summary>
public sealed partial class IndicatorSheet
{
    private readonly SignalInput _input;
    private readonly Dictionary<ReportingPeriod, YearEndTarget> _yearEndTargets;
    private readonly Dictionary<ReportingPeriod, Target> _expectationTargets;
    private readonly Dictionary<ReportingPeriod, SeriesPoint> _history;
    private readonly Dictionary<ReportingPeriod, PeriodTerms> _periodTerms;
    private readonly Dictionary<ReportingPeriod, SignalTerms> _signalTerms;
    private readonly Dictionary<ReportingPeriod, ValueConfidence> _confidence;
    private readonly Frequency _frequency;

    public IndicatorSheet(
        IndicatorRecord record,
        IEnumerable<ReportingPeriod> duePeriods,
        CommentaryTerms commentaryTerms
    )
    {
        var indicator = record.Indicator;
        Code = indicator.Code;
        Name = indicator.Name;
        Definition = indicator.Definition;
        WhatGoodIs = indicator.WhatGoodIs;
        Source = indicator.Source;
        IsMadeUp = indicator.IsMadeUp;
        IsExempt = indicator.ExemptUnder is not null;
        Limits = indicator.Limits;
        _history = record.Observations.ToDictionary(o => o.Period, record.PointOf);
        _periodTerms = duePeriods.ToDictionary(period => period, record.TermsFor);
        _signalTerms = _periodTerms.Keys.ToDictionary(period => period, record.SignalTermsFor);
        _confidence = record
            .Observations.Where(o => o.Sureness is not null)
            .ToDictionary(o => o.Period, o => o.Sureness!);
        _frequency = indicator.Frequency;
        AddsUp = indicator.AddsUpOverTheYear;
        _input = record.InputOf([]);
        _yearEndTargets = _periodTerms.Keys.ToDictionary(period => period, record.YearEndTarget);
        _expectationTargets = _periodTerms.Keys.ToDictionary(period => period, record.ExpectationTarget);
        _commentaryTerms = commentaryTerms;
        _said = record.Observations.ToDictionary(o => o.Period, o => o.Answers);
        _changes = [.. _input.Boundaries, .. ChangesOf(indicator)];
    }

    public string Code { get; }

    public string Name { get; }

    public string Definition { get; }

    public string WhatGoodIs { get; }

    public string Source { get; }

    public bool IsMadeUp { get; }

    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; }

    public FigureLimits Limits { get; }

    public Unit Unit => Limits.Unit;

    /// <summary>The periods of a year add up to its end.</summary>
    public bool AddsUp { get; }

    /// <summary>The year end that officers are asked about with a period's figure; null where they are not.</summary>
    public ReportingPeriod? YearEndAskedWith(ReportingPeriod period) =>
        YearEndExpectation.AskedWith(period, _frequency);

    /// <summary>What the officer's figure for the year end is aimed at.</summary>
    public Target ExpectationTargetOf(ReportingPeriod period) => _expectationTargets[period];

    /// <summary>The periods whose figure the latest spot check did not confirm.</summary>
    public IReadOnlySet<ReportingPeriod> NotConfirmed { get; init; } = new HashSet<ReportingPeriod>();

    /// <summary>How sure somebody was of a figure that was reported before; null where nobody said.</summary>
    public ValueConfidence? ConfidenceIn(ReportingPeriod period) => _confidence.GetValueOrDefault(period);

    /// <summary>The target and rule of one of the periods due.</summary>
    public PeriodTerms TermsFor(ReportingPeriod period) => _periodTerms[period];

    /// <summary>The last value reported before a period, as it is shown; null when there is none.</summary>
    public SeriesPoint? LastBefore(ReportingPeriod period) =>
        _history.Values.Where(point => point.Period < period).MaxBy(point => point.Period);

    public SeriesPoint? SamePeriodLastYear(ReportingPeriod period) =>
        _history.GetValueOrDefault(period.SamePeriodLastYear);

    /// <summary>What the rules would say if the figures typed so far were approved.</summary>
    /// <param name="period">The row asked about.</param>
    /// <param name="typed">All rows of this indicator in the return: January's figure is what February's is compared with.</param>
    /// <param name="judge">Who gives a status where the rule asks for judgement.</param>
    public EntryPreview Preview(
        ReportingPeriod period,
        IReadOnlyDictionary<ReportingPeriod, EntryInput> typed,
        string judge
    )
    {
        var input = typed[period];
        var reading = EntryRule.Read(input, Limits);
        if (reading.Value is null)
        {
            var missing = reading.IsBlank
                ? EntryRule.MissingForSubmission(input, reading, Nothing, TermsFor(period).Rule.Rule).ToList()
                : [];
            return new EntryPreview(reading, null, missing)
            {
                Demands = CommentaryRule
                    .Problems(input.Answers, new CommentaryOccasion(Status.NotRated), _commentaryTerms)
                    .ToList(),
                Hints = HintsOf(period, typed, Status.NotRated),
            };
        }

        var points = new Dictionary<ReportingPeriod, SeriesPoint>(_history);
        foreach (var (due, row) in typed)
        {
            if (EntryRule.Read(row, Limits).Value is { } value)
            {
                var terms = TermsFor(due);
                points[due] = new SeriesPoint(
                    due,
                    value,
                    terms.Target,
                    terms.Rule.Rule,
                    row.IsProvisional,
                    terms.IsJudged ? row.Judged(judge) : null
                );
            }
        }

        var series = new SeriesAssessment(
            _input with
            {
                Points = [.. points.Values],
                Terms = _signalTerms[period],
            },
            due => _yearEndTargets[due]
        );
        var assessment = series.Preview(points[period]);
        var signals = series.SignalsOf(points[period]);
        var warnings = WarningsOf(points[period], points, series);
        var lacking = EntryRule
            .MissingForSubmission(input, reading, assessment.Status.Shown, TermsFor(period).Rule.Rule)
            .ToList();
        return new EntryPreview(reading, assessment, lacking)
        {
            Demands =
            [
                .. CommentaryRule.Problems(
                    input.Answers,
                    OccasionOf(points[period], assessment.Status.Status, points, series, signals),
                    _commentaryTerms
                ),
                .. EntryChecks.Problems(input, warnings),
            ],
            Warnings = warnings,
            Hints = HintsOf(period, typed, assessment.Status.Status),
        };
    }

    // Of a row in which nothing is typed.
    private static readonly StatusVerdict Nothing = new(Status.NotRated, NotRatedReason.NotYetAvailable);
}

/// <summary>A typed row as the rules see it.</summary>
/// <param name="Reading">The value, or what is wrong with it.</param>
/// <param name="Assessment">Status and directions it would get; null while there is no value.</param>
/// <param name="Missing">What it still needs before the return can be submitted.</param>
public sealed record EntryPreview(
    EntryReading Reading,
    PointAssessment? Assessment,
    IReadOnlyList<EntryProblem> Missing
)
{
    /// <summary>What has to be said of the figure before the return can be submitted: its commentary, and that it was checked.</summary>
    public IReadOnlyList<EntryProblem> Demands { get; init; } = [];

    /// <summary>What looks wrong with the figure, confirmed or not.</summary>
    public IReadOnlyList<EntryWarning> Warnings { get; init; } = [];

    /// <summary>How its commentary reads.</summary>
    public IReadOnlyList<CommentaryHint> Hints { get; init; } = [];

    /// <summary>Everything that keeps the return from being submitted.</summary>
    public IEnumerable<EntryProblem> Obstacles => Reading.Problems.Concat(Missing).Concat(Demands);

    /// <summary>
    /// What keeps a submitted return from being signed off. What had to be said was asked when it was submitted, and is not
    /// asked again because the settings or the figures before it have changed since.
    /// </summary>
    public IEnumerable<EntryProblem> ObstaclesToSignOff => Reading.Problems.Concat(Missing);
}
