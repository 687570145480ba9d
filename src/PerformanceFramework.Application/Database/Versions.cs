using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PerformanceFramework.Application.Database;

/// <summary>The concurrency tokens: SQLite has no rowversion, so both databases use a number that every save moves on by one.</summary>
internal static class Versions
{
    public const string Property = "Version";

    public static void MoveOn(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(Property) is not null)
            {
                var version = entry.Property(Property);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }
}
