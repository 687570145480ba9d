using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.DataQuality;

/// <param name="ActionId">The action.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="DoneOn">The day on which it was done.</param>
public sealed record FinishSpotCheckActionRequest(int ActionId, int Version, DateOnly? DoneOn);

public sealed class FinishSpotCheckActionValidator : AbstractValidator<FinishSpotCheckActionRequest>
{
    public FinishSpotCheckActionValidator() =>
        RuleFor(r => r.DoneOn).NotNull().WithMessage("Enter the day on which it was done.");
}

/// <summary>Says that what was to be done about a finding is done.</summary>
[Requires(Permission.RecordSpotChecks, WholeCouncil = true)]
public sealed class FinishSpotCheckAction(UseCaseServices services)
    : UseCase<FinishSpotCheckActionRequest, int>(services, new FinishSpotCheckActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        FinishSpotCheckActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var action = await work.Db.SpotCheckActions.FirstOrDefaultAsync(
            a => a.Id == request.ActionId,
            cancellationToken
        );
        if (action is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (action.Version != request.Version)
        {
            return new Outcome<int>.Conflict(action.CheckId);
        }

        if (request.DoneOn > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.DoneOn), "It cannot be done on a day that has not come yet."),
            ]);
        }

        return action.Finish(request.DoneOn!.Value) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(action.CheckId);
    }
}
