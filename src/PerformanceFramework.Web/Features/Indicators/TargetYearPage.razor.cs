using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class TargetYearPage
{
    private const string FormName = "targets";
    private const string AgreeName = "agree-targets";
    private const string ChallengeName = "challenge-targets";

    private IndicatorTargetYear? _targets;
    private IndicatorDetail? _indicator;
    private TargetForm? _initial;

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "Form")]
    private TargetForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = AgreeName, Name = "Agreeing")]
    private AnswerForm? Agreeing { get; set; }

    [SupplyParameterFromForm(FormName = ChallengeName, Name = "Challenging")]
    private AnswerForm? Challenging { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private SetTargets SetTargets { get; set; } = null!;

    [Inject]
    private ProposeTargets ProposeTargets { get; set; } = null!;

    [Inject]
    private ChallengeTargets ChallengeTargets { get; set; } = null!;

    [Inject]
    private AgreeTargets AgreeTargets { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool MaySet => Actor.Has(Permission.ManageTargets);

    private TargetForm Shown => Form ?? (_initial ??= TargetForm.Of(_targets!));

    /// <summary>The proposal that waits for an answer; null where none does.</summary>
    private ProposedTargets? Waiting => _targets!.Proposals.FirstOrDefault(p => p.State is ProposalState.Proposed);

    // Nobody agrees what they proposed.
    private bool MayAgree(IndicatorTargetYear targets) => targets.MayAgree && Waiting is { IsOwn: false };

    private string? Happened =>
        JustDone switch
        {
            "set" => "The targets are set.",
            "proposed" => "The targets are proposed. They judge nothing until they are agreed.",
            "agreed" => "The targets are agreed.",
            "challenged" => "The targets are challenged. Another proposal is due.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        var year = TargetYear.Read(Year) ?? FinancialYear.Containing(UkClock.Today(Time));
        _targets = await Indicators.TargetYearAsync(Actor, Code, year);
        _indicator = _targets is null ? null : await Indicators.DetailAsync(Actor, Code);
        if (_indicator is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SubmitAsync()
    {
        var targets = _targets!;
        if (Form!.Action == TargetForm.WorkOut)
        {
            var history = _indicator!
                .History.Where(row => row.Number is not null)
                .ToDictionary(row => row.Period, row => row.Number!.Value);
            Refuse(FormName, Form.WorkOutProfile(targets, history));
            return;
        }

        var (typed, year, reason) = (Form.Typed(targets), TargetYear.Code(targets.Year), Form.Reason?.Trim() ?? "");
        var isProposal = Form.Action == TargetForm.Propose;
        var outcome = isProposal
            ? await ProposeTargets.ExecuteAsync(
                Actor,
                new ProposeTargetsRequest(targets.Code, year, Form.Stamp ?? "", typed, reason)
            )
            : await SetTargets.ExecuteAsync(
                Actor,
                new SetTargetsRequest(targets.Code, year, Form.Stamp ?? "", typed, reason, Form.IsCorrection)
            );
        LeadOn(FormName, outcome, isProposal ? "proposed" : "set");
        if (IsConflict)
        {
            await LoadAsync();
            if (_targets is not null)
            {
                Form = Merge(Form, TargetForm.Of(_targets), Told);
            }
        }
    }

    private async Task AgreeAsync() =>
        LeadOn(
            AgreeName,
            await AgreeTargets.ExecuteAsync(Actor, new AgreeTargetsRequest(Agreeing!.ProposalId, Agreeing.Version)),
            "agreed"
        );

    private async Task ChallengeAsync() =>
        LeadOn(
            ChallengeName,
            await ChallengeTargets.ExecuteAsync(
                Actor,
                new ChallengeTargetsRequest(
                    Challenging!.ProposalId,
                    Challenging.Version,
                    Challenging.Reason?.Trim() ?? ""
                )
            ),
            "challenged"
        );

    private void LeadOn<T>(string form, Outcome<T> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(TargetLinks.Indicator(_targets!.Code, _targets.Year), what);
        }
    }

    private IReadOnlyList<ConflictField> Compared(IndicatorTargetYear targets) =>
        Form is not null
            ? Conflicts
            :
            [
                new ConflictField(
                    "Proposal",
                    targets.Proposals.Count > 0 ? targets.Proposals[0].State.Words() : "",
                    Challenging is null ? "Agreed" : "Challenged"
                ),
            ];

    private IEnumerable<(string Label, string Words)> Told(TargetForm form) =>
        [
            ("Kind of target", TextOf(TargetWords.Kinds, form.Kind)),
            ("Target in words", form.Words ?? ""),
            .. _targets!.Periods.Select(
                (period, at) => (period.Period.ToString(), form.Rows.ElementAtOrDefault(at)?.InWords ?? "")
            ),
        ];

    private static string TextOf(IEnumerable<SelectOption> options, string? value) =>
        options.FirstOrDefault(option => option.Value == value)?.Text ?? "";

    private static string Headline(IndicatorTargetYear targets)
    {
        var set = targets.Periods.Count(period => period.Terms is { IsSet: true });
        var all = targets.Periods.Count;
        return set == 0 ? $"{targets.Name} has no target for {targets.Year}."
            : set < all ? $"{targets.Name} has targets for {set} of {all} periods of {targets.Year}."
            : all == 1 ? $"{targets.Name} has its target for {targets.Year}."
            : $"{targets.Name} has a target for each of {all} periods of {targets.Year}.";
    }

    /// <summary>What may be wrong with proposed targets, by the figures that the reader sees.</summary>
    private IReadOnlyList<TargetWarning> WarningsOf(IndicatorTargetYear targets, ProposedTargets proposal) =>
        TargetWarningRule.Of(
            proposal.Lines.Select(line => (line.Period, line.Terms.Target)).ToList(),
            _indicator!
                .History.Where(row => row.Number is not null)
                .Select(row => (row.Period, row.Number!.Value))
                .ToList(),
            targets.Shape
        );

    private static string FiguredPeriods(IndicatorTargetYear targets) =>
        string.Join(", ", targets.Periods.Where(period => period.HasFigure).Select(period => period.Period));

    private static List<Crumb> Crumbs(IndicatorTargetYear targets) =>
        [new Crumb($"Targets of {targets.Year}", TargetLinks.Grid(targets.Year)), new Crumb(targets.Code, null)];

    private sealed class AnswerForm
    {
        public int ProposalId { get; set; }

        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}
