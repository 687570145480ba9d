using Microsoft.AspNetCore.WebUtilities;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>Which columns a list of indicators shows, as it stands in the address.</summary>
internal static class ColumnChoice
{
    /// <summary>Its name in an address; it stands there once for each column.</summary>
    public const string Parameter = "columns";

    public static IReadOnlyList<SelectOption> Options { get; } =
    [.. Enum.GetValues<IndicatorColumn>().Select(column => new SelectOption(column.ToString(), column.Words()))];

    /// <summary>The columns that were chosen, in their usual order; the usual ones where none was, or none that there is.</summary>
    public static IReadOnlyList<IndicatorColumn> Of(IReadOnlyCollection<string>? chosen)
    {
        var columns = Enum.GetValues<IndicatorColumn>()
            .Where(column => chosen?.Contains(column.ToString()) == true)
            .ToList();
        return columns.Count == 0 ? IndicatorColumns.Usual : columns;
    }

    /// <summary>The address of the same list with the same columns.</summary>
    public static string Keep(string address, IReadOnlyList<IndicatorColumn> columns) =>
        columns.SequenceEqual(IndicatorColumns.Usual)
            ? address
            : columns.Aggregate(address, (so, column) => QueryHelpers.AddQueryString(so, Parameter, column.ToString()));
}
