using System.Globalization;
using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Web.Features.Import;

public static class ImportLinks
{
    public const string List = "/imports";

    /// <summary>A workbook with the headings of a file of figures and two rows that show how they are filled in.</summary>
    public const string Example = "/imports/example.xlsx";

    public static string Detail(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    public static string File(int id) => Detail(id) + "/file";

    /// <summary>The rows of a preview.</summary>
    public static string Rows(int id, RowVerdict? verdict, int page = 1) =>
        Detail(id)
        + (verdict, page) switch
        {
            (null, 1) => "",
            (null, _) => string.Create(CultureInfo.InvariantCulture, $"?page={page}"),
            ({ } one, 1) => $"?rows={one}",
            ({ } one, _) => string.Create(CultureInfo.InvariantCulture, $"?rows={one}&page={page}"),
        };
}
