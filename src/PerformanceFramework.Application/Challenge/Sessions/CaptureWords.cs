using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What words of a session are about.</summary>
public enum CapturedKind
{
    /// <summary>What was said of the overview and the success; the id is the session's.</summary>
    Overview = 1,

    /// <summary>What was said of a topic; the id is the topic's.</summary>
    Notes,

    /// <summary>What was answered to a question; the id is the question's.</summary>
    Answer,
}

public static class CapturedKindExtensions
{
    /// <summary>The most characters.</summary>
    public static int Length(this CapturedKind kind) =>
        kind switch
        {
            CapturedKind.Overview => ChallengeSession.OverviewLength,
            CapturedKind.Notes => SessionTopic.NotesLength,
            CapturedKind.Answer => TopicQuestion.AnswerLength,
        };
}

/// <param name="Before">The words that were there when somebody began to type: where there are others now, nothing is saved.</param>
/// <param name="Words">May be empty.</param>
public sealed record CaptureWordsRequest(CapturedKind Kind, int Id, string Before, string Words);

public sealed class CaptureWordsValidator : AbstractValidator<CaptureWordsRequest>
{
    public CaptureWordsValidator()
    {
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what the words are about.");
        foreach (var kind in Enum.GetValues<CapturedKind>())
        {
            When(r => r.Kind == kind, () => RuleFor(r => r.Words).MayBeWritten("what is captured", kind.Length()));
        }
    }
}

/// <summary>Keeps what is said in a session, as it is typed.</summary>
/// <returns>The words as they are kept; of a conflict, those that somebody else kept.</returns>
[Requires(Permission.RunSessions)]
public sealed class CaptureWords(UseCaseServices services)
    : UseCase<CaptureWordsRequest, string>(services, new CaptureWordsValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        CaptureWordsRequest request,
        CancellationToken cancellationToken
    )
    {
        var (session, target) = await FindAsync(work, request, cancellationToken);
        if (session is null || target is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!SessionLoading.Runs(session, work.Actor))
        {
            return new Outcome<string>.Refused(SessionRefusals.NotYours);
        }

        if (session.WhyNotRunning is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        var (now, keep) = target switch
        {
            SessionTopic topic => (topic.Notes, (Action<string>)topic.Capture),
            TopicQuestion question => (question.Answer, question.Reply),
            _ => (session.Overview, words => _ = session.Say(words)),
        };
        if (now != request.Before && now != request.Words)
        {
            return new Outcome<string>.Conflict(now);
        }

        keep(request.Words);
        return new Outcome<string>.Done(request.Words);
    }

    // The session closed in the same moment, or the row was changed: the second try says which.
    protected override Task<Outcome<string>> ConflictAsync(
        Actor actor,
        CaptureWordsRequest request,
        CancellationToken cancellationToken
    ) => ExecuteAsync(actor, request, cancellationToken);

    private static async Task<(ChallengeSession? Session, object? Target)> FindAsync(
        Work work,
        CaptureWordsRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.Kind is CapturedKind.Overview)
        {
            var session = await SessionLoading.FindAsync(
                work.Db,
                work.Actor,
                request.Id,
                work.Today,
                cancellationToken
            );
            return (session, session);
        }

        var question =
            request.Kind is CapturedKind.Answer
                ? await work.Db.TopicQuestions.FirstOrDefaultAsync(q => q.Id == request.Id, cancellationToken)
                : null;
        var topic = await SessionLoading.FindTopicAsync(
            work.Db,
            work.Actor,
            question?.TopicId ?? (request.Kind is CapturedKind.Notes ? request.Id : 0),
            work.Today,
            cancellationToken
        );
        return (topic?.Session, (object?)question ?? topic);
    }
}
