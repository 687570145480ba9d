namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>How a segment's figures vary, as far as limits can say.</summary>
public enum Spread
{
    /// <summary>No limits: no two neighbouring figures to take a moving range from.</summary>
    Undefined = 1,

    Varies,

    /// <summary>All figures are the same, and the limits are their mean.</summary>
    Flat,

    /// <summary>
    /// The figures stand still for most of the time and then jump, so that seven alike in a row mean nothing.
    /// </summary>
    Lumpy,

    /// <summary>A figure is infinite or beyond ±999,999,999,999,999, where figures of the product never are.</summary>
    OutOfBounds,
}

/// <summary>
/// The mean and natural process limits of one segment of an XmR chart: mean ± 2.66 × the average moving range
/// (NHSRplotthedots 0.2.2). They are never clipped to 0 or 100%.
/// </summary>
public readonly record struct ControlLimits
{
    // 3 / 1.128, rounded as NHSRplotthedots and Making Data Count do.
    private const double LimitFactor = 2.66;
    private const double NearFactor = 2 * LimitFactor / 3;

    private readonly double _mean;
    private readonly double _averageRange;
    private readonly double _tolerance;

    /// <param name="mean">NaN where there is no figure.</param>
    /// <param name="averageRange">0 or more; NaN where it is undefined.</param>
    /// <param name="tolerance">Differences of this size or less are none; 0 or more.</param>
    internal ControlLimits(Spread spread, int count, double mean, double averageRange, double tolerance)
    {
        Spread = spread;
        Count = count;
        _mean = mean;
        _averageRange = averageRange;
        _tolerance = tolerance;
    }

    public Spread Spread { get; }

    /// <summary>How many figures the segment has, missing ones not counted; 0 or more.</summary>
    public int Count { get; }

    /// <summary>Of the moving ranges of the baseline, how many there are, and how many are no change at all.</summary>
    public int Ranges { get; internal init; }

    public int RangesOfNothing { get; internal init; }

    /// <summary>The average line; null without figures.</summary>
    public double? Mean => OrNull(_mean);

    public double? Lower => OrNull(_mean - (LimitFactor * _averageRange));

    public double? Upper => OrNull(_mean + (LimitFactor * _averageRange));

    /// <summary>
    /// 1 above the upper limit, -1 below the lower one, 0 within or on them; 0 while they are undefined.
    /// </summary>
    internal int BeyondOf(double figure) => PastOf(figure, LimitFactor);

    /// <summary>1 or -1 beyond two thirds of the way from the mean to a limit, otherwise 0.</summary>
    internal int NearOf(double figure) => PastOf(figure, NearFactor);

    /// <summary>1 above the mean, -1 below it, 0 on it or missing.</summary>
    internal int SideOf(double figure) => Sign(figure - _mean);

    /// <summary>1 up, -1 down, 0 for no change or where one of the two is missing.</summary>
    internal int StepOf(double from, double to) => Sign(to - from);

    // Every comparison with NaN is false, so what is undefined has no side.
    private int Sign(double difference) =>
        difference > _tolerance ? 1
        : difference < -_tolerance ? -1
        : 0;

    private int PastOf(double figure, double factor) =>
        figure > _mean + (factor * _averageRange) + _tolerance ? 1
        : figure < _mean - (factor * _averageRange) - _tolerance ? -1
        : 0;

    private static double? OrNull(double number) => double.IsFinite(number) ? number : null;
}
