using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

public sealed partial class TopicPage
{
    private const string WordsName = "words";
    private const string AskName = "ask";
    private const string ContextName = "add-context";
    private const string CommentName = "comment";

    private TopicDetail? _topic;
    private IReadOnlyList<TopicView> _agenda = [];

    [Parameter]
    public int SessionId { get; set; }

    [Parameter]
    public int TopicId { get; set; }

    [SupplyParameterFromForm(FormName = WordsName)]
    private TopicEntry? Wording { get; set; }

    [SupplyParameterFromForm(FormName = AskName)]
    private TopicEntry? Asking { get; set; }

    [SupplyParameterFromForm(FormName = ContextName)]
    private TopicEntry? Added { get; set; }

    [SupplyParameterFromForm(FormName = CommentName)]
    private CommentEntry? Comment { get; set; }

    [SupplyParameterFromForm(FormName = TopicComments.FormName)]
    private CommentEntry? Settled { get; set; }

    [SupplyParameterFromForm(FormName = TopicForms.Decide)]
    private DecisionEntry? Decision { get; set; }

    [Inject]
    private SessionQueries Sessions { get; set; } = null!;

    [Inject]
    private DecideTopic Decide { get; set; } = null!;

    [Inject]
    private WordTopic Word { get; set; } = null!;

    [Inject]
    private SaveTopicQuestions Ask { get; set; } = null!;

    [Inject]
    private AddContext AddTo { get; set; } = null!;

    [Inject]
    private CommentOnTopic Say { get; set; } = null!;

    [Inject]
    private SettleComment Settle { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private DateOnly Today => UkClock.Today(Time);

    private bool MayArrange => _topic?.Head is { MayPrepare: true, State: SessionState.Preparing };

    private bool MayComment => _topic?.Head.State is SessionState.Preparing && Actor.Has(Permission.CommentOnTopics);

    private bool MayAddContext =>
        _topic
            is {
                Head.State: SessionState.Preparing or SessionState.Ready,
                Topic: { IsOwn: true, State: TopicState.Included or TopicState.Merged }
            };

    private string? Notice =>
        JustDone switch
        {
            "decided" => "Your decision is saved.",
            "worded" => "The heading is saved.",
            "asked" => "The questions are saved.",
            "added" => "What you add is saved.",
            "commented" => "Your comment is saved.",
            "settled" => "The comment is settled.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _topic = await Sessions.TopicAsync(Actor, SessionId, TopicId, Today);
        if (_topic is null)
        {
            Navigation.NotFound();
        }
        else if (MayArrange)
        {
            _agenda = (await Sessions.DetailAsync(Actor, SessionId, Today))!.Agenda.ToList();
        }
    }

    private async Task DecideAsync() =>
        await FollowAsync(
            TopicForms.Decide,
            await Decide.ExecuteAsync(
                Actor,
                new DecideTopicRequest(
                    TopicId,
                    Decision!.Version,
                    Decision.Choice,
                    Lines.Of(Decision.Reason),
                    Decision.IntoId
                )
            ),
            "decided"
        );

    private async Task WordAsync() =>
        await FollowAsync(
            WordsName,
            await Word.ExecuteAsync(Actor, new WordTopicRequest(TopicId, Wording!.Version, Lines.Of(Wording.Heading))),
            "worded"
        );

    private async Task AskAsync() =>
        await FollowAsync(
            AskName,
            await Ask.ExecuteAsync(
                Actor,
                new SaveTopicQuestionsRequest(TopicId, Asking!.Version, Lines.Each(Asking.Questions))
            ),
            "asked"
        );

    private async Task AddContextAsync() =>
        await FollowAsync(
            ContextName,
            await AddTo.ExecuteAsync(
                Actor,
                new AddContextRequest(TopicId, Added!.Version, Lines.Of(Added.Context))
                {
                    Finance = Added.Finance ?? "",
                    Risk = Added.Risk ?? "",
                    Workforce = Added.Workforce ?? "",
                }
            ),
            "added"
        );

    private async Task CommentAsync() =>
        await FollowAsync(
            CommentName,
            await Say.ExecuteAsync(Actor, new CommentOnTopicRequest(TopicId, Lines.Of(Comment!.Text))),
            "commented"
        );

    private async Task SettleAsync() =>
        await FollowAsync(
            TopicComments.FormName,
            await Settle.ExecuteAsync(
                Actor,
                new SettleCommentRequest(Settled!.CommentId, Settled.Version, Lines.Of(Settled.Text))
            ),
            "settled"
        );

    private async Task FollowAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(SessionLinks.Topic(SessionId, TopicId), what);
            return;
        }

        if (!IsConflict)
        {
            return;
        }

        await LoadAsync();
        if (_topic is not { Topic: var now })
        {
            return;
        }

        // What each form leaves out is as it was opened, and so is not in conflict.
        if (Wording is { } wording)
        {
            Wording = Merge(wording, TopicEntry.Of(now), typed => [("Heading", typed.Heading ?? "")]);
        }

        if (Asking is { } asking)
        {
            Asking = Merge(asking, TopicEntry.Of(now), typed => [("Questions", typed.Questions ?? "")]);
        }

        if (Added is { } added)
        {
            Added = Merge(
                added,
                TopicEntry.Of(now),
                typed =>
                    [
                        ("What the figures do not say", typed.Context ?? ""),
                        ("Finance", typed.Finance ?? ""),
                        ("Risk", typed.Risk ?? ""),
                        ("Workforce", typed.Workforce ?? ""),
                    ]
            );
        }
    }
}
