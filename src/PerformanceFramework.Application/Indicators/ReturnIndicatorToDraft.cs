using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="Reason">What is still to be done.</param>
public sealed record ReturnIndicatorToDraftRequest(string Code, int Version, string Reason);

public sealed class ReturnIndicatorToDraftValidator : AbstractValidator<ReturnIndicatorToDraftRequest>
{
    public ReturnIndicatorToDraftValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.Reason).IsAReason(Indicator.RetiredReasonLength);
    }
}

/// <summary>Takes a proposed indicator back, with the reason: it is a draft again.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class ReturnIndicatorToDraft(UseCaseServices services)
    : UseCase<ReturnIndicatorToDraftRequest, IndicatorState>(services, new ReturnIndicatorToDraftValidator())
{
    protected override async Task<Outcome<IndicatorState>> HandleAsync(
        Work work,
        ReturnIndicatorToDraftRequest request,
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

        if (indicator.ReturnToDraft() is { } refusal)
        {
            return new Outcome<IndicatorState>.Refused(refusal);
        }

        work.Reason = request.Reason;
        return new Outcome<IndicatorState>.Done(indicator.State);
    }
}
