using System.Globalization;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What a council's colour means for those who read the pages.</summary>
internal static class ColourWords
{
    /// <summary>Within a sentence: "#5a2d72", "a darker shade of #1d70b8".</summary>
    public static string InShort(Colour colour) =>
        colour.ForLinks == colour ? colour.Hex : $"a {Shade(colour)} shade of {colour.Hex}";

    /// <summary>How well it can be read itself.</summary>
    public static string Contrast(Colour colour) =>
        $"{colour.Hex} has a contrast of {Ratio(colour.ContrastWith(Colour.White))} with white and of "
        + $"{Ratio(colour.ContrastWith(Colour.Black))} with black; 4.5 to 1 is the least for text.";

    /// <summary>Whether links and buttons have it as it is.</summary>
    public static string Use(Colour colour)
    {
        var links = colour.ForLinks;
        var use =
            links == colour
                ? "Links and buttons will have it as it is."
                : $"Links and buttons will have a {Shade(colour)} shade of it, {links.Hex}, with a contrast of {Ratio(links.ContrastWith(Colour.White))} with white: every colour is brought to that depth, so that they can be read on tinted ground too.";
        return use + " People whose screen is set to dark see a lighter shade.";
    }

    private static string Shade(Colour colour) => colour.IsDarkenedForLinks ? "darker" : "calmer";

    // Never rounded up to a limit that is not reached.
    private static string Ratio(double contrast) =>
        (Math.Floor(contrast * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture) + " to 1";
}
