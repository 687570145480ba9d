using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Moves the primary mark from one alignment of an indicator to another within one save. The database allows one at any
/// moment and EF Core does not know the order in which that can be written: whoever loses the mark goes first.
/// </summary>
internal static class PrimaryMarks
{
    /// <summary>Leaves the marks that are gained out of the first write.</summary>
    public static IReadOnlyList<PropertyEntry> HoldBack(ChangeTracker tracker)
    {
        var gained = tracker
            .Entries<IndicatorAlignment>()
            .Where(entry => entry.State is EntityState.Modified)
            .Select(entry => entry.Property(alignment => alignment.IsPrimary))
            .Where(mark => mark is { IsModified: true, CurrentValue: true })
            .ToList();
        foreach (var mark in gained)
        {
            mark.CurrentValue = false;
            mark.IsModified = false;
        }

        return gained;
    }

    /// <summary>Gives them in the second write, which is of the same transaction.</summary>
    public static void Give(IEnumerable<PropertyEntry> gained)
    {
        foreach (var mark in gained)
        {
            mark.CurrentValue = true;
        }
    }
}
