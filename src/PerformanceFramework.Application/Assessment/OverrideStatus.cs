using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Assessment;

/// <param name="ObservationId">The figure whose status is judged.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Status">The status to show; null to let the computed one show again.</param>
/// <param name="Reason">Why; required either way.</param>
public sealed record OverrideStatusRequest(int ObservationId, int Version, Status? Status, string Reason);

public sealed class OverrideStatusValidator : AbstractValidator<OverrideStatusRequest>
{
    public OverrideStatusValidator()
    {
        RuleFor(r => r.Status)
            .Must(status => status is null || Enum.IsDefined(status.Value) && status is not Status.NotRated)
            .WithMessage("Choose a status from Blue to Red.");
        RuleFor(r => r.Reason).IsAReason(JudgedStatus.ReasonLength);
    }
}

/// <summary>Puts a person's judgement in the place of a computed status, or takes it back. Both statuses stay visible, with the reason and the name.</summary>
[Requires(Permission.OverrideStatus)]
public sealed class OverrideStatus(UseCaseServices services)
    : UseCase<OverrideStatusRequest, Status>(services, new OverrideStatusValidator())
{
    protected override async Task<Outcome<Status>> HandleAsync(
        Work work,
        OverrideStatusRequest request,
        CancellationToken cancellationToken
    )
    {
        var found = await work
            .Db.Observations.Include(o => o.Indicator.Service)
            .FirstOrDefaultAsync(o => o.Id == request.ObservationId, cancellationToken);
        if (found is null)
        {
            return new Outcome<Status>.NotFound();
        }

        if (!work.Reach.Covers(found.Indicator.Service))
        {
            return new Outcome<Status>.Forbidden();
        }

        if (found.Version != request.Version)
        {
            return new Outcome<Status>.Conflict(found.Assessment.Status);
        }

        if (RefusalOf(found, request.Status) is { } refusal)
        {
            return new Outcome<Status>.Refused(refusal);
        }

        work.Reason = request.Reason;
        if (request.Status is { } status)
        {
            found.Override(new JudgedStatus(status, request.Reason.Trim(), work.Actor.Name), work.Today);
        }
        else
        {
            found.WithdrawOverride();
        }

        var records = await IndicatorRecords.LoadAsync(work.Db, [found.IndicatorId], cancellationToken);
        records[found.IndicatorId].Reassess();
        return new Outcome<Status>.Done(found.Assessment.Status);
    }

    private static Refusal? RefusalOf(Observation observation, Status? status) =>
        observation.Assessment.Rule is ToleranceRule.Judgement ? AssessmentRefusals.JudgedInTheReturn
        : status is null && observation.OverriddenOn is null ? AssessmentRefusals.NotOverridden
        : status is not null && observation.Assessment.ComputedStatus is Status.NotRated
            ? AssessmentRefusals.NothingToOverride
        : null;
}

/// <summary>Why something cannot be done with an assessment.</summary>
public static class AssessmentRefusals
{
    public static readonly Refusal JudgedInTheReturn = new(
        "judged-in-the-return",
        "This indicator's rule asks for judgement, so its status is given with the return."
    );

    public static readonly Refusal NotOverridden = new(
        "not-overridden",
        "The computed status shows already: there is no judgement to take back."
    );

    public static readonly Refusal NothingToOverride = new(
        "nothing-to-override",
        "This figure is not rated, so there is no computed status to replace. Set a target, or give the indicator a rule that asks for judgement."
    );

    public static readonly Refusal AlreadyRebased = new(
        "already-rebased",
        "Somebody has decided about this period already."
    );

    public static readonly Refusal RuleFromThatDay = new(
        "rule-from-that-day",
        "A rule has been adopted from that day already. Choose another day."
    );

    public static readonly Refusal ChartFromThatDay = new(
        "chart-from-that-day",
        "Chart settings have been adopted from that day already. Choose another day."
    );

    public static readonly Refusal NoFigureToRebaseFrom = new(
        "no-figure-to-rebase-from",
        "The indicator has no figure for that period, so its chart cannot begin anew there."
    );
}
