using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Year">The calendar year in which its financial year starts.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day, inclusive.</param>
public sealed record AddProgrammeItemRequest(int Year, DateOnly? StartsOn, DateOnly? EndsOn) : ProgrammeTexts;

public sealed class AddProgrammeItemValidator : ProgrammeTextsValidator<AddProgrammeItemRequest>
{
    public AddProgrammeItemValidator()
    {
        RuleFor(r => r.Year)
            .InclusiveBetween(ProgrammeYears.First, ProgrammeYears.Last)
            .WithMessage("Choose a financial year.");
        RuleFor(r => r.StartsOn).NotNull().WithMessage("Enter the day on which it starts.");
        RuleFor(r => r.EndsOn).NotNull().WithMessage("Enter the day on which it ends.");
    }
}

/// <summary>Adds a process to the calendar of a year.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class AddProgrammeItem(UseCaseServices services)
    : UseCase<AddProgrammeItemRequest, AddedProgrammeItem>(services, new AddProgrammeItemValidator())
{
    protected override Task<Outcome<AddedProgrammeItem>> HandleAsync(
        Work work,
        AddProgrammeItemRequest request,
        CancellationToken cancellationToken
    )
    {
        var year = new FinancialYear(request.Year);
        var span = new DaySpan(request.StartsOn!.Value, request.EndsOn!.Value);
        if (ProgrammeItem.DatesRefusal(year, span) is { } refusal)
        {
            return Task.FromResult<Outcome<AddedProgrammeItem>>(new Outcome<AddedProgrammeItem>.Refused(refusal));
        }

        var item = new ProgrammeItem(Guid.NewGuid().ToString(), year, request.Details, span, work.Now);
        work.Db.ProgrammeItems.Add(item);
        return Task.FromResult<Outcome<AddedProgrammeItem>>(
            new Outcome<AddedProgrammeItem>.Done(new AddedProgrammeItem(item.Uid))
        );
    }
}

/// <param name="Uid">By which it is found; it has no number before it is saved.</param>
public sealed record AddedProgrammeItem(string Uid);
