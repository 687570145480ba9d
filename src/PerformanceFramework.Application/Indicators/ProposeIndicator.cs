using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
public sealed record ProposeIndicatorRequest(string Code, int Version);

public sealed class ProposeIndicatorValidator : AbstractValidator<ProposeIndicatorRequest>
{
    public ProposeIndicatorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
    }
}

/// <summary>Says that a draft is complete and waits for agreement.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ProposeIndicator(UseCaseServices services)
    : UseCase<ProposeIndicatorRequest, IndicatorState>(services, new ProposeIndicatorValidator())
{
    protected override async Task<Outcome<IndicatorState>> HandleAsync(
        Work work,
        ProposeIndicatorRequest request,
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

        if (indicator.Propose() is { } refusal)
        {
            return new Outcome<IndicatorState>.Refused(refusal);
        }

        return new Outcome<IndicatorState>.Done(indicator.State);
    }
}
