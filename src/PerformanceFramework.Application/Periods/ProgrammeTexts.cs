using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <summary>What is typed of an item of the calendar, or of a line of its template, beside its days.</summary>
public abstract record ProgrammeTexts
{
    public string Title { get; init; } = "";

    public ProgrammeKind Kind { get; init; }

    public CyclePhase Phase { get; init; }

    public string Owner { get; init; } = "";

    public string Body { get; init; } = "";

    public string Link { get; init; } = "";

    public string Note { get; init; } = "";

    public int? RemindDays { get; init; }

    internal ProgrammeDetails Details =>
        new(
            Title.Trim(),
            Kind,
            Phase,
            Owner.Trim(),
            Body.Trim(),
            Link.Trim(),
            Note.Trim(),
            RemindDays.GetValueOrDefault()
        );
}

public abstract class ProgrammeTextsValidator<T> : AbstractValidator<T>
    where T : ProgrammeTexts
{
    protected ProgrammeTextsValidator()
    {
        RuleFor(r => r.Title).IsWritten("the title", ProgrammeDetails.TitleLength);
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what kind of process it is.");
        RuleFor(r => r.Phase).IsInEnum().WithMessage("Choose the part of the cycle: plan, deliver, monitor or revise.");
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", ProgrammeDetails.OwnerLength);
        RuleFor(r => r.Body).MayBeWritten("the body", ProgrammeDetails.BodyLength);
        RuleFor(r => r.Link)
            .MayBeWritten("the link", ProgrammeDetails.LinkLength)
            .Must(link => link.Trim().Length == 0 || ProgrammeLink.IsValid(link.Trim()))
            .WithMessage(
                "Enter an address that begins with https://, or a page of this site such as /returns, or leave it empty."
            );
        RuleFor(r => r.Note).MayBeWritten("the note", ProgrammeDetails.NoteLength);
        RuleFor(r => r.RemindDays)
            .Must(days => days is >= 0 and <= ProgrammeDetails.MostRemindDays)
            .WithMessage($"Enter a number of days from 0, for no reminder, to {ProgrammeDetails.MostRemindDays}.");
    }
}

/// <summary>The years that the calendar of the framework is kept for.</summary>
public static class ProgrammeYears
{
    public const int First = 2000;
    public const int Last = 2100;

    /// <param name="startYear">The calendar year in which the financial year starts.</param>
    public static bool Include(int startYear) => startYear is >= First and <= Last;
}
