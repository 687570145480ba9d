using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>One period of an indicator's series, as the rules see it.</summary>
public sealed record SeriesPoint(
    ReportingPeriod Period,
    ObservedValue Value,
    Target Target,
    ToleranceRule Rule,
    bool IsProvisional = false,
    JudgedStatus? Judged = null,
    PublishedLimits? Limits = null
);

/// <summary>The 95% confidence limits that were published with a figure, in its unit.</summary>
public sealed record PublishedLimits(decimal Lower, decimal Upper);

/// <summary>What of an indicator the rules need, whatever the period.</summary>
public sealed record AssessmentTerms(
    IndicatorKind Kind,
    Polarity Polarity,
    Unit Unit,
    Aggregation Aggregation,
    decimal NoChangeWithin = 0,
    bool WithholdOnProvisionalComparator = false
);

/// <summary>A point from which figures cannot be compared with earlier ones.</summary>
/// <param name="From">The first day of the new series or definition.</param>
/// <param name="Kind">A break in the series or a new definition.</param>
public sealed record SeriesBoundary(DateOnly From, SeriesChange Kind);

public enum SeriesChange
{
    BreakInSeries = 1,
    DefinitionChanged,
}

/// <summary>The three arithmetic answers that are stored beside an observation: they answer different questions and are never blended.</summary>
public readonly record struct PointAssessment(
    StatusAssessment Status,
    DirectionAssessment SincePrevious,
    DirectionAssessment SinceLastYear
);

/// <summary>
/// The values of one indicator in order of period, and how each is assessed among the others. The order in which points
/// are given never matters.
/// </summary>
public sealed class IndicatorSeries
{
    private readonly AssessmentTerms _terms;
    private readonly DirectionTerms _directionTerms;
    private readonly SeriesPoint[] _points;
    private readonly SeriesBoundary[] _boundaries;

    /// <exception cref="ArgumentException">Two points have the same period.</exception>
    public IndicatorSeries(
        AssessmentTerms terms,
        IEnumerable<SeriesPoint> points,
        IEnumerable<SeriesBoundary>? boundaries = null
    )
    {
        _terms = terms;
        _directionTerms = new DirectionTerms(terms.Polarity, terms.Unit, terms.NoChangeWithin);
        _points = points.ToArray();
        Array.Sort(_points, ByPeriod);
        for (var i = 1; i < _points.Length; i++)
        {
            if (_points[i].Period == _points[i - 1].Period)
            {
                throw new ArgumentException($"There are two points for {_points[i].Period}.", nameof(points));
            }
        }

        _boundaries = (boundaries ?? []).OrderBy(boundary => boundary.From).ThenBy(boundary => boundary.Kind).ToArray();
    }

    public IReadOnlyList<SeriesPoint> Points => _points;

    /// <summary>Assesses a point among the others; it need not be one of <see cref="Points"/>.</summary>
    /// <param name="evidence">What other rules found of it, for tolerance rules that ask for that.</param>
    public PointAssessment Assess(SeriesPoint point, StatusEvidence evidence = default)
    {
        var sincePrevious = SincePrevious(point, out var previous);
        var sinceLastYear = SinceLastYear(point, out var lastYear);

        // A total since April can be set beside that of the same months of last year alone.
        var (compared, figure) =
            _terms.Aggregation is Aggregation.CumulativeYearToDate
                ? (sinceLastYear, lastYear)
                : (sincePrevious, previous);
        return new(
            StatusRule.Assess(
                new StatusQuestion(
                    point.Value,
                    point.Target,
                    point.Rule,
                    _terms.Kind,
                    _terms.Polarity,
                    _terms.Unit,
                    point.Judged,
                    figure,
                    compared.ComparedWith,
                    evidence,
                    figure is null && point.Rule is ToleranceRule.ToleranceAndImprovement ? compared.WhyWithheld : null
                )
            ),
            sincePrevious,
            sinceLastYear
        );
    }

