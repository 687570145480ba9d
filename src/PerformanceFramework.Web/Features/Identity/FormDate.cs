using System.Globalization;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>A day as a browser's date field sends it.</summary>
internal static class FormDate
{
    /// <summary>Null where nothing, or no date, was entered.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(
            text?.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What to say of something that is no date.</summary>
    public const string Problem = "Enter a date, such as 30 November 2026, or leave it empty.";

    /// <summary>Whether something was entered that is no date.</summary>
    public static bool IsWrong(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;
}
