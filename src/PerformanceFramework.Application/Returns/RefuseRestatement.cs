using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RestatementId">The restatement.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why the figure stays as it was reported.</param>
public sealed record RefuseRestatementRequest(int RestatementId, int Version, string Reason);

public sealed class RefuseRestatementValidator : AbstractValidator<RefuseRestatementRequest>
{
    public RefuseRestatementValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(Restatement.ReasonLength, "Say why it is refused, so that whoever proposed it can follow.");
}

/// <summary>Leaves a figure as it was reported, for a reason.</summary>
[Requires(Permission.DecideRestatements)]
public sealed class RefuseRestatement(UseCaseServices services)
    : UseCase<RefuseRestatementRequest, RestatementState>(services, new RefuseRestatementValidator())
{
    protected override async Task<Outcome<RestatementState>> HandleAsync(
        Work work,
        RefuseRestatementRequest request,
        CancellationToken cancellationToken
    )
    {
        var (restatement, refusal) = await RestatementLoading.FindAsync(
            work.Db,
            work.Reach,
            request.RestatementId,
            request.Version,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        work.Reason = request.Reason;
        return restatement.Refuse(request.Reason.Trim(), (work.Actor.Id, work.Actor.Name), work.Now) is { } notNow
            ? new Outcome<RestatementState>.Refused(notNow)
            : new Outcome<RestatementState>.Done(restatement.State);
    }
}
