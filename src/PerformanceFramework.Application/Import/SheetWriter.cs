using System.Globalization;
using System.Xml;

namespace PerformanceFramework.Application.Import;

/// <summary>Writes one worksheet: a bold header row that stays in sight, and the rows below it.</summary>
internal sealed class SheetWriter(XmlWriter xml)
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const int Narrowest = 10;
    private const int Widest = 60;

    // The widths stand before the rows, so they are those of the first rows.
    private const int RowsMeasured = 100;

    private static readonly DateOnly FirstDate = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private enum Style
    {
        Plain = 0,
        Header = 1,
        Date = 2,
        OpenText = 3,
        OpenDate = 4,
        Locked = 5,
    }

    public void Write(SheetToWrite sheet, bool isFirst)
    {
        using var rows = sheet.Rows.GetEnumerator();
        var measured = new List<IReadOnlyList<object?>>();
        while (measured.Count < RowsMeasured && rows.MoveNext())
        {
            measured.Add(rows.Current);
        }

        Start("worksheet");
        WriteView(isFirst, sheet.Form?.InSight ?? 0);
        WriteWidths(sheet.Headers, measured, sheet.Form);
        Start("sheetData");
        var number = 1;
        var style = sheet.Form is null ? Style.Plain : Style.Locked;
        WriteRow(number++, sheet.Headers, Style.Header);
        foreach (var row in measured)
        {
            WriteRow(number++, row, style, sheet.Form);
        }

        while (rows.MoveNext())
        {
            WriteRow(number++, rows.Current, style, sheet.Form);
        }

        xml.WriteEndElement();
        if (sheet.Form is { } form)
        {
            new SheetFormWriter(xml).Write(form, lastRow: number - 1);
        }

        xml.WriteEndElement();
    }

    private void WriteView(bool isSelected, int inSight)
    {
        Start("sheetViews");
        Start("sheetView", ("tabSelected", isSelected ? "1" : "0"), ("workbookViewId", "0"));
        if (inSight == 0)
        {
            Start("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        }
        else
        {
            Start(
                "pane",
                ("xSplit", Text(inSight)),
                ("ySplit", "1"),
                ("topLeftCell", CellAddress.ColumnName(inSight) + "2"),
                ("activePane", "bottomRight"),
                ("state", "frozen")
            );
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWidths(IReadOnlyList<string> headers, List<IReadOnlyList<object?>> rows, SheetForm? form)
    {
        if (headers.Count == 0)
        {
            return;
        }

        Start("cols");
        for (var i = 0; i < headers.Count; i++)
        {
            var width =
                form?.Columns[i].Width
                ?? Math.Clamp(
                    rows.Select(row => i < row.Count ? CellValue.Text(row[i]).Length : 0)
                        .Append(headers[i].Length)
                        .Max() + 2,
                    Narrowest,
                    Widest
                );
            var column = Text(i + 1);
            Start("col", ("min", column), ("max", column), ("width", Text(width)), ("customWidth", "1"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRow(int number, IReadOnlyList<object?> cells, Style style, SheetForm? form = null)
    {
        Start("row", ("r", Text(number)));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is OpenCell open)
            {
                WriteOpenCell(CellAddress.ColumnName(i) + Text(number), open.Value, form!.Columns[i]);
            }
            else if (cells[i] is not (null or ""))
            {
                WriteCell(CellAddress.ColumnName(i) + Text(number), cells[i], style);
            }
        }

        xml.WriteEndElement();
    }

    // An empty one is written too: that it is open is a matter of its format.
    private void WriteOpenCell(string address, object? value, FormColumn column)
    {
        var style = column.IsDate ? Style.OpenDate : Style.OpenText;
        if (value is null or "")
        {
            Start("c", ("r", address), ("s", Text((int)style)));
            xml.WriteEndElement();
        }
        else
        {
            WriteCell(address, value, style);
        }
    }

    private void WriteCell(string address, object? value, Style style)
    {
        switch (value)
        {
            case string text:
                WriteText(address, text, style);
                break;
            case bool isTrue:
                WriteValue(address, "b", isTrue ? "1" : "0", style);
                break;
            // Excel's calendar begins in 1900 with a day that never was; what is before is a text.
            case DateOnly date when date >= FirstDate:
                WriteValue(
                    address,
                    "n",
                    Text(date.DayNumber - DayZero.DayNumber),
                    style is Style.OpenDate ? style : Style.Date
                );
                break;
            case DateOnly:
                WriteText(address, CellValue.Text(value), style);
                break;
            default:
                WriteValue(address, "n", CellValue.Text(value), style);
                break;
        }
    }

    private void WriteValue(string address, string type, string value, Style style)
    {
        Start("c", ("r", address), ("s", Text((int)style)), ("t", type));
        xml.WriteElementString("v", Spreadsheet, value);
        xml.WriteEndElement();
    }

    private void WriteText(string address, string text, Style style)
    {
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"The text for cell {address} is longer than a cell can be.", nameof(text));
        }

        Start("c", ("r", address), ("s", Text((int)style)), ("t", "inlineStr"));
        Start("is");
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(WorkbookText.Encode(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Spreadsheet);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
