using System.Globalization;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.DataQuality;

public static class QualityLinks
{
    private const string Root = "/quality";

    /// <summary>Which indicators are assessed, and which are due.</summary>
    public const string Years = Root;

    /// <summary>The spot checks of a year, and what is still to be done after any.</summary>
    public const string Checks = Root + "/checks";

    /// <summary>Where a check is recorded; the indicator is chosen there.</summary>
    public const string NewCheck = Checks + "/new";

    public const string AssessmentsFile = Root + "/assessments.csv";

    public const string ChecksFile = Checks + "/checks.csv";

    public static string Year(FinancialYear year, string? only = null, int page = 1) =>
        $"{Root}?year={TargetYear.Code(year)}"
        + (string.IsNullOrEmpty(only) ? "" : "&only=" + Uri.EscapeDataString(only))
        + (page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&page={page}"));

    public static string YearFile(FinancialYear year) => $"{AssessmentsFile}?year={TargetYear.Code(year)}";

    public static string ChecksOf(FinancialYear year) => $"{Checks}?year={TargetYear.Code(year)}";

    public static string ChecksFileOf(FinancialYear year) => $"{ChecksFile}?year={TargetYear.Code(year)}";

    /// <summary>The quality of one indicator's data, in the year that is going on.</summary>
    public static string Of(string code) => IndicatorLinks.Detail(code) + "/quality";

    public static string Of(string code, FinancialYear year) => $"{Of(code)}?year={TargetYear.Code(year)}";

    /// <summary>The same, with the form beginning with the answers of the year before.</summary>
    public static string TakingOver(string code, FinancialYear year) => Of(code, year) + "&from=last-year";

    public static string Check(int id) => string.Create(CultureInfo.InvariantCulture, $"{Checks}/{id}");

    public static string CheckOf(string code) => $"{NewCheck}?indicator={Uri.EscapeDataString(code)}";
}
