using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Periods;

public sealed partial class CalendarPage
{
    private FinancialYear _year;
    private DateOnly _today;
    private IReadOnlyList<ProgrammeEntry> _all = [];
    private List<ProgrammeEntry> _shown = [];
    private IReadOnlyList<ProgrammeEntry> _due = [];

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Phase { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    private CalendarFilter Filter => new(Kind ?? "", Phase ?? "", State ?? "");

    // Around today and not around the year shown: otherwise the links would lead on for ever.
    private IEnumerable<FinancialYear> Years =>
        Enumerable
            .Range(FinancialYear.Containing(_today).StartYear - 2, 5)
            .Where(ProgrammeYears.Include)
            .Select(start => new FinancialYear(start))
            .Append(_year)
            .Distinct()
            .Order();

    private string Headline =>
        Filter == CalendarFilter.None
            ? CalendarSentences.Headline(_year, _all, _today)
            : $"{_shown.Count} of {_all.Count} {(_all.Count == 1 ? "process" : "processes")} of {_year} {(_shown.Count == 1 ? "fits" : "fit")} this filter.";

    private string TodaySentence =>
        new DaySpan(_year.Start, _year.End).Includes(_today)
            ? $"Today is {UkDate.Words(_today)}; its month is marked in words."
            : $"Today is {UkDate.Words(_today)}, which is not in this year.";

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _year = ProgrammeChoices.YearOf(Year) ?? FinancialYear.Containing(_today);
        _all = await Periods.YearAsync(Actor, _year, _today);
        _shown = _all.Where(Filter.Fits).ToList();
        _due = await Periods.DueAsync(Actor, _today);
    }
}
