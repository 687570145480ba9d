using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>One period of an indicator as its page shows it.</summary>
public sealed record IndicatorHistoryRow(
    ReportingPeriod Period,
    decimal? Number,
    string Value,
    Target Target,
    string TargetText,
    bool IsProvisional,
    StoredAssessment Assessment,
    Limits? Limits = null
)
{
    /// <summary>The version of the observation, to be sent back with an override, and its id.</summary>
    public (int Id, int Version) Observation { get; init; }

    /// <summary>Who set the target, and when; null where none was set.</summary>
    public (string By, DateOnly On)? TargetSet { get; init; }

    /// <summary>What the target of the period was before it was changed, the latest first.</summary>
    public IReadOnlyList<EarlierTarget> EarlierTargets { get; init; } = [];

    /// <summary>What it was first reported as, and what it was restated as; null where it is as it was reported.</summary>
    public RestatedFigure? Restated { get; init; }

    /// <summary>How sure officers, or the performance team, are of the figure; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>The latest spot check of the figure of the period; null where it was not checked.</summary>
    public FigureCheck? Check { get; init; }

    public bool IsNotConfirmed => Check is { Result: SpotCheckResult.NotConfirmed, Of: null };

    /// <summary>The day on which a person's judgement took the place of the computed status; null where none did.</summary>
    public DateOnly? OverriddenOn { get; init; }
}

/// <summary>A figure as it was first reported, and as it was restated.</summary>
/// <param name="On">The day of the latest restatement.</param>
public sealed record RestatedFigure(
    DateOnly On,
    string Reported,
    decimal? ReportedNumber,
    Status ReportedStatus,
    ToleranceRule? ReportedRule,
    string Restated,
    Status RestatedStatus,
    ToleranceRule? RestatedRule
);

/// <summary>What the latest spot check of a figure found.</summary>
public sealed record FigureCheck(int Id, SpotCheckResult Result, string Finding, Role CheckedAs, DateOnly CheckedOn)
{
    /// <summary>What the figure was when it was checked; null where it is still the same.</summary>
    public string? Of { get; init; }
}

/// <summary>The figure that officers expect at the year end, beside what the projection says.</summary>
/// <param name="IsOfWholeYear">The periods of the year add up to it.</param>
/// <param name="Meets">Whether it meets the target; null where the target is no figure.</param>
public sealed record OfficersForecast(
    YearEndExpectation Expected,
    ReportingPeriod YearEnd,
    bool IsOfWholeYear,
    Target Target,
    bool? Meets
);

/// <summary>The published figures of one comparator area.</summary>
public sealed record IndicatorComparator(string Area, IReadOnlyList<(ReportingPeriod Period, decimal Value)> Values);

/// <summary>A decision on whether the control chart begins anew.</summary>
public sealed record IndicatorRebase(ReportingPeriod From, bool IsAccepted, string Reason, string By, DateOnly On);

/// <summary>A longer period put together from shorter ones.</summary>
/// <param name="Value">As it is shown.</param>
/// <param name="Explanation">How, or why not.</param>
public sealed record DerivedFigure(ReportingPeriod Period, string Value, string Explanation)
{
    /// <summary>
    /// What it is made of restated figures where this is of figures as first reported, and the other way round; null where both
    /// are the same.
    /// </summary>
    public string? Otherwise { get; init; }
}

/// <summary>A change after which figures cannot be compared with earlier ones.</summary>
public sealed record IndicatorBreak(DateOnly From, SeriesChange Kind, string Reason);

