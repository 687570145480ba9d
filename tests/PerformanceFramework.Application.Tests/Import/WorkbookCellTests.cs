using PerformanceFramework.Application.Import;
using static PerformanceFramework.Application.Tests.Import.WorkbookInMemory;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>How the cells of a workbook become the texts that people read in them.</summary>
public sealed class WorkbookCellTests
{
    // Style 0 is General; the others are named below by the format they have.
    private static readonly string[] Codes =
    [
        "General",
        "0.00",
        "0%",
        "0.0%",
        "dd/mm/yyyy",
        "mmm yyyy",
        "[$-809]d mmmm yyyy;@",
        "#,##0.00 [$£-809]",
        "[Red]0.0",
        "0.0\" days\"",
        "0.0\\d",
        "0\"%\"",
        "0.00E+00",
        "hh:mm",
        "[h]:mm",
        "yyyy-mm-dd hh:mm:ss",
        "mm:ss",
        "m",
        "0_);(0)",
        "@",
    ];

    [Theory]
    [InlineData("84.5", "84.5")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("84.499999999999986", "84.5")]
    [InlineData("1234567890.12345", "1234567890.12345")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1E-3", "0.001")]
    [InlineData("1.5E+20", "150000000000000000000")]
    [InlineData("-0.07", "-0.07")]
    [InlineData("-0", "0")]
    [InlineData("100", "100")]
    [InlineData("0", "0")]
    [InlineData("1.10", "1.1")]
    [InlineData("2.2250738585072014E-308", null)]
    public void Numbers_AreReadAsStored_WithoutExponentOrNoise(string stored, string? text)
    {
        var read = Cell($"<c r=\"B2\"><v>{stored}</v></c>").Cells[1];

        if (text is null)
        {
            read.ShouldStartWith("0.000");
            read.ShouldEndWith("022250738585072");
        }
        else
        {
            read.ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("0%", "0.845", "84.5%")]
    [InlineData("0.0%", "1", "100%")]
    [InlineData("0.0%", "0.07", "7%")]
    [InlineData("0%", "0.28999999999999998", "29%")]
    [InlineData("0%", "-0.00125", "-0.125%")]
    [InlineData("0.00", "84.567", "84.567")]
    [InlineData("#,##0.00 [$£-809]", "1234.5", "1234.5")]
    [InlineData("[Red]0.0", "45000", "45000")]
    [InlineData("0.0\" days\"", "3.5", "3.5")]
    [InlineData("0.0\\d", "3.5", "3.5")]
    [InlineData("0\"%\"", "84.5", "84.5")]
    [InlineData("0.00E+00", "45565", "45565")]
    [InlineData("0_);(0)", "45565", "45565")]
    [InlineData("@", "45565", "45565")]
    [InlineData("dd/mm/yyyy", "45565", "2024-09-30")]
    [InlineData("mmm yyyy", "45565", "2024-09-30")]
    [InlineData("m", "45565", "2024-09-30")]
    [InlineData("[$-809]d mmmm yyyy;@", "45565", "2024-09-30")]
    [InlineData("dd/mm/yyyy", "45565.5", "2024-09-30 12:00")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45565.000011574074", "2024-09-30 00:00:01")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45565.9999999999", "2024-10-01")]
    [InlineData("dd/mm/yyyy", "1", "1900-01-01")]
    [InlineData("dd/mm/yyyy", "59", "1900-02-28")]
    [InlineData("dd/mm/yyyy", "61", "1900-03-01")]
    [InlineData("dd/mm/yyyy", "2958465", "9999-12-31")]
    [InlineData("hh:mm", "0.5", "12:00")]
    [InlineData("mm:ss", "0.0006944444", "00:01")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    public void Numbers_WithAFormat_AreReadAsItShowsThem(string format, string stored, string text)
    {
        var row = Cell($"<c r=\"B2\" s=\"{Array.IndexOf(Codes, format)}\"><v>{stored}</v></c>");

        row.Cells[1].ShouldBe(text);
        row.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("60")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2958466")]
    [InlineData("1E+300")]
    public void Dates_ThatNeverWere_AreFaults(string stored)
    {
        var row = Cell($"<c r=\"B2\" s=\"{Array.IndexOf(Codes, "dd/mm/yyyy")}\"><v>{stored}</v></c>");

        row.Cells[1].ShouldBe("");
        row.Faults.ShouldHaveSingleItem().ShouldBe(new(1, "has a date that does not exist"));
    }

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("60", "1904-03-01")]
    [InlineData("44103", "2024-09-30")]
    public void Dates_CountedFrom1904_AreRead(string stored, string text) =>
        Open(WithCell($"<c r=\"B2\" s=\"4\"><v>{stored}</v></c>"), properties: "<workbookPr date1904=\"1\"/>")
            .RowsOf("History")
            .Single()
            .Cells[1]
            .ShouldBe(text);

    [Theory]
    [InlineData("9", "0.5", "50%")]
    [InlineData("14", "45565", "2024-09-30")]
    [InlineData("17", "45565", "2024-09-30")]
    [InlineData("20", "0.25", "06:00")]
    [InlineData("22", "45565.25", "2024-09-30 06:00")]
    [InlineData("37", "45565", "45565")]
    [InlineData("46", "2", "48:00")]
    [InlineData("49", "45565", "45565")]
    public void Numbers_WithABuiltInFormat_AreReadAsItShowsThem(string id, string stored, string text) =>
        TableFile
            .Open(
                With(
                        WithCell($"<c r=\"B2\" s=\"1\"><v>{stored}</v></c>"),
                        formats: $"""<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{id}"/></cellXfs>"""
                    )
                    .ToBytes(),
                ""
            )
            .RowsOf("History")
            .Single()
            .Cells[1]
            .ShouldBe(text);

    [Theory]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", "Plain")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "Two runs")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>2</v></c>", "00123")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>3</v></c>", "one\r\ntwo")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>4</v></c>", "_x000D_")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> both sides </t></is></c>", "both sides")]
    [InlineData(
        "<c r=\"B2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> </t></r><r><t>b</t></r></is></c>",
        "a b"
    )]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", "a<b")]
    [InlineData("<c r=\"B2\" t=\"str\"><v>a &amp; b</v></c>", "a & b")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"B2\" t=\"b\"><f aca=\"false\">TRUE()</f><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-09-30T00:00:00</v></c>", "2024-09-30")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-09-30T14:05:09</v></c>", "2024-09-30 14:05:09")]
    [InlineData("<c/><c><v>7</v></c>", "7")]
    [InlineData("<c r=\"A2\"><v>1</v></c>", "")]
    [InlineData("<c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"999\"><v>7</v></c>", "7")]
    public void Texts_HoweverStored_AreRead(string cell, string text)
    {
        var row = Cell(cell);

        row.Cells[1].ShouldBe(text);
        row.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "", "has a formula; paste its value instead")]
    [InlineData("<c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>", "", "has a formula; paste its value instead")]
    [InlineData("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "", "has a formula; paste its value instead")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!", "has the error #DIV/0!")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "#N/A", "has the error #N/A")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "#REF!", "has the error #REF!")]
    [InlineData("<c r=\"B2\"><v>many</v></c>", "", "has a number that cannot be read")]
    [InlineData("<c r=\"B2\"><v>NaN</v></c>", "", "has a number that cannot be read")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-02-30</v></c>", "", "has a date that does not exist")]
    [InlineData(
        "<c r=\"B2\" t=\"str\"><v>a_x0007_b</v></c>",
        "",
        "has a hidden control character; type the text again"
    )]
    public void Cells_ThatCannotBeUsed_AreFaults(string cell, string text, string fault)
    {
        var row = Cell(cell);

        row.Cells[1].ShouldBe(text);
        row.Faults.ShouldHaveSingleItem().ShouldBe(new(1, fault));
    }

    [Fact]
    public void Cells_Merged_AreFaultsInAllTheirRows()
    {
        var rows = Open(
                Texts(1, "Code", "Value", "Note") + Texts(2, "A", "1", "n") + Texts(3, "B", "2") + Texts(4, "C", "3"),
                """<mergeCells><mergeCell ref="B3:B9"/><mergeCell ref="C2:F3"/></mergeCells>"""
            )
            .RowsOf("History")
            .ToList();

        const string Merged = "is merged with other cells; unmerge them and give each a value of its own";
        rows[0].Cells.ShouldBe(["A", "1", ""]);
        rows[0].Faults.ShouldBe([new(2, Merged)]);
        rows[1].Faults.ShouldBe([new(1, Merged), new(2, Merged)]);
        rows[2].Faults.ShouldBe([new(1, Merged)]);
        rows.Count.ShouldBe(3);
    }

    [Fact]
    public void Rows_HiddenOnes_AreRead_AndBlankOnes_AreNot()
    {
        var rows = Open(
                Texts(1, "Code", "Value")
                    + """<row r="3"/><row r="4"><c r="A4" s="1"/></row><row r="5"><c r="A5" t="str"><f>IF(1,"")</f><v></v></c></row>"""
                    + """<row r="7" hidden="1"><c r="A7"><v>1</v></c></row>"""
            )
            .RowsOf("History");

        rows.ShouldHaveSingleItem().Number.ShouldBe(7);
    }

    [Fact]
    public void Cells_BesideTheTable_AreFaultsOfTheirRow() =>
        Open(Texts(1, "Code", "Value") + """<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>9</v></c></row>""")
            .RowsOf("History")
            .ShouldHaveSingleItem()
            .Faults.ShouldHaveSingleItem()
            .ShouldBe(new(TableRow.WholeRow, "has a value in cell D2, which has no header above it"));

    [Fact]
    public void Sheets_HiddenOnes_AreLeftOut()
    {
        var workbook = With(Texts(1, "Code"))
            .Replace(
                "xl/workbook.xml",
                "</sheets>",
                """<sheet name="Lists" sheetId="2" state="hidden" r:id="rId1"/><sheet name="Secret" sheetId="3" state="veryHidden" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId9"/><sheet name="More" sheetId="5" state="visible" r:id="rId1"/></sheets>"""
            );

        TableFile.Open(workbook.ToBytes(), "").Sheets.ShouldBe(["History", "More"]);
    }

    private static TableRow Cell(string cell) => Open(WithCell(cell)).RowsOf("History").ShouldHaveSingleItem();

    private static TableFile Open(string rows, string after = "", string properties = "") =>
        TableFile.Open(
            With(
                    rows,
                    after,
                    """<si><t>Plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si><si><t>00123</t></si><si><t>one_x000D_&#10;two</t></si><si><t>_x005F_x000D_</t></si>""",
                    $"""<numFmts>{string.Concat(Codes.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"))}</numFmts><cellXfs>{string.Concat(Codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs>""",
                    properties
                )
                .ToBytes(),
            "figures.xlsx"
        );
}
