using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="EntryId">The row.</param>
/// <param name="Version">The version the officer saw; what was saved since is a conflict.</param>
/// <param name="Input">The whole row as it is now typed.</param>
public sealed record SaveReturnEntryRequest(int EntryId, int Version, EntryInput Input);

public sealed class SaveReturnEntryValidator : AbstractValidator<SaveReturnEntryRequest>
{
    public SaveReturnEntryValidator()
    {
        NoLongerThan(EntryField.Value, "value", r => r.Input.ValueText, EntryInput.ValueTextLength);
        NoLongerThan(EntryField.Numerator, "first figure", r => r.Input.NumeratorText, FigureText.MaxLength);
        NoLongerThan(EntryField.Denominator, "second figure", r => r.Input.DenominatorText, FigureText.MaxLength);
        NoLongerThan(EntryField.Commentary, "commentary", r => r.Input.Commentary, EntryInput.CommentaryLength);
        NoLongerThan(EntryField.Cause, CommentaryPrompt.Cause.What(), r => r.Input.Cause, EntryInput.CommentaryLength);
        NoLongerThan(
            EntryField.Action,
            CommentaryPrompt.Action.What(),
            r => r.Input.Action,
            EntryInput.CommentaryLength
        );
        NoLongerThan(
            EntryField.Recovery,
            CommentaryPrompt.Recovery.What(),
            r => r.Input.Recovery,
            EntryInput.CommentaryLength
        );
        NoLongerThan(EntryField.CheckedReason, "reason", r => r.Input.CheckedReason, EntryInput.CheckedReasonLength);
        NoLongerThan(EntryField.Checked, "list of checks", r => r.Input.CheckedAbout, EntryInput.CheckedAboutLength);
        NoLongerThan(EntryField.JudgementReason, "reason", r => r.Input.JudgementReason, JudgedStatus.ReasonLength);
        NoLongerThan(
            EntryField.ConfidenceReason,
            "reason",
            r => r.Input.ConfidenceReason,
            ValueConfidence.ReasonLength
        );
        NoLongerThan(EntryField.YearEnd, "figure", r => r.Input.YearEndText, FigureText.MaxLength);
        RuleFor(r => r.Input.Confidence)
            .IsInEnum()
            .WithMessage("Choose high, medium or low confidence.")
            .OverridePropertyName(nameof(EntryField.Confidence));
        RuleFor(r => r.Input.YearEndConfidence)
            .IsInEnum()
            .WithMessage("Choose high, medium or low confidence.")
            .OverridePropertyName(nameof(EntryField.YearEndConfidence));
        RuleFor(r => r.Input.Kind)
            .Must(kind => kind.MayBeEntered())
            .WithMessage("Choose one of the kinds of value.")
            .OverridePropertyName(nameof(EntryField.Value));
        RuleFor(r => r.Input.JudgedStatus)
            .Must(status => status is null or Status.Green or Status.Amber or Status.Red)
            .WithMessage("Choose Green, Amber or Red.")
            .OverridePropertyName(nameof(EntryField.JudgedStatus));
    }

    private void NoLongerThan(
        EntryField field,
        string what,
        System.Linq.Expressions.Expression<Func<SaveReturnEntryRequest, string>> text,
        int longest
    ) =>
        RuleFor(text)
            .Must(value => value.Length <= longest)
            .WithMessage(
                (_, value) =>
                    $"The {what} is {value.Length:N0} characters long; {longest:N0} is the most, so it was not saved. Shorten it by {value.Length - longest:N0}."
            )
            .OverridePropertyName(field.ToString());
}

/// <summary>Keeps one row of a return exactly as it was typed, right or wrong.</summary>
[Requires(Permission.EnterReturns)]
public sealed class SaveReturnEntry(UseCaseServices services)
    : UseCase<SaveReturnEntryRequest, SavedEntry>(services, new SaveReturnEntryValidator())
{
    protected override async Task<Outcome<SavedEntry>> HandleAsync(
        Work work,
        SaveReturnEntryRequest request,
        CancellationToken cancellationToken
    )
    {
        var entry = await work
            .Db.ReturnEntries.Include(e => e.Return.Round)
            .Include(e => e.Return.Service)
            .Include(e => e.Indicator)
            .Include(e => e.Queries)
            .FirstOrDefaultAsync(e => e.Id == request.EntryId, cancellationToken);
        if (entry is null)
        {
            return new Outcome<SavedEntry>.NotFound();
        }

        if (!work.Reach.Covers(entry))
        {
            return new Outcome<SavedEntry>.Forbidden();
        }

        if (entry.Return.WhyNotEditable(entry) is { } refusal)
        {
            return new Outcome<SavedEntry>.Refused(refusal);
        }

        if (entry.Input == request.Input)
        {
            return new Outcome<SavedEntry>.Done(ReturnRows.Saved(entry));
        }

        if (entry.Version != request.Version)
        {
            return new Outcome<SavedEntry>.Conflict(ReturnRows.Saved(entry));
        }

        entry.Return.Begin();
        entry.Write(request.Input, work.Actor.Name, work.Now);

        // The save that follows moves the version on by one.
        return new Outcome<SavedEntry>.Done(ReturnRows.Saved(entry) with { Version = entry.Version + 1 });
    }

    protected override async Task<Outcome<SavedEntry>> ConflictAsync(
        Actor actor,
        SaveReturnEntryRequest request,
        CancellationToken cancellationToken
    )
    {
        // Somebody saved between our read and our write: this row (then the second try says so), or another row that was
        // the first of its return (then the second try succeeds).
        return await ExecuteAsync(actor, request, cancellationToken);
    }
}
