using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="IndicatorCode">What is to recover.</param>
/// <param name="Step">The number of a step of the ladder that is in use.</param>
/// <param name="Why">In words; may be empty where the figures say why.</param>
/// <param name="ResponsibleId">The account of the responsible person.</param>
public sealed record OpenRecoveryPlanRequest(
    string IndicatorCode,
    RecoveryKind? Kind,
    int? Step,
    RecoveryTrigger? Trigger,
    string Why,
    string ResponsibleId
);

public sealed class OpenRecoveryPlanValidator : AbstractValidator<OpenRecoveryPlanRequest>
{
    public OpenRecoveryPlanValidator()
    {
        RuleFor(r => r.Kind).IsChosen("Choose what kind of plan it is.");
        RuleFor(r => r.Trigger).IsChosen("Choose why the plan is opened.");
        RuleFor(r => r.Why)
            .NotEmpty()
            .When(r => r.Trigger is { } trigger && !trigger.IsOfFigures())
            .WithMessage("Say why the plan is opened: who asked for it, when, and what about.");
        RuleFor(r => r.Why).MayBeWritten("why the plan is opened", WhyLength);
        RuleFor(r => r.ResponsibleId).NotEmpty().WithMessage("Choose the responsible person.");
    }

    // The sentence of the figures goes before it.
    private const int WhyLength = RecoveryPlan.WhyLength / 2;
}

/// <summary>Opens a recovery plan for an indicator that has no open one, as a draft.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class OpenRecoveryPlan(UseCaseServices services)
    : UseCase<OpenRecoveryPlanRequest, int>(services, new OpenRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        OpenRecoveryPlanRequest request,
        CancellationToken cancellationToken
    )
    {
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.IndicatorCode, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (indicator.State is not IndicatorState.Live)
        {
            return new Outcome<int>.Refused(RecoveryRefusals.NotLive);
        }

        if (
            await work.Db.RecoveryPlans.AnyAsync(
                p => p.IndicatorId == indicator.Id && p.State != RecoveryState.Closed,
                cancellationToken
            )
        )
        {
            return new Outcome<int>.Refused(RecoveryRefusals.OpenAlready);
        }

        var step = (await RecoveryLoading.LadderAsync(work.Db, cancellationToken)).FirstOrDefault(s =>
            s.IsInUse && s.Number == request.Step
        );
        var people = await RecoveryLoading.PeopleAsync(work.Db, indicator.Service, work.Today, cancellationToken);
        var responsible = people.FirstOrDefault(person => person.Id == request.ResponsibleId);
        var (opening, problem) = await OpeningAsync(work, request, cancellationToken);
        FieldError?[] problems =
        [
            step is null ? new FieldError(nameof(request.Step), "Choose a step of the ladder.") : null,
            problem,
            responsible is null
                ? new FieldError(nameof(request.ResponsibleId), "Choose somebody who answers for the service today.")
                : null,
        ];
        if (problems.OfType<FieldError>().ToList() is { Count: > 0 } errors)
        {
            return new Outcome<int>.Invalid(errors);
        }

        var plan = new RecoveryPlan(
            indicator,
            request.Kind!.Value,
            step!,
            opening,
            (responsible!.Id, responsible.Name),
            (work.Actor.Id, work.Actor.Name),
            work.Today
        );
        work.Db.RecoveryPlans.Add(plan);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(OpenRecoveryPlan), cancellationToken);
        return new Outcome<int>.Done(plan.Id);
    }

    /// <summary>What is so now, as far as whoever opens the plan may see it.</summary>
    private static async Task<(RecoveryOpening Opening, FieldError? Problem)> OpeningAsync(
        Work work,
        OpenRecoveryPlanRequest request,
        CancellationToken cancellationToken
    )
    {
        var standing = (
            await IndicatorStandings.FindAsync(work.Db, work.Actor, request.IndicatorCode, cancellationToken)
        )!;
        var calls = await RecoveryLoading.CallsAsync(work.Db, work.Actor, [standing], cancellationToken);
        var call = calls.GetValueOrDefault(standing.Id)?.FirstOrDefault(c => c.Trigger == request.Trigger);
        var sentence = call?.Sentence ?? "";
        var opening = new RecoveryOpening(
            request.Trigger!.Value,
            $"{sentence} {request.Why.Trim()}".Trim(),
            standing.Period,
            standing.Value,
            standing.Target
        );
        return (
            opening,
            request.Trigger.Value.IsOfFigures() && call is null
                ? new FieldError(
                    nameof(request.Trigger),
                    "The figures that you see do not say so. Choose another reason, and give it in words."
                )
                : null
        );
    }
}
