using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <param name="Id">The item.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day, inclusive.</param>
public sealed record EditProgrammeItemRequest(int Id, int Version, DateOnly? StartsOn, DateOnly? EndsOn)
    : ProgrammeTexts;

public sealed class EditProgrammeItemValidator : ProgrammeTextsValidator<EditProgrammeItemRequest>
{
    public EditProgrammeItemValidator()
    {
        RuleFor(r => r.StartsOn).NotNull().WithMessage("Enter the day on which it starts.");
        RuleFor(r => r.EndsOn).NotNull().WithMessage("Enter the day on which it ends.");
    }
}

/// <summary>Changes what an item of the calendar is and when.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class EditProgrammeItem(UseCaseServices services)
    : UseCase<EditProgrammeItemRequest, int>(services, new EditProgrammeItemValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        EditProgrammeItemRequest request,
        CancellationToken cancellationToken
    )
    {
        var item = await work.Db.ProgrammeItems.FirstOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        if (item is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (item.Version != request.Version)
        {
            return new Outcome<int>.Conflict(item.Version);
        }

        var span = new DaySpan(request.StartsOn!.Value, request.EndsOn!.Value);
        return item.Edit(request.Details, span, work.Now) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(item.Id);
    }
}
