using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Application.Database;

/// <summary>The concurrency tokens: SQLite has no rowversion, so both databases use a number that every save moves on by one.</summary>
internal static class Versions
{
    public const string Property = "Version";

    public static void MoveOn(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Modified))
        {
            if (!IsBookkeeping(entry) && entry.Metadata.FindProperty(Property) is not null)
            {
                var version = entry.Property(Property);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }

    /// <summary>
    /// Makes a change that relies on something conflict with one that is made to it at the same time: it would be saved
    /// under a service, say, that somebody retires in the same moment.
    /// </summary>
    public static void RelyOn(this PerformanceDbContext db, object entity) =>
        db.Entry(entity).Property(Property).IsModified = true;

    // Somebody who edits a person must not be told of a conflict because that person signed in meanwhile. Identity marks
    // every property as modified, so the values are compared.
    private static bool IsBookkeeping(EntityEntry entry) =>
        entry.Entity is ApplicationUser
        && entry.Properties.All(property =>
            Equals(property.OriginalValue, property.CurrentValue)
            || ApplicationUser.Bookkeeping.Contains(property.Metadata.Name)
        );
}
