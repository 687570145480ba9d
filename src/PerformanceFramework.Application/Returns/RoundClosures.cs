using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Which rounds were closed when.</summary>
internal static class RoundClosures
{
    /// <summary>The rounds that were closed at the end of a day, whatever became of them since.</summary>
    public static IQueryable<CollectionRound> ClosedAt(PerformanceDbContext db, DateOnly day) =>
        db.CollectionRounds.Where(r =>
            (r.State == RoundState.Closed && (r.ClosedOn == null || r.ClosedOn <= day))
            || db.PastClosures.Any(c => c.RoundId == r.Id && (c.From == null || c.From <= day) && c.Until > day)
        );

    /// <summary>The rounds that are not closed now, or were not at the end of a day: what is hidden at either time stays hidden.</summary>
    /// <param name="on">The day; null for now alone.</param>
    public static IQueryable<CollectionRound> NotClosed(PerformanceDbContext db, DateOnly? on)
    {
        if (on is not { } day)
        {
            return db.CollectionRounds.Where(r => r.State != RoundState.Closed);
        }

        var closed = ClosedAt(db, day).Select(r => r.Id);
        return db.CollectionRounds.Where(r => r.State != RoundState.Closed || !closed.Contains(r.Id));
    }
}
