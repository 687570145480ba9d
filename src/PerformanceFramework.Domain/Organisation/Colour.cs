using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceFramework.Domain.Organisation;

/// <summary>A colour of the screen, eight bits each of red, green and blue (sRGB).</summary>
public readonly partial record struct Colour
{
    public const int HexLength = 7;

    /// <summary>What a council has until it chooses its own.</summary>
    public static readonly Colour OfOurs = new(0x5a, 0x2d, 0x72);

    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Black = new(0, 0, 0);

    // The style sheet's own limits, in --accent-light: a link is never lighter or stronger than this.
    private const double MostLightness = 0.42;
    private const double MostChroma = 0.14;

    private readonly byte _red;
    private readonly byte _green;
    private readonly byte _blue;

    private Colour(byte red, byte green, byte blue)
    {
        _red = red;
        _green = green;
        _blue = blue;
    }

    /// <summary><c>#5a2d72</c>, in small letters.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{_red:x2}{_green:x2}{_blue:x2}");

    /// <summary>Reads <c>#rrggbb</c>, in letters of either size.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is null || !SixDigits().IsMatch(text))
        {
            return false;
        }

        colour = new Colour(Part(text, 1), Part(text, 3), Part(text, 5));
        return true;
    }

    /// <exception cref="FormatException">The text is no colour.</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour)
            ? colour
            : throw new FormatException($"'{text}' is not a colour written as #rrggbb.");

    /// <summary>How well one can be read on the other, 1 (not at all) to 21 (black on white): WCAG 2.2, "contrast ratio".</summary>
    public double ContrastWith(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>
    /// The shade of it that links and buttons have on a light screen: itself, or as much darker and calmer as the style sheet
    /// makes it, so that it can be read whatever the hue. (Oklab, Björn Ottosson 2020.)
    /// </summary>
    public Colour ForLinks
    {
        get
        {
            var (lightness, a, b) = Oklab;
            var chroma = Math.Sqrt((a * a) + (b * b));
            if (lightness <= MostLightness && chroma <= MostChroma)
            {
                return this;
            }

            var calmer = chroma > MostChroma ? MostChroma / chroma : 1;
            return FromOklab(Math.Min(lightness, MostLightness), a * calmer, b * calmer);
        }
    }

    /// <summary>Whether links have to be darker than the colour itself.</summary>
    public bool IsDarkenedForLinks => Oklab.Lightness > MostLightness;

    public override string ToString() => Hex;

    /// <summary>WCAG 2.2, "relative luminance": 0 (black) to 1 (white).</summary>
    private double Luminance => (0.2126 * Linear(_red)) + (0.7152 * Linear(_green)) + (0.0722 * Linear(_blue));

    private (double Lightness, double A, double B) Oklab
    {
        get
        {
            var (r, g, b) = (Linear(_red), Linear(_green), Linear(_blue));
            var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
            var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
            var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
            return (
                (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
                (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
                (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s)
            );
        }
    }

    private static Colour FromOklab(double lightness, double a, double b)
    {
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new Colour(
            Encoded((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encoded((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encoded((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s))
        );
    }

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    // What a screen cannot show is shown as near as it can.
    private static byte Encoded(double linear)
    {
        var share = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
    }

    private static byte Part(string text, int at) =>
        byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z")]
    private static partial Regex SixDigits();
}
