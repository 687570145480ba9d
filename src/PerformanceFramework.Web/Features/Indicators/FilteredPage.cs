using Microsoft.AspNetCore.WebUtilities;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A page whose indicators can be narrowed down; what was chosen stands in its address.</summary>
public abstract class FilteredPage : ActorPage
{
    protected IndicatorFilter Filter { get; private set; } = IndicatorFilter.None;

    protected bool IsFiltered => Filter != IndicatorFilter.None;

    protected override Task OnInitializedAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        Filter = IndicatorFilter.Of(name => query.GetValueOrDefault(name));
        return base.OnInitializedAsync();
    }
}
