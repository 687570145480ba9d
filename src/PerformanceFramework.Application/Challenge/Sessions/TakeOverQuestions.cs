using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

public sealed record TakeOverQuestionsRequest;

/// <summary>Puts the usual questions into the question bank of a council that has none, so that they can be changed.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class TakeOverQuestions(UseCaseServices services)
    : UseCase<TakeOverQuestionsRequest, int>(services, new InlineValidator<TakeOverQuestionsRequest>())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        TakeOverQuestionsRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await work.Db.BankQuestions.AnyAsync(cancellationToken))
        {
            return new Outcome<int>.Refused(SessionRefusals.BankNotEmpty);
        }

        work.Db.BankQuestions.AddRange(QuestionBank.Usual());
        return new Outcome<int>.Done(BankQuestion.Usual.Count);
    }
}
