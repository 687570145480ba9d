using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>One row of the grid while it is worked on: what is typed, what is saved, and what the rules say.</summary>
public sealed class GridRow(ReturnRow row, EntryPreview preview)
{
    public ReturnRow Row { get; } = row;

    /// <summary>What is in the fields now.</summary>
    public EntryInput Typed { get; set; } = row.Saved.Input;

    /// <summary>
    /// What the fields were last given by us. They are never written back to while somebody types, so that a slow answer
    /// cannot take back a keystroke.
    /// </summary>
    public EntryInput Given { get; private set; } = row.Saved.Input;

    /// <summary>Changes when the fields are to be written afresh.</summary>
    public int Generation { get; private set; }

    public SavedEntry Saved { get; private set; } = row.Saved;

    public EntryPreview Preview { get; set; } = preview;

    public bool IsSaving { get; set; }

    /// <summary>The latest save; complete when none is under way.</summary>
    public Task? Saving { get; set; }

    /// <summary>Why the last attempt did not save; null when it did.</summary>
    public Outcome<SavedEntry>? Failure { get; set; }

    public bool IsSaved => Typed == Saved.Input && !IsSaving;

    public SavedEntry? Theirs => (Failure as Outcome<SavedEntry>.Conflict)?.Theirs;

    /// <summary>For fields that are about to be shown: they begin with what is typed, not with what was there at first.</summary>
    public void GiveTyped() => Given = Typed;

    /// <summary>Takes what is saved as known: the next save replaces it, whoever typed it.</summary>
    public void Keep(SavedEntry saved)
    {
        Saved = saved;
        Failure = null;
    }

    /// <summary>Takes over what somebody else typed.</summary>
    public void TakeTheirs(SavedEntry theirs)
    {
        Keep(theirs);
        Typed = theirs.Input;
        Given = theirs.Input;
        Generation++;
    }

    /// <summary>What the page says under the row: that it could not be saved, or what is wrong with it.</summary>
    public IEnumerable<EntryProblem> Problems =>
        Failure is Outcome<SavedEntry>.Invalid invalid
            ? invalid.Errors.Select(error => new EntryProblem(Enum.Parse<EntryField>(error.Field), error.Sentence))
            : Preview.Reading.Problems;

    public string? ProblemAt(EntryField field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    /// <summary>The id of a field on the page; those of the drawer are reached through the button that opens it.</summary>
    public string FieldId(EntryField field, bool isOpen) =>
        field is EntryField.Value && AsksForFraction ? ReturnObstacles.FieldId(Row.EntryId, EntryField.Numerator)
        : field is EntryField.Value or EntryField.Numerator or EntryField.Denominator || isOpen
            ? ReturnObstacles.FieldId(Row.EntryId, field)
        : DetailsId;

    public string DetailsId => $"entry-{Row.EntryId}-details";

    public string NameId => $"entry-{Row.EntryId}-name";

    /// <summary>The value is worked out from two figures, and only those can be typed.</summary>
    private bool AsksForFraction => Typed.Kind is ValueKind.Number && Row.Indicator.Limits.Fraction is not null;
}
