using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <summary>One figure's part of a row: what each field holds there. A row with a column for each quarter has several.</summary>
internal sealed record MappedRow(TableRow Row, MappedColumns Columns)
{
    /// <summary>What stands in a field: its column, or what holds for all rows; then the second column, and the heading's part.</summary>
    public string Text(ImportField field)
    {
        var first =
            Columns.First.TryGetValue(field, out var column) ? Row.Cells[column]
            : Columns.Fixed.TryGetValue(field, out var always) ? always
            : "";
        var second = Columns.Second.TryGetValue(field, out var beside) ? Row.Cells[beside] : "";
        var heading = Columns.Spread == field ? Columns.SpreadText : "";
        return second.Length + heading.Length == 0
            ? first
            : string.Join(' ', new[] { first, second, heading }.Where(part => part.Length > 0));
    }

    public bool Has(ImportField field) => Columns.First.ContainsKey(field);

    /// <summary>The cell of a field where it has one, otherwise the row.</summary>
    public string PlaceOf(ImportField field) =>
        Row.PlaceOf(
            Columns.First.TryGetValue(field, out var column) ? column
            : Columns.Spread == field ? Columns.First[ImportField.Value]
            : TableRow.WholeRow
        );

    /// <summary>The row; of a figure that shares it with others, its cell.</summary>
    public string Place => Columns.Spread is null ? Row.PlaceOf(TableRow.WholeRow) : PlaceOf(ImportField.Value);

    /// <summary>Nothing, or the dash that stands for it, in every cell of the figure.</summary>
    public bool HasNoFigure =>
        Text(ImportField.Value) is "" or "-" or "–"
        && Text(ImportField.Numerator).Length + Text(ImportField.Denominator).Length == 0;

    /// <summary>Why a cell that is read, or the row as a whole (no field), cannot be used; null where all can.</summary>
    public (ImportField? Field, string Why)? Fault()
    {
        if (Row.Faults.TryGetValue(TableRow.WholeRow, out var whole))
        {
            return (null, whole);
        }

        foreach (var (field, column) in Columns.First.Concat(Columns.Second))
        {
            if (Row.Faults.TryGetValue(column, out var fault))
            {
                return (field, fault);
            }
        }

        return null;
    }
}

/// <summary>Where the fields of one figure stand in the rows of a sheet.</summary>
internal sealed record MappedColumns(
    IReadOnlyDictionary<ImportField, int> First,
    IReadOnlyDictionary<ImportField, int> Second,
    IReadOnlyDictionary<ImportField, string> Fixed,
    ImportField? Spread,
    string SpreadText
)
{
    /// <summary>One for each figure of a row.</summary>
    /// <exception cref="FileRefusedException">A column that is mapped is not in the sheet.</exception>
    public static IReadOnlyList<MappedColumns> Of(ImportMapping mapping, IReadOnlyList<string> headings)
    {
        var first = mapping.Columns.ToDictionary(pair => pair.Key, pair => ColumnOf(headings, pair.Value));
        var second = mapping.Second.ToDictionary(pair => pair.Key, pair => ColumnOf(headings, pair.Value));
        return mapping.Spread is null
            ? [new MappedColumns(first, second, mapping.Fixed, null, "")]
            :
            [
                .. mapping
                    .SpreadColumns.Select(pair => (Column: ColumnOf(headings, pair.Key), Text: pair.Value))
                    .OrderBy(one => one.Column)
                    .Select(one => new MappedColumns(
                        new Dictionary<ImportField, int>(first) { [ImportField.Value] = one.Column },
                        second,
                        mapping.Fixed,
                        mapping.Spread,
                        one.Text
                    )),
            ];
    }

    /// <exception cref="FileRefusedException">There is no such column in the sheet.</exception>
    public static int ColumnOf(IReadOnlyList<string> headings, string heading)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Equals(heading, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new FileRefusedException(
            $"There is no column “{heading}” in this sheet. Say again what the columns hold."
        );
    }
}
