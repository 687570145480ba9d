using BenchmarkDotNet.Attributes;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Benchmarks;

/// <summary>Status and both directions of whole series. The ratio to the smallest says whether the time grows with the rows or faster.</summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private const int Periods = 40;

    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    private List<IndicatorSeries> _series = [];

    [Params(30, 300, 3_000)]
    public int Indicators { get; set; }

    [GlobalSetup]
    public void Setup() => _series = Enumerable.Range(0, Indicators).Select(Series).ToList();

    [Benchmark]
    public int AssessEverything() =>
        _series.Sum(series => series.Points.Count(point => series.Assess(point).Status.Status is Status.Green));

    private static IndicatorSeries Series(int seed)
    {
        var terms = new AssessmentTerms(
            IndicatorKind.Performance,
            Polarity.HigherIsBetter,
            Percent,
            Aggregation.Snapshot
        );
        var period = ReportingPeriod.Quarter(new FinancialYear(2016), 1);
        var points = new List<SeriesPoint>(Periods);
        for (var i = 0; i < Periods; i++, period = period.Next)
        {
            var value = 80m + ((seed * 7) + (i * 13)) % 200 / 10m;
            points.Add(
                new SeriesPoint(
                    period,
                    new ObservedValue.Number(value),
                    new Target.AtLeast(90m),
                    new ToleranceRule.RelativeTolerance(10m)
                )
            );
        }

        return new IndicatorSeries(terms, points);
    }
}
