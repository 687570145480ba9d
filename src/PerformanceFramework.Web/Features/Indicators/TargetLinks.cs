using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

public static class TargetLinks
{
    private const string Root = "/targets";

    public static string Grid(FinancialYear year, string service = "", string set = "") =>
        $"{Root}?year={TargetYear.Code(year)}{Part("service", service)}{Part("set", set)}";

    public static string Indicator(string code, FinancialYear year) =>
        $"{Root}/{Uri.EscapeDataString(code)}?year={TargetYear.Code(year)}";

    public static string Paste(FinancialYear year) => $"{Root}/paste?year={TargetYear.Code(year)}";

    /// <summary>Where the filter of the grid is sent.</summary>
    public static string Filter => Root;

    private static string Part(string name, string value) =>
        value.Length == 0 ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
