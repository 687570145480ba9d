using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the set that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record RetireIndicatorSetRequest(string Code, int Version, string Reason);

public sealed class RetireIndicatorSetValidator : AbstractValidator<RetireIndicatorSetRequest>
{
    public RetireIndicatorSetValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.Reason).IsAReason(DefaultRule.ReasonLength);
    }
}

/// <summary>Retires a set. One by whose rules indicators are still judged is refused.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class RetireIndicatorSet(UseCaseServices services)
    : UseCase<RetireIndicatorSetRequest, string>(services, new RetireIndicatorSetValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RetireIndicatorSetRequest request,
        CancellationToken cancellationToken
    )
    {
        var set = await work.Db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == request.Code, cancellationToken);
        if (set is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (set.Version != request.Version)
        {
            return new Outcome<string>.Conflict(set.Name);
        }

        if (set.RetiredOn is not null)
        {
            return new Outcome<string>.Refused(IndicatorRefusals.SetIsRetired);
        }

        if (
            await work.Db.Indicators.AnyAsync(
                i => i.SetId == set.Id && i.State != IndicatorState.Retired,
                cancellationToken
            )
        )
        {
            return new Outcome<string>.Refused(IndicatorRefusals.SetJudges);
        }

        work.Reason = request.Reason;
        set.Retire(work.Today);
        return new Outcome<string>.Done(set.Code);
    }
}
