using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What is written is read back the same.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Headers = ["Code", "Value", "On", "Yes", "Note"];

    private static readonly IReadOnlyList<object?>[] Rows =
    [
        ["HOU-01", 84.5m, new DateOnly(2024, 9, 30), true, "=1+1"],
        ["00123", 12, new DateOnly(1900, 3, 1), false, "-5 less"],
        ["_x000D_", -0.07m, new DateOnly(1899, 12, 31), null, "one\r\ntwo\n\"three\", four;\tfive"],
        ["£ ’ 😀 <&>", 1.50m, null, true, "@sum"],
        ["'+44", 123456789.123456m, new DateOnly(9999, 12, 31), null, "'quoted'"],
    ];

    private static readonly string[][] Texts =
    [
        ["HOU-01", "84.5", "2024-09-30", "TRUE", "=1+1"],
        ["00123", "12", "1900-03-01", "FALSE", "-5 less"],
        ["_x000D_", "-0.07", "1899-12-31", "", "one\r\ntwo\n\"three\", four;\tfive"],
        ["£ ’ 😀 <&>", "1.5", "", "TRUE", "@sum"],
        ["'+44", "123456789.123456", "9999-12-31", "", "'quoted'"],
    ];

    [Fact]
    public void Workbook_WrittenAndRead_IsTheSame() =>
        Read(Workbook(new SheetToWrite("History", Headers, Rows)), "History").ShouldBe(Texts);

    [Fact]
    public void Csv_WrittenAndRead_IsTheSame() => Read(Csv(Headers, Rows), "t").ShouldBe(Texts);

    [Fact]
    public void Tables_AtRandom_AreTheSameAfterBoth()
    {
        var random = new Random(20240930);
        for (var i = 0; i < 200; i++)
        {
            var columns = random.Next(1, 8);
            string[] headers =
            [
                .. Enumerable.Range(0, columns).Select(column => $"c{column}{Any(random).Trim()}".Trim()),
            ];
            var rows = Enumerable
                .Range(0, random.Next(0, 20))
                .Select(_ => Enumerable.Range(0, columns).Select(_ => Any(random).Trim()).ToArray())
                .Where(row => row.Any(cell => cell.Length > 0))
                .ToList();
            if (headers.Distinct(StringComparer.OrdinalIgnoreCase).Count() != columns)
            {
                continue;
            }

            var workbook = Workbook(new SheetToWrite("t", headers, rows));
            var csv = Csv(headers, rows);

            TableFile.Open(workbook, "t.xlsx").HeadersOf("t").ShouldBe(headers);
            TableFile.Open(csv, "t.csv").HeadersOf("t").ShouldBe(headers);
            Read(workbook, "t").ShouldBe(rows);
            Read(csv, "t").ShouldBe(rows);
        }
    }

    [Fact]
    public void Numbers_AtRandom_AreTheSameAfterBoth()
    {
        var random = new Random(1);
        IReadOnlyList<object?>[] rows =
        [
            .. Enumerable
                .Range(0, 2_000)
                .Select(
                    IReadOnlyList<object?> (_) =>
                        [
                            new decimal(
                                random.Next(),
                                random.Next(200_000),
                                0,
                                random.Next(2) == 0,
                                (byte)random.Next(0, 12)
                            ),
                        ]
                ),
        ];

        Read(Workbook(new SheetToWrite("t", ["n"], rows)), "t").ShouldBe(Read(Csv(["n"], rows), "t"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("-5", "-5")]
    [InlineData("+5.5", "+5.5")]
    [InlineData("-", "'-")]
    [InlineData("'=1", "''=1")]
    [InlineData("it's", "it's")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    public void Csv_OfTexts_GuardsAgainstFormulas(string text, string written) =>
        Encoding
            .UTF8.GetString(
                Csv(
                    ["a"],
                    [
                        [text],
                    ]
                )
            )
            .ShouldBe($"\uFEFFa\r\n{written}\r\n");

    [Fact]
    public void Csv_OfNumbers_IsNotGuarded() =>
        Encoding
            .UTF8.GetString(
                Csv(
                    ["a", "b"],
                    [
                        [-1.5m, -2],
                    ]
                )
            )
            .ShouldBe("\uFEFFa,b\r\n-1.5,-2\r\n");

    [Fact]
    public void Workbook_WrittenTwice_IsTheSameBytes() =>
        Workbook(new SheetToWrite("t", Headers, Rows, "n"))
            .ShouldBe(Workbook(new SheetToWrite("t", Headers, Rows, "n")));

    [Fact]
    public void Workbook_ToAnotherReader_IsValidAndAsMeant()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(
                Workbook(new SheetToWrite("History", Headers, Rows, "As at today"), new SheetToWrite("Empty", [], []))
            ),
            isEditable: false
        );

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var sheet = document
            .WorkbookPart!.WorksheetParts.First(part =>
                part.Uri.ToString().EndsWith("sheet1.xml", StringComparison.Ordinal)
            )
            .Worksheet;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<Pane>().ShouldHaveSingleItem().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<Column>().Count().ShouldBe(Headers.Length);
        sheet.Descendants<Row>().First().Descendants<Cell>().ShouldAllBe(cell => cell.StyleIndex! == 1);
    }

    [Fact]
    public void Workbook_OfAnotherWriter_IsRead()
    {
        using var stream = new MemoryStream();
        using (
            var document = SpreadsheetDocument.Create(stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook)
        )
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData(
                new Row(Text("Code"), Text("Value")),
                new Row(Text("A"), new Cell { CellValue = new CellValue(84.5m) })
            );
            sheet.Worksheet = new Worksheet(data);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = "Figures",
                        SheetId = 1,
                        Id = workbook.GetIdOfPart(sheet),
                    }
                )
            );
        }

        Read(stream.ToArray(), "Figures")
            .ShouldBe([
                ["A", "84.5"],
            ]);

        static Cell Text(string text) =>
            new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }

    [Fact]
    public void Sheets_WithNamesThatExcelForbids_AreRenamed()
    {
        var names = new[]
        {
            "Adults/Children",
            "adults children",
            "[x]:*?",
            "'",
            new string('n', 40),
            new string('n', 41),
        };

        TableFile
            .Open(Workbook([.. names.Select(name => new SheetToWrite(name, ["a"], []))]), "")
            .Sheets.ShouldBe([
                "Adults Children",
                "adults children 2",
                "x",
                "Sheet",
                new string('n', 31),
                new string('n', 29) + " 2",
            ]);
    }

    [Fact]
    public void Notes_StandOnASheetOfTheirOwn()
    {
        var bytes = Workbook(
            new SheetToWrite(
                "A",
                ["a"],
                [
                    ["1"],
                ],
                "As at 30 September"
            ),
            new SheetToWrite("Notes", ["a"], [])
        );

        TableFile.Open(bytes, "").Sheets.ShouldBe(["A", "Notes", "Notes 2"]);
        Read(bytes, "Notes 2")
            .ShouldBe([
                ["A", "As at 30 September"],
            ]);
        Read(bytes, "A")
            .ShouldBe([
                ["1"],
            ]);
    }

    [Fact]
    public void Cells_ThatNoSheetCanHold_AreABug()
    {
        Should.Throw<ArgumentException>(() =>
            Workbook(
                new SheetToWrite(
                    "t",
                    ["a"],
                    [
                        [new string('a', 32_768)],
                    ]
                )
            )
        );
        Should.Throw<ArgumentException>(() =>
            Workbook(
                new SheetToWrite(
                    "t",
                    ["a"],
                    [
                        [1.5f],
                    ]
                )
            )
        );
        Workbook(
                new SheetToWrite(
                    "t",
                    ["a"],
                    [
                        [new string('a', 32_767)],
                    ]
                )
            )
            .ShouldNotBeEmpty();
    }

    private static string Any(Random random)
    {
        const string Characters = "abcXYZ 019.,;:'\"=+-@_x£’é\t\n<>&%/\\😀";
        string[] words = ["", "_x000D_", "12.50", "=A1", "'-x", "TRUE", "2024-09-30", "sep=;", "#N/A", "a\r\nb"];
        return random.Next(3) == 0
            ? words[random.Next(words.Length)]
            : string.Concat(
                Enumerable
                    .Range(0, random.Next(0, 12))
                    .Select(_ =>
                        Characters.EnumerateRunes().ElementAt(random.Next(Characters.EnumerateRunes().Count()))
                    )
            );
    }

    internal static byte[] Workbook(params SheetToWrite[] sheets)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        return stream.ToArray();
    }

    private static byte[] Csv(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        DelimitedWriter.Write(stream, headers, rows);
        return stream.ToArray();
    }

    private static List<IReadOnlyList<string>> Read(byte[] content, string sheet)
    {
        var rows = TableFile
            .Open(content, content.AsSpan().StartsWith("PK"u8) ? "t.xlsx" : "t.csv")
            .RowsOf(sheet)
            .ToList();
        rows.ShouldAllBe(row => row.Faults.Count == 0);
        return [.. rows.Select(row => row.Cells)];
    }
}
