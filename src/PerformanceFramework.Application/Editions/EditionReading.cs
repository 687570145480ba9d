using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Editions;

/// <summary>Reads what an edition is made of: 27 statements at most, whatever the size of the council, and ten more for CLT.</summary>
internal static class EditionReading
{
    /// <param name="head">What the edition will be: its period and audience say which figures belong to it.</param>
    /// <param name="today">The day for which the standing of milestones is told.</param>
    public static async Task<EditionContent> LoadAsync(
        PerformanceDbContext db,
        EditionHead head,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // Thousands of figures are read, and nothing of them is changed.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // Whoever publishes sees more than the audience does.
        db.ShowingExempt(head.Audience.SeesExempt());
        var visible = FiguresOf(db, head.Period, head.Audience);
        var structure = await ThreadStructure.LoadAsync(db, cancellationToken);
        var standings = await IndicatorStandings.LoadAsync(db, visible, cancellationToken);
        var indicators = await IndicatorsAsync(
            db,
            standings,
            db.Indicators.Where(i => i.State == IndicatorState.Live),
            visible,
            head.Period.End,
            cancellationToken
        );
        var milestones = await MilestoneLines.LoadAsync(db, elementCode: null, today, cancellationToken);
        var commentary = await CommentaryLines.UntilAsync(
            db,
            head.Period,
            head.Audience.SeesOpenRounds(),
            cancellationToken
        );
        var council = await db.Councils.Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
        // Sets, the council's own dashboards, what was tried and what was written of successes are for those who sign in.
        IReadOnlyList<EditionSet> sets = [];
        IReadOnlyList<EditionDashboard> dashboards = [];
        IReadOnlyList<EditionSuccess> successes = [];
        if (head.Audience.ReaderRole() is { } role)
        {
            sets = await EditionDashboards.SetsAsync(db, standings, today, cancellationToken);
            var reading = new DashboardReading(null, standings, structure);
            dashboards = await EditionDashboards.OwnAsync(db, role, reading, sets, cancellationToken);
            successes = await EditionSuccesses.LoadAsync(db, today, cancellationToken);
            var begun = await InterventionLoading.BegunAsync(db.Interventions, today, cancellationToken);
            var reasons = await ReasonsAsync(db, head.Period.End, cancellationToken);
            indicators = indicators
                .Select(i =>
                    i with
                    {
                        Begun = begun[i.Standing.Id].ToList(),
                        History = i.History.Select(figure => WithReason(i.Standing.Id, figure, reasons)).ToList(),
                    }
                )
                .ToList();
        }

        return new EditionContent(
            EditionContent.CurrentFormat,
            head,
            council ?? "",
            ThreadOf(structure, milestones, commentary, head.Audience, today),
            head.Audience is Audience.Public ? indicators.Select(WithoutNames).ToList() : indicators
        )
        {
            Portfolios = await EditionPlaces.PortfoliosAsync(
                db,
                head.Audience,
                standings,
                structure,
                today,
                cancellationToken
            ),
            Directorates = await EditionPlaces.DirectoratesAsync(db, head.Audience, today, cancellationToken),
            Sets = sets,
            Dashboards = dashboards,
            Successes = successes,
            Health = head.Audience.SeesThreadHealth()
                ? await EditionDashboards.HealthAsync(db, visible, today, cancellationToken)
                : null,
        };
    }

