using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
/// <param name="On">The day from which it is no longer reported; not in the future.</param>
/// <param name="Reason">Why.</param>
public sealed record RetireIndicatorRequest(string Code, int Version, DateOnly? On, string Reason);

public sealed class RetireIndicatorValidator : AbstractValidator<RetireIndicatorRequest>
{
    public RetireIndicatorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day from which it is no longer reported.");
        RuleFor(r => r.Reason).IsAReason(Indicator.RetiredReasonLength);
    }
}

/// <summary>
/// Takes an indicator off the dashboards, out of later returns, and out of those of the open round where nothing was typed for
/// it. Its page stays, with its history.
/// </summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class RetireIndicator(UseCaseServices services)
    : UseCase<RetireIndicatorRequest, IndicatorState>(services, new RetireIndicatorValidator())
{
    protected override async Task<Outcome<IndicatorState>> HandleAsync(
        Work work,
        RetireIndicatorRequest request,
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

        var on = request.On!.Value;
        if (on > work.Today)
        {
            return new Outcome<IndicatorState>.Refused(IndicatorRefusals.RetiredInTheFuture);
        }

        if (indicator.Retire(on, request.Reason.Trim()) is { } refusal)
        {
            return new Outcome<IndicatorState>.Refused(refusal);
        }

        // Nobody is to be kept from submitting by a row that nobody fills in any more; what was typed is kept.
        work.Db.ReturnEntries.RemoveRange(
            await work
                .Db.ReturnEntries.Where(e =>
                    e.IndicatorId == indicator.Id
                    && e.Return.Round.State == RoundState.Open
                    && e.ChangedAt == null
                    && e.Queries.Count == 0
                    && !work.Db.EvidenceFiles.Any(file => file.EntryId == e.Id)
                )
                .ToListAsync(cancellationToken)
        );
        work.Reason = request.Reason;
        return new Outcome<IndicatorState>.Done(indicator.State);
    }
}
