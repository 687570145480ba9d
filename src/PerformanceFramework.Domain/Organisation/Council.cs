namespace PerformanceFramework.Domain.Organisation;

/// <summary>The council this installation belongs to. There is one.</summary>
public sealed class Council
{
    public const int NameLength = 120;
    public const int NoticeLength = 300;
    public const int CrestTypeLength = 20;
    public const int CrestTagLength = 16;

    /// <summary>The place of the one council.</summary>
    public const int OnlyPlace = 1;

    private Council() { }

    public Council(string name, string? demonstrationNotice = null)
    {
        Name = name;
        DemonstrationNotice = demonstrationNotice;
    }

    public int Id { get; private set; }

    /// <summary>Always <see cref="OnlyPlace"/>, of which the database takes no second: two people cannot found two councils at one instant.</summary>
    public int Place { get; private set; } = OnlyPlace;

    public string Name { get; private set; } = "";

    /// <summary>What every page says when this is a demonstration and no real council's installation; otherwise null.</summary>
    public string? DemonstrationNotice { get; private set; }

    /// <summary>Its colour, as a <see cref="Organisation.Colour"/> is written.</summary>
    public string Colour { get; private set; } = Organisation.Colour.OfOurs.Hex;

    /// <summary>The picture beside its name; null where it has none. The other two say what it is.</summary>
    public byte[]? Crest { get; private set; }

    /// <summary>The media type that the picture is sent with.</summary>
    public string? CrestType { get; private set; }

    /// <summary>Another for every other picture, so that browsers may keep one and still notice the next.</summary>
    public string? CrestTag { get; private set; }

    public int Version { get; private set; }

    public void Call(string name) => Name = name;

    public void Paint(Colour colour) => Colour = colour.Hex;

    public void Show(CrestPicture crest) => (Crest, CrestType, CrestTag) = (crest.Content, crest.MediaType, crest.Tag);

    public void ShowNoCrest() => (Crest, CrestType, CrestTag) = (null, null, null);
}
