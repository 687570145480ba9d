using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <param name="Version">The version of the intervention that was read.</param>
/// <param name="ExpectedSize">Above 0, in the indicator's unit and in the good direction; null where nobody says.</param>
/// <param name="ExpectedBy">The day it began or later.</param>
public sealed record ChangeInterventionRequest(
    int InterventionId,
    int Version,
    string Name,
    string Description,
    DateOnly? Began,
    decimal? ExpectedSize,
    DateOnly? ExpectedBy
) : IInterventionEntry;

public sealed class ChangeInterventionValidator : AbstractValidator<ChangeInterventionRequest>
{
    public ChangeInterventionValidator() => InterventionLoading.Check(this);
}

/// <summary>Changes an intervention whose verdict nobody has confirmed; the change history keeps what it said before.</summary>
[Requires(Permission.RecordInterventions)]
public sealed class ChangeIntervention(UseCaseServices services)
    : UseCase<ChangeInterventionRequest, int>(services, new ChangeInterventionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ChangeInterventionRequest request,
        CancellationToken cancellationToken
    )
    {
        var intervention = await InterventionLoading.FindAsync(work.Db, request.InterventionId, cancellationToken);
        if (intervention is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(intervention.Indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (intervention.Version != request.Version)
        {
            return new Outcome<int>.Conflict(intervention.Id);
        }

        return intervention.Change(request.Terms()) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(intervention.Id);
    }
}
