using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Puts the entries of a return together with their indicators.</summary>
public static class ReturnRows
{
    internal static async Task<IReadOnlyList<ReturnRow>> LoadAsync(
        PerformanceDbContext db,
        ServiceReturn serviceReturn,
        IReadOnlyList<ReturnEntry> entries,
        CancellationToken cancellationToken
    ) =>
        Of(
            serviceReturn,
            entries,
            await IndicatorRecords.LoadAsync(db, IndicatorIds(entries), cancellationToken),
            await CommentaryTermsAsync(db, cancellationToken)
        );

    /// <summary>The rows as a page shows them, with what spot checks say of earlier figures.</summary>
    /// <param name="entering">Whose rows the reader may enter.</param>
    internal static async Task<IReadOnlyList<ReturnRow>> LoadWithChecksAsync(
        PerformanceDbContext db,
        ServiceReturn serviceReturn,
        IReadOnlyList<ReturnEntry> entries,
        Reach entering,
        CancellationToken cancellationToken
    )
    {
        var ids = IndicatorIds(entries);
        var records = await IndicatorRecords.LoadAsync(db, ids, cancellationToken);
        var checks = await db
            .SpotChecks.Where(c => ids.Contains(c.IndicatorId))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var notConfirmed = checks
            .GroupBy(c => (c.IndicatorId, c.Period))
            .Select(ofFigure => ofFigure.MaxBy(c => c.Id)!)
            .Where(last =>
                records[last.IndicatorId] is var record
                && record.Observations.Any(o => o.Period == last.Period && last.Doubts(o, record.Indicator.Unit))
            )
            .ToLookup(last => last.IndicatorId, last => last.Period);
        return Of(
            serviceReturn,
            entries,
            records,
            await CommentaryTermsAsync(db, cancellationToken),
            entering,
            notConfirmed
        );
    }

    /// <summary>What the council asks of commentaries now.</summary>
    internal static async Task<CommentaryTerms> CommentaryTermsAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        (await db.CommentarySettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken))?.Terms
        ?? CommentaryTerms.Usual;

    internal static IReadOnlyCollection<int> IndicatorIds(IReadOnlyList<ReturnEntry> entries) =>
        entries.Select(e => e.IndicatorId).Distinct().ToList();

    internal static IReadOnlyList<ReturnRow> Of(
        ServiceReturn serviceReturn,
        IReadOnlyDictionary<int, IndicatorRecord> records,
        CommentaryTerms commentaryTerms
    ) => Of(serviceReturn, serviceReturn.Entries, records, commentaryTerms);

    /// <param name="entering">Whose rows the reader may enter; null where nobody is to enter any.</param>
    internal static IReadOnlyList<ReturnRow> Of(
        ServiceReturn serviceReturn,
        IReadOnlyList<ReturnEntry> entries,
        IReadOnlyDictionary<int, IndicatorRecord> records,
        CommentaryTerms commentaryTerms,
        Reach? entering = null,
        ILookup<int, ReportingPeriod>? notConfirmed = null
    )
    {
        var sheets = entries
            .GroupBy(e => e.IndicatorId)
            .ToDictionary(
                group => group.Key,
                group => new IndicatorSheet(records[group.Key], group.Select(e => e.Period), commentaryTerms)
                {
                    NotConfirmed = (notConfirmed?[group.Key] ?? []).ToHashSet(),
                }
            );
        return entries
            .Select(e => new ReturnRow(
                e.Id,
                e.Period,
                sheets[e.IndicatorId],
                Saved(e),
                Asked(e),
                serviceReturn.WhyNotEditable(e) is null && entering?.Covers(e) is not false
            ))
            .OrderBy(row => row.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Period)
            .ToList();
    }

    internal static SavedEntry Saved(ReturnEntry entry) =>
        new(entry.Version, entry.Input, entry.ChangedBy, entry.ChangedAt) { ConfidenceBy = entry.ConfidenceBy };

    private static RowQuery? Asked(ReturnEntry entry) =>
        entry.Queries.MaxBy(query => query.AskedAt) is { } query
            ? new RowQuery(
                query.Step,
                query.Reason,
                query.AskedBy,
                query.AskedAt,
                query.Was,
                query.AnsweredAt is not null
            )
            : null;

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
