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

    // What was decided before it was taken back, otherwise what is recommended.
    private ScorecardForm Opening =>
        new()
        {
            Version = Choice!.Version,
            BodyCode = Choice.BodyCode,
            On = FormDate.Write(Choice.DecidedOn ?? Today),
            Reference = Choice.Reference,
            Lines = ScorecardForm.LinesOf(
                Choice,
                candidate => (candidate.IsInstructed ?? candidate.IsRecommended, candidate.DecisionWhy)
            ),
        };

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
        else if (IsConflict)
        {
            await LoadAsync();
            if (Choice is not null)
            {
                Form = Merge(Form, Opening, Told);
            }
        }
    }

    private List<(string Label, string Words)> Told(ScorecardForm form) =>
        [
            ("Who decided", _bodies.FirstOrDefault(body => body.Code == form.BodyCode)?.Name ?? ""),
            ("Day of the decision", form.On ?? ""),
            ("Where it can be read", form.Reference ?? ""),
            .. form.Told(Choice!),
        ];

    private static string Headline(ScorecardDetail choice) =>
        choice.Stage switch
        {
            ScorecardStage.Consultation => "The Executive decides when the panel has recommended.",
            ScorecardStage.Recommended => "The Executive’s decision can be recorded.",
            ScorecardStage.Decided or ScorecardStage.Instructed => $"{choice.Body} has decided.",
        };
}
