using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Testing;

/// <summary>
/// Lets somebody else act at the worst moment: after a use case has read and decided, just before it saves. Only its first
/// context is held up, so that what it tries again goes through.
/// </summary>
public sealed class Interleaving(IDbContextFactory<PerformanceDbContext> contexts, Func<Task> meanwhile)
    : IDbContextFactory<PerformanceDbContext>
{
    private bool _isDone;

    public PerformanceDbContext CreateDbContext()
    {
        var db = contexts.CreateDbContext();
        db.ChangeTracker.DetectingAllChanges += (_, _) => ActOnce();
        return db;
    }

    private void ActOnce()
    {
        if (_isDone)
        {
            return;
        }

        _isDone = true;
        Task.Run(meanwhile).GetAwaiter().GetResult();
    }
}
