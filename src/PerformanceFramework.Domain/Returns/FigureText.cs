using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Returns;

/// <summary>Reads a figure as officers type it: <c>1,170</c>, <c>84.5%</c>, <c>£12.50</c>. Never guesses.</summary>
public static partial class FigureText
{
    /// <summary>The longest text kept for one figure, in characters.</summary>
    public const int MaxLength = 60;

    /// <returns>True with the figure, or false with one sentence that says what is wrong and what to do.</returns>
    public static bool TryRead(string text, Unit unit, out decimal figure, out string problem)
    {
        figure = 0;
        problem = "";
        var trimmed = text.Trim();
        if (HiddenCharacters.First(trimmed) is { } hidden)
        {
            problem = $"There is a hidden character in the figure ({hidden}). Delete the figure and type it again.";
        }
        else if (Exponent().IsMatch(trimmed))
        {
            problem = $"“{Shortened(trimmed)}” is in scientific notation. Write the figure out in digits.";
        }
        else if (DecimalComma().IsMatch(trimmed))
        {
            problem =
                $"“{Shortened(trimmed)}” has a comma where a decimal point should be. Write {Shortened(trimmed.Replace(',', '.'))}; commas separate thousands, as in 1,170.";
        }
        else if (Shape().Match(trimmed) is not { Success: true } match || !SymbolsSuit(match, unit))
        {
            problem =
                $"“{Shortened(trimmed)}” is not a figure. Write digits only, for example {unit.Format(84, unit.Decimals)}.";
        }
        else if (
            !decimal.TryParse(
                match.Groups["sign"].Value + match.Groups["digits"].Value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out figure
            )
            || Math.Abs(figure) > Figure.MaxMagnitude
        )
        {
            problem = "The figure is too large to be right. Check the digits.";
        }
        else if (!Figure.IsWithinBounds(figure))
        {
            problem = $"The figure has more than {Figure.MaxDecimals} decimals. Round it.";
        }

        return problem.Length == 0;
    }

    private static bool SymbolsSuit(Match match, Unit unit) =>
        (!match.Groups["percent"].Success || unit.Kind is UnitKind.Percentage)
        && (!match.Groups["pound"].Success || unit.Kind is UnitKind.Currency);

    private static string Shortened(string text) => text.Length <= 20 ? text : text[..20] + "…";

    [GeneratedRegex(
        @"^(?<sign>-)?(?<pound>£)?\s?(?<digits>([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?|\.[0-9]+)\s?(?<percent>%)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"^-?[0-9.]+[eE][+-]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    // "1,170" is a thousand; "84,5" and "0,123" can only be a decimal comma.
    [GeneratedRegex(@"^-?£?([0-9]+,([0-9]{1,2}|[0-9]{4,})|0,[0-9]+)\s?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
