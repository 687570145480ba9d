using System.Security.Cryptography;
using System.Text;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Numbers that look random and are the same on every machine and in every version of .NET, which
/// <see cref="System.Random"/> and <see cref="string.GetHashCode()"/> don't promise. The mixing is SplitMix64
/// (Steele, Lea and Flood 2014).
/// </summary>
internal sealed class Noise(string seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private readonly ulong _seed = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>Between -1 and 1, more often near 0 than near the ends.</summary>
    /// <param name="index">Any whole number; the same index gives the same number.</param>
    public decimal At(int index) => (Even(2 * index) + Even((2 * index) + 1)) / 2;

    /// <summary>One of so many choices, from 0.</summary>
    public int Choice(int index, int choices) => (int)(Mix(index) % (ulong)choices);

    /// <summary>An identifier made of a name, such as a user's.</summary>
    public static string Identifier(string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private decimal Even(int index) => ((decimal)(Mix(index) % 2001) - 1000) / 1000;

    private ulong Mix(int index)
    {
        unchecked
        {
            var z = _seed + ((ulong)(index + 1) * Gamma);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
