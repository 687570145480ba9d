using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class ScorecardDecisionPage
{
    private const string FormName = "decision";

    private IReadOnlyList<CodedChoice> _bodies = [];

    [Inject]
    private DecideScorecard Decide { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private ScorecardForm? Form { get; set; }

    private List<SelectOption> Bodies =>
        [new("", "Choose who decided"), .. _bodies.Select(body => new SelectOption(body.Code, body.Name))];

    protected override async Task ReadMoreAsync(ScorecardDetail choice) =>
        _bodies = await Indicators.DecidingBodiesAsync(Actor);

    private async Task SaveAsync()
    {
        var request = new DecideScorecardRequest(
            Key,
            Form!.Version ?? 0,
            Form.BodyCode ?? "",
            FormDate.Read(Form.On),
            Form.Reference?.Trim() ?? "",
            Form.Typed
        );
        if (IsDone(FormName, await Decide.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ScorecardLinks.Decision(Key), "decided"));
        }
    }

    private string? Chosen(ScorecardCandidateDetail candidate) =>
        Form is { } form
            ? form.Of(candidate.Code)?.Choice
            : ScorecardForm.Write(candidate.IsInstructed ?? candidate.IsRecommended);

    private string? Reason(ScorecardCandidateDetail candidate) =>
        Form is { } form ? form.Of(candidate.Code)?.Why : candidate.DecisionWhy;

    private List<(string Label, string Now, string Yours)> Compared(ScorecardDetail choice) =>
        choice
            .Candidates.Select(candidate =>
            {
                var typed = Form!.Typed.FirstOrDefault(line => line.Code == candidate.Code);
                return (
                    candidate.Name,
                    Said(candidate, candidate.IsInstructed ?? candidate.IsRecommended),
                    Said(candidate, typed.IsIn)
                );
            })
            .ToList();

    private static string Said(ScorecardCandidateDetail candidate, bool? isIn) =>
        isIn is { } known ? ScorecardWords.Of(candidate.WasMember, known) : "";

    private static string Headline(ScorecardDetail choice) =>
        choice.Stage switch
        {
            ScorecardStage.Consultation => "The Executive decides when the panel has recommended.",
            ScorecardStage.Recommended => "The Executive’s decision can be recorded.",
            ScorecardStage.Decided or ScorecardStage.Instructed => $"{choice.Body} has decided.",
        };
}
