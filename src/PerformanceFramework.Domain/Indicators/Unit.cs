using System.Globalization;

namespace PerformanceFramework.Domain.Indicators;

public enum UnitKind
{
    Percentage = 1,

    /// <summary>A whole number of things: households, incidents.</summary>
    Count,

    /// <summary>Pounds.</summary>
    Currency,

    /// <summary>Anything else that is measured: days, kilograms, a rate per 1,000.</summary>
    Measure,
}

/// <summary>What an indicator's figures are counted in, and how they are written in British English.</summary>
/// <param name="Kind">The family of unit.</param>
/// <param name="Label">What is counted or measured ("households", "per 1,000 children"); empty for percentages and pounds.</param>
/// <param name="Decimals">Decimal places shown, 0 to 6. Rules use the reported value, never the shown one.</param>
public sealed record Unit(UnitKind Kind, string Label, int Decimals)
{
    public const int LabelLength = 60;

    /// <summary>A figure as it is shown in a table: <c>84.0%</c>, <c>£1,200</c>, <c>1,170</c>.</summary>
    public string Format(decimal figure) => Format(figure, Decimals);

    /// <summary>A figure with its unit in words where the symbol does not say it: <c>1,170 households</c>.</summary>
    public string FormatWithLabel(decimal figure) => FormatWithLabel(figure, Decimals);

    /// <summary>The distance between two figures, without a sign: <c>0.3 points</c> between percentages, otherwise like a figure.</summary>
    public string FormatDistance(decimal distance, int decimals) =>
        Kind is UnitKind.Percentage
            ? Digits(Math.Abs(distance), decimals) switch
            {
                "1" => "1 point",
                var digits => digits + " points",
            }
            : FormatWithLabel(Math.Abs(distance), decimals);

    public string FormatWithLabel(decimal figure, int decimals) => WithLabel(Format(figure, decimals));

    /// <summary>A figure as it was shown, with its unit in words where the symbol does not say it.</summary>
    public string WithLabel(string shown) =>
        Label.Length == 0 || Kind is UnitKind.Percentage or UnitKind.Currency ? shown : $"{shown} {Label}";

    public string Format(decimal figure, int decimals)
    {
        var digits = Digits(Math.Abs(figure), decimals);

        // A figure that rounds to nothing is not negative: "-0.0%" says something that isn't so.
        var sign = figure < 0 && digits.Any(c => c is >= '1' and <= '9') ? "-" : "";
        return Kind switch
        {
            UnitKind.Percentage => $"{sign}{digits}%",
            UnitKind.Currency => $"{sign}£{digits}",
            UnitKind.Count or UnitKind.Measure => sign + digits,
        };
    }

    /// <summary>
    /// The fewest decimals, from those of the unit up, from which on two different figures also look different: 94.5 and
    /// 94.46 do without decimals and with two, but not with one.
    /// </summary>
    public int DecimalsThatTellApart(decimal one, decimal other)
    {
        if (one == other || Math.Abs(one - other) >= new decimal(1, 0, 0, false, (byte)Decimals))
        {
            return Decimals;
        }

        var decimals = Figure.MaxDecimals;
        while (decimals > Decimals && Rounded(one, decimals - 1) != Rounded(other, decimals - 1))
        {
            decimals--;
        }

        return decimals;
    }

    /// <summary>The fewest decimals, from a number up, at which the shown distance is the difference of the two shown figures.</summary>
    public int DecimalsThatAddUp(decimal one, decimal other, int atLeast)
    {
        var decimals = Math.Max(atLeast, DecimalsThatTellApart(one - other, 0));
        while (
            decimals < Figure.MaxDecimals
            && Rounded(one, decimals) - Rounded(other, decimals) != Rounded(one - other, decimals)
        )
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>The unit with as many more decimals as it takes to show a figure in full: one that somebody set is never rounded.</summary>
    public Unit ShowingInFull(decimal figure) =>
        Figure.DecimalsOf(figure) is var decimals && decimals > Decimals ? this with { Decimals = decimals } : this;

    /// <summary>A figure with its unit and all its decimals.</summary>
    public string FormatInFull(decimal figure) => ShowingInFull(figure).FormatWithLabel(figure);

    /// <summary>What the unit is called in a heading: <c>%</c>, <c>£</c>, or its label.</summary>
    public string Heading =>
        Kind switch
        {
            UnitKind.Percentage => "%",
            UnitKind.Currency => "£",
            UnitKind.Count or UnitKind.Measure => Label,
        };

    private static string Digits(decimal figure, int decimals) =>
        Rounded(figure, decimals)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // Half up, as councils print it, not to the even neighbour.
    internal static decimal Rounded(decimal figure, int decimals) =>
        Math.Round(figure, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>The bounds within which every figure of the product lies, so that no rule can overflow and no column cut off.</summary>
public static class Figure
{
    /// <summary>The largest size of a figure, either side of zero.</summary>
    public const decimal MaxMagnitude = 999_999_999_999_999m;

    /// <summary>The decimal places that are kept.</summary>
    public const int MaxDecimals = 8;

    /// <summary>How many decimal places a figure has, zeros at the end left out: 2 for 0.250.</summary>
    public static int DecimalsOf(decimal figure)
    {
        var decimals = (int)figure.Scale;
        while (decimals > 0 && decimal.Round(figure, decimals - 1) == figure)
        {
            decimals--;
        }

        return decimals;
    }

    public static bool IsWithinBounds(decimal figure) =>
        Math.Abs(figure) <= MaxMagnitude && decimal.Round(figure, MaxDecimals) == figure;

    /// <exception cref="ArgumentOutOfRangeException">The figure is larger, or finer, than figures may be.</exception>
    public static decimal Checked(decimal figure) =>
        IsWithinBounds(figure)
            ? figure
            : throw new ArgumentOutOfRangeException(
                nameof(figure),
                figure,
                "Figures are within ±999,999,999,999,999 with at most 8 decimals."
            );
}
