using System.Text;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Evidence;

public sealed class EvidenceContentTests
{
    public static TheoryData<string, byte[], EvidenceKind?> Contents =>
        new()
        {
            { "pdf", Files.Pdf, EvidenceKind.Pdf },
            { "png", Files.Png, EvidenceKind.Png },
            { "jpeg", Files.Jpeg, EvidenceKind.Jpeg },
            { "docx", Files.Word, EvidenceKind.Word },
            { "xlsx", Files.Excel, EvidenceKind.Excel },
            { "eml", Files.Email, EvidenceKind.Email },
            { "msg", Files.Outlook, EvidenceKind.OutlookMessage },
            { "csv", "Code,Value\r\nHOU-1,88"u8.ToArray(), EvidenceKind.Text },
            { "text with a pound sign", "£12"u8.ToArray(), EvidenceKind.Text },
            { "text of Excel with a pound sign", [0xA3, (byte)'1', (byte)'2'], EvidenceKind.Text },
            { "text with typographic quotes", [0x93, (byte)'1', 0x94], EvidenceKind.Text },
            { "text in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Seen")], EvidenceKind.Text },
            { "text that names a sender", "From: where?"u8.ToArray(), EvidenceKind.Text },
            { "a page, as text", "<html><script>alert(1)</script>"u8.ToArray(), EvidenceKind.Text },
            { "a program", "MZ\u0090\0\u0003\0\0\0"u8.ToArray(), null },
            { "a program of Linux", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1], null },
            { "an archive", Files.Package("figures.csv"), null },
            { "a presentation", Files.Package("[Content_Types].xml", "ppt/presentation.xml"), null },
            {
                "Word with macros",
                Files.Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                null
            },
            { "Excel with macros", Files.Package("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), null },
            { "an archive that is cut short", Files.Excel[..20], null },
            { "an old Word document", Files.Compound("WordDocument"), null },
            { "a GIF", "GIF89a\0\0"u8.ToArray(), null },
            { "text with a zero", "Seen\0"u8.ToArray(), null },
            { "UTF-16 that is broken", [0xFF, 0xFE, 0x00, 0xD8, 0x41], null },
            { "nothing", [], null },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Kind_OfAFile_IsDecidedByItsContent(string what, byte[] content, EvidenceKind? kind) =>
        EvidenceContent.KindOf(content).ShouldBe(kind, what);
}
