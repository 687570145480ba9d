using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>
/// Follows what an import writes, so that it can be taken back. Figures are followed by <see cref="ImportedFigure"/>; what
/// the rules say of them follows from the rest.
/// </summary>
internal sealed class ImportTrace
{
    private readonly Dictionary<(string Entity, string Key), (string? Before, string After)> _changes = [];
    private readonly List<(EntityEntry Entry, string? Before)> _pending = [];

    /// <summary>Notes what the next save is about to change.</summary>
    public void Begin(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        foreach (var entry in tracker.Entries().Where(IsFollowed))
        {
            _pending.Add((entry, entry.State is EntityState.Added ? null : EntityValues.Write(entry, original: true)));
        }
    }

    /// <summary>Notes what it has become, now that new rows have their ids.</summary>
    public void End()
    {
        foreach (var (entry, before) in _pending)
        {
            var id = (entry.Metadata.ClrType.Name, EntityValues.KeyOf(entry));
            var first = _changes.TryGetValue(id, out var earlier) ? earlier.Before : before;
            _changes[id] = (first, EntityValues.Write(entry));
        }

        _pending.Clear();
    }

    public IEnumerable<ImportedChange> Of(int batchId) =>
        _changes
            .Where(pair => pair.Value.Before != pair.Value.After)
            .Select(pair => new ImportedChange(
                batchId,
                pair.Key.Entity,
                pair.Key.Key,
                pair.Value.Before,
                pair.Value.After
            ));

    private static bool IsFollowed(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified
        && entry.Entity is not Observation
        && (entry.Entity is ApplicationUser || entry.Metadata.ClrType.Assembly == typeof(ChangeRecord).Assembly);
}
