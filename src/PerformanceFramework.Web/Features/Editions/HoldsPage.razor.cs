using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

public sealed partial class HoldsPage
{
    private const string SetName = "hold";

    private PublicationChoices? _choices;

    [Inject]
    private EditionQueries Editions { get; set; } = null!;

    [Inject]
    private HoldPublication Hold { get; set; } = null!;

    [Inject]
    private EndHold Ending { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = SetName)]
    private SetForm? Form { get; set; }

    [SupplyParameterFromForm]
    private EndForm? End { get; set; }

    private List<HoldLine> Current =>
        _choices?.Holds.Where(hold => !hold.IsOver).OrderBy(hold => hold.From).ToList() ?? [];

    private List<HoldLine> Past => _choices?.Holds.Where(hold => hold.IsOver).ToList() ?? [];

    private string Headline
    {
        get
        {
            var today = UkClock.Today(Time);
            return Current.Find(hold => hold.From <= today) is { } inForce
                    ? $"Releases to the public are held back until {UkDate.Words(inForce.Until)}."
                : Current is [var next, ..]
                    ? $"Releases to the public will be held back from {UkDate.Words(next.From)}."
                : "Nothing holds back releases to the public.";
        }
    }

    protected override async Task LoadAsync() => _choices = await Editions.ChoicesAsync(Actor);

    private static string EndName(HoldLine hold) => string.Create(CultureInfo.InvariantCulture, $"end-{hold.Id}");

    private async Task SetAsync()
    {
        if (FormDate.Problems(("From", Form!.From), ("Until", Form.Until)) is { Count: > 0 } problems)
        {
            Refuse(SetName, problems);
            return;
        }

        var request = new HoldPublicationRequest(
            FormDate.Read(Form.From),
            FormDate.Read(Form.Until),
            Form.Reason?.Trim() ?? ""
        );
        if (IsDone(SetName, await Hold.ExecuteAsync(Actor, request)))
        {
            GoOn(EditionLinks.Holds, "set");
        }
    }

    private async Task EndAsync(HoldLine hold)
    {
        var form = EndName(hold);
        if (FormDate.Problems(("Until", End!.Until)) is { Count: > 0 } problems)
        {
            Refuse(form, problems);
            return;
        }

        var request = new EndHoldRequest(End.HoldId, End.Version, FormDate.Read(End.Until));
        if (IsDone(form, await Ending.ExecuteAsync(Actor, request)))
        {
            GoOn(EditionLinks.Holds, "moved");
        }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class SetForm
    {
        public string? From { get; set; }

        public string? Until { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class EndForm
    {
        public int HoldId { get; set; }

        public int Version { get; set; }

        public string? Until { get; set; }
    }
}
