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

namespace PerformanceFramework.Application.Challenge.Triage;

/// <summary>What the triage looks at of one indicator, and the round of its latest figure.</summary>
/// <param name="RoundId">Null where its latest figure came with no round, or it has none.</param>
internal sealed record TriagedIndicator(int Id, TriageFacts Facts, int? RoundId);

/// <summary>Puts together what the triage looks at, from a number of statements that does not depend on how many indicators there are.</summary>
internal static class TriageReading
{
    /// <summary>The live indicators among which a body finds its topics, as somebody sees them.</summary>
    public static async Task<IReadOnlyList<TriagedIndicator>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        ChallengeBody body,
        TriageTerms terms,
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
        var standings = (await IndicatorStandings.LoadAsync(db, actor, cancellationToken))
            .Where(standing => covered.ContainsKey(standing.Id))
            .ToList();
        var figures = await LatestFigures.LoadAsync(
            db,
            db.Observations.Where(FigureVisibility.For(actor)),
            Math.Max(terms.LongStandingPeriods, terms.SilentPeriods),
            cancellationToken
        );
        var places = await PlacesAsync(db, standings, cancellationToken);
        var overdue = await db
            .Commitments.Where(c => c.State == CommitmentState.Open && c.Due < today && c.Topic != null)
            .GroupBy(c => c.Topic!.IndicatorId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        var recovery = await RecoveryStandings.LoadAsync(db, actor, today, cancellationToken);
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);

        return standings.ConvertAll(standing =>
        {
            var history = figures[standing.Id].ToList();
            var latest = history.FirstOrDefault();
            var facts = new TriageFacts(standing.Code, standing.Status, standing.Direction)
            {
                IsGettingWorse = standing.IsGettingWorse,
                WasGettingWorse =
                    history.Count > 1 && history[1] is { Value: not null, Assessment.Signals.IsGettingWorse: true },
                IsGettingBetter = standing.IsGettingBetter,
                Outlook = standing.Forecast.Outlook,
                Earlier = history.Skip(1).Select(figure => figure.Assessment.Status).ToList(),
                OffCourse = recovery.GetValueOrDefault(standing.Id)?.OffCourse is { } offCourse
                    ? SentenceCase.Within(offCourse.TrimEnd('.'))
                    : null,
                OverdueActions = recovery.GetValueOrDefault(standing.Id)?.Overdue ?? 0,
                OverdueCommitments = overdue.GetValueOrDefault(standing.Id),
                IsInWorstQuarter =
                    standing is { Number: { } own, Period: { } period }
                    && places[(standing.Id, period)].Select(place => place).ToList() is { Count: > 0 } others
                    && AreaStanding.Among(own, others, period, covered[standing.Id], standing.Unit).IsWorst,
                Doubt = DoubtOf(standing, latest),
                SilentPeriods = OwnerSilence.PeriodsOf(history),
                ServesPriority = thread.CorporatePrioritiesOf(standing.Id).Any(),
            };
            return new TriagedIndicator(standing.Id, facts, latest?.RoundId);
        });
    }

    private static string? DoubtOf(IndicatorStanding standing, Observation? latest) =>
        latest?.Assessment.NotRatedReason is NotRatedReason.Late ? "its figure is late"
        : standing.IsNotConfirmed ? "its figure is not confirmed by a spot check"
        : standing.Confidence is { Grade: ConfidenceGrade.Low } ? "low confidence in its figure"
        : null;

    private static async Task<ILookup<(int IndicatorId, Domain.Periods.ReportingPeriod Period), decimal>> PlacesAsync(
        PerformanceDbContext db,
        IReadOnlyList<IndicatorStanding> standings,
        CancellationToken cancellationToken
    )
    {
        var periods = standings
            .Select(standing => standing.Period)
            .OfType<Domain.Periods.ReportingPeriod>()
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

    /// <summary>How the council ranks topics.</summary>
    public static async Task<TriageTerms> TermsAsync(PerformanceDbContext db, CancellationToken cancellationToken) =>
        (await db.TriageSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Terms ?? TriageTerms.Usual;
}
