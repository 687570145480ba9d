namespace PerformanceFramework.Application.Import;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileContent
{
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>A zip, as workbooks are; otherwise it may be text.</summary>
    /// <exception cref="FileRefusedException">It is empty, too large, or something that holds no table.</exception>
    public static bool IsPackage(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            throw FileRefusals.Empty;
        }

        if (content.Length > TableFile.MostBytes)
        {
            throw FileRefusals.TooLarge;
        }

        // The old formats of Office, and the envelope that Office encrypts the new ones into.
        if (content.StartsWith(OldOffice))
        {
            throw FileRefusals.OldOrProtected;
        }

        if (content.StartsWith("%PDF"u8))
        {
            throw FileRefusals.Pdf;
        }

        if (IsPicture(content))
        {
            throw FileRefusals.Picture;
        }

        return content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);
    }

    private static bool IsPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith(Png)
        || content.StartsWith(Jpeg)
        || content.StartsWith("GIF8"u8)
        || content.StartsWith("II*\0"u8)
        || content.StartsWith("MM\0*"u8)
        || (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8));
}
