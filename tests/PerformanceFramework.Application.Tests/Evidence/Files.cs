using System.IO.Compression;
using System.Text;

namespace PerformanceFramework.Application.Tests.Evidence;

/// <summary>The smallest files of each kind.</summary>
internal static class Files
{
    public static readonly byte[] Pdf = "%PDF-1.7\n%%EOF"u8.ToArray();

    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0];

    public static readonly byte[] Word = Package("[Content_Types].xml", "word/document.xml");

    public static readonly byte[] Excel = Package("[Content_Types].xml", "xl/workbook.xml");

    public static readonly byte[] Email =
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: Figures\r\n\r\nSee below."u8.ToArray();

    public static byte[] Outlook => Compound("__properties_version1.0");

    /// <summary>A compound document, as old Office programs wrote them too.</summary>
    public static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes(stream)];

    public static byte[] Package(params string[] parts)
    {
        using var memory = new MemoryStream();
        using (var package = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var part in parts)
            {
                package.CreateEntry(part);
            }
        }

        return memory.ToArray();
    }
}