/// <summary>Everything an indicator's page shows.</summary>
/// <param name="History">In order of period; the last row is the latest figure.</param>
/// <param name="Rule">By which the latest figure is judged; null when it is not judged at all.</param>
/// <param name="Commentary">Beside the latest figure.</param>
/// <param name="Paths">Every way from the top of the thread down to the indicator, the primary alignment's first.</param>
/// <param name="CorporatePriorities">The Corporate Plan's priorities it serves.</param>
/// <param name="SinceLastYear">Of the latest figure, once chance is allowed for; null where its range is not known.</param>
/// <param name="Standing">Of the latest figure among other places; null where none has a figure for the same period.</param>
public sealed record IndicatorDetail(
    string Code,
    string Name,
    string Definition,
    IndicatorKind Kind,
    Unit Unit,
    Polarity Polarity,
    Impact Impact,
    Frequency Frequency,
    Aggregation Aggregation,
    FractionTerms? Fraction,
    string WhatGoodIs,
    string Justification,
    string Source,
    string Licence,
    string Owner,
    string Service,
    string Directorate,
    string Portfolio,
    bool IsMadeUp,
    IReadOnlyList<IndicatorHistoryRow> History,
    ToleranceRule? Rule,
    CommentaryAnswers Commentary,
    IReadOnlyList<IndicatorComparator> Comparators,
    IReadOnlyList<IndicatorBreak> Breaks,
    IReadOnlyList<ThreadPath> Paths,
    IReadOnlyList<ElementLink> CorporatePriorities,
    IReadOnlyList<IndicatorRebase> Rebases,
    IndicatorChart Chart,
    IReadOnlyList<DerivedFigure> Derived,
    SignificantChange? SinceLastYear,
    AreaStanding? Standing,
    string? Formula,
    string SetName
)
{
    /// <summary>What was done for it, and the day on which each began.</summary>
    public IReadOnlyList<BegunIntervention> Begun { get; init; } = [];

    public IndicatorHistoryRow? Latest => History.Count == 0 ? null : History[^1];

    /// <summary>Given with the latest figure; null where it was not.</summary>
    public OfficersForecast? OfficersForecast { get; init; }

    /// <summary>Empty where the service is not there any more, or was not on the day.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>Empty where the directorate is not there any more, or was not on the day.</summary>
    public string DirectorateCode { get; init; } = "";

    /// <summary>The reader may read the assessments and spot checks of its data; never as at an earlier day.</summary>
    public bool MayReadQuality { get; init; }

    public IndicatorState State { get; init; } = IndicatorState.Live;

    public DateOnly? RetiredOn { get; init; }

    /// <summary>Why it is an exempt item; null where it is none.</summary>
    public Exemption? Exemption { get; init; }

    public string RetiredReason { get; init; } = "";

    public string Collectors { get; init; } = "";

    public string Approver { get; init; } = "";

    /// <summary>Why the latest figure is right although it looked wrong, and what was checked; null where nobody was asked.</summary>
    public (string Reason, string About)? Checked { get; init; }

    /// <summary>The first day of the present definition; null where it has held from the beginning.</summary>
    public DateOnly? DefinedFrom { get; init; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<EarlierDefinition> EarlierDefinitions { get; init; } = [];

    /// <summary>Restated figures are shown as they were first reported.</summary>
    public bool IsAsReported { get; init; }

    /// <summary>The reader may propose that one of its figures is restated.</summary>
    public bool MayRestate { get; init; }

    public bool HasRestated => History.Any(row => row.Restated is not null);
}

/// <summary>What people read of indicators.</summary>
public sealed partial class IndicatorQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>All indicators with their latest figures, in order of code.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which they are read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IndicatorStanding>> ListAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        return await IndicatorStandings.LoadAsync(db, actor, then, cancellationToken);
    }

    /// <summary>One indicator by its code; null when there is none, or was none on the day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The indicator's.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="asReported">Restated figures are given as they were first reported.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IndicatorDetail?> DetailAsync(
        Actor actor,
        string code,
        DateOnly? on = null,
        bool asReported = false,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        var loaded = then is null
            ? await NowAsync(db, actor, code, cancellationToken)
            : await ThenAsync(db, actor, code, then, cancellationToken);
        if (loaded is not var (indicator, setName, service, observations, targets))
        {
            return null;
        }

        var now = observations;
        var first = await FirstReports.LoadAsync(db, indicator.Id, observations, on, cancellationToken);
        var restated = now.Where(o => first.ContainsKey(FirstReports.IdOf(o)))
            .ToDictionary(FirstReports.IdOf, o => FirstReports.Beside(first[FirstReports.IdOf(o)], o, indicator.Unit));
        if (asReported)
        {
            observations = FirstReported(now, first);
        }

        var comparators = await db
            .ComparatorValues.Where(v => v.IndicatorId == indicator.Id)
            .Select(v => new
            {
                v.Area.Name,
                v.Area.IsBenchmark,
                v.Period,
                v.Value,
            })
            .ToListAsync(cancellationToken);
        var breaks = await (on is { } breaksOn ? db.SeriesBreaks.AsAt(breaksOn) : db.SeriesBreaks)
            .Where(b => b.IndicatorId == indicator.Id)
            .OrderBy(b => b.From)
            .ToListAsync(cancellationToken);
        var rebases = await db
            .RebaseDecisions.Where(r => r.IndicatorId == indicator.Id && (on == null || r.DecidedOn <= on))
            .ToListAsync(cancellationToken);
        var checks = (
            await db
                .SpotChecks.Where(c => c.IndicatorId == indicator.Id && (on == null || c.RecordedOn <= on))
                .ToListAsync(cancellationToken)
        ).ToLookup(c => c.Period);
        var earlierTargets = (
            await db
                .PeriodTargetVersions.Where(v =>
                    v.PeriodTarget.IndicatorId == indicator.Id && (on == null || v.ChangedOn <= on)
                )
                .OrderByDescending(v => v.Id)
                .Select(v => new { v.PeriodTarget.Period, Version = v })
                .ToListAsync(cancellationToken)
        ).ToLookup(v => v.Period, v => Earlier(v.Version));
        var begun = await InterventionLoading.BegunAsync(
            db.Interventions.Where(i => i.IndicatorId == indicator.Id),
            on,
            cancellationToken
        );
        var thread = await ThreadStructure.LoadAsync(db, then, cancellationToken, [indicator.Id]);

        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = observations,
            Targets = targets.Values,
            Breaks = breaks,
            Rebases = rebases,
            Charts = new ChartBook(await db.DefaultCharts.Include(c => c.Set).ToListAsync(cancellationToken)),
        };
        var points = record.Observations.Select(record.PointOf).ToList();
        var signals = new SignalSeries(record.InputOf(points));
        var history = record
            .Observations.Zip(
                points,
                (o, point) =>
                    HistoryRow(o, targets.GetValueOrDefault(o.Period), indicator.Unit) with
                    {
                        Limits = signals.LimitsOf(point),
                        EarlierTargets = earlierTargets[o.Period].ToList(),
                        Restated = restated.GetValueOrDefault(FirstReports.IdOf(o)),
                        Check = checks[o.Period].MaxBy(c => c.Id) is { } check
                            ? new FigureCheck(check.Id, check.Result, check.Finding, check.CheckedAs, check.CheckedOn)
                            {
                                Of = check.IsOf(o, indicator.Unit) ? null : check.Figure,
                            }
                            : null,
                    }
            )
            .ToList();
        if (asReported && first.Count > 0)
        {
            history = WithDirections(history, record, points);
        }

        var latest = record.Observations.Count == 0 ? null : record.Observations[^1];
        return new IndicatorDetail(
            indicator.Code,
            indicator.Name,
            indicator.Definition,
            indicator.Kind,
            indicator.Unit,
            indicator.Polarity,
            indicator.Impact,
            indicator.Frequency,
            indicator.Aggregation,
            indicator.Fraction,
            indicator.WhatGoodIs,
            indicator.Justification,
            indicator.Source,
            indicator.Licence,
            indicator.Owner,
            service.Name,
            service.Directorate,
            service.Portfolio,
            indicator.IsMadeUp,
            history,
            indicator.Kind is IndicatorKind.Activity ? null : latest?.Assessment.Rule,
            latest?.Answers ?? CommentaryAnswers.None,
            comparators
                .GroupBy(v => v.Name)
                .OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => new IndicatorComparator(
                    area.Key,
                    area.Select(v => (v.Period, v.Value)).OrderBy(v => v.Period).ToList()
                ))
                .ToList(),
            breaks.Select(b => new IndicatorBreak(b.From, b.Kind, b.Reason)).ToList(),
            thread.PathsToIndicator(indicator.Id),
            thread.CorporatePrioritiesOf(indicator.Id),
            rebases
                .OrderBy(r => r.From)
                .Select(r => new IndicatorRebase(r.From, r.IsAccepted, r.Reason, r.DecidedBy, r.DecidedOn))
                .ToList(),
            IndicatorChart.Of(record, signals, points),
            Derived(indicator, record.Observations, asReported ? now : FirstReported(now, first)),
            SinceLastYear(signals, points),
            StandingOf(indicator, latest, comparators.Where(v => !v.IsBenchmark).Select(v => (v.Period, v.Value))),
            await FormulaAsync(db, indicator, cancellationToken),
            setName
        )
        {
            Begun = begun[indicator.Id].ToList(),
            ServiceCode = service.Code,
            DirectorateCode = service.DirectorateCode,
            OfficersForecast = Expected(record, latest),
            MayReadQuality = then is null && actor.ReachOf(Permission.ViewReturns).Covers(indicator.Service),
            Exemption = indicator.Exemption,
            State = indicator.State,
            RetiredOn = indicator.RetiredOn,
            RetiredReason = indicator.RetiredReason,
            Collectors = indicator.Collectors,
            Approver = indicator.Approver,
            DefinedFrom = indicator.DefinedFrom,
            IsAsReported = asReported,
            MayRestate =
                on is null
                && indicator.Formula is null
                && actor.ReachOf(Permission.ProposeRestatements).Covers(indicator.Service),
            Checked = latest is { CheckedAbout.Length: > 0 } ? (latest.CheckedReason, latest.CheckedAbout) : null,
            EarlierDefinitions = await EarlierDefinition.LoadAsync(db, indicator, service.Name, on, cancellationToken),
        };
    }

    /// <summary>How it is worked out; null where it is not, and where that would name an exempt indicator that the reader may not see.</summary>
    private static async Task<string?> FormulaAsync(
        PerformanceDbContext db,
        Indicator indicator,
        CancellationToken cancellationToken
    ) =>
        indicator.Formula is { } formula && !formula.Codes.Any((await db.HiddenCodesAsync(cancellationToken)).Contains)
            ? formula.Text
            : null;

    private sealed record LoadedIndicator(
        Indicator Indicator,
        string SetName,
        (string Name, string Code, string Directorate, string DirectorateCode, string Portfolio) Service,
        List<Observation> Observations,
        Dictionary<ReportingPeriod, PeriodTarget> Targets
    );

    private static async Task<LoadedIndicator?> NowAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        CancellationToken cancellationToken
    )
    {
        var indicator = await db
            .Indicators.Include(i => i.Service.Directorate)
            .Include(i => i.Service.Portfolio)
            .Include(i => i.Set)
            .Include(i => i.Versions)
                .ThenInclude(version => version.Set)
            .FirstOrDefaultAsync(i => i.Code == code, cancellationToken);
        if (indicator is null || !MaySee(actor, indicator.State))
        {
            return null;
        }

        return new LoadedIndicator(
            indicator,
            indicator.Set?.Name ?? "",
            (
                indicator.Service.Name,
                indicator.Service.RetiredOn is null ? indicator.Service.Code : "",
                indicator.Service.Directorate.Name,
                indicator.Service.Directorate.RetiredOn is null ? indicator.Service.Directorate.Code : "",
                indicator.Service.Portfolio.Name
            ),
            await db
                .Observations.Where(FigureVisibility.For(actor))
                .Where(o => o.IndicatorId == indicator.Id)
                .ToListAsync(cancellationToken),
            await db
                .PeriodTargets.Where(t => t.IndicatorId == indicator.Id)
                .ToDictionaryAsync(t => t.Period, cancellationToken)
        );
    }

    private static async Task<LoadedIndicator?> ThenAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        OrganisationThen then,
        CancellationToken cancellationToken
    )
    {
        var day = then.Day;
        var chosen = db
            .Indicators.Include(i => i.Versions)
                .ThenInclude(version => version.Set)
            .Include(i => i.Set)
            .Where(i => i.Code == code);
        if (
            await IndicatorsThen.LoadAsync(db, chosen, then, withFormulas: true, cancellationToken)
            is not [var indicator]
        )
        {
            return null;
        }

        var service = then.ServiceOf(indicator.Id, indicator.ServiceId);
        var set = await db
            .IndicatorSets.AsAt(day)
            .Where(s => (s.CopyOf ?? s.Id) == indicator.SetId)
            .Select(s => s.Name)
            .FirstOrDefaultAsync(cancellationToken);
        var visible = FigureVisibility.Then(db, actor, then, [indicator]);
        var targets = await IndicatorsThen.TargetsAsync(
            db,
            db.PeriodTargets.Where(t => t.IndicatorId == indicator.Id),
            day,
            cancellationToken
        );
        return new LoadedIndicator(
            indicator,
            set ?? "",
            (
                service.Name,
                then.ServiceCode(service.Id),
                service.Directorate,
                then.DirectorateCode(service.DirectorateId),
                service.Portfolio
            ),
            await visible.Where(o => o.IndicatorId == indicator.Id).ToListAsync(cancellationToken),
            targets.ToDictionary(t => t.Period)
        );
    }

    // What is not live yet is nobody's business but theirs who set it up.
    private static bool MaySee(Actor actor, IndicatorState state) =>
        state is IndicatorState.Live or IndicatorState.Retired || actor.Has(Permission.ManageIndicators);

    private static SignificantChange? SinceLastYear(SignalSeries signals, List<SeriesPoint> points) =>
        points.Count > 0 && signals.LimitsOf(points[^1]) is not null ? signals.SinceLastYear(points[^1]) : null;

    private static AreaStanding? StandingOf(
        Indicator indicator,
        Observation? latest,
        IEnumerable<(ReportingPeriod Period, decimal Value)> places
    )
    {
        var others = places.Where(place => place.Period == latest?.Period).Select(place => place.Value).ToList();
        return latest?.Value is { } own && others.Count > 0
            ? AreaStanding.Among(own, others, latest.Period, indicator.Polarity, indicator.Unit)
            : null;
    }

    private static OfficersForecast? Expected(IndicatorRecord record, Observation? latest)
    {
        if (
            latest?.Expectation is not { } expected
            || YearEndExpectation.AskedWith(latest.Period, record.Indicator.Frequency) is not { } yearEnd
        )
        {
            return null;
        }

        var target = record.ExpectationTarget(latest.Period);
        return new OfficersForecast(
            expected,
            yearEnd,
            record.Indicator.AddsUpOverTheYear,
            target,
            expected.Meets(target)
        );
    }

    private static List<Observation> FirstReported(
        List<Observation> observations,
        IReadOnlyDictionary<int, Observation> first
    ) => observations.Select(o => first.GetValueOrDefault(FirstReports.IdOf(o)) ?? o).ToList();

    /// <summary>Longer periods, with what they are of the other figures where that is something else.</summary>
    private static List<DerivedFigure> Derived(
        Indicator indicator,
        IReadOnlyList<Observation> shown,
        IReadOnlyList<Observation> others
    )
    {
        var otherwise = DerivedFigures
            .Of(indicator, others)
            .ToDictionary(figure => figure.Period, figure => figure.Value);
        return DerivedFigures
            .Of(indicator, shown)
            .Select(figure =>
                otherwise[figure.Period] == figure.Value ? figure : figure with { Otherwise = otherwise[figure.Period] }
            )
            .ToList();
    }

    /// <summary>With the directions that follow from the figures as they stand here, not from those that are stored now.</summary>
    private static List<IndicatorHistoryRow> WithDirections(
        List<IndicatorHistoryRow> history,
        IndicatorRecord record,
        List<SeriesPoint> points
    ) =>
        history
            .Zip(
                record.DirectionsOf(points),
                (row, directions) =>
                    row with
                    {
                        Assessment = row.Assessment with
                        {
                            SincePrevious = StoredDirection.Of(directions.SincePrevious),
                            SinceLastYear = StoredDirection.Of(directions.SinceLastYear),
                        },
                    }
            )
            .ToList();

    private static IndicatorHistoryRow HistoryRow(Observation observation, PeriodTarget? set, Unit unit)
    {
        var target = set?.Target ?? new Target.None();
        return new(
            observation.Period,
            observation.Value,
            observation.Observed.Short(unit),
            target,
            target.Short(unit),
            observation.IsProvisional,
            observation.Assessment
        )
        {
            Observation = (observation.CopyOf ?? observation.Id, observation.Version),
            TargetSet = set is null ? null : (set.SetBy, set.SetOn),
            OverriddenOn = observation.OverriddenOn,
            Confidence = observation.Sureness,
        };
    }
}
