using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Indicators;

/// <summary>An indicator with its latest figure, as lists and roll-ups show it.</summary>
/// <param name="Period">Of the latest figure; null when none has been reported.</param>
/// <param name="Value">As it is shown.</param>
/// <param name="Target">As it is shown.</param>
public sealed record IndicatorStanding(
    int Id,
    string Code,
    string Name,
    string Service,
    string ServiceCode,
    string Directorate,
    Unit Unit,
    Impact Impact,
    bool IsMadeUp,
    ReportingPeriod? Period,
    string Value,
    string Target,
    bool IsProvisional,
    CommentaryAnswers Commentary,
    Status Status,
    string StatusExplanation,
    Direction Direction,
    Movement? Movement,
    ReportingPeriod? ComparedWith,
    string DirectionExplanation,
    StoredSignals Signals,
    StoredForecast Forecast
)
{
    /// <summary>The value is no longer the one that was first reported.</summary>
    public bool IsRestated { get; init; }

    /// <summary>How sure officers, or the performance team, are of the figure; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>The latest spot check of the figure did not confirm it.</summary>
    public bool IsNotConfirmed { get; init; }

    /// <summary>The code of the directorate; its name in editions that were published before the code was kept.</summary>
    public string DirectorateCode { get; init; } = "";

    /// <summary>How often it is reported; null in editions that were published before it was kept.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>The partner organisation that supplies its figures; null where none does. It has no past: it is that of now.</summary>
    public PlaceChoice? Supplier { get; init; }

    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The portfolio that the service answers to.</summary>
    public PlaceChoice? Portfolio { get; init; }

    /// <summary>The post that answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The value as a number; null where it is none.</summary>
    public decimal? Number { get; init; }

    /// <summary>
    /// Of the figure of a year's end: whether it meets the target of its period; null where it is no number or no figure is aimed
    /// at. Of others it is not asked, and no edition keeps it.
    /// </summary>
    [JsonIgnore]
    public bool? MeetsTarget { get; init; }

    /// <summary>The target as a number; null where it is none, or a range.</summary>
    public decimal? TargetNumber { get; init; }

    /// <summary>
    /// Worse beyond normal variation, as every page counts it. What is not due, or late, has no figure, and so says nothing of
    /// how it goes.
    /// </summary>
    public bool IsGettingWorse => Number is not null && Signals.IsGettingWorse;

    /// <summary>Better beyond normal variation, as every page counts it; never without a figure.</summary>
    public bool IsGettingBetter => Number is not null && Signals.IsGettingBetter;
}

/// <summary>The figures of a period and of those before it.</summary>
/// <param name="Until">The last day of the period.</param>
/// <param name="KnownOn">
/// The day at whose end they were known, which may be later than that of the organisation, as it is for a year's end; null for
/// the day of the organisation.
/// </param>
/// <param name="Among">The ids of the indicators that are looked at; null for all.</param>
internal sealed record FiguresOfPast(DateOnly Until, DateOnly? KnownOn = null, IReadOnlyCollection<int>? Among = null);

/// <summary>The latest figures of all live indicators: now in one statement, as at an earlier day in three.</summary>
internal static class IndicatorStandings
{
    private const string NoFigure = "No figure has been reported yet";

    private static readonly StoredSignals NoSignals = StoredSignals.Pending with
    {
        VariationExplanation = NoFigure,
        AssuranceExplanation = NoFigure,
        TrendExplanation = NoFigure,
        ComparisonExplanation = NoFigure,
    };

    private static readonly StoredForecast NoForecast = StoredForecast.Pending with { Explanation = NoFigure };

