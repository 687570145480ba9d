using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>What of an indicator decides its signals, whatever the period.</summary>
/// <param name="Fraction">How a value is worked out, where numerator and denominator are reported.</param>
/// <param name="Possible">What a figure of one period can be at all.</param>
/// <param name="Method">How control charts are drawn.</param>
/// <param name="FixAfter">How many points of a segment make its baseline, 12 or more; null for all of them.</param>
public sealed record SignalTerms(
    AssessmentTerms Assessment,
    Frequency Frequency,
    FractionTerms? Fraction,
    PossibleRange Possible,
    ControlChartMethod Method,
    int? FixAfter = null
);

/// <summary>The figures of the area an indicator is compared with.</summary>
/// <param name="Name">As it stands in a sentence: "England".</param>
public sealed record BenchmarkSeries(string Name, IReadOnlyDictionary<ReportingPeriod, decimal> Figures);

/// <summary>Everything that a control chart, a trend, a comparison and a forecast of one indicator are made from.</summary>
/// <param name="Boundaries">Where the series was broken or its definition changed: nothing is followed across them.</param>
/// <param name="Rebases">The periods with which, by a person's decision, the chart begins anew.</param>
/// <param name="Benchmark">What it is compared with; null where there is nothing.</param>
public sealed record SignalInput(
    SignalTerms Terms,
    IReadOnlyList<SeriesPoint> Points,
    IReadOnlyList<SeriesBoundary> Boundaries,
    IReadOnlyList<ReportingPeriod> Rebases,
    BenchmarkSeries? Benchmark
);
