using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Whose installation this is, as every page shows it.</summary>
/// <param name="DemonstrationNotice">What every page has to say in a demonstration; null for a real council.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="CrestTag">Another for every other crest; null where there is none.</param>
public sealed record CouncilIdentity(string Name, string? DemonstrationNotice, string Colour, string? CrestTag);

/// <summary>The council as it is edited.</summary>
public sealed record CouncilDetail(int Version, string Name, string Colour, bool HasCrest);

/// <summary>The crest as it is sent to a browser.</summary>
public sealed record CrestFile(byte[] Content, string MediaType, string Tag);

/// <summary>What people read of the council itself, and of what is still missing before it can work.</summary>
public sealed partial class CouncilQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null before the council is set up. For everybody: it stands above every page, the one for signing in included.</summary>
    public async Task<CouncilIdentity?> IdentityAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        return await db
            .Councils.OrderBy(c => c.Id)
            .Select(c => new CouncilIdentity(c.Name, c.DemonstrationNotice, c.Colour, c.CrestTag))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The crest, for everybody like the name; null where there is none.</summary>
    public async Task<CrestFile?> CrestAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        return await db
            .Councils.Where(c => c.Crest != null)
            .OrderBy(c => c.Id)
            .Select(c => new CrestFile(c.Crest!, c.CrestType!, c.CrestTag!))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The council as it is edited; null when it may not be.</summary>
    public async Task<CouncilDetail?> DetailAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageOrganisation))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .Councils.OrderBy(c => c.Id)
            .Select(c => new CouncilDetail(c.Version, c.Name, c.Colour, c.Crest != null))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What is set up and what is missing, in the order in which it is done; nothing when it may not be seen.</summary>
    /// <param name="today">Decides which year's targets and which rule are asked for.</param>
    public async Task<IReadOnlyList<SetUpStep>> SetUpAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageOrganisation))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await SetUpLoading.LoadAsync(db, today, cancellationToken) is { } facts ? SetUpChecklist.Of(facts) : [];
    }
}
