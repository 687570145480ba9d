using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Periods;

/// <param name="FillId">The filling of a year.</param>
public sealed record UndoFillYearRequest(int FillId);

public sealed class UndoFillYearValidator : AbstractValidator<UndoFillYearRequest>
{
    public UndoFillYearValidator() => RuleFor(r => r.FillId).GreaterThan(0).WithMessage("Choose what to undo.");
}

/// <summary>Takes back the filling of a year: all that it made is removed, provided nobody has worked on any of it.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class UndoFillYear(UseCaseServices services)
    : UseCase<UndoFillYearRequest, int>(services, new UndoFillYearValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        UndoFillYearRequest request,
        CancellationToken cancellationToken
    )
    {
        var fill = await work.Db.ProgrammeFills.FirstOrDefaultAsync(f => f.Id == request.FillId, cancellationToken);
        if (fill is null)
        {
            return new Outcome<int>.NotFound();
        }

        var items = await work.Db.ProgrammeItems.Where(i => i.FillId == fill.Id).ToListAsync(cancellationToken);
        if (fill.UndoRefusal(items) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Db.ProgrammeItems.RemoveRange(items);
        fill.Undo(work.Today);
        return new Outcome<int>.Done(items.Count);
    }
}
