namespace PerformanceFramework.Domain.Returns;

/// <summary>A file that shows where the figure of one row of a return comes from. Its content is kept outside the database.</summary>
public sealed class EvidenceFile
{
    public const int NameLength = 120;
    public const int StoredNameLength = 32;
    public const int HashLength = 64;
    public const int ByLength = 120;
    public const long BytesInMegabyte = 1024 * 1024;

    /// <summary>20 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private EvidenceFile() { }

    /// <param name="storedName">The name of ours under which the content is kept.</param>
    /// <param name="hash">SHA-256 of the content, in hexadecimal.</param>
    /// <param name="isScanned">A virus scanner looked at it and found nothing.</param>
    /// <param name="at">UTC.</param>
    public EvidenceFile(
        ReturnEntry entry,
        string storedName,
        string name,
        EvidenceKind kind,
        int bytes,
        string hash,
        bool isScanned,
        string by,
        DateTime at
    )
    {
        Entry = entry;
        StoredName = storedName;
        Name = name;
        Kind = kind;
        Bytes = bytes;
        Hash = hash;
        IsScanned = isScanned;
        AddedBy = by;
        AddedAt = at;
    }

    public int Id { get; private set; }

    public int EntryId { get; private set; }

    public ReturnEntry Entry { get; private set; } = null!;

    public string StoredName { get; private set; } = "";

    /// <summary>What it was called by whoever gave it, to be shown.</summary>
    public string Name { get; private set; } = "";

    public EvidenceKind Kind { get; private set; }

    public int Bytes { get; private set; }

    public string Hash { get; private set; } = "";

    public bool IsScanned { get; private set; }

    public string AddedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Who took it away before the return was signed off; null while it is there.</summary>
    public string? RemovedBy { get; private set; }

    /// <summary>UTC; null while it is there.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Notes that its content is no longer kept. The row stays.</summary>
    public Refusal? Remove(string by, DateTime at)
    {
        if (RemovedAt is not null)
        {
            return EvidenceRefusals.Removed;
        }

        RemovedBy = by;
        RemovedAt = at;
        return null;
    }
}

/// <summary>Why a file is not taken as evidence, or not removed.</summary>
public static class EvidenceRefusals
{
    public static readonly Refusal Removed = new("evidence-removed", "Somebody has removed this file already.");

    public static readonly Refusal Empty = new("evidence-empty", "Choose a file that has something in it.");

    public static readonly Refusal TooLarge = new(
        "evidence-too-large",
        "The file is larger than 20 MB. Leave out what is not needed, or give the part that shows the figure."
    );

    public static readonly Refusal OtherKind = new(
        "evidence-kind",
        $"What is in this file is none of what is taken as evidence: {EvidenceKinds.Accepted}. Its name does not count. Documents with macros are not taken."
    );

    public static readonly Refusal Twice = new(
        "evidence-twice",
        "The same file is there already for this row, so it was not taken again."
    );

    public static readonly Refusal ScannerAway = new(
        "scanner-away",
        "The virus scanner cannot be reached just now, so no file is taken. Try again later, or tell whoever runs this application."
    );

    /// <param name="limit">Of all files of one return, in MB.</param>
    public static Refusal ReturnFull(long limit) =>
        new(
            "evidence-return-full",
            $"The files of this return would be more than {limit} MB together. Remove one that is not needed first."
        );

    public static readonly Refusal StoreFull = new(
        "evidence-full",
        "There is no room left for evidence. Tell whoever runs this application; nothing was stored."
    );

    public static Refusal Infected(string found) =>
        new(
            "evidence-infected",
            $"The virus scanner found “{found}” in this file, so it was not stored. Tell your IT service."
        );
}
