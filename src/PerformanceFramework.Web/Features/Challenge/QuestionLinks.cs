using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Challenge;

public static class QuestionLinks
{
    public const string Root = "/questions";

    /// <summary>Where a question is written; what it is about stands behind it.</summary>
    public const string New = Root + "/new";

    public static string Question(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <param name="code">The indicator's.</param>
    public static string Ask(string code) => $"{New}?indicator={Uri.EscapeDataString(code)}";

    /// <summary>Where the performance team writes a question of a member; what it is about stands behind it.</summary>
    public const string NewForMember = Root + "/for-member";

    /// <param name="code">The indicator's.</param>
    public static string AskForMember(string code) => $"{NewForMember}?indicator={Uri.EscapeDataString(code)}";

    public static string OfIndicator(string code) => List(QuestionListFilter.None with { Indicator = code });

    public static string OfPortfolio(string code) => List(QuestionListFilter.None with { Portfolio = code });

    internal static string List(QuestionListFilter filter, int page = 1)
    {
        var query = new QueryBuilder();
        Add("show", filter.Show);
        Add("whose", filter.Whose);
        Add("portfolio", filter.Portfolio);
        Add("indicator", filter.Indicator);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return Root + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }
}
