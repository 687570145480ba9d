using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Reason">Why it is withdrawn.</param>
public sealed record WithdrawScorecardChoiceRequest(ScorecardKey Key, int Version, string Reason);

public sealed class WithdrawScorecardChoiceValidator : AbstractValidator<WithdrawScorecardChoiceRequest>
{
    public WithdrawScorecardChoiceValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Reason).IsAReason(ScorecardChoice.ReasonLength);
    }
}

/// <summary>Removes a choosing that was opened by mistake, while nobody has answered. The change history keeps what it was.</summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class WithdrawScorecardChoice(UseCaseServices services)
    : UseCase<WithdrawScorecardChoiceRequest, ScorecardKey>(services, new WithdrawScorecardChoiceValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        WithdrawScorecardChoiceRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        // A recommendation that was taken back is still something that was said.
        if (
            choice.Stage is not ScorecardStage.Consultation
            || choice.RecommendedOn is not null
            || await work.Db.ScorecardAnswers.AnyAsync(a => a.ChoiceId == choice.Id, cancellationToken)
        )
        {
            return new Outcome<ScorecardKey>.Refused(ScorecardRefusals.HasAnswers);
        }

        work.Reason = request.Reason;
        await work.Db.Entry(choice).Collection(c => c.Steps).LoadAsync(cancellationToken);
        work.Db.RemoveRange(choice.Steps.ToList());
        work.Db.RemoveRange(choice.Candidates.ToList());
        work.Db.Remove(choice);
        return new Outcome<ScorecardKey>.Done(request.Key);
    }
}
