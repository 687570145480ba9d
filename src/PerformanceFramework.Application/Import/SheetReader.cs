using System.Globalization;

namespace PerformanceFramework.Application.Import;

/// <summary>What the cells of all sheets of a workbook refer to.</summary>
internal sealed record WorkbookContext(SharedTexts Texts, CellFormats Formats, bool StartsIn1904);

/// <summary>Reads the rows of a worksheet as they stand in the file.</summary>
internal sealed class SheetReader(PartReader reader, WorkbookContext context, MergedCells merged)
{
    private readonly Func<int, IEnumerable<(int First, int Last)>> _mergedIn = merged.FromTheTop();

    /// <summary>The rows that are not blank.</summary>
    public IEnumerable<SourceRow> Rows(CancellationToken cancellationToken)
    {
        var number = 0;
        while (reader.Read() && !reader.IsEnd("sheetData"))
        {
            if (!reader.IsStart("row"))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = NumberAfter(number);
            var cells = Cells(number, out var isBlank);
            if (!isBlank)
            {
                Merge(number, cells);
            }

            if (!isBlank && cells.Count > 0)
            {
                yield return new SourceRow(number, cells);
            }
        }
    }

    private int NumberAfter(int before)
    {
        if (reader.Attribute("r") is not { } given)
        {
            return before < CellAddress.LastRow ? before + 1 : throw FileRefusals.Damaged("it has too many rows");
        }

        return CellAddress.TryReadRow(given, out var number) && number > before
            ? number
            : throw FileRefusals.Damaged($"row {Shown.Briefly(given)} is out of order");
    }

    private List<SourceCell> Cells(int row, out bool isBlank)
    {
        var cells = new List<SourceCell>();
        isBlank = true;
        if (reader.IsEmpty)
        {
            return cells;
        }

        var (column, depth) = (-1, reader.Depth);
        while (reader.ReadWithin(depth))
        {
            if (!reader.IsStart("c"))
            {
                continue;
            }

            column = ColumnAfter(column, row);
            var (text, fault, showsNothing) = Cell();
            isBlank &= showsNothing;
            if (text.Length > 0 || fault is not null)
            {
                cells.Add(new SourceCell(column, text, fault));
            }
        }

        return cells;
    }

    private int ColumnAfter(int before, int row)
    {
        if (reader.Attribute("r") is not { } given)
        {
            return before < CellAddress.ColumnCount - 1
                ? before + 1
                : throw FileRefusals.Damaged("a row has too many cells");
        }

        return CellAddress.TryRead(given, out var column, out var inRow) && inRow == row && column > before
            ? column
            : throw FileRefusals.Damaged($"cell {Shown.Briefly(given)} is out of order");
    }

    private (string Text, string? Fault, bool ShowsNothing) Cell()
    {
        var type = reader.Attribute("t") ?? "n";
        var format = context.Formats[
            int.TryParse(reader.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style)
                ? style
                : 0
        ];
        var (value, isFormula) = ("", false);
        if (!reader.IsEmpty)
        {
            var depth = reader.Depth;
            while (reader.ReadWithin(depth))
            {
                if (reader.IsStart("f"))
                {
                    // LibreOffice saves a boolean that way.
                    isFormula = reader.Text() is not ("TRUE()" or "FALSE()");
                }
                else if (reader.IsStart("v"))
                {
                    value = reader.Text();
                }
                else if (reader.IsStart("is"))
                {
                    value = SharedTexts.RichText(reader);
                }
            }
        }

        // Formulas that show nothing are filled down below many tables; a row of them is blank to those who see it.
        return isFormula ? ("", CellFaults.Formula, value.Length == 0)
            : value.Length == 0 ? ("", null, true)
            : Read(type, value, format);
    }

    private (string Text, string? Fault, bool ShowsNothing) Read(string type, string value, CellFormat format)
    {
        string? fault = null;
        var text = type switch
        {
            "s" => context.Texts[value],
            "inlineStr" => value,
            "str" => WorkbookText.Decode(value),
            "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "e" => value,
            "d" => NumberTexts.OfIsoDate(value),
            "n" => NumberTexts.Of(value, format, context.StartsIn1904, out fault),
            _ => throw FileRefusals.Damaged($"a cell has the unknown type {Shown.Briefly(type)}"),
        };
        fault =
            type == "e" ? CellFaults.Error(value)
            : text is null ? fault ?? CellFaults.NoDate
            : null;
        text = (text ?? "").Trim();
        return (text, fault, text.Length == 0 && fault is null);
    }

    private void Merge(int row, List<SourceCell> cells)
    {
        foreach (var (first, last) in _mergedIn(row))
        {
            cells.RemoveAll(cell => cell.Column >= first && cell.Column <= last);
            for (var column = first; column <= Math.Min(last, TableFile.MostColumns - 1); column++)
            {
                cells.Add(new SourceCell(column, "", CellFaults.Merged));
            }
        }

        cells.Sort((one, other) => one.Column.CompareTo(other.Column));
    }
}
