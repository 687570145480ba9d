namespace PerformanceFramework.Application.Import;

/// <summary>A cell that is not blank.</summary>
/// <param name="Column">From zero.</param>
/// <param name="Fault">Why it cannot be used; null where it can.</param>
internal readonly record struct SourceCell(int Column, string Text, string? Fault = null);

/// <summary>A row with its cells that are not blank, in the order of their columns.</summary>
/// <param name="Fault">Why the row as a whole cannot be used; null where it can.</param>
internal sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells, string? Fault = null);

/// <summary>One kind of file. What a table is, is the same for all: a row of headers with rows of cells below.</summary>
internal abstract class TableSource
{
    /// <summary>Rows that may stand above the headers.</summary>
    private const int MostTitles = 20;

    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>Whether places are lines and columns by name; otherwise they are cells of sheets.</summary>
    protected abstract bool IsLines { get; }

    public IReadOnlyList<string> HeadersOf(string sheet)
    {
        using var rows = BelowTitles(Read(sheet, CancellationToken.None)).GetEnumerator();
        return NextHeaders(sheet, rows);
    }

    public IEnumerable<TableRow> RowsOf(string sheet, CancellationToken cancellationToken)
    {
        using var rows = BelowTitles(Read(sheet, cancellationToken)).GetEnumerator();
        var headers = NextHeaders(sheet, rows);
        for (var count = 1; rows.MoveNext(); count++)
        {
            if (count > TableFile.MostRows)
            {
                throw FileRefusals.TooManyRows(sheet);
            }

            yield return Shaped(sheet, rows.Current, headers);
        }
    }

    /// <summary>The rows of a sheet that are not blank, its headers first.</summary>
    protected abstract IEnumerable<SourceRow> Read(string sheet, CancellationToken cancellationToken);

    /// <summary>
    /// From the headers on: titles and notes stand above many tables, in rows of one cell or merged across. Where nothing
    /// but such rows comes, they are the table.
    /// </summary>
    private static IEnumerable<SourceRow> BelowTitles(IEnumerable<SourceRow> rows)
    {
        var titles = new List<SourceRow>();
        var isTable = false;
        foreach (var row in rows)
        {
            if (!isTable && IsTitle(row))
            {
                titles.Add(row);
                if (titles.Count < MostTitles)
                {
                    continue;
                }

                foreach (var title in titles)
                {
                    yield return title;
                }
            }
            else
            {
                yield return row;
            }

            titles.Clear();
            isTable = true;
        }

        foreach (var title in titles)
        {
            yield return title;
        }
    }

    private static bool IsTitle(SourceRow row) =>
        row.Fault is null
        && (row.Cells is [{ Column: 0, Fault: null }] || row.Cells.All(cell => cell.Fault == CellFaults.Merged));

    private string[] NextHeaders(string sheet, IEnumerator<SourceRow> rows)
    {
        if (!rows.MoveNext())
        {
            throw FileRefusals.NoHeaders(sheet);
        }

        var row = rows.Current;
        var whole = new TableRow(sheet, row.Number, [], TableRow.NoFaults) { Headers = IsLines ? [] : null };
        if (row.Fault is { } fault)
        {
            throw FileRefusals.BadHeaderRow(whole.PlaceOf(TableRow.WholeRow), fault);
        }

        var count = row.Cells[^1].Column + 1;
        if (count > TableFile.MostColumns)
        {
            throw FileRefusals.TooManyColumns(sheet);
        }

        string Place(int column) => IsLines ? $"line {row.Number}, column {column + 1}" : whole.PlaceOf(column);

        var headers = new string[count];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in row.Cells)
        {
            headers[cell.Column] =
                (cell.Fault ?? Unreadable(cell.Text)) is { } bad ? throw FileRefusals.BadHeader(Place(cell.Column), bad)
                : seen.Add(cell.Text) ? cell.Text
                : throw FileRefusals.DoubledHeader(cell.Text, Place(cell.Column));
        }

        var blank = Array.IndexOf(headers, null);
        return blank < 0 ? headers : throw FileRefusals.BlankHeader(Place(blank));
    }

    private TableRow Shaped(string sheet, SourceRow row, string[] headers)
    {
        var cells = new string[headers.Length];
        Array.Fill(cells, "");
        Dictionary<int, string>? faults = null;
        if (row.Fault is { } whole)
        {
            faults = new() { [TableRow.WholeRow] = whole };
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Column >= headers.Length)
            {
                // A merge that reaches out of the table is no value beside it.
                if (cell.Fault != CellFaults.Merged)
                {
                    (faults ??= []).TryAdd(
                        TableRow.WholeRow,
                        IsLines
                            ? CellFaults.TooManyCells
                            : CellFaults.NoHeaderAbove($"{CellAddress.ColumnName(cell.Column)}{row.Number}")
                    );
                }

                continue;
            }

            cells[cell.Column] = cell.Text;
            if ((cell.Fault ?? Unreadable(cell.Text)) is { } fault)
            {
                (faults ??= [])[cell.Column] = fault;
                cells[cell.Column] = cell.Fault is null ? "" : cell.Text;
            }
        }

        return new TableRow(sheet, row.Number, cells, faults ?? TableRow.NoFaults)
        {
            Headers = IsLines ? headers : null,
        };
    }

    // What takes the place of bytes that are no text, and the control characters that no keyboard types into a cell.
    private static string? Unreadable(string text)
    {
        foreach (var c in text)
        {
            if (c == '\uFFFD' || c is >= '\u0080' and <= '\u009F')
            {
                return CellFaults.Unreadable;
            }

            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
            {
                return CellFaults.Hidden;
            }
        }

        return null;
    }
}
