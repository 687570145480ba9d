using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <param name="Version">The version of the intervention that was read.</param>
/// <param name="Reason">What tells otherwise.</param>
public sealed record ReopenVerdictRequest(int InterventionId, int Version, string Reason);

public sealed class ReopenVerdictValidator : AbstractValidator<ReopenVerdictRequest>
{
    public ReopenVerdictValidator() => RuleFor(r => r.Reason).IsAReason(Intervention.ReasonLength);
}

/// <summary>Takes a confirmation back, because later figures tell otherwise; the change history keeps what was confirmed.</summary>
[Requires(Permission.ConfirmVerdicts)]
public sealed class ReopenVerdict(UseCaseServices services)
    : UseCase<ReopenVerdictRequest, int>(services, new ReopenVerdictValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ReopenVerdictRequest request,
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
        return intervention.Reopen() is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(intervention.Id);
    }
}
