using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment.Aggregations;
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
/// <param name="Target">That of the year, on the footing on which the baseline and the forecast are; nothing where it has none.</param>
/// <param name="Stretch">That of the year; nothing where none is proposed.</param>
/// <param name="Baseline">What the latest complete year was; nothing where none is.</param>
/// <param name="Latest">The latest figure, as it is shown, with its period; nothing where there is none.</param>
/// <param name="Trend">Null where there is no figure.</param>
/// <param name="Forecast">What the present year is expected to come to; nothing where that cannot be told.</param>
/// <param name="Benchmark">The latest figure of the area that the council compares itself with; nothing where there is none.</param>
/// <param name="Challenge">Why it was challenged, by whom and when; null where nobody did.</param>
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
    TargetObjection? Challenge,
    IReadOnlyList<(ReportingPeriod Period, Target Target)> Targets,
    OfYear Target,
    OfYear Stretch,
    OfYear Baseline,
    OfYear Latest,
    TargetTrend? Trend,
    OfYear Forecast,
    OfYear Benchmark,
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

/// <summary>Why proposed targets were not accepted.</summary>
public sealed record TargetObjection(string Reason, string By, DateOnly On);

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
        var past = (
            await db
                .Observations.Where(FigureVisibility.For(actor))
                .Where(o => ids.Contains(o.IndicatorId) && o.Value != null)
                .Select(o => new PastFigure(o.Id, o.IndicatorId, o.Period, o.Value!.Value, o.Numerator, o.Denominator))
                .ToListAsync(cancellationToken)
        ).ToLookup(figure => figure.IndicatorId);
        // Of every figure there is the value, of the latest alone what is said of it.
        var lastOnes = past.Select(of => of.MaxBy(figure => figure.Period)!.Id).ToList();
        var assessments = await db
            .Observations.Where(o => lastOnes.Contains(o.Id))
            .AsNoTracking()
            .ToDictionaryAsync(o => o.IndicatorId, o => o.Assessment, cancellationToken);
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
                        assessments.GetValueOrDefault(p.IndicatorId),
                        past[p.IndicatorId].ToList(),
                        benchmarks[p.IndicatorId].ToList()
                    ) with
                    {
                        MayChallenge =
                            p.State is ProposalState.Proposed
                            && actor.ReachOf(Permission.ChallengeTargets).Covers(p.Indicator.Service),
                        MayAgree =
                            p.State is ProposalState.Proposed
                            && p.ProposedById != actor.Id
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
        StoredAssessment? assessment,
        List<PastFigure> past,
        List<(string Area, ReportingPeriod Period, decimal Value)> benchmarks
    )
    {
        var indicator = proposal.Indicator;
        var lines = proposal.Lines.OrderBy(line => line.Period).ToList();
        var targets = lines.ConvertAll(line => (line.Period, line.Terms.Target));
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
            proposal is { Challenge.Length: > 0, AnsweredBy: { } by, AnsweredOn: { } on }
                ? new TargetObjection(proposal.Challenge, by, on)
                : null,
            targets,
            TargetsSideBySide.TargetOf(indicator, targets),
            TargetsSideBySide.StretchOf(indicator, lines.ConvertAll(line => (line.Period, line.Stretch))),
            TargetsSideBySide.BaselineOf(
                indicator,
                past.ConvertAll(figure => new Part<ReportingPeriod>(
                    figure.Period,
                    ObservedValue.Number.Of(figure.Value, figure.Numerator, figure.Denominator)
                ))
            ),
            past.MaxBy(figure => figure.Period) is { } latest
                ? new OfYear(indicator.Unit.Format(latest.Value), latest.Period.ToString())
                : OfYear.Nothing,
            assessment is null
                ? null
                : TargetTrend.Of(
                    assessment.Signals,
                    assessment.SinceLastYear,
                    indicator.Frequency.PeriodsInYear() == 1
                ),
            assessment is null ? OfYear.Nothing : TargetsSideBySide.ForecastOf(indicator, assessment.Forecast),
            benchmarks.Count == 0
                ? OfYear.Nothing
                : new OfYear(indicator.Unit.Format(area.Value), $"{area.Area}, {area.Period}"),
            TargetWarningRule.Of(
                targets,
                past.ConvertAll(figure => (figure.Period, figure.Value)),
                TargetProfile.ShapeOf(indicator.Aggregation, indicator.Unit, indicator.Fraction)
            )
        )
        {
            IsMadeUp = indicator.IsMadeUp,
        };
    }

    private sealed record PastFigure(
        int Id,
        int IndicatorId,
        ReportingPeriod Period,
        decimal Value,
        decimal? Numerator,
        decimal? Denominator
    );
}
