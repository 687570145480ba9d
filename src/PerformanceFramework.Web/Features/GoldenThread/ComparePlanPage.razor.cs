using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class ComparePlanPage
{
    // As many years as are worth choosing from; any other can be asked for by its days.
    private const int YearsBack = 4;

    private ComparedPlan? _compared;
    private PlanMoment _before = new PlanMoment.Prepared();
    private PlanMoment _after = new PlanMoment.Prepared();

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private ThreadQueries Plans { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>See <see cref="PlanMoment.Read"/>; last year where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? From { get; set; }

    /// <summary>See <see cref="PlanMoment.Read"/>; this year where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? To { get; set; }

    private DateOnly Today => UkClock.Today(Time);

    private FinancialYear Present => FinancialYear.Containing(Today);

    private string BeforeName => NameOf(_before);

    private string AfterName => NameOf(_after);

    private string Explanation =>
        string.Join(" ", new[] { _before, _after }.Select(Explain).Distinct().Where(sentence => sentence.Length > 0));

    private List<SelectOption> Choices
    {
        get
        {
            var years = Enumerable
                .Range(0, YearsBack + 1)
                .Select(back => new PlanMoment.OfYear(new FinancialYear(Present.StartYear - back)))
                .ToList();
            PlanMoment[] all =
            [
                .. _compared!.PreparedYear is null ? [] : new PlanMoment[] { new PlanMoment.Prepared() },
                .. years,
                _before,
                _after,
            ];
            return all.Distinct().Select(moment => new SelectOption(moment.Text, NameOf(moment))).ToList();
        }
    }

    protected override async Task LoadAsync()
    {
        _after = PlanMoment.Read(To) ?? new PlanMoment.OfYear(Present);
        _before = PlanMoment.Read(From) ?? new PlanMoment.OfYear(new FinancialYear(Present.StartYear - 1));
        _compared = await Plans.ComparePlanAsync(Actor, Code, _before, _after);
        if (_compared is null)
        {
            Navigation.NotFound();
        }
    }

    private string NameOf(PlanMoment moment) =>
        moment switch
        {
            PlanMoment.OfYear of => of.Year.ToString(),
            PlanMoment.OnDay on when on.Day >= Today => "today",
            PlanMoment.OnDay on => UkDate.Words(on.Day),
            _ => _compared?.PreparedYear is { } year ? $"{year} as prepared" : "what is prepared",
        };

    private string Explain(PlanMoment moment) =>
        moment switch
        {
            PlanMoment.OfYear of when of.Year.End < Today =>
                $"{of.Year} is shown as it stood on {UkDate.Words(of.Year.End)}.",
            PlanMoment.OfYear of => $"{of.Year} is shown as it stands today.",
            PlanMoment.Prepared => "What is prepared changes nothing in the thread until the year is opened.",
            _ => "",
        };

    private string Headline(ComparedPlan compared) =>
        compared.Comparison is { } comparison
            ? $"“{compared.Link.Title}”, {BeforeName} to {AfterName}: {PlanWords.Headline(comparison)}."
            : $"No next year of “{compared.Link.Title}” is prepared.";

    // What comes and goes first.
    private static IEnumerable<(string Words, List<ComparedIndicator> Indicators)> ByPlace(ComparedPlan compared) =>
        compared
            .Indicators.GroupBy(i =>
                i.Before is null ? "New in the plan"
                : i.After is null ? "Leave the plan"
                : "In both"
            )
            .OrderBy(group => group.Key == "In both")
            .ThenBy(group => group.Key == "Leave the plan")
            .Select(group => (group.Key, group.ToList()));

    private static string DayOf(PlanMoment moment) => moment is PlanMoment.OnDay on ? on.Text : "";
}
