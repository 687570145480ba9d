using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Reports;

public static class ReportLinks
{
    /// <summary>The report of the latest year that is over.</summary>
    public const string Annual = "/annual-report";

    public const string AnnualFileRoute = Annual + "/{year}/report.html";

    public static string OfYear(FinancialYear year) => $"{Annual}/{TargetYear.Code(year)}";

    /// <summary>The same as a document that word processors open.</summary>
    public static string File(FinancialYear year) => OfYear(year) + "/report.html";
}
