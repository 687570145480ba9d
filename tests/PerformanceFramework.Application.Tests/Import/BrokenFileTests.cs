using System.Buffers.Binary;
using System.Text;
using PerformanceFramework.Application.Import;
using static PerformanceFramework.Application.Tests.Import.WorkbookInMemory;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>Files that are refused, each with a sentence that says what to do.</summary>
public sealed class BrokenFileTests
{
    private const string SaveAgain = ". Open it in Excel, save it again and upload that.";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string NoWorkbook = "The file is not an Excel workbook. Upload an .xlsx workbook or a CSV file.";
    private const string NoText = "The file holds neither a workbook nor text. Upload an .xlsx workbook or a CSV file.";
    private const string Macros =
        "The workbook contains macros. Save it as .xlsx, which leaves them out, and upload that.";
    private const string Picture = "The file is a picture. Upload the workbook or the CSV file that it shows.";
    private const string TooMuch =
        "The workbook unpacks to far more than its size allows for. Copy the table into a new workbook and upload that.";
    private const string Declarations =
        "The workbook contains XML declarations that Excel never writes. Copy the table into a new workbook and upload that.";
    private const string WebPage =
        "The file is a web page or XML, whatever its name says. Open it in Excel, save it as .xlsx and upload that.";
    private const string Bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    private const string External = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">";

    private static readonly byte[] Whole = With(Texts(1, "Code") + Texts(2, "A")).ToBytes();

