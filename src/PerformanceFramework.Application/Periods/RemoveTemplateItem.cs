using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Periods;

/// <param name="Id">The line.</param>
/// <param name="Version">The version of it that was read.</param>
public sealed record RemoveTemplateItemRequest(int Id, int Version);

public sealed class RemoveTemplateItemValidator : AbstractValidator<RemoveTemplateItemRequest>
{
    public RemoveTemplateItemValidator() => RuleFor(r => r.Id).GreaterThan(0).WithMessage("Choose a line.");
}

/// <summary>What became of a line of the template.</summary>
public enum TemplateRemoval
{
    Removed = 1,

    /// <summary>Years were made with it, so it stays in their past and makes no more.</summary>
    Retired,
}

/// <summary>Takes a line out of the yearly template. One that years were made with is retired, and can be brought back.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class RemoveTemplateItem(UseCaseServices services)
    : UseCase<RemoveTemplateItemRequest, TemplateRemoval>(services, new RemoveTemplateItemValidator())
{
    protected override async Task<Outcome<TemplateRemoval>> HandleAsync(
        Work work,
        RemoveTemplateItemRequest request,
        CancellationToken cancellationToken
    )
    {
        var line = await work.Db.ProgrammeTemplateItems.FirstOrDefaultAsync(l => l.Id == request.Id, cancellationToken);
        if (line is null)
        {
            return new Outcome<TemplateRemoval>.NotFound();
        }

        if (line.Version != request.Version)
        {
            return new Outcome<TemplateRemoval>.Conflict(default);
        }

        if (await work.Db.ProgrammeItems.AnyAsync(i => i.TemplateItemId == line.Id, cancellationToken))
        {
            line.Retire(work.Today);
            return new Outcome<TemplateRemoval>.Done(TemplateRemoval.Retired);
        }

        work.Db.ProgrammeTemplateItems.Remove(line);
        return new Outcome<TemplateRemoval>.Done(TemplateRemoval.Removed);
    }
}
