using System.Globalization;

namespace PerformanceFramework.Domain.Periods;

/// <summary>A local-government financial year, 1 April to 31 March, named by the calendar year it starts in and printed <c>2026/27</c>.</summary>
public readonly record struct FinancialYear : IComparable<FinancialYear>
{
    /// <param name="startYear">The calendar year of 1 April, 1900 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside that range.</exception>
    public FinancialYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, ReportingPeriod.EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, ReportingPeriod.LatestYear);
        StartYear = startYear;
    }

    public int StartYear { get; }

    public DateOnly Start => new(StartYear, 4, 1);

    public DateOnly End => new(StartYear + 1, 3, 31);

    public static FinancialYear Containing(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(FinancialYear left, FinancialYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FinancialYear left, FinancialYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FinancialYear left, FinancialYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FinancialYear left, FinancialYear right) => left.CompareTo(right) >= 0;

    public override string ToString() => SpanText(StartYear, '/');

    internal static string SpanText(int startYear, char separator) =>
        string.Create(CultureInfo.InvariantCulture, $"{startYear:D4}{separator}{(startYear + 1) % 100:D2}");
}