    /// <summary>What an edition would show of indicators: ten statements, however many they are.</summary>
    /// <param name="standings">Of each of them.</param>
    /// <param name="among">The same indicators.</param>
    /// <param name="visible">The figures that are shown.</param>
    /// <param name="until">No figure of another place for a later period is compared with them.</param>
    /// <param name="then">The organisation of the day as at which they are read; null for now.</param>
    public static async Task<IReadOnlyList<EditionIndicator>> IndicatorsAsync(
        PerformanceDbContext db,
        IReadOnlyList<IndicatorStanding> standings,
        IQueryable<Indicator> among,
        IQueryable<Observation> visible,
        DateOnly until,
        CancellationToken cancellationToken,
        OrganisationThen? then = null
    )
    {
        var records = await IndicatorRecords.LoadAsync(db, among, visible, cancellationToken, then);
        var comparators = (
            await db
                .ComparatorValues.Where(v => among.Any(i => i.Id == v.IndicatorId))
                .OrderByDescending(v => v.Area.IsBenchmark)
                .ThenBy(v => v.Area.Name)
                .Select(v => new
                {
                    v.IndicatorId,
                    v.Area.Name,
                    v.Area.IsBenchmark,
                    v.Period,
                    v.Value,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(v => v.IndicatorId);
        var codes = standings.Select(standing => standing.Code).ToHashSet(StringComparer.Ordinal);
        return standings.Select(Frozen).ToList();

        EditionIndicator Frozen(IndicatorStanding standing)
        {
            var record = records[standing.Id];
            var indicator = record.Indicator;
            var points = record.Observations.Select(record.PointOf).ToList();
            var signals = new SignalSeries(record.InputOf(points));
            var chart = IndicatorChart.Of(record, signals, points);
            var latest = points.Count == 0 ? null : record.Observations[^1].Assessment;
            return new EditionIndicator(
                standing,
                indicator.Kind,
                indicator.Definition,
                indicator.Justification,
                indicator.WhatGoodIs,
                indicator.Source,
                indicator.Licence,
                indicator.Polarity,
                indicator.Frequency,
                latest?.Rule,
                latest?.RuleOrigin ?? "",
                latest?.SinceLastYear,
                record
                    .Observations.Zip(
                        points,
                        (o, point) => Figure(o, point.Target, signals.LimitsOf(point), indicator.Unit)
                    )
                    .ToList(),
                comparators[standing.Id]
                    .Where(v => v.Period.End <= until)
                    .GroupBy(v => (v.Name, v.IsBenchmark))
                    .Select(of => new EditionComparator(
                        of.Key.Name,
                        of.Select(v => new EditionComparatorFigure(v.Period, v.Value))
                            .OrderBy(v => v.Period.End)
                            .ToList()
                    )
                    {
                        IsBenchmark = of.Key.IsBenchmark,
                    })
                    .ToList()
            )
            {
                Chart = chart.Points,
                IsChartOfTotals = chart.IsOfTotals,
                YearEndTarget =
                    points.Count == 0
                        ? null
                        : PortfolioMeasure.Shown(record.YearEndTarget(points[^1].Period), indicator.Unit),
                Breaks = record
                    .Breaks.Where(b => b.From <= until)
                    .OrderBy(b => b.From)
                    .Select(b => new IndicatorBreak(b.From, b.Kind, b.Reason))
                    .ToList(),
                Rebases = record
                    .Rebases.Where(r => r.IsAccepted && r.From.End <= until)
                    .OrderBy(r => r.From)
                    .Select(r => new IndicatorRebase(r.From, r.IsAccepted, r.Reason, r.DecidedBy, r.DecidedOn))
                    .ToList(),
                Aggregation = indicator.Aggregation,
                Fraction = indicator.Fraction,
                // A formula names indicators by their codes: one that is not shown is not named either.
                Formula = indicator.Formula is { } formula && formula.Codes.All(codes.Contains) ? formula.Text : null,
            };
        }
    }

    /// <summary>The figures that belong to an edition: of no later period than its own, and of no round its audience may not see.</summary>
    public static IQueryable<Observation> FiguresOf(PerformanceDbContext db, ReportingPeriod period, Audience audience)
    {
        var end = period.End;
        var open = audience.SeesOpenRounds();
        return db.Observations.Where(o =>
            o.PeriodEnd <= end && (open || o.RoundId == null || o.Round!.State == RoundState.Closed)
        );
    }

    private static EditionThread ThreadOf(
        ThreadStructure structure,
        IReadOnlyList<MilestoneLine> milestones,
        IReadOnlyList<CommentaryLine> commentary,
        Audience audience,
        DateOnly today
    )
    {
        var elements = structure.Elements.ToList();
        return new EditionThread(
            today,
            elements,
            elements
                .SelectMany(e => structure.Graph.ParentsOf(e.Id).Select(parent => new ThreadLink(parent, e.Id)))
                .ToList(),
            elements.SelectMany(e => structure.Graph.IndicatorsOf(e.Id)).ToList(),
            audience is Audience.Public ? milestones.Select(WithoutNames).ToList() : milestones
        )
        {
            Commentary =
                audience is Audience.Public
                    ? commentary.Select(line => line with { WrittenBy = "" }).ToList()
                    : commentary,
        };
    }

    /// <summary>Why figures were restated: of each the latest reason, in one statement.</summary>
    private static async Task<IReadOnlyDictionary<(int IndicatorId, ReportingPeriod Period), string>> ReasonsAsync(
        PerformanceDbContext db,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        var approved = await db
            .Restatements.Where(r => r.State == RestatementState.Approved)
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.IndicatorId,
                r.Period,
                r.Reason,
            })
            .ToListAsync(cancellationToken);
        return approved
            .Where(r => r.Period.End <= until)
            .GroupBy(r => (r.IndicatorId, r.Period))
            .ToDictionary(of => of.Key, of => of.Last().Reason);
    }

    private static EditionFigure WithReason(
        int indicatorId,
        EditionFigure figure,
        IReadOnlyDictionary<(int IndicatorId, ReportingPeriod Period), string> reasons
    ) =>
        figure.IsRestated && reasons.TryGetValue((indicatorId, figure.Period), out var reason)
            ? figure with
            {
                RestatedBecause = reason,
            }
            : figure;

    // Who typed something is personal data, and none of the public's business; which post answers for it is.
    private static EditionIndicator WithoutNames(EditionIndicator indicator) =>
        indicator with
        {
            Standing = indicator.Standing with
            {
                Confidence = indicator.Standing.Confidence is { } stated ? stated with { By = "" } : null,
            },
            RuleOrigin = "",
            Rebases = indicator.Rebases.Select(rebase => rebase with { By = "" }).ToList(),
        };

    private static MilestoneLine WithoutNames(MilestoneLine milestone) =>
        milestone with
        {
            EarlierDates = milestone.EarlierDates.Select(date => date with { ChangedBy = "" }).ToList(),
        };

    private static EditionFigure Figure(Observation observation, Target target, Limits? limits, Unit unit)
    {
        var (low, high) = target.Ends;
        return new EditionFigure(
            observation.Period,
            observation.Value,
            observation.Observed.Short(unit),
            low,
            high,
            target.Short(unit),
            observation.Assessment.Status,
            observation.Assessment.Rule,
            observation.IsProvisional,
            observation.RestatedOn is not null
        )
        {
            Lower = (decimal?)limits?.Lower,
            Upper = (decimal?)limits?.Upper,
        };
    }
}
