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

    /// <summary>When it was shown here that somebody else has changed it; null once it is saved from here.</summary>
    public DateTimeOffset? FollowedAt { get; private set; }

    public bool IsSaved => Typed == Saved.Input && !IsSaving;

    public SavedEntry? Theirs => (Failure as Outcome<SavedEntry>.Conflict)?.Theirs;

    /// <summary>For fields that are about to be shown: they begin with what is typed, not with what was there at first.</summary>
    public void GiveTyped() => Given = Typed;

    /// <summary>Takes what is saved as known: the next save replaces it, whoever typed it.</summary>
    public void Keep(SavedEntry saved)
    {
        Saved = saved;
        Failure = null;
        FollowedAt = null;
    }

    /// <summary>Takes over what somebody else typed.</summary>
    public void TakeTheirs(SavedEntry theirs)
    {
        Keep(theirs);
        Write(theirs.Input);
    }

    /// <summary>Shows what somebody else has saved, where nothing is typed that is not saved.</summary>
    public void FollowTheirs(SavedEntry theirs, DateTimeOffset now)
    {
        TakeTheirs(theirs);
        FollowedAt = now;
    }

    /// <summary>Changes the row from elsewhere than its fields, which are written afresh.</summary>
    public void Write(EntryInput input)
    {
        Typed = input;
        Given = input;
        Generation++;
    }

    /// <summary>Takes the place of a row whose fields are on the page: they are written afresh if they say something else.</summary>
    public void Follow(GridRow before) => Generation = before.Generation + (before.Typed == Typed ? 0 : 1);

    /// <summary>Everything that the page shows of the row: while it stays the same, the row need not be drawn again.</summary>
    /// <remarks>What was loaded with it (<see cref="Row"/> with its indicator) never changes in this object.</remarks>
    public object Look => (this, Typed, Given, Generation, Saved, Preview, IsSaving, Failure, FollowedAt);

    /// <summary>The figures that can be typed in the table itself, from left to right; none where there is no figure.</summary>
    public IReadOnlyList<EntryField> Cells =>
        Typed.Kind is not (ValueKind.Number or ValueKind.Text) ? []
        : AsksForFraction ? [EntryField.Numerator, EntryField.Denominator]
        : [EntryField.Value];

    /// <summary>The row as it would be with another text in one of its <see cref="Cells"/>.</summary>
    public static EntryInput With(EntryInput input, EntryField cell, string text) =>
        cell switch
        {
            EntryField.Numerator => input with { NumeratorText = text },
            EntryField.Denominator => input with { DenominatorText = text },
            _ => input with { ValueText = text },
        };

    /// <summary>What is typed in one of its <see cref="Cells"/>.</summary>
    public string TextOf(EntryField cell) =>
        cell switch
        {
            EntryField.Numerator => Typed.NumeratorText,
            EntryField.Denominator => Typed.DenominatorText,
            _ => Typed.ValueText,
        };

    /// <summary>What the row is called in a sentence.</summary>
    public string Name => $"{Row.Indicator.Code}, {Row.Period}";

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
