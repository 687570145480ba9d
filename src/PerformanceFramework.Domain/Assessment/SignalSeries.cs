using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>
/// The figures of one indicator, period by period without a gap, ready for the statistics. What is said of a period uses
/// nothing later than it, so that a figure is judged by what was known, and a reader learns nothing that is not theirs to see.
/// </summary>
public sealed class SignalSeries
{
    private static readonly RecentTrend NotSeparate = new RecentTrend.NotTested(MethodChoice.SharedYears);

    private static readonly BenchmarkComparison NoBenchmark = new BenchmarkComparison.NotCompared(
        "there is no benchmark"
    );

    private readonly SignalInput _input;
    private readonly ReportingPeriod _first;
    private readonly SeriesPoint?[] _points;
    private readonly ObservedValue.Number?[] _within;
    private readonly VariationTerms?[] _variationTerms = new VariationTerms?[Enum.GetValues<Seasonality>().Length + 1];
    private readonly double[] _figures;
    private readonly int[] _segmentFrom;
    private readonly int[] _comparableFrom;

    public SignalSeries(SignalInput input)
    {
        _input = input;
        var kind = Terms.Frequency.PeriodKind();
        var usable = input.Points.Where(point => point.Period.Kind == kind).OrderBy(point => point.Period).ToList();
        _first = usable.Count > 0 ? usable[0].Period : default;
        var count = usable.Count > 0 ? PlaceOf(usable[^1].Period) + 1 : 0;
        _points = new SeriesPoint?[count];
        foreach (var point in usable)
        {
            _points[PlaceOf(point.Period)] = point;
        }

        var within = Terms.Assessment.Aggregation is Aggregation.CumulativeYearToDate ? InPeriod(usable) : null;
        IsOfTotals = within is not null;
        _within = within ?? AsReported();
        _figures = new double[count];
        for (var i = 0; i < count; i++)
        {
            _figures[i] = (double?)_within[i]?.Value ?? double.NaN;
        }

        _comparableFrom = StartsOf(Begins);
        _segmentFrom = StartsOf(place => Begins(place) || input.Rebases.Contains(PeriodAt(place)));
    }

    private SignalTerms Terms => _input.Terms;

    /// <summary>The signals of a figure as they were when it was the latest.</summary>
    /// <param name="point">One of the points given.</param>
    public PointSignals At(SeriesPoint point)
    {
        if (point.Period.Kind != Terms.Frequency.PeriodKind())
        {
            return new PointSignals(VariationOf([], point.Target), RecentTrendRule.NotYearly, ComparisonOf(point));
        }

        var place = PlaceOf(point.Period);
        return new PointSignals(
            VariationOf(_figures.AsSpan(_segmentFrom[place]..(place + 1)), point.Target),
            TrendOf(place),
            ComparisonOf(point),
            IsOfTotals
        );
    }

    /// <summary>
    /// The usual range that the figures before a point make, where it lies outside of that; null where it does not, or they
    /// make none. A figure that is yet to be believed has no part in the limits that judge it, which it would widen; the chart,
    /// as Making Data Count draws it, has every figure in.
    /// </summary>
    /// <param name="point">One of the points given.</param>
    public UsualRange? OutsideOfEarlier(SeriesPoint point)
    {
        if (point.Period.Kind != Terms.Frequency.PeriodKind())
        {
            return null;
        }

        var place = PlaceOf(point.Period);
        return UsualRangeRule.OutsideOfEarlier(
            _figures.AsSpan(_segmentFrom[place]..place),
            _within[place]?.Value,
            TermsFor(SeasonalityRule.Test(_figures.AsSpan(_segmentFrom[place]..place), Terms.Frequency))
        );
    }

    /// <summary>The year end as it could be foreseen from a figure; of yearly figures, the next one.</summary>
    /// <param name="point">One of the points given.</param>
    /// <param name="target">Of the year end.</param>
    public YearEndForecast Forecast(SeriesPoint point, YearEndTarget target)
    {
        var place = point.Period.Kind == Terms.Frequency.PeriodKind() ? PlaceOf(point.Period) : -1;
        var from = place < 0 ? 0 : _comparableFrom[place];
        var seasons = Terms.Frequency.PeriodsInYear();
        return YearEndForecastRule.Forecast(
            new ForecastQuestion(
                MeasureOf(from, place + 1),
                seasons,
                seasons == 1 || place < 0 ? 1 : seasons - point.Period.Number,
                target.Target,
                Terms.Possible,
                Terms.Assessment.Unit,
                place < 0 ? 0 : Math.Max(0, _segmentFrom[place] - from),
                place >= 0 && HasUnexplainedCause(place),
                target.IsUneven
            )
        );
    }

