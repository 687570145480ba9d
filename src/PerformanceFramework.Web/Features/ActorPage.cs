using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features;

/// <summary>The permission without which a page does not open. Every page names one, or says that anybody may see it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresPermissionAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}

/// <summary>What a form was about is gone; answered like an address at which nothing is.</summary>
public sealed class SubjectGoneException : Exception;

/// <summary>A page that reads as somebody: it knows who, before it loads.</summary>
public abstract class ActorPage : ComponentBase
{
    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Request { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; private set; } = null!;

    protected Actor Actor { get; private set; } = Actor.Nobody;

    protected override async Task OnInitializedAsync()
    {
        Actor = (await Authentication).User.ToActor();
        var isGone = false;
        EventHandler<NotFoundEventArgs> notice = (_, _) => isGone = true;
        Navigation.OnNotFound += notice;
        await LoadAsync();
        Navigation.OnNotFound -= notice;

        // A form of something that is gone would be looked for on this page, in vain, and answered as if it were forged.
        if (isGone && Request is { Request.Method: "POST" })
        {
            throw new SubjectGoneException();
        }
    }

    /// <summary>Loads what the page shows; <see cref="Actor"/> is known.</summary>
    protected abstract Task LoadAsync();
}
