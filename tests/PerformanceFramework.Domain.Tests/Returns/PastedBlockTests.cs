using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class PastedBlockTests
{
    [Theory]
    [InlineData("84.5%\t1,170\r\n£12.50\t90\r\n", "84.5%|1,170/£12.50|90")]
    [InlineData("1\n2\n3", "1/2/3")]
    [InlineData("1\r2", "1/2")]
    [InlineData("1\t\t3\n", "1||3")]
    [InlineData("\t2\n3\t", "|2/3|")]
    [InlineData("1\n\n3\n", "1//3")]
    [InlineData(" 84 \t\u00A01,170 \n", "84|1,170")]
    [InlineData("\"sixty\r\nseven\"\t2\n", "sixty seven|2")]
    [InlineData("\"a\tb\"\t\"says \"\"no\"\"\"\n", "a\tb|says \"no\"")]
    [InlineData("\"\"\t1", "|1")]
    [InlineData("5\" pipes\t\"quoted\" words\t\"not closed\n2", "5\" pipes|\"quoted\" words|\"not closed/2")]
    [InlineData("", "")]
    public void Block_AsASpreadsheetCopiesIt_IsReadCellByCell(string text, string cells) =>
        string.Join('/', PastedBlock.Read(text).Select(row => string.Join('|', row))).ShouldBe(cells);
}
