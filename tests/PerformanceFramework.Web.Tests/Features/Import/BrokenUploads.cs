using System.Text;
using PerformanceFramework.Application.Tests.Import;
using static PerformanceFramework.Application.Tests.Import.WorkbookInMemory;

namespace PerformanceFramework.Web.Tests.Features.Import;

/// <summary>A file, and the sentence that the person sees who uploads it.</summary>
/// <param name="Name">As it is called, which says nothing about what it is.</param>
/// <param name="Sentence">At the field of the file, or on the page of the file once its columns are said.</param>
internal sealed record BrokenUpload(string Name, Func<byte[]> Content, string Sentence);

/// <summary>Files as they come: broken by accident, by age, by another programme, or on purpose.</summary>
internal static class BrokenUploads
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Row = "\nWAS-01,Q1 2015/16,41.2";
    private const string Head = "Code,Period,Value";
    private const string SaveAgain = ". Open it in Excel, save it again and upload that.";
    private const string External = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">";
    private const string Bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    private const string OldOrProtected =
        "The file is password-protected or in the old format. Save it as .xlsx without a password and upload that.";
    private const string Macros =
        "The workbook contains macros. Save it as .xlsx, which leaves them out, and upload that.";
    private const string NoWorkbook = "The file is not an Excel workbook. Upload an .xlsx workbook or a CSV file.";
    private const string NoText = "The file holds neither a workbook nor text. Upload an .xlsx workbook or a CSV file.";
    private const string TooMuch =
        "The workbook unpacks to far more than its size allows for. Copy the table into a new workbook and upload that.";
    private const string Declarations =
        "The workbook contains XML declarations that Excel never writes. Copy the table into a new workbook and upload that.";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Refused before anything is kept.</summary>
    public static IReadOnlyList<BrokenUpload> RefusedAtOnce { get; } =
    [
        new("empty.csv", () => [], "Choose a file that is not empty."),
        new(
            "csv called.xlsx",
            () => Text(Head + Row),
            "The file is called an Excel workbook, and holds plain text. Save it from Excel as .xlsx, or call it .csv if that is what it is."
        ),
        new(
            "workbook called.csv",
            () => Table(Texts(2, "WAS-01", "Q1 2015/16", "41.2")).ToBytes(),
            "The file is called a text file, and is an Excel workbook. Call it .xlsx and upload it again."
        ),
        new("blank.csv", () => Text(" \r\n \r\n"), "The file is empty."),
        new(
            "too large.csv",
            () => new byte[(20 * 1024 * 1024) + 1],
            "The file is larger than 20 MB. Split it, or leave out what is not needed."
        ),
        new("old.xls", () => [.. OldOffice, .. new byte[504]], OldOrProtected),
        new(
            "password.xlsx",
            () => [.. OldOffice, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            OldOrProtected
        ),
        new(
            "libre.ods",
            () =>
                Zip([
                    ("mimetype", Text("application/vnd.oasis.opendocument.spreadsheet")),
                    ("content.xml", Text("<a/>")),
                ]),
            "The file is in an OpenDocument format. Save it as .xlsx and upload that."
        ),
        new("macros.xlsm", () => Typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), Macros),
        new("macros.xlsx", () => Table().Put("xl/vbaProject.bin", [1]).ToBytes(), Macros),
        new(
            "binary.xlsb",
            () => Typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
            "The file is a binary workbook (.xlsb). Save it as .xlsx and upload that."
        ),
        new("zip in a zip.xlsx", () => Zip([("inner.zip", Table().ToBytes())]), NoWorkbook),
        new(
            "truncated.xlsx",
            () => Table().ToBytes()[..600],
            "The file is damaged or incomplete: its end is missing" + SaveAgain
        ),
        new(
            "report.csv",
            () => Text("%PDF-1.7\n"),
            "The file is a PDF. Upload the workbook or the CSV file that it was made from."
        ),
        new(
            "page.xlsx",
            () => Text("<html><table><tr><td>1</td></tr></table></html>"),
            "The file is a web page or XML, whatever its name says. Open it in Excel, save it as .xlsx and upload that."
        ),
        new("nul.csv", () => Text($"{Head}\0{Row}"), NoText),
        new("utf-16 without a mark.csv", () => Encoding.Unicode.GetBytes(Head + Row), NoText),
        new(
            "outside entity.xlsx",
            () => Table().Replace("xl/workbook.xml", "<workbook", External + "<workbook").ToBytes(),
            Declarations
        ),
        new("entities.xlsx", () => Table().Replace(Sheet, "<worksheet", Bomb + "<worksheet").ToBytes(), Declarations),
        new("bomb.xlsx", () => Table("", string.Concat(Enumerable.Repeat("<a></a>", 2_000_000))).ToBytes(), TooMuch),
        new("shared texts.xlsx", ManySharedTexts, TooMuch),
        new(
            "hidden sheets.xlsx",
            () => Table().Replace("xl/workbook.xml", "sheetId", "state=\"hidden\" sheetId").ToBytes(),
            "The workbook has no worksheet that is not hidden. Unhide the sheet with the table and upload it again."
        ),
        new(
            "columns.csv",
            () => Text(string.Join(',', Enumerable.Range(0, 1_000_000))),
            "“columns” has more than 100 columns. Leave out those that are not needed."
        ),
        new(
            "headings.csv",
            () => Text("Code,Period,Value,Value\nWAS-01,Q1 2015/16,1,2"),
            "Two columns have the header “Value” (line 1, column 4). Give each column a header of its own."
        ),
        new(
            "blank heading.csv",
            () => Text("Code,,Value\nWAS-01,Q1 2015/16,1"),
            "A header is blank (line 1, column 2). Put a header above each column, starting in the first column."
        ),
        new(
            "merged heading.xlsx",
            () => With(Texts(1, "Code", "Period", "Value"), Merged("A1:B1")).ToBytes(),
            "A header cannot be read (sheet History, cell A1): it is merged with other cells; unmerge them and give each a value of its own."
        ),
        new(
            "open heading.csv",
            () => Text("Code,Period,\"Value" + Row),
            "The header row cannot be read (line 1): it has a quotation mark that is never closed, so that the rest of the file is part of it."
        ),
    ];

    /// <summary>Kept, and refused as a whole or in a row once somebody has said what the columns hold.</summary>
    public static IReadOnlyList<BrokenUpload> RefusedWhenRead { get; } =
    [
        new(
            "rows.csv",
            () => Text(Head + string.Concat(Enumerable.Repeat(Row, 200_001))),
            "“rows” has more than 200,000 rows. Split it into several files."
        ),
        new("headings only.csv", () => Text(Head), "No row of this file would change anything"),
        new(
            "open quotation.csv",
            () => Text(Head + "\nWAS-01,Q1 2015/16,\"41.2\nWAS-01,Q2 2015/16,42"),
            "has a quotation mark that is never closed, so that the rest of the file is part of it"
        ),
        new(
            "formula.xlsx",
            () => Table(Cells("<c r=\"C2\"><f>SUM(A1)</f><v>41</v></c>")).ToBytes(),
            "has a formula; paste its value instead"
        ),
        new(
            "merged.xlsx",
            () => Table(Texts(2, "WAS-01", "Q1 2015/16", "41") + Texts(3, "WAS-01"), Merged("A2:A3")).ToBytes(),
            "is merged with other cells; unmerge them and give each a value of its own"
        ),
        new(
            "error.xlsx",
            () => Table(Cells("<c r=\"C2\" t=\"e\"><v>#DIV/0!</v></c>")).ToBytes(),
            "has the error #DIV/0!"
        ),
        new(
            "day as text.csv",
            () => Text(Head + "\nWAS-01,31/06/2015,41"),
            "“31/06/2015” is no period we can read. Write it like Q1 2025/26, or give the day on which it ends."
        ),
        new(
            "bell.csv",
            () => Text(Head + "\nWAS-01,Q1 2015/16,4\u00071"),
            "has a hidden control character; type the text again"
        ),
    ];

    /// <summary>Odd, and read for what they are: with one new figure, 41.2 for Q1 2015/16.</summary>
    public static IReadOnlyList<BrokenUpload> Read { get; } =
    [
        new("mixed ends.csv", () => Text("sep=;\r\nCode;Period;Value\r\n;;\nWAS-01;Q1 2015/16;41.2\r"), "41.2%"),
        new("windows.csv", () => [.. Text(Head + ",Notes" + Row + ","), 0xA3, (byte)'5'], "41.2%"),
        new("utf-16.csv", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Head + Row)], "41.2%"),
        new(
            "linked.xlsx",
            () =>
                Table(Texts(2, "WAS-01", "Q1 2015/16", "41.2"))
                    .Replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId9\" Type=\"http://x/externalLink\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/></Relationships>"
                    )
                    .ToBytes(),
            "41.2%"
        ),
        new(
            "1904.xlsx",
            () =>
                With(
                        Texts(1, "Code", "Period", "Value")
                            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>WAS-01</t></is></c><c r=\"B2\" s=\"1\"><v>40723</v></c><c r=\"C2\"><v>41.2</v></c></row>",
                        formats: "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>",
                        properties: "<workbookPr date1904=\"1\"/>"
                    )
                    .ToBytes(),
            "WAS-01, Q1 2015/16"
        ),
        new(
            "hidden row.xlsx",
            () =>
                Table(
                        Texts(2, "WAS-01", "Q1 2015/16", "41.2")
                            .Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)
                    )
                    .ToBytes(),
            "41.2%"
        ),
    ];

    /// <summary>A hundred thousand rows of which one is a figure.</summary>
    public static byte[] HundredThousandRows() =>
        Text(Head + Row + string.Concat(Enumerable.Repeat("\nWAS-01,Q2 2015/16,", 99_999)));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static WorkbookInMemory Table(string rows = "", string after = "") =>
        With(Texts(1, "Code", "Period", "Value") + rows, after);

    private static string Cells(string third) =>
        Texts(2, "WAS-01", "Q1 2015/16").Replace("</row>", third + "</row>", StringComparison.Ordinal);

    private static string Merged(string cells) => $"<mergeCells><mergeCell ref=\"{cells}\"/></mergeCells>";

    private static byte[] Typed(string type) =>
        Table()
            .Replace(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                type
            )
            .ToBytes();

    // Texts that no two are alike, as packing makes little of what is always the same.
    private static byte[] ManySharedTexts()
    {
        var texts = new StringBuilder();
        for (var i = 0; i < 1_200_000; i++)
        {
            texts.Append("<si><t>").Append(i * 7919L).Append(" and a text that fills memory</t></si>");
        }

        return With(Texts(1, "Code", "Period", "Value"), shared: texts.ToString()).ToBytes();
    }
}
