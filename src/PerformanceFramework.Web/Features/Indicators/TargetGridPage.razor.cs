using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class TargetGridPage
{
    private const int PageSize = 50;
    private const string Missing = "missing";

    private static readonly IReadOnlyList<SelectOption> Which =
    [
        new("", "All indicators"),
        new(Missing, "With targets missing"),
    ];

    private FinancialYear _year;
    private TargetGrid _grid = new([], [], []);
    private List<TargetGridRow> _rows = [];

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? Service { get; set; }

    [SupplyParameterFromQuery]
    private string? Set { get; set; }

    [SupplyParameterFromQuery]
    private string? Only { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    private int Pages => Math.Max(1, (_rows.Count + PageSize - 1) / PageSize);

    private int ShownPage => Math.Clamp(PageNumber.Of(Page), 1, Pages);

    private string Headline
    {
        get
        {
            var judged = _rows.Where(row => row.NeedsTargets).ToList();
            var incomplete = judged.Count(row => row.IsIncomplete);
            return judged.Count == 0 ? $"No indicator here needs a target for {_year}."
                : incomplete == 0 ? $"Every one of {judged.Count} indicators has its targets for {_year}."
                : $"{incomplete} of {judged.Count} indicators {(incomplete == 1 ? "lacks" : "lack")} a target for at least one period of {_year}.";
        }
    }

    protected override async Task LoadAsync()
    {
        _year = TargetYear.Read(Year) ?? FinancialYear.Containing(UkClock.Today(Time));
        _grid = await Indicators.TargetGridAsync(Actor, _year);
        _rows = _grid
            .Rows.Where(row => string.IsNullOrEmpty(Service) || row.ServiceCode == Service)
            .Where(row => string.IsNullOrEmpty(Set) || row.SetCode == Set)
            .Where(row => Only != Missing || row.IsIncomplete)
            .ToList();
    }

    private static IReadOnlyList<SelectOption> Choices(IReadOnlyList<(string Code, string Name)> choices) =>
        [
            new SelectOption("", "All"),
            .. choices.Select(choice => new SelectOption(choice.Code, SentenceCase.AtStart(choice.Name))),
        ];

    // Months are told by their first and last: twelve figures in a row are read by nobody.
    private static string Targets(TargetGridRow row)
    {
        var set = row.Cells.Where(cell => cell.IsSet).ToList();
        return set.Count == 0 ? "None"
            : set.Select(cell => cell.Text).Distinct().Count() == 1 && set.Count == row.Cells.Count
                ? $"{set[0].Text}{(set.Count > 1 ? " throughout" : "")}"
            : row.Cells.Count > 4
                ? $"{TargetWords.Short(set[0].Period)} {set[0].Text} to {TargetWords.Short(set[^1].Period)} {set[^1].Text}"
            : string.Join(", ", set.Select(cell => $"{TargetWords.Short(cell.Period)} {cell.Text}"));
    }

    private static string MissingIn(TargetGridRow row)
    {
        var missing = row.Cells.Where(cell => !cell.IsSet).ToList();
        return !row.NeedsTargets ? "Not judged"
            : missing.Count == 0 ? "–"
            : missing.Count == row.Cells.Count ? "All"
            : string.Join(", ", missing.Select(cell => TargetWords.Short(cell.Period)));
    }
}
