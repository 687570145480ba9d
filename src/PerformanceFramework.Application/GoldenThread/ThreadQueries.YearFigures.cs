using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An indicator in a financial year.</summary>
/// <param name="Target">The target of the last period of the year that has one, as it is shown.</param>
/// <param name="Period">Of the latest figure of the year; null where the reader sees none.</param>
/// <param name="Value">That figure as it is shown; empty where there is none.</param>
/// <param name="Status">Of that figure; null where there is none.</param>
public sealed record YearFigure(string Target, ReportingPeriod? Period, string Value, Status? Status)
{
    /// <summary>How sure somebody is of that figure; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>The latest spot check of that figure did not confirm it.</summary>
    public bool IsNotConfirmed { get; init; }

    /// <summary>What is proposed for the last period of the year and waits for an answer; null where nothing does.</summary>
    public ProposedTarget? Proposed { get; init; }
}

/// <summary>A target that is not agreed.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="IsChallenged">Somebody does not accept it, and another proposal is due.</param>
public sealed record ProposedTarget(string Text, bool IsChallenged);

public sealed partial class ThreadQueries
{
    /// <summary>The day on which the last collection of a year closed; null before, and where none is recorded.</summary>
    private static async Task<DateOnly?> CollectedOnAsync(
        PerformanceDbContext db,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var periods = PeriodsOf([year]);
        var rounds = await db
            .CollectionRounds.Where(r => periods.Contains(r.Period))
            .Select(r => new
            {
                r.Period,
                r.State,
                r.ClosedOn,
            })
            .ToListAsync(cancellationToken);
        return rounds.Any(r => r.Period.End == year.End) && rounds.All(r => r.State is RoundState.Closed)
            ? rounds.Max(r => r.ClosedOn)
            : null;
    }

    private static List<ReportingPeriod> PeriodsOf(IEnumerable<FinancialYear> years) =>
        years
            .Distinct()
            .SelectMany(year => Enum.GetValues<Frequency>().SelectMany(f => TargetYear.PeriodsOf(f, year)))
            .Distinct()
            .ToList();

    /// <summary>What the reader sees of each indicator in each year: three statements now, six as at an earlier day.</summary>
    private static async Task<Dictionary<(string Code, FinancialYear Year), YearFigure>> FiguresAsync(
        PerformanceDbContext db,
        Actor actor,
        PlanCodes codes,
        IEnumerable<PlanEntry> entries,
        IReadOnlyCollection<FinancialYear> years,
        CancellationToken cancellationToken,
        DateOnly? knownOn = null
    )
    {
        var wanted = PlanComparison.Indicators(entries);
        var indicators = codes.Indicators.Values.Where(i => wanted.Contains(i.Code)).ToList();
        var ids = indicators.Select(i => i.Id).ToList();
        var periods = PeriodsOf(years);
        var chosen = db.PeriodTargets.Where(t => ids.Contains(t.IndicatorId) && periods.Contains(t.Period));
        var targets = knownOn is { } day
            ? await IndicatorsThen.TargetsAsync(db, chosen, day, cancellationToken)
            : await chosen.AsNoTracking().ToListAsync(cancellationToken);
        // What waits for an answer is a matter of now: no dashboard of an earlier day shows it.
        var proposals = knownOn is null
            ? await ProposalsAsync(db, ids, years, cancellationToken)
            : new Dictionary<(int, int), TargetProposal>();
        var visible = knownOn is null
            ? db.Observations.Where(FigureVisibility.For(actor))
            : await VisibleAsync(db, actor, ids, knownOn.Value, cancellationToken);
        var figures = await visible
            .Where(o => ids.Contains(o.IndicatorId) && periods.Contains(o.Period))
            .Select(o => new
            {
                Observation = o,
                LastCheck = db
                    .SpotChecks.Where(c =>
                        c.IndicatorId == o.IndicatorId
                        && c.Period == o.Period
                        && (knownOn == null || c.RecordedOn <= knownOn)
                    )
                    .OrderByDescending(c => c.Id)
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var figuresOf = figures.ToLookup(o => o.Observation.IndicatorId);
        return indicators
            .SelectMany(i => years.Distinct().Select(year => (Indicator: i, Year: year)))
            .ToDictionary(pair => (pair.Indicator.Code, pair.Year), pair => Figure(pair.Indicator, pair.Year));

        YearFigure Figure(NamedIndicator indicator, FinancialYear year)
        {
            var within = TargetYear.PeriodsOf(indicator.Frequency, year).ToHashSet();
            var target = targetsOf[indicator.Id].Where(t => within.Contains(t.Period)).MaxBy(t => t.Period.End);
            var found = figuresOf[indicator.Id]
                .Where(f => within.Contains(f.Observation.Period))
                .MaxBy(f => f.Observation.Period.End);
            var figure = found?.Observation;
            return new YearFigure(
                target is null ? "" : target.Target.Short(indicator.Unit),
                figure?.Period,
                figure?.Observed.Short(indicator.Unit) ?? "",
                figure is null ? null : figure.Assessment?.Status ?? Status.NotRated
            )
            {
                Confidence = figure?.Sureness,
                IsNotConfirmed = found?.LastCheck?.Doubts(found.Observation, indicator.Unit) ?? false,
                Proposed = proposals.GetValueOrDefault((indicator.Id, year.StartYear)) is { Lines.Count: > 0 } proposal
                    ? new ProposedTarget(
                        proposal.Lines.MaxBy(line => line.Period.End)!.Terms.Target.Short(indicator.Unit),
                        proposal.State is ProposalState.Challenged
                    )
                    : null,
            };
        }
    }

    /// <summary>The proposals that wait for an answer, by indicator and the year in which their year starts.</summary>
    private static async Task<Dictionary<(int IndicatorId, int Year), TargetProposal>> ProposalsAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<int> ids,
        IReadOnlyCollection<FinancialYear> years,
        CancellationToken cancellationToken
    )
    {
        var starts = years.Select(year => year.StartYear).ToList();
        var waiting = await db
            .TargetProposals.Include(p => p.Lines)
            .Where(p => ids.Contains(p.IndicatorId) && starts.Contains(p.Year))
            .Where(p => p.State == ProposalState.Proposed || p.State == ProposalState.Challenged)
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return waiting.GroupBy(p => (p.IndicatorId, p.Year)).ToDictionary(p => p.Key, p => p.MaxBy(one => one.Id)!);
    }

    private static async Task<IQueryable<Observation>> VisibleAsync(
        PerformanceDbContext db,
        Actor actor,
        IReadOnlyCollection<int> ids,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var then = await OrganisationThen.LoadAsync(db, day, cancellationToken);
        var chosen = db.Indicators.Where(i => ids.Contains(i.Id));
        var indicators = await IndicatorsThen.LoadAsync(db, chosen, then, withFormulas: false, cancellationToken);
        return FigureVisibility.Then(db, actor, then, indicators);
    }
}
