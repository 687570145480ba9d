using System.Globalization;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>When a plan is read: at the end of a financial year, on a day, or as its next year is prepared. A closed family.</summary>
public abstract record PlanMoment
{
    /// <summary>As what is prepared stands in an address.</summary>
    public const string PreparedText = "prepared";

    private const string DayFormat = "yyyy-MM-dd";

    private PlanMoment() { }

    /// <summary>As it stood on the last day of a year, or stands today while the year runs.</summary>
    public sealed record OfYear(FinancialYear Year) : PlanMoment;

    public sealed record OnDay(DateOnly Day) : PlanMoment;

    /// <summary>As the next year of it is prepared.</summary>
    public sealed record Prepared : PlanMoment;

    /// <summary>Reads what stands in an address: <c>2026-27</c>, <c>2026-06-30</c> or <c>prepared</c>; null when it is none of them.</summary>
    public static PlanMoment? Read(string? text) =>
        text == PreparedText ? new Prepared()
        : DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new OnDay(day)
        : TargetYear.Read(text) is { } year ? new OfYear(year)
        : null;

    /// <summary>As it stands in an address.</summary>
    public string Text =>
        this switch
        {
            OfYear of => TargetYear.Code(of.Year),
            OnDay on => on.Day.ToString(DayFormat, CultureInfo.InvariantCulture),
            _ => PreparedText,
        };
}
