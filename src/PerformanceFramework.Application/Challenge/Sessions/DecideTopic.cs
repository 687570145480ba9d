using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What the analyst decides about a topic.</summary>
public enum TopicChoice
{
    Include = 1,
    LeaveOut,
    Merge,

    /// <summary>Takes back what was decided.</summary>
    Reconsider,
}

/// <param name="Version">The version of the topic that was read.</param>
/// <param name="Reason">Why it is left out; empty otherwise.</param>
/// <param name="IntoId">The topic of the agenda with which it is talked about; null otherwise.</param>
public sealed record DecideTopicRequest(int TopicId, int Version, TopicChoice Choice, string Reason, int? IntoId);

public sealed class DecideTopicValidator : AbstractValidator<DecideTopicRequest>
{
    public DecideTopicValidator()
    {
        RuleFor(r => r.Choice).IsInEnum().WithMessage("Choose what to do with the topic.");
        RuleFor(r => r.Reason)
            .IsAReason(SessionTopic.ReasonLength, "Say why it is left out, so that nobody wonders.")
            .When(r => r.Choice is TopicChoice.LeaveOut);
        RuleFor(r => r.IntoId)
            .NotNull()
            .WithMessage("Choose the topic with which it is talked about.")
            .When(r => r.Choice is TopicChoice.Merge);
    }
}

/// <summary>Puts a topic on the agenda with the questions the bank suggests, leaves it out, merges it, or takes that back.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class DecideTopic(UseCaseServices services)
    : UseCase<DecideTopicRequest, int>(services, new DecideTopicValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        DecideTopicRequest request,
        CancellationToken cancellationToken
    )
    {
        var found = await SessionLoading.FindTopicAsync(
            work.Db,
            work.Actor,
            request.TopicId,
            work.Today,
            cancellationToken
        );
        var session = found is null
            ? null
            : await SessionLoading.FindAsync(work.Db, work.Actor, found.SessionId, work.Today, cancellationToken);
        if (found is not { } topic || session is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (topic.Version != request.Version)
        {
            return new Outcome<int>.Conflict(topic.Version);
        }

        var refusal = request.Choice switch
        {
            TopicChoice.Include => session.Include(topic),
            TopicChoice.LeaveOut => session.LeaveOut(topic, request.Reason.Trim()),
            TopicChoice.Merge => session.Topics.FirstOrDefault(other => other.Id == request.IntoId) is { } into
                ? session.Merge(topic, into)
                : SessionRefusals.CannotMerge,
            TopicChoice.Reconsider => session.Reconsider(topic),
        };
        if (refusal is not null)
        {
            return new Outcome<int>.Refused(refusal);
        }

        if (request.Choice is TopicChoice.Include)
        {
            await QuestionBank.SuggestAsync(work.Db, topic, cancellationToken);
        }

        work.Reason = request.Choice is TopicChoice.LeaveOut ? request.Reason.Trim() : null;
        // The pre-read cannot go out of an agenda that changes under it.
        work.Db.RelyOn(session);
        return new Outcome<int>.Done(topic.Id);
    }
}
