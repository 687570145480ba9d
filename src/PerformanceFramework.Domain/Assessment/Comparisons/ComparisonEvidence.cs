using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>The figures on which a comparison rests, by the method that used them. A closed family.</summary>
public abstract record ComparisonEvidence
{
    private ComparisonEvidence() { }

    /// <summary>The figure compared, in the unit of the indicator.</summary>
    public abstract double Value { get; }

    /// <summary>
    /// A figure with its confidence limits (95%, or the 99.8% ones when they decided) against one without.
    /// </summary>
    public sealed record AgainstValue(double Value, Limits Limits, double Benchmark) : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }

    /// <summary>Two figures, each with its 95% confidence limits.</summary>
    public sealed record BetweenIntervals(double Value, Limits Limits, double Benchmark, Limits BenchmarkLimits)
        : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }

    /// <summary>
    /// A figure against the range that chance alone gives a group of its size around the benchmark: a funnel plot.
    /// </summary>
    /// <param name="Expected">The control limits.</param>
    /// <param name="GroupSize">The denominator that decided their width.</param>
    public sealed record AgainstControlLimits(double Value, Limits Expected, double Benchmark, double GroupSize)
        : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }

    /// <summary>A figure against a goal, chance left aside.</summary>
    public sealed record AgainstGoal(double Value, double Goal) : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }

    /// <summary>A figure with its 95% confidence limits against a goal.</summary>
    public sealed record IntervalAgainstGoal(double Value, Limits Limits, double Goal) : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }

    /// <summary>A figure against a goal that is a range; its upper end is outside it.</summary>
    public sealed record AgainstGoalRange(double Value, Limits Goal) : ComparisonEvidence
    {
        public override double Value { get; } = Value;
    }
}
