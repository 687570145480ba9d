using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Triage;

/// <summary>What the triage looks at of one indicator, and the round of its latest figure.</summary>
/// <param name="RoundId">Null where its latest figure came with no round, or it has none.</param>
internal sealed record TriagedIndicator(int Id, TriageFacts Facts, int? RoundId);

/// <summary>Puts together what the triage looks at, from a number of statements that does not depend on how many indicators there are.</summary>
internal static class TriageReading
{
    /// <summary>How many figures more are read than the terms ask for, so that a longer run is told with its length.</summary>
    private const int MoreOfARun = 4;

    /// <summary>
    /// The live indicators among which a body finds its topics, as somebody sees them, by the figures of a period and of those
    /// before it. What is overdue, is so today.
    /// </summary>
    public static async Task<IReadOnlyList<TriagedIndicator>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        ChallengeBody body,
        TriageTerms terms,
        ReportingPeriod period,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);
        var ofBoard = body.Board is { } board ? thread.IndicatorsOfBoard(board.Code) : null;
        var covered = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .Where(i => body.DirectorateId == null || i.Service.DirectorateId == body.DirectorateId)
            .Where(i => body.PortfolioId == null || i.Service.PortfolioId == body.PortfolioId)
            .AsNoTracking()
            .ToDictionaryAsync(i => i.Id, cancellationToken);
        var visible = FigureVisibility.Until(db, actor, period.End);
        var standings = (await IndicatorStandings.LoadAsync(db, visible, cancellationToken))
            .Where(standing => covered.ContainsKey(standing.Id) && ofBoard?.Contains(standing.Id) is not false)
            .ToList();
        var figures = await FiguresAsync(
            db,
            visible,
            Math.Max(terms.LongStandingPeriods, terms.SilentPeriods),
            cancellationToken
        );
        var read = standings.ToDictionary(
            standing => standing.Id,
            standing => new TriageFigures(figures[standing.Id].ToList())
        );
        var last = read.Values.Select(figures => figures.Last).OfType<Observation>().ToList();
        var places = await PlacesAsync(db, last, cancellationToken);
        var yearEnds = await YearEndsAsync(db, last, covered, cancellationToken);
        var overdue = await db
            .Commitments.Where(c => c.State == CommitmentState.Open && c.Due < today && c.Topic != null)
            .GroupBy(c => c.Topic!.IndicatorId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        var recovery = await RecoveryStandings.LoadAsync(db, actor, today, period.End, cancellationToken);

        return standings.ConvertAll(standing =>
        {
            var of = read[standing.Id];
            var (last, facts) = (of.Last, of.FactsOf(standing.Code));
            var forecast = last?.Assessment.Forecast ?? StoredForecast.Pending;
            var place =
                last?.Value is { } own
                && places[(standing.Id, last.Period)].ToList() is { Count: > 0 } others
                && AreaStanding.Among(own, others, last.Period, covered[standing.Id].Polarity, standing.Unit)
                    is { IsWorst: true } worst
                    ? worst
                    : null;
            return new TriagedIndicator(
                standing.Id,
                facts with
                {
                    ForecastFigures = ForecastFigures(forecast, yearEnds.GetValueOrDefault(standing.Id), standing.Unit),
                    OffCourse = recovery.GetValueOrDefault(standing.Id)?.OffCourse is { } offCourse
                        ? SentenceCase.Within(offCourse.TrimEnd('.'))
                        : null,
                    OverdueActions = recovery.GetValueOrDefault(standing.Id)?.Overdue ?? 0,
                    OverdueCommitments = overdue.GetValueOrDefault(standing.Id),
                    IsInWorstQuarter = place is not null,
                    PlaceFigures = place is null ? null : SentenceCase.Within(place.Explanation),
                    Doubt = facts.Doubt ?? DoubtOf(standing),
                    ServesPriority = thread.CorporatePrioritiesOf(standing.Id).Any(),
                },
                figures[standing.Id].FirstOrDefault()?.RoundId
            );
        });
    }

    /// <summary>
    /// The figures that came, however many are missing between and after them, and the latest where that is missing: by
    /// indicator, the latest first.
    /// </summary>
    /// <param name="most">How many that came the terms ask for, of each indicator.</param>
    private static Task<ILookup<int, Observation>> FiguresAsync(
        PerformanceDbContext db,
        IQueryable<Observation> visible,
        int most,
        CancellationToken cancellationToken
    ) =>
        LatestFigures.LoadAsync(
            db,
            visible.Where(o =>
                !ValueKindExtensions.Missing.Contains(o.Kind)
                || !visible.Any(later => later.IndicatorId == o.IndicatorId && later.PeriodEnd > o.PeriodEnd)
            ),
            most + MoreOfARun,
            cancellationToken
        );

    private static string? ForecastFigures(StoredForecast forecast, Target? target, Unit unit) =>
        forecast.Outlook is ForecastOutlook.Lost ? "it can no longer be met"
        : forecast.Central is { } central
            ? $"{unit.FormatWithLabel(central)} expected{(target is null or Target.None ? "" : $" against {target.Short(unit)}")}"
        : null;

    private static string? DoubtOf(IndicatorStanding standing) =>
        standing.IsNotConfirmed ? "its figure is not confirmed by a spot check"
        : standing.Confidence is { Grade: ConfidenceGrade.Low } ? "low confidence in its figure"
        : null;

    private static async Task<ILookup<(int IndicatorId, ReportingPeriod Period), decimal>> PlacesAsync(
        PerformanceDbContext db,
        IReadOnlyList<Observation> last,
        CancellationToken cancellationToken
    )
    {
        var periods = last.Select(figure => figure.Period).Distinct().ToList();
        var rows = await db
            .ComparatorValues.Where(v => !v.Area.IsBenchmark && periods.Contains(v.Period))
            .Select(v => new
            {
                v.IndicatorId,
                v.Period,
                v.Value,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => (row.IndicatorId, row.Period), row => row.Value);
    }

    /// <summary>The targets of the year ends that are forecast, as the forecasts were held against them, by indicator.</summary>
    private static async Task<Dictionary<int, Target>> YearEndsAsync(
        PerformanceDbContext db,
        IReadOnlyList<Observation> last,
        Dictionary<int, Indicator> indicators,
        CancellationToken cancellationToken
    )
    {
        var forecast = last.Where(figure => figure.Assessment.Forecast.YearEnd is not null)
            .ToDictionary(figure => figure.IndicatorId, figure => figure.Period);
        var periods = forecast.SelectMany(of => indicators[of.Key].YearEndPeriods(of.Value)).Distinct().ToList();
        var targets = (
            await db.PeriodTargets.Where(t => periods.Contains(t.Period)).AsNoTracking().ToListAsync(cancellationToken)
        ).ToDictionary(t => (t.IndicatorId, t.Period), t => t.Target);
        return forecast.ToDictionary(
            of => of.Key,
            of =>
                indicators[of.Key]
                    .YearEndTarget(of.Value, period => targets.GetValueOrDefault((of.Key, period)) ?? new Target.None())
                    .Target
        );
    }

    /// <summary>How the council ranks topics.</summary>
    public static async Task<TriageTerms> TermsAsync(PerformanceDbContext db, CancellationToken cancellationToken) =>
        (await db.TriageSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Terms ?? TriageTerms.Usual;
}