    public static TheoryData<string, byte[], string> Files
    {
        get
        {
            var data = new TheoryData<string, byte[], string>
            {
                {
                    "old or encrypted",
                    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
                    "The file is password-protected or in the old format. Save it as .xlsx without a password and upload that."
                },
                {
                    "PDF",
                    "%PDF-1.7\n..."u8.ToArray(),
                    "The file is a PDF. Upload the workbook or the CSV file that it was made from."
                },
                { "PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], Picture },
                { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], Picture },
                { "GIF", "GIF89a"u8.ToArray(), Picture },
                { "web page", "\r\n<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), WebPage },
                { "XML spreadsheet", "\uFEFF<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), WebPage },
                { "program", [(byte)'M', (byte)'Z', 0, 0, 1, 2], NoText },
                { "empty zip", Zip([]), NoWorkbook },
                { "zip of something else", Zip([("readme.txt", "hello"u8.ToArray())]), NoWorkbook },
                {
                    "OpenDocument",
                    Zip([
                        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
                        ("content.xml", "<a/>"u8.ToArray()),
                    ]),
                    "The file is in an OpenDocument format. Save it as .xlsx and upload that."
                },
                {
                    "Word document",
                    With("")
                        .Replace("[Content_Types].xml", "spreadsheetml.sheet", "wordprocessingml.document")
                        .ToBytes(),
                    NoWorkbook
                },
                {
                    "binary workbook",
                    Typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                    "The file is a binary workbook (.xlsb). Save it as .xlsx and upload that."
                },
                { "macro-enabled by type", Typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), Macros },
                { "macro-enabled by part", With("").Put("xl/VBAPROJECT.BIN", [1]).ToBytes(), Macros },
                {
                    "truncated",
                    Whole[..(Whole.Length / 2)],
                    "The file is damaged or incomplete: its end is missing" + SaveAgain
                },
                {
                    "no workbook part",
                    With("").Without("xl/workbook.xml").ToBytes(),
                    "The file is damaged or incomplete: its part xl/workbook.xml is missing" + SaveAgain
                },
                { "no relationships", With("").Without("_rels/.rels").ToBytes(), NoWorkbook },
                {
                    "two parts of a name",
                    Zip([("a.xml", [1]), ("A.xml", [2])]),
                    "The file is damaged or incomplete: it has two parts of the same name" + SaveAgain
                },
                {
                    "only hidden sheets",
                    With("").Replace("xl/workbook.xml", "sheetId", "state=\"hidden\" sheetId").ToBytes(),
                    "The workbook has no worksheet that is not hidden. Unhide the sheet with the table and upload it again."
                },
                {
                    "sheet elsewhere",
                    With("")
                        .Replace(
                            "xl/_rels/workbook.xml.rels",
                            "Target=\"worksheets",
                            "TargetMode=\"External\" Target=\"http://example.com"
                        )
                        .ToBytes(),
                    "The workbook has no worksheet that is not hidden. Unhide the sheet with the table and upload it again."
                },
                {
                    "doubled sheet",
                    With("")
                        .Replace("xl/workbook.xml", "</sheets>", "<sheet name=\"History\" r:id=\"rId1\"/></sheets>")
                        .ToBytes(),
                    "The file is damaged or incomplete: its list of sheets cannot be read" + SaveAgain
                },
                {
                    "entities in the workbook",
                    With("").Replace("xl/workbook.xml", "<workbook", Bomb + "<workbook").ToBytes(),
                    Declarations
                },
                {
                    "declaration in the types",
                    With("").Replace("[Content_Types].xml", "<Types", External + "<Types").ToBytes(),
                    Declarations
                },
                {
                    "too many parts",
                    Zip(Enumerable.Range(0, 2_001).Select(i => ($"p{i}", Array.Empty<byte>()))),
                    TooMuch
                },
            };
            return data;
        }
    }

    public static TheoryData<string, byte[], string> SheetFiles
    {
        get
        {
            const string Damaged = "The file is damaged or incomplete: ";
            var head = Texts(1, "Code");
            return new TheoryData<string, byte[], string>
            {
                { "declaration in the sheet", With("").Put(Sheet, External + SheetOf("")).ToBytes(), Declarations },
                {
                    "entities in the texts",
                    With(head + Shared("0")).Replace("xl/sharedStrings.xml", "<sst", Bomb + "<sst").ToBytes(),
                    Declarations
                },
                {
                    "declaration in the styles",
                    With(head).Replace("xl/styles.xml", "<styleSheet", External + "<styleSheet").ToBytes(),
                    Declarations
                },
                {
                    "no sheet part",
                    With(head).Without(Sheet).ToBytes(),
                    Damaged + "its part xl/worksheets/sheet1.xml is missing" + SaveAgain
                },
                {
                    "no XML",
                    With(head).Put(Sheet, "hello").ToBytes(),
                    Damaged + "a part of it cannot be read" + SaveAgain
                },
                {
                    "XML that breaks off",
                    With(head).Put(Sheet, SheetOf(head)[..^30]).ToBytes(),
                    Damaged + "a part of it cannot be read" + SaveAgain
                },
                {
                    "no shared text",
                    With(head + Shared("0")).ToBytes(),
                    Damaged + "a cell refers to a text that is missing" + SaveAgain
                },
                {
                    "shared text before the first",
                    With(head + Shared("-1"), shared: "<si><t>a</t></si>").ToBytes(),
                    Damaged + "a cell refers to a text that is missing" + SaveAgain
                },
                {
                    "shared text by name",
                    With(head + Shared("one"), shared: "<si><t>a</t></si>").ToBytes(),
                    Damaged + "a cell refers to a text that is missing" + SaveAgain
                },
                {
                    "cell off the sheet",
                    With(head + "<row r=\"2\"><c r=\"XFD1048577\"><v>1</v></c></row>").ToBytes(),
                    Damaged + "cell “XFD1048577” is out of order" + SaveAgain
                },
                {
                    "column off the sheet",
                    With(head + "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>").ToBytes(),
                    Damaged + "cell “XFE2” is out of order" + SaveAgain
                },
                {
                    "cells backwards",
                    With(head + "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>").ToBytes(),
                    Damaged + "cell “A2” is out of order" + SaveAgain
                },
                {
                    "cell of another row",
                    With(head + "<row r=\"2\"><c r=\"A3\"/></row>").ToBytes(),
                    Damaged + "cell “A3” is out of order" + SaveAgain
                },
                {
                    "rows backwards",
                    With(head + "<row r=\"3\"/><row r=\"2\"/>").ToBytes(),
                    Damaged + "row “2” is out of order" + SaveAgain
                },
                {
                    "row off the sheet",
                    With(head + "<row r=\"1048577\"/>").ToBytes(),
                    Damaged + "row “1048577” is out of order" + SaveAgain
                },
                {
                    "row that is no number",
                    With(head + "<row r=\"second of the many rows\"/>").ToBytes(),
                    Damaged + "row “second of the many r…” is out of order" + SaveAgain
                },
                {
                    "unknown type",
                    With(head + "<row r=\"2\"><c r=\"A2\" t=\"q\"><v>1</v></c></row>").ToBytes(),
                    Damaged + "a cell has the unknown type “q”" + SaveAgain
                },
                {
                    "merge of nothing",
                    With(head, "<mergeCells><mergeCell ref=\"B9:A1\"/></mergeCells>").ToBytes(),
                    Damaged + "no cells are at “B9:A1”" + SaveAgain
                },
                {
                    "deep XML",
                    With(
                            head,
                            string.Concat(Enumerable.Repeat("<a>", 70)) + string.Concat(Enumerable.Repeat("</a>", 70))
                        )
                        .ToBytes(),
                    Damaged + "its XML is nested too deeply" + SaveAgain
                },
                {
                    "many names",
                    With(head, string.Concat(Enumerable.Range(0, 21_000).Select(i => $"<n{i}/>"))).ToBytes(),
                    Damaged + "its XML has too many names" + SaveAgain
                },
                {
                    "long text",
                    With(head + Texts(2, new string('a', 600_000))).ToBytes(),
                    Damaged + "it holds more text in one place than a cell can" + SaveAgain
                },
                {
                    "long text in pieces",
                    With(head + Texts(2, string.Concat(Enumerable.Repeat("a<!--b-->", 110_000)))).ToBytes(),
                    Damaged + "it holds more text in one place than a cell can" + SaveAgain
                },
                {
                    "sheet that unpacks to much",
                    With(head, new string('\n', 1) + string.Concat(Enumerable.Repeat("<a></a>", 2_000_000))).ToBytes(),
                    TooMuch
                },
                { "garbled part", Garbled(), Damaged + "a part of it cannot be unpacked" + SaveAgain },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Open_WhatIsNoTable_IsRefused(string what, byte[] content, string sentence) =>
        Should
            .Throw<FileRefusedException>(() => TableFile.Open(content, "figures.xlsx"), what)
            .Message.ShouldBe(sentence, what);

    [Theory]
    [MemberData(nameof(SheetFiles), DisableDiscoveryEnumeration = true)]
    public void Rows_OfABrokenSheet_AreRefused(string what, byte[] content, string sentence)
    {
        var file = TableFile.Open(content, "figures.xlsx");

        Should.Throw<FileRefusedException>(() => file.RowsOf("History").Count(), what).Message.ShouldBe(sentence, what);
    }

    [Theory]
    [InlineData(
        "<row r=\"1\"><c r=\"A1\"><f>1</f><v>1</v></c></row>",
        "",
        "A header cannot be read (sheet History, cell A1): it has a formula; paste its value instead."
    )]
    [InlineData(
        "<row r=\"4\"><c r=\"C4\"><v>1</v></c></row>",
        "",
        "A header is blank (sheet History, cell A4). Put a header above each column, starting in the first column."
    )]
    [InlineData(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        "<mergeCells><mergeCell ref=\"A1:XFD1\"/></mergeCells>",
        "A header cannot be read (sheet History, cell A1): it is merged with other cells; unmerge them and give each a value of its own."
    )]
    [InlineData(
        "<row r=\"1\"><c r=\"CW1\"><v>1</v></c></row>",
        "",
        "“History” has more than 100 columns. Leave out those that are not needed."
    )]
    [InlineData("", "", "“History” has no header row. Put a header above each column, in the first row.")]
    [InlineData("<row r=\"1\"/>", "", "“History” has no header row. Put a header above each column, in the first row.")]
    public void Headers_ThatCannotBeUsed_AreRefused(string rows, string after, string sentence) =>
        Should
            .Throw<FileRefusedException>(() => TableFile.Open(With(rows, after).ToBytes(), "").HeadersOf("History"))
            .Message.ShouldBe(sentence);

    [Fact]
    public void Sizes_ThatAPackageSaysOfItself_AreNotBelieved()
    {
        var bytes = With(Texts(1, "Code"), string.Concat(Enumerable.Repeat("<a></a>", 2_000_000))).ToBytes();
        var name = Encoding.ASCII.GetBytes(Sheet);
        var entry = bytes.AsSpan().LastIndexOf(name) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entry + 24), 100);

        Should.Throw<FileRefusedException>(() => TableFile.Open(bytes, "").RowsOf("History").Count());
    }

    [Fact]
    public void Links_ToOtherFiles_AreNotFollowed()
    {
        var workbook = With(Texts(1, "Code") + Texts(2, "A"))
            .Replace(
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://x/externalLink\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/></Relationships>"
            );

        TableFile.Open(workbook.ToBytes(), "").RowsOf("History").ShouldHaveSingleItem().Cells.ShouldBe(["A"]);
    }

    private static byte[] Typed(string type) =>
        With("")
            .Replace(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                type
            )
            .ToBytes();

    private static string Shared(string number) => $"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>{number}</v></c></row>";

    private static byte[] Garbled()
    {
        var bytes = With(string.Concat(Enumerable.Range(1, 3_000).Select(i => Texts(i, $"t{i * 7919}")))).ToBytes();
        var sheet = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Sheet)) + Sheet.Length;
        bytes.AsSpan(sheet + 2_000, 500).Fill(0xFF);
        return bytes;
    }
}
