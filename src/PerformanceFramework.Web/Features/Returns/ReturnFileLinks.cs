using System.Globalization;
using PerformanceFramework.Application.Returns.Files;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>Returns out and in by file.</summary>
public static class ReturnFileLinks
{
    public const string List = "/returns/files";

    public static string Detail(int fileId) => string.Create(CultureInfo.InvariantCulture, $"{List}/{fileId}");

    /// <summary>The rows of a preview.</summary>
    /// <param name="verdict">Those of which this becomes; null for all but those that are the same.</param>
    public static string Rows(int fileId, ReturnFileVerdict? verdict, int page = 1)
    {
        var query = string.Join(
            '&',
            new[]
            {
                verdict is null ? null : $"rows={verdict}",
                page == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"page={page}"),
            }.OfType<string>()
        );
        return query.Length == 0 ? Detail(fileId) : $"{Detail(fileId)}?{query}";
    }

    public static string OfReturn(int returnId, ReturnFileFormat format) =>
        $"{ReturnLinks.Entry(returnId)}/return.{Ending(format)}";

    public static string OfRound(int roundId, ReturnFileFormat format) =>
        $"{RoundLinks.Detail(roundId)}/returns.{Ending(format)}";

    internal static string Ending(ReturnFileFormat format) =>
        format switch
        {
            ReturnFileFormat.Excel => "xlsx",
            ReturnFileFormat.Csv => "csv",
        };
}
