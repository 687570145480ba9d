using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Components.Ui;

public sealed partial class Button
{
    private ElementReference element;

    [Parameter]
    public ButtonKind Kind { get; set; }

    [Parameter]
    public string? Href { get; set; }

    [Parameter]
    public string Type { get; set; } = "button";

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    /// <summary>Moves the keyboard here; interactive only.</summary>
    public ValueTask FocusAsync() => element.FocusAsync();

    private string Class =>
        ClassList.Join(
            Kind switch
            {
                ButtonKind.Primary => "btn",
                ButtonKind.Quiet => "btn btn--quiet",
                ButtonKind.Danger => "btn btn--danger",
                ButtonKind.Link => "btn btn--link",
            },
            AdditionalAttributes
        );
}
