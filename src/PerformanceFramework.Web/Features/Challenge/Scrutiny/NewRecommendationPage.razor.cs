using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

public sealed partial class NewRecommendationPage
{
    private const string FormName = "recommendation";

    private IReadOnlyList<SelectOption> _committees = [];
    private MadeForm? _initial;

    [Inject]
    private RecommendationQueries Recommendations { get; set; } = null!;

    [Inject]
    private MakeRecommendation Make { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    private string? Element { get; set; }

    [SupplyParameterFromQuery]
    private string? Committee { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private MadeForm? Form { get; set; }

    private MadeForm Shown => Form ?? (_initial ??= Blank());

    protected override async Task LoadAsync()
    {
        var committees = await Recommendations.FormAsync(Actor);
        _committees = committees.Select(committee => new SelectOption(committee.Code, committee.Name)).ToList();
    }

    private static string Id(string field) => IdOf(FormName, field);

    private string? Error(string field) => ErrorOf(FormName, field);

    private MadeForm Blank()
    {
        var today = UkClock.Today(Time);
        return new MadeForm
        {
            BodyCode = Committee?.Trim(),
            Indicator = Indicator?.Trim(),
            ElementCode = Element?.Trim(),
            MeetingOn = FormDate.Write(today),
            ResponseDue = FormDate.Write(today.AddMonths(Recommendation.UsualMonths)),
        };
    }

    private async Task MakeAsync()
    {
        var problems = FormDate.Problems(("MeetingOn", Form!.MeetingOn), ("ResponseDue", Form.ResponseDue));
        if (problems.Count > 0)
        {
            Refuse(FormName, problems);
            return;
        }

        var outcome = await Make.ExecuteAsync(Actor, Form.Request);
        if (IsDone(FormName, outcome) && outcome is Outcome<int>.Done done)
        {
            GoOn(RecommendationLinks.Detail(done.Value), "made");
        }
    }

    /// <summary>With what it is about.</summary>
    private sealed class MadeForm : RecommendationEntry
    {
        public string? Indicator { get; set; }

        public string? ElementCode { get; set; }

        public MakeRecommendationRequest Request =>
            new(
                BodyCode ?? "",
                Indicator?.Trim() ?? "",
                ElementCode?.Trim() ?? "",
                ChosenKind,
                Words,
                FormDate.Read(MeetingOn),
                FormDate.Read(ResponseDue)
            );
    }
}
