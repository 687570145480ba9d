using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge;

public sealed partial class QuestionPage
{
    private const string AnswerName = "answer";
    private const string ChangeName = "change";
    private const string WithdrawName = "withdraw";
    private const string AcceptName = "accept";
    private const string FollowName = "follow-up";

    private QuestionDetail? _question;

    [Parameter]
    public int QuestionId { get; set; }

    [Inject]
    private QuestionQueries Questions { get; set; } = null!;

    [Inject]
    private ChangeQuestion Change { get; set; } = null!;

    [Inject]
    private WithdrawQuestion Withdraw { get; set; } = null!;

    [Inject]
    private AnswerQuestion Answer { get; set; } = null!;

    [Inject]
    private CorrectAnswer Correct { get; set; } = null!;

    [Inject]
    private AcceptAnswer Accept { get; set; } = null!;

    [Inject]
    private AcceptForMember AcceptFor { get; set; } = null!;

    [Inject]
    private FollowUpAnswer FollowUp { get; set; } = null!;

    [Inject]
    private FollowUpForMember FollowUpFor { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = AnswerName, Name = "Reply")]
    private AnswerEntry? Reply { get; set; }

    [SupplyParameterFromForm(FormName = ChangeName)]
    private QuestionEntry? Form { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName, Name = "Withdrawal")]
    private VersionForm? Withdrawal { get; set; }

    [SupplyParameterFromForm(FormName = AcceptName, Name = "Acceptance")]
    private VersionForm? Acceptance { get; set; }

    [SupplyParameterFromForm(FormName = FollowName, Name = "Next")]
    private QuestionEntry? Next { get; set; }

    private DateOnly Today => UkClock.Today(Time);

    private string? Notice =>
        JustDone switch
        {
            "asked" => "The director sees your question.",
            "changed" => "The question is changed.",
            "withdrawn" => "The question is withdrawn.",
            "answered" => "The answer is given.",
            "accepted" => "The answer is accepted.",
            "followed" => "The director sees the next question.",
            "corrected" => "The answer is corrected.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _question = await Questions.DetailAsync(Actor, QuestionId, Today);
        if (_question is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeAsync()
    {
        if (FormDate.Problems(("Due", Form!.Due)) is { Count: > 0 } problems)
        {
            Refuse(ChangeName, problems);
            return;
        }

        var request = new ChangeQuestionRequest(QuestionId, Form.Version, Form.Words, FormDate.Read(Form.Due));
        await FollowAsync(ChangeName, await Change.ExecuteAsync(Actor, request), "changed");
    }

    private async Task WithdrawAsync()
    {
        var request = new WithdrawQuestionRequest(QuestionId, Withdrawal!.Version);
        await FollowAsync(WithdrawName, await Withdraw.ExecuteAsync(Actor, request), "withdrawn");
    }

    private async Task AcceptAsync()
    {
        var version = Acceptance!.Version;
        var outcome = _question!.Line.IsMine
            ? await Accept.ExecuteAsync(Actor, new AcceptAnswerRequest(QuestionId, version))
            : await AcceptFor.ExecuteAsync(Actor, new AcceptForMemberRequest(QuestionId, version));
        await FollowAsync(AcceptName, outcome, "accepted");
    }

    private async Task FollowUpAsync()
    {
        if (FormDate.Problems(("Due", Next!.Due)) is { Count: > 0 } problems)
        {
            Refuse(FollowName, problems);
            return;
        }

        var (version, words, due) = (Next.Version, Next.Words, FormDate.Read(Next.Due));
        var outcome = _question!.Line.IsMine
            ? await FollowUp.ExecuteAsync(Actor, new FollowUpAnswerRequest(QuestionId, version, words, due))
            : await FollowUpFor.ExecuteAsync(Actor, new FollowUpForMemberRequest(QuestionId, version, words, due));
        if (outcome is Outcome<int>.Done done && IsDone(FollowName, outcome))
        {
            GoOn(QuestionLinks.Question(done.Value), "followed");
            return;
        }

        await FollowAsync(FollowName, outcome, "followed");
    }

    private async Task AnswerAsync()
    {
        var (version, answer) = (Reply!.Version, Reply.Words);
        if (_question!.Line.State.IsAnswered())
        {
            var outcome = await Correct.ExecuteAsync(Actor, new CorrectAnswerRequest(QuestionId, version, answer));
            await FollowAsync(AnswerName, outcome, "corrected");
        }
        else
        {
            var outcome = await Answer.ExecuteAsync(Actor, new AnswerQuestionRequest(QuestionId, version, answer));
            await FollowAsync(AnswerName, outcome, "answered");
        }
    }

    private async Task FollowAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(QuestionLinks.Question(QuestionId), what);
            return;
        }

        if (!IsConflict)
        {
            return;
        }

        await LoadAsync();
        if (_question is not { Line: var now })
        {
            return;
        }

        if (Form is { } question)
        {
            Form = Merge(question, QuestionEntry.Of(now), Told);
        }

        if (Reply is { } answer)
        {
            Reply = Merge(answer, AnswerEntry.Of(now), typed => [("Answer", typed.Answer ?? "")]);
        }
    }

    private static (string Label, string Words)[] Told(QuestionEntry entry) =>
        [
            ("Your question", entry.Text ?? ""),
            ("Answer by", FormDate.Read(entry.Due) is { } due ? UkDate.Words(due) : ""),
        ];

    /// <summary>The version that was read.</summary>
    private sealed class VersionForm
    {
        public int Version { get; set; }
    }
}
