using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <param name="Version">The version of the intervention that was read.</param>
/// <param name="Reason">Why it was given up, or that it was recorded by mistake.</param>
public sealed record CancelInterventionRequest(int InterventionId, int Version, string Reason);

public sealed class CancelInterventionValidator : AbstractValidator<CancelInterventionRequest>
{
    public CancelInterventionValidator() => RuleFor(r => r.Reason).IsAReason(Intervention.ReasonLength);
}

/// <summary>Cancels an intervention whose verdict nobody has confirmed; it stays on record, off the chart.</summary>
[Requires(Permission.RecordInterventions)]
public sealed class CancelIntervention(UseCaseServices services)
    : UseCase<CancelInterventionRequest, int>(services, new CancelInterventionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CancelInterventionRequest request,
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

        work.Reason = request.Reason.Trim();
        return intervention.Cancel(request.Reason.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(intervention.Id);
    }
}
