using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Text">What is to be settled before the pre-read goes out.</param>
public sealed record CommentOnTopicRequest(int TopicId, string Text);

public sealed class CommentOnTopicValidator : AbstractValidator<CommentOnTopicRequest>
{
    public CommentOnTopicValidator() => RuleFor(r => r.Text).IsWritten("the comment", DraftComment.TextLength);
}

/// <summary>Comments on the draft of a topic. Whoever prepares the session settles it before the pre-read goes out.</summary>
[Requires(Permission.CommentOnTopics)]
public sealed class CommentOnTopic(UseCaseServices services)
    : UseCase<CommentOnTopicRequest, int>(services, new CommentOnTopicValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CommentOnTopicRequest request,
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

        if (topic.Session.WhyNotPreparing is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Db.DraftComments.Add(
            new DraftComment(topic, request.Text.Trim(), new Person(work.Actor.Id, work.Actor.Name), work.Today)
        );
        // A pre-read that goes out at this moment would go out with the comment unsettled.
        work.Db.RelyOn(topic.Session);
        return new Outcome<int>.Done(topic.Id);
    }
}
