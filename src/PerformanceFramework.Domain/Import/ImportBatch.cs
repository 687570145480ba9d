namespace PerformanceFramework.Domain.Import;

/// <summary>How far an uploaded file has come.</summary>
public enum ImportStage
{
    /// <summary>Kept, and nobody has said yet what its columns hold.</summary>
    Uploaded = 1,

    /// <summary>Its columns are known; what it would change can be looked at. Nothing is written.</summary>
    Mapped,
    Applied,

    /// <summary>Applied, and taken back.</summary>
    Undone,

    /// <summary>Given up without having changed anything.</summary>
    Discarded,
}

public static class ImportStageExtensions
{
    /// <summary>How far an import is, as it stands alone.</summary>
    public static string Words(this ImportStage stage) =>
        stage switch
        {
            ImportStage.Uploaded => "Columns not chosen yet",
            ImportStage.Mapped => "Ready to look at",
            ImportStage.Applied => "Imported",
            ImportStage.Undone => "Taken back",
            ImportStage.Discarded => "Discarded",
        };
}

/// <summary>What an uploaded file is.</summary>
public enum ImportKind
{
    /// <summary>A table of figures, whose columns somebody maps.</summary>
    Figures = 1,

    /// <summary>The workbook of the council, with a sheet for each subject.</summary>
    Workbook,
}

/// <summary>What a file's rows come to, or came to.</summary>
/// <param name="New">Figures for which there was none.</param>
/// <param name="Changed">Figures that differ from those kept.</param>
/// <param name="Same">Rows that say what is kept already.</param>
/// <param name="LeftOut">Rows without a figure, or that the mapping leaves out.</param>
/// <param name="Refused">Rows that cannot be used.</param>
public readonly record struct ImportCounts(int New, int Changed, int Same, int LeftOut, int Refused)
{
    public int Written => New + Changed;

    public int Rows => New + Changed + Same + LeftOut + Refused;
}

/// <summary>One uploaded file with its history: who brought it, how it was read, what it changed. The file itself is kept.</summary>
public sealed class ImportBatch
{
    public const int FileNameLength = 200;
    public const int NameLength = 120;
    public const int ReasonLength = 1000;
    public const int HashLength = 64;

    private ImportBatch() { }

    public ImportBatch(string fileName, string hash, byte[] content, string by, DateTime at)
    {
        FileName = fileName;
        Hash = hash;
        Bytes = content.Length;
        File = new ImportFile(content);
        UploadedBy = by;
        UploadedAt = at;
        Stage = ImportStage.Uploaded;
    }

    /// <summary>The workbook of the council: what its columns hold is known, so it can be looked at at once.</summary>
    public static ImportBatch OfWorkbook(string fileName, string hash, byte[] content, string by, DateTime at) =>
        new(fileName, hash, content, by, at) { Kind = ImportKind.Workbook, Stage = ImportStage.Mapped };

    public int Id { get; private set; }

    public ImportKind Kind { get; private set; } = ImportKind.Figures;

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, in hexadecimal: what was uploaded can be proved.</summary>
    public string Hash { get; private set; } = "";

    public int Bytes { get; private set; }

    /// <summary>Loaded only where it is read.</summary>
    public ImportFile? File { get; private set; }

    public ImportStage Stage { get; private set; }

    /// <summary>How its columns are read; null until somebody has said.</summary>
    public ImportMapping? Mapping { get; private set; }

    /// <summary>What it changed; all nothing until it is applied.</summary>
    public ImportCounts Counts { get; private set; }

