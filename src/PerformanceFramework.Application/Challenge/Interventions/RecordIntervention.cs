using FluentValidation;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <param name="IndicatorCode">What is to get better.</param>
/// <param name="ExpectedSize">Above 0, in the indicator's unit and in the good direction; null where nobody says.</param>
/// <param name="ExpectedBy">The day it began or later.</param>
public sealed record RecordInterventionRequest(
    string IndicatorCode,
    string Name,
    string Description,
    DateOnly? Began,
    decimal? ExpectedSize,
    DateOnly? ExpectedBy
) : IInterventionEntry;

public sealed class RecordInterventionValidator : AbstractValidator<RecordInterventionRequest>
{
    public RecordInterventionValidator() => InterventionLoading.Check(this);
}

/// <summary>Records what was done for an indicator within reach, and what effect is expected.</summary>
[Requires(Permission.RecordInterventions)]
public sealed class RecordIntervention(UseCaseServices services)
    : UseCase<RecordInterventionRequest, int>(services, new RecordInterventionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RecordInterventionRequest request,
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
            return new Outcome<int>.Refused(InterventionRefusals.NotLive);
        }

        var intervention = new Intervention(indicator, request.Terms(), (work.Actor.Id, work.Actor.Name), work.Today);
        work.Db.Interventions.Add(intervention);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(RecordIntervention), cancellationToken);
        return new Outcome<int>.Done(intervention.Id);
    }
}
