using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="Version">Null where the council has not set them; then the usual ones hold.</param>
public sealed record CommentarySettingsDetail(int? Version, CommentaryTerms Terms);

public sealed partial class ReturnQueries
{
    /// <summary>What officers are asked to say; null for those who may not change it.</summary>
    public async Task<CommentarySettingsDetail?> CommentarySettingsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
                .CommentarySettings.Select(s => new CommentarySettingsDetail(s.Version, s.Terms))
                .FirstOrDefaultAsync(cancellationToken)
            ?? new CommentarySettingsDetail(null, CommentaryTerms.Usual);
    }
}
