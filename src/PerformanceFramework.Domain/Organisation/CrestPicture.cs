using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PerformanceFramework.Domain.Organisation;

/// <summary>A council's crest or logo: a PNG or JPEG, known by what the file holds and not by its name.</summary>
public sealed class CrestPicture
{
    /// <summary>200 kB: every page of a first visit loads it.</summary>
    public const int MostBytes = 200_000;

    /// <summary>Smaller than this on either side, and it cannot be told what it shows.</summary>
    public const int LeastPixels = 32;

    public const int MostPixels = 2000;

    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n'];

    private CrestPicture(byte[] content, string mediaType)
    {
        Content = content;
        MediaType = mediaType;
        Tag = Convert.ToHexStringLower(SHA256.HashData(content))[..Council.CrestTagLength];
    }

    public byte[] Content { get; }

    /// <summary><c>image/png</c> or <c>image/jpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>The same for the same file only.</summary>
    public string Tag { get; }

    /// <summary>Takes a file that somebody uploaded.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="picture">The crest, when it can be one.</param>
    /// <param name="problem">The sentence that says why it cannot.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> content,
        [NotNullWhen(true)] out CrestPicture? picture,
        [NotNullWhen(false)] out string? problem
    )
    {
        picture = null;
        problem = content switch
        {
            { Length: 0 } => "Choose a picture.",
            { Length: > MostBytes } =>
                $"The picture is larger than {MostBytes / 1000} kB. Save it smaller, and choose it again.",
            _ => null,
        };
        if (problem is not null)
        {
            return false;
        }

        var (mediaType, size) = PngSize(content) is { } png ? ("image/png", png) : ("image/jpeg", JpegSize(content));
        problem = size switch
        {
            null =>
                "That file is neither a PNG nor a JPEG picture. Save the crest as one of these, and choose it again.",
            { Width: < LeastPixels } or { Height: < LeastPixels } =>
                $"The picture is {Words(size)}; it needs at least {LeastPixels} each way to be recognised.",
            { Width: > MostPixels } or { Height: > MostPixels } =>
                $"The picture is {Words(size)}; it may have at most {MostPixels:N0} each way. Save it smaller, and choose it again.",
            _ => null,
        };
        if (problem is not null)
        {
            return false;
        }

        picture = new CrestPicture(content.ToArray(), mediaType);
        return true;
    }

    private static string Words((long Width, long Height)? size) =>
        $"{size!.Value.Width:N0} by {size.Value.Height:N0} pixels";

    /// <summary>ISO/IEC 15948: the signature, then the header chunk, which begins with width and height.</summary>
    private static (long Width, long Height)? PngSize(ReadOnlySpan<byte> content) =>
        content.Length >= 33 && content.StartsWith(PngSignature) && content[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadUInt32BigEndian(content[16..]), BinaryPrimitives.ReadUInt32BigEndian(content[20..]))
            : null;

    /// <summary>ITU-T T.81, annex B: segments, of which the start of a frame holds height and width.</summary>
    private static (long Width, long Height)? JpegSize(ReadOnlySpan<byte> content)
    {
        if (content is not [0xff, 0xd8, 0xff, ..])
        {
            return null;
        }

        var at = 2;
        while (at + 9 <= content.Length && content[at] == 0xff)
        {
            var marker = content[at + 1];
            if (marker == 0xff)
            {
                // Any number of these may fill up the space before a marker.
                at++;
                continue;
            }

            if (IsFrame(marker))
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..])
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    // C4, C8 and CC lie among the frames and are tables.
    private static bool IsFrame(byte marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);
}
