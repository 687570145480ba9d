using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Words">What shows that it was done; empty where the link does.</param>
/// <param name="Link">Where that can be seen; empty where nowhere.</param>
public sealed record AddCommitmentEvidenceRequest(int CommitmentId, int Version, string Words, string Link);

public sealed class AddCommitmentEvidenceValidator : AbstractValidator<AddCommitmentEvidenceRequest>
{
    public AddCommitmentEvidenceValidator()
    {
        RuleFor(r => r.Words).MayBeWritten("the evidence", CommitmentEntry.WordsLength);
        RuleFor(r => r.Link).MayBeALink();
        RuleFor(r => r.Words)
            .Must((r, words) => words.Trim().Length > 0 || r.Link.Trim().Length > 0)
            .WithMessage("Say what shows that it was done, or enter a link to it.");
    }
}

/// <summary>Adds what shows that a commitment was done, where that was not said at once.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class AddCommitmentEvidence(UseCaseServices services)
    : UseCase<AddCommitmentEvidenceRequest, int>(services, new AddCommitmentEvidenceValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        AddCommitmentEvidenceRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.AddEvidence(
                    new EntryOfCommitment(request.Words.Trim(), request.Link.Trim(), work.Actor.Name, work.Today)
                ),
            cancellationToken
        );
}
