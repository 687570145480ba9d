using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>Dates as browsers send them.</summary>
internal static class TypedDate
{
    /// <summary>Null where nothing that is a date was typed.</summary>
    public static DateOnly? Read(string? typed) => FormDate.Read(typed);

    public static string Write(DateOnly? date) => date is { } day ? FormDate.Write(day) : "";

    /// <summary>What was typed and is no date.</summary>
    public static IReadOnlyList<FieldError> Problems(params (string Field, string? Typed)[] dates) =>
        dates
            .Where(date => !string.IsNullOrWhiteSpace(date.Typed) && Read(date.Typed) is null)
            .Select(date => new FieldError(date.Field, "Enter a date as day, month and year, such as 2026-04-01."))
            .ToList();
}
