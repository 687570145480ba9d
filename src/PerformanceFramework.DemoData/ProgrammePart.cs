using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>The calendar of the demonstration council: this year and the next, made from the built-in template, as it stands today.</summary>
internal sealed class ProgrammePart(DateOnly today, DateTime nowUtc)
{
    private const string FilledBy = "Performance team";
    private const int DaysBeforeTheYear = 31;
    private const int DaysAgo = 20;
    private const int MostDaysEarly = 3;

    public IReadOnlyList<ProgrammeTemplateItem> Template { get; } = BuiltInTemplate.Items();

    /// <summary>The items of both years. The template has to be saved before, because they refer to its lines.</summary>
    public IReadOnlyList<ProgrammeItem> Items()
    {
        var year = FinancialYear.Containing(today);
        var next = new FinancialYear(year.StartYear + 1);
        var items = Made(year, year.Start.AddDays(-DaysBeforeTheYear))
            .Concat(Made(next, today.AddDays(-DaysAgo)))
            .ToList();
        var late = LastToEnd(items);
        foreach (var item in items.Where(item => item != late && item.StartsOn <= today))
        {
            Bring(item);
        }

        return items;
    }

    private List<ProgrammeItem> Made(FinancialYear year, DateOnly on)
    {
        var fill = new ProgrammeFill(year, FilledBy, on);
        return Template
            .SelectMany(line => line.PlanFor(year))
            .Select(planned =>
                ProgrammeItem.From(
                    planned,
                    year,
                    fill,
                    Noise.Identifier($"programme {year} {planned.Details.Title}"),
                    nowUtc
                )
            )
            .ToList();
    }

    /// <summary>The yearly process that ended last: something has to be late.</summary>
    private ProgrammeItem? LastToEnd(IEnumerable<ProgrammeItem> items) =>
        items.Where(item => item.Occurrence == 0 && item.EndsOn < today).MaxBy(item => item.EndsOn);

    private void Bring(ProgrammeItem item)
    {
        _ = item.Apply(ProgrammeMove.Start, null, "", today, nowUtc);
        if (item.EndsOn < today)
        {
            var early = new Noise(item.Uid).Choice(
                0,
                Math.Min(MostDaysEarly, item.EndsOn.DayNumber - item.StartsOn.DayNumber) + 1
            );
            _ = item.Apply(ProgrammeMove.Finish, item.EndsOn.AddDays(-early), "", today, nowUtc);
        }
    }
}
