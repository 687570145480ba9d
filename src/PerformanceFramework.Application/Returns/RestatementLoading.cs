using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal static class RestatementLoading
{
    /// <summary>A restatement within reach, tracked, in the version that was read; or why the actor gets no further with it.</summary>
    public static async Task<(Restatement Restatement, Outcome<RestatementState>? Refusal)> FindAsync(
        PerformanceDbContext db,
        Reach reach,
        int id,
        int version,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Restatements.Include(r => r.Indicator.Service)
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        return found is null ? (null!, new Outcome<RestatementState>.NotFound())
            : !reach.Covers(found.Indicator.Service) ? (found, new Outcome<RestatementState>.Forbidden())
            : found.Version != version ? (found, new Outcome<RestatementState>.Conflict(found.State))
            : (found, null);
    }

    /// <summary>The figure that a proposal is about; or why there is nothing to restate any more.</summary>
    /// <param name="code">The code of its indicator.</param>
    public static async Task<(Observation Figure, Refusal? Refusal)> FigureAsync(
        PerformanceDbContext db,
        Restatement restatement,
        string code,
        CancellationToken cancellationToken
    )
    {
        var figure = await RestatementReading.FigureAsync(db, code, restatement.Period, cancellationToken);
        return figure is null ? (null!, RestatementRefusals.FigureGone)
            : FigureCopy.Of(figure) != restatement.Before ? (figure, RestatementRefusals.FigureChanged)
            : (figure, null);
    }
}
