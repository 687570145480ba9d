using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="Key">Which choosing.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Reason">Why a step is taken back.</param>
public sealed record ReopenScorecardRequest(ScorecardKey Key, int Version, string Reason);

public sealed class ReopenScorecardValidator : AbstractValidator<ReopenScorecardRequest>
{
    public ReopenScorecardValidator()
    {
        this.NamesAChoice(r => r.Key);
        RuleFor(r => r.Reason).IsAReason(ScorecardChoice.ReasonLength);
    }
}

/// <summary>
/// Goes one step back: from the instruction to the decision, from there to the recommendation, from there to the
/// consultation. An instruction is taken back only while no figure of its year is reported, and the set is then what it was.
/// </summary>
[Requires(Permission.ChooseScorecards, WholeCouncil = true)]
public sealed class ReopenScorecard(UseCaseServices services)
    : UseCase<ReopenScorecardRequest, ScorecardKey>(services, new ReopenScorecardValidator())
{
    protected override async Task<Outcome<ScorecardKey>> HandleAsync(
        Work work,
        ReopenScorecardRequest request,
        CancellationToken cancellationToken
    )
    {
        var (choice, otherwise) = await work.Db.ScorecardToChangeAsync(request.Key, request.Version, cancellationToken);
        if (choice is null)
        {
            return otherwise!;
        }

        if (
            choice.Stage is ScorecardStage.Instructed
            && await RestoreAsync(work, choice, cancellationToken) is { } obstacle
        )
        {
            return new Outcome<ScorecardKey>.Refused(obstacle);
        }

        work.Reason = request.Reason;
        return choice.Reopen(request.Reason, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ScorecardKey>.Refused(refusal)
            : new Outcome<ScorecardKey>.Done(request.Key);
    }

    private static async Task<Refusal?> RestoreAsync(
        Work work,
        ScorecardChoice choice,
        CancellationToken cancellationToken
    )
    {
        var memberships = await work
            .Db.SetMemberships.Where(m => m.SetId == choice.SetId && m.StartYear == choice.StartYear)
            .ToListAsync(cancellationToken);
        var instructed = choice.Candidates.Where(c => c.IsInstructed == true).Select(c => c.IndicatorId).ToHashSet();
        if (!instructed.SetEquals(memberships.Select(m => m.IndicatorId)))
        {
            return ScorecardRefusals.SetChangedSince;
        }

        var (begins, ends) = (choice.Year.Start, choice.Year.End);
        var withFigures = await work
            .Db.Observations.Where(o => instructed.Contains(o.IndicatorId))
            .Where(o => o.PeriodEnd >= begins && o.PeriodEnd <= ends)
            .Select(o => o.Indicator.Code)
            .Distinct()
            .OrderBy(code => code)
            .ToListAsync(cancellationToken);
        if (begins <= work.Today && withFigures.Count > 0)
        {
            return ScorecardRefusals.YearHasFigures(withFigures);
        }

        var earlier = await work
            .Db.Entry(choice)
            .Collection(c => c.EarlierMembers)
            .Query()
            .Include(m => m.Indicator)
            .ToListAsync(cancellationToken);
        var back = SetChange.Of([], instructed, earlier.Select(m => m.IndicatorId).ToList());
        work.Db.SetMemberships.RemoveRange(memberships.Where(m => back.TakenOut.Contains(m.IndicatorId)));
        work.Db.SetMemberships.AddRange(
            earlier
                .Where(m => back.PutIn.Contains(m.IndicatorId))
                .Select(m => new SetMembership(choice.Set, m.Indicator, choice.Year))
        );
        work.Db.RemoveRange(earlier);
        return null;
    }
}
