using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <param name="IndicatorCode">Whose chart.</param>
/// <param name="From">The code of the first period of the new segment.</param>
/// <param name="Accept">Begin anew there; otherwise decide that it does not.</param>
/// <param name="Reason">What happened, or why it is no lasting change; required either way.</param>
public sealed record DecideRebaseRequest(string IndicatorCode, string From, bool Accept, string Reason);

public sealed class DecideRebaseValidator : AbstractValidator<DecideRebaseRequest>
{
    public DecideRebaseValidator()
    {
        RuleFor(r => r.From)
            .Must(code => ReportingPeriod.TryParse(code, out _))
            .WithMessage("Choose the period with which the chart begins anew.");
        RuleFor(r => r.Reason).IsAReason(RebaseDecision.ReasonLength);
    }
}

/// <summary>Decides whether a control chart begins anew with a period, and reassesses the indicator's signals. Statuses stay as they are.</summary>
[Requires(Permission.DecideRebases)]
public sealed class DecideRebase(UseCaseServices services)
    : UseCase<DecideRebaseRequest, ReportingPeriod>(services, new DecideRebaseValidator())
{
    protected override async Task<Outcome<ReportingPeriod>> HandleAsync(
        Work work,
        DecideRebaseRequest request,
        CancellationToken cancellationToken
    )
    {
        var from = ReportingPeriod.Parse(request.From);
        var indicator = await work
            .Db.Indicators.Include(i => i.Service)
            .FirstOrDefaultAsync(i => i.Code == request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<ReportingPeriod>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<ReportingPeriod>.Forbidden();
        }

        var record = (await IndicatorRecords.LoadAsync(work.Db, [indicator.Id], cancellationToken))[indicator.Id];
        if (record.Rebases.Any(decision => decision.From == from))
        {
            return new Outcome<ReportingPeriod>.Refused(AssessmentRefusals.AlreadyRebased);
        }

        if (record.Observations.All(o => o.Period != from))
        {
            return new Outcome<ReportingPeriod>.Refused(AssessmentRefusals.NoFigureToRebaseFrom);
        }

        work.Reason = request.Reason;
        var decision = new RebaseDecision(
            indicator,
            from,
            request.Accept,
            new Adoption(work.Actor.Name, work.Today, request.Reason.Trim())
        );
        work.Db.RebaseDecisions.Add(decision);
        record.With(decision).Reassess();
        return new Outcome<ReportingPeriod>.Done(from);
    }
}
