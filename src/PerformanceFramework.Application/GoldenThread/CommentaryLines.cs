using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>What was said of an element for a quarter, as it is shown.</summary>
/// <param name="WrittenBy">Empty where it is shown without names.</param>
public sealed record CommentaryLine(
    int ElementId,
    ReportingPeriod Period,
    string Text,
    string WrittenBy,
    DateOnly WrittenOn
);

/// <summary>Reads the commentary of elements, latest quarter first.</summary>
internal static class CommentaryLines
{
    /// <summary>How many quarters of an element are shown.</summary>
    public const int Shown = 4;

    /// <summary>
    /// Of one element, in two statements: before the round of a quarter closes only for those who see the figures of the
    /// element's service or directorate then; of an earlier day, for those who could see it then and may now.
    /// </summary>
    /// <param name="on">The day at the end of which it was known; null for now.</param>
    /// <returns>The lines, and whether the actor may write such.</returns>
    public static async Task<(IReadOnlyList<CommentaryLine> Lines, bool MayWrite)> OfElementAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        var element = await db
            .PlanElements.Include(e => e.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (element is null)
        {
            return ([], false);
        }

        var seesOpen = element.IsWithin(actor.ReachOf(Permission.ViewOpenRoundFigures));
        var rows = on is { } day ? db.ElementCommentaries.AsAt(day) : db.ElementCommentaries;
        var open = RoundClosures.NotClosed(db, on);
        var lines = await LinesAsync(
            rows.Where(c => c.ElementId == element.Id)
                .Where(c => seesOpen || !open.Any(round => round.Period == c.Period)),
            cancellationToken
        );
        return (
            lines.Take(Shown).ToList(),
            element.RetiredOn is null && element.IsWithin(actor.ReachOf(Permission.WriteElementCommentary))
        );
    }

    /// <summary>Of all elements for no later quarter than one, in one statement.</summary>
    /// <param name="withOpen">What is about a quarter whose round is open, too.</param>
    public static Task<IReadOnlyList<CommentaryLine>> UntilAsync(
        PerformanceDbContext db,
        ReportingPeriod until,
        bool withOpen,
        CancellationToken cancellationToken
    )
    {
        var quarters = Enumerable.Range(0, Shown).Select(back => until.After(-back)).ToList();
        var open = RoundClosures.NotClosed(db, on: null);
        return LinesAsync(
            db.ElementCommentaries.Where(c => quarters.Contains(c.Period))
                .Where(c => withOpen || !open.Any(round => round.Period == c.Period)),
            cancellationToken
        );
    }

    private static async Task<IReadOnlyList<CommentaryLine>> LinesAsync(
        IQueryable<ElementCommentary> commentaries,
        CancellationToken cancellationToken
    ) =>
        (
            await commentaries
                .Select(c => new CommentaryLine(c.ElementId, c.Period, c.Text, c.WrittenBy, c.WrittenOn))
                .ToListAsync(cancellationToken)
        )
            .OrderByDescending(line => line.Period.End)
            .ThenBy(line => line.ElementId)
            .ToList();
}
