using System.Text;
using System.Text.Unicode;

namespace PerformanceFramework.Application.Import;

/// <summary>The text of a CSV file, and what separates its cells.</summary>
/// <param name="Content">In UTF-8, without a byte order mark, and from the header line on.</param>
/// <param name="LinesBefore">Lines left out at its beginning.</param>
internal sealed record DelimitedText(ReadOnlyMemory<byte> Content, char Separator, int LinesBefore)
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which Excel in Britain writes for “CSV (comma delimited)”.
    /// </summary>
    /// <exception cref="FileRefusedException">The bytes are no text, or another kind of text.</exception>
    public static DelimitedText Read(byte[] content)
    {
        var utf8 = InUtf8(content);
        var beginning = utf8.Span.TrimStart(" \t\r\n"u8);
        if (beginning.IsEmpty)
        {
            throw FileRefusals.Empty;
        }

        if (beginning[0] == '<')
        {
            throw FileRefusals.WebPage;
        }

        // "sep=;" tells Excel the separator and is no row of the table.
        var first = FirstLine(utf8.Span);
        if (first.Length == 5 && first.StartsWith("sep="u8) && IsSeparator(first[4]))
        {
            var rest = utf8[first.Length..];
            var lineBreak = rest.Span.StartsWith("\r\n"u8) ? 2 : Math.Min(1, rest.Length);
            return new DelimitedText(rest[lineBreak..], (char)first[4], LinesBefore: 1);
        }

        return new DelimitedText(utf8, SeparatorOf(beginning), LinesBefore: 0);
    }

    private static ReadOnlyMemory<byte> InUtf8(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return content.AsMemory(Encoding.UTF8.Preamble.Length);
        }

        Encoding[] wide = [Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in wide)
        {
            if (content.AsSpan().StartsWith(encoding.Preamble))
            {
                return Lenient.GetBytes(encoding.GetString(content.AsSpan(encoding.Preamble.Length)));
            }
        }

        if (content.Contains((byte)0))
        {
            throw FileRefusals.NoText;
        }

        return Utf8.IsValid(content)
            ? content
            : Lenient.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content));
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? text[..end] : text;

    private static bool IsSeparator(byte character) => character is (byte)',' or (byte)';' or (byte)'\t';

    /// <summary>The one that the header line has most of, outside quotation marks; a comma where it has none.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> text)
    {
        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var character in text)
        {
            if (!isQuoted && (character is (byte)'\r' or (byte)'\n'))
            {
                break;
            }

            isQuoted ^= character == '"';
            if (!isQuoted)
            {
                commas += character == ',' ? 1 : 0;
                semicolons += character == ';' ? 1 : 0;
                tabs += character == '\t' ? 1 : 0;
            }
        }

        return tabs > commas && tabs >= semicolons ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }
}
