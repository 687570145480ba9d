using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Puts the entries of a return together with their indicators.</summary>
public static class ReturnRows
{
    internal static async Task<IReadOnlyList<ReturnRow>> LoadAsync(
        PerformanceDbContext db,
        IReadOnlyList<ReturnEntry> entries,
        CancellationToken cancellationToken
    ) => Of(entries, await IndicatorRecords.LoadAsync(db, IndicatorIds(entries), cancellationToken));

    internal static IReadOnlyCollection<int> IndicatorIds(IReadOnlyList<ReturnEntry> entries) =>
        entries.Select(e => e.IndicatorId).Distinct().ToList();

    internal static IReadOnlyList<ReturnRow> Of(
        IReadOnlyList<ReturnEntry> entries,
        IReadOnlyDictionary<int, IndicatorRecord> records
    )
    {
        var sheets = entries
            .GroupBy(e => e.IndicatorId)
            .ToDictionary(
                group => group.Key,
                group => new IndicatorSheet(records[group.Key], group.Select(e => e.Period))
            );
        return entries
            .Select(e => new ReturnRow(e.Id, e.Period, sheets[e.IndicatorId], Saved(e)))
            .OrderBy(row => row.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Period)
            .ToList();
    }

    internal static SavedEntry Saved(ReturnEntry entry) =>
        new(entry.Version, entry.Input, entry.ChangedBy, entry.ChangedAt);

    /// <summary>What the rules would say of every row, by entry id.</summary>
    public static IReadOnlyDictionary<int, EntryPreview> Preview(IReadOnlyList<ReturnRow> rows, string judge) =>
        rows.GroupBy(row => row.Indicator)
            .SelectMany(group =>
            {
                var typed = group.ToDictionary(row => row.Period, row => row.Saved.Input);
                return group.Select(row => (row.EntryId, Preview: row.Indicator.Preview(row.Period, typed, judge)));
            })
            .ToDictionary(pair => pair.EntryId, pair => pair.Preview);
}
