using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>All proposals for a year that count: those that wait, are challenged or agreed, in order of code.</summary>
/// <param name="Services">Those to choose from, by name.</param>
public sealed record TargetChallengeList(
    FinancialYear Year,
    IReadOnlyList<TargetChallengeRow> Rows,
    IReadOnlyList<(string Code, string Name)> Services
);

/// <summary>A proposal with what helps to judge it. Figures are those that the reader may see.</summary>
/// <param name="Targets">The proposed targets by period, in order.</param>
/// <param name="Target">That of the last period, as it is shown.</param>
/// <param name="Stretch">That of the last period, as it is shown; empty where none is proposed.</param>
/// <param name="Baseline">The latest figure, as it is shown; empty where there is none.</param>
/// <param name="BaselinePeriod">Of that figure; null where there is none.</param>
/// <param name="Trend">Null where there is no figure.</param>
/// <param name="Forecast">What is expected at the end of the present year, as it is shown; empty where nothing could be.</param>
/// <param name="Benchmark">The latest figure of the area that the council compares itself with; empty where there is none.</param>
/// <param name="BenchmarkOf">The area and its period; empty where there is none.</param>
public sealed record TargetChallengeRow(
    string Code,
    string Name,
    string Service,
    string ServiceCode,
    bool IsExempt,
    ProposalState State,
    string ProposedBy,
    DateOnly ProposedOn,
    string Reason,
    string Challenge,
    IReadOnlyList<(ReportingPeriod Period, Target Target)> Targets,
    string Target,
    string Stretch,
    string Baseline,
    ReportingPeriod? BaselinePeriod,
    TrendLabel? Trend,
    string Forecast,
    string Benchmark,
    string BenchmarkOf,
    IReadOnlyList<TargetWarning> Warnings
)
{
    /// <summary>Its figures are made up for the demonstration.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>The reader challenges it.</summary>
    public bool MayChallenge { get; init; }

    /// <summary>The reader agrees it.</summary>
    public bool MayAgree { get; init; }
}

public sealed partial class IndicatorQueries
{
    /// <summary>The proposals of a year side by side with what helps to judge them, in four statements; null when nothing may be seen.</summary>
    public async Task<TargetChallengeList?> TargetChallengeAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var proposals = await db
            .TargetProposals.Include(p => p.Lines)
            .Include(p => p.Indicator.Service)
            .Where(p => p.Year == year.StartYear && p.State != ProposalState.Replaced)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        // Of an indicator the latest: an agreed one may be followed by another that waits.
        var latest = proposals.GroupBy(p => p.IndicatorId).Select(of => of.MaxBy(p => p.Id)!).ToList();
        var ids = latest.ConvertAll(p => p.IndicatorId);
        var standings = (await IndicatorStandings.LoadAsync(db, actor, cancellationToken)).ToDictionary(s => s.Id);
        var past = (
            await db
                .Observations.Where(FigureVisibility.For(actor))
                .Where(o => ids.Contains(o.IndicatorId) && o.Value != null)
                .Select(o => new
                {
                    o.IndicatorId,
                    o.Period,
                    o.Value,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(o => o.IndicatorId, o => (o.Period, o.Value!.Value));
        var benchmarks = (
            await db
                .ComparatorValues.Where(v => ids.Contains(v.IndicatorId) && v.Area.IsBenchmark)
                .Select(v => new
                {
                    v.IndicatorId,
                    Area = v.Area.Name,
                    v.Period,
                    v.Value,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(v => v.IndicatorId, v => (v.Area, v.Period, v.Value));
        return new TargetChallengeList(
            year,
            latest
                .OrderBy(p => p.Indicator.Code, StringComparer.Ordinal)
                .Select(p =>
                    Challenged(
                        p,
                        standings.GetValueOrDefault(p.IndicatorId),
                        past[p.IndicatorId].ToList(),
                        benchmarks[p.IndicatorId].ToList()
                    ) with
                    {
                        MayChallenge =
                            p.State is ProposalState.Proposed
                            && actor.ReachOf(Permission.ChallengeTargets).Covers(p.Indicator.Service),
                        MayAgree =
                            p.State is ProposalState.Proposed
                            && actor.ReachOf(Permission.AgreeTargets).Covers(p.Indicator.Service),
                    }
                )
                .ToList(),
            latest
                .Select(p => (p.Indicator.Service.Code, p.Indicator.Service.Name))
                .Distinct()
                .OrderBy(service => service.Name, StringComparer.OrdinalIgnoreCase)
                .ToList()
        );
    }

    private static TargetChallengeRow Challenged(
        TargetProposal proposal,
        IndicatorStanding? standing,
        List<(ReportingPeriod Period, decimal Value)> past,
        List<(string Area, ReportingPeriod Period, decimal Value)> benchmarks
    )
    {
        var indicator = proposal.Indicator;
        var lines = proposal.Lines.OrderBy(line => line.Period).ToList();
        var targets = lines.ConvertAll(line => (line.Period, line.Terms.Target));
        var (year, stretch) = lines is [.., var last] ? (last.Terms.Target, last.Stretch) : (new Target.None(), null);
        var hasFigure = standing?.Period is not null;
        var area = benchmarks.Count == 0 ? default : benchmarks.MaxBy(v => v.Period.End);
        return new TargetChallengeRow(
            indicator.Code,
            indicator.Name,
            indicator.Service.Name,
            indicator.Service.Code,
            indicator.ExemptUnder is not null,
            proposal.State,
            proposal.ProposedBy,
            proposal.ProposedOn,
            proposal.Reason,
            proposal.Challenge,
            targets,
            year.Short(indicator.Unit),
            stretch is { } more ? indicator.Unit.Format(more) : "",
            hasFigure ? standing!.Value : "",
            standing?.Period,
            hasFigure ? standing!.Signals.Trend : null,
            standing?.Forecast.Central is { } central
                ? $"{indicator.Unit.Format(central)}{(standing.Forecast.YearEnd is { } end ? $" in {end}" : "")}"
                : "",
            benchmarks.Count == 0 ? "" : indicator.Unit.Format(area.Value),
            benchmarks.Count == 0 ? "" : $"{area.Area}, {area.Period}",
            TargetWarningRule.Of(
                targets,
                past,
                TargetProfile.ShapeOf(indicator.Aggregation, indicator.Unit, indicator.Fraction)
            )
        )
        {
            IsMadeUp = indicator.IsMadeUp,
        };
    }
}
