using System.IO.Compression;
using System.Text;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>A workbook put together part by part, so that each can be as Excel writes it or as nobody should.</summary>
internal sealed class WorkbookInMemory
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public Dictionary<string, byte[]> Parts { get; } = [];

    /// <summary>A workbook of one sheet, History.</summary>
    /// <param name="rows">What stands within sheetData.</param>
    /// <param name="after">What stands after it.</param>
    public static WorkbookInMemory With(
        string rows,
        string after = "",
        string shared = "",
        string formats = "",
        string properties = ""
    )
    {
        var workbook = new WorkbookInMemory();
        workbook.Put(
            "[Content_Types].xml",
            $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/></Types>
            """
        );
        workbook.Put("_rels/.rels", RelationshipsOf(("rId1", "officeDocument", "xl/workbook.xml")));
        workbook.Put(
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{properties}<sheets><sheet name="History" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        workbook.Put(
            "xl/_rels/workbook.xml.rels",
            RelationshipsOf(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "sharedStrings", "sharedStrings.xml"),
                ("rId3", "styles", "/xl/styles.xml")
            )
        );
        workbook.Put("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>""");
        workbook.Put("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{formats}</styleSheet>""");
        workbook.Put("xl/worksheets/sheet1.xml", SheetOf(rows, after));
        return workbook;
    }

    public static string SheetOf(string rows, string after = "") =>
        $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""";

    public static string RelationshipsOf(params (string Id, string Kind, string Target)[] all) =>
        $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(
                all.Select(one => $"""<Relationship Id="{one.Id}" Type="{Office}/{one.Kind}" Target="{one.Target}"/>""")
            )}</Relationships>
            """;

    /// <summary>A row of texts, written into its cells.</summary>
    public static string Texts(int row, params string[] texts) =>
        $"""<row r="{row}">{string.Concat(
            texts.Select((text, i) => $"""<c r="{(char)('A' + i)}{row}" t="inlineStr"><is><t>{text}</t></is></c>""")
        )}</row>""";

    /// <summary>A sheet with the headers Code and Value, and one cell below the second.</summary>
    public static string WithCell(string cell) => Texts(1, "Code", "Value") + $"""<row r="2">{cell}</row>""";

    public WorkbookInMemory Put(string part, string content) => Put(part, Encoding.UTF8.GetBytes(content));

    public WorkbookInMemory Put(string part, byte[] content)
    {
        Parts[part] = content;
        return this;
    }

    public WorkbookInMemory Without(string part)
    {
        Parts.Remove(part);
        return this;
    }

    public WorkbookInMemory Replace(string part, string old, string replacement) =>
        Put(part, Encoding.UTF8.GetString(Parts[part]).Replace(old, replacement, StringComparison.Ordinal));

    public byte[] ToBytes() => Zip(Parts.Select(part => (part.Key, part.Value)));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
