using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the topic that was read.</param>
/// <param name="Context">May be empty, which takes it back.</param>
public sealed record AddContextRequest(int TopicId, int Version, string Context);

public sealed class AddContextValidator : AbstractValidator<AddContextRequest>
{
    public AddContextValidator() => RuleFor(r => r.Context).MayBeWritten("the context", SessionTopic.ContextLength);
}

/// <summary>Says before the session what a director knows of a topic of their own, beside the figures.</summary>
[Requires(Permission.AddToSessions)]
public sealed class AddContext(UseCaseServices services)
    : UseCase<AddContextRequest, int>(services, new AddContextValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AddContextRequest request,
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
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(topic.Indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (topic.Version != request.Version)
        {
            return new Outcome<int>.Conflict(topic.Version);
        }

        var refusal =
            topic.Session.WhyNotBefore
            ?? (topic.State is TopicState.Included or TopicState.Merged ? null : SessionRefusals.NotOnAgenda);
        if (refusal is not null)
        {
            return new Outcome<int>.Refused(refusal);
        }

        topic.AddContext(request.Context.Trim(), work.Actor.Name);
        return new Outcome<int>.Done(topic.Id);
    }
}
