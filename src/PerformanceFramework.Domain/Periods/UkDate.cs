using System.Globalization;

namespace PerformanceFramework.Domain.Periods;

/// <summary>Dates as British English writes them.</summary>
public static class UkDate
{
    /// <summary><c>30 November 2026</c>.</summary>
    public static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
