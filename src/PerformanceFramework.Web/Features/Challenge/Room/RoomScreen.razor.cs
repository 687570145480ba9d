using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Returns;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Room;

/// <summary>
/// The island in which a session is held. Whatever is captured lives in the database at once; the screens of all who follow
/// look for it every two seconds, on whichever web server they are.
/// </summary>
public sealed partial class RoomScreen(
    SessionRoomQueries queries,
    StartSession start,
    GoToPart go,
    StopClock stopClock,
    CaptureWords capture,
    DecideOnTopic decide,
    AddCommitment add,
    WritePrivateNote note,
    CloseSession close,
    TimeProvider time,
    LookoutPace pace
) : IDisposable
{
    private readonly RoomTyping _typing = new();
    private SessionRoom? _room;
    private SessionStamp? _seen;
    private ShownPart _shown;
    private RoomPlace _place;
    private Lookout? _lookout;
    private (string Title, string Sentence)? _notice;
    private string _said = "";
    private bool _isUnavailable;
    private bool _isRead;
    private string _reader = "";

    [Parameter, EditorRequired]
    public int SessionId { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>What the page around it has read; null in a circuit, which begins later and reads for itself.</summary>
    [CascadingParameter]
    private SessionRoom? Read { get; set; }

    private bool IsInteractive => RendererInfo.IsInteractive;

    private bool MayCapture => IsInteractive && _room is { MayRun: true, State: SessionState.Running };

    private bool IsFollowing => _place.Chosen is null;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private RoomTopic? Topic => _room?.Topics.FirstOrDefault(topic => topic.Id == _shown.TopicId);

    private ShownPart Current => _room is { } room ? new ShownPart(room.Step, room.CurrentTopicId) : default;

    private List<ShownPart> Parts => RoomParts.Of(_room!);

    private ShownPart? Next =>
        Parts is var parts && parts.IndexOf(Current) is >= 0 and var place && place + 1 < parts.Count
            ? parts[place + 1]
            : null;

    private string? NextWords =>
        Next switch
        {
            null => null,
            { Step: SessionStep.Topics } => "Next topic",
            { Step: var step } => step.Words(),
        };

    public void Dispose() => _lookout?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _reader = (await ActorAsync()).Id;
        try
        {
            // The stamp first: what changes while the rest is read is then found by the first look.
            _seen = IsInteractive ? await queries.StampAsync(await ActorAsync(), SessionId, Today) : null;
            await LoadAsync(Read);
        }
        catch (Exception exception) when (IsInteractive && DatabaseFailure.IsUnavailable(exception))
        {
            // The page without a circuit has its own error page; here the next look tries again.
            _isUnavailable = true;
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _lookout = new Lookout(time, pace, () => InvokeAsync(LookAsync), DispatchExceptionAsync);
        }
    }

    private DateOnly Today => UkClock.Today(time);

    /// <summary>What is suggested for what is decided: time enough to do it, and mostly a day of work as today is.</summary>
    private DateOnly InFourWeeks => Today.AddDays(28);

    private async Task<Actor> ActorAsync() => (await Authentication).User.ToActor();

    private async Task LoadAsync(SessionRoom? read = null)
    {
        var before = Current;
        _room = read ?? await queries.RoomAsync(await ActorAsync(), SessionId, Today);
        (_isUnavailable, _isRead) = (false, true);
        _place = _place.After(before, Current, _typing.IsTyped);
        _shown = _room is not null && _place.Chosen is { } chosen && Parts.Contains(chosen) ? chosen : Current;
    }

    private async Task LookAsync()
    {
        var stamp = await queries.StampAsync(await ActorAsync(), SessionId, Today);
        if (stamp != _seen)
        {
            var before = Current;
            await LoadAsync();
            _seen = stamp;
            if (_room is not null && Current != before && (IsFollowing || _place.IsBehind))
            {
                _said = _place.IsBehind
                    ? $"The session has gone on: {WordsOf(Current)}. You stay here."
                    : $"Now: {WordsOf(Current)}";
            }
        }

        // The clock goes on by itself.
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        _notice = null;
        _seen = await queries.StampAsync(await ActorAsync(), SessionId, Today);
        await LoadAsync();
        StateHasChanged();
    }

    private void Show(ShownPart part)
    {
        _place = new RoomPlace(part == Current ? null : part, IsBehind: false);
        _shown = part;
    }

    private void Follow()
    {
        (_place, _shown) = (default, Current);
    }

    private async Task BeginAsync() =>
        await DriveAsync(async actor =>
            await start.ExecuteAsync(actor, new StartSessionRequest(SessionId, _room!.Version))
        );

    private async Task NextAsync()
    {
        if (Next is { } next)
        {
            await GoAsync(next);
        }
    }

    private async Task GoAsync(ShownPart part)
    {
        _place = default;
        await DriveAsync(async actor =>
            await go.ExecuteAsync(actor, new GoToPartRequest(SessionId, _room!.Version, part.Step, part.TopicId))
        );
    }

    private async Task StopClockAsync() =>
        await DriveAsync(async actor =>
            await stopClock.ExecuteAsync(actor, new StopClockRequest(SessionId, _room!.Version))
        );

    private async Task CloseAsync() =>
        await DriveAsync(async actor =>
            await close.ExecuteAsync(actor, new CloseSessionRequest(SessionId, _room!.Version))
        );

    /// <summary>Does something with the session as a whole. Where only what was captured has moved it on, it is done all the same.</summary>
    private async Task DriveAsync(Func<Actor, Task<Outcome<int>>> act)
    {
        var before = Current;
        var outcome = await act(await ActorAsync());
        if (outcome is Outcome<int>.Conflict)
        {
            await ReloadAsync();
            outcome = Current == before ? await act(await ActorAsync()) : outcome;
        }

        await AfterAsync(outcome);
    }

    private async Task<Outcome<string>> SaveAsync(CapturedKind kind, int id, (string Before, string Words) typed) =>
        await capture.ExecuteAsync(await ActorAsync(), new CaptureWordsRequest(kind, id, typed.Before, typed.Words));

    private async Task<Outcome<string>> NoteAsync(int topicId, (string Before, string Words) typed) =>
        await note.ExecuteAsync(await ActorAsync(), new WritePrivateNoteRequest(topicId, typed.Before, typed.Words));

    private async Task<Outcome<SessionDecision>> DecideAsync(DecideOnTopicRequest request)
    {
        var outcome = await decide.ExecuteAsync(await ActorAsync(), request);
        if (outcome is Outcome<SessionDecision>.Done or Outcome<SessionDecision>.Conflict)
        {
            await ReloadAsync();
        }

        return outcome;
    }

    private async Task<Outcome<int>> AddAsync(int? topicId, CommitmentTyped typed)
    {
        var outcome = await add.ExecuteAsync(
            await ActorAsync(),
            new AddCommitmentRequest(SessionId, topicId, typed.Deliverable, typed.OwnerId, typed.Due)
        );
        // Somebody else captured something in the same moment: that is no reason not to keep this.
        if (outcome is Outcome<int>.Conflict)
        {
            outcome = await add.ExecuteAsync(
                await ActorAsync(),
                new AddCommitmentRequest(SessionId, topicId, typed.Deliverable, typed.OwnerId, typed.Due)
            );
        }

        if (outcome is Outcome<int>.Done)
        {
            await ReloadAsync();
            _said = "The commitment is kept.";
        }

        return outcome;
    }

    private async Task AfterAsync(Outcome<int> outcome)
    {
        if (outcome is not Outcome<int>.Unavailable)
        {
            await ReloadAsync();
        }

        _notice = outcome switch
        {
            Outcome<int>.Done => null,
            Outcome<int>.Conflict => (
                "Somebody else was quicker",
                "The session has gone on meanwhile. It is shown as it is now."
            ),
            Outcome<int>.Forbidden when await ActorAsync() == Actor.Nobody => (
                "Your session has ended",
                "Sign in again in another tab, and load this page afresh. What was captured is safe."
            ),
            _ => ("Not done", outcome.Sentence),
        };
        StateHasChanged();
    }

    private string WordsOf(ShownPart part) =>
        part.Step is SessionStep.Topics
            ? _room!.Topics.FirstOrDefault(topic => topic.Id == part.TopicId)?.Heading ?? part.Step.Words()
            : part.Step.Words();
}
