using System.Globalization;
using System.Xml;

namespace PerformanceFramework.Application.Import;

/// <summary>Writes what stands below the rows of a sheet to be filled in: its protection, and what its cells can be given.</summary>
internal sealed class SheetFormWriter(XmlWriter xml)
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestPrompt = 255;

    // 1 January 2000; no figure is expected before.
    private const string EarliestDay = "36526";

    /// <param name="lastRow">The header is in row 1.</param>
    public void Write(SheetForm form, int lastRow)
    {
        // Without a password: it keeps people from slips, and refuses nobody. Widths and heights can be changed.
        Start(
            "sheetProtection",
            ("sheet", "1"),
            ("objects", "1"),
            ("scenarios", "1"),
            ("formatColumns", "0"),
            ("formatRows", "0")
        );
        xml.WriteEndElement();
        if (lastRow > 1)
        {
            WriteValidations(form, lastRow);
            WriteIgnoredErrors(form, lastRow);
        }
    }

    private void WriteValidations(SheetForm form, int lastRow)
    {
        var columns = form.Columns.Index().Where(pair => pair.Item.Prompt.Length > 0).ToList();
        if (columns.Count == 0)
        {
            return;
        }

        Start("dataValidations", ("count", Text(columns.Count)));
        foreach (var (index, column) in columns)
        {
            var (type, formula, error) =
                column.Choices.Count > 0
                    ? ("list", $"\"{string.Join(',', column.Choices)}\"", "Choose one of the list.")
                : column.IsDate ? ("date", EarliestDay, "Give a day, such as 31/03/2027.")
                : column.Longest is { } longest
                    ? ("textLength", Text(longest), $"This can be at most {longest:N0} characters long.")
                : ("none", null, "");
            Start("dataValidation", ("type", type));
            if (type is not ("list" or "none"))
            {
                xml.WriteAttributeString("operator", column.IsDate ? "greaterThanOrEqual" : "lessThanOrEqual");
            }

            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showInputMessage", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            if (error.Length > 0)
            {
                xml.WriteAttributeString("error", error);
            }

            xml.WriteAttributeString(
                "prompt",
                column.Prompt.Length <= LongestPrompt ? column.Prompt : column.Prompt[..LongestPrompt]
            );
            xml.WriteAttributeString("sqref", AreaOf(index, index, lastRow));
            if (formula is not null)
            {
                xml.WriteElementString("formula1", Spreadsheet, formula);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Figures stand as they were typed; Excel would mark each of them as a number stored as text.
    private void WriteIgnoredErrors(SheetForm form, int lastRow)
    {
        Start("ignoredErrors");
        Start("ignoredError", ("sqref", AreaOf(0, form.Columns.Count - 1, lastRow)), ("numberStoredAsText", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string AreaOf(int first, int last, int lastRow) =>
        $"{CellAddress.ColumnName(first)}2:{CellAddress.ColumnName(last)}{Text(lastRow)}";

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
