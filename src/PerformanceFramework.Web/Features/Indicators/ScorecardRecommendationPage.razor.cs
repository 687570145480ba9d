using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class ScorecardRecommendationPage
{
    private const string FormName = "recommendation";

    private ScorecardOpinions? _opinions;
    private List<ScorecardProposalDetail> _open = [];

    [Inject]
    private RecommendScorecard Recommend { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private ScorecardForm? Form { get; set; }

    protected override async Task ReadMoreAsync(ScorecardDetail choice)
    {
        _opinions = await Indicators.ScorecardOpinionsAsync(Actor, choice, Today);
        _open = _opinions?.Proposals.Where(proposal => !proposal.IsCandidate).ToList() ?? [];
    }

    private async Task SaveAsync()
    {
        var request = new RecommendScorecardRequest(
            Key,
            Form!.Version ?? 0,
            Form.Panel?.Trim() ?? "",
            FormDate.Read(Form.On),
            Form.Summary?.Trim() ?? "",
            Form.Typed,
            Form.Answers.Select(answer => new TypedProposalAnswer(answer.Id, answer.Answer?.Trim() ?? "")).ToList()
        );
        if (IsDone(FormName, await Recommend.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Recommendation(Key), "recommended"));
        }
    }

    private static bool MayRecommend(ScorecardDetail choice) =>
        choice.Stage is ScorecardStage.Recommended
        || choice is { Stage: ScorecardStage.Consultation, Consultation: ConsultationState.Closed };

    private string? Chosen(ScorecardCandidateDetail candidate) =>
        Form is { } form ? form.Of(candidate.Code)?.Choice : ScorecardForm.Write(candidate.IsRecommended);

    private string? Reason(ScorecardCandidateDetail candidate) =>
        Form is { } form ? form.Of(candidate.Code)?.Why : candidate.RecommendationWhy;

    private string? Answer(ScorecardProposalDetail proposal) =>
        Form is { } form ? form.Answers.Find(answer => answer.Id == proposal.Id)?.Answer : proposal.PanelAnswer;

    private List<(string Label, string Now, string Yours)> Compared(ScorecardDetail choice) =>
        [
            ("Who recommends", choice.Panel, Form!.Panel ?? ""),
            ("The recommendation in words", choice.Summary, Form.Summary ?? ""),
            .. choice.Candidates.Select(candidate =>
            {
                var typed = Form.Typed.FirstOrDefault(line => line.Code == candidate.Code);
                return (
                    candidate.Name,
                    Said(candidate, candidate.IsRecommended, candidate.RecommendationWhy),
                    Said(candidate, typed.IsIn, typed.Why ?? "")
                );
            }),
        ];

    private static string Said(ScorecardCandidateDetail candidate, bool? isIn, string why) =>
        isIn is { } known ? $"{ScorecardWords.Of(candidate.WasMember, known)}. {why}".Trim() : "";

    private static string Headline(ScorecardDetail choice) =>
        choice.Stage switch
        {
            ScorecardStage.Consultation when choice.Consultation is ConsultationState.Closed =>
                "The panel’s recommendation can be recorded.",
            ScorecardStage.Consultation => "The panel recommends when the consultation is closed.",
            ScorecardStage.Recommended => $"{choice.Panel} has recommended; it can be revised.",
            ScorecardStage.Decided or ScorecardStage.Instructed =>
                "The Executive has decided, so the recommendation stays as it is.",
        };
}
