using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Periods;

/// <param name="Id">The line.</param>
/// <param name="Version">The version of it that was read.</param>
public sealed record ReinstateTemplateItemRequest(int Id, int Version);

public sealed class ReinstateTemplateItemValidator : AbstractValidator<ReinstateTemplateItemRequest>
{
    public ReinstateTemplateItemValidator() => RuleFor(r => r.Id).GreaterThan(0).WithMessage("Choose a line.");
}

/// <summary>Takes a retired line back into the yearly template.</summary>
[Requires(Permission.ManageCalendar, WholeCouncil = true)]
public sealed class ReinstateTemplateItem(UseCaseServices services)
    : UseCase<ReinstateTemplateItemRequest, string>(services, new ReinstateTemplateItemValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateTemplateItemRequest request,
        CancellationToken cancellationToken
    )
    {
        var line = await work.Db.ProgrammeTemplateItems.FirstOrDefaultAsync(l => l.Id == request.Id, cancellationToken);
        if (line is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (line.Version != request.Version)
        {
            return new Outcome<string>.Conflict(line.Details.Title);
        }

        line.Reinstate();
        return new Outcome<string>.Done(line.Details.Title);
    }
}
