using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the set that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record ReinstateIndicatorSetRequest(string Code, int Version, string Reason);

public sealed class ReinstateIndicatorSetValidator : AbstractValidator<ReinstateIndicatorSetRequest>
{
    public ReinstateIndicatorSetValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose a set.");
        RuleFor(r => r.Reason).IsAReason(DefaultRule.ReasonLength);
    }
}

/// <summary>Uses a retired set again.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ReinstateIndicatorSet(UseCaseServices services)
    : UseCase<ReinstateIndicatorSetRequest, string>(services, new ReinstateIndicatorSetValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateIndicatorSetRequest request,
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

        if (set.RetiredOn is null)
        {
            return new Outcome<string>.Refused(IndicatorRefusals.SetIsNotRetired);
        }

        work.Reason = request.Reason;
        set.Reinstate();
        return new Outcome<string>.Done(set.Code);
    }
}
