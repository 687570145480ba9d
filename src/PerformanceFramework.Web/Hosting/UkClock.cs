using System.Globalization;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Days and times as they are shown, in London.</summary>
public static class UkClock
{
    public static DateOnly Today(TimeProvider time) => London.DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary><c>22 November 2026, 09:41</c>, in London.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string Words(DateTime utc) =>
        London.TimeOf(utc).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>09:41:07</c> of something that was today, otherwise <c>22 November, 09:41</c>, in London.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string Lately(DateTime utc, TimeProvider time) =>
        London.DayOf(utc) == Today(time)
            ? TimeOfDay(utc)
            : London.TimeOf(utc).ToString("d MMMM, HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>09:41:07</c>, in London.</summary>
    /// <param name="utc">An instant in UTC.</param>
    public static string TimeOfDay(DateTime utc) =>
        London.TimeOf(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
