using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What a topic ends in.</summary>
/// <param name="Kind">Null where nothing is decided.</param>
/// <param name="Due">The day by which it is taken forward; null for a note.</param>
/// <param name="OwnerId">The account of who takes it forward; empty for a note.</param>
public sealed record SessionDecision(DecisionKind? Kind, string Reason, DateOnly? Due, string OwnerId)
{
    public static readonly SessionDecision None = new(null, "", null, "");
}

/// <param name="Before">What was decided when somebody began to decide: where it is something else now, nothing is saved.</param>
public sealed record DecideOnTopicRequest(
    int TopicId,
    SessionDecision Before,
    DecisionKind? Kind,
    string Reason,
    DateOnly? Due,
    string OwnerId
);

public sealed class DecideOnTopicValidator : AbstractValidator<DecideOnTopicRequest>
{
    public DecideOnTopicValidator()
    {
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose the decision from the list.");
        When(
            r => r.Kind is { } kind && kind.IsTakenForward(),
            () =>
            {
                RuleFor(r => r.Reason).IsAReason(SessionTopic.ReasonLength);
                RuleFor(r => r.OwnerId).NotEmpty().WithMessage("Choose who takes it forward.");
                RuleFor(r => r.Due).NotNull().WithMessage("Choose the day by which it is to be there.");
            }
        );
        When(
            r => r.Kind is DecisionKind.Question,
            () => RuleFor(r => r.Reason).MayBeWritten("what is asked", SessionTopic.QuestionLength)
        );
        RuleFor(r => r.Reason).MayBeWritten("the reason", SessionTopic.ReasonLength);
    }
}

/// <summary>
/// Says what a topic ends in, with the reason, or takes that back. All but a note is taken forward by somebody: a commitment of
/// theirs is made, changed or taken back with it, and goes the way of all commitments.
/// </summary>
[Requires(Permission.RunSessions)]
public sealed class DecideOnTopic(UseCaseServices services)
    : UseCase<DecideOnTopicRequest, SessionDecision>(services, new DecideOnTopicValidator())
{
    protected override async Task<Outcome<SessionDecision>> HandleAsync(
        Work work,
        DecideOnTopicRequest request,
        CancellationToken cancellationToken
    )
    {
        var topic = await SessionLoading.FindTopicAsync(
            work.Db,
            work.Actor,
            request.TopicId,
            work.Today,
            cancellationToken
        );
        if (topic is null)
        {
            return new Outcome<SessionDecision>.NotFound();
        }

        if (!SessionLoading.Runs(topic.Session, work.Actor))
        {
            return new Outcome<SessionDecision>.Refused(SessionRefusals.NotYours);
        }

        if (topic.Session.WhyNotRunning is { } refusal)
        {
            return new Outcome<SessionDecision>.Refused(refusal);
        }

        var commitment = await work.Db.Commitments.FirstOrDefaultAsync(
            c => c.TopicId == topic.Id && c.Decision != null,
            cancellationToken
        );
        var now = Of(topic, commitment);
        if (now != request.Before)
        {
            return new Outcome<SessionDecision>.Conflict(now);
        }

        var reason = request.Reason.Trim();
        if (request.Kind is { } kind && kind.IsTakenForward())
        {
            var (owner, problem) = await CommitmentTerms.ReadAsync(
                work.Db,
                (request.OwnerId, request.Due!.Value, now.Due),
                topic,
                work.Today,
                cancellationToken
            );
            if (problem is not null)
            {
                return new Outcome<SessionDecision>.Invalid([problem]);
            }

            if (commitment is null)
            {
                commitment = new Commitment(
                    topic.Session,
                    topic,
                    kind.Promise(topic.Indicator.Name, reason),
                    owner!,
                    request.Due.Value,
                    kind
                );
                work.Db.Commitments.Add(commitment);
            }
            else if (
                commitment.TakeForward(kind, PromiseOf(topic, commitment, kind, reason), owner!, request.Due.Value) is
                { } stays
            )
            {
                return new Outcome<SessionDecision>.Refused(stays);
            }
        }
        else if (commitment is not null)
        {
            if (commitment.ReadBackAt is not null)
            {
                return new Outcome<SessionDecision>.Refused(SessionRefusals.ReadBackAlready);
            }

            work.Db.Commitments.Remove(commitment);
            commitment = null;
        }

        topic.Decide(request.Kind, reason, request.Due);
        return new Outcome<SessionDecision>.Done(Of(topic, commitment));
    }

    // The session closed in the same moment, or the row was changed: the second try says which.
    protected override Task<Outcome<SessionDecision>> ConflictAsync(
        Actor actor,
        DecideOnTopicRequest request,
        CancellationToken cancellationToken
    ) => ExecuteAsync(actor, request, cancellationToken);

    /// <summary>What the commitment says from now on: words that somebody put in place of the usual ones stay, unless something else is decided.</summary>
    private static string PromiseOf(SessionTopic topic, Commitment commitment, DecisionKind kind, string reason)
    {
        var name = topic.Indicator.Name;
        var isUsual =
            commitment.Decision is { } before && commitment.Deliverable == before.Promise(name, topic.DecisionReason);
        return isUsual || commitment.Decision != kind ? kind.Promise(name, reason) : commitment.Deliverable;
    }

    private static SessionDecision Of(SessionTopic topic, Commitment? commitment) =>
        new(topic.Decision, topic.DecisionReason, topic.DecisionDue, commitment?.OwnerId ?? "");
}
