using System.Globalization;
using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Web.Features.Import;

public static class ImportLinks
{
    public const string List = "/imports";

    /// <summary>A workbook with the headings of a file of figures and two rows that show how they are filled in.</summary>
    public const string Example = "/imports/example.xlsx";

    /// <summary>The council's workbook with headings alone.</summary>
    public const string EmptyWorkbook = "/imports/workbook-empty.xlsx";

    /// <summary>The same with a small council, to see how it is done.</summary>
    public const string ExampleWorkbook = "/imports/workbook-example.xlsx";

    /// <summary>The same with what is there.</summary>
    public const string FilledWorkbook = "/imports/workbook.xlsx";

    public static string Detail(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    public static string File(int id) => Detail(id) + "/file";

    /// <summary>The rows of a preview.</summary>
    /// <param name="sheet">Of a workbook: one sheet; null for all.</param>
    public static string Rows(int id, RowVerdict? verdict, int page = 1, string? sheet = null)
    {
        var asked = new[]
        {
            sheet is null ? null : $"sheet={Uri.EscapeDataString(sheet)}",
            verdict is null ? null : $"rows={verdict}",
            page == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"page={page}"),
        }.OfType<string>();
        var query = string.Join('&', asked);
        return query.Length == 0 ? Detail(id) : $"{Detail(id)}?{query}";
    }
}
