using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Components.Ui;

public sealed partial class Button
{
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
