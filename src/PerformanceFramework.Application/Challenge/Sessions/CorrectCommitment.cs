using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the commitment that was read.</param>
public sealed record CorrectCommitmentRequest(
    int CommitmentId,
    int Version,
    string Deliverable,
    string OwnerId,
    DateOnly? Due
);

public sealed class CorrectCommitmentValidator : AbstractValidator<CorrectCommitmentRequest>
{
    public CorrectCommitmentValidator()
    {
        RuleFor(r => r.Deliverable).IsADeliverable();
        RuleFor(r => r.OwnerId).NotEmpty().WithMessage("Choose the owner.");
        RuleFor(r => r.Due).NotNull().WithMessage("Choose the day by which it will be there.");
    }
}

/// <summary>Corrects a commitment in the session in which it is made; it is read back anew.</summary>
[Requires(Permission.RunSessions)]
public sealed class CorrectCommitment(UseCaseServices services)
    : UseCase<CorrectCommitmentRequest, int>(services, new CorrectCommitmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CorrectCommitmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var (commitment, unfit) = await SessionRunning.FindCommitmentAsync(
            work.Db,
            work.Actor,
            (request.CommitmentId, request.Version),
            work.Today,
            cancellationToken
        );
        if (unfit is not null)
        {
            return unfit;
        }

        var (owner, problem) = await CommitmentTerms.ReadAsync(
            work.Db,
            (request.OwnerId, request.Due!.Value, commitment!.Due),
            commitment.Topic,
            work.Today,
            cancellationToken
        );
        if (problem is not null)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        if (commitment.Correct(request.Deliverable.Trim(), owner!, request.Due.Value) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Db.RelyOn(commitment.Session);
        return new Outcome<int>.Done(commitment.Id);
    }
}
