using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Words">What shows that it is done; empty where the link does, or it is added later.</param>
/// <param name="Link">Where that can be seen; empty where nowhere.</param>
public sealed record FinishCommitmentRequest(int CommitmentId, int Version, string Words, string Link);

public sealed class FinishCommitmentValidator : AbstractValidator<FinishCommitmentRequest>
{
    public FinishCommitmentValidator()
    {
        RuleFor(r => r.Words).MayBeWritten("the evidence", CommitmentEntry.WordsLength);
        RuleFor(r => r.Link).MayBeALink();
    }
}

/// <summary>Says that a commitment is done, with the evidence or without.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class FinishCommitment(UseCaseServices services)
    : UseCase<FinishCommitmentRequest, int>(services, new FinishCommitmentValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        FinishCommitmentRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.Finish(
                    new EntryOfCommitment(request.Words.Trim(), request.Link.Trim(), work.Actor.Name, work.Today)
                ),
            cancellationToken
        );
}
