using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RestatementId">The restatement.</param>
/// <param name="Version">The version that was read.</param>
public sealed record WithdrawRestatementRequest(int RestatementId, int Version);

public sealed class WithdrawRestatementValidator : AbstractValidator<WithdrawRestatementRequest>
{
    public WithdrawRestatementValidator() =>
        RuleFor(r => r.RestatementId).GreaterThan(0).WithMessage("Say which restatement to withdraw.");
}

/// <summary>Takes a proposal back before anybody decided: whoever made it, or somebody else who may propose for the service.</summary>
[Requires(Permission.ProposeRestatements)]
public sealed class WithdrawRestatement(UseCaseServices services)
    : UseCase<WithdrawRestatementRequest, RestatementState>(services, new WithdrawRestatementValidator())
{
    protected override async Task<Outcome<RestatementState>> HandleAsync(
        Work work,
        WithdrawRestatementRequest request,
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
        return refusal
            ?? (
                restatement.Withdraw(work.Actor.Name, work.Now) is { } notNow
                    ? new Outcome<RestatementState>.Refused(notNow)
                    : new Outcome<RestatementState>.Done(restatement.State)
            );
    }
}
