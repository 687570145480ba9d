using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>A figure against a published goal, as the Fingertips public health profiles compare it.</summary>
public static class GoalRule
{
    /// <summary>Against a single figure, chance left aside: on the goal is meeting it, whichever way is good.</summary>
    public static BenchmarkComparison AgainstGoal(double? value, double? goal, ComparisonTerms terms)
    {
        if (ComparisonFigures.WhyNot(terms, value, goal) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var isAbove = terms.Polarity is Polarity.LowerIsBetter ? value > goal : value >= goal;
        return new BenchmarkComparison.Compared(
            isAbove ? BenchmarkPosition.Above : BenchmarkPosition.Below,
            new ComparisonEvidence.AgainstGoal(value!.Value, goal!.Value),
            terms
        );
    }

    /// <summary>
    /// Against a single figure by the 95% limits; a lower limit on the goal counts as above it, whichever way is good.
    /// </summary>
    public static BenchmarkComparison IntervalAgainstGoal(Estimate local, double? goal, ComparisonTerms terms)
    {
        if (ComparisonFigures.WhyNot(terms, local, goal) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var limits = local.Limits!.Value;
        return new BenchmarkComparison.Compared(
            limits.Lower >= goal ? BenchmarkPosition.Above
                : limits.Upper < goal ? BenchmarkPosition.Below
                : BenchmarkPosition.Within,
            new ComparisonEvidence.IntervalAgainstGoal(local.Value!.Value, limits, goal!.Value),
            terms
        );
    }

    /// <summary>Against a range, its lower end inside and its upper end outside it; within is similar.</summary>
    public static BenchmarkComparison AgainstRange(double? value, Limits goal, ComparisonTerms terms)
    {
        if (ComparisonFigures.WhyNot(terms, value, goal.Lower) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        if (!goal.AreUsable)
        {
            return new BenchmarkComparison.NotCompared($"{terms.Benchmark} is not a range");
        }

        return new BenchmarkComparison.Compared(
            value < goal.Lower ? BenchmarkPosition.Below
                : value >= goal.Upper ? BenchmarkPosition.Above
                : BenchmarkPosition.Within,
            new ComparisonEvidence.AgainstGoalRange(value!.Value, goal),
            terms
        );
    }
}
