namespace PerformanceFramework.Application.Import;

/// <summary>
/// A file of tables that somebody uploaded: a CSV file (one table) or an Excel workbook (a table a sheet). Rows are read
/// as a stream, as often as asked.
/// </summary>
public sealed class TableFile
{
    /// <summary>Of the file as uploaded.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Of one table, its header row and blank rows not counted.</summary>
    public const int MostRows = 200_000;

    /// <summary>Of one table.</summary>
    public const int MostColumns = 100;

    private readonly TableSource _source;

    private TableFile(TableSource source)
    {
        _source = source;
    }

    /// <summary>The tables that a person sees in the file; hidden sheets are left out. CSV: one, named after the file.</summary>
    public IReadOnlyList<string> Sheets => _source.Sheets;

    /// <summary>What the file is, is told from its content; its name names the table of a CSV file, and must not say otherwise.</summary>
    /// <exception cref="FileRefusedException">The file cannot be used at all.</exception>
    public static TableFile Open(byte[] content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        var isPackage = FileContent.IsPackage(content);
        TableSource source = isPackage
            ? WorkbookSource.Open(content)
            : new DelimitedSource(DelimitedText.Read(content), NameOf(fileName));
        var ending = Path.GetExtension(fileName).ToUpperInvariant();
        return (isPackage, ending) switch
        {
            (false, ".XLSX" or ".XLSM" or ".XLS") => throw FileRefusals.TextCalledWorkbook,
            (true, ".CSV" or ".TSV" or ".TXT") => throw FileRefusals.WorkbookCalledText,
            _ => new TableFile(source),
        };
    }

    /// <summary>The first row that is not blank, without the spaces around each header.</summary>
    /// <exception cref="FileRefusedException">No such sheet or header row, a blank or doubled header, too many columns.</exception>
    public IReadOnlyList<string> HeadersOf(string sheet) => _source.HeadersOf(Known(sheet));

    /// <summary>The rows below the headers. Entirely blank rows are left out, hidden ones are not.</summary>
    /// <exception cref="FileRefusedException">
    /// As for the headers; while reading: the file turns out to be damaged, or the table too large.
    /// </exception>
    public IEnumerable<TableRow> RowsOf(string sheet, CancellationToken cancellationToken = default) =>
        _source.RowsOf(Known(sheet), cancellationToken);

    private string Known(string sheet) => Sheets.Contains(sheet) ? sheet : throw FileRefusals.NoSheet(sheet);

    // Some browsers send the whole path, of another operating system.
    private static string NameOf(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]).Trim();
        return name.Length > 0 ? name : "Table";
    }
}
