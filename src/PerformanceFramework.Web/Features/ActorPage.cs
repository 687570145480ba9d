using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features;

/// <summary>The permission without which a page does not open. Every page names one, or says that anybody may see it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresPermissionAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}

/// <summary>A page that reads as somebody: it knows who, before it loads.</summary>
public abstract class ActorPage : ComponentBase
{
    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; private set; } = null!;

    protected Actor Actor { get; private set; } = Actor.Nobody;

    protected override async Task OnInitializedAsync()
    {
        Actor = (await Authentication).User.ToActor();
        await LoadAsync();
    }

    /// <summary>Loads what the page shows; <see cref="Actor"/> is known.</summary>
    protected abstract Task LoadAsync();
}
