using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

/// <summary>What pages say of commitments.</summary>
internal static class CommitmentListWords
{
    /// <summary>How many of the reader's own are open, and how many of them too long.</summary>
    public static string OfYou(CommitmentCounts counts) =>
        counts.All == 0 ? "You have no commitments."
        : counts.Open == 0 ? "You have no open commitments."
        : $"You have {Open(counts.Open, counts.Overdue)}.";

    /// <summary>The same of a body.</summary>
    public static string OfBody(CommitmentCounts counts) =>
        counts.All == 0 ? "Nobody has committed to anything yet."
        : counts.Open == 0 ? "No commitment is open."
        : $"{Open(counts.Open, counts.Overdue)}.";

    /// <summary>What became of those that are closed; empty where none is.</summary>
    public static string Closed(CommitmentCounts counts)
    {
        var done =
            counts.Done == 0
                ? ""
                : $"{counts.Done} done, {(counts.Late == 0 ? "none late" : $"{counts.Late} of them late")}";
        var cancelled = counts.Cancelled == 0 ? "" : $"{counts.Cancelled} cancelled";
        return string.Join("; ", new[] { done, cancelled }.Where(words => words.Length > 0)) is { Length: > 0 } words
            ? words + "."
            : "";
    }

    /// <summary>What of the reader's is open.</summary>
    public static string Due(CommitmentsDue due) =>
        Open(due.Open, due.Overdue) + (due.NextDue is { } next ? $"; the next is due on {UkDate.Words(next)}" : "");

    /// <summary>How a commitment stands in a word or two.</summary>
    public static string State(CommitmentLine line) =>
        line.IsOverdue ? "Overdue"
        : line.IsLate ? "Done late"
        : line.State.Words();

    /// <summary>How a commitment stands, with its day.</summary>
    public static string Sentence(CommitmentLine line) =>
        line.State switch
        {
            CommitmentState.Open =>
                $"{(line.IsOverdue ? "Overdue: it was" : "Open: it is")} due on {UkDate.Words(line.Due)}",
            _ => $"{State(line)} on {UkDate.Words(line.ClosedOn!.Value)}",
        };

    /// <summary>The day it was agreed to in the session, where it was carried since; empty otherwise.</summary>
    public static string Carried(CommitmentLine line) =>
        line.WasCarried ? $"carried from {UkDate.Words(line.FirstDue)}" : "";

    private static string Open(int open, int overdue) =>
        (open == 1 ? "1 open commitment" : $"{open} open commitments")
        + (
            overdue == 0 ? "; none is overdue"
            : overdue == 1 ? "; 1 is overdue"
            : $"; {overdue} are overdue"
        );
}
