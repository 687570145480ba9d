using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PerformanceFramework.Web.Components.Ui;

public sealed partial class Dialog(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference element;
    private ComponentScript? script;
    private bool isShown;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Actions { get; set; }

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>The person pressed Escape; the page decides, and sets <see cref="Open"/>.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private string TitleId => Id + "-title";

    public async ValueTask DisposeAsync()
    {
        if (script is not null)
        {
            await script.DisposeAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == isShown)
        {
            return;
        }

        isShown = Open;
        script ??= new ComponentScript(js, Assets["js/dialog.js"]);
        await script.CallAsync(Open ? "show" : "hide", element);
    }

    private async Task ClosedAsync()
    {
        // The browser reports our own closing too; only Escape comes while the dialog should be open.
        if (!Open)
        {
            return;
        }

        isShown = false;
        await OnClose.InvokeAsync();
    }
}
