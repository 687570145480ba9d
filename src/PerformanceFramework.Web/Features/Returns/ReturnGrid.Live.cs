using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What others change in the return while it is open here.</summary>
public sealed partial class ReturnGrid
{
    // What is typed so soon after a row was shown anew was meant for what stood there before.
    private static readonly TimeSpan Surprise = TimeSpan.FromSeconds(1);

    private Lookout? _lookout;
    private int? _roundVersion;

    private bool IsTypedOverTheirs(GridRow row) =>
        row.Theirs is null && row.FollowedAt is { } at && time.GetUtcNow() < at + Surprise;

    private async Task LookAsync()
    {
        var actor = await ActorAsync();
        if (_isDeciding || await queries.StampAsync(actor, ReturnId) is not { } stamp || _sheet is null)
        {
            return;
        }

        var isRoundChanged = stamp.RoundVersion != (_roundVersion ?? stamp.RoundVersion);
        if (!isRoundChanged && stamp.Version == _sheet.Version && stamp.Rows == _rows.Sum(row => row.Saved.Version))
        {
            _roundVersion = stamp.RoundVersion;
            return;
        }

        if (await queries.LatestAsync(actor, ReturnId) is not { } latest || _isDeciding)
        {
            return;
        }

        var hasBegun = _sheet.Stage is ReturnStage.NotStarted && latest.Stage is ReturnStage.InProgress;
        if (hasBegun)
        {
            _sheet = _sheet with { Stage = latest.Stage, Version = latest.Version };
        }

        if (!isRoundChanged && latest.Version <= _sheet.Version)
        {
            await FollowAsync(latest.Rows);
        }
        else if (_rows.All(row => row.IsSaved))
        {
            var sheet = await queries.SheetAsync(actor, ReturnId);
            if (_isDeciding || !_rows.All(row => row.IsSaved))
            {
                // Typed while it was loaded: as below.
                return;
            }

            Take(sheet, actor);
            _said = $"Somebody else has moved this return on: {_sheet?.Stage.Words()}.";
        }
        else
        {
            // What is typed stays, and its save says why it can no longer be kept; the next look tries again.
            return;
        }

        _roundVersion = stamp.RoundVersion;
        StateHasChanged();
    }

    private async Task FollowAsync(IReadOnlyDictionary<int, SavedEntry> latest)
    {
        var followed = new List<GridRow>();
        foreach (var row in _rows.Where(row => !row.IsSaving))
        {
            if (!latest.TryGetValue(row.Row.EntryId, out var theirs) || theirs.Version <= row.Saved.Version)
            {
                continue;
            }

            if (theirs.Input == row.Typed)
            {
                row.Keep(theirs);
            }
            else if (row.IsSaved)
            {
                row.FollowTheirs(theirs, time.GetUtcNow());
                followed.Add(row);
            }
            else
            {
                row.Failure = new Outcome<SavedEntry>.Conflict(theirs);
            }
        }

        await PreviewAsync(followed);
        _said = followed switch
        {
            [] => _said,
            [{ Saved: { ChangedBy: var by, ChangedAt: { } at } } row] =>
                $"{row.Name}: changed by {by} at {Hosting.UkClock.TimeOfDay(at)}.",
            _ =>
                $"{Count(followed.Count, "row")} changed by {string.Join(" and ", followed.Select(row => row.Saved.ChangedBy).Distinct())}.",
        };
    }
}
