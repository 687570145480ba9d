namespace PerformanceFramework.Testing;

/// <summary>A clock that moves only when it is told to.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public DateTime Utc => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    /// <param name="utc">Earlier or later than now.</param>
    public void MoveTo(DateTime utc) => _now = new DateTimeOffset(utc, TimeSpan.Zero);
}
