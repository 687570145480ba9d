using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Room;

/// <summary>A part of the room whose typed words the browser keeps until the server has them (js/draft.js).</summary>
public abstract class DraftComponent : ComponentBase, IAsyncDisposable
{
    /// <summary>The name of the value that says whose drafts they are.</summary>
    public const string Writer = nameof(Writer);

    private ComponentScript? _script;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The account of whoever types.</summary>
    [CascadingParameter(Name = Writer)]
    private string WriterId { get; set; } = "";

    [CascadingParameter]
    private RoomTyping? Typing { get; set; }

    /// <summary>Something is typed here that goes with a button, and that nobody has kept yet.</summary>
    public virtual bool IsTyped => false;

    public virtual async ValueTask DisposeAsync()
    {
        Typing?.Remove(this);
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Typing?.Add(this);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = new ComponentScript(Js, Assets["js/draft.js"]);
            await BeginAsync();
        }
    }

    /// <summary>Takes up what was typed before the page was loaded.</summary>
    protected abstract Task BeginAsync();

    /// <param name="id">Of the field or form: the same for the same words on every device.</param>
    protected string KeyOf(string id) => $"{WriterId}-{id}";

    /// <summary>Calls a function of js/draft.js.</summary>
    protected async Task TellAsync(string function, params object?[] args)
    {
        if (_script is not null)
        {
            await _script.CallAsync(function, args);
        }
    }
}
