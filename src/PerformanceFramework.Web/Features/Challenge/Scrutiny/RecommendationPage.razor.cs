using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

public sealed partial class RecommendationPage
{
    internal const string PlanName = "plan";
    internal const string FinishName = "finish";
    private const string RespondName = "respond-form";
    private const string VerdictName = "verdict-form";
    private const string WithdrawName = "withdraw-form";
    private const string CorrectName = "correct-form";

    private static readonly SelectOption[] Responses =
    [
        new("", "Choose"),
        .. Enum.GetValues<CabinetResponse>()
            .Select(response => new SelectOption(response.ToString(), response.Words())),
    ];

    private RecommendationDetail? _detail;

    [Parameter]
    public int RecommendationId { get; set; }

    [Inject]
    private RecommendationQueries Recommendations { get; set; } = null!;

    [Inject]
    private RespondToRecommendation Respond { get; set; } = null!;

    [Inject]
    private AddRecommendationAction AddAction { get; set; } = null!;

    [Inject]
    private FinishRecommendationAction FinishAction { get; set; } = null!;

    [Inject]
    private CloseRecommendation Close { get; set; } = null!;

    [Inject]
    private SendBackRecommendation SendBack { get; set; } = null!;

    [Inject]
    private WithdrawRecommendation Withdraw { get; set; } = null!;

    [Inject]
    private CorrectRecommendation Correct { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = RespondName, Name = "Reply")]
    private ReplyForm? Reply { get; set; }

    [SupplyParameterFromForm(FormName = PlanName, Name = "Step")]
    private StepForm? Step { get; set; }

    [SupplyParameterFromForm(FormName = FinishName, Name = "Finish")]
    private FinishForm? Finish { get; set; }

    [SupplyParameterFromForm(FormName = VerdictName, Name = "Verdict")]
    private WordsForm? Verdict { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName, Name = "Withdrawal")]
    private WordsForm? Withdrawal { get; set; }

    [SupplyParameterFromForm(FormName = CorrectName, Name = "Correction")]
    private RecommendationEntry? Correction { get; set; }

    private DateOnly Today => UkClock.Today(Time);

    private string? Notice =>
        JustDone switch
        {
            "made" => "The recommendation is recorded. Cabinet is asked to respond.",
            "responded" => "The response is recorded.",
            "planned" => "The action is planned.",
            "finished" => "It is recorded as done.",
            "closed" => "The recommendation is closed.",
            "back" => "The recommendation is sent back.",
            "withdrawn" => "The recommendation is withdrawn.",
            "corrected" => "The recommendation is corrected. The change history keeps what it said before.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _detail = await Recommendations.DetailAsync(Actor, RecommendationId);
        if (_detail is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task RespondAsync()
    {
        var response = Enum.TryParse<CabinetResponse>(Reply!.Response, out var chosen)
            ? chosen
            : (CabinetResponse?)null;
        var request = new RespondToRecommendationRequest(
            RecommendationId,
            Reply.Version,
            response,
            Words(Reply.Words),
            Reply.For?.Trim() ?? ""
        );
        await FollowAsync(RespondName, await Respond.ExecuteAsync(Actor, request), "responded");
    }

    private async Task PlanAsync()
    {
        if (FormDate.Problems(("Due", Step!.Due)) is { Count: > 0 } problems)
        {
            Refuse(PlanName, problems);
            return;
        }

        var request = new AddRecommendationActionRequest(
            RecommendationId,
            Step.Version,
            Step.What?.Trim() ?? "",
            Step.Owner?.Trim() ?? "",
            FormDate.Read(Step.Due)
        );
        await FollowAsync(PlanName, await AddAction.ExecuteAsync(Actor, request), "planned");
    }

    private async Task FinishAsync()
    {
        var request = new FinishRecommendationActionRequest(
            RecommendationId,
            Finish!.Version,
            int.TryParse(Finish.ActionId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
            Words(Finish.Evidence),
            Finish.Link?.Trim() ?? ""
        );
        await FollowAsync(FinishName, await FinishAction.ExecuteAsync(Actor, request), "finished");
    }

    private async Task JudgeAsync()
    {
        var (version, words) = (Verdict!.Version, Words(Verdict.Words));
        if (Verdict.Action == "back")
        {
            var request = new SendBackRecommendationRequest(RecommendationId, version, words);
            await FollowAsync(VerdictName, await SendBack.ExecuteAsync(Actor, request), "back");
        }
        else
        {
            var request = new CloseRecommendationRequest(RecommendationId, version, words);
            await FollowAsync(VerdictName, await Close.ExecuteAsync(Actor, request), "closed");
        }
    }

    private async Task WithdrawAsync()
    {
        var request = new WithdrawRecommendationRequest(RecommendationId, Withdrawal!.Version, Words(Withdrawal.Words));
        await FollowAsync(WithdrawName, await Withdraw.ExecuteAsync(Actor, request), "withdrawn");
    }

    private async Task CorrectAsync()
    {
        var days = new[] { ("MeetingOn", Correction!.MeetingOn), ("ResponseDue", Correction.ResponseDue) };
        if (FormDate.Problems(days) is { Count: > 0 } problems)
        {
            Refuse(CorrectName, problems);
            return;
        }

        var outcome = await Correct.ExecuteAsync(Actor, Correction.Corrected(RecommendationId));
        await FollowAsync(CorrectName, outcome, "corrected");
        if (IsConflict && _detail is { Line: var now })
        {
            Correction = Merge(Correction, RecommendationEntry.Of(now), entry => entry.Told());
        }
    }

    // What was typed stays; a form that is sent again carries the version that is shown by then.
    private async Task FollowAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(RecommendationLinks.Detail(RecommendationId), what);
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private static List<SelectOption> Committees(RecommendationDetail detail) =>
        detail
            .Committees.Union([detail.Line.Committee])
            .Select(committee => new SelectOption(committee.Code, committee.Name))
            .ToList();

    private static string Words(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>What is typed of a response; kept when it is refused.</summary>
    public sealed class ReplyForm
    {
        public int Version { get; set; }

        public string? Response { get; set; }

        public string? Words { get; set; }

        public string? For { get; set; }
    }

    /// <summary>What is typed of something to do; kept when it is refused.</summary>
    public sealed class StepForm
    {
        public int Version { get; set; }

        public string? What { get; set; }

        public string? Owner { get; set; }

        public string? Due { get; set; }
    }

    /// <summary>What is typed of something that is done; kept when it is refused.</summary>
    public sealed class FinishForm
    {
        public int Version { get; set; }

        public string? ActionId { get; set; }

        public string? Evidence { get; set; }

        public string? Link { get; set; }
    }

    /// <summary>What the committee says; kept when it is refused.</summary>
    public sealed class WordsForm
    {
        public int Version { get; set; }

        public string? Words { get; set; }

        /// <summary>The button that was pressed.</summary>
        public string? Action { get; set; }
    }
}
