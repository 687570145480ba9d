using System.Globalization;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Returns;

public static class RestatementLinks
{
    public const string Root = "/restatements";

    /// <summary>What a filter finds, as a file.</summary>
    public const string Download = Root + "/restatements.csv";

    public static string Ledger(LedgerFilter? filter = null, int page = 1) =>
        (filter ?? LedgerFilter.None).Address(Root, page);

    public static string File(LedgerFilter filter) => filter.Address(Download);

    /// <summary>All restatements of an indicator.</summary>
    public static string Of(string code) => Ledger(LedgerFilter.None with { Indicator = code });

    public static string Detail(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <summary>Where a restatement is proposed.</summary>
    /// <param name="period">Whose figure; null where it is to be chosen.</param>
    public static string Propose(string code, ReportingPeriod? period = null) =>
        IndicatorLinks.Detail(code) + "/restate" + (period is { } of ? "?period=" + of.Code : "");
}
