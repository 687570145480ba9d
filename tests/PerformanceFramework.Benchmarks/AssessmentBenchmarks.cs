using BenchmarkDotNet.Attributes;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// Whole series assessed completely: status and both directions, signals, trend and comparison of every figure, and the
/// forecast of the latest. The ratio to the smallest says whether the time grows with the rows or faster.
/// </summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private const int Periods = 40;

    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    private static readonly SignalTerms Terms = new(
        new AssessmentTerms(IndicatorKind.Performance, Polarity.HigherIsBetter, Percent, Aggregation.Snapshot),
        Frequency.Quarterly,
        null,
        PossibleRange.Percentage,
        ControlChartMethod.Product
    );

    private List<SignalInput> _inputs = [];

    [Params(300, 3_000, 30_000)]
    public int Indicators { get; set; }

    [GlobalSetup]
    public void Setup() => _inputs = Enumerable.Range(0, Indicators).Select(Input).ToList();

    /// <summary>Arithmetic only.</summary>
    [Benchmark]
    public int StatusAndDirections()
    {
        var green = 0;
        foreach (var input in _inputs)
        {
            var series = new IndicatorSeries(input.Terms.Assessment, input.Points);
            foreach (var point in input.Points)
            {
                green += series.Assess(point).Status.Status is Status.Green ? 1 : 0;
            }
        }

        return green;
    }

    [Benchmark]
    public int Everything()
    {
        var signals = 0;
        foreach (var input in _inputs)
        {
            var series = new IndicatorSeries(input.Terms.Assessment, input.Points);
            var statistics = new SignalSeries(input);
            foreach (var point in input.Points)
            {
                var found = statistics.At(point);
                var assessed = series.Assess(point, found.Evidence(null));
                signals += assessed.Status.Status is Status.Green ? 1 : 0;
                signals += found.Variation.Signal is VariationSignal.CommonCause ? 0 : 1;
            }

            signals += statistics.Forecast(input.Points[^1], new YearEndTarget(input.Points[^1].Target)).Central is null
                ? 0
                : 1;
        }

        return signals;
    }

    private static SignalInput Input(int seed)
    {
        var period = ReportingPeriod.Quarter(new FinancialYear(2016), 2);
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

        return new SignalInput(Terms, points, [], [], null);
    }
}
