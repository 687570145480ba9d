using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class YearEndResultTests
{
    private static readonly Target Ninety = new Target.AtLeast(90);

    [Theory]
    [InlineData(90, true)]
    [InlineData(89.9, false)]
    public void Result_OfAPosition_IsTheLastFigureAgainstItsTarget(decimal last, bool met) =>
        Of(Aggregation.Snapshot, Ninety, 70, 80, 85, last).ShouldBe(new YearEndResult((double)last, met));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Result_OfTotalsWithinPeriods_IsTheSumOfTheYear(decimal target, bool met) =>
        Of(Aggregation.SumInPeriod, new Target.AtLeast(target), 10, 20, 30, 40).ShouldBe(new YearEndResult(100, met));

    [Fact]
    public void Result_OfATotalSinceApril_IsTheLastFigure() =>
        Of(Aggregation.CumulativeYearToDate, Ninety, 20, 45, 70, 95).ShouldBe(new YearEndResult(95, true));

    [Fact]
    public void Result_OfTotalsWithAQuarterMissing_IsNone() =>
        Of(
                Aggregation.SumInPeriod,
                Ninety,
                new ObservedValue.Number(30),
                new ObservedValue.Suppressed(),
                new ObservedValue.Number(30),
                new ObservedValue.Number(30)
            )
            .ShouldBeNull();

    [Fact]
    public void Result_WithoutAFigure_IsNone() =>
        Of(Aggregation.Snapshot, Ninety, new ObservedValue.Number(95), new ObservedValue.Suppressed()).ShouldBeNull();

    [Theory]
    [InlineData(Aggregation.Snapshot)]
    [InlineData(Aggregation.SumInPeriod)]
    public void Result_WithoutATarget_IsNone(Aggregation aggregation) =>
        Of(aggregation, new Target.None(), 10, 20, 30, 40).ShouldBeNull();

    [Fact]
    public void Result_AgainstEachKindOfFigure_ReadsItsBoundary()
    {
        Of(Aggregation.Snapshot, new Target.MoreThan(5), 5).ShouldBe(new YearEndResult(5, false));
        Of(Aggregation.Snapshot, new Target.AtMost(5), 5).ShouldBe(new YearEndResult(5, true));
        Of(Aggregation.Snapshot, new Target.LessThan(5), 5).ShouldBe(new YearEndResult(5, false));
        Of(Aggregation.Snapshot, new Target.Between(5, 6), 5).ShouldBe(new YearEndResult(5, true));
    }

    [Fact]
    public void Result_OfAYearlyTotal_IsItsFigure() =>
        Of(Frequency.FinancialYearly, Aggregation.SumInPeriod, Ninety, "2024-25-FY", new ObservedValue.Number(95))
            .ShouldBe(new YearEndResult(95, true));

    private static YearEndResult? Of(Aggregation aggregation, Target target, params decimal[] figures) =>
        Of(aggregation, target, figures.Select(ObservedValue (f) => new ObservedValue.Number(f)).ToArray());

    /// <summary>The last of the values is that of the fourth quarter.</summary>
    private static YearEndResult? Of(Aggregation aggregation, Target target, params ObservedValue[] values) =>
        Of(Frequency.Quarterly, aggregation, target, Given.Period("2025-26-Q4").After(1 - values.Length).Code, values);

    private static YearEndResult? Of(
        Frequency frequency,
        Aggregation aggregation,
        Target target,
        string first,
        params ObservedValue[] values
    )
    {
        var terms = new SignalTerms(
            Series.Terms with
            {
                Aggregation = aggregation,
                Unit = new Unit(UnitKind.Count, "homes", 0),
            },
            frequency,
            null,
            new PossibleRange(null, null),
            ControlChartMethod.Product
        );
        var points = values
            .Select((v, i) => Series.Point(Given.Period(first).After(i).Code, v) with { Target = target })
            .ToList();
        var series = new SignalSeries(new SignalInput(terms, points, [], [], null));
        return YearEndResultRule.Of(series, terms, points[^1], new YearEndTarget(target));
    }
}
