using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal static class EvidenceLoading
{
    /// <summary>A row within reach that can be changed now, tracked; or why nothing can be added to it or removed from it.</summary>
    public static async Task<(ReturnEntry Entry, Outcome<string>? Refusal)> EntryAsync(
        PerformanceDbContext db,
        Reach reach,
        int entryId,
        CancellationToken cancellationToken
    )
    {
        var entry = await db
            .ReturnEntries.Include(e => e.Return.Round)
            .Include(e => e.Return.Service)
            .Include(e => e.Indicator)
            .Include(e => e.Queries)
            .FirstOrDefaultAsync(e => e.Id == entryId, cancellationToken);
        if (entry is null)
        {
            return (null!, new Outcome<string>.NotFound());
        }

        if (!reach.Covers(entry))
        {
            return (entry, new Outcome<string>.Forbidden());
        }

        // Whoever signs the return off at this moment is told of a conflict, or this is.
        db.RelyOn(entry.Return);
        return entry.Return.WhyNotEditable(entry) is { } notNow
            ? (entry, new Outcome<string>.Refused(notNow))
            : (entry, null);
    }
}
