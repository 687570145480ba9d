using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OutputCaching;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>
/// A small page for a frame of another web site: one thing as the public reads it, whoever is signed in, in the latest edition
/// that is released, or in the one of its address. What is not there is said in the same small frame.
/// </summary>
public abstract class EmbeddedPage : ComponentBase
{
    [Inject]
    private EditionQueries Editions { get; set; } = null!;

    [Inject]
    protected CurrentCouncil Council { get; private set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Parameter]
    public required string Code { get; set; }

    /// <summary>Of an edition; null for the latest.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Null where there is nothing to show.</summary>
    protected EditionView? View { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        View = Address is null ? await Editions.LatestPublicAsync() : await Editions.ViewAsync(Actor.Nobody, Address);
        if (View is null || !HasContent(View))
        {
            View = null;
            SayNotFound();
        }
    }

    // Blazor throws away what a page writes that says 404 while it is drawn, for the page that says so with menu and all.
    private void SayNotFound()
    {
        if (Http.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }

        Http.Response.OnStarting(() =>
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    /// <summary>Takes what the page shows from the edition.</summary>
    /// <returns>Whether there is anything to show.</returns>
    protected abstract bool HasContent(EditionView view);
}
