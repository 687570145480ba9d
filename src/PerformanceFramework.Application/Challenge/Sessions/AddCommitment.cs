using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="TopicId">What it is about; null where it is about no topic.</param>
/// <param name="Deliverable">What will exist that does not exist today.</param>
/// <param name="OwnerId">The account of its owner.</param>
public sealed record AddCommitmentRequest(
    int SessionId,
    int? TopicId,
    string Deliverable,
    string OwnerId,
    DateOnly? Due
);

public sealed class AddCommitmentValidator : AbstractValidator<AddCommitmentRequest>
{
    public AddCommitmentValidator()
    {
        RuleFor(r => r.Deliverable).IsADeliverable();
        RuleFor(r => r.OwnerId).NotEmpty().WithMessage("Choose the owner.");
        RuleFor(r => r.Due).NotNull().WithMessage("Choose the day by which it will be there.");
    }
}

/// <summary>Captures what somebody commits to in a session. It is in force once the session is closed.</summary>
[Requires(Permission.RunSessions)]
public sealed class AddCommitment(UseCaseServices services)
    : UseCase<AddCommitmentRequest, int>(services, new AddCommitmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddCommitmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var session = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            request.SessionId,
            work.Today,
            cancellationToken
        );
        var topic = request.TopicId is { } id
            ? await SessionLoading.FindTopicAsync(work.Db, work.Actor, id, work.Today, cancellationToken)
            : null;
        if (session is null || (request.TopicId is not null && topic?.SessionId != session.Id))
        {
            return new Outcome<int>.NotFound();
        }

        if (!SessionLoading.Runs(session, work.Actor))
        {
            return new Outcome<int>.Refused(SessionRefusals.NotYours);
        }

        if (session.WhyNotRunning is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        var (owner, problem) = await CommitmentTerms.ReadAsync(
            work.Db,
            (request.OwnerId, request.Due!.Value, null),
            topic,
            work.Today,
            cancellationToken
        );
        if (problem is not null)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        var commitment = new Commitment(session, topic, request.Deliverable.Trim(), owner!, request.Due.Value);
        // Nobody closes the session at the same moment, with this one not read back.
        work.Db.RelyOn(session);
        work.Db.Commitments.Add(commitment);
        await work.SaveStepAsync(nameof(AddCommitment), cancellationToken);
        return new Outcome<int>.Done(commitment.Id);
    }
}

/// <summary>Who commits, and by when, as it is asked for.</summary>
internal static class CommitmentTerms
{
    /// <param name="asked">The account of the owner, the day, and the day it has now; null for a new one.</param>
    /// <param name="topic">What it is about, with its service; null where it is about no topic.</param>
    public static async Task<(Person? Owner, FieldError? Problem)> ReadAsync(
        PerformanceDbContext db,
        (string OwnerId, DateOnly Due, DateOnly? Before) asked,
        SessionTopic? topic,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (asked.Due < today && asked.Due != asked.Before)
        {
            return (null, new FieldError("Due", "The day is over already. Choose today or a later day."));
        }

        var owner = (await SessionLoading.OwnersAsync(db, today, cancellationToken)).FirstOrDefault(person =>
            person.Id == asked.OwnerId
        );
        if (owner is null)
        {
            return (null, new FieldError("OwnerId", "Choose the owner from the list."));
        }

        return topic is null || SessionLoading.MayOwn(owner, topic)
            ? (new Person(owner.Id, owner.Name), null)
            : (
                null,
                new FieldError(
                    "OwnerId",
                    $"The topic is exempt, and {owner.Name} may not see it. Choose an owner who may."
                )
            );
    }
}
