namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>
/// A clock that runs, but on a chosen day: the second quarter of 2026/27 is being collected whenever the tests are run, so
/// that the demonstration council is the same figure for figure.
/// </summary>
internal sealed class DemonstrationDay : TimeProvider
{
    /// <summary>The day on which a run begins.</summary>
    public static readonly DateOnly Today = new(2026, 10, 12);

    private static readonly TimeSpan Shift =
        new DateTimeOffset(2026, 10, 12, 9, 30, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Shift;
}
