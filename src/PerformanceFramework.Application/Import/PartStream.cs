namespace PerformanceFramework.Application.Import;

/// <summary>What may be unpacked from one file, counted while it is read: what a package says of itself is not believed.</summary>
internal sealed class UnpackedBytes
{
    /// <summary>Of all parts together, each counted once however often it is read.</summary>
    public const long Most = 512L * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _parts = new(StringComparer.Ordinal);

    public void Count(string part, long soFar)
    {
        lock (_lock)
        {
            if (soFar > _parts.GetValueOrDefault(part))
            {
                _parts[part] = soFar;
                if (_parts.Values.Sum() > Most)
                {
                    throw FileRefusals.TooMuchInside;
                }
            }
        }
    }
}

/// <summary>A part of a package as it is unpacked; stops where it grows beyond what a workbook holds.</summary>
internal sealed class PartStream(Stream unpacked, string part, long packedLength, UnpackedBytes bytes) : Stream
{
    private const long SmallPart = 10 * 1024 * 1024;
    private const int MostTimesAsLarge = 200;

    // A cell holds at most 32,767 characters. A longer run without a tag is no text of a sheet, and the XML reader would
    // hold it in memory as a whole.
    private const int LongestRun = 512 * 1024;

    private long _read;
    private long _lastTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        if (count > 0)
        {
            var tag = buffer[..count].IndexOf((byte)'<');
            if ((tag < 0 ? count : tag) + _read - _lastTag > LongestRun)
            {
                throw FileRefusals.Damaged("it holds more text in one place than a cell can");
            }

            _lastTag = tag < 0 ? _lastTag : _read + buffer[..count].LastIndexOf((byte)'<');
            _read += count;
            if (_read > SmallPart && _read / MostTimesAsLarge > packedLength)
            {
                throw FileRefusals.TooMuchInside;
            }

            bytes.Count(part, _read);
        }

        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
