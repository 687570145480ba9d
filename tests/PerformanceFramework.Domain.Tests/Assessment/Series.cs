using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>Builds the series that tests assess.</summary>
internal static class Series
{
    private static readonly Target Ninety = new Target.AtLeast(90);
    private static readonly ToleranceRule Rule = new ToleranceRule.RelativeTolerance(10);

    public static readonly AssessmentTerms Terms = new(
        IndicatorKind.Performance,
        Polarity.HigherIsBetter,
        Given.Percent,
        Aggregation.Snapshot
    );

    public static readonly AssessmentTerms Cumulative = Terms with { Aggregation = Aggregation.CumulativeYearToDate };

    public static SeriesPoint Point(string period, decimal value) => Point(period, new ObservedValue.Number(value));

    public static SeriesPoint Point(string period, ObservedValue value) =>
        new(Given.Period(period), value, Ninety, Rule);

    public static SeriesBoundary Break(int year, int month, int day) =>
        new(new DateOnly(year, month, day), SeriesChange.BreakInSeries);

    public static SeriesBoundary NewDefinition(int year, int month, int day) =>
        new(new DateOnly(year, month, day), SeriesChange.DefinitionChanged);

    /// <summary>Assesses the last of the points, as given, among all of them.</summary>
    public static PointAssessment AssessLast(this AssessmentTerms terms, params SeriesPoint[] points) =>
        terms.AssessLast([], points);

    public static PointAssessment AssessLast(
        this AssessmentTerms terms,
        SeriesBoundary[] boundaries,
        params SeriesPoint[] points
    ) => new IndicatorSeries(terms, points, boundaries).Assess(points[^1]);

    public static void ShouldBeWithheld(this DirectionAssessment direction, WithheldReason reason, string explanation)
    {
        direction.Direction.ShouldBe(Direction.Withheld);
        direction.Movement.ShouldBeNull();
        direction.Withheld.ShouldBe(reason);
        direction.Explanation.ShouldBe(explanation);
    }

    public static void ShouldCompare(this DirectionAssessment direction, Direction expected, string comparedWith)
    {
        direction.Direction.ShouldBe(expected);
        direction.ComparedWith.ShouldBe(Given.Period(comparedWith));
    }
}
