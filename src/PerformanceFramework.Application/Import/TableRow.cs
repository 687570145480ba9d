using System.Collections.ObjectModel;

namespace PerformanceFramework.Application.Import;

/// <summary>One row of a table in an uploaded file.</summary>
/// <param name="Number">Its row in the sheet, or the line of the file that it begins in; both count from one.</param>
/// <param name="Cells">Texts as people read them, one for each header, without the spaces around; missing ones are "".</param>
/// <param name="Faults">
/// Why the cell in a column cannot be used, to follow the name of its place; <see cref="WholeRow"/> stands for the row.
/// The text of such a cell is "" or the error that Excel shows.
/// </param>
public sealed record TableRow(
    string Sheet,
    int Number,
    IReadOnlyList<string> Cells,
    IReadOnlyDictionary<int, string> Faults
)
{
    /// <summary>In place of a column: the row as a whole.</summary>
    public const int WholeRow = -1;

    /// <summary>The headers of a file of lines; null in a workbook, where cells have addresses.</summary>
    public IReadOnlyList<string>? Headers { get; init; }

    internal static IReadOnlyDictionary<int, string> NoFaults => ReadOnlyDictionary<int, string>.Empty;

    /// <summary>Where a cell is: "sheet History, cell D12" in a workbook, "line 12, column value" in CSV.</summary>
    /// <param name="column">Its column from zero, or <see cref="WholeRow"/>: "sheet History, row 12", "line 12".</param>
    public string PlaceOf(int column) =>
        (Headers, column) switch
        {
            (null, < 0) => $"sheet {Sheet}, row {Number}",
            (null, _) => $"sheet {Sheet}, cell {CellAddress.ColumnName(column)}{Number}",
            (_, < 0) => $"line {Number}",
            (var headers, _) => $"line {Number}, column {headers[column]}",
        };
}
