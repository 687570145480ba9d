using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Audit;

/// <summary>One change as an auditor reads it.</summary>
/// <param name="At">UTC.</param>
public sealed record ChangeHistoryRow(
    DateTime At,
    string ActorName,
    string Kind,
    string? Reason,
    string Subject,
    string SubjectId,
    string? Before,
    string? After
);

/// <summary>A page of changes, newest first.</summary>
public sealed record ChangeHistorySlice(IReadOnlyList<ChangeHistoryRow> Rows, int Page, int Pages, int Total);

/// <summary>What auditors and the performance team read of the change history.</summary>
public sealed class ChangeHistoryQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; beyond the last, the last is given.</param>
    public async Task<ChangeHistorySlice> PageAsync(
        Actor actor,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewChangeHistory))
        {
            return new ChangeHistorySlice([], 1, 1, 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await db.ChangeRecords.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await db
            .ChangeRecords.OrderByDescending(r => r.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(r => new ChangeHistoryRow(
                r.At,
                r.ActorName,
                r.Kind,
                r.Reason,
                r.Subject,
                r.SubjectId,
                r.Before,
                r.After
            ))
            .ToListAsync(cancellationToken);
        return new ChangeHistorySlice(rows, shown, pages, total);
    }
}
