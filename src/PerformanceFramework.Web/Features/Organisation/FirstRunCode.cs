using System.Security.Cryptography;
using System.Text;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What came of a code that somebody typed.</summary>
internal enum CodeAnswer
{
    Right = 1,
    Wrong,

    /// <summary>After several wrong ones nobody is listened to for a while.</summary>
    Wait,
}

/// <summary>
/// The code that start-up prints while the installation is empty. Whoever reads the console may set the council up from
/// another machine. It is kept in memory only, and ends with the process or with the founding.
/// </summary>
internal sealed class FirstRunCode(TimeProvider time)
{
    public const int MostWrong = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Crockford's base 32: no I, L, O or U, which are misread. Five bits each, 80 in all.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int Group = 4;

    private readonly Lock _lock = new();
    private string? _code;
    private int _wrong;
    private DateTimeOffset _pausedUntil;

    /// <summary>Makes the code, at start-up.</summary>
    /// <returns>As it is printed: <c>K7QF-2M9C-XT4H-80WB</c>.</returns>
    public string Make()
    {
        lock (_lock)
        {
            _code ??= RandomNumberGenerator.GetString(Alphabet, Length);
            return string.Join('-', _code.Chunk(Group).Select(group => new string(group)));
        }
    }

    /// <summary>Nothing is right any more: the council is set up.</summary>
    public void End()
    {
        lock (_lock)
        {
            _code = null;
        }
    }

    /// <summary>Compares in a time that does not tell how much of it was right. Spaces, hyphens and the size of letters do not matter.</summary>
    public CodeAnswer Check(string typed)
    {
        lock (_lock)
        {
            if (time.GetUtcNow() < _pausedUntil)
            {
                return CodeAnswer.Wait;
            }

            if (_code is not null && IsSame(Plain(typed), _code))
            {
                _wrong = 0;
                return CodeAnswer.Right;
            }

            if (++_wrong < MostWrong)
            {
                return CodeAnswer.Wrong;
            }

            _wrong = 0;
            _pausedUntil = time.GetUtcNow() + Pause;
            return CodeAnswer.Wait;
        }
    }

    private static bool IsSame(string typed, string code) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(typed)),
            SHA256.HashData(Encoding.UTF8.GetBytes(code))
        );

    private static string Plain(string typed) =>
        string.Concat(typed.Where(char.IsAsciiLetterOrDigit))
            .ToUpperInvariant()
            .Replace('O', '0')
            .Replace('I', '1')
            .Replace('L', '1');
}
