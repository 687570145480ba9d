using System.Buffers.Binary;

namespace PerformanceFramework.Testing;

/// <summary>Files as people upload them.</summary>
public static class Pictures
{
    /// <summary>What the beginning of a PNG says, of a size.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public static byte[] Png(int width = 120, int height = 160)
    {
        byte[] file = [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }
}
