using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the topic that was read.</param>
/// <param name="Questions">In their order.</param>
public sealed record SaveTopicQuestionsRequest(int TopicId, int Version, IReadOnlyList<string> Questions);

public sealed class SaveTopicQuestionsValidator : AbstractValidator<SaveTopicQuestionsRequest>
{
    public SaveTopicQuestionsValidator()
    {
        RuleFor(r => r.Questions)
            .Must(questions => questions.Count <= TopicQuestion.Most)
            .WithMessage($"A topic has at most {TopicQuestion.Most} questions. Leave some out.")
            .Must(questions => questions.All(question => question.Length <= TopicQuestion.TextLength))
            .WithMessage($"A question can be at most {TopicQuestion.TextLength} characters long. Shorten it.")
            .Must(questions => questions.All(question => HiddenCharacters.First(question) is null))
            .WithMessage("A question contains a hidden character, which can change how it reads. Type it again.");
    }
}

/// <summary>Puts other questions in the place of those that a topic asks.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class SaveTopicQuestions(UseCaseServices services)
    : UseCase<SaveTopicQuestionsRequest, int>(services, new SaveTopicQuestionsValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SaveTopicQuestionsRequest request,
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

        var asked = await work
            .Db.TopicQuestions.Where(q => q.TopicId == topic.Id)
            .OrderBy(q => q.Position)
            .ToListAsync(cancellationToken);
        if (asked.Select(question => question.Text).SequenceEqual(request.Questions))
        {
            return new Outcome<int>.Done(topic.Id);
        }

        foreach (var (question, text) in asked.Zip(request.Questions))
        {
            question.Word(text);
        }

        work.Db.TopicQuestions.RemoveRange(asked.Skip(request.Questions.Count));
        work.Db.TopicQuestions.AddRange(
            request
                .Questions.Select((text, index) => (text, index))
                .Skip(asked.Count)
                .Select(question => new TopicQuestion(topic, question.text, question.index + 1))
        );
        // Questions are read and sent back with their topic.
        work.Db.RelyOn(topic);
        return new Outcome<int>.Done(topic.Id);
    }
}
