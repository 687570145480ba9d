using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What a topic ends in.</summary>
/// <param name="Kind">Null where nothing is decided.</param>
/// <param name="Due">The day that belongs to it; null where none does.</param>
public sealed record TopicDecision(DecisionKind? Kind, string Reason, DateOnly? Due)
{
    public static readonly TopicDecision None = new(null, "", null);
}

/// <param name="Before">What was decided when somebody began to decide: where it is something else now, nothing is saved.</param>
public sealed record DecideOnTopicRequest(
    int TopicId,
    TopicDecision Before,
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
    : UseCase<DecideOnTopicRequest, TopicDecision>(services, new DecideOnTopicValidator())
{
    protected override async Task<Outcome<TopicDecision>> HandleAsync(
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
            return new Outcome<TopicDecision>.NotFound();
        }

        if (!SessionLoading.Runs(topic.Session, work.Actor))
        {
            return new Outcome<TopicDecision>.Refused(SessionRefusals.NotYours);
        }

        if (topic.Session.WhyNotRunning is { } refusal)
        {
            return new Outcome<TopicDecision>.Refused(refusal);
        }

        var now = Of(topic);
        if (now != request.Before)
        {
            return new Outcome<TopicDecision>.Conflict(now);
        }

        if (request.Due < work.Today && request.Due != now.Due)
        {
            return new Outcome<TopicDecision>.Invalid([
                new FieldError(nameof(request.Due), "The day is over already. Choose today or a later day."),
            ]);
        }

        topic.Decide(request.Kind, request.Reason.Trim(), request.Due);
        return new Outcome<TopicDecision>.Done(Of(topic));
    }

    private static TopicDecision Of(SessionTopic topic) => new(topic.Decision, topic.DecisionReason, topic.DecisionDue);
}
