using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>A series to ask signals of: a monthly percentage of which more is better, unless a test says otherwise.</summary>
internal sealed record SignalQuestion
{
    public Frequency Frequency { get; init; } = Frequency.Monthly;

    public Polarity Polarity { get; init; } = Polarity.HigherIsBetter;

    public Unit Unit { get; init; } = Given.Percent;

    public Aggregation Aggregation { get; init; } = Aggregation.Snapshot;

    public FractionTerms? Fraction { get; init; }

    public int? FixAfter { get; init; }

    public ControlChartMethod Method { get; init; } = ControlChartMethod.Product;

    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    public IReadOnlyList<SeriesBoundary> Boundaries { get; init; } = [];

    public IReadOnlyList<ReportingPeriod> Rebases { get; init; } = [];

    public BenchmarkSeries? Benchmark { get; init; }

    public SignalSeries Series =>
        new(
            new SignalInput(
                new SignalTerms(
                    new AssessmentTerms(IndicatorKind.Performance, Polarity, Unit, Aggregation),
                    Frequency,
                    Fraction,
                    new PossibleRange(null, null),
                    Method,
                    FixAfter
                ),
                Points,
                Boundaries,
                Rebases,
                Benchmark
            )
        );

    /// <summary>What is said of the point given last.</summary>
    public PointSignals Last() => Series.At(Points[^1]);

    public YearEndForecast ForecastOfLast() => Series.Forecast(Points[^1], new YearEndTarget(new Target.AtLeast(50)));

    /// <summary>Figures of successive months from April 2025.</summary>
    public static SeriesPoint[] Months(decimal[] figures, Target? target = null) =>
        From("2025-26-M01", figures, target);

    /// <summary>Figures of successive periods.</summary>
    public static SeriesPoint[] From(string first, decimal[] figures, Target? target = null) =>
        [
            .. figures.Select(
                (figure, i) => Point(Given.Period(first).After(i), new ObservedValue.Number(figure), target)
            ),
        ];

    public static SeriesPoint Point(ReportingPeriod period, ObservedValue value, Target? target = null) =>
        new(period, value, target ?? new Target.AtLeast(50), new ToleranceRule.MetOrMissed());
}
