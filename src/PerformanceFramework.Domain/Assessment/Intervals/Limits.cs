using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>The two ends of a range of figures, in the unit of the figures.</summary>
/// <param name="Lower">The lower end, itself inside the range.</param>
/// <param name="Upper">
/// The upper end, itself inside the range; not below the lower one in any range that a rule uses.
/// </param>
public readonly record struct Limits(double Lower, double Upper)
{
    public bool Contain(double figure) => Lower <= figure && figure <= Upper;

    /// <summary>Both ends are figures, and in their order.</summary>
    internal bool AreUsable => UsableFigure.Is(Lower) && UsableFigure.Is(Upper) && Lower <= Upper;

    /// <summary>The whole of this range is below the whole of another: they have not even an end in common.</summary>
    internal bool LiesBelow(Limits other) => Upper < other.Lower;

    internal Limits Times(double factor) => new(Lower * factor, Upper * factor);
}

/// <summary>A figure with the range in which chance leaves the true one.</summary>
/// <param name="Value">In the indicator's unit; null when there is none.</param>
/// <param name="Limits">The 95% confidence limits; null when there are none.</param>
public readonly record struct Estimate(double? Value, Limits? Limits);

/// <summary>Keeps what is not a number, or is larger than any figure of the product, out of the statistics.</summary>
internal static class UsableFigure
{
    private const double Largest = (double)Figure.MaxMagnitude;

    /// <summary>To follow a colon.</summary>
    public const string WhyNot = "a figure is not a number or is out of bounds";

    public static bool Is(double figure) => Math.Abs(figure) <= Largest;
}
