using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>Whether arithmetic alone already decides on a target.</summary>
internal static class ArithmeticRule
{
    /// <returns>True when every possible figure meets the target, false when none does, null when it is open.</returns>
    public static bool? Decide(Target target, PossibleRange possible)
    {
        // As decimals with 15 digits, so that 0.1 + 0.2 is 0.3.
        var low = possible.Lowest is { } l ? Shown.Decimal(l) : (decimal?)null;
        var high = possible.Highest is { } h ? Shown.Decimal(h) : (decimal?)null;
        return target switch
        {
            Target.AtLeast t => Decided(met: low >= t.Value, missed: high < t.Value),
            Target.MoreThan t => Decided(met: low > t.Value, missed: high <= t.Value),
            Target.AtMost t => Decided(met: high <= t.Value, missed: low > t.Value),
            Target.LessThan t => Decided(met: high < t.Value, missed: low >= t.Value),
            Target.Between t => Decided(met: low >= t.Low && high <= t.High, missed: high < t.Low || low > t.High),
            Target.EstablishBaseline or Target.Benchmark or Target.None => null,
            _ => throw new UnreachableException(),
        };
    }

    private static bool? Decided(bool met, bool missed) =>
        met ? true
        : missed ? false
        : null;
}
