using System.Globalization;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

public static class TargetLinks
{
    private const string Root = "/targets";

    public static string Grid(
        FinancialYear year,
        string? service = null,
        string? set = null,
        string? only = null,
        int page = 1
    ) =>
        $"{Root}?year={TargetYear.Code(year)}{Part("service", service)}{Part("set", set)}{Part("only", only)}"
        + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");

    /// <summary>The proposals of a year side by side.</summary>
    public const string ChallengeRoot = "/target-challenge";

    public static string Challenge(FinancialYear year, string? service = null, string? only = null, int page = 1) =>
        $"{ChallengeRoot}?year={TargetYear.Code(year)}{Part("service", service)}{Part("only", only)}"
        + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");

    public static string Indicator(string code, FinancialYear year) =>
        $"{Root}/{Uri.EscapeDataString(code)}?year={TargetYear.Code(year)}";

    /// <summary>Of the year that is going on, or of one that a form adds.</summary>
    public static string Indicator(string code) => $"{Root}/{Uri.EscapeDataString(code)}";

    public static string Paste(FinancialYear year) => $"{Root}/paste?year={TargetYear.Code(year)}";

    /// <summary>Where the filter of the grid is sent.</summary>
    public static string Filter => Root;

    private static string Part(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
