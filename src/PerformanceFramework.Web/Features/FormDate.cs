using System.Globalization;
using PerformanceFramework.Application.UseCases;

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

    /// <summary>Empty where there is none.</summary>
    public static string Write(DateOnly? date) => date is { } day ? Write(day) : "";

    /// <summary>Whether something was sent that is no date.</summary>
    public static bool IsWrong(string? sent) => !string.IsNullOrWhiteSpace(sent) && Read(sent) is null;

    /// <summary>What was sent and is no date.</summary>
    public static IReadOnlyList<FieldError> Problems(params (string Field, string? Sent)[] dates) =>
        dates
            .Where(date => IsWrong(date.Sent))
            .Select(date => new FieldError(date.Field, "Enter a date as day, month and year, such as 2026-04-01."))
            .ToList();
}
