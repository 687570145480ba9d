using Microsoft.AspNetCore.Components;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A page whose indicators can be narrowed down; what was chosen stands in its address.</summary>
public abstract class FilteredPage : ActorPage
{
    [SupplyParameterFromQuery]
    private string? Text { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private string? Direction { get; set; }

    [SupplyParameterFromQuery]
    private string? Signal { get; set; }

    [SupplyParameterFromQuery]
    private string? Assurance { get; set; }

    [SupplyParameterFromQuery]
    private string? Forecast { get; set; }

    [SupplyParameterFromQuery]
    private string? Service { get; set; }

    [SupplyParameterFromQuery]
    private string? Set { get; set; }

    [SupplyParameterFromQuery]
    private string? Portfolio { get; set; }

    protected IndicatorFilter Filter =>
        new(
            Text ?? "",
            Status ?? "",
            Direction ?? "",
            Signal ?? "",
            Assurance ?? "",
            Forecast ?? "",
            Service ?? "",
            Set ?? "",
            Portfolio ?? ""
        );

    protected bool IsFiltered => Filter != IndicatorFilter.None;
}