    public static Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        CancellationToken cancellationToken
    ) => LoadAsync(db, db.Observations.Where(FigureVisibility.For(actor)), cancellationToken);

    /// <summary>That of one indicator; null where no live one has the code.</summary>
    public static async Task<IndicatorStanding?> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        string code,
        CancellationToken cancellationToken
    ) =>
        (
            await LoadAsync(
                db,
                db.Indicators.Where(i => i.Code == code),
                db.Observations.Where(FigureVisibility.For(actor)),
                cancellationToken
            )
        ).SingleOrDefault();

    /// <summary>Now, or what a reader who may see so much now would have seen at the end of a day.</summary>
    /// <param name="then">The organisation of the day; null for now.</param>
    public static Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        OrganisationThen? then,
        CancellationToken cancellationToken
    ) =>
        then is null
            ? LoadAsync(db, actor, cancellationToken)
            : LoadThenAsync(db, actor, then, past: null, cancellationToken);

    /// <summary>How indicators stood with the figures of a period, as they are known now or were at the end of a day.</summary>
    /// <param name="then">The organisation of the day; null for now.</param>
    public static Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        OrganisationThen? then,
        FiguresOfPast past,
        CancellationToken cancellationToken
    ) =>
        then is null
            ? LoadAsync(db, Chosen(db, past.Among), FigureVisibility.Until(db, actor, past.Until), cancellationToken)
            : LoadThenAsync(db, actor, then, past, cancellationToken);

    /// <param name="visible">The figures among which the latest is looked for.</param>
    public static Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Observation> visible,
        CancellationToken cancellationToken
    ) => LoadAsync(db, db.Indicators, visible, cancellationToken);

    /// <param name="among">The indicators that are looked at, as far as they are live.</param>
    /// <param name="visible">The figures among which the latest is looked for.</param>
    public static async Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> among,
        IQueryable<Observation> visible,
        CancellationToken cancellationToken
    )
    {
        // The latest is looked for from each indicator, in the index, so that years of history cost nothing.
        var rows = await among
            .Where(i => i.State == IndicatorState.Live)
            .LeftJoin(
                db.Observations,
                i =>
                    visible
                        .Where(o => o.IndicatorId == i.Id)
                        .OrderByDescending(o => o.PeriodEnd)
                        .ThenByDescending(o => o.Id)
                        .Select(o => (int?)o.Id)
                        .FirstOrDefault(),
                o => (int?)o.Id,
                (i, o) => new { Indicator = i, Observation = o }
            )
            .LeftJoin(
                db.PeriodTargets,
                row => new { row.Observation!.IndicatorId, row.Observation.Period },
                t => new { t.IndicatorId, t.Period },
                (row, t) =>
                    new
                    {
                        row.Indicator.Id,
                        row.Indicator.Code,
                        row.Indicator.Name,
                        Service = row.Indicator.Service.Name,
                        ServiceCode = row.Indicator.Service.Code,
                        Directorate = row.Indicator.Service.Directorate.Name,
                        DirectorateCode = row.Indicator.Service.Directorate.Code,
                        PortfolioCode = row.Indicator.Service.Portfolio.Code,
                        Portfolio = row.Indicator.Service.Portfolio.Name,
                        row.Indicator.Owner,
                        row.Indicator.Unit,
                        row.Indicator.Impact,
                        row.Indicator.IsMadeUp,
                        row.Indicator.Frequency,
                        SupplierCode = row.Indicator.Supplier!.Code,
                        Supplier = row.Indicator.Supplier.Name,
                        IsExempt = row.Indicator.ExemptUnder != null,
                        row.Observation,
                        Target = t,
                        LastCheck = db
                            .SpotChecks.Where(c =>
                                c.IndicatorId == row.Observation!.IndicatorId && c.Period == row.Observation.Period
                            )
                            .OrderByDescending(c => c.Id)
                            .FirstOrDefault(),
                    }
            )
            .OrderBy(row => row.Code)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        return rows.Select(row =>
                Standing(
                    (row.Id, row.Code, row.Name, row.Unit, row.Impact, row.IsMadeUp, row.Owner),
                    (row.Service, row.ServiceCode, row.Directorate, new PlaceChoice(row.PortfolioCode, row.Portfolio)),
                    row.Observation,
                    row.Target,
                    row.LastCheck
                ) with
                {
                    DirectorateCode = row.DirectorateCode,
                    Frequency = row.Frequency,
                    Supplier = row.SupplierCode is null ? null : new PlaceChoice(row.SupplierCode, row.Supplier),
                    IsExempt = row.IsExempt,
                }
            )
            .ToList();
    }

    private static async Task<IReadOnlyList<IndicatorStanding>> LoadThenAsync(
        PerformanceDbContext db,
        Actor actor,
        OrganisationThen then,
        FiguresOfPast? past,
        CancellationToken cancellationToken
    )
    {
        var day = past?.KnownOn ?? then.Day;
        var among = past?.Among;
        var indicators = await IndicatorsThen.LoadAsync(
            db,
            Chosen(db, among),
            then,
            withFormulas: false,
            cancellationToken
        );
        var visible = FigureVisibility.Then(db, actor, then, indicators, past?.Until, day);
        if (among is not null)
        {
            visible = visible.Where(o => among.Contains(o.IndicatorId));
        }

        var latest = visible.Where(o =>
            o.PeriodEnd == visible.Where(v => v.IndicatorId == o.IndicatorId).Max(v => v.PeriodEnd)
        );
        var rows = await latest
            .LeftJoin(
                db.PeriodTargets,
                o => new { o.IndicatorId, o.Period },
                t => new { t.IndicatorId, t.Period },
                (o, t) =>
                    new
                    {
                        Observation = o,
                        Target = t,
                        Versions = db
                            .PeriodTargetVersions.Where(v =>
                                v.PeriodTargetId == t!.Id && v.SetOn <= day && v.ChangedOn > day
                            )
                            .ToList(),
                        LastCheck = db
                            .SpotChecks.Where(c =>
                                c.IndicatorId == o.IndicatorId && c.Period == o.Period && c.RecordedOn <= day
                            )
                            .OrderByDescending(c => c.Id)
                            .FirstOrDefault(),
                    }
            )
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var figures = rows.ToLookup(row => row.Observation.IndicatorId);
        return indicators
            .Where(i => i.State is IndicatorState.Live)
            .OrderBy(i => i.Code, StringComparer.Ordinal)
            .Select(i =>
            {
                var service = then.ServiceOf(i.Id, i.ServiceId);
                var figure = figures[i.Id].FirstOrDefault();
                return Standing(
                    (i.Id, i.Code, i.Name, i.Unit, i.Impact, i.IsMadeUp, i.Owner),
                    (
                        service.Name,
                        service.Code,
                        service.Directorate,
                        new PlaceChoice(service.PortfolioCode, service.Portfolio)
                    ),
                    figure?.Observation,
                    figure?.Target?.AsOn(day, figure.Versions),
                    figure?.LastCheck
                ) with
                {
                    DirectorateCode = service.DirectorateCode,
                    Frequency = i.Frequency,
                    Supplier = i.Supplier is { } partner ? new PlaceChoice(partner.Code, then.NameOf(partner)) : null,
                    IsExempt = i.ExemptUnder is not null,
                    MeetsTarget =
                        past?.KnownOn is not null && figure?.Observation.Value is { } value
                            ? figure.Target?.AsOn(day, figure.Versions)?.Target.IsMetBy(value)
                            : null,
                };
            })
            .ToList();
    }

    private static IQueryable<Indicator> Chosen(PerformanceDbContext db, IReadOnlyCollection<int>? among) =>
        among is null ? db.Indicators : db.Indicators.Where(i => among.Contains(i.Id));

    private static IndicatorStanding Standing(
        (int Id, string Code, string Name, Unit Unit, Impact Impact, bool IsMadeUp, string Owner) indicator,
        (string Name, string Code, string Directorate, PlaceChoice Portfolio) service,
        Observation? observation,
        PeriodTarget? target,
        SpotCheck? lastCheck
    )
    {
        var assessment = observation?.Assessment;
        return new IndicatorStanding(
            indicator.Id,
            indicator.Code,
            indicator.Name,
            service.Name,
            service.Code,
            service.Directorate,
            indicator.Unit,
            indicator.Impact,
            indicator.IsMadeUp,
            observation?.Period,
            observation?.Observed.Short(indicator.Unit) ?? "No figure yet",
            (target?.Target ?? new Target.None()).Short(indicator.Unit),
            observation?.IsProvisional ?? false,
            observation?.Answers ?? CommentaryAnswers.None,
            assessment?.Status ?? Status.NotRated,
            assessment?.StatusExplanation ?? "Not rated: no figure has been reported yet",
            assessment?.SincePrevious.Direction ?? Direction.Withheld,
            assessment?.SincePrevious.Movement,
            assessment?.SincePrevious.ComparedWith,
            assessment?.SincePrevious.Explanation ?? "No direction: no figure has been reported yet",
            assessment?.Signals ?? NoSignals,
            assessment?.Forecast ?? NoForecast
        )
        {
            Portfolio = service.Portfolio,
            Owner = indicator.Owner,
            Number = observation?.Value,
            TargetNumber = target?.Target.Ends is { } ends && ends.Low == ends.High ? ends.Low : null,
            IsRestated = observation?.RestatedOn is not null,
            Confidence = observation?.Sureness,
            IsNotConfirmed = lastCheck?.Doubts(observation!, indicator.Unit) ?? false,
        };
    }
}

