using System.Text;
using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What is the same for workbooks and CSV files.</summary>
public sealed class TableFileTests
{
    [Theory]
    [InlineData("history.csv", "history")]
    [InlineData("C:\\Users\\jo\\My figures.v2.csv", "My figures.v2")]
    [InlineData("/home/jo/figures", "figures")]
    [InlineData(".csv", "Table")]
    public void Sheets_OfACsvFile_AreOneNamedAfterIt(string fileName, string sheet) =>
        TableFile.Open("a,b\n1,2"u8.ToArray(), fileName).Sheets.ShouldBe([sheet]);

    [Fact]
    public void Workbook_CalledText_IsRefused() =>
        Should
            .Throw<FileRefusedException>(() =>
                TableFile.Open(WorkbookInMemory.With(WorkbookInMemory.Texts(1, "Code")).ToBytes(), "figures.csv")
            )
            .Message.ShouldStartWith("The file is called a text file, and is an Excel workbook.");

    [Fact]
    public void Rows_AskedTwice_AreReadTwice()
    {
        var file = TableFile.Open("Code,Value\nA,1\nB,2"u8.ToArray(), "t.csv");
        var rows = file.RowsOf("t");

        rows.Select(row => row.Cells[0]).ShouldBe(["A", "B"]);
        rows.Select(row => row.Cells[1]).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Rows_OfAWorkbook_MayBeReadSideBySide()
    {
        var rows = TableFile
            .Open(
                WorkbookInMemory
                    .With(string.Concat(Enumerable.Range(1, 500).Select(i => WorkbookInMemory.Texts(i, $"t{i}"))))
                    .ToBytes(),
                "t.xlsx"
            )
            .RowsOf("History");

        rows.Zip(rows, (one, other) => (one.Cells[0], other.Cells[0])).ShouldAllBe(pair => pair.Item1 == pair.Item2);
    }

    [Fact]
    public void Rows_WhenCancelled_Stop()
    {
        var bytes = WorkbookInMemory.With(WorkbookInMemory.Texts(1, "a") + WorkbookInMemory.Texts(2, "b")).ToBytes();
        var cancelled = new CancellationToken(canceled: true);

        Should.Throw<OperationCanceledException>(() => TableFile.Open(bytes, "").RowsOf("History", cancelled).ToList());
        Should.Throw<OperationCanceledException>(() =>
            TableFile.Open("a\nb"u8.ToArray(), "t.csv").RowsOf("t", cancelled).ToList()
        );
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n\r\n", "The file is empty.")]
    public void Open_NothingInTheFile_IsRefused(string content, string sentence) =>
        Should
            .Throw<FileRefusedException>(() => TableFile.Open(Encoding.UTF8.GetBytes(content), "t.csv"))
            .Message.ShouldBe(sentence);

    [Fact]
    public void Open_MoreBytesThanAllowed_IsRefused()
    {
        var most = new byte[TableFile.MostBytes];
        Array.Fill(most, (byte)'a');

        TableFile.Open(most, "t.csv").Sheets.Count.ShouldBe(1);
        Should
            .Throw<FileRefusedException>(() => TableFile.Open([.. most, (byte)'a'], "t.csv"))
            .Message.ShouldBe("The file is larger than 20 MB. Split it, or leave out what is not needed.");
    }

    [Fact]
    public void Rows_MoreThanAllowed_StopAtTheLimit()
    {
        var text = new StringBuilder("Value\n");
        for (var i = 0; i < TableFile.MostRows; i++)
        {
            text.Append("1\n");
        }

        TableFile
            .Open(Encoding.UTF8.GetBytes(text.ToString()), "t.csv")
            .RowsOf("t")
            .Count()
            .ShouldBe(TableFile.MostRows);
        text.Append('1');
        var read = 0;
        Should
            .Throw<FileRefusedException>(() =>
            {
                foreach (var _ in TableFile.Open(Encoding.UTF8.GetBytes(text.ToString()), "t.csv").RowsOf("t"))
                {
                    read++;
                }
            })
            .Message.ShouldBe("“t” has more than 200,000 rows. Split it into several files.");
        read.ShouldBe(TableFile.MostRows);
    }

    [Theory]
    [InlineData(
        "a,,c",
        "A header is blank (line 1, column 2). Put a header above each column, starting in the first column."
    )]
    [InlineData(
        ",b",
        "A header is blank (line 1, column 1). Put a header above each column, starting in the first column."
    )]
    [InlineData(
        "\n\nVALUE,b,Value ",
        "Two columns have the header “Value” (line 3, column 3). Give each column a header of its own."
    )]
    [InlineData(",,\n, ,", "“t” has no header row. Put a header above each column, in the first row.")]
    [InlineData("a,b\"c,d", "The header row cannot be read (line 1): it has quotation marks that do not match.")]
    public void Headers_ThatCannotBeUsed_AreRefused(string text, string sentence) =>
        Should
            .Throw<FileRefusedException>(() => TableFile.Open(Encoding.UTF8.GetBytes(text), "t.csv").HeadersOf("t"))
            .Message.ShouldBe(sentence);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Headers_MoreThanAllowed_AreRefused(int count, bool isAllowed)
    {
        var file = TableFile.Open(
            Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, count).Select(i => $"c{i}")) + ",,,"),
            "t.csv"
        );

