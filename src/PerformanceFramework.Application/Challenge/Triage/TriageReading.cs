using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
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
    /// <summary>Over how many late figures the last one is looked for that came.</summary>
    private const int LateLookedOver = 4;

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
        var covered = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .Where(i => body.DirectorateId == null || i.Service.DirectorateId == body.DirectorateId)
            .Where(i => body.PortfolioId == null || i.Service.PortfolioId == body.PortfolioId)
            .Select(i => new { i.Id, i.Polarity })
            .ToDictionaryAsync(i => i.Id, i => i.Polarity, cancellationToken);
        var visible = FigureVisibility.Until(db, actor, period.End);
        var standings = (await IndicatorStandings.LoadAsync(db, visible, cancellationToken))
            .Where(standing => covered.ContainsKey(standing.Id))
            .ToList();
        var figures = await LatestFigures.LoadAsync(
            db,
            visible,
            Math.Max(terms.LongStandingPeriods, terms.SilentPeriods) + LateLookedOver,
            cancellationToken
        );
        // A figure that is late says nothing of the indicator: what the last one said still stands.
        var came = standings.ToDictionary(
            standing => standing.Id,
            standing => figures[standing.Id].SkipWhile(IsLate).ToList()
        );
        var places = await PlacesAsync(db, came.Values, cancellationToken);
        var yearEnds = await YearEndsAsync(db, came.Values, cancellationToken);
        var overdue = await db
            .Commitments.Where(c => c.State == CommitmentState.Open && c.Due < today && c.Topic != null)
            .GroupBy(c => c.Topic!.IndicatorId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        var recovery = await RecoveryStandings.LoadAsync(db, actor, today, period.End, cancellationToken);
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);

        return standings.ConvertAll(standing =>
        {
            var (history, latest) = (came[standing.Id], figures[standing.Id].FirstOrDefault());
            var last = history.FirstOrDefault();
            var forecast = last?.Assessment.Forecast ?? StoredForecast.Pending;
            var place =
                last?.Value is { } own
                && places[(standing.Id, last.Period)].ToList() is { Count: > 0 } others
                && AreaStanding.Among(own, others, last.Period, covered[standing.Id], standing.Unit)
                    is { IsWorst: true } worst
                    ? worst
                    : null;
            var facts = new TriageFacts(
                standing.Code,
                last?.Assessment.Status ?? Status.NotRated,
                last?.Assessment.SincePrevious.Direction ?? Direction.Withheld
            )
            {
                IsGettingWorse = IsGettingWorse(last),
                WasGettingWorse = history.Count > 1 && IsGettingWorse(history[1]),
                IsGettingBetter = last == latest && standing.IsGettingBetter,
                Outlook = forecast.Outlook,
                ForecastFigures = ForecastFigures(
                    forecast,
                    forecast.YearEnd is { } end ? yearEnds.GetValueOrDefault((standing.Id, end)) : null,
                    standing.Unit
                ),
                Earlier = history.Skip(1).Select(figure => figure.Assessment.Status).ToList(),
                OffCourse = recovery.GetValueOrDefault(standing.Id)?.OffCourse is { } offCourse
                    ? SentenceCase.Within(offCourse.TrimEnd('.'))
                    : null,
                OverdueActions = recovery.GetValueOrDefault(standing.Id)?.Overdue ?? 0,
                OverdueCommitments = overdue.GetValueOrDefault(standing.Id),
                IsInWorstQuarter = place is not null,
                PlaceFigures = place is null ? null : SentenceCase.Within(place.Explanation),
                Doubt = DoubtOf(standing, latest),
                SilentPeriods = OwnerSilence.PeriodsOf(history),
                ServesPriority = thread.CorporatePrioritiesOf(standing.Id).Any(),
            };
            return new TriagedIndicator(
                standing.Id,
                last is not null && last != latest ? facts.WithNextLate(last.Period.ToString()) : facts,
                latest?.RoundId
            );
        });
    }

    private static string? ForecastFigures(StoredForecast forecast, Target? target, Unit unit) =>
        forecast.Outlook is ForecastOutlook.Lost ? "it can no longer be met"
        : forecast.Central is { } central
            ? $"{unit.FormatWithLabel(central)} expected{(target is null ? "" : $" against {target.Short(unit)}")}"
        : null;

    private static string? DoubtOf(IndicatorStanding standing, Observation? latest) =>
        latest is not null && IsLate(latest) ? "its figure is late"
        : standing.IsNotConfirmed ? "its figure is not confirmed by a spot check"
        : standing.Confidence is { Grade: ConfidenceGrade.Low } ? "low confidence in its figure"
        : null;

    private static bool IsLate(Observation figure) => figure.Assessment.NotRatedReason is NotRatedReason.Late;

    private static bool IsGettingWorse(Observation? figure) =>
        figure is { Value: not null, Assessment.Signals.IsGettingWorse: true };

    private static async Task<ILookup<(int IndicatorId, ReportingPeriod Period), decimal>> PlacesAsync(
        PerformanceDbContext db,
        IEnumerable<List<Observation>> came,
        CancellationToken cancellationToken
    )
    {
        var periods = came.Select(figures => figures.FirstOrDefault()?.Period)
            .OfType<ReportingPeriod>()
            .Distinct()
            .ToList();
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

    /// <summary>The targets for the year ends that are forecast.</summary>
    private static async Task<Dictionary<(int IndicatorId, ReportingPeriod Period), Target>> YearEndsAsync(
        PerformanceDbContext db,
        IEnumerable<List<Observation>> came,
        CancellationToken cancellationToken
    )
    {
        var ends = came.Select(figures => figures.FirstOrDefault()?.Assessment.Forecast.YearEnd)
            .OfType<ReportingPeriod>()
            .Distinct()
            .ToList();
        return (
            await db.PeriodTargets.Where(t => ends.Contains(t.Period)).AsNoTracking().ToListAsync(cancellationToken)
        ).ToDictionary(t => (t.IndicatorId, t.Period), t => t.Target);
    }

    /// <summary>How the council ranks topics.</summary>
    public static async Task<TriageTerms> TermsAsync(PerformanceDbContext db, CancellationToken cancellationToken) =>
        (await db.TriageSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Terms ?? TriageTerms.Usual;
}
