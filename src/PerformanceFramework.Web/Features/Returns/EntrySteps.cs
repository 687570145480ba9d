using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What a row said before and after somebody changed it.</summary>
public sealed record EntryChange(int EntryId, EntryInput Before, EntryInput After);

/// <summary>What one person changed in a return in this sitting, step by step, to be taken back and done again.</summary>
public sealed class EntrySteps
{
    private readonly List<IReadOnlyList<EntryChange>> _done = [];
    private readonly List<IReadOnlyList<EntryChange>> _undone = [];
    private bool _isTyping;

    public bool MayUndo => _done.Count > 0;

    public bool MayRedo => _undone.Count > 0;

    /// <summary>A keystroke: what is typed in one row without leaving its field is one step.</summary>
    public void Type(EntryChange change)
    {
        _undone.Clear();
        if (_isTyping && _done is [.., [var last]] && last.EntryId == change.EntryId)
        {
            _done.RemoveAt(_done.Count - 1);
            change = change with { Before = last.Before };
        }

        // Typed and taken back by hand is no step.
        _isTyping = change.Before != change.After;
        if (_isTyping)
        {
            _done.Add([change]);
        }
    }

    /// <summary>The field was left: what is typed next is another step.</summary>
    public void Leave() => _isTyping = false;

    /// <summary>Several rows at once, such as a pasted block.</summary>
    public void Change(IReadOnlyList<EntryChange> changes)
    {
        _isTyping = false;
        if (changes.Count > 0)
        {
            _undone.Clear();
            _done.Add(changes);
        }
    }

    /// <summary>What has to be done to take back the last step; null when there is none.</summary>
    public IReadOnlyList<EntryChange>? Undo() =>
        Move(_done, _undone) is { } step
            ? [.. step.Select(change => new EntryChange(change.EntryId, change.After, change.Before))]
            : null;

    /// <summary>What has to be done to do again what was taken back; null when nothing was.</summary>
    public IReadOnlyList<EntryChange>? Redo() => Move(_undone, _done);

    private IReadOnlyList<EntryChange>? Move(List<IReadOnlyList<EntryChange>> from, List<IReadOnlyList<EntryChange>> to)
    {
        _isTyping = false;
        if (from is not [.., var step])
        {
            return null;
        }

        from.RemoveAt(from.Count - 1);
        to.Add(step);
        return step;
    }
}
