using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Tells what a file is by what is in it.</summary>
public static partial class EvidenceContent
{
    private const int MostEntries = 10_000;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] OutlookProperties = Encoding.Unicode.GetBytes("__properties_version1.0");

    /// <summary>What a file is; null where it is nothing that is taken as evidence, such as a program, or a document with macros.</summary>
    public static EvidenceKind? KindOf(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        return bytes.StartsWith("%PDF-"u8) ? EvidenceKind.Pdf
            : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
                ? EvidenceKind.Png
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? EvidenceKind.Jpeg
            : bytes.StartsWith("PK\u0003\u0004"u8) ? OfPackage(content)
            : bytes.StartsWith(Compound)
                ? bytes.IndexOf(OutlookProperties) >= 0 ? EvidenceKind.OutlookMessage
                    : null
            : OfText(content);
    }

    private static EvidenceKind? OfPackage(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > MostEntries)
            {
                return null;
            }

            var parts = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !parts.Contains("[Content_Types].xml")
                || parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                    ? null
                : parts.Contains("word/document.xml") ? EvidenceKind.Word
                : parts.Contains("xl/workbook.xml") ? EvidenceKind.Excel
                : null;
        }
        catch (InvalidDataException)
        {
            // Cut short, or no archive at all.
            return null;
        }
    }

    private static EvidenceKind? OfText(byte[] content)
    {
        if (content.Length == 0 || TextOf(content) is not { } text || text.Any(IsOfNoText))
        {
            return null;
        }

        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = text[..Math.Min(end < 0 ? text.Length : end, 20_000)];
        return
            Header().Matches(head).Select(match => match.Groups[1].Value.ToUpperInvariant()).Distinct().Count() >= 2
            && HeaderFirst().IsMatch(head)
            ? EvidenceKind.Email
            : EvidenceKind.Text;
    }

    private static bool IsOfNoText(char character) =>
        char.IsControl(character) && character is not ('\t' or '\n' or '\f');

    // Excel in the United Kingdom writes CSV in Windows-1252; every byte of that is some letter, so the control characters tell.
    private static string? TextOf(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        try
        {
            var text =
                bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Strict(Encoding.Unicode).GetString(bytes[2..])
                : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
                    ? Strict(Encoding.BigEndianUnicode).GetString(bytes[2..])
                : IsUtf8(content) ? Encoding.UTF8.GetString(bytes)
                // Bytes from 0x80 to 0x9F would be control characters in Latin-1 and are letters in Windows-1252.
                : string.Create(
                    content.Length,
                    content,
                    (characters, from) =>
                    {
                        for (var i = 0; i < from.Length; i++)
                        {
                            characters[i] = from[i] is >= 0x80 and <= 0x9F ? '?' : (char)from[i];
                        }
                    }
                );
            return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsUtf8(byte[] content) => System.Text.Unicode.Utf8.IsValid(content);

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    [GeneratedRegex(
        "^(From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version):",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Header();

    [GeneratedRegex("^\uFEFF?[A-Za-z-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderFirst();
}
