using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Evidence;

public sealed class EvidenceNameTests
{
    [Theory]
    [InlineData("Survey of June.pdf", "Survey of June.pdf")]
    [InlineData("Übersicht – März.xlsx", "Übersicht – März.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"..\..\windows\win.ini", "win.ini")]
    [InlineData(@"C:\Users\sam\figures.csv", "figures.csv")]
    [InlineData("figures.csv/", "file")]
    [InlineData("..", "file")]
    [InlineData(" . ", "file")]
    [InlineData("", "file")]
    [InlineData("fig\u0000ures\r\n.csv", "figures.csv")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("fig\u200Bures\uFEFF.csv", "figures.csv")]
    [InlineData("a<b>:\"|?*.csv", "ab.csv")]
    [InlineData("figures.csv. . ", "figures.csv")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1", "_lpt1")]
    [InlineData("con .txt", "_con .txt")]
    [InlineData("console.txt", "console.txt")]
    [InlineData("\uD800.txt", ".txt")]
    public void Shown_OfAName_HasNeitherFoldersNorWhatNobodySees(string given, string shown) =>
        EvidenceName.Shown(given).ShouldBe(shown);

    [Fact]
    public void Shown_OfAVeryLongName_KeepsItsEnding()
    {
        var shown = EvidenceName.Shown(new string('a', 5_000) + ".pdf");

        shown.Length.ShouldBe(EvidenceFile.NameLength);
        shown.ShouldEndWith("a.pdf");
    }

    [Fact]
    public void Shown_CutWithinALetterOfTwoPlaces_LeavesItOut()
    {
        var shown = EvidenceName.Shown(new string('a', EvidenceFile.NameLength - 1) + "🏠🏠");

        shown.ShouldBe(new string('a', EvidenceFile.NameLength - 1));
    }

    [Theory]
    [InlineData("figures.pdf", EvidenceKind.Pdf, "figures.pdf")]
    [InlineData("photo.JPEG", EvidenceKind.Jpeg, "photo.JPEG")]
    [InlineData("figures.pdf.exe", EvidenceKind.Pdf, "figures.pdf.exe.pdf")]
    [InlineData("page.html", EvidenceKind.Text, "page.html.txt")]
    [InlineData("file", EvidenceKind.OutlookMessage, "file.msg")]
    public void Downloaded_OfAName_SaysWhatTheFileIs(string shown, EvidenceKind kind, string downloaded) =>
        EvidenceName.Downloaded(shown, kind).ShouldBe(downloaded);
}
