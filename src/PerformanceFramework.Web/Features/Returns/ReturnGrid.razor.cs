using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>
/// The island in which a return is entered, submitted and decided. Drafts live in the database: a change is saved a moment
/// after it is typed, and again when its field is left.
/// </summary>
public sealed partial class ReturnGrid(
    ReturnQueries queries,
    SaveReturnEntry save,
    SubmitReturn submit,
    ApproveReturn approve,
    QueryReturn query,
    SetConfidence setConfidence,
    TimeProvider time,
    LookoutPace pace,
    IJSRuntime js
) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly Dictionary<int, ITimer> _pauses = [];

    // What the reader is asking about a row, by the id of its entry; nothing of it is kept before the return is sent back.
    private readonly Dictionary<int, string> _questions = [];
    private ReturnSheet? _sheet;
    private List<GridRow> _rows = [];
    private GridRow? _open;
    private List<ErrorSummaryItem> _errors = [];
    private Notice? _notice;
    private string? _decisionError;
    private string? _statementError;
    private bool _isUnavailable;
    private bool _isDeciding;

    // Something was said at the top of the page to somebody who pressed a button at its end.
    private bool _leadsToTop;

    [Parameter, EditorRequired]
    public int ReturnId { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Until the circuit is there nothing typed could be kept, so nothing can be typed.</summary>
    private bool IsEditable => _sheet is { MayEnter: true } && RendererInfo.IsInteractive;

    private string CaptionNote =>
        !IsEditable ? "Nothing can be changed here now."
        : _sheet is { MaySubmit: false } && _rows.Exists(row => !row.Row.IsOpen)
            ? "You enter what your organisation supplies; the other rows are for reading. Every change is saved as you make it."
        : "Every change is saved as you make it.";

    private int AskedAbout => _rows.Count(row => row.Row.Query is { IsAnswered: false });

    private IReadOnlyList<(ReturnRow Row, string Question)> Asked =>
        _rows
            .Where(row => _questions.ContainsKey(row.Row.EntryId))
            .Select(row => (row.Row, _questions[row.Row.EntryId]))
            .ToList();

    private int Entered => _rows.Count(row => !row.Preview.Reading.IsBlank);

    private string Headline =>
        _rows.Count(row => row.Preview.Reading.Problems.Count > 0) is var wrong and > 0
            ? $"{_sheet!.Service}: {Entered} of {_rows.Count} rows entered, {wrong} to put right"
            : $"{_sheet!.Service}: {Entered} of {_rows.Count} rows entered";

    private string StageSentence =>
        _sheet!.Stage switch
        {
            ReturnStage.NotStarted or ReturnStage.InProgress =>
                $"{(_sheet.Dates.SubmitBy < UkClock.Today(time) ? "Late: it was to" : "To")} be submitted by {UkDate.Words(_sheet.Dates.SubmitBy)}. Then {string.Join(", then ", _sheet.Dates.Steps.Select(Due))}.",
            ReturnStage.Queried =>
                $"Sent back with a question. Submit it again by {UkDate.Words(_sheet.Dates.DueOf(_sheet.Stage)!.Value)}.",
            _ when _sheet.Dates.StepAfter(_sheet.Stage) is { } next =>
                $"{string.Join("; ", Passed)}. Next, {Due(next)}.",
            _ => $"{string.Join("; ", Passed)}. The figures are on the dashboards.",
        };

    private IEnumerable<string> Passed =>
        _sheet!
            .Taken.Select(taken => $"{RoundWords.Done(taken.Step)} by {taken.By} on {UkClock.Words(taken.At)}")
            .Prepend($"Submitted by {_sheet.SubmittedBy} on {UkClock.Words(_sheet.SubmittedAt!.Value)}");

    private string Due(SignOffStep step) =>
        $"{step.Who()} {RoundWords.Does(step)} by {UkDate.Words(_sheet!.Dates.Of(step)!.Value)}";

    private string SaveSentence =>
        _rows.Count(row => row.Failure is not null) is var failed and > 0
            ? $"{failed} {(failed == 1 ? "row is" : "rows are")} not saved"
        : _rows.Any(row => !row.IsSaved) ? "Saving"
        : _rows.Max(row => row.Saved.ChangedAt) is { } last ? $"Everything is saved, {UkClock.Lately(last, time)}"
        : "Nothing has been entered yet";

    public async ValueTask DisposeAsync()
    {
        StopPauses();
        _lookout?.Dispose();
        await DetachAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await LoadAsync();
        }
        catch (Exception exception) when (RendererInfo.IsInteractive && DatabaseFailure.IsUnavailable(exception))
        {
            // An exception would end the circuit with no word to the person; the page without a circuit has its own error page.
            _isUnavailable = true;
        }
    }

    // A pause belongs to the rows of one loading: after the next, it would save what nobody sees any more.
    private void StopPauses()
    {
        foreach (var pause in _pauses.Values)
        {
            pause.Dispose();
        }

        _pauses.Clear();
    }

    private async Task<Actor> ActorAsync() => (await Authentication).User.ToActor();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        Take(await queries.SheetAsync(actor, ReturnId), actor);
    }

    /// <summary>Shows another loading in place of the present one. Nothing is waited for in between, so nothing is typed.</summary>
    private void Take(ReturnSheet? sheet, Actor actor)
    {
        StopPauses();
        _sheet = sheet;
        var previews = _sheet is null ? null : ReturnRows.Preview(_sheet.Rows, _sheet.Judge(actor.Name));
        var before = _rows.ToDictionary(row => row.Row.EntryId);
        _rows = _sheet?.Rows.Select(row => new GridRow(row, previews![row.EntryId])).ToList() ?? [];
        foreach (var row in _rows.Where(row => before.ContainsKey(row.Row.EntryId)))
        {
            row.Follow(before[row.Row.EntryId]);
        }

        _open = _open is null ? null : _rows.Find(row => row.Row.EntryId == _open.Row.EntryId);
    }

    private async Task TypedAsync(GridRow row, EntryInput input)
    {
        _steps.Type(new EntryChange(row.Row.EntryId, row.Typed, input));
        if (IsTypedOverTheirs(row))
        {
            row.Write(input);
            row.Failure = new Outcome<SavedEntry>.Conflict(row.Saved);
            return;
        }

        var showsOtherFields = row.Typed.Kind != input.Kind;
        row.Typed = input;
        if (showsOtherFields)
        {
            row.GiveTyped();
        }

        await PreviewAsync([row]);
        if (!_pauses.TryGetValue(row.Row.EntryId, out var pause))
        {
            pause = time.CreateTimer(
                _ => _ = InvokeAsync(() => SaveAsync(row)),
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
            _pauses.Add(row.Row.EntryId, pause);
        }

        pause.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task PreviewAsync(IReadOnlyList<GridRow> changed)
    {
        var judge = _sheet!.Judge((await ActorAsync()).Name);
        foreach (var code in changed.Select(row => row.Row.Indicator.Code).Distinct())
        {
            var sameIndicator = _rows.Where(row => row.Row.Indicator.Code == code).ToList();
            var typed = sameIndicator.ToDictionary(row => row.Row.Period, row => row.Typed);
            foreach (var row in sameIndicator)
            {
                row.Preview = row.Row.Indicator.Preview(row.Row.Period, typed, judge);
            }
        }
    }

    private Task LeftAsync(GridRow row)
    {
        _steps.Leave();
        return SaveAsync(row);
    }

    /// <summary>One save at a time for a row, which also saves what is typed meanwhile: whoever asks waits for it.</summary>
    private Task SaveAsync(GridRow row) =>
        row.Saving is { IsCompleted: false } saving ? saving : row.Saving = SaveOnceAsync(row);

    private async Task SaveOnceAsync(GridRow row)
    {
        // A conflict waits for the person.
        if (row.Typed == row.Saved.Input || row.Theirs is not null)
        {
            return;
        }

        row.IsSaving = true;
        try
        {
            do
            {
                StateHasChanged();
                var request = new SaveReturnEntryRequest(row.Row.EntryId, row.Saved.Version, row.Typed);
                var outcome = await save.ExecuteAsync(await ActorAsync(), request);
                if (outcome is Outcome<SavedEntry>.Done done)
                {
                    row.Keep(done.Value);
                }
                else
                {
                    row.Failure = outcome;
                }
            } while (row.Failure is null && row.Typed != row.Saved.Input);
        }
        finally
        {
            row.IsSaving = false;
        }

        if (row.Failure is Outcome<SavedEntry>.Forbidden && await ActorAsync() == Actor.Nobody)
        {
            _notice = Notice.SessionEnded;
        }
        else if (row.Failure is Outcome<SavedEntry>.Refused refused)
        {
            _notice = new Notice(
                NotificationKind.Error,
                "Not saved",
                refused.Refusal.Sentence + " What you typed is still in its field."
            );
        }

        StateHasChanged();
    }

    private async Task KeepMineAsync(GridRow row)
    {
        row.Keep(row.Theirs!);
        await SaveAsync(row);
    }

    private async Task TakeTheirs(GridRow row)
    {
        row.TakeTheirs(row.Theirs!);
        await PreviewAsync([row]);
    }

    private void Open(GridRow row)
    {
        row.GiveTyped();
        _open = row;
    }

    private void Close() => _open = null;

    private async Task SubmitAsync()
    {
        // The list of what is missing leads to rows of every kind.
        Show(GridFilter.All);
        foreach (var row in _rows.Where(row => row.Theirs is null))
        {
            row.Failure = null;
            await SaveAsync(row);
        }

        if (_rows.Any(row => row.Failure is not null))
        {
            _notice = new Notice(
                NotificationKind.Error,
                "Not submitted",
                "Some rows are not saved. Put them right first."
            );
            _leadsToTop = true;
            return;
        }

        var versions = _rows.ToDictionary(row => row.Row.EntryId, row => row.Saved.Version);
        var outcome = await DecideAsync(async () =>
            await submit.ExecuteAsync(await ActorAsync(), new SubmitReturnRequest(ReturnId, versions))
        );
        if (outcome is not (Outcome<ReturnStage>.Unavailable or Outcome<ReturnStage>.Forbidden))
        {
            await LoadAsync();
        }

        _errors = outcome is Outcome<ReturnStage>.Invalid ? Obstacles() : [];
        _notice = outcome switch
        {
            Outcome<ReturnStage>.Done => new Notice(
                NotificationKind.Success,
                "Submitted",
                $"It goes to {_sheet!.Dates.Steps.First().Who()}, who can also send it back with a question."
            ),
            Outcome<ReturnStage>.Invalid => null,
            Outcome<ReturnStage>.Forbidden when await ActorAsync() == Actor.Nobody => Notice.SessionEnded,
            Outcome<ReturnStage>.Conflict => new Notice(
                NotificationKind.Warning,
                "Not submitted",
                "Somebody else changed rows of this return since you loaded it. They are shown now: look at them, then submit again."
            ),
            _ => new Notice(NotificationKind.Error, "Not submitted", outcome.Sentence),
        };
        _leadsToTop = true;
    }

    private List<ErrorSummaryItem> Obstacles() =>
        _rows
            .SelectMany(row =>
                row.Preview.Obstacles.Select(problem => new ErrorSummaryItem(
                    $"{row.Row.Indicator.Code}, {row.Row.Period}: {problem.Sentence}",
                    row.FieldId(problem.Field, row == _open)
                ))
            )
            .ToList();

    // Meanwhile nobody looks for changes by others: it would find this one.
    private async Task<Outcome<ReturnStage>> DecideAsync(Func<Task<Outcome<ReturnStage>>> decide)
    {
        _isDeciding = true;
        try
        {
            return await decide();
        }
        finally
        {
            _isDeciding = false;
        }
    }

    private void Ask(GridRow row, string question)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            _questions.Remove(row.Row.EntryId);
        }
        else
        {
            _questions[row.Row.EntryId] = question;
        }
    }

    private async Task ApproveAsync(string statement)
    {
        var step = _sheet!.Step!.Value;
        var request = new ApproveReturnRequest(ReturnId, _sheet.Version, statement);
        var outcome = await DecideAsync(async () => await approve.ExecuteAsync(await ActorAsync(), request));
        await DecidedAsync(
            outcome,
            SentenceCase.AtStart(RoundWords.Done(step)),
            _sheet.Dates.StepAfter(step.Reached()) is { } next
                ? $"The return waits for {next.Who()} now."
                : "The figures are on the dashboards now."
        );
    }

    private async Task QueryAsync(string reason)
    {
        var request = new QueryReturnRequest(ReturnId, _sheet!.Version, reason.Trim(), _questions);
        var outcome = await DecideAsync(async () => await query.ExecuteAsync(await ActorAsync(), request));
        if (outcome is Outcome<ReturnStage>.Done)
        {
            _questions.Clear();
        }

        await DecidedAsync(outcome, "Sent back", "The officers see on their home page and on the return what you ask.");
    }

    private async Task<IReadOnlyList<FieldError>> SetConfidenceAsync(GridRow row, ConfidenceGrade? grade, string reason)
    {
        var outcome = await setConfidence.ExecuteAsync(
            await ActorAsync(),
            new SetConfidenceRequest(row.Row.EntryId, row.Saved.Version, grade, reason.Trim())
        );
        if (outcome is Outcome<int>.Invalid invalid)
        {
            return invalid.Errors;
        }

        if (outcome is Outcome<int>.Forbidden && await ActorAsync() == Actor.Nobody)
        {
            _notice = Notice.SessionEnded;
        }
        else
        {
            if (outcome is not Outcome<int>.Unavailable)
            {
                await LoadAsync();
            }

            _notice =
                outcome is Outcome<int>.Done
                    ? new Notice(
                        NotificationKind.Success,
                        "Confidence set",
                        $"{row.Row.Indicator.Code}, {row.Row.Period}: it stands beside the figure, with your reason."
                    )
                    : new Notice(NotificationKind.Error, "Not set", outcome.Sentence);
        }

        StateHasChanged();
        return [];
    }

    private async Task DecidedAsync(Outcome<ReturnStage> outcome, string title, string sentence)
    {
        // A question without words is put right at its field; what stands in the way of an approval is in the rows.
        (_decisionError, _statementError) = (null, null);
        if (outcome is Outcome<ReturnStage>.Invalid { Errors: [var error, ..] } && IsOfAQuestion(error))
        {
            _decisionError = error.Sentence;
            return;
        }

        if (
            outcome is Outcome<ReturnStage>.Invalid
            {
                Errors: [{ Field: nameof(ApproveReturnRequest.Statement) } wrong]
            }
        )
        {
            _statementError = wrong.Sentence;
            return;
        }

        if (outcome is Outcome<ReturnStage>.Refused { Refusal: var refusal } && refusal == ReturnRefusals.NoStatement)
        {
            _statementError = refusal.Sentence;
            return;
        }

        if (outcome is Outcome<ReturnStage>.Forbidden && await ActorAsync() == Actor.Nobody)
        {
            _notice = Notice.SessionEnded;
            _leadsToTop = true;
            return;
        }

        if (outcome is not Outcome<ReturnStage>.Unavailable)
        {
            await LoadAsync();
        }

        _leadsToTop = true;
        _notice =
            outcome is Outcome<ReturnStage>.Done
                ? new Notice(NotificationKind.Success, title, sentence)
                : new Notice(NotificationKind.Error, "Not done", outcome.Sentence);
    }

    private static bool IsOfAQuestion(FieldError error) =>
        error.Field is nameof(QueryReturnRequest.Reason)
        || error.Field.StartsWith(nameof(QueryReturnRequest.Rows), StringComparison.Ordinal);

    private sealed record Notice(NotificationKind Kind, string Title, string Sentence)
    {
        public static readonly Notice SessionEnded = new(
            NotificationKind.Error,
            "Your session has ended",
            "What you typed is still on this page. Copy what is not saved, sign in again in another tab, and load this page afresh."
        );
    }
}
