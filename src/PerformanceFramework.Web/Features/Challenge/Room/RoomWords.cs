using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Commitments;

namespace PerformanceFramework.Web.Features.Challenge.Room;

internal static class RoomWords
{
    /// <summary>"5 done, 1 late, 1 cancelled, 2 overdue, 1 open".</summary>
    public static string Summary(IReadOnlyCollection<CommitmentLine> lines)
    {
        (int Count, string Words)[] parts =
        [
            (lines.Count(line => line is { State: CommitmentState.Done, IsLate: false }), "done"),
            (lines.Count(line => line.IsLate), "done late"),
            (lines.Count(line => line.State is CommitmentState.Cancelled), "cancelled"),
            (lines.Count(line => line.IsOverdue), "overdue"),
            (lines.Count(line => line is { State: CommitmentState.Open, IsOverdue: false }), "open"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}"));
    }
}
