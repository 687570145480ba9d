using System.Text;
using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Application.Tests.Import;

public sealed class DelimitedFileTests
{
    private const string Sterling = "Code,Value\nHOU’s,£5";

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sterling) },
            { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sterling)] },
            { "UTF-16 little endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sterling)] },
            { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sterling)] },
            { "Windows-1252", [.. "Code,Value\nHOU"u8, 0x92, .. "s,"u8, 0xA3, (byte)'5'] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_InAnyEncodingOfExcel_IsRead(string encoding, byte[] content)
    {
        var file = TableFile.Open(content, "t.csv");

        file.HeadersOf("t").ShouldBe(["Code", "Value"], encoding);
        var row = file.RowsOf("t").ShouldHaveSingleItem();
        row.Cells.ShouldBe(["HOU’s", "£5"]);
        row.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a;b\r\n1;2")]
    [InlineData("a\tb\r1\t2\r")]
    [InlineData("sep=;\r\na;b\r\n1;2")]
    [InlineData("\"a\";\"b\"\n\"1\";\"2\"")]
    [InlineData(" a , b \n 1 , \"2\" \n\n,\n , \n")]
    public void Table_HoweverSeparated_IsTheSame(string text)
    {
        var file = Open(text);

        file.HeadersOf("t").ShouldBe(["a", "b"]);
        file.RowsOf("t").ShouldHaveSingleItem().Cells.ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("\"a,b,c\";d\n1;2", "a,b,c", "1")]
    [InlineData("a,\"b\n;;;;\"\n1,2", "a", "1")]
    [InlineData("a\n1;2", "a", "1;2")]
    [InlineData("a\n\"one\r\ntwo \"\"2\"\", three\"", "a", "one\r\ntwo \"2\", three")]
    [InlineData("a,b\n1", "a", "1")]
    [InlineData("a\n00123", "a", "00123")]
    [InlineData("a\n1.50%", "a", "1.50%")]
    [InlineData("a\n'=1+1", "a", "=1+1")]
    [InlineData("a\n'+44 161 496 0000", "a", "+44 161 496 0000")]
    [InlineData("a\n'-5", "a", "'-5")]
    [InlineData("a\n'tis", "a", "'tis")]
    public void Cells_WithWhatMayStandInThem_AreRead(string text, string header, string cell)
    {
        var file = Open(text);

        file.HeadersOf("t")[0].ShouldBe(header);
        var row = file.RowsOf("t").ShouldHaveSingleItem();
        row.Cells[0].ShouldBe(cell);
        row.Cells.Count.ShouldBe(file.HeadersOf("t").Count);
        row.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1,2,3", "has more cells than there are headers")]
    [InlineData("1\"1,2", "has quotation marks that do not match")]
    [InlineData("\"1\"1,2", "has quotation marks that do not match")]
    [InlineData("1,\"2", "has a quotation mark that is never closed, so that the rest of the file is part of it")]
    public void Rows_AgainstTheRules_AreFaultsOfTheirOwn(string line, string fault)
    {
        var rows = Open($"a,b\n8,9\n{line}\n5,6").RowsOf("t").ToList();

        rows[0].Faults.ShouldBeEmpty();
        rows[1].Number.ShouldBe(3);
        rows[1].Faults.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<int, string>(TableRow.WholeRow, fault));
        rows.Skip(2).ShouldAllBe(row => row.Faults.Count == 0 && row.Cells[0] == "5");
        rows.Count.ShouldBe(line == "1,\"2" ? 2 : 3);
    }

    [Fact]
    public void Cells_BlankBeyondTheHeaders_AreNoFault() =>
        Open("a,b,,\n1,2,,\n").RowsOf("t").ShouldHaveSingleItem().Faults.ShouldBeEmpty();

    [Fact]
    public void Bytes_ThatAreNoUtf8AfterItsMark_AreFaultsOfTheirCells()
    {
        var row = TableFile
            .Open([0xEF, 0xBB, 0xBF, .. "a,b\n1,x"u8, 0xA3, (byte)'y'], "t.csv")
            .RowsOf("t")
            .ShouldHaveSingleItem();

        row.Cells.ShouldBe(["1", ""]);
        row.Faults.ShouldHaveSingleItem()
            .ShouldBe(new(1, "has a character that cannot be read; save the file as “CSV UTF-8”"));
    }

    [Theory]
    [InlineData(new byte[] { 0x81 }, "has a character that cannot be read; save the file as “CSV UTF-8”")]
    [InlineData(new byte[] { 0x07 }, "has a hidden control character; type the text again")]
    public void Bytes_ThatNoTextHas_AreFaultsOfTheirCells(byte[] bytes, string fault) =>
        TableFile
            .Open([.. "a\n1"u8, .. bytes, (byte)'2'], "t.csv")
            .RowsOf("t")
            .ShouldHaveSingleItem()
            .Faults.ShouldHaveSingleItem()
            .ShouldBe(new(0, fault));

    [Fact]
    public void Places_AfterALineThatNamesTheSeparator_CountIt() =>
        Open("sep=\t\r\na\tb\r\n1\t2").RowsOf("t").ShouldHaveSingleItem().Number.ShouldBe(3);

    private static TableFile Open(string text) => TableFile.Open(Encoding.UTF8.GetBytes(text), "t.csv");
}
