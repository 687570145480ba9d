using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="Version">The version that was read.</param>
public sealed record DiscardRollForwardRequest(string PlanCode, int StartYear, int Version);

public sealed class DiscardRollForwardValidator : AbstractValidator<DiscardRollForwardRequest>
{
    public DiscardRollForwardValidator() => RuleFor(r => r.PlanCode).NotEmpty().WithMessage("Choose a plan.");
}

/// <summary>Takes back the preparation of a plan's next year. The thread never knew of it.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class DiscardRollForward(UseCaseServices services)
    : UseCase<DiscardRollForwardRequest, string>(services, new DiscardRollForwardValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        DiscardRollForwardRequest request,
        CancellationToken cancellationToken
    )
    {
        var (rollForward, otherwise) = await work.Db.RollForwardToChangeAsync(
            request.PlanCode,
            request.StartYear,
            work.Reach,
            cancellationToken
        );
        if (rollForward is null)
        {
            return otherwise!;
        }

        if (rollForward.Version != request.Version)
        {
            return new Outcome<string>.Conflict(rollForward.Plan.Title);
        }

        rollForward.Discard(work.Actor.Name, work.Today);
        return new Outcome<string>.Done(rollForward.Plan.Code);
    }
}
