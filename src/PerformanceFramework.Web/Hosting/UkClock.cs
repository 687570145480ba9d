using System.Globalization;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Europe/London decides what day it is, whatever the server's own time zone.</summary>
public static class UkClock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);

    /// <summary><c>22 November 2026, 09:41</c>, in London.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string Words(DateTime utc) =>
        InLondon(utc).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>09:41:07</c>, in London.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string TimeOfDay(DateTime utc) => InLondon(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTime InLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);
}
