using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Words">How far it is.</param>
/// <param name="Link">Where that can be seen; empty where nowhere.</param>
public sealed record ReportCommitmentRequest(int CommitmentId, int Version, string Words, string Link);

public sealed class ReportCommitmentValidator : AbstractValidator<ReportCommitmentRequest>
{
    public ReportCommitmentValidator()
    {
        RuleFor(r => r.Words).IsSaidOfACommitment("how far it is");
        RuleFor(r => r.Link).MayBeALink();
    }
}

/// <summary>Says how far a commitment is.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class ReportCommitment(UseCaseServices services)
    : UseCase<ReportCommitmentRequest, int>(services, new ReportCommitmentValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        ReportCommitmentRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.Report(
                    new EntryOfCommitment(request.Words.Trim(), request.Link.Trim(), work.Actor.Name, work.Today)
                ),
            cancellationToken
        );
}
