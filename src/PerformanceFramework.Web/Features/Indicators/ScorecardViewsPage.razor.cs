using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class ScorecardViewsPage
{
    private const string FormName = "views";

    private OwnScorecardAnswer? _own;

    [Inject]
    private GiveScorecardViews Give { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private ScorecardForm? Form { get; set; }

    private ScorecardForm Opening =>
        new()
        {
            Version = _own!.Version,
            Lines = ScorecardForm.LinesOf(
                Choice!,
                candidate => ViewOf(_own, candidate) is { } view ? (view.IsIn, view.Why) : (null, "")
            ),
        };

    protected override async Task ReadMoreAsync(ScorecardDetail choice) =>
        _own = await Indicators.OwnScorecardAnswerAsync(Actor, choice);

    private async Task SaveAsync()
    {
        // A first answer that says nothing is an answer: there is no view to give.
        if (_own!.Version is not null && IsAsOpened(Form!))
        {
            GoOn(ScorecardLinks.GiveViews(Key), "saved");
            return;
        }

        var request = new GiveScorecardViewsRequest(
            Key,
            Form!.Version,
            Form.Typed,
            new TypedScorecardProposal(
                Form.Indicator?.Trim() ?? "",
                Form.Words?.Trim() ?? "",
                Form.ProposalWhy?.Trim() ?? ""
            ),
            Form.TakenBack
        );
        if (IsDone(FormName, await Give.ExecuteAsync(Actor, request)))
        {
            GoOn(ScorecardLinks.GiveViews(Key), "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Choice is not null)
            {
                Form = Merge(Form, Opening, form => form.Told(Choice));
            }
        }
    }

    private static ScorecardViewDetail? ViewOf(OwnScorecardAnswer own, ScorecardCandidateDetail candidate) =>
        own.Views.FirstOrDefault(view => view.CandidateId == candidate.Id);

    private static string Headline(ScorecardDetail choice, OwnScorecardAnswer own) =>
        (choice.Consultation, own.Views.Count) switch
        {
            (ConsultationState.NotYetOpen, _) => "The consultation is not open yet.",
            (ConsultationState.Open, 0) => $"Say which of {choice.Candidates.Count} candidates to keep, drop or add.",
            (ConsultationState.Open, var given) =>
                $"You have given a view of {given} of {choice.Candidates.Count} candidates.",
            (_, 0) => "The consultation is closed, and you have given no view of a candidate.",
            (_, var given) =>
                $"The consultation is closed; you gave a view of {given} of {choice.Candidates.Count} candidates.",
        };
}
