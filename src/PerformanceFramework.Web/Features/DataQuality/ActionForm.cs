using PerformanceFramework.Application.DataQuality;

namespace PerformanceFramework.Web.Features.DataQuality;

/// <summary>What is to be done, as it is typed; kept when it is refused.</summary>
public class ActionForm
{
    public string? Action { get; set; }

    public string? Owner { get; set; }

    public string? Due { get; set; }

    internal TypedAction Typed => new(Action?.Trim() ?? "", Owner?.Trim() ?? "", FormDate.Read(Due));
}