    /// <summary>
    /// Whether a figure differs from that of the same period last year by more than chance explains: by the difference of
    /// the two shares where both were counted, otherwise by whether their confidence limits overlap.
    /// </summary>
    /// <param name="point">One of the points given.</param>
    public SignificantChange SinceLastYear(SeriesPoint point)
    {
        var year = Terms.Frequency.PeriodsInYear();
        if (point.Period.Kind != Terms.Frequency.PeriodKind())
        {
            return new SignificantChange.NotTested($"{point.Period} is not one of the periods that are reported");
        }

        var (place, then) = (PlaceOf(point.Period), point.Period.SamePeriodLastYear);
        if (place < year || _points[place - year] is not { } previous)
        {
            return new SignificantChange.NotTested($"there is no figure for {then}");
        }

        if (_comparableFrom[place] > place - year)
        {
            return new SignificantChange.NotTested(
                $"figures before {PeriodAt(_comparableFrom[place])} cannot be compared"
            );
        }

        if (HasSharedYears)
        {
            return new SignificantChange.NotTested(MethodChoice.SharedYears);
        }

        var terms = new ChangeTerms(Terms.Assessment.Polarity, Terms.Assessment.Unit, then);
        return CountedShareOf(point) is { } current && CountedShareOf(previous) is { } before
            ? SignificantChangeRule.BetweenProportions(current, before, (double)Terms.Fraction!.Multiplier, terms)
            : SignificantChangeRule.BetweenIntervals(EstimateOf(point), EstimateOf(previous), terms);
    }

    /// <summary>The period whose figure a forecast made at a period is about.</summary>
    public static ReportingPeriod YearEndOf(ReportingPeriod period, Frequency frequency)
    {
        var seasons = frequency.PeriodsInYear();
        if (seasons == 1)
        {
            return period.Next;
        }

        while (period.Number < seasons)
        {
            period = period.Next;
        }

        return period;
    }

    /// <summary>The figures are totals since April, and what each period adds to them is charted.</summary>
    public bool IsOfTotals { get; }

    /// <summary>The chart of all the figures, and in what they are: in each period, for totals since April.</summary>
    public ControlChart Chart(Target target) =>
        ControlChartRule.Draw(
            new ControlChartQuestion(
                [
                    .. Enumerable
                        .Range(0, _figures.Length)
                        .Select(i => new DatedValue(PeriodAt(i).End, (double?)_within[i]?.Value)),
                ],
                Terms.Assessment.Polarity.ImprovementDirection(),
                target,
                Terms.Method
            )
            {
                FixAfter = Terms.FixAfter,
                RebaseDates =
                [
                    .. Enumerable
                        .Range(1, Math.Max(0, _figures.Length - 1))
                        .Where(i => _segmentFrom[i] == i)
                        .Select(i => PeriodAt(i).End),
                ],
            }
        );

    /// <summary>
    /// The figures before and after something began, in whole periods. Breaks and new definitions end what can be compared; limits
    /// that were drawn anew since do not, because the figures are still about the same thing.
    /// </summary>
    /// <param name="began">The day it began: what was before it is the baseline, in the segment of the time.</param>
    /// <param name="effect">The day from which its effect is looked for; the same or later.</param>
    public SeriesAround Around(DateOnly began, DateOnly effect)
    {
        var kind = Terms.Frequency.PeriodKind();
        var due = ReportingPeriod.Containing(kind, effect);
        due = due.Start < effect ? due.Next : due;
        var count = _figures.Length;
        var until = count == 0 ? 0 : Math.Clamp(PlaceOf(ReportingPeriod.Containing(kind, began)), 0, count);
        var from = count == 0 ? 0 : Math.Clamp(PlaceOf(due), until, count);
        var end = until;
        while (end < count && _comparableFrom[end] < until)
        {
            end++;
        }

        var (start, last) = (until == 0 ? 0 : _segmentFrom[until - 1], Math.Max(from, end));
        var (before, after) = (_figures.AsMemory(start..until), _figures.AsMemory(from..last));
        return new SeriesAround(before, after, TermsFor(SeasonalityAround(before.Span, from - until, after.Span)), due)
        {
            IsOfTotals = IsOfTotals,
            Before = until > start ? (PeriodAt(start), PeriodAt(until - 1)) : null,
            BrokenFrom = until > 0 && end < count ? PeriodAt(end) : null,
        };
    }

