using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Everything kept about one indicator that its assessment depends on.</summary>
public sealed class IndicatorRecord
{
    private readonly IReadOnlyCollection<PeriodTarget> _targets = [];
    private readonly IReadOnlyList<Observation> _observations = [];
    private Dictionary<ReportingPeriod, PeriodTarget> _targetOf = [];

    public required Indicator Indicator { get; init; }

    /// <summary>Given in any order; kept in order of period.</summary>
    public IReadOnlyList<Observation> Observations
    {
        get => _observations;
        init => _observations = value.OrderBy(observation => observation.Period).ToList();
    }

    public IReadOnlyCollection<PeriodTarget> Targets
    {
        get => _targets;
        init
        {
            _targets = value;
            _targetOf = value.ToDictionary(target => target.Period);
        }
    }

    public IReadOnlyCollection<SeriesBreak> Breaks { get; init; } = [];

    public IReadOnlyCollection<RebaseDecision> Rebases { get; init; } = [];

    /// <summary>The figures it is compared with; null where there are none.</summary>
    public BenchmarkSeries? Benchmark { get; init; }

    public RuleBook Rules { get; init; } = RuleBook.Empty;

    public ChartBook Charts { get; init; } = ChartBook.Empty;

    /// <summary>The target of a period and the rule by which it is judged; no target where none was set.</summary>
    public PeriodTerms TermsFor(ReportingPeriod period)
    {
        var set = _targetOf.GetValueOrDefault(period);
        return new PeriodTerms(set?.Target ?? new Target.None(), Rules.For(Indicator, period, set));
    }

    /// <summary>What decides the assessment of a period: the definition and the chart settings of then, so that later ones never repaint it.</summary>
    public SignalTerms SignalTermsFor(ReportingPeriod period) =>
        Charts.In(Indicator, period, Indicator.CardOn(period.End).SignalTerms);

    public SeriesPoint PointOf(Observation observation) => PointOf(observation, TermsFor(observation.Period));

    /// <summary>What the signals are made from, by the present definition and the chart settings of the latest point.</summary>
    /// <param name="points">Those of the observations, or others in their place.</param>
    public SignalInput InputOf(IReadOnlyList<SeriesPoint> points) =>
        new(
            points.Count == 0
                ? Indicator.SignalTerms
                : Charts.In(Indicator, points.Max(point => point.Period), Indicator.SignalTerms),
            points,
            Breaks.Select(b => new SeriesBoundary(b.From, b.Kind)).ToList(),
            Rebases.Where(r => r.IsAccepted).Select(r => r.From).ToList(),
            Benchmark
        );

    /// <summary>The same indicator with other observations.</summary>
    public IndicatorRecord With(IEnumerable<Observation> observations) => Copy(observations.ToList(), Breaks, Rebases);

    /// <summary>The same indicator with other targets.</summary>
    public IndicatorRecord With(IEnumerable<PeriodTarget> targets) =>
        Copy(_observations, Breaks, Rebases, targets.ToList());

    /// <summary>The same indicator with one more decision on its chart.</summary>
    public IndicatorRecord With(RebaseDecision decision) => Copy(_observations, Breaks, [.. Rebases, decision]);

    /// <summary>The same indicator with one more break in its series.</summary>
    public IndicatorRecord With(SeriesBreak seriesBreak) => Copy(_observations, [.. Breaks, seriesBreak], Rebases);

    /// <summary>
    /// Assesses every observation anew; returns those whose stored assessment was different. The forecast is that of the
    /// latest one: earlier ones were stated when theirs was the latest, and stay as they were stated.
    /// </summary>
    public IReadOnlyList<Observation> Reassess()
    {
        var terms = Observations.Select(observation => TermsFor(observation.Period)).ToList();
        var points = Observations.Zip(terms, PointOf).ToList();
        var assessments = new Dictionary<SignalTerms, SeriesAssessment>();
        var changed = new List<Observation>();
        for (var i = 0; i < points.Count; i++)
        {
            var observation = Observations[i];
            var assessment = AssessmentBy(SignalTermsFor(points[i].Period));
            var forecast = i == points.Count - 1 ? assessment.ForecastOf(points[i]) : observation.Assessment.Forecast;
            var fresh = assessment.Of(points[i], terms[i].Rule, forecast);
            if (observation.Assess(fresh))
            {
                changed.Add(observation);
            }
        }

        return changed;

        SeriesAssessment AssessmentBy(SignalTerms by)
        {
            if (!assessments.TryGetValue(by, out var assessment))
            {
                assessment = new SeriesAssessment(InputOf(points) with { Terms = by }, YearEndTarget);
                assessments.Add(by, assessment);
            }

            return assessment;
        }
    }

