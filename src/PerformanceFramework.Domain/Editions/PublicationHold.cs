namespace PerformanceFramework.Domain.Editions;

/// <summary>
/// A time in which nothing new is released to the public, such as the weeks before an election. What was released before it
/// stays where it is, and work inside the council goes on.
/// </summary>
public sealed class PublicationHold
{
    public const int ReasonLength = 300;
    public const int ByLength = 120;

    private PublicationHold() { }

    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="reason">What the public site says of it.</param>
    public PublicationHold(DateOnly from, DateOnly until, string reason, string by)
    {
        From = from;
        Until = until;
        Reason = reason;
        SetBy = by;
    }

    public int Id { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public string Reason { get; private set; } = "";

    public string SetBy { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Ends it on an earlier or later day; a day before its first one lifts it altogether.</summary>
    public void EndOn(DateOnly until) => Until = until;
}

/// <summary>When the public may see an edition.</summary>
public static class ReleaseRule
{
    /// <summary>
    /// The day from which an edition that could be seen from a day on is released: that day, or the first after it that lies
    /// in no hold.
    /// </summary>
    public static DateOnly ReleasedOn(DateOnly visibleFrom, IReadOnlyCollection<(DateOnly From, DateOnly Until)> holds)
    {
        var day = visibleFrom;
        while (holds.Where(hold => hold.From <= day && day <= hold.Until).ToList() is { Count: > 0 } inForce)
        {
            day = inForce.Max(hold => hold.Until).AddDays(1);
        }

        return day;
    }
}
