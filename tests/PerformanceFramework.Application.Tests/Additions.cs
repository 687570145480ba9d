using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests;

internal static class Additions
{
    /// <summary>Saves rows that belong to one that is there already, as if they had always been there.</summary>
    public static async Task AddToAsync(this TestDatabase database, object existing, params object[] rows)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        db.Attach(existing);
        db.AddRange(rows);
        db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }
}
