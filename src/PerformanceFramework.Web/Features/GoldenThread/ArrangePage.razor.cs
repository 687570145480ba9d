using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class ArrangePage
{
    private const string FormName = "move";

    private Arrangement? _arrangement;
    private IReadOnlyList<ElementChoice> _elements = [];

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private MoveElement MoveElement { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    /// <summary>The element whose move is being chosen.</summary>
    [SupplyParameterFromQuery(Name = "move")]
    private string? Moving { get; set; }

    /// <summary>The element that has just moved.</summary>
    [SupplyParameterFromQuery]
    private string? Moved { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    // The form of a move and the one that undoes it have the same fields.
    [SupplyParameterFromForm(Name = "Move")]
    private MoveForm? Move { get; set; }

    private string? Chosen => Moved is null ? Moving : null;

    private string? ChosenFrom => Move is null ? (Moved is null ? From : null) : Move.From;

    // Of a higher level or of its own; that it leads round in a circle is said when it is tried.
    private IReadOnlyList<ElementChoice> Targets =>
        _elements.FirstOrDefault(e => e.Code == Chosen) is { } chosen
            ? [.. _elements.Where(e => e.Position <= chosen.Position && e != chosen)]
            : _elements;

    protected override async Task LoadAsync()
    {
        _arrangement = await Threads.ArrangementAsync(Actor);
        _elements = _arrangement?.Elements ?? [];
    }

    private async Task MoveAsync()
    {
        var (code, from, to) = (Move?.Code ?? "", Move?.From ?? "", Move?.To ?? "");
        if (IsDone(FormName, await MoveElement.ExecuteAsync(Actor, new MoveElementRequest(code, from, to))))
        {
            Navigation.NavigateTo(ThreadLinks.Moved(code, from, to));
        }
    }

    private string? Titled(string? code) => _elements.FirstOrDefault(e => e.Code == code)?.Title;

    private string Place(string? code) => Titled(code) is { } title ? $"under “{title}”" : "at the top";

    private static List<SelectOption> Options(IEnumerable<ElementChoice> elements, string none) =>
        [new("", none), .. elements.Select(e => new SelectOption(e.Code, $"{e.Level}: {e.Title}"))];

    /// <summary>What was chosen; kept when it is refused.</summary>
    private sealed class MoveForm
    {
        public string? Code { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }
    }
}