/// <summary>
/// Who sees a figure before its round closes: those of its service and directorate, the performance team, CLT and auditors.
/// Members and partners see it when the round is closed.
/// </summary>
internal static class FigureVisibility
{
    public static Expression<Func<Observation, bool>> For(Actor actor)
    {
        var reach = actor.ReachOf(Permission.ViewOpenRoundFigures);
        return o =>
            o.RoundId == null
            || o.Round!.State == RoundState.Closed
            || reach.WholeCouncil
            || reach.ServiceIds.Contains(o.Indicator.ServiceId)
            || reach.DirectorateIds.Contains(o.Indicator.Service.DirectorateId)
            || reach.PortfolioIds.Contains(o.Indicator.Service.PortfolioId);
    }

    /// <summary>The figures of a period and of those before it, as far as the actor may see them.</summary>
    /// <param name="until">The last day of the period.</param>
    public static IQueryable<Observation> Until(PerformanceDbContext db, Actor actor, DateOnly until) =>
        db.Observations.Where(For(actor)).Where(o => o.PeriodEnd <= until);

    /// <summary>
    /// The figures that were known at the end of a day, as far as the actor may see them now and could have seen them then:
    /// what is hidden from them at either time stays hidden.
    /// </summary>
    /// <param name="indicators">As they were then: those among whose figures is looked.</param>
    /// <param name="until">The last day of the last period that is looked at; null for all that were known.</param>
    /// <param name="knownOn">The day at whose end they were known; null for the day of the organisation.</param>
    public static IQueryable<Observation> Then(
        PerformanceDbContext db,
        Actor actor,
        OrganisationThen then,
        IReadOnlyCollection<Indicator> indicators,
        DateOnly? until = null,
        DateOnly? knownOn = null
    )
    {
        var day = knownOn ?? then.Day;
        var reach = actor.ReachOf(Permission.ViewOpenRoundFigures);
        var reached = reach.WholeCouncil ? [] : indicators.Where(IsReached).Select(i => i.Id).ToList();
        var closed = RoundClosures.ClosedAt(db, day).Select(r => r.Id);
        return db
            .Observations.AsAt(day)
            .Where(For(actor))
            .Where(o =>
                o.RoundId == null
                || reach.WholeCouncil
                || closed.Contains(o.RoundId.Value)
                || reached.Contains(o.IndicatorId)
            )
            // Of what records began with nobody knows when it came, but not before its period was over.
            .Where(o => o.KnownFrom != null || o.PeriodEnd < day)
            .Where(o => until == null || o.PeriodEnd <= until);

        bool IsReached(Indicator indicator)
        {
            var service = then.ServiceOf(indicator.Id, indicator.ServiceId);
            return reach.ServiceIds.Contains(service.Id)
                || reach.DirectorateIds.Contains(service.DirectorateId)
                || reach.PortfolioIds.Contains(service.PortfolioId);
        }
    }
}
