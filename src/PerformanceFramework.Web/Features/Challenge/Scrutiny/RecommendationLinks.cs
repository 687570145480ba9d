using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

public static class RecommendationLinks
{
    public const string Root = "/recommendations";

    /// <summary>Where a recommendation is recorded; what it is about may stand behind it.</summary>
    public const string New = Root + "/new";

    public const string File = Root + "/recommendations.csv";

    public static string Detail(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <summary>What changed since a committee asked.</summary>
    public static string Committee(string code) => $"{Root}/committees/{Uri.EscapeDataString(code)}";

    public static string NewAboutIndicator(string code) => $"{New}?indicator={Uri.EscapeDataString(code)}";

    /// <summary>The same, of a committee.</summary>
    public static string NewAboutIndicator(string code, string committee) =>
        $"{NewAboutIndicator(code)}&committee={Uri.EscapeDataString(committee)}";

    public static string NewAboutElement(string code) => $"{New}?element={Uri.EscapeDataString(code)}";

    public static string OfIndicator(string code) => List(RecommendationListFilter.None with { Indicator = code });

    public static string OfElement(string code) => List(RecommendationListFilter.None with { Element = code });

    internal static string List(RecommendationListFilter filter, int page = 1) => At(Root, filter, page);

    internal static string FileOf(RecommendationListFilter filter) => At(File, filter, 1);

    private static string At(string path, RecommendationListFilter filter, int page)
    {
        var query = new QueryBuilder();
        Add("committee", filter.Committee);
        Add("state", filter.State);
        Add("indicator", filter.Indicator);
        Add("element", filter.Element);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }
}
