using FluentValidation;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="OwnerId">The account of the new owner.</param>
/// <param name="Because">Why it is theirs from now on.</param>
public sealed record HandOverCommitmentRequest(int CommitmentId, int Version, string OwnerId, string Because);

public sealed class HandOverCommitmentValidator : AbstractValidator<HandOverCommitmentRequest>
{
    public HandOverCommitmentValidator()
    {
        RuleFor(r => r.OwnerId).NotEmpty().WithMessage("Choose the new owner.");
        RuleFor(r => r.Because).IsSaidOfACommitment("why it is handed over");
    }
}

/// <summary>Gives a commitment in force to another owner, and tells both.</summary>
[Requires(Permission.PrepareSessions, Permission.RunSessions)]
public sealed class HandOverCommitment(UseCaseServices services, MailOptions mail)
    : UseCase<HandOverCommitmentRequest, int>(services, new HandOverCommitmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        HandOverCommitmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var (commitment, unfit) = await CommitmentLoading.FindAsync(
            work.Db,
            work.Actor,
            (request.CommitmentId, request.Version),
            found => CommitmentLoading.MayHandOverAsync(work.Db, work.Actor, found.SessionId, cancellationToken),
            cancellationToken
        );
        if (commitment is null)
        {
            return unfit!;
        }

        var owner = (await SessionLoading.OwnersAsync(work.Db, work.Today, cancellationToken)).FirstOrDefault(person =>
            person.Id == request.OwnerId && CommitmentLoading.MaySee(commitment, person)
        );
        if (owner is null)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.OwnerId), "Choose the new owner from the list."),
            ]);
        }

        var from = commitment.OwnerId;
        var entry = new EntryOfCommitment(request.Because.Trim(), "", work.Actor.Name, work.Today);
        if (commitment.HandOver(entry, new Person(owner.Id, owner.Name)) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        await HandoverMail.WriteAsync(
            work.Db,
            mail,
            commitment,
            from,
            (work.Actor.Id, work.Actor.Name),
            work.Now,
            cancellationToken
        );
        return new Outcome<int>.Done(commitment.Id);
    }
}
