using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Indicators;

public static class IndicatorLinks
{
    private const string Root = "/indicators";

    public static string List(string? text = null, string? status = null, string? service = null, int page = 1)
    {
        var query = new QueryBuilder();
        Add("text", text);
        Add("status", status);
        Add("service", service);
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
}
