namespace PerformanceFramework.Application.UseCases;

/// <summary>Europe/London decides what day and time it is, whatever the server's own time zone.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <param name="utc">An instant in UTC.</param>
    public static DateTime TimeOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <param name="utc">An instant in UTC.</param>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeOf(utc));

    /// <summary>When a day begins there, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>When the clocks there show a time, in UTC. A time that the change to summer time leaves out is an hour later.</summary>
    public static DateTime UtcOf(DateTime time)
    {
        var shown = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(shown) ? shown.AddHours(1) : shown, Zone);
    }
}
