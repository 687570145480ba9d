using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record ReinstateIndicatorRequest(string Code, int Version, string Reason);

public sealed class ReinstateIndicatorValidator : AbstractValidator<ReinstateIndicatorRequest>
{
    public ReinstateIndicatorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.Reason).IsAReason(Indicator.RetiredReasonLength);
    }
}

/// <summary>Reports a retired indicator again from today on; that it was not reported for a time stays in the past.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ReinstateIndicator(UseCaseServices services)
    : UseCase<ReinstateIndicatorRequest, IndicatorState>(services, new ReinstateIndicatorValidator())
{
    protected override async Task<Outcome<IndicatorState>> HandleAsync(
        Work work,
        ReinstateIndicatorRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<IndicatorState>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<IndicatorState>.Conflict(indicator.State);
        }

        if (indicator.Reinstate(work.Today, out var absence) is { } refusal)
        {
            return new Outcome<IndicatorState>.Refused(refusal);
        }

        if (absence is not null)
        {
            work.Db.Absences.Add(absence);
        }

        work.Reason = request.Reason;
        return new Outcome<IndicatorState>.Done(indicator.State);
    }
}
