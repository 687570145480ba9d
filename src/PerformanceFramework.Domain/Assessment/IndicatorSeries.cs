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
    JudgedStatus? Judged = null
);

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

/// <summary>The three answers that are stored beside an observation: they answer different questions and are never blended.</summary>
public sealed record PointAssessment(
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
    private readonly List<SeriesPoint> _points;
    private readonly Dictionary<ReportingPeriod, SeriesPoint> _byPeriod;
    private readonly List<SeriesBoundary> _boundaries;

    /// <exception cref="ArgumentException">Two points have the same period.</exception>
    public IndicatorSeries(
        AssessmentTerms terms,
        IEnumerable<SeriesPoint> points,
        IEnumerable<SeriesBoundary>? boundaries = null
    )
    {
        _terms = terms;
        _directionTerms = new DirectionTerms(terms.Polarity, terms.Unit, terms.NoChangeWithin);
        _points = points.OrderBy(point => point.Period).ToList();
        _byPeriod = _points.ToDictionary(point => point.Period);
        _boundaries = (boundaries ?? []).OrderBy(boundary => boundary.From).ToList();
    }

    public IReadOnlyList<SeriesPoint> Points => _points;

    /// <summary>Assesses a point among the others; it need not be one of <see cref="Points"/>.</summary>
    public PointAssessment Assess(SeriesPoint point) =>
        new(
            StatusRule.Assess(
                new StatusQuestion(
                    point.Value,
                    point.Target,
                    point.Rule,
                    _terms.Kind,
                    _terms.Polarity,
                    _terms.Unit,
                    point.Judged
                )
            ),
            SincePrevious(point),
            SinceLastYear(point)
        );

    private DirectionAssessment SincePrevious(SeriesPoint point)
    {
        // A total since April grows with the months in it, so no two periods of a year have the same length, and the year
        // before is across the reset. Maidstone gives cumulative indicators no short trend for the same reason.
        if (
            _terms.Aggregation is Aggregation.CumulativeYearToDate
            && point.Period.Previous != point.Period.SamePeriodLastYear
        )
        {
            return point.Period.Number == 1
                ? DirectionRule.Withhold(
                    WithheldReason.CumulativeReset,
                    $"the total starts again in April, so it cannot be compared with {point.Period.Previous}"
                )
                : DirectionRule.Withhold(
                    WithheldReason.NoComparator,
                    $"a total since April covers more months than the one for {point.Period.Previous}"
                );
        }

        // What was not due or never arrived is no figure to compare with: the last comparable period may be further back.
        var comparator = _points.LastOrDefault(other =>
            other.Period < point.Period
            && other.Period.Kind == point.Period.Kind
            && other.Value is not (ObservedValue.NotDue or ObservedValue.NotYetAvailable)
        );
        return comparator is null
            ? DirectionRule.Withhold(WithheldReason.NoComparator, "there is no earlier figure to compare with")
            : Compare(point, comparator);
    }

    private DirectionAssessment SinceLastYear(SeriesPoint point) =>
        _byPeriod.TryGetValue(point.Period.SamePeriodLastYear, out var comparator)
            ? Compare(point, comparator)
            : DirectionRule.Withhold(
                WithheldReason.NoComparator,
                $"there is no figure for {point.Period.SamePeriodLastYear}"
            );

    private DirectionAssessment Compare(SeriesPoint point, SeriesPoint comparator)
    {
        if (point.Value is not ObservedValue.Number current)
        {
            return DirectionRule.Withhold(WithheldReason.NotNumeric, "there is no number for this period");
        }

        if (comparator.Value is not ObservedValue.Number previous)
        {
            return DirectionRule.Withhold(
                WithheldReason.NotNumeric,
                $"there is no number for {comparator.Period}",
                comparator.Period
            );
        }

        // A boundary inside a period belongs to it: what straddles the change is compared with neither side.
        if (
            _boundaries.LastOrDefault(b => b.From > comparator.Period.Start && b.From <= point.Period.End) is
            { } boundary
        )
        {
            return boundary.Kind switch
            {
                SeriesChange.BreakInSeries => DirectionRule.Withhold(
                    WithheldReason.BreakInSeries,
                    $"the series was broken on {UkDate.Words(boundary.From)}",
                    comparator.Period
                ),
                SeriesChange.DefinitionChanged => DirectionRule.Withhold(
                    WithheldReason.DefinitionChanged,
                    $"the definition changed on {UkDate.Words(boundary.From)}",
                    comparator.Period
                ),
            };
        }

        if (_terms.WithholdOnProvisionalComparator && comparator.IsProvisional)
        {
            return DirectionRule.Withhold(
                WithheldReason.ProvisionalComparator,
                $"the figure for {comparator.Period} is provisional",
                comparator.Period
            );
        }

        return DirectionRule.Compare(
            _directionTerms,
            current.Value,
            previous.Value,
            comparator.Period,
            point.Target as Target.Between
        );
    }
}
