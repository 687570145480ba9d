using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

public static class RecoveryLinks
{
    public const string Root = "/recovery-plans";

    /// <summary>Where a plan is opened; what it is about stands behind it.</summary>
    public const string New = Root + "/new";

    public const string Ladder = Root + "/ladder";

    /// <summary>The indicators that call for a plan and have none.</summary>
    public const string Calls = Root + "#calls";

    public const string File = Root + "/plans.csv";

    public static string Plan(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    public static string Write(int id) => Plan(id) + "/edit";

    /// <param name="code">The indicator's.</param>
    public static string Open(string code) => $"{New}?indicator={Uri.EscapeDataString(code)}";

    /// <summary>The plan with the form in which an action is said to be done or cancelled.</summary>
    public static string EndAction(int id, int actionId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(id)}?end={actionId}#end");

    /// <summary>The plan with the form in which a review is recorded.</summary>
    public static string HoldReview(int id, int reviewId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan(id)}?held={reviewId}#held");

    /// <summary>Where what was done is marked on the chart of an indicator.</summary>
    /// <param name="code">The indicator's.</param>
    /// <param name="by">The day by which the effect is expected; null where the plan does not say.</param>
    public static string Mark(string code, string name, DateOnly began, DateOnly? by)
    {
        var query = new QueryBuilder
        {
            { "indicator", code },
            { "name", name },
            { "began", FormDate.Write(began) },
        };
        if (by is { } day)
        {
            query.Add("by", FormDate.Write(day));
        }

        return "/interventions/new" + query.ToQueryString();
    }

    internal static string List(RecoveryListFilter filter) => Root + filter.Query;

    internal static string Download(RecoveryListFilter filter) => File + filter.Query;
}
