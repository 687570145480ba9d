using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>
/// An island that answers while somebody types in a field of the page around it. What it shows first is drawn with the page,
/// so that it is there without scripts too.
/// </summary>
public abstract class TypingIsland : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<TypingIsland>? _self;
    private ComponentScript? _script;
    private IJSObjectReference? _watch;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The id of the field's input.</summary>
    [Parameter, EditorRequired]
    public required string FieldId { get; set; }

    /// <summary>Somebody has typed, and paused.</summary>
    [JSInvokable]
    public async Task TypedAsync(string text)
    {
        await AnswerAsync(text);
        StateHasChanged();
    }

    /// <summary>Works out what to show of a text.</summary>
    protected abstract Task AnswerAsync(string text);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = new ComponentScript(Js, Assets["js/typing.js"]);
            _watch = await _script.CallForAsync<IJSObjectReference>("watch", FieldId, _self);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_watch is not null)
            {
                await _watch.InvokeVoidAsync("stop");
                await _watch.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the field with it.
        }

        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _self?.Dispose();
        GC.SuppressFinalize(this);
    }
}
