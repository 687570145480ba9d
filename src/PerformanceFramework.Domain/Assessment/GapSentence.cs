using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>The gap in words. Figures get more decimals where the usual ones would make a miss look met, or not add up.</summary>
/// <param name="beside">A further figure of the sentence, such as a floor, that the actual must be told apart from too.</param>
internal readonly struct GapSentence(decimal actual, Gap gap, Target target, Unit unit, decimal? beside = null)
{
    private static readonly Unit InPercent = new(UnitKind.Percentage, "", 1);

    private readonly int _decimals = Math.Max(
        unit.DecimalsThatTellApart(actual, gap.Edge),
        unit.DecimalsThatTellApart(actual, beside ?? gap.Edge)
    );

    /// <summary>The decimals of <see cref="OffByPercent"/>.</summary>
    public int Decimals => _decimals;

    /// <summary>The decimals of <see cref="MissedByUnits()"/>.</summary>
    public int DecimalsOfMiss => DecimalsThatAddUp(_decimals);

    public string Met => $"{Actual(_decimals)} meets the target of {TargetInWords}";

    public string MissedByUnits() => MissedByUnits(DecimalsOfMiss);

    public string MissedByUnits(decimal tolerance, string beside)
    {
        var decimals = DecimalsThatAddUp(Math.Max(_decimals, unit.DecimalsThatTellApart(gap.Shortfall, tolerance)));
        return $"{MissedByUnits(decimals)}, {beside} the tolerance of {unit.FormatDistance(tolerance, decimals)}";
    }

    /// <summary>How far off the target, either way, as a percentage of it that can be told from <paramref name="limit"/>.</summary>
    public string OffByPercent(decimal limit) =>
        gap.Advantage != 0 ? $"{Actual(_decimals)} is {PercentBeside(limit)} {Side} {Edge(_decimals)}"
        : gap.IsMet ? Met
        : NotMet;

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

        return InPercent.Format(
            percent,
            Math.Max(DecimalsBeside(percent, limit), InPercent.DecimalsThatTellApart(percent, 0))
        );
    }

    /// <summary>The decimals at which a percentage stands to a limit, itself shown exactly, as it really does.</summary>
    public static int DecimalsBeside(decimal percent, decimal limit) =>
        percent == limit
            ? Math.Max(InPercent.Decimals, Figure.DecimalsOf(limit))
            : InPercent.DecimalsThatTellApart(percent, limit);
}
