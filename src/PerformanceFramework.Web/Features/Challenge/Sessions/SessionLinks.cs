using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

public static class SessionLinks
{
    /// <summary>Where challenge begins.</summary>
    public const string Hub = "/challenge";

    public const string Root = Hub + "/sessions";
    public const string New = Root + "/new";
    public const string Bodies = Hub + "/bodies";
    public const string Bank = Hub + "/question-bank";
    public const string Triage = Hub + "/triage";

    public static string Session(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <summary>Where the day and the people of a session are changed.</summary>
    public static string Edit(int id) => Session(id) + "/edit";

    public static string Topic(int id, int topicId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Session(id)}/topics/{topicId}");

    public static string PreRead(int id) => Session(id) + "/pre-read";

    /// <param name="portfolio">The code of a portfolio, for the brief of its holder; null for the chair's.</param>
    public static string Brief(int id, string? portfolio = null) =>
        Session(id) + "/brief" + (portfolio is null ? "" : $"?portfolio={Uri.EscapeDataString(portfolio)}");

    /// <summary>Where the session is held.</summary>
    public static string Room(int id) => Session(id) + "/room";

    public static string Body(string code) => $"{Bodies}/{Uri.EscapeDataString(code)}";

    /// <param name="bodyCode">The body that holds it; null for any.</param>
    public static string Plan(string? bodyCode) =>
        bodyCode is null ? New : $"{New}?body={Uri.EscapeDataString(bodyCode)}";

    internal static string List(SessionListFilter filter, int page = 1)
    {
        var query = new QueryBuilder();
        Add("show", filter.Show);
        Add("body", filter.Body);
        Add("period", filter.Period);
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
