using FluentValidation;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge;

/// <param name="MemberId">The account of the Cabinet member whose question it is.</param>
/// <param name="IndicatorCode">What it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Due">The day by which an answer is asked for; today or later.</param>
public sealed record AskForMemberRequest(string MemberId, string IndicatorCode, string Text, DateOnly? Due);

public sealed class AskForMemberValidator : AbstractValidator<AskForMemberRequest>
{
    public AskForMemberValidator()
    {
        RuleFor(r => r.MemberId).NotEmpty().WithMessage("Choose the member whose question it is.");
        RuleFor(r => r.Text).IsAQuestion();
        RuleFor(r => r.Due).NotNull().WithMessage(QuestionLoading.NoDay);
    }
}

/// <summary>Asks the director a question on behalf of a Cabinet member who holds the portfolio. The question names who wrote it.</summary>
[Requires(Permission.AskForMembers, WholeCouncil = true)]
public sealed class AskForMember(UseCaseServices services)
    : UseCase<AskForMemberRequest, int>(services, new AskForMemberValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AskForMemberRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (indicator.State is not IndicatorState.Live)
        {
            return new Outcome<int>.Refused(QuestionRefusals.NotLive);
        }

        // An exempt indicator is hidden from members, so none of them can ask about it, nor anybody for them.
        var members = indicator.ExemptUnder is null
            ? await QuestionLoading.MembersAsync(work.Db, indicator.Service, work.Today, cancellationToken)
            : [];
        if (members.FirstOrDefault(member => member.Id == request.MemberId) is not { } member)
        {
            return new Outcome<int>.Refused(QuestionRefusals.NoSuchMember);
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
            (member.Id, member.Name),
            work.Today,
            work.Actor.Name
        );
        work.Db.MemberQuestions.Add(question);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(AskForMember), cancellationToken);
        return new Outcome<int>.Done(question.Id);
    }
}
