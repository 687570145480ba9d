namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// The secret with which somebody's own calendar program reads the calendar of the framework. Only its hash is kept, so
/// nobody can read it here, and it opens no more than its owner's roles do on the day it is used.
/// </summary>
public sealed class CalendarFeedKey
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    private CalendarFeedKey() { }

    public CalendarFeedKey(string userId, string keyHash, DateOnly madeOn)
    {
        UserId = userId;
        KeyHash = keyHash;
        MadeOn = madeOn;
    }

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public string KeyHash { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    /// <summary>From when on it opens nothing; null while it does.</summary>
    public DateOnly? RevokedOn { get; private set; }

    public int Version { get; private set; }

    public void Revoke(DateOnly on) => RevokedOn = on;
}
