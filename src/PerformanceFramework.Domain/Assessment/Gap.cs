using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>Where an actual stands to a numeric target.</summary>
/// <param name="IsMet">The target is met, its boundary read as the target says.</param>
/// <param name="Shortfall">Distance in the adverse direction, 0 or more; may be 0 and missed ("more than 90", 90).</param>
/// <param name="Edge">The figure the shortfall is measured from: the target, or the nearer end of a range.</param>
internal readonly record struct Gap(bool IsMet, decimal Shortfall, decimal Edge)
{
    public static Gap Between(decimal actual, Target target) =>
        target switch
        {
            Target.AtLeast t => new Gap(actual >= t.Value, Math.Max(0, t.Value - actual), t.Value),
            Target.MoreThan t => new Gap(actual > t.Value, Math.Max(0, t.Value - actual), t.Value),
            Target.AtMost t => new Gap(actual <= t.Value, Math.Max(0, actual - t.Value), t.Value),
            Target.LessThan t => new Gap(actual < t.Value, Math.Max(0, actual - t.Value), t.Value),
            Target.Between t when actual < t.Low => new Gap(false, t.Low - actual, t.Low),
            Target.Between t when actual > t.High => new Gap(false, actual - t.High, t.High),
            Target.Between t => new Gap(true, 0, actual - t.Low <= t.High - actual ? t.Low : t.High),
            _ => throw new UnreachableException(),
        };

    // Multiplied out, so that the boundary is exact and a tiny target can't overflow a division.
    public bool IsWithinPercent(decimal percent) => Shortfall <= Math.Abs(Edge) * (percent / 100);

    public decimal Percent => Shortfall / Math.Abs(Edge) * 100;
}

/// <summary>The gap in words. Figures get more decimals where the usual ones would make a miss look met, or not add up.</summary>
internal readonly struct GapSentence(decimal actual, Gap gap, Target target, Unit unit)
{
    private readonly int _decimals = unit.DecimalsThatTellApart(actual, gap.Edge);

    public string Met => $"{Actual(_decimals)} meets the target of {TargetInWords}";

    public string MissedByUnits() => MissedByUnits(DecimalsThatAddUp(_decimals));

    public string MissedByUnits(decimal tolerance, string beside)
    {
        var decimals = DecimalsThatAddUp(Math.Max(_decimals, unit.DecimalsThatTellApart(gap.Shortfall, tolerance)));
        return $"{MissedByUnits(decimals)}, {beside} the tolerance of {unit.FormatDistance(tolerance, decimals)}";
    }

    public string MissedByPercent(decimal limit) =>
        gap.Shortfall == 0 ? NotMet : $"{Actual(_decimals)} is {PercentBeside(limit)} {Side} {Edge(_decimals)}";

    private string MissedByUnits(int decimals) =>
        gap.Shortfall == 0
            ? NotMet
            : $"{Actual(decimals)} is {unit.FormatDistance(gap.Shortfall, decimals)} {Side} {Edge(decimals)}";

    // A miss of nothing: 90 of "more than 90".
    private string NotMet => $"{Actual(_decimals)} is not {TargetInWords}";

    private string TargetInWords => target.InWords(unit with { Decimals = _decimals });

    private string Actual(int decimals) => unit.FormatWithLabel(actual, decimals);

    private string Side => actual < gap.Edge ? "below" : "above";

    private string Edge(int decimals) =>
        target is Target.Between
            ? $"the {(actual < gap.Edge ? "lower" : "upper")} end of the range, {unit.Format(gap.Edge, decimals)}"
            : $"the target of {unit.Format(gap.Edge, decimals)}";

    // "84.4% is 5.7 points below the target of 90.0%" would be wrong by a tenth: 84.35% is 5.65 points below.
    private int DecimalsThatAddUp(int decimals) => unit.DecimalsThatAddUp(actual, gap.Edge, decimals);

    // "10.0% below, beyond the 10% tolerance" would contradict itself: 10.04% does not.
    private string PercentBeside(decimal limit)
    {
        var percent = gap.Percent;
        if (percent > 1_000_000)
        {
            return "more than 1,000,000%";
        }

        var apart = Math.Max(
            InPercent.DecimalsThatTellApart(percent, limit),
            InPercent.DecimalsThatTellApart(percent, 0)
        );
        return InPercent.Format(percent, apart);
    }

    private static readonly Unit InPercent = new(UnitKind.Percentage, "", 1);
}
