using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="PlanCode">The element at the top of the plan.</param>
/// <param name="StartYear">The calendar year in which the prepared year begins.</param>
/// <param name="Code">The new element that will not be.</param>
/// <param name="Version">The version that was read.</param>
public sealed record RemovePreparedLineRequest(string PlanCode, int StartYear, string Code, int Version);

public sealed class RemovePreparedLineValidator : AbstractValidator<RemovePreparedLineRequest>
{
    public RemovePreparedLineValidator() => RuleFor(r => r.Code).NotEmpty().WithMessage("Choose what to remove.");
}

/// <summary>Takes back a new element from the year that is prepared.</summary>
[Requires(Permission.EditPreparedPlans)]
public sealed class RemovePreparedLine(UseCaseServices services)
    : UseCase<RemovePreparedLineRequest, string>(services, new RemovePreparedLineValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemovePreparedLineRequest request,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await work.Db.LineToChangeAsync(
            request.PlanCode,
            request.StartYear,
            request.Code,
            request.Version,
            work.Reach,
            cancellationToken
        );
        if (found is not { } known)
        {
            return refusal!;
        }

        var line = known.Line;

        if (line.Fate is not LineFate.IsNew)
        {
            return new Outcome<string>.Refused(RollForwardRefusals.OnlyNewLinesGo);
        }

        work.Db.Remove(line);
        return new Outcome<string>.Done(line.Terms.Title);
    }
}