    public string UploadedBy { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    /// <summary>Who last said what its columns hold; null where nobody has, or where it was not noted yet.</summary>
    public string? MappedBy { get; private set; }

    public DateTime? MappedAt { get; private set; }

    public string? AppliedBy { get; private set; }

    public DateTime? AppliedAt { get; private set; }

    /// <summary>Why it was applied.</summary>
    public string Reason { get; private set; } = "";

    public string? EndedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was undone or discarded.</summary>
    public string EndReason { get; private set; } = "";

    public int Version { get; private set; }

    public Refusal? Map(ImportMapping mapping, string by, DateTime at)
    {
        if (!IsPending)
        {
            return ImportRefusals.NotPending;
        }

        if (Kind is ImportKind.Workbook)
        {
            return ImportRefusals.NothingToMap;
        }

        Mapping = mapping;
        MappedBy = by;
        MappedAt = at;
        Stage = ImportStage.Mapped;
        return null;
    }

    /// <summary>Why it cannot be applied now; null where it can.</summary>
    public Refusal? WhyNotApplicable() =>
        Stage switch
        {
            ImportStage.Uploaded => ImportRefusals.NotMapped,
            ImportStage.Mapped => null,
            ImportStage.Applied or ImportStage.Undone or ImportStage.Discarded => ImportRefusals.NotPending,
        };

    public void Apply(ImportCounts counts, string reason, string by, DateTime at)
    {
        Counts = counts;
        Reason = reason;
        AppliedBy = by;
        AppliedAt = at;
        Stage = ImportStage.Applied;
    }

    public Refusal? Undo(string reason, string by, DateTime at)
    {
        if (Stage is not ImportStage.Applied)
        {
            return ImportRefusals.NotApplied;
        }

        End(ImportStage.Undone, reason, by, at);
        return null;
    }

    public Refusal? Discard(string by, DateTime at)
    {
        if (!IsPending)
        {
            return ImportRefusals.NotPending;
        }

        End(ImportStage.Discarded, "", by, at);
        return null;
    }

    private bool IsPending => Stage is ImportStage.Uploaded or ImportStage.Mapped;

    private void End(ImportStage stage, string reason, string by, DateTime at)
    {
        Stage = stage;
        EndReason = reason;
        EndedBy = by;
        EndedAt = at;
    }
}

/// <summary>The bytes of an uploaded file, apart from its batch so that lists do not carry them.</summary>
public sealed class ImportFile
{
    private ImportFile() { }

    public ImportFile(byte[] content) => Content = content;

    public int BatchId { get; private set; }

    public byte[] Content { get; private set; } = [];
}

/// <summary>Why something cannot be done with an import.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NotMapped = new(
        "not-mapped",
        "Nobody has said yet what the columns of this file hold. Say so first, and look at what it would change."
    );

    public static readonly Refusal NothingToMap = new(
        "nothing-to-map",
        "This is the workbook of the council: what its columns hold is known, and nothing is to be said about them."
    );

    public static readonly Refusal NotPending = new(
        "not-pending",
        "This file has been dealt with already: it was applied, undone or discarded. Upload it again to use it again."
    );

    public static readonly Refusal NotApplied = new(
        "not-applied",
        "This import is not in force, so there is nothing to take back."
    );

    public static readonly Refusal NothingToWrite = new(
        "nothing-to-write",
        "No row of this file would change anything, so there is nothing to import."
    );

    public static readonly Refusal AlreadyRunning = new(
        "already-running",
        "This file is being imported at this moment. Wait until it is done, or cancel it."
    );

    /// <param name="sentence">What is wrong with the file.</param>
    public static Refusal Unreadable(string sentence) => new("unreadable", sentence);

    public static Refusal RowsRefused(int rows) =>
        new(
            "rows-refused",
            rows == 1
                ? "One row cannot be used. Correct the file and upload it again, or tick that the row is to be left out."
                : $"{rows:N0} rows cannot be used. Correct the file and upload it again, or tick that they are to be left out."
        );

    /// <param name="what">What is not as the import left it, as it stands within a sentence.</param>
    public static Refusal ChangedSince(string what) =>
        new(
            "changed-since",
            $"{SentenceCase.AtStart(what)} has been changed since this import, so it cannot be taken back as a whole."
        );

    /// <param name="what">What is new, as it stands within a sentence.</param>
    /// <param name="dependents">What refers to it now.</param>
    public static Refusal DependedOn(string what, string dependents) =>
        new(
            "depended-on",
            $"{SentenceCase.AtStart(what)} came with this import, and {dependents} refers to it now. Take that away first."
        );

    public static Refusal ChangedSince(int figures, string example) =>
        new(
            "changed-since",
            figures == 1
                ? $"{example} has been changed since this import, so it cannot be taken back as a whole."
                : $"{figures:N0} figures, {example} among them, have been changed since this import, so it cannot be taken back as a whole."
        );
}
