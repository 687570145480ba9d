namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// What the practices of drawing an XmR chart disagree about. One pipeline draws them all; only these settings differ.
/// </summary>
public sealed record ControlChartMethod
{
    /// <summary>The fewest points on which a baseline may be fixed (NHSRplotthedots 0.2.2).</summary>
    public const int FewestFixedPoints = 12;

    /// <summary>
    /// Below this many points the limits are still trial limits (the short-group warning of NHSRplotthedots 0.2.2).
    /// </summary>
    public const int EstablishedPoints = 13;

    private readonly int _runLength = 7;

    private ControlChartMethod() { }

    /// <summary>
    /// Leaves moving ranges of 3.267 times their average or more out of the limits; one pass, never a point.
    /// </summary>
    public bool ScreensRanges { get; init; }

    /// <summary>Two of three near a limit count points beyond the limit too.</summary>
    public bool NearIncludesOutside { get; private init; }

    /// <summary>How many points make a trend, and how many a shift: 6 or 7.</summary>
    public int RunLength
    {
        get => _runLength;
        init =>
            _runLength = value is 6 or 7
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "6 or 7.");
    }

    /// <summary>The fewest figures in a segment for which a signal or an assurance is given.</summary>
    public int FewestPoints { get; private init; }

    /// <summary>
    /// Where rules that fire at one point disagree, the one that means improvement is shown, whatever the precedence.
    /// </summary>
    public bool PrefersImprovement { get; private init; }

    /// <summary>
    /// The rulings of this product for figures as councils report them: a difference within rounding error is none,
    /// limits of a series that stands still are its mean, repeated figures are not screened away, a trend is named by
    /// its own direction, and the latest figure there is gives the signal.
    /// </summary>
    public bool AllowsForReportedFigures { get; private init; }

    /// <summary>The same, but two of three near a limit count points beyond it too, as Making Data Count has done since November 2023.</summary>
    internal ControlChartMethod CountingOutsideAsNear => this with { NearIncludesOutside = true };

    /// <summary>What this product shows.</summary>
    public static ControlChartMethod Product { get; } =
        new()
        {
            ScreensRanges = true,
            FewestPoints = 5,
            AllowsForReportedFigures = true,
        };

    /// <summary>NHSRplotthedots 0.2.2, quirks included.</summary>
    public static ControlChartMethod NhsR { get; } = new() { ScreensRanges = true };

    /// <summary>
    /// The Excel tools of NHS England's Making Data Count as their published notes describe them. They come with no
    /// test set that a machine can read, so conformance is not claimed. What the notes don't speak of is as in the
    /// product.
    /// </summary>
    public static ControlChartMethod MdcExcel { get; } =
        new()
        {
            NearIncludesOutside = true,
            FewestPoints = EstablishedPoints,
            PrefersImprovement = true,
            AllowsForReportedFigures = true,
        };
}
