using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>What becomes of one row of a file of returns.</summary>
public enum ReturnFileVerdict
{
    Changed = 1,

    /// <summary>Somebody else changed it after the file was downloaded, and the file changes it too.</summary>
    Conflict,
    Refused,
    Same,
}

/// <summary>What one row of a file would change.</summary>
/// <param name="Place">Where it stands: the cell that is wrong, otherwise the row.</param>
/// <param name="Subject">The service, indicator and period, as far as they can be told.</param>
/// <param name="Changes">What would be different, or is in dispute.</param>
/// <param name="Problem">Why it is refused, or who changed it meanwhile; otherwise empty.</param>
/// <param name="Note">What has to be put right before the return can be submitted, although the row is kept; otherwise empty.</param>
public sealed record PlannedEntry(
    ReturnFileVerdict Verdict,
    string Place,
    string Subject,
    IReadOnlyList<CellChange> Changes,
    string Problem,
    string Note
)
{
    /// <summary>The row of the return; null where the file names none that is the reader's.</summary>
    public int? EntryId { get; init; }

    /// <summary>Written: changed, or in dispute and the file was chosen.</summary>
    internal bool IsWritten { get; init; }

    internal ReturnEntry? Entry { get; init; }

    internal EntryInput? Input { get; init; }
}

/// <summary>One part of a row that a file changes.</summary>
/// <param name="Heading">Its column.</param>
/// <param name="Before">What is there now; empty where nothing is.</param>
/// <param name="After">What the file says.</param>
public sealed record CellChange(string Heading, string Before, string After);
