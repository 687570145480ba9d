using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>A page of an edition. It opens for whoever may read the edition now; links to other dashboards stay in the edition.</summary>
public abstract class EditionPage : FilteredPage
{
    [Inject]
    protected EditionQueries Editions { get; private set; } = null!;

    [Inject]
    protected CurrentCouncil Council { get; private set; } = null!;

    [Inject]
    protected ViewedDay Day { get; private set; } = null!;

    [Parameter]
    public required string Address { get; set; }

    [SupplyParameterFromQuery]
    protected string? Page { get; private set; }

    /// <summary>It is read as the public reads it, whoever is signed in.</summary>
    protected virtual bool IsPublic => false;

    /// <summary>As whom the edition is read.</summary>
    protected Actor Reader => IsPublic ? Actor.Nobody : Actor;

    /// <summary>Null until it is loaded, and where there is no such edition.</summary>
    protected EditionView? View { get; private set; }

    protected override async Task LoadAsync()
    {
        Day.StayIn(IsPublic ? EditionLinks.PublicEdition(Address) : EditionLinks.Edition(Address));
        View = await Editions.ViewAsync(Reader, Address);
        if (View is null || (!View.IsAltered && !HasContent(View)))
        {
            View = null;
            Navigation.NotFound();
        }
    }

    /// <summary>Takes what the page shows from the edition.</summary>
    /// <returns>Whether there is anything to show.</returns>
    protected abstract bool HasContent(EditionView view);
}
