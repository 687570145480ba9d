using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

/// <summary>Something in which a process of the calendar is done, with a page of its own. A closed family.</summary>
public abstract record ProgrammeProcess
{
    private ProgrammeProcess() { }

    public sealed record OfScorecard(ScorecardKey Key, string SetName) : ProgrammeProcess;

    /// <param name="PlanCode">The element at the top of what is prepared.</param>
    public sealed record OfRollForward(string PlanCode, string PlanTitle, FinancialYear Year) : ProgrammeProcess;

    public sealed record OfRound(int RoundId, ReportingPeriod Period) : ProgrammeProcess;
}

public sealed partial class PeriodQueries
{
    /// <summary>
    /// Where an item of the calendar is done, as far as there is such a thing and the actor may open it: the choosing of
    /// scorecards, roll-forwards of plans, the round of the quarter before. One statement at most.
    /// </summary>
    public async Task<IReadOnlyList<ProgrammeProcess>> ProcessesAsync(
        Actor actor,
        ProgrammeEntry entry,
        CancellationToken cancellationToken = default
    )
    {
        var year = YearMeant(entry);
        var start = year.StartYear;
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        switch (entry.Details.Kind)
        {
            case ProgrammeKind.Scorecard when actor.Has(Permission.ViewScorecardChoices):
                var choices = await db
                    .ScorecardChoices.Where(c => c.StartYear == start)
                    .OrderBy(c => c.Set.Name)
                    .Select(c => new { c.Set.Code, c.Set.Name })
                    .ToListAsync(cancellationToken);
                return choices
                    .Select(c => new ProgrammeProcess.OfScorecard(new ScorecardKey(c.Code, start), c.Name))
                    .ToList();
            case ProgrammeKind.BusinessPlanning
            or ProgrammeKind.PlanApproval when actor.Has(Permission.EditPreparedPlans):
                var plans = await db
                    .RollForwards.Where(r => r.StartYear == start && r.DiscardedOn == null)
                    .OrderBy(r => r.Plan.Title)
                    .Select(r => new { r.Plan.Code, r.Plan.Title })
                    .ToListAsync(cancellationToken);
                return plans.Select(r => new ProgrammeProcess.OfRollForward(r.Code, r.Title, year)).ToList();
            case ProgrammeKind.QuarterlyReporting when actor.Has(Permission.ManageRounds):
                // A quarter is collected in the one after it.
                var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, entry.Span.StartsOn).Previous;
                var rounds = await db
                    .CollectionRounds.Where(r => r.Period == quarter)
                    .Select(r => r.Id)
                    .ToListAsync(cancellationToken);
                return rounds.Select(id => new ProgrammeProcess.OfRound(id, quarter)).ToList();
            default:
                return [];
        }
    }

    // Plans and scorecards are made in the year before; a title that names the year of the item alone means that one.
    private static FinancialYear YearMeant(ProgrammeEntry entry)
    {
        var next = new FinancialYear(entry.Year.StartYear + 1);
        var title = entry.Details.Title;
        return
            title.Contains(entry.Year.ToString(), StringComparison.Ordinal)
            && !title.Contains(next.ToString(), StringComparison.Ordinal)
            ? entry.Year
            : next;
    }
}
