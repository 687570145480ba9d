using FluentValidation;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge;

/// <param name="IndicatorCode">What it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Due">The day by which an answer is asked for; today or later.</param>
public sealed record AskQuestionRequest(string IndicatorCode, string Text, DateOnly? Due);

public sealed class AskQuestionValidator : AbstractValidator<AskQuestionRequest>
{
    public AskQuestionValidator()
    {
        RuleFor(r => r.Text).IsAQuestion();
        RuleFor(r => r.Due).NotNull().WithMessage(QuestionLoading.NoDay);
    }
}

/// <summary>Asks the director a question about an indicator of a portfolio that the member holds.</summary>
[Requires(Permission.AskQuestions)]
public sealed class AskQuestion(UseCaseServices services)
    : UseCase<AskQuestionRequest, int>(services, new AskQuestionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AskQuestionRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (indicator.State is not IndicatorState.Live)
        {
            return new Outcome<int>.Refused(QuestionRefusals.NotLive);
        }

        var due = request.Due!.Value;
        if (QuestionLoading.ProblemOf(nameof(request.Due), due, work.Today) is { } problem)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        var question = new MemberQuestion(
            indicator,
            request.Text.Trim(),
            due,
            (work.Actor.Id, work.Actor.Name),
            work.Today
        );
        work.Db.MemberQuestions.Add(question);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(AskQuestion), cancellationToken);
        return new Outcome<int>.Done(question.Id);
    }
}
