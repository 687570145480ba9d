using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Numbers as programs write them, for the statistics.</summary>
internal static class NumberText
{
    private const double Largest = (double)Figure.MaxMagnitude;

    /// <param name="figure">Null for blank, <c>NA</c>, <c>n/a</c>, <c>NaN</c> and <c>null</c>.</param>
    /// <returns>False for anything that is neither a number within bounds nor missing.</returns>
    public static bool TryRead(string text, out double? figure)
    {
        figure = null;
        if (text.ToUpperInvariant() is "" or "NA" or "N/A" or "NAN" or "NULL")
        {
            return true;
        }

        // No commas between thousands: "84,5" would be read as 845.
        if (
            !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !IsWithinBounds(number)
        )
        {
            return false;
        }

        figure = number;
        return true;
    }

    public static bool IsWithinBounds(double number) => Math.Abs(number) <= Largest;

    /// <summary>How many decimals a number is written with: 1 for <c>84.0</c>.</summary>
    public static int Decimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0
            : text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end
            : text.Length - point - 1;
    }

    /// <summary>The unit in which plain numbers are shown: as many decimals as they have, but no more than two.</summary>
    public static Unit PlainUnit(IEnumerable<string> numbers) =>
        new(UnitKind.Measure, "", Math.Min(2, numbers.Select(Decimals).DefaultIfEmpty().Max()));
}
