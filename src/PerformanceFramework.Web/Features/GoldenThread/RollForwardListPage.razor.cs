using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class RollForwardListPage
{
    private const string FormName = "prepare";

    private RollForwardList? _list;

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private PrepareRollForward Prepare { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The code of the plan to prepare.</summary>
    [SupplyParameterFromQuery]
    private string? Plan { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private PrepareForm? Form { get; set; }

    private FinancialYear Present => FinancialYear.Containing(UkClock.Today(Time));

    private FinancialYear Next => new(Present.StartYear + 1);

    private List<SelectOption> Years =>
        [
            new(PlanWords.Code(Next), $"{Next}, which begins on {UkDate.Words(Next.Start)}"),
            new(PlanWords.Code(Present), $"{Present}, the present year"),
        ];

    protected override async Task LoadAsync() => _list = await Threads.RollForwardsAsync(Actor);

    private async Task PrepareAsync()
    {
        var year = TargetYear.Read(Form!.StartYear);
        var level = int.TryParse(Form.LowestLevelId, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var request = new PrepareRollForwardRequest(Form.PlanCode ?? "", year?.StartYear ?? 0, level);
        if (IsDone(FormName, await Prepare.ExecuteAsync(Actor, request)))
        {
            Navigation.NavigateTo(Done.At(ThreadLinks.RollForward(request.PlanCode, year!.Value), "prepared"));
        }
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Headline(RollForwardList list) =>
        list.All.Count(item => item.State is RollForwardState.Prepared) switch
        {
            0 => "No plan is being rolled forward.",
            1 => "1 plan is being rolled forward.",
            var count => $"{count} plans are being rolled forward.",
        };

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class PrepareForm
    {
        public string? PlanCode { get; set; }

        public string? StartYear { get; set; }

        public string? LowestLevelId { get; set; }
    }
}
