using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the topic that was read.</param>
/// <param name="Context">What the figures do not say. May be empty, like all of it, which takes it back.</param>
public sealed record AddContextRequest(int TopicId, int Version, string Context)
{
    /// <inheritdoc cref="TopicContext.Finance"/>
    public string Finance { get; init; } = "";

    /// <inheritdoc cref="TopicContext.Risk"/>
    public string Risk { get; init; } = "";

    /// <inheritdoc cref="TopicContext.Workforce"/>
    public string Workforce { get; init; } = "";
}

public sealed class AddContextValidator : AbstractValidator<AddContextRequest>
{
    public AddContextValidator()
    {
        RuleFor(r => r.Context).MayBeWritten("the context", SessionTopic.ContextLength);
        RuleFor(r => r.Finance).MayBeWritten("the line on finance", SessionTopic.LineLength);
        RuleFor(r => r.Risk).MayBeWritten("the line on risk", SessionTopic.LineLength);
        RuleFor(r => r.Workforce).MayBeWritten("the line on workforce", SessionTopic.LineLength);
    }
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

        topic.AddContext(
            new TopicContext(
                request.Context.Trim(),
                request.Finance.Trim(),
                request.Risk.Trim(),
                request.Workforce.Trim(),
                work.Actor.Name
            )
        );
        return new Outcome<int>.Done(topic.Id);
    }
}
