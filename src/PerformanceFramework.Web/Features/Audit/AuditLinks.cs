using System.Globalization;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Web.Features.Audit;

public static class AuditLinks
{
    /// <summary>What a filter finds, as a file.</summary>
    public const string Download = Root + "/changes.csv";

    private const string Root = "/change-history";

    public static string History(ChangeHistoryFilter? filter = null, int page = 1) =>
        (filter ?? ChangeHistoryFilter.None).Address(Root, page);

    public static string File(ChangeHistoryFilter filter) => filter.Address(Download);

    /// <summary>One action with everything that it changed.</summary>
    /// <param name="id">Of any of its records.</param>
    public static string Entry(long id, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}") + (page == 1 ? "" : $"?page={page}");

    /// <summary>All that was changed of an indicator.</summary>
    public static string OfIndicator(string code) => Of($"{nameof(Indicator)} {code}");

    /// <summary>All that was changed of an element.</summary>
    public static string OfElement(string code) => Of($"{nameof(PlanElement)} {code}");

    /// <summary>All that was changed of a part of the organisation, whose kinds are called as they are in the history.</summary>
    public static string OfPart(PartKind kind, string code) => Of($"{kind} {code}");

    /// <summary>All that was changed of a person and their roles.</summary>
    public static string OfPerson(string id) => Of($"ApplicationUser {id}");

    /// <summary>All that a person has changed.</summary>
    public static string ByPerson(string id) => History(ChangeHistoryFilter.None with { Person = id });

    private static string Of(string thing) => History(ChangeHistoryFilter.None with { Of = thing });
}
