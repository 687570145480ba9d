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
        var changed = tracker.Entries<IndicatorAlignment>().Where(entry => entry.Entity.KnownUntil is null).ToList();
        var left = changed
            .Where(entry => entry.State is EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity.IndicatorId)
            .ToHashSet();
        var gained = changed
            .Where(entry =>
                entry.State is EntityState.Modified
                || (entry.State is EntityState.Added && left.Contains(entry.Entity.IndicatorId))
            )
            .Select(entry => entry.Property(alignment => alignment.IsPrimary))
            .Where(mark => mark.CurrentValue && (mark.IsModified || mark.EntityEntry.State is EntityState.Added))
            .ToList();
        foreach (var mark in gained)
        {
            mark.CurrentValue = false;
            if (mark.EntityEntry.State is EntityState.Modified)
            {
                mark.IsModified = false;
            }
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
