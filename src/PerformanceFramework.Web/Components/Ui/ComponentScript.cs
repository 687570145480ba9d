using Microsoft.JSInterop;

namespace PerformanceFramework.Web.Components.Ui;

/// <summary>
/// The script of a component that runs on a circuit: fetched when it is first called, and let go with the component. A page may
/// be left while its script is still on its way. What fails then concerns nobody, and must not end the circuit, which the next
/// page goes on with.
/// </summary>
/// <param name="js">The browser of the circuit.</param>
/// <param name="asset">The address of the module, as the asset collection of the component gives it.</param>
internal sealed class ComponentScript(IJSRuntime js, string asset) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;
    private bool _isOver;

    /// <summary>Calls an exported function; does nothing once the component or its browser has gone.</summary>
    /// <exception cref="JSException">The function failed in the browser, or there is no such module.</exception>
    public Task CallAsync(string function, params object?[] args) =>
        CallAsync(async module =>
        {
            await module.InvokeVoidAsync(function, args);
            return true;
        });

    /// <summary>Calls an exported function.</summary>
    /// <returns>What it returns; the default once the component or its browser has gone.</returns>
    /// <exception cref="JSException">The function failed in the browser, or there is no such module.</exception>
    public Task<T?> CallForAsync<T>(string function, params object?[] args) =>
        CallAsync(async module => await module.InvokeAsync<T?>(function, args));

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        if (_module is { IsCompletedSuccessfully: true })
        {
            try
            {
                await (await _module).DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and the module with it.
            }
        }
    }

    private async Task<T?> CallAsync<T>(Func<IJSObjectReference, Task<T>> call)
    {
        try
        {
            var module = await (_module ??= js.InvokeAsync<IJSObjectReference>("import", "./" + asset).AsTask());
            if (!_isOver)
            {
                return await call(module);
            }

            await module.DisposeAsync();
        }
        catch (Exception exception) when (_isOver || exception is JSDisconnectedException)
        {
            // Nobody is left to be told.
        }

        return default;
    }
}
