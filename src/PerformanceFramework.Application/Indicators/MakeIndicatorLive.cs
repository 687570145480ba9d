using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
public sealed record MakeIndicatorLiveRequest(string Code, int Version);

public sealed class MakeIndicatorLiveValidator : AbstractValidator<MakeIndicatorLiveRequest>
{
    public MakeIndicatorLiveValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
    }
}

/// <summary>Puts a proposed indicator on the dashboards and into the returns that are opened from now on. One that is not complete is refused.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class MakeIndicatorLive(UseCaseServices services)
    : UseCase<MakeIndicatorLiveRequest, IndicatorState>(services, new MakeIndicatorLiveValidator())
{
    protected override async Task<Outcome<IndicatorState>> HandleAsync(
        Work work,
        MakeIndicatorLiveRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<IndicatorState>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<IndicatorState>.Conflict(indicator.State);
        }

        var hasPrimary = await work.Db.IndicatorAlignments.AnyAsync(
            a => a.IndicatorId == indicator.Id && a.IsPrimary && a.Until == null,
            cancellationToken
        );
        if (indicator.GoLive(hasPrimary, work.Today) is { } refusal)
        {
            return new Outcome<IndicatorState>.Refused(refusal);
        }

        return new Outcome<IndicatorState>.Done(indicator.State);
    }
}
