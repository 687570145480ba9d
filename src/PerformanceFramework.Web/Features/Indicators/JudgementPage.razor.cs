using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class JudgementPage
{
    private static readonly IReadOnlyList<SelectOption> Statuses =
    [
        new("", "As computed"),
        .. Enum.GetValues<Status>()
            .Where(status => status is not Status.NotRated)
            .Select(status => new SelectOption(status.ToString(), StatusLook.Of(status).Word)),
    ];

    private static readonly IReadOnlyList<SelectOption> Decisions =
    [
        new("yes", "Draw new limits from that period on"),
        new("no", "Keep the limits as they are"),
    ];

    private const string OverrideName = "override";
    private const string RebaseName = "rebase";

    private IndicatorDetail? _indicator;

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromForm(FormName = OverrideName, Name = "Override")]
    private OverrideForm? Override { get; set; }

    [SupplyParameterFromForm(FormName = RebaseName, Name = "Rebase")]
    private RebaseForm? Rebase { get; set; }

    [Inject]
    private OverrideStatus OverrideStatus { get; set; } = null!;

    [Inject]
    private DecideRebase DecideRebase { get; set; } = null!;

    protected override async Task LoadAsync()
    {
        _indicator = await Indicators.DetailAsync(Actor, Code);
        if (_indicator?.Latest is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task OverrideAsync()
    {
        // Only nothing takes a judgement back; what is no status is refused.
        Status? status =
            string.IsNullOrEmpty(Override!.Status) ? null
            : Enum.TryParse<Status>(Override.Status, out var chosen) ? chosen
            : default(Status);
        var outcome = await OverrideStatus.ExecuteAsync(
            Actor,
            new OverrideStatusRequest(Override.ObservationId, Override.Version, status, Override.Reason ?? "")
        );
        Answer(OverrideName, outcome);
    }

    private async Task RebaseAsync()
    {
        if (Rebase!.Accept is not ("yes" or "no"))
        {
            Refuse(RebaseName, [new FieldError("Accept", "Choose a decision: new limits, or not.")]);
            return;
        }

        var outcome = await DecideRebase.ExecuteAsync(
            Actor,
            new DecideRebaseRequest(Code, Rebase.From ?? "", Rebase.Accept == "yes", Rebase.Reason ?? "")
        );
        Answer(RebaseName, outcome);
    }

    private void Answer<T>(string form, Outcome<T> outcome)
    {
        if (IsDone(form, outcome))
        {
            Navigation.NavigateTo(IndicatorLinks.Detail(Code));
        }
    }

    private static string Headline(IndicatorDetail indicator, IndicatorHistoryRow latest) =>
        latest.OverriddenOn is null
            ? $"{indicator.Name} shows the status its rule computes."
            : $"{indicator.Name} shows a judgement in place of the computed status.";

    private static ReportingPeriod PeriodOf(IndicatorDetail indicator, DateOnly date) =>
        ReportingPeriod.Containing(indicator.Frequency.PeriodKind(), date);

    private static string? ProposedFrom(IndicatorDetail indicator) =>
        indicator.Chart.Proposal is { } proposal ? PeriodOf(indicator, proposal.From).Code : null;

    private static List<SelectOption> Periods(IndicatorDetail indicator) =>
        indicator.History.Select(row => new SelectOption(row.Period.Code, row.Period.ToString())).Reverse().ToList();

    private static List<Crumb> Crumbs(IndicatorDetail indicator) =>
        [
            new Crumb("Golden thread", ThreadLinks.Thread),
            new Crumb(indicator.Name, IndicatorLinks.Detail(indicator.Code)),
            new Crumb("Judgement", null),
        ];

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class OverrideForm
    {
        public int ObservationId { get; set; }

        public int Version { get; set; }

        public string? Status { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RebaseForm
    {
        public string? From { get; set; }

        public string? Accept { get; set; }

        public string? Reason { get; set; }
    }
}