    // A new level is no season, so each side is taken from its own mean.
    private Seasonality SeasonalityAround(ReadOnlySpan<double> before, int between, ReadOnlySpan<double> after)
    {
        var figures = new double[before.Length + between + after.Length];
        Array.Fill(figures, double.NaN);
        Fill(before, figures);
        Fill(after, figures.AsSpan(before.Length + between));
        return SeasonalityRule.Test(figures, Terms.Frequency);

        static void Fill(ReadOnlySpan<double> part, Span<double> into)
        {
            var mean = Average.Of(part);
            for (var i = 0; i < part.Length; i++)
            {
                into[i] = part[i] - mean;
            }
        }
    }

    /// <summary>The figure of a period with the range in which chance leaves it; null where neither was published nor can be computed.</summary>
    public Limits? LimitsOf(SeriesPoint point)
    {
        if (point.Limits is { } published)
        {
            return new Limits((double)published.Lower, (double)published.Upper);
        }

        if (
            Terms.Fraction is not { AreCounts: true } terms
            || point.Value is not ObservedValue.Number { Fraction: { } fraction }
        )
        {
            return null;
        }

        var kind = IsShare ? FractionKind.PartOfWhole : FractionKind.Rate;
        return
            IntervalRule.For(
                (double)fraction.Numerator,
                (double)fraction.Denominator,
                (double)terms.Multiplier,
                kind,
                ConfidenceLevel.NinetyFive
            )
                is ConfidenceInterval.Calculated interval
            ? interval.Limits
            : null;
    }

    private Estimate EstimateOf(SeriesPoint point) =>
        new((double?)(point.Value as ObservedValue.Number)?.Value, LimitsOf(point));

    // A percentage of things counted, not of pounds or hours.
    private bool HasCountedShares => IsShare && Terms.Fraction is { AreCounts: true };

    private CountedShare? CountedShareOf(SeriesPoint point) =>
        HasCountedShares && point.Value is ObservedValue.Number { Fraction: { } fraction }
            ? new CountedShare((double)fraction.Numerator, (double)fraction.Denominator)
            : null;

    private bool HasSharedYears => Terms.Assessment.Aggregation is Aggregation.RollingThreeYears;

    private bool IsShare => Terms.Assessment.Unit.Kind is UnitKind.Percentage;

    private VariationAssessment VariationOf(ReadOnlySpan<double> segment, Target target)
    {
        var terms = TermsFor(SeasonalityRule.Test(segment, Terms.Frequency));
        return VariationRule.Assess(segment, IsOfTotals ? new Target.None() : target, terms);
    }

    // One for each answer about the seasons, made when it is first needed.
    private VariationTerms TermsFor(Seasonality seasonality) =>
        _variationTerms[(int)seasonality] ??= new VariationTerms(
            Terms.Assessment.Polarity.ImprovementDirection(),
            Terms.Assessment.Unit,
            Terms.Frequency,
            // What is charted are the totals within each period, and those are not what the target is about.
            IsOfTotals ? Aggregation.SumInPeriod : Terms.Assessment.Aggregation,
            seasonality
        )
        {
            FixAfter = Terms.FixAfter,
            Method = Terms.Method,
        };

    private RecentTrend TrendOf(int place)
    {
        if (Terms.Frequency.PeriodsInYear() != 1)
        {
            return RecentTrendRule.NotYearly;
        }

        if (HasSharedYears)
        {
            return NotSeparate;
        }

        var from = Math.Max(_comparableFrom[place], place - RecentTrendRule.YearsTested + 1);
        var points = new TrendPoint[place - from + 1];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = TrendPointAt(from + i);
        }

