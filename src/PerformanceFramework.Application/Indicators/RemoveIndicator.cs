using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Version">The version of the indicator that was read.</param>
public sealed record RemoveIndicatorRequest(string Code, int Version);

public sealed class RemoveIndicatorValidator : AbstractValidator<RemoveIndicatorRequest>
{
    public RemoveIndicatorValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose an indicator.");
    }
}

/// <summary>Removes a draft that nothing refers to. Whatever has a past is retired instead.</summary>
[Requires(Permission.ManageIndicators, WholeCouncil = true)]
public sealed class RemoveIndicator(UseCaseServices services)
    : UseCase<RemoveIndicatorRequest, string>(services, new RemoveIndicatorValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemoveIndicatorRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var indicator = await IndicatorLoading.FindAsync(work.Db, request.Code, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (indicator.Version != request.Version)
        {
            return new Outcome<string>.Conflict(indicator.Name);
        }

        if (await HasAPastAsync(work, indicator, cancellationToken))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.HasAPast);
        }

        if (await work.Db.TargetProposals.AnyAsync(p => p.IndicatorId == indicator.Id, cancellationToken))
        {
            return new Outcome<string>.Refused(IndicatorRefusals.HasProposedTargets);
        }

        if (
            await work.Db.ScorecardChoices.AnyAsync(
                c =>
                    c.Candidates.Any(candidate => candidate.IndicatorId == indicator.Id)
                    || c.EarlierMembers.Any(member => member.IndicatorId == indicator.Id),
                cancellationToken
            )
        )
        {
            return new Outcome<string>.Refused(ScorecardRefusals.IsInAChoosing);
        }

        work.Db.RemoveRange(
            // With the copies of what they were: a draft was on no dashboard.
            await work
                .Db.IndicatorAlignments.IgnoreQueryFilters()
                .Where(a => a.IndicatorId == indicator.Id)
                .ToListAsync(cancellationToken)
        );
        work.Db.RemoveRange(
            await work.Db.SetMemberships.Where(m => m.IndicatorId == indicator.Id).ToListAsync(cancellationToken)
        );
        work.Db.RemoveRange(
            await work.Db.PastSetMemberships.Where(m => m.IndicatorId == indicator.Id).ToListAsync(cancellationToken)
        );
        work.Db.RemoveRange(
            await work.Db.PastFormulas.Where(f => f.IndicatorId == indicator.Id).ToListAsync(cancellationToken)
        );
        // Where it was to go when a year opens; now it goes nowhere.
        work.Db.RemoveRange(
            await work
                .Db.RollForwards.SelectMany(r => r.Homes)
                .Where(h => h.IndicatorId == indicator.Id)
                .ToListAsync(cancellationToken)
        );
        work.Db.Remove(indicator);
        return new Outcome<string>.Done(indicator.Code);
    }

    private static async Task<bool> HasAPastAsync(
        Work work,
        Indicator indicator,
        CancellationToken cancellationToken
    ) =>
        indicator.State is not IndicatorState.Draft
        || indicator.Versions.Count > 0
        // The copies of figures and breaks that were taken back refer to it too.
        || await work
            .Db.Observations.IgnoreQueryFilters()
            .AnyAsync(o => o.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.PeriodTargets.AnyAsync(t => t.IndicatorId == indicator.Id, cancellationToken)
        || await work
            .Db.SeriesBreaks.IgnoreQueryFilters()
            .AnyAsync(b => b.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.RebaseDecisions.AnyAsync(d => d.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.ComparatorValues.AnyAsync(v => v.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.IndicatorPlacements.AnyAsync(p => p.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.ImportedFigures.AnyAsync(f => f.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.MemberQuestions.AnyAsync(q => q.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.RecoveryPlans.AnyAsync(p => p.IndicatorId == indicator.Id, cancellationToken)
        || await work.Db.ReturnEntries.AnyAsync(e => e.IndicatorId == indicator.Id, cancellationToken);
}
