using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.GoldenThread;

public static class ThreadLinks
{
    public const string Home = "/";
    public const string Thread = "/thread";
    public const string Levels = "/thread/levels";
    public const string NewElement = "/thread/new";
    public const string Arrange = "/thread/arrange";
    public const string Health = "/thread/health";
    public const string Map = "/thread/map";
    public const string HealthFile = Health + ".csv";
    public const string Contributions = "/contributions";
    public const string RollForwards = "/roll-forwards";

    public static string Element(string code) => $"{Thread}/{Uri.EscapeDataString(code)}";

    /// <summary>The map of the thread.</summary>
    /// <param name="at">The element that it shows from near; null for the whole.</param>
    /// <param name="onlyRed">Only what red flows along.</param>
    /// <param name="levels">How many levels are drawn; null for as many as fit.</param>
    public static string MapOf(string? at = null, bool onlyRed = false, int? levels = null)
    {
        var query = new QueryBuilder();
        if (at is not null)
        {
            query.Add("at", at);
        }

        if (onlyRed)
        {
            query.Add("from", "red");
        }

        if (levels is { } count)
        {
            query.Add("levels", count.ToString(CultureInfo.InvariantCulture));
        }

        return Map + query.ToQueryString();
    }

    public static string Edit(string code) => Element(code) + "/edit";

    public static string Alignments(string code) => Element(code) + "/alignments";

    /// <summary>Where it is said of an element, for a quarter, what its statuses do not.</summary>
    /// <param name="quarter">Null for the latest that is over.</param>
    public static string Commentary(string code, ReportingPeriod? quarter = null) =>
        Element(code) + "/commentary" + (quarter is { } chosen ? $"?quarter={chosen.Code}" : "");

    public static string Milestones(string code) => Element(code) + "/milestones";

    /// <summary>The milestones of an element, with the form in which one of them is reported on.</summary>
    public static string UpdateMilestone(string code, int id) =>
        $"{Milestones(code)}?update={id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The milestones of an element, with the form in which one of them is corrected.</summary>
    public static string EditMilestone(string code, int id) =>
        $"{Milestones(code)}?edit={id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>All roll-forwards, with the form for a new one of this plan.</summary>
    public static string Prepare(string code) => RollForwards + new QueryBuilder { { "plan", code } }.ToQueryString();

    public static string RollForward(string code, FinancialYear year) =>
        $"{Element(code)}/next/{TargetYear.Code(year)}";

    public static string PreparedLine(string code, FinancialYear year, string line) =>
        $"{RollForward(code, year)}/{Uri.EscapeDataString(line)}";

    public static string NewPreparedLine(string code, FinancialYear year) => RollForward(code, year) + "/new";

    /// <summary>A plan as it stood in a financial year.</summary>
    public static string PlanYear(string code, FinancialYear year) =>
        $"{Element(code)}/year" + new QueryBuilder { { "year", TargetYear.Code(year) } }.ToQueryString();

    /// <summary>Two versions of a plan side by side.</summary>
    /// <param name="from">A financial year as 2026-27, a day as 2026-06-30, or "prepared".</param>
    /// <param name="to">The same.</param>
    public static string Compare(string code, string from, string to) =>
        ComparePlan(code) + new QueryBuilder { { "from", from }, { "to", to } }.ToQueryString();

    public static string ComparePlan(string code) => Element(code) + "/compare";

    /// <summary>A new element under another.</summary>
    public static string NewUnder(string code) => NewElement + new QueryBuilder { { "under", code } }.ToQueryString();

    /// <summary>The arrangement, with the form that moves an element from where it stands.</summary>
    public static string Move(string code, string parent) =>
        Arrange + new QueryBuilder { { "move", code }, { "from", parent } }.ToQueryString() + "#move";

    /// <summary>The arrangement after a move, from which it can be undone.</summary>
    public static string Moved(string code, string from, string to) =>
        Arrange
        + new QueryBuilder
        {
            { "moved", code },
            { "from", from },
            { "to", to },
        }.ToQueryString();
}