    /// <summary>The directions of points among each other, by the definitions that held in their periods.</summary>
    /// <param name="points">Those of the observations, or others in their place.</param>
    public IEnumerable<(DirectionAssessment SincePrevious, DirectionAssessment SinceLastYear)> DirectionsOf(
        IReadOnlyList<SeriesPoint> points
    )
    {
        var boundaries = InputOf(points).Boundaries;
        return points.Select(point =>
        {
            var terms = SignalTermsFor(point.Period).Assessment;
            var assessed = new IndicatorSeries(terms, points, boundaries).Assess(point);
            return (assessed.SincePrevious, assessed.SinceLastYear);
        });
    }

    /// <inheritdoc cref="Indicator.YearEndTarget"/>
    public YearEndTarget YearEndTarget(ReportingPeriod period) =>
        Indicator.YearEndTarget(period, of => TermsFor(of).Target);

    /// <inheritdoc cref="Indicator.ExpectationTarget"/>
    public Target ExpectationTarget(ReportingPeriod period) =>
        Indicator.ExpectationTarget(period, of => TermsFor(of).Target);

    private static SeriesPoint PointOf(Observation observation, PeriodTerms terms) =>
        new(
            observation.Period,
            observation.Observed,
            terms.Target,
            terms.Rule.Rule,
            observation.IsProvisional,
            observation.Judged,
            observation.Limits
        );

    private IndicatorRecord Copy(
        IReadOnlyList<Observation> observations,
        IReadOnlyCollection<SeriesBreak> breaks,
        IReadOnlyCollection<RebaseDecision> rebases,
        IReadOnlyCollection<PeriodTarget>? targets = null
    ) =>
        new()
        {
            Indicator = Indicator,
            Observations = observations,
            Targets = targets ?? Targets,
            Breaks = breaks,
            Rebases = rebases,
            Benchmark = Benchmark,
            Rules = Rules,
            Charts = Charts,
        };
}

/// <summary>What a period is judged by.</summary>
public sealed record PeriodTerms(Target Target, RuleInForce Rule)
{
    /// <summary>The status is given with the return, by whoever submits it.</summary>
    public bool IsJudged => Rule.Rule is ToleranceRule.Judgement;
}

/// <summary>All rules over one indicator's points: arithmetic, signals and forecast, each for itself.</summary>
/// <param name="yearEndTarget">The target of the year end that a period belongs to.</param>
public sealed class SeriesAssessment(SignalInput input, Func<ReportingPeriod, YearEndTarget> yearEndTarget)
{
    private readonly IndicatorSeries _series = new(input.Terms.Assessment, input.Points, input.Boundaries);
    private readonly SignalSeries _signals = new(input);

    /// <summary>What is stored beside a figure.</summary>
    public StoredAssessment Of(SeriesPoint point, RuleInForce rule, StoredForecast forecast)
    {
        var signals = _signals.At(point);
        return StoredAssessment.Of(
            _series.Assess(point, EvidenceOf(signals, forecast)),
            rule,
            StoredSignals.Of(signals),
            forecast
        );
    }

    /// <summary>The three arithmetic answers on a figure that is not stored so: still being typed, or under another rule.</summary>
    /// <param name="stated">The forecast that was stated from the figure; null to make it now, where the rule asks for one.</param>
    public PointAssessment Preview(SeriesPoint point, StoredForecast? stated = null) =>
        point.Rule is ToleranceRule.Benchmark or ToleranceRule.Forecast
            ? _series.Assess(point, EvidenceOf(_signals.At(point), stated ?? ForecastOf(point)))
            : _series.Assess(point);

    /// <summary>What the control chart, the trend and the comparison say of a point.</summary>
    public PointSignals SignalsOf(SeriesPoint point) => _signals.At(point);

    /// <inheritdoc cref="SignalSeries.OutsideOfEarlier"/>
    public UsualRange? OutsideOfEarlier(SeriesPoint point) => _signals.OutsideOfEarlier(point);

    private static StatusEvidence EvidenceOf(PointSignals signals, StoredForecast forecast) =>
        signals.Evidence(forecast.StatedLikelihood, forecast.Label);

    public StoredForecast ForecastOf(SeriesPoint point) =>
        StoredForecast.Of(
            _signals.Forecast(point, yearEndTarget(point.Period)),
            SignalSeries.YearEndOf(point.Period, input.Terms.Frequency)
        );
}
