using System.Globalization;

namespace PerformanceFramework.Web.Features;

/// <summary>Dates as a browser sends them.</summary>
internal static class FormDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>What to say of something that is no date.</summary>
    public const string Problem = "Enter a date, such as 30 November 2026, or leave it empty.";

    /// <summary>Null where nothing, or no date, was sent.</summary>
    public static DateOnly? Read(string? sent) =>
        DateOnly.TryParseExact(sent?.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Whether something was sent that is no date.</summary>
    public static bool IsWrong(string? sent) => !string.IsNullOrWhiteSpace(sent) && Read(sent) is null;
}
