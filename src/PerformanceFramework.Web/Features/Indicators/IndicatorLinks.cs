using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Indicators;

public static class IndicatorLinks
{
    private const string Root = "/indicators";

    public static string List(IndicatorFilter? filter = null, int page = 1)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in (filter ?? IndicatorFilter.None).Chosen)
        {
            query.Add(name, value);
        }

        Add("page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Root + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    public static string Detail(string code) => $"{Root}/{Uri.EscapeDataString(code)}";

    /// <summary>Where a person's judgement on an indicator is given: overrides of its status, and new limits of its chart.</summary>
    public static string Judgement(string code) => Detail(code) + "/judgement";
}
