using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <param name="Version">The version of the intervention that was read.</param>
/// <param name="Seen">The explanation of the verdict that was read: what figures say by now may be something else.</param>
/// <param name="Words">What was learned, in the words of whoever confirms it.</param>
public sealed record ConfirmVerdictRequest(int InterventionId, int Version, string Seen, string Words);

public sealed class ConfirmVerdictValidator : AbstractValidator<ConfirmVerdictRequest>
{
    public ConfirmVerdictValidator() => RuleFor(r => r.Words).IsWritten("what was learned", Intervention.WordsLength);
}

/// <summary>
/// Confirms whether an intervention worked: the verdict is kept with its figures as they are now. Whoever recorded the
/// intervention does not confirm it.
/// </summary>
[Requires(Permission.ConfirmVerdicts)]
public sealed class ConfirmVerdict(UseCaseServices services)
    : UseCase<ConfirmVerdictRequest, int>(services, new ConfirmVerdictValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ConfirmVerdictRequest request,
        CancellationToken cancellationToken
    )
    {
        var intervention = await InterventionLoading.FindAsync(work.Db, request.InterventionId, cancellationToken);
        if (intervention is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(intervention.Indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        var series = await InterventionLoading.SeriesAsync(work.Db, intervention.IndicatorId, cancellationToken);
        var verdict = ConfirmedVerdict.Of(InterventionLoading.VerdictOn(intervention, series));
        if (intervention.Version != request.Version || verdict.Explanation != request.Seen)
        {
            return new Outcome<int>.Conflict(intervention.Id);
        }

        var by = (work.Actor.Id, work.Actor.Name);
        return intervention.Confirm(verdict, request.Words.Trim(), by, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(intervention.Id);
    }
}
