using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What a topic ends in.</summary>
/// <param name="Kind">Null where nothing is decided.</param>
/// <param name="Due">The day that belongs to it; null where none does.</param>
public sealed record SessionDecision(DecisionKind? Kind, string Reason, DateOnly? Due)
{
    public static readonly SessionDecision None = new(null, "", null);
}

/// <param name="Before">What was decided when somebody began to decide: where it is something else now, nothing is saved.</param>
public sealed record DecideOnTopicRequest(
    int TopicId,
    SessionDecision Before,
    DecisionKind? Kind,
    string Reason,
    DateOnly? Due
);

public sealed class DecideOnTopicValidator : AbstractValidator<DecideOnTopicRequest>
{
    public DecideOnTopicValidator()
    {
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose the decision from the list.");
        When(
            r => r.Kind is { } kind && kind.NeedsReason(),
            () => RuleFor(r => r.Reason).IsAReason(SessionTopic.ReasonLength)
        );
        RuleFor(r => r.Reason).MayBeWritten("the reason", SessionTopic.ReasonLength);
        When(
            r => r.Kind is { } kind && kind.NeedsDay(),
            () => RuleFor(r => r.Due).NotNull().WithMessage("Choose the day by which it is to be there.")
        );
    }
}

/// <summary>Says what a topic ends in, with the reason, or takes that back.</summary>
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

        var now = Of(topic);
        if (now != request.Before)
        {
            return new Outcome<SessionDecision>.Conflict(now);
        }

        if (request.Due < work.Today && request.Due != now.Due)
        {
            return new Outcome<SessionDecision>.Invalid([
                new FieldError(nameof(request.Due), "The day is over already. Choose today or a later day."),
            ]);
        }

        topic.Decide(request.Kind, request.Reason.Trim(), request.Due);
        return new Outcome<SessionDecision>.Done(Of(topic));
    }

    // The session closed in the same moment, or the row was changed: the second try says which.
    protected override Task<Outcome<SessionDecision>> ConflictAsync(
        Actor actor,
        DecideOnTopicRequest request,
        CancellationToken cancellationToken
    ) => ExecuteAsync(actor, request, cancellationToken);

    private static SessionDecision Of(SessionTopic topic) =>
        new(topic.Decision, topic.DecisionReason, topic.DecisionDue);
}
