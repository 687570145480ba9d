namespace PerformanceFramework.Domain.Import;

/// <summary>
/// What an import did to one thing other than a figure, so that it can be taken back. It names the thing as the change
/// history does; its columns are kept as JSON.
/// </summary>
public sealed class ImportedChange
{
    public const int EntityLength = 100;
    public const int KeyLength = 200;

    private ImportedChange() { }

    /// <param name="before">Null where it was not there.</param>
    public ImportedChange(int batchId, string entity, string key, string? before, string after)
    {
        BatchId = batchId;
        Entity = entity;
        Key = key;
        Before = before;
        After = after;
    }

    public int Id { get; private set; }

    public int BatchId { get; private set; }

    public string Entity { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string? Before { get; private set; }

    public string After { get; private set; } = "";
}
