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

    protected override async Task ReadMoreAsync(ScorecardDetail choice) =>
        _own = await Indicators.OwnScorecardAnswerAsync(Actor, choice);

    private async Task SaveAsync()
    {
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
            Navigation.NavigateTo(Done.At(ScorecardLinks.GiveViews(Key), "saved"));
        }
    }

    private string? Chosen(OwnScorecardAnswer own, ScorecardCandidateDetail candidate) =>
        Form is { } form ? form.Of(candidate.Code)?.Choice : ScorecardForm.Write(ViewOf(own, candidate)?.IsIn);

    private string? Reason(OwnScorecardAnswer own, ScorecardCandidateDetail candidate) =>
        Form is { } form ? form.Of(candidate.Code)?.Why : ViewOf(own, candidate)?.Why;

    private static ScorecardViewDetail? ViewOf(OwnScorecardAnswer own, ScorecardCandidateDetail candidate) =>
        own.Views.FirstOrDefault(view => view.CandidateId == candidate.Id);

    private List<(string Label, string Now, string Yours)> Compared(ScorecardDetail choice, OwnScorecardAnswer own) =>
        choice
            .Candidates.Select(candidate =>
            {
                var now = ViewOf(own, candidate);
                var typed = Form!.Typed.FirstOrDefault(line => line.Code == candidate.Code);
                return (
                    candidate.Name,
                    Said(candidate, now?.IsIn, now?.Why ?? ""),
                    Said(candidate, typed.IsIn, typed.Why ?? "")
                );
            })
            .ToList();

    private static string Said(ScorecardCandidateDetail candidate, bool? isIn, string why) =>
        isIn is { } known ? $"{ScorecardWords.Of(candidate.WasMember, known)}. {why}".Trim() : "";

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
