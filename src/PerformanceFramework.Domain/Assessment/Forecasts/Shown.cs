using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>Numbers of the statistics as figures that can be written.</summary>
internal static class Shown
{
    /// <summary>The nearest decimal within the bounds of figures, with 15 digits.</summary>
    /// <param name="number">Any number, not one that isn't.</param>
    public static decimal Decimal(double number) =>
        (decimal)Math.Clamp(number, (double)-Figure.MaxMagnitude, (double)Figure.MaxMagnitude);

    /// <summary>A probability in whole percent, half up.</summary>
    public static string WholePercent(double probability) =>
        Math.Round(probability * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>"1 quarter", "3 quarters".</summary>
    public static string Periods(int count, int seasonLength)
    {
        var (one, many) = seasonLength switch
        {
            1 => ("year", "years"),
            2 => ("half-year", "half-years"),
            3 => ("term", "terms"),
            4 => ("quarter", "quarters"),
            12 => ("month", "months"),
            _ => ("period", "periods"),
        };
        return $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
    }

    public static string Period(int seasonLength) => Periods(1, seasonLength)[2..];
}
