namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>A sheet of an uploaded file, read as the sheet of the council's workbook that it is.</summary>
internal sealed class SheetTable
{
    private readonly TableFile _file;
    private readonly WorkbookSheet _sheet;
    private readonly Dictionary<string, int> _columnOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PlannedRow> _problems = [];

    private SheetTable(TableFile file, WorkbookSheet sheet)
    {
        _file = file;
        _sheet = sheet;
    }

    /// <summary>What is wrong with the sheet as a whole. Where a column of the key is missing, none of its rows is read.</summary>
    public IReadOnlyList<PlannedRow> Problems => _problems;

    /// <summary>Null where the file has no such sheet, or one without anything on it.</summary>
    /// <exception cref="FileRefusedException">The sheet cannot be read.</exception>
    public static SheetTable? Of(TableFile file, WorkbookSheet sheet)
    {
        if (HeadingsOf(file, sheet.Name) is not { } headings)
        {
            return null;
        }

        var table = new SheetTable(file, sheet);
        foreach (var (at, heading) in headings.Index())
        {
            if (sheet.Has(heading))
            {
                table._columnOf[sheet.Columns[sheet.IndexOf(heading)].Heading] = at;
            }
            else
            {
                table.Refuse(
                    $"The sheet “{sheet.Name}” has no column {Shown.Briefly(heading)}. Correct its heading, or take the column away."
                );
            }
        }

        foreach (
            var column in sheet.Columns.Where(c =>
                c is { IsKey: true, IsNeeded: true } && !table._columnOf.ContainsKey(c.Heading)
            )
        )
        {
            table.Refuse($"The column “{column.Heading}” is missing, without which no row can be told from another.");
        }

        return table;
    }

    /// <summary>The headings of a sheet; null where there is no such sheet, or nothing on it.</summary>
    public static IReadOnlyList<string>? HeadingsOf(TableFile file, string sheet)
    {
        if (!file.Sheets.Contains(sheet))
        {
            return null;
        }

        try
        {
            return file.HeadersOf(sheet);
        }
        catch (FileRefusedException refused) when (refused.Message == FileRefusals.NoHeaders(sheet).Message)
        {
            return null;
        }
    }

    /// <summary>The rows, each with what is wrong with its cells.</summary>
    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        if (
            _sheet.Columns.Any(column =>
                column is { IsKey: true, IsNeeded: true } && !_columnOf.ContainsKey(column.Heading)
            )
        )
        {
            yield break;
        }

        var seen = new Dictionary<string, string>();
        foreach (var source in _file.RowsOf(_sheet.Name, cancellationToken))
        {
            var row = RowOf(source);
            if (!row.IsRefused && !seen.TryAdd(row.Key, row.Place))
            {
                row.Refuse(
                    _sheet.Columns.First(column => column.IsKey).Heading,
                    $"It is about the same as {seen[row.Key]}: {row.Subject}."
                );
            }

            yield return row;
        }
    }

    private SheetRow RowOf(TableRow source)
    {
        var cells = new string[_sheet.Columns.Count];
        var problems = new List<(string Heading, string Sentence)>();
        if (source.Faults.TryGetValue(TableRow.WholeRow, out var whole))
        {
            problems.Add(("", $"The row {whole}."));
        }

        foreach (var (at, column) in _sheet.Columns.Index())
        {
            cells[at] = "";
            if (!_columnOf.TryGetValue(column.Heading, out var place))
            {
                continue;
            }

            var typed = source.Cells[place];
            if (source.Faults.TryGetValue(place, out var fault))
            {
                problems.Add((column.Heading, $"The cell {fault}."));
            }
            else if (typed.Length == 0)
            {
                cells[at] = column.IfEmpty;
                if (column.IsNeeded)
                {
                    problems.Add((column.Heading, $"“{column.Heading}” is empty. {column.Holds}"));
                }
            }
            else if (column.Shape.Read(typed) is { } read)
            {
                cells[at] = read;
            }
            else
            {
                cells[at] = typed;
                problems.Add((column.Heading, $"{Shown.Briefly(typed)} cannot be used. {column.Shape.Says}"));
            }
        }

        var row = new SheetRow(_sheet, source.PlaceOf, _columnOf, cells);
        foreach (var (heading, sentence) in problems)
        {
            row.Refuse(heading, sentence);
        }

        return row;
    }

    private void Refuse(string sentence) =>
        _problems.Add(
            new PlannedRow(RowVerdict.Refused, $"sheet {_sheet.Name}", "", "", "", sentence) { Sheet = _sheet.Name }
        );
}
