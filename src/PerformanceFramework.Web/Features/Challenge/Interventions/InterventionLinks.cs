using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

public static class InterventionLinks
{
    public const string Root = "/interventions";

    /// <summary>Where an intervention is recorded; what it is for stands behind it.</summary>
    public const string New = Root + "/new";

    public const string Learning = "/learning";

    public const string LearningFile = Learning + ".csv";

    public static string Intervention(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <param name="code">The indicator's.</param>
    public static string Record(string code) => $"{New}?indicator={Uri.EscapeDataString(code)}";

    /// <param name="code">The indicator's.</param>
    /// <param name="name">What is proposed to be entered; the same of the others.</param>
    public static string Record(string code, string name, DateOnly? began, decimal? expected, DateOnly? by)
    {
        var query = new QueryBuilder { { "indicator", code }, { "name", name } };
        if (began is { } day)
        {
            query.Add("began", FormDate.Write(day));
        }

        if (expected is { } size)
        {
            query.Add("expected", size.ToString(CultureInfo.InvariantCulture));
        }

        if (by is { } due)
        {
            query.Add("by", FormDate.Write(due));
        }

        return New + query.ToQueryString();
    }

    internal static string List(LearningListFilter filter, int page = 1) =>
        Learning + filter.Query(page).ToQueryString();

    internal static string File(LearningListFilter filter) => LearningFile + filter.Query(1).ToQueryString();
}
