using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="QuestionId">Null for a new one.</param>
/// <param name="Version">The version that was read; null for a new one.</param>
/// <param name="Reason">What it is suggested for; null for any topic.</param>
/// <param name="Position">The order in which it is suggested, from 1.</param>
/// <param name="IsRetired">It is suggested no more.</param>
public sealed record SaveBankQuestionRequest(
    int? QuestionId,
    int? Version,
    string Text,
    TriageReason? Reason,
    int? Position,
    bool IsRetired
);

public sealed class SaveBankQuestionValidator : AbstractValidator<SaveBankQuestionRequest>
{
    private const int LastPosition = 999;

    public SaveBankQuestionValidator()
    {
        RuleFor(r => r.Text).IsWritten("the question", TopicQuestion.TextLength);
        RuleFor(r => r.Reason).IsInEnum().WithMessage("Choose from the list what it is suggested for.");
        RuleFor(r => r.Position)
            .NotNull()
            .InclusiveBetween(1, LastPosition)
            .WithMessage($"Enter a number from 1 to {LastPosition}.");
    }
}

/// <summary>Adds a question to the question bank, or changes one. What topics ask already stays.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class SaveBankQuestion(UseCaseServices services)
    : UseCase<SaveBankQuestionRequest, int>(services, new SaveBankQuestionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SaveBankQuestionRequest request,
        CancellationToken cancellationToken
    )
    {
        var (text, position) = (request.Text.Trim(), request.Position!.Value);
        if (request.QuestionId is not { } id)
        {
            work.Db.BankQuestions.Add(new BankQuestion(text, request.Reason, position));
            return new Outcome<int>.Done(0);
        }

        var question = await work.Db.BankQuestions.FirstOrDefaultAsync(q => q.Id == id, cancellationToken);
        if (question is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (question.Version != request.Version)
        {
            return new Outcome<int>.Conflict(question.Version);
        }

        question.Change(text, request.Reason, position, request.IsRetired);
        return new Outcome<int>.Done(question.Id);
    }
}
