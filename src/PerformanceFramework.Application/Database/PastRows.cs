using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Keeps what rows were before a save changes them, for dashboards as at an earlier day. It reads the change tracker itself,
/// so no use case can forget it.
/// </summary>
internal static class PastRows
{
    /// <summary>The name of the filter that leaves copies out.</summary>
    public const string Present = "Present";

    /// <summary>Copies what is about to be overwritten or removed. Of a day only what was known at its end is kept.</summary>
    /// <param name="db">The context that saves.</param>
    /// <param name="today">The day of the change.</param>
    public static void Keep(PerformanceDbContext db, DateOnly today)
    {
        foreach (var entry in db.ChangeTracker.Entries<IRemembered>().Where(e => e.Entity.KnownUntil is null).ToList())
        {
            if (
                (entry.State is EntityState.Modified || IsRemovedAlone(entry))
                && (
                    (DateOnly?)entry.OriginalValues[nameof(IRemembered.KnownFrom)] != today || IsFirstRestatement(entry)
                )
            )
            {
                AddCopy(db, entry, today);
            }

            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Property(nameof(IRemembered.KnownFrom)).CurrentValue = today;
            }
        }

        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            switch (entry)
            {
                case { State: EntityState.Modified, Entity: PlanLevel }:
                    KeepLevel(db, db.Entry((PlanLevel)entry.Entity), today);
                    break;
                case { State: EntityState.Modified, Entity: Indicator indicator }:
                    KeepFormula(db, db.Entry(indicator), today);
                    break;
                case { State: EntityState.Modified, Entity: CollectionRound round }:
                    KeepClosure(db, db.Entry(round), today);
                    break;
                case { State: EntityState.Added, Entity: SetMembership }:
                    entry.Property(nameof(SetMembership.Since)).CurrentValue = today;
                    break;
                case { State: EntityState.Deleted, Entity: SetMembership membership }:
                    KeepMembership(db, entry, membership, today);
                    break;
            }
        }
    }

    /// <summary>What the save keeps by itself; the change history says the same of the row that changed.</summary>
    public static bool IsKeptPast(object entity) =>
        entity
            is IRemembered { KnownUntil: not null }
                or PlanLevelVersion
                or PastFormula
                or PastClosure
                or PastSetMembership;

    /// <summary>A property that says when a row was known: not something a person changed.</summary>
    public static bool IsOfTheCopy(string property) =>
        property is nameof(IRemembered.CopyOf) or nameof(IRemembered.KnownFrom) or nameof(IRemembered.KnownUntil);

    /// <summary>What was known at the end of a day: the rows that still are as they were, and the copies of the others.</summary>
    public static IQueryable<T> AsAt<T>(this IQueryable<T> rows, DateOnly day)
        where T : class, IRemembered =>
        rows.IgnoreQueryFilters([Present])
            .Where(row =>
                (row.KnownFrom == null || row.KnownFrom <= day) && (row.KnownUntil == null || row.KnownUntil > day)
            );

    // What was reported and restated on one day was known at the end of no day, and stays to be seen beside what it became.
    private static bool IsFirstRestatement(EntityEntry entry) =>
        entry.Entity is Observation { RestatedOn: not null }
        && entry.OriginalValues[nameof(Observation.RestatedOn)] is null;

    // What goes with everything it belongs to was never seen.
    private static bool IsRemovedAlone(EntityEntry entry) =>
        entry.State is EntityState.Deleted
        && !entry.References.Any(reference => reference.TargetEntry?.State is EntityState.Deleted);

    private static void AddCopy(PerformanceDbContext db, EntityEntry entry, DateOnly today)
    {
        var copy = db.Entry(entry.OriginalValues.ToObject());
        var id = entry.Metadata.FindPrimaryKey()!.Properties.Single().Name;
        copy.Property(nameof(IRemembered.CopyOf)).CurrentValue = entry.Property(id).CurrentValue;
        copy.Property(nameof(IRemembered.KnownUntil)).CurrentValue = today;
        copy.Property(id).CurrentValue = 0;
        copy.State = EntityState.Added;
    }

    private static void KeepLevel(PerformanceDbContext db, EntityEntry<PlanLevel> level, DateOnly today)
    {
        var holdsFrom = level.Property(l => l.HoldsFrom);
        if (holdsFrom.OriginalValue != today)
        {
            db.PlanLevelVersions.Add(
                new PlanLevelVersion(
                    level.Entity.Id,
                    holdsFrom.OriginalValue,
                    today,
                    level.Property(l => l.Name).OriginalValue,
                    level.Property(l => l.Position).OriginalValue,
                    level.Property(l => l.IsCorporatePlan).OriginalValue
                )
            );
        }

        holdsFrom.CurrentValue = today;
    }

    private static void KeepFormula(PerformanceDbContext db, EntityEntry<Indicator> indicator, DateOnly today)
    {
        var formula = indicator.Property(i => i.Formula);
        if (!formula.IsModified)
        {
            return;
        }

        var from = indicator.Property(i => i.FormulaFrom);
        if (from.OriginalValue != today)
        {
            db.PastFormulas.Add(new PastFormula(indicator.Entity.Id, formula.OriginalValue, from.OriginalValue, today));
        }

        from.CurrentValue = today;
    }

    private static void KeepClosure(PerformanceDbContext db, EntityEntry<CollectionRound> round, DateOnly today)
    {
        var closedOn = round.Property(r => r.ClosedOn).OriginalValue;
        if (
            round.Property(r => r.State).OriginalValue is RoundState.Closed
            && round.Entity.State is RoundState.Open
            && closedOn != today
        )
        {
            db.PastClosures.Add(new PastClosure(round.Entity.Id, closedOn, today));
        }
    }

    private static void KeepMembership(
        PerformanceDbContext db,
        EntityEntry entry,
        SetMembership membership,
        DateOnly today
    )
    {
        if (IsRemovedAlone(entry) && membership.Since != today)
        {
            db.PastSetMemberships.Add(new PastSetMembership(membership, today));
        }
    }
}
