using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.GoldenThread;

public static class ThreadLinks
{
    public const string Home = "/";
    public const string Thread = "/thread";
    public const string NewElement = "/thread/new";
    public const string Arrange = "/thread/arrange";
    public const string Contributions = "/contributions";

    public static string Element(string code) => $"{Thread}/{Uri.EscapeDataString(code)}";

    public static string Edit(string code) => Element(code) + "/edit";

    public static string Alignments(string code) => Element(code) + "/alignments";

    public static string Milestones(string code) => Element(code) + "/milestones";

    /// <summary>The milestones of an element, with the form in which one of them is reported on.</summary>
    public static string UpdateMilestone(string code, int id) =>
        $"{Milestones(code)}?update={id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The milestones of an element, with the form in which one of them is corrected.</summary>
    public static string EditMilestone(string code, int id) =>
        $"{Milestones(code)}?edit={id.ToString(CultureInfo.InvariantCulture)}";

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
