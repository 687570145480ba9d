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

    private ScorecardForm Opening =>
        new()
        {
            Version = Choice!.Version,
            Panel = Choice.Panel,
            On = FormDate.Write(Choice.RecommendedOn ?? Today),
            Summary = Choice.Summary,
            Lines = ScorecardForm.LinesOf(Choice, candidate => (candidate.IsRecommended, candidate.RecommendationWhy)),
            Answers = _open.ConvertAll(proposal => new ScorecardFormAnswer
            {
                Id = proposal.Id,
                Answer = proposal.PanelAnswer,
            }),
        };

    protected override async Task ReadMoreAsync(ScorecardDetail choice)
    {
        _opinions = await Indicators.ScorecardOpinionsAsync(Actor, choice, Today);
        _open = _opinions?.Proposals.Where(proposal => !proposal.IsCandidate).ToList() ?? [];
    }

    private async Task SaveAsync()
    {
        // One that was taken back may be confirmed as it was.
        if (Choice!.Stage is ScorecardStage.Recommended && IsAsOpened(Form!))
        {
            GoOn(ScorecardLinks.Recommendation(Key), "recommended");
            return;
        }

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
            GoOn(ScorecardLinks.Recommendation(Key), "recommended");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Choice is not null)
            {
                Form = Merge(Form, Opening, Told);
            }
        }
    }

    private static bool MayRecommend(ScorecardDetail choice) =>
        choice.Stage is ScorecardStage.Recommended
        || choice is { Stage: ScorecardStage.Consultation, Consultation: ConsultationState.Closed };

    private List<(string Label, string Words)> Told(ScorecardForm form) =>
        [
            ("Who recommends", form.Panel ?? ""),
            ("Day of the recommendation", form.On ?? ""),
            ("The recommendation in words", form.Summary ?? ""),
            .. form.Told(Choice!),
            .. _open.Select(
                (proposal, at) =>
                    (
                        $"What becomes of proposal {at + 1}, {ScorecardSentences.What(proposal)}",
                        form.AnswerTo(proposal.Id) ?? ""
                    )
            ),
        ];

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
