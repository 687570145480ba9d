namespace PerformanceFramework.Domain.Periods;

/// <summary>A line of the yearly template: what happens every year, and when in it.</summary>
public sealed class ProgrammeTemplateItem
{
    private ProgrammeTemplateItem() { }

    public ProgrammeTemplateItem(ProgrammeDetails details, TemplateTiming timing)
    {
        Details = details;
        Timing = timing;
    }

    public int Id { get; private set; }

    public ProgrammeDetails Details { get; private set; } = null!;

    public TemplateTiming Timing { get; private set; } = null!;

    /// <summary>From when on no year is made with it; null while it is in use.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why a line cannot have this timing; null when it can.</summary>
    public static Refusal? TimingRefusal(TemplateTiming timing) =>
        timing switch
        {
            // Any year will do: both days are days of every year, and in the same order in each.
            TemplateTiming.Yearly yearly => ProgrammeItem.DatesRefusal(
                new FinancialYear(2000),
                new DaySpan(yearly.Starts.In(new FinancialYear(2000)), yearly.Ends.In(new FinancialYear(2000)))
            ),
            TemplateTiming.Quarterly quarterly when quarterly.LastDay < quarterly.FirstDay =>
                ProgrammeRefusals.EndsBeforeItStarts,
            _ => null,
        };

    public void Edit(ProgrammeDetails details, TemplateTiming timing)
    {
        Details = details;
        Timing = timing;
    }

    public void Retire(DateOnly on) => RetiredOn = on;

    public void Reinstate() => RetiredOn = null;

    /// <summary>
    /// What it makes in a year. An item that is about a quarter says which. A word in braces stands for a year: {year}, and
    /// {next} for the one after.
    /// </summary>
    public IReadOnlyList<PlannedItem> PlanFor(FinancialYear year) =>
        Timing
            .In(year)
            .Select(time => new PlannedItem(Id, time.Number, Details with { Title = TitleOf(year, time) }, time.Span))
            .ToList();

    private string TitleOf(FinancialYear year, TimedOccurrence time)
    {
        var title = Details
            .Title.Replace("{year}", year.ToString(), StringComparison.OrdinalIgnoreCase)
            .Replace("{next}", new FinancialYear(year.StartYear + 1).ToString(), StringComparison.OrdinalIgnoreCase);
        return time.Quarter is { } quarter ? $"{title}, {quarter}" : title;
    }
}

/// <summary>What a line of the template makes in a year, before it is made.</summary>
/// <param name="TemplateItemId">The line.</param>
/// <param name="Occurrence">0 for its only item of the year, otherwise 1 to 4.</param>
public sealed record PlannedItem(int TemplateItemId, int Occurrence, ProgrammeDetails Details, DaySpan Span);

/// <summary>One filling of a year from the template, which can be undone while nobody has worked on what it made.</summary>
public sealed class ProgrammeFill
{
    public const int FilledByLength = 120;

    private ProgrammeFill() { }

    public ProgrammeFill(FinancialYear year, string filledBy, DateOnly filledOn)
    {
        YearStart = year.StartYear;
        FilledBy = filledBy;
        FilledOn = filledOn;
    }

    public int Id { get; private set; }

    public int YearStart { get; private set; }

    public string FilledBy { get; private set; } = "";

    public DateOnly FilledOn { get; private set; }

    public DateOnly? UndoneOn { get; private set; }

    public int Version { get; private set; }

    public FinancialYear Year => new(YearStart);

    /// <summary>Why it cannot be undone; null when it can.</summary>
    /// <param name="items">All that it made.</param>
    public Refusal? UndoRefusal(IEnumerable<ProgrammeItem> items) =>
        UndoneOn is not null ? ProgrammeRefusals.FillUndone
        : items.Any(item => !item.IsUntouched) ? ProgrammeRefusals.FillTouched
        : null;

    public void Undo(DateOnly on) => UndoneOn = on;
}
