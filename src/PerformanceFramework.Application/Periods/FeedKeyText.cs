using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PerformanceFramework.Application.Periods;

/// <summary>The text of a feed's key, and the hash under which it is kept.</summary>
internal static class FeedKeyText
{
    // 256 bits cannot be guessed, so a plain hash keeps them: there is nothing to slow down.
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
