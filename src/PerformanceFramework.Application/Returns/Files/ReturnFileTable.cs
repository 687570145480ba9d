using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>An uploaded file of returns, read as a stream and within bounds.</summary>
internal sealed class ReturnFileTable
{
    public const string Sheet = "Return";

    /// <summary>Every service of a large council together has a tenth of them.</summary>
    public const int MostRows = 10_000;

    private readonly TableFile _file;
    private readonly string _sheet;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private ReturnFileTable(TableFile file, string sheet)
    {
        _file = file;
        _sheet = sheet;
        foreach (var (column, heading) in file.HeadersOf(sheet).Index())
        {
            _columns[heading] = column;
        }

        if (
            ReturnFileColumns.All.FirstOrDefault(column => IsNeeded(column) && !_columns.ContainsKey(column.Heading)) is
            { } missing
        )
        {
            throw new FileRefusedException(
                $"“{sheet}” has no column “{missing.Heading}”, which a file of returns has. Download the return again and fill that in."
            );
        }
    }

    /// <exception cref="FileRefusedException">It cannot be used at all.</exception>
    public static ReturnFileTable Open(byte[] content, string fileName)
    {
        var file = TableFile.Open(content, fileName);
        var isLines = !FileContent.IsPackage(content);
        return isLines || file.Sheets.Contains(Sheet)
            ? new ReturnFileTable(file, isLines ? file.Sheets[0] : Sheet)
            : throw new FileRefusedException(
                $"There is no sheet “{Sheet}” in the workbook, so it is not a return that was downloaded here. Download the return and fill that in."
            );
    }

    /// <summary>The column of a heading, from zero.</summary>
    public int ColumnOf(string heading) => _columns[heading];

    /// <exception cref="FileRefusedException">While reading: the file turns out to be damaged, or too large.</exception>
    public IEnumerable<TableRow> Rows(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var row in _file.RowsOf(_sheet, cancellationToken))
        {
            yield return ++count <= MostRows
                ? row
                : throw new FileRefusedException(
                    $"“{_sheet}” has more than {MostRows:N0} rows, and no file of returns has so many. Download the return again and fill that in."
                );
        }

        if (count == 0)
        {
            throw new FileRefusedException(
                $"“{_sheet}” has headings and no row below them. Download the return again and fill that in."
            );
        }
    }

    // What is only shown is not read again, but for what tells whose row it is.
    private static bool IsNeeded(ReturnFileColumn column) =>
        column.Entry is not null
        || column.Heading
            is ReturnFileColumns.Service
                or ReturnFileColumns.Code
                or ReturnFileColumns.Period
                or ReturnFileColumns.Key;
}
