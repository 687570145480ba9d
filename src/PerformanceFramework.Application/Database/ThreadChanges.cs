using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.Database;

/// <summary>Tells which changes bear on how the thread hangs together.</summary>
internal static class ThreadChanges
{
    /// <summary>Whether an alignment is new, changed or gone, or an element is retired, reinstated or on another level.</summary>
    public static bool AreIn(ChangeTracker tracker) =>
        tracker
            .Entries()
            .Any(entry =>
                entry.Entity switch
                {
                    ElementAlignment or IndicatorAlignment => entry.State
                        is EntityState.Added
                            or EntityState.Modified
                            or EntityState.Deleted,
                    PlanElement => entry.State is EntityState.Modified
                        && (
                            entry.Property(nameof(PlanElement.RetiredOn)).IsModified
                            || entry.Property(nameof(PlanElement.LevelId)).IsModified
                        ),
                    _ => false,
                }
            );
}