        if (isAllowed)
        {
            file.HeadersOf("t").Count.ShouldBe(count);
        }
        else
        {
            Should
                .Throw<FileRefusedException>(() => file.HeadersOf("t"))
                .Message.ShouldBe("“t” has more than 100 columns. Leave out those that are not needed.");
        }
    }

    [Fact]
    public void Sheet_ThatIsNotThere_IsRefusedWhenAskedFor()
    {
        var file = TableFile.Open("a"u8.ToArray(), "t.csv");

        Should
            .Throw<FileRefusedException>(() => file.HeadersOf("T"))
            .Message.ShouldBe("There is no sheet “T” in the file.");
        Should
            .Throw<FileRefusedException>(() => file.RowsOf("x"))
            .Message.ShouldBe("There is no sheet “x” in the file.");
    }

    [Fact]
    public void Places_AreCellsInAWorkbookAndLinesInCsv()
    {
        var cell = TableFile
            .Open(
                WorkbookInMemory
                    .With(
                        WorkbookInMemory.Texts(1, "a", "b", "c", "d") + WorkbookInMemory.Texts(12, "1", "2", "3", "4")
                    )
                    .ToBytes(),
                ""
            )
            .RowsOf("History")
            .ShouldHaveSingleItem();
        var line = TableFile.Open("code,value\n\n\"A\nA\",1\nB,2"u8.ToArray(), "t.csv").RowsOf("t").ToList();

        cell.PlaceOf(3).ShouldBe("sheet History, cell D12");
        cell.PlaceOf(-1).ShouldBe("sheet History, row 12");
        line[0].PlaceOf(1).ShouldBe("line 3, column value");
        line[1].PlaceOf(1).ShouldBe("line 5, column value");
        line[1].PlaceOf(-1).ShouldBe("line 5");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(99, "CV")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Places_OfColumns_AreNamedAsInExcel(int column, string name) =>
        new TableRow("S", 1, [], new Dictionary<int, string>()).PlaceOf(column).ShouldBe($"sheet S, cell {name}1");

    [Theory]
    [InlineData("figures.xlsx")]
    [InlineData("FIGURES.XLSX")]
    [InlineData("figures.xls")]
    public void Text_CalledAWorkbook_IsRefused(string name) =>
        Should
            .Throw<FileRefusedException>(() => TableFile.Open("Code,Value\nA,1"u8.ToArray(), name))
            .Message.ShouldStartWith("The file is called an Excel workbook, and holds plain text.");
}