        var measure =
            HasCountedShares ? TrendMeasure.Proportion
            : Terms.Assessment.Unit.Kind is UnitKind.Count ? TrendMeasure.Count
            : TrendMeasure.Estimate;
        return RecentTrendRule.Assess(
            points,
            new TrendTerms(measure, Terms.Assessment.Polarity, Terms.Assessment.Unit)
        );
    }

    private TrendPoint TrendPointAt(int place)
    {
        if (_points[place] is not { Value: ObservedValue.Number number } point)
        {
            return new TrendPoint(PeriodAt(place), null);
        }

        return new TrendPoint(point.Period, (double)number.Value, CountedShareOf(point), LimitsOf(point));
    }

    private BenchmarkComparison ComparisonOf(SeriesPoint point)
    {
        if (_input.Benchmark is not { } benchmark)
        {
            return NoBenchmark;
        }

        if (!benchmark.Figures.TryGetValue(point.Period, out var figure))
        {
            return new BenchmarkComparison.NotCompared($"{benchmark.Name} has no figure for {point.Period}");
        }

        return BenchmarkComparisonRule.AgainstValue(
            EstimateOf(point),
            (double)figure,
            new ComparisonTerms(Terms.Assessment.Polarity, Terms.Assessment.Unit, benchmark.Name)
        );
    }

    private YearEndMeasure MeasureOf(int from, int to)
    {
        var figures = new double?[Math.Max(0, to - from)];
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = (double?)_within[from + i]?.Value;
        }

        var addsUp =
            (IsOfTotals || Terms.Assessment.Aggregation is Aggregation.SumInPeriod)
            && Terms.Frequency.PeriodsInYear() > 1;
        return !addsUp ? new YearEndMeasure.PointInTime(figures, UsualCases(from, to))
            : Terms.Fraction is { } fraction ? RatioOf(from, to, fraction)
            : IsShare ? new YearEndMeasure.MeanToDate(figures)
            : new YearEndMeasure.Total(figures);
    }

    private YearEndMeasure.Ratio RatioOf(int from, int to, FractionTerms terms)
    {
        var numerators = new double?[to - from];
        var denominators = new double?[to - from];
        for (var i = from; i < to; i++)
        {
            numerators[i - from] = (double?)_within[i]?.Fraction?.Numerator;
            denominators[i - from] = (double?)_within[i]?.Fraction?.Denominator;
        }

        return new YearEndMeasure.Ratio(numerators, denominators, (double)terms.Multiplier);
    }

    private double? UsualCases(int from, int to) =>
        to > from && IsShare ? (double?)_within[to - 1]?.Fraction?.Denominator : null;

    private bool HasUnexplainedCause(int place)
    {
        const int Recent = 4;
        var from = _segmentFrom[place];
        for (var end = Math.Max(from, place - Recent + 1); end <= place; end++)
        {
            if (_points[end] is { } point)
            {
                var signal = VariationOf(_figures.AsSpan(from..(end + 1)), point.Target).Signal;
                if (signal.Letter() is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ObservedValue.Number?[] AsReported() =>
        Array.ConvertAll(_points, point => point?.Value as ObservedValue.Number);

    /// <summary>What each period adds; null where that cannot be told, such as of a rate without its numerator and denominator.</summary>
    private ObservedValue.Number?[]? InPeriod(List<SeriesPoint> usable)
    {
        var within = new ObservedValue.Number?[_points.Length];
        var terms = new AggregationTerms(Terms.Assessment.Aggregation, Terms.Assessment.Unit, Terms.Fraction);
        foreach (
            var value in InPeriodRule.Of(
                terms,
                usable.Select(point => new Part<ReportingPeriod>(point.Period, point.Value, point.IsProvisional))
            )
        )
        {
            if (value.Outcome is InPeriodOutcome.NotSubtracted)
            {
                return null;
            }

            within[PlaceOf(value.Period)] = value.Value as ObservedValue.Number;
        }

        return within;
    }

    // A boundary inside a period belongs to it.
    private bool Begins(int place)
    {
        var period = PeriodAt(place);
        foreach (var boundary in _input.Boundaries)
        {
            if (boundary.From >= period.Start && boundary.From <= period.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For each place, the last place up to it at which something begins; 0 before the first.</summary>
    private int[] StartsOf(Func<int, bool> begins)
    {
        var starts = new int[_points.Length];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = begins(i) ? i : starts[i - 1];
        }

        return starts;
    }

    private int PlaceOf(ReportingPeriod period) => period.Since(_first);

    private ReportingPeriod PeriodAt(int place) => _first.After(place);
}
