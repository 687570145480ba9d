namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>
/// A sheet of the council's workbook: what its columns hold, how what is there is written into rows, and how a row becomes
/// something that is there. A row is written in one way only, so that equal rows mean that nothing changes.
/// </summary>
internal abstract class WorkbookSheet
{
    private readonly Dictionary<string, int> _indexes;

    protected WorkbookSheet(string name, string holds, IReadOnlyList<SheetColumn> columns)
    {
        Name = name;
        Holds = holds;
        Columns = columns;
        _indexes = columns
            .Index()
            .ToDictionary(pair => pair.Item.Heading, pair => pair.Index, StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }

    /// <summary>What it is for, for whoever fills it in.</summary>
    public string Holds { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Rows that show how it is filled in; together with those of the other sheets they make a small council.</summary>
    public abstract IReadOnlyList<IReadOnlyList<string>> Example { get; }

    public int IndexOf(string heading) => _indexes[heading];

    public bool Has(string heading) => _indexes.ContainsKey(heading);

    /// <summary>The same for rows about the same thing.</summary>
    public string KeyOf(IReadOnlyList<string> cells) =>
        string.Join('\u001F', Columns.Zip(cells).Where(pair => pair.First.IsKey).Select(pair => pair.Second.Trim()))
            .ToUpperInvariant();

    /// <summary>What is there, in order, without the spaces around texts.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(CouncilBook book) =>
        Written(book).Select(IReadOnlyList<string> (cells) => cells.Select(cell => cell.Trim()).ToArray());

    /// <summary>The order in which rows are applied: what others refer to goes first.</summary>
    public virtual IEnumerable<SheetRow> InOrder(IReadOnlyList<SheetRow> rows) => rows;

    /// <summary>Makes the row true, from today on, or refuses it and changes nothing.</summary>
    public abstract void Apply(WorkbookRun run, SheetRow row);

    /// <summary>What is there, in order, a text for each column.</summary>
    protected abstract IEnumerable<string[]> Written(CouncilBook book);
}
