namespace PerformanceFramework.Application.Import;

/// <summary>An Excel workbook: a table a sheet, whose places are cells.</summary>
internal sealed class WorkbookSource : TableSource
{
    private const int MostSheets = 255;

    private readonly WorkbookPackage _package;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MergedCells> _merged = new(StringComparer.Ordinal);
    private readonly Lazy<WorkbookContext> _context;
    private readonly IReadOnlyList<PartRelationship> _relationships;
    private bool _startsIn1904;

    private WorkbookSource(WorkbookPackage package)
    {
        _package = package;
        _relationships = package.RelationshipsOf(package.Workbook);
        _context = new Lazy<WorkbookContext>(ReadContext);
        Sheets = ReadSheets();
    }

    public override IReadOnlyList<string> Sheets { get; }

    protected override bool IsLines => false;

    /// <exception cref="FileRefusedException">The zip is damaged, or no workbook that is read here.</exception>
    public static WorkbookSource Open(byte[] content) => new(new WorkbookPackage(content));

    protected override IEnumerable<SourceRow> Read(string sheet, CancellationToken cancellationToken)
    {
        var context = _context.Value;
        var merged = MergedIn(sheet);
        using var reader = _package.Read(_parts[sheet]);
        foreach (var row in new SheetReader(reader, context, merged).Rows(cancellationToken))
        {
            yield return row;
        }
    }

    private List<string> ReadSheets()
    {
        var sheets = new List<string>();
        using var reader = _package.Read(_package.Workbook);
        while (reader.Read())
        {
            if (reader.IsStart("workbookPr"))
            {
                _startsIn1904 = reader.Attribute("date1904") is "1" or "true";
            }
            else if (
                reader.IsStart("sheet")
                && reader.Attribute("name") is { } name
                && reader.Attribute("state") is null or "visible"
                && WorksheetOf(reader.RelationshipId()) is { } part
            )
            {
                sheets.Add(
                    sheets.Count < MostSheets && _parts.TryAdd(name, part)
                        ? name
                        : throw FileRefusals.Damaged("its list of sheets cannot be read")
                );
            }
        }

        return sheets.Count > 0 ? sheets : throw FileRefusals.NothingToSee;
    }

    // Sheets of charts and dialogs have relationships of other kinds, and those outside the file have none.
    private string? WorksheetOf(string? id) =>
        _relationships.FirstOrDefault(relationship => relationship.Id == id && relationship.Kind == "worksheet")?.Part;

    private MergedCells MergedIn(string sheet)
    {
        lock (_merged)
        {
            if (!_merged.TryGetValue(sheet, out var merged))
            {
                using var reader = _package.Read(_parts[sheet]);
                _merged[sheet] = merged = MergedCells.Read(reader);
            }

            return merged;
        }
    }

    private WorkbookContext ReadContext() =>
        new(
            ReadPart("sharedStrings", SharedTexts.Read) ?? SharedTexts.None,
            ReadPart("styles", CellFormats.Read) ?? CellFormats.None,
            _startsIn1904
        );

    private T? ReadPart<T>(string kind, Func<PartReader, T> read)
        where T : class
    {
        if (_relationships.FirstOrDefault(relationship => relationship.Kind == kind) is not { } found)
        {
            return null;
        }

        using var reader = _package.Read(found.Part);
        return read(reader);
    }
}
