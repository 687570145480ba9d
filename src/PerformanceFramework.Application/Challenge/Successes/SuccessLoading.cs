using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Successes;

/// <summary>What the use cases and queries on successes have in common.</summary>
internal static class SuccessLoading
{
    /// <summary>The latest first.</summary>
    public static IQueryable<SuccessEntry> InOrder(IQueryable<SuccessEntry> entries) =>
        entries.OrderByDescending(s => s.Day).ThenByDescending(s => s.Id);

    public static IQueryable<SuccessEntry> WithSubject(PerformanceDbContext db) =>
        db
            .SuccessEntries.Include(s => s.Indicator!.Service)
            .Include(s => s.Element!.Service)
            .Include(s => s.Element!.Directorate)
            .Include(s => s.Service);

    /// <summary>Whether a permission reaches what an entry is about.</summary>
    public static Task<bool> ReachesAsync(
        PerformanceDbContext db,
        Reach reach,
        SuccessEntry entry,
        CancellationToken cancellationToken
    ) =>
        SubjectReach.CoversAsync(
            db,
            reach,
            entry.Service ?? entry.Indicator?.Service ?? entry.Element?.Service,
            entry.Element?.DirectorateId,
            cancellationToken
        );
}
