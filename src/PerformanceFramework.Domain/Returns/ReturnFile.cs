namespace PerformanceFramework.Domain.Returns;

/// <summary>How far a file of returns has come.</summary>
public enum ReturnFileStage
{
    /// <summary>Kept, to be looked at. Nothing of it is written.</summary>
    Waiting = 1,
    Applied,

    /// <summary>Given up without having changed anything.</summary>
    Discarded,
}

public static class ReturnFileStageExtensions
{
    public static string Words(this ReturnFileStage stage) =>
        stage switch
        {
            ReturnFileStage.Waiting => "Ready to look at",
            ReturnFileStage.Applied => "Taken over",
            ReturnFileStage.Discarded => "Discarded",
        };
}

/// <summary>What the rows of a file of returns come to, or came to.</summary>
/// <param name="Changed">Rows that are written.</param>
/// <param name="Same">Rows that say what is there already, or that nobody touched in the file.</param>
/// <param name="Conflicts">Rows that somebody else changed after the file was downloaded, and that the file changes too.</param>
/// <param name="Refused">Rows that cannot be used.</param>
public readonly record struct ReturnFileCounts(int Changed, int Same, int Conflicts, int Refused)
{
    public int Rows => Changed + Same + Conflicts + Refused;
}

/// <summary>A filled-in file of one or more returns, as somebody uploaded it, with what came of it. Only they see it.</summary>
public sealed class ReturnFile
{
    public const int FileNameLength = 200;
    public const int HashLength = 64;

    /// <summary>Of the file as uploaded. The returns of a large council, with long commentaries, take less.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Of one person, at the same time.</summary>
    public const int MostWaiting = 20;

    private ReturnFile() { }

    public ReturnFile(string fileName, string hash, byte[] content, string byId, string by, DateTime at)
    {
        FileName = fileName;
        Hash = hash;
        Bytes = content.Length;
        Content = content;
        UploadedById = byId;
        UploadedBy = by;
        UploadedAt = at;
        Stage = ReturnFileStage.Waiting;
    }

    public int Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, in hexadecimal: what was uploaded can be proved.</summary>
    public string Hash { get; private set; } = "";

    public int Bytes { get; private set; }

    public byte[] Content { get; private set; } = [];

    public string UploadedById { get; private set; } = "";

    public string UploadedBy { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    public ReturnFileStage Stage { get; private set; }

    /// <summary>When it was taken over or discarded, UTC; null while it waits.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>What it changed; all nothing until it is applied.</summary>
    public ReturnFileCounts Counts { get; private set; }

    public int Version { get; private set; }

    public Refusal? Apply(ReturnFileCounts counts, DateTime at)
    {
        if (Stage is not ReturnFileStage.Waiting)
        {
            return ReturnFileRefusals.Settled;
        }

        Counts = counts;
        Stage = ReturnFileStage.Applied;
        SettledAt = at;
        return null;
    }

    public Refusal? Discard(DateTime at)
    {
        if (Stage is not ReturnFileStage.Waiting)
        {
            return ReturnFileRefusals.Settled;
        }

        Stage = ReturnFileStage.Discarded;
        SettledAt = at;
        return null;
    }
}

/// <summary>Why something cannot be done with a file of returns.</summary>
public static class ReturnFileRefusals
{
    public static readonly Refusal TooManyWaiting = new(
        "too-many-waiting",
        $"You have {ReturnFile.MostWaiting} files that wait to be looked at. Take one of them over, or discard it, before you upload another."
    );

    public static readonly Refusal Settled = new(
        "settled",
        "This file has been dealt with already: it was taken over or discarded. Upload it again to use it again."
    );

    public static readonly Refusal NothingToWrite = new(
        "nothing-to-write",
        "No row of this file would change anything, so there is nothing to take over."
    );

    /// <param name="sentence">What is wrong with the file.</param>
    public static Refusal Unreadable(string sentence) => new("unreadable", sentence);

    /// <param name="rows">How many somebody else changed after the file was downloaded.</param>
    public static Refusal Undecided(int rows) =>
        new(
            "conflicts-undecided",
            rows == 1
                ? "One row was changed by somebody else after the file was downloaded. Look at it, and say whether theirs stays or the file’s is taken."
                : $"{rows:N0} rows were changed by somebody else after the file was downloaded. Look at them, and say whether theirs stay or the file’s are taken."
        );

    /// <param name="rows">How many cannot be used.</param>
    public static Refusal RowsLeft(int rows) =>
        new(
            "rows-left",
            rows == 1
                ? "One row is refused. Correct the file and upload it again, or tick that the row is to be left out."
                : $"{rows:N0} rows are refused. Correct the file and upload it again, or tick that they are to be left out."
        );
}
