namespace PerformanceFramework.Web.Components.Charts;

/// <summary>
/// The vertical axis of a chart: round ticks that cover every value. It starts at zero unless that would squeeze the
/// values into less than half of it, and never goes below zero where no value does.
/// </summary>
public sealed class ChartScale
{
    private const int WantedIntervals = 5;

    private ChartScale(decimal minimum, decimal maximum, decimal step)
    {
        Minimum = minimum;
        Maximum = maximum;
        Step = step;
        Ticks = [.. Enumerable.Range(0, (int)((maximum - minimum) / step) + 1).Select(i => minimum + (i * step))];
    }

    public decimal Minimum { get; }

    public decimal Maximum { get; }

    /// <summary>The distance between ticks: 1, 2 or 5 times a power of ten.</summary>
    public decimal Step { get; }

    /// <summary>From <see cref="Minimum"/> to <see cref="Maximum"/>, both included; 2 to 8 of them.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>The decimals at which every tick can be written exactly.</summary>
    public int Decimals => DecimalsOf(Step);

    /// <summary>Whether zero is somewhere on the axis; where it isn't, the chart has to say so.</summary>
    public bool ShowsZero => Minimum <= 0 && Maximum >= 0;

    /// <summary>Where a value lies: 0 at the bottom, 1 at the top.</summary>
    public double Fraction(decimal value) => (double)(value - Minimum) / (double)(Maximum - Minimum);

    /// <summary>The scale for a set of values.</summary>
    /// <param name="values">What has to fit; none gives an axis from 0 to 1.</param>
    /// <param name="finestStep">Ticks are no closer than this, a power of ten; 1 where only whole numbers make sense.</param>
    public static ChartScale Covering(IEnumerable<decimal> values, decimal finestStep = 0)
    {
        var all = values.ToList();
        var (low, high) = all.Count == 0 ? (0m, 1m) : WithZeroIfNear(all.Min(), all.Max());
        var step = Math.Max(NiceStep((high - low) / WantedIntervals), finestStep);
        var minimum = Math.Floor(low / step) * step;

        // On a broken axis the lowest value stands clear of the foot, where it would look like nothing.
        return new ChartScale(
            low > 0 && minimum == low ? minimum - step : minimum,
            Math.Ceiling(high / step) * step,
            step
        );
    }

    // One value, or one value throughout, has no range of its own: it is shown against zero.
    private static (decimal Low, decimal High) WithZeroIfNear(decimal low, decimal high)
    {
        if (low == high)
        {
            return low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (low > 0 && low <= high / 2)
        {
            return (0, high);
        }

        return high < 0 && high >= low / 2 ? (low, 0) : (low, high);
    }

    // The smallest of 1, 2 and 5 times a power of ten that is no smaller than asked for.
    private static decimal NiceStep(decimal atLeast)
    {
        var power = 1m;
        while (power < atLeast)
        {
            power *= 10;
        }

        while (power / 10 >= atLeast)
        {
            power /= 10;
        }

        if (power / 5 >= atLeast)
        {
            return power / 5;
        }

        return power / 2 >= atLeast ? power / 2 : power;
    }

    private static int DecimalsOf(decimal step)
    {
        var decimals = 0;
        while (Math.Round(step, decimals) != step)
        {
            decimals++;
        }

        return decimals;
    }
}
