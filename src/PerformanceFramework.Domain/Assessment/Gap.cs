using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>Where an actual stands to a numeric target.</summary>
/// <param name="IsMet">The target is met, its boundary read as the target says.</param>
/// <param name="Advantage">Distance from the target in the better direction, negative where it is short; inside a range the distance to its nearer end.</param>
/// <param name="Edge">The figure the distance is measured from: the target, or the nearer end of a range.</param>
internal readonly record struct Gap(bool IsMet, decimal Advantage, decimal Edge)
{
    public static Gap Between(decimal actual, Target target) =>
        target switch
        {
            Target.AtLeast t => new Gap(actual >= t.Value, actual - t.Value, t.Value),
            Target.MoreThan t => new Gap(actual > t.Value, actual - t.Value, t.Value),
            Target.AtMost t => new Gap(actual <= t.Value, t.Value - actual, t.Value),
            Target.LessThan t => new Gap(actual < t.Value, t.Value - actual, t.Value),
            Target.Between t => actual - t.Low <= t.High - actual
                ? new Gap(actual >= t.Low, actual - t.Low, t.Low)
                : new Gap(actual <= t.High, t.High - actual, t.High),
            _ => throw new UnreachableException(),
        };

    /// <summary>Distance in the adverse direction, 0 or more; may be 0 and missed ("more than 90", 90).</summary>
    public decimal Shortfall => Math.Max(0, -Advantage);

    // Multiplied out, so that the boundary is exact and a tiny target can't overflow a division.
    public bool IsWithinPercent(decimal percent) => Shortfall <= Math.Abs(Edge) * (percent / 100);

    public bool IsBeatenByMoreThanPercent(decimal percent) => Advantage > Math.Abs(Edge) * (percent / 100);

    /// <summary>The distance as a percentage of the target; not for a target of 0.</summary>
    public decimal Percent => Math.Abs(Advantage) / Math.Abs(Edge) * 100;
}
