using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Organisation;

namespace PerformanceFramework.Web.Hosting;

/// <summary>The council whose installation this is, kept here because every page names it, and read again once it is a minute old: another node may have changed it.</summary>
public sealed class CurrentCouncil(CouncilQueries councils, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private CouncilIdentity? _identity;
    private long _readAt;

    public bool IsSetUp => _identity is not null;

    public string Name => _identity?.Name ?? "Council";

    public string? DemonstrationNotice => _identity?.DemonstrationNotice;

    public bool IsDemonstration => DemonstrationNotice is not null;

    /// <summary>As <c>#rrggbb</c>.</summary>
    public string Colour => _identity?.Colour ?? Domain.Organisation.Colour.OfOurs.Hex;

    /// <summary>Another for every other crest; null where there is none.</summary>
    public string? CrestTag => _identity?.CrestTag;

    /// <summary>Reads it now: at the start, and where it has just been changed.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Exchange(ref _readAt, time.GetUtcNow().UtcTicks);
        _identity = await councils.IdentityAsync(cancellationToken);
    }

    /// <summary>Reads it when it is a minute old. One request does so; the others go on with what is known.</summary>
    public async Task ReadIfOldAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcTicks;
        var readAt = Interlocked.Read(ref _readAt);
        if (now - readAt < Freshness.Ticks || Interlocked.CompareExchange(ref _readAt, now, readAt) != readAt)
        {
            return;
        }

        try
        {
            _identity = await councils.IdentityAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnavailable(exception))
        {
            // The page that says so needs the name all the same.
        }
    }
}

internal static class CurrentCouncilRefresh
{
    /// <summary>Sees to it that no page shows a council that is more than a minute old. Health checks and files need none.</summary>
    public static void UseCurrentCouncil(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    context
                        .GetEndpoint()
                        ?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>()
                    is not null
                )
                {
                    await context
                        .RequestServices.GetRequiredService<CurrentCouncil>()
                        .ReadIfOldAsync(context.RequestAborted);
                }

                await next(context);
            }
        );
}
