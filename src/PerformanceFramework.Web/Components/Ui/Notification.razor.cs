using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Components.Ui;

public sealed partial class Notification
{
    [Parameter]
    public NotificationKind Kind { get; set; }

    [Parameter]
    public string? Title { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private (string Class, string Symbol) Look =>
        Kind switch
        {
            NotificationKind.Info => ("notice--info", "u-info"),
            NotificationKind.Success => ("notice--success is-green", "u-saved"),
            NotificationKind.Warning => ("notice--warning is-amber", "u-warn"),
            NotificationKind.Error => ("notice--error is-red", "u-error"),
        };
}
