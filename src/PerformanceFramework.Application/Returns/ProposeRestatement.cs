using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="IndicatorCode">Whose figure.</param>
/// <param name="Period">The code of its period.</param>
/// <param name="Version">The version of the figure that was read.</param>
/// <param name="Input">The new value, as it is typed.</param>
/// <param name="Reason">Why what was reported is not right.</param>
public sealed record ProposeRestatementRequest(
    string IndicatorCode,
    string Period,
    int Version,
    EntryInput Input,
    string Reason
);

public sealed class ProposeRestatementValidator : AbstractValidator<ProposeRestatementRequest>
{
    public ProposeRestatementValidator()
    {
        RuleFor(r => r.Period)
            .Must(code => ReportingPeriod.TryParse(code, out _))
            .WithMessage("Choose the period whose figure is to be restated.");
        RuleFor(r => r.Input.Kind)
            .Must(kind => kind.MayBeEntered())
            .WithMessage("Choose one of the kinds of value.")
            .OverridePropertyName("Kind");
        RuleFor(r => r.Input.JudgedStatus)
            .Must(status => status is null or Status.Green or Status.Amber or Status.Red)
            .WithMessage("Choose Green, Amber or Red.")
            .OverridePropertyName(nameof(EntryField.JudgedStatus));
        RuleFor(r => r.Reason)
            .IsAReason(
                Restatement.ReasonLength,
                "Say why what was reported is not right, so that others can follow the correction."
            );
    }
}

/// <summary>Proposes another value in the place of one that has been reported. Nothing changes until somebody else approves it.</summary>
[Requires(Permission.ProposeRestatements)]
public sealed class ProposeRestatement(UseCaseServices services, RestatementQueries restatements)
    : UseCase<ProposeRestatementRequest, RestatementState>(services, new ProposeRestatementValidator())
{
    protected override async Task<Outcome<RestatementState>> HandleAsync(
        Work work,
        ProposeRestatementRequest request,
        CancellationToken cancellationToken
    )
    {
        var period = ReportingPeriod.Parse(request.Period);
        var figure = await RestatementReading.FigureAsync(work.Db, request.IndicatorCode, period, cancellationToken);
        if (figure is null)
        {
            return new Outcome<RestatementState>.NotFound();
        }

        if (!work.Reach.Covers(figure.Indicator.Service))
        {
            return new Outcome<RestatementState>.Forbidden();
        }

        if (figure.Indicator.Formula is not null)
        {
            return new Outcome<RestatementState>.Refused(RestatementRefusals.Calculated);
        }

        if (
            await work.Db.Restatements.AnyAsync(
                r => r.IndicatorId == figure.IndicatorId && r.Period == period && r.State == RestatementState.Proposed,
                cancellationToken
            )
        )
        {
            return new Outcome<RestatementState>.Refused(RestatementRefusals.WaitingAlready);
        }

        if (figure.Version != request.Version)
        {
            return new Outcome<RestatementState>.Conflict(RestatementState.Proposed);
        }

        // Worked out in a context of its own, so that nothing of it is saved with the proposal.
        var trial = await restatements.TryAsync(
            work.Actor,
            request.IndicatorCode,
            request.Period,
            request.Input,
            work.Today,
            cancellationToken
        );
        if (trial is not { Value: { } value })
        {
            return new Outcome<RestatementState>.Invalid(trial?.Errors ?? []);
        }

        if (trial.Effect is not { } effect)
        {
            return new Outcome<RestatementState>.Refused(RestatementRefusals.SameFigure);
        }

        work.Reason = request.Reason;
        work.Db.Restatements.Add(
            new Restatement(
                figure,
                request.Input,
                value,
                effect.StatusAfter,
                request.Reason.Trim(),
                (work.Actor.Id, work.Actor.Name),
                work.Now
            )
        );
        return new Outcome<RestatementState>.Done(RestatementState.Proposed);
    }
}
