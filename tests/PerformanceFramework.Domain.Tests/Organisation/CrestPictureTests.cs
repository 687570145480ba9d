using System.Buffers.Binary;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Organisation;

public sealed class CrestPictureTests
{
    private const string NoPicture =
        "That file is neither a PNG nor a JPEG picture. Save the crest as one of these, and choose it again.";

    [Theory]
    [InlineData(32, 32)]
    [InlineData(2000, 2000)]
    [InlineData(120, 160)]
    public void Png_OfASizeThatCanBeSeen_IsTaken(int width, int height)
    {
        var file = Png(width, height);

        CrestPicture.TryRead(file, out var picture, out _).ShouldBeTrue();
        picture!.MediaType.ShouldBe("image/png");
        picture.Content.ShouldBe(file);
        picture.Tag.Length.ShouldBe(16);
    }

    [Theory]
    [InlineData(0xc0, false)]
    [InlineData(0xc2, false)]
    [InlineData(0xc0, true)]
    public void Jpeg_OfAnyFrameAndWithFilledUpMarkers_IsTaken(byte frame, bool isFilledUp)
    {
        CrestPicture.TryRead(Jpeg(120, 160, frame, isFilledUp), out var picture, out _).ShouldBeTrue();

        picture!.MediaType.ShouldBe("image/jpeg");
    }

    [Fact]
    public void Jpeg_WithATableBeforeItsFrame_IsMeasuredByTheFrame()
    {
        // A table (C4) lies among the frame markers and would read as 0 pixels.
        CrestPicture.TryRead(Jpeg(31, 160, 0xc0, isFilledUp: false), out _, out var problem).ShouldBeFalse();

        problem.ShouldBe("The picture is 31 by 160 pixels; it needs at least 32 each way to be recognised.");
    }

    [Theory]
    [InlineData(31, 100, "The picture is 31 by 100 pixels; it needs at least 32 each way to be recognised.")]
    [InlineData(100, 0, "The picture is 100 by 0 pixels; it needs at least 32 each way to be recognised.")]
    [InlineData(
        100,
        2001,
        "The picture is 100 by 2,001 pixels; it may have at most 2,000 each way. Save it smaller, and choose it again."
    )]
    public void Png_TooSmallOrTooLarge_IsRefusedWithItsSize(int width, int height, string sentence)
    {
        CrestPicture.TryRead(Png(width, height), out var picture, out var problem).ShouldBeFalse();

        picture.ShouldBeNull();
        problem.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'></svg>")]
    [InlineData("GIF89a.......................................")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("x")]
    public void File_OfAnotherKind_IsRefused(string content)
    {
        CrestPicture.TryRead(System.Text.Encoding.ASCII.GetBytes(content), out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(NoPicture);
    }

    [Fact]
    public void File_CutShortAnywhereInItsHeader_IsRefusedAndNeverThrows()
    {
        // Just as much as says what they are and how large.
        byte[][] files = [Png(100, 100)[..33], Jpeg(100, 100, 0xc0, isFilledUp: true)[..27]];
        foreach (var file in files)
        {
            CrestPicture.TryRead(file, out _, out _).ShouldBeTrue();
            for (var length = 1; length < file.Length; length++)
            {
                CrestPicture.TryRead(file.AsSpan(0, length), out _, out var problem).ShouldBeFalse();
                problem.ShouldBe(NoPicture);
            }
        }
    }

    [Fact]
    public void File_WithNothingInIt_AsksForOne()
    {
        CrestPicture.TryRead([], out _, out var problem).ShouldBeFalse();

        problem.ShouldBe("Choose a picture.");
    }

    [Theory]
    [InlineData(CrestPicture.MostBytes, true)]
    [InlineData(CrestPicture.MostBytes + 1, false)]
    public void File_OfTheMostBytes_IsTakenAndNoLargerOne(int bytes, bool isTaken)
    {
        var file = new byte[bytes];
        Png(100, 100).CopyTo(file, 0);

        CrestPicture.TryRead(file, out _, out var problem).ShouldBe(isTaken);
        (problem is null).ShouldBe(isTaken);
    }

    [Fact]
    public void Tag_OfAnotherPicture_IsAnother()
    {
        CrestPicture.TryRead(Png(100, 100), out var one, out _);
        CrestPicture.TryRead(Png(100, 101), out var other, out _);
        CrestPicture.TryRead(Png(100, 100), out var again, out _);

        other!.Tag.ShouldNotBe(one!.Tag);
        again!.Tag.ShouldBe(one.Tag);
    }

    private static byte[] Png(int width, int height)
    {
        byte[] file = [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    private static byte[] Jpeg(ushort width, ushort height, byte frame, bool isFilledUp)
    {
        byte[] application = [0xff, 0xe0, 0, 4, 1, 1];
        byte[] table = [0xff, 0xc4, 0, 6, 0, 0, 0, 0];
        byte[] filling = isFilledUp ? [0xff, 0xff] : [];
        byte[] start = [0xff, frame, 0, 17, 8, .. new byte[14]];
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(5), height);
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(7), width);
        return [0xff, 0xd8, .. application, .. table, .. filling, .. start, 0xff, 0xd9, .. new byte[20]];
    }
}
