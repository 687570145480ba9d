using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="ElementCode">The element that promises it.</param>
/// <param name="Title">What will have been done.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Due">By when.</param>
public sealed record AddMilestoneRequest(string ElementCode, string Title, string Owner, DateOnly? Due);

public sealed class AddMilestoneValidator : AbstractValidator<AddMilestoneRequest>
{
    public AddMilestoneValidator()
    {
        RuleFor(r => r.Title).IsWritten("what will have been done", Milestone.TitleLength);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", Milestone.OwnerLength);
        RuleFor(r => r.Due).NotNull().WithMessage("Enter the day by which it will be done.");
    }
}

/// <summary>Adds a milestone to an element: something that will have been done by a day.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class AddMilestone(UseCaseServices services)
    : UseCase<AddMilestoneRequest, string>(services, new AddMilestoneValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddMilestoneRequest request,
        CancellationToken cancellationToken
    )
    {
        var element = await work.Db.PlanElements.FirstOrDefaultAsync(
            e => e.Code == request.ElementCode,
            cancellationToken
        );
        if (element is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (element.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(ThreadRefusals.IsRetired(element.Title));
        }

        work.Db.Milestones.Add(new Milestone(element, request.Title.Trim(), request.Due!.Value, request.Owner.Trim()));
        return new Outcome<string>.Done(request.Title.Trim());
    }
}
