using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>
/// The horizontal axis: time itself, so that a period that is missing leaves its room empty and yearly figures can
/// stand among quarterly ones.
/// </summary>
internal sealed class PeriodAxis
{
    private readonly DateOnly start;
    private readonly DateOnly end;
    private readonly double left;
    private readonly double right;

    /// <param name="periods">Every period that is drawn, at least one.</param>
    public PeriodAxis(IReadOnlyCollection<ReportingPeriod> periods, double left, double right)
    {
        start = periods.Min(p => p.Start);
        end = periods.Max(p => p.End).AddDays(1);
        this.left = left;
        this.right = right;
    }

    public double Start(ReportingPeriod period) => At(period.Start);

    public double End(ReportingPeriod period) => At(period.End.AddDays(1));

    /// <summary>Where a day stands; null where it is before or after everything that is drawn.</summary>
    public double? Day(DateOnly day) => day < start || day >= end ? null : At(day);

    public double Middle(ReportingPeriod period) => (Start(period) + End(period)) / 2;

    /// <summary>The years below the axis, with the line that starts each, and as many names as there is room for.</summary>
    /// <param name="kind">The kind of our periods, which says when a year starts.</param>
    /// <param name="isShort">Whether to write 26/27 for 2026/27.</param>
    /// <param name="viewWidth">The width of the whole drawing, which no name may leave.</param>
    public IReadOnlyList<YearMark> Years(PeriodKind kind, double fontSize, bool isShort, double viewWidth)
    {
        var years = YearsFrom(ReportingPeriod.Containing(YearKind(kind), start), end).ToList();
        var widest = ChartText.Width(NameOf(years[0], isShort), fontSize);
        var full = years.Max(y => At(y.End.AddDays(1)) - At(y.Start));
        var every = Math.Max(1, (int)Math.Ceiling((widest + 10) / full));

        return
        [
            .. years.Select(year => new YearMark(
                year.Start > start ? At(year.Start) : null,
                Centre(year, widest, viewWidth),
                (years[^1].Year - year.Year) % every == 0 ? NameOf(year, isShort) : ""
            )),
        ];
    }

    // A year of which only a part is drawn may have less room than its name: the name then leans outwards, where nothing is.
    private double Centre(ReportingPeriod year, double width, double viewWidth)
    {
        var from = Math.Max(At(year.Start), left);
        var to = Math.Min(At(year.End.AddDays(1)), right);
        var centre = (from + to) / 2;
        if (to - from < width + 4 && from > left && to >= right)
        {
            centre = from + 4 + (width / 2);
        }
        else if (to - from < width + 4 && to < right && from <= left)
        {
            centre = to - 4 - (width / 2);
        }

        return Math.Clamp(centre, width / 2, viewWidth - (width / 2));
    }

    private double At(DateOnly date) =>
        left + ((right - left) * (date.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber));

    // The kind of year that periods of a kind belong to.
    private static PeriodKind YearKind(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half or PeriodKind.FinancialYear =>
                PeriodKind.FinancialYear,
            PeriodKind.Term or PeriodKind.AcademicYear => PeriodKind.AcademicYear,
            PeriodKind.CalendarYear => PeriodKind.CalendarYear,
        };

    private static IEnumerable<ReportingPeriod> YearsFrom(ReportingPeriod first, DateOnly end)
    {
        for (var year = first; year.Start < end; year = year.Next)
        {
            yield return year;
        }
    }

    private static string NameOf(ReportingPeriod year, bool isShort)
    {
        var name = year.Kind is PeriodKind.CalendarYear ? year.ToString() : new FinancialYear(year.Year).ToString();
        return isShort && name.Length > 4 ? name[2..] : name;
    }
}

/// <summary>A year below the axis.</summary>
/// <param name="Line">Where it starts; null when that is the edge of the drawing.</param>
/// <param name="Centre">Where its name stands.</param>
/// <param name="Name">Empty where there is no room.</param>
internal sealed record YearMark(double? Line, double Centre, string Name);
