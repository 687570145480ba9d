using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PerformanceFramework.Application.Import;

/// <summary>Writes tables as an Excel workbook, row by row. The same tables give the same bytes, whenever they are written.</summary>
public static class WorkbookWriter
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Workbooks = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestName = 31;

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <param name="stream">Left open.</param>
    /// <exception cref="ArgumentException">A cell holds what no cell can: another type, or more than 32,767 characters.</exception>
    public static void Write(Stream stream, IReadOnlyList<SheetToWrite> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        var all = Named(WithNotes(sheets));
        using var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(package, "[Content_Types].xml", xml => WriteContentTypes(xml, all.Count));
        Part(package, "_rels/.rels", xml => WriteRelationships(xml, [("officeDocument", "xl/workbook.xml")]));
        Part(package, "xl/workbook.xml", xml => WriteWorkbook(xml, all));
        Part(
            package,
            "xl/_rels/workbook.xml.rels",
            xml =>
                WriteRelationships(
                    xml,
                    [
                        .. Enumerable.Range(1, all.Count).Select(i => ("worksheet", $"worksheets/sheet{i}.xml")),
                        ("styles", "styles.xml"),
                    ]
                )
        );
        Part(package, "xl/styles.xml", WriteStyles);
        for (var i = 0; i < all.Count; i++)
        {
            Part(
                package,
                $"xl/worksheets/sheet{i + 1}.xml",
                xml => new SheetWriter(xml).Write(all[i], isFirst: i == 0)
            );
        }
    }

    private static IEnumerable<SheetToWrite> WithNotes(IReadOnlyList<SheetToWrite> sheets)
    {
        var notes = sheets
            .Where(sheet => !string.IsNullOrWhiteSpace(sheet.Note))
            .Select(IReadOnlyList<object?> (sheet) => [sheet.Name, sheet.Note])
            .ToList();
        return notes.Count == 0 ? sheets : sheets.Append(new SheetToWrite("Notes", ["Sheet", "Note"], notes));
    }

    private static List<SheetToWrite> Named(IEnumerable<SheetToWrite> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<SheetToWrite>();
        foreach (var sheet in sheets)
        {
            var allowed = string.Concat(
                    sheet.Name.Select(c =>
                        c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c
                    )
                )
                .Trim(' ', '\'');
            var name = allowed.Length == 0 ? "Sheet" : Cut(allowed, LongestName);
            for (var number = 2; !taken.Add(name); number++)
            {
                var suffix = $" {number}";
                name = Cut(allowed, LongestName - suffix.Length) + suffix;
            }

            named.Add(sheet with { Name = name });
        }

        return named;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].Trim(' ', '\'');

    private static void Part(ZipArchive package, string path, Action<XmlWriter> write)
    {
        var entry = package.CreateEntry(path);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        void Type(string element, string of, string name, string type)
        {
            xml.WriteStartElement(element, ContentTypes);
            xml.WriteAttributeString(of, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("Types", ContentTypes);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Override", "PartName", "/xl/workbook.xml", Workbooks + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Workbooks + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type("Override", "PartName", $"/xl/worksheets/sheet{i}.xml", Workbooks + "worksheet+xml");
        }

        xml.WriteEndElement();
    }

    private static void WriteRelationships(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        for (var i = 0; i < targets.Count; i++)
        {
            xml.WriteStartElement("Relationship", PackageRelationships);
            xml.WriteAttributeString("Id", $"rId{i + 1}");
            xml.WriteAttributeString("Type", $"{Relationships}/{targets[i].Kind}");
            xml.WriteAttributeString("Target", targets[i].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, List<SheetToWrite> sheets)
    {
        xml.WriteStartElement("workbook", Spreadsheet);
        xml.WriteStartElement("bookViews", Spreadsheet);
        xml.WriteStartElement("workbookView", Spreadsheet);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Spreadsheet);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Spreadsheet);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Relationships, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // As SheetWriter numbers them: plain, header, date, and of a sheet to be filled in: open text, open day, locked. Format 14
    // is the short date of the country of whoever opens it; format 49 keeps what is typed as text.
    private static void WriteStyles(XmlWriter xml) =>
        XElement
            .Parse(
                $"""
                <styleSheet xmlns="{Spreadsheet}">
                  <fonts count="2">
                    <font><sz val="11"/><name val="Calibri"/></font>
                    <font><b/><sz val="11"/><name val="Calibri"/></font>
                  </fonts>
                  <fills count="3">
                    <fill><patternFill patternType="none"/></fill>
                    <fill><patternFill patternType="gray125"/></fill>
                    <fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill>
                  </fills>
                  <borders count="2">
                    <border><left/><right/><top/><bottom/><diagonal/></border>
                    <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>
                  </borders>
                  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
                  <cellXfs count="6">
                    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
                    <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
                    <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
                    <xf numFmtId="49" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>
                    <xf numFmtId="14" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"/><protection locked="0"/></xf>
                    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
                  </cellXfs>
                  <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
                </styleSheet>
                """
            )
            .WriteTo(xml);
}
