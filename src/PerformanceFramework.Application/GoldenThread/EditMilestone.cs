using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="MilestoneId">Which milestone.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Title">What will have been done.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Due">By when; another date corrects a mistake, and only while it has never slipped.</param>
public sealed record EditMilestoneRequest(int MilestoneId, int Version, string Title, string Owner, DateOnly? Due);

public sealed class EditMilestoneValidator : AbstractValidator<EditMilestoneRequest>
{
    public EditMilestoneValidator()
    {
        RuleFor(r => r.Title).IsWritten("what will have been done", Milestone.TitleLength);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", Milestone.OwnerLength);
        RuleFor(r => r.Due).NotNull().WithMessage("Enter the day by which it will be done.");
    }
}

/// <summary>Corrects what a milestone says. A date that moves because the work does is an update, which keeps the old one.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class EditMilestone(UseCaseServices services)
    : UseCase<EditMilestoneRequest, string>(services, new EditMilestoneValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EditMilestoneRequest request,
        CancellationToken cancellationToken
    )
    {
        var milestone = await work.Db.Milestones.FirstOrDefaultAsync(
            m => m.Id == request.MilestoneId,
            cancellationToken
        );
        if (milestone is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (milestone.Version != request.Version)
        {
            return new Outcome<string>.Conflict(milestone.Title);
        }

        if (milestone.RefusalToCorrect(request.Due!.Value) is { } refusal)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.Due), refusal.Sentence)]);
        }

        milestone.Edit(request.Title.Trim(), request.Owner.Trim(), request.Due.Value);
        return new Outcome<string>.Done(milestone.Title);
    }
}
