using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="Reason">Why.</param>
public sealed record LiftExemptionRequest(string Code, int Version, string Reason);

public sealed class LiftExemptionValidator : AbstractValidator<LiftExemptionRequest>
{
    public LiftExemptionValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.Reason).IsAReason(Indicator.ExemptReasonLength);
    }
}

/// <summary>Shows an exempt indicator to everybody again, with its whole past.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class LiftExemption(UseCaseServices services)
    : UseCase<LiftExemptionRequest, string>(services, new LiftExemptionValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        LiftExemptionRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<string>.Conflict(indicator.Code);
        }

        var formulas = await ExemptFormulas.LoadAsync(work.Db, cancellationToken);
        work.Reason = request.Reason.Trim();
        return indicator.LiftExemption(formulas.HiddenIn(indicator)) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(indicator.Code);
    }
}
