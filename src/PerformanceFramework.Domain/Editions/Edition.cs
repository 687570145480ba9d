using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Editions;

/// <summary>
/// The frozen set of figures that an audience saw. Its content says everything about it, and nothing of it ever changes: who
/// has more to say of it adds an <see cref="EditionNote"/>.
/// </summary>
public sealed class Edition
{
    public const int NoteLength = 1000;
    public const int ByLength = 120;
    public const int AddressLength = 40;

    /// <summary>Of a hash: SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;

    private Edition() { }

    /// <param name="head">What it is.</param>
    /// <param name="content">The head and everything that was seen, as canonical JSON in UTF-8, compressed by gzip.</param>
    /// <param name="hash">The SHA-256 of that JSON.</param>
    public Edition(EditionHead head, byte[] content, string hash)
    {
        Number = head.Number;
        Address = head.Address;
        Period = head.Period;
        Audience = head.Audience;
        PublishedAt = head.PublishedAt;
        PublishedBy = head.PublishedBy;
        VisibleFrom = head.VisibleFrom;
        Note = head.Note;
        Previous = head.Previous;
        Content = content;
        Hash = hash;
    }

    public int Id { get; private set; }

    /// <summary>From 1, without a gap, in the order of publication.</summary>
    public int Number { get; private set; }

    /// <summary>What it is called in addresses: <c>2026-27-q2-cabinet</c>.</summary>
    public string Address { get; private set; } = "";

    public ReportingPeriod Period { get; private set; }

    public Audience Audience { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    public string PublishedBy { get; private set; } = "";

    /// <summary>UTC: until then it is under embargo. The moment of publication where there was none.</summary>
    public DateTime VisibleFrom { get; private set; }

    /// <summary>What its readers are told at its head; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The hash of the edition published before it, whatever its audience; empty for the first.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>The head and everything that was seen, as canonical JSON in UTF-8, compressed by gzip, which SQL Server reads too.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The SHA-256 of that JSON, as lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    public EditionHead Head =>
        new(Number, Address, Period, Audience, PublishedAt, PublishedBy, VisibleFrom, Note, Previous);
}

/// <summary>What an edition is, apart from what it holds.</summary>
/// <param name="PublishedAt">UTC, in whole seconds.</param>
/// <param name="VisibleFrom">UTC, in whole seconds.</param>
public sealed record EditionHead(
    int Number,
    string Address,
    ReportingPeriod Period,
    Audience Audience,
    DateTime PublishedAt,
    string PublishedBy,
    DateTime VisibleFrom,
    string Note,
    string Previous
)
{
    /// <summary>What the next edition is called, when there are some already.</summary>
    /// <param name="taken">The addresses of all there are.</param>
    public static string AddressFor(ReportingPeriod period, Audience audience, IReadOnlyCollection<string> taken)
    {
        var first = $"{period.Code.ToLowerInvariant()}-{audience.Slug()}";
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(place => place == 1 ? first : $"{first}-{place}")
            .First(address => !taken.Contains(address));
    }
}

/// <summary>Something said of an edition after it was published. Its readers see it with the edition, which stays as it is.</summary>
public sealed class EditionNote
{
    public const int TextLength = 1000;

    private EditionNote() { }

    public EditionNote(Edition edition, string text, string by, DateTime at)
    {
        Edition = edition;
        Text = text;
        AddedBy = by;
        AddedAt = at;
    }

    public int Id { get; private set; }

    public int EditionId { get; private set; }

    public Edition Edition { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public string AddedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }
}