    private DirectionAssessment SincePrevious(SeriesPoint point, out decimal? previous)
    {
        previous = null;
        // A total since April grows with the months in it, so no two periods of a year have the same length, and the year
        // before is across the reset. Maidstone gives cumulative indicators no short trend for the same reason.
        if (
            _terms.Aggregation is Aggregation.CumulativeYearToDate
            && point.Period.Previous != point.Period.SamePeriodLastYear
        )
        {
            return DirectionAssessment.Withhold(
                point.Period.Number == 1 ? WithheldReason.CumulativeReset : WithheldReason.CumulativeLength,
                point.Period.Previous
            );
        }

        for (var i = FirstFrom(point.Period) - 1; i >= 0; i--)
        {
            // What was not due or never arrived is no figure to compare with: the last comparable period may be further back.
            if (
                _points[i].Period.Kind == point.Period.Kind
                && _points[i].Value is not (ObservedValue.NotDue or ObservedValue.NotYetAvailable)
            )
            {
                return Compare(point, _points[i], out previous);
            }
        }

        return DirectionAssessment.Withhold(WithheldReason.NoComparator);
    }

    private DirectionAssessment SinceLastYear(SeriesPoint point, out decimal? previous)
    {
        previous = null;
        var lastYear = point.Period.SamePeriodLastYear;
        var place = FirstFrom(lastYear);
        return place < _points.Length && _points[place].Period == lastYear
            ? Compare(point, _points[place], out previous)
            : DirectionAssessment.Withhold(WithheldReason.NoComparator, lastYear);
    }

    private DirectionAssessment Compare(SeriesPoint point, SeriesPoint comparator, out decimal? comparable)
    {
        comparable = null;
        if (point.Value is not ObservedValue.Number current)
        {
            return DirectionAssessment.Withhold(WithheldReason.NotNumeric);
        }

        if (comparator.Value is not ObservedValue.Number previous)
        {
            return DirectionAssessment.Withhold(WithheldReason.NotNumeric, comparator.Period, comparator.Period);
        }

        if (BoundaryBetween(comparator.Period, point.Period) is { } boundary)
        {
            return DirectionAssessment.Withhold(boundary, comparator.Period);
        }

        if (_terms.WithholdOnProvisionalComparator && comparator.IsProvisional)
        {
            return DirectionAssessment.Withhold(
                WithheldReason.ProvisionalComparator,
                comparator.Period,
                comparator.Period
            );
        }

        comparable = previous.Value;
        return DirectionRule.Compare(
            _directionTerms,
            new FigurePair(current.Value, previous.Value, comparator.Period, point.Target as Target.Between)
        );
    }

    // A boundary inside a period belongs to it: what straddles the change is compared with neither side.
    private SeriesBoundary? BoundaryBetween(ReportingPeriod earlier, ReportingPeriod later)
    {
        for (var i = _boundaries.Length - 1; i >= 0; i--)
        {
            if (_boundaries[i].From > earlier.Start && _boundaries[i].From <= later.End)
            {
                return _boundaries[i];
            }
        }

        return null;
    }

    /// <summary>The place of the first point that is not before a period.</summary>
    private int FirstFrom(ReportingPeriod period)
    {
        var (low, high) = (0, _points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Period < period)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static readonly Comparison<SeriesPoint> ByPeriod = (one, other) => one.Period.CompareTo(other.Period);
}

/// <summary>What other rules found of a point, for tolerance rules that ask for it.</summary>
/// <param name="Benchmark">How it compares with its benchmark; null where it was not compared.</param>
/// <param name="Likelihood">Of meeting the year-end target, 0 (lost) to 1 (secured); null where it cannot be told.</param>
/// <param name="Comparison">From which <paramref name="Benchmark"/> follows, for its numbers.</param>
/// <param name="ForecastLabel">What the forecast says in a few words, such as why there is no likelihood.</param>
public readonly record struct StatusEvidence(
    BenchmarkStanding? Benchmark = null,
    double? Likelihood = null,
    BenchmarkComparison? Comparison = null,
    string? ForecastLabel = null
);
