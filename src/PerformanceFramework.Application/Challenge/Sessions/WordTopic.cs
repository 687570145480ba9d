using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the topic that was read.</param>
/// <param name="Heading">May be empty: then the session reads the name of the indicator first.</param>
public sealed record WordTopicRequest(int TopicId, int Version, string Heading);

public sealed class WordTopicValidator : AbstractValidator<WordTopicRequest>
{
    public WordTopicValidator() => RuleFor(r => r.Heading).MayBeWritten("the heading", SessionTopic.HeadingLength);
}

/// <summary>Writes the sentence of a topic that the session reads first.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class WordTopic(UseCaseServices services)
    : UseCase<WordTopicRequest, int>(services, new WordTopicValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WordTopicRequest request,
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

        if (topic.Version != request.Version)
        {
            return new Outcome<int>.Conflict(topic.Version);
        }

        if (topic.Session.WhyNotPreparing is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        topic.Head(request.Heading.Trim());
        return new Outcome<int>.Done(topic.Id);
    }
}
