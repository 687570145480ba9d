using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class IndicatorSeriesLawTests
{
    private static readonly Gen<ObservedValue> Value = Gen.Frequency(
        (4, Any.Figure.Generator.Select(ObservedValue (figure) => new ObservedValue.Number(figure))),
        (
            1,
            Gen.Elements<ObservedValue>(
                new ObservedValue.NotDue(),
                new ObservedValue.NotYetAvailable(),
                new ObservedValue.Suppressed(),
                new ObservedValue.Text("67 weeks")
            )
        )
    );

    private static readonly Gen<SeriesPoint> PointOfAQuarter =
        from period in Gen.Elements(Quarters())
        from value in Value
        from isProvisional in Gen.Elements(false, true)
        select Point(period, value) with
        {
            IsProvisional = isProvisional,
            Rule = new ToleranceRule.ToleranceAndImprovement(10),
        };

    private static readonly Arbitrary<SeriesPoint[]> Points = Gen.Choose(1, 8)
        .SelectMany(count => Gen.ArrayOf(PointOfAQuarter, count))
        .Select(points => points.DistinctBy(point => point.Period).ToArray())
        .ToArbitrary();

    private static readonly Arbitrary<SeriesBoundary[]> Boundaries = Gen.ArrayOf(
            Gen.Elements(
                Break(2024, 7, 1),
                NewDefinition(2024, 7, 1),
                Break(2025, 5, 15),
                NewDefinition(2025, 10, 1),
                Break(2026, 12, 31)
            )
        )
        .ToArbitrary();

    private static readonly Arbitrary<AssessmentTerms> AnyTerms = (
        from polarity in Any.Polarity.Generator
        from aggregation in Gen.Elements(Enum.GetValues<Aggregation>())
        from withhold in Gen.Elements(false, true)
        select new AssessmentTerms(
            IndicatorKind.Performance,
            polarity,
            Given.Percent,
            aggregation,
            WithholdOnProvisionalComparator: withhold
        )
    ).ToArbitrary();

    [Fact]
    public void Assessments_OfPointsAndBoundariesInAnyOrder_AreTheSame() =>
        Law.Holds(
            AnyTerms,
            Points,
            Boundaries,
            (terms, points, boundaries) =>
            {
                var forwards = new IndicatorSeries(terms, points, boundaries);
                var backwards = new IndicatorSeries(terms, points.Reverse(), boundaries.Reverse());
                return points.All(point => forwards.Assess(point) == backwards.Assess(point));
            }
        );

    [Fact]
    public void Assessments_OfAnyPoint_AreWholeSentences() =>
        Law.Holds(
            AnyTerms,
            Points,
            Boundaries,
            (terms, points, boundaries) =>
            {
                var series = new IndicatorSeries(terms, points, boundaries);
                return points.Select(point => series.Assess(point)).All(IsWhole);
            }
        );

    [Fact]
    public void Status_OfAnyPoint_DoesNotDependOnLaterPoints() =>
        Law.Holds(
            AnyTerms,
            Points,
            (terms, points) =>
                points.All(point =>
                {
                    var upToIt = points.Where(other => other.Period <= point.Period);
                    return new IndicatorSeries(terms, points).Assess(point)
                        == new IndicatorSeries(terms, upToIt).Assess(point);
                })
        );

    private static bool IsWhole(PointAssessment assessment) =>
        assessment.Status.Explanation.Length > 0
        && IsWhole(assessment.SincePrevious)
        && IsWhole(assessment.SinceLastYear);

    // A direction has an arrow or a reason, and never both.
    private static bool IsWhole(DirectionAssessment direction) =>
        direction.Explanation.Length > 0
        && direction.Movement is null == direction.Withheld is not null
        && direction.Withheld is null == direction.Direction is not Direction.Withheld;

    private static string[] Quarters() =>
        (
            from year in new[] { "2024-25", "2025-26", "2026-27" }
            from quarter in new[] { "Q1", "Q2", "Q3", "Q4" }
            select $"{year}-{quarter}"
        ).ToArray();
}
