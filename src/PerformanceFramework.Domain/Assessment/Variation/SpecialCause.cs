namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// Why a point is more than noise, with the direction it speaks of; one per point, the first of the rules in this
/// order.
/// </summary>
public enum SpecialCause
{
    /// <summary>Common cause: nothing but the usual variation.</summary>
    None,

    AboveLimit,
    BelowLimit,

    /// <summary>
    /// Part of seven (or six) points that each rose: judged by its direction, on whichever side of the mean it is.
    /// </summary>
    Rising,
    Falling,

    /// <summary>Near the upper limit, as are at least two of three points in a row above the mean.</summary>
    TwoOfThreeHigh,
    TwoOfThreeLow,

    /// <summary>Part of seven (or six) points in a row above the mean.</summary>
    ShiftHigh,
    ShiftLow,
}

public static class SpecialCauseExtensions
{
    /// <summary>1 for higher or rising, -1 for lower or falling, 0 for common cause.</summary>
    public static int Way(this SpecialCause cause) =>
        cause switch
        {
            SpecialCause.None => 0,
            SpecialCause.AboveLimit or SpecialCause.Rising or SpecialCause.TwoOfThreeHigh or SpecialCause.ShiftHigh =>
                1,
            SpecialCause.BelowLimit or SpecialCause.Falling or SpecialCause.TwoOfThreeLow or SpecialCause.ShiftLow =>
                -1,
        };
}
