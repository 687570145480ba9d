using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Web.Features.Dashboards;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Challenge.Successes;

public static class SuccessLinks
{
    public const string Root = "/successes";

    public const string New = Root + "/new";

    public const string File = Root + "/successes.csv";

    public static string Detail(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    public static string NewAboutIndicator(string code) => $"{New}?indicator={Uri.EscapeDataString(code)}";

    public static string List(string text, int page = 1) => At(Root, text, page);

    public static string FileOf(string text) => At(File, text, 1);

    /// <summary>The page of what a success is about.</summary>
    public static string Subject(SuccessLine line) =>
        line.Subject switch
        {
            SuccessSubject.Indicator => IndicatorLinks.Detail(line.Code),
            SuccessSubject.Element => ThreadLinks.Element(line.Code),
            SuccessSubject.Service => DashboardLinks.Place(Application.Dashboards.DashboardKind.Service, line.Code),
        };

    private static string At(string path, string text, int page)
    {
        var query = new QueryBuilder();
        if (text.Length > 0)
        {
            query.Add("text", text);
        }

        if (page > 1)
        {
            query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        }

        return path + query.ToQueryString();
    }
}
