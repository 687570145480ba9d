using System.Diagnostics.CodeAnalysis;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>A shape that tells a band without its colour.</summary>
public enum BandShape
{
    Tick = 1,
    Hexagon,
    Triangle,
    Cross,
    Star,
    Circle,
    Diamond,
    Dash,
}

/// <summary>A colour of the palette; each keeps its contrast on screen and on paper.</summary>
public enum BandColour
{
    Blue = 1,
    Green,
    Yellow,
    Amber,
    Red,
    Grey,
}

/// <summary>What a band is called and how it looks. Boroughs give one colour opposite meanings, so the rule says it.</summary>
/// <param name="Word">At most <see cref="WordLength"/> characters, without the marks of the notation.</param>
public sealed record BandLook(string Word, BandShape Shape, BandColour Colour)
{
    public const int WordLength = 20;

    public static BandLook UsualOf(Status status) =>
        status switch
        {
            Status.Blue => new("Exceeded", BandShape.Star, BandColour.Blue),
            Status.Green => new("Green", BandShape.Tick, BandColour.Green),
            Status.Yellow => new("Yellow", BandShape.Hexagon, BandColour.Yellow),
            Status.Amber => new("Amber", BandShape.Triangle, BandColour.Amber),
            Status.Red => new("Red", BandShape.Cross, BandColour.Red),
            Status.NotRated => new("Not rated", BandShape.Dash, BandColour.Grey),
        };
}

/// <summary>The bands of a rule that do not look as usual. Two are equal when they say the same.</summary>
public sealed class BandLooks : IEquatable<BandLooks>
{
    public static readonly BandLooks Usual = new([]);

    private readonly SortedDictionary<Status, BandLook> _looks;

    /// <exception cref="ArgumentException">A word is empty, too long, or holds a mark of the notation; or a status is no band, or given twice.</exception>
    public BandLooks(IEnumerable<KeyValuePair<Status, BandLook>> looks)
    {
        _looks = [];
        foreach (var (status, look) in looks)
        {
            if (
                look.Word.Length is 0 or > BandLook.WordLength
                || look.Word.Trim() != look.Word
                || look.Word.AsSpan().IndexOfAny("{};/=") >= 0
            )
            {
                throw new ArgumentException($"'{look.Word}' cannot be the word of a band.", nameof(looks));
            }

            if (status is Status.NotRated)
            {
                throw new ArgumentException("What is not rated is in no band.", nameof(looks));
            }

            _looks.Add(status, look);
        }
    }

    public bool IsUsual => _looks.Count == 0;

    public BandLook? Of(Status status) => _looks.GetValueOrDefault(status);

    /// <summary><c>{Blue=Well ahead/Star/Blue; Red=Behind/Cross/Red}</c>.</summary>
    public override string ToString() =>
        "{" + string.Join("; ", _looks.Select(l => $"{l.Key}={l.Value.Word}/{l.Value.Shape}/{l.Value.Colour}")) + "}";

    public static bool TryParse(string text, [NotNullWhen(true)] out BandLooks? looks)
    {
        looks = null;
        if (text is not ['{', .., '}'])
        {
            return false;
        }

        var found = new List<KeyValuePair<Status, BandLook>>();
        foreach (var part in text[1..^1].Split(';', StringSplitOptions.TrimEntries))
        {
            if (
                part.Split('=') is not [var name, var rest]
                || rest.Split('/') is not [var word, var shapeName, var colourName]
                || !TryName<Status>(name, out var status)
                || !TryName<BandShape>(shapeName, out var shape)
                || !TryName<BandColour>(colourName, out var colour)
            )
            {
                return false;
            }

            found.Add(new(status, new BandLook(word, shape, colour)));
        }

        try
        {
            looks = new BandLooks(found);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public bool Equals(BandLooks? other) => other is not null && _looks.SequenceEqual(other._looks);

    public override bool Equals(object? obj) => Equals(obj as BandLooks);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    // A number would parse as an enum too.
    private static bool TryName<T>(string name, out T value)
        where T : struct, Enum => Enum.TryParse(name, out value) && Enum.GetName(value) == name;
}
