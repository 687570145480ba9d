using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment;
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
    string Commentary,
    Status Status,
    string StatusExplanation,
    Direction Direction,
    Movement? Movement,
    ReportingPeriod? ComparedWith,
    string DirectionExplanation,
    StoredSignals Signals,
    StoredForecast Forecast
);

/// <summary>The latest figures of all live indicators, in one statement.</summary>
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

    public static async Task<IReadOnlyList<IndicatorStanding>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var visible = db.Observations.Where(FigureVisibility.For(actor));
        var latest = visible.Where(o =>
            o.PeriodEnd == visible.Where(v => v.IndicatorId == o.IndicatorId).Max(v => v.PeriodEnd)
        );
        var rows = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .LeftJoin(latest, i => i.Id, o => o.IndicatorId, (i, o) => new { Indicator = i, Observation = o })
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
                        row.Indicator.Unit,
                        row.Indicator.Impact,
                        row.Indicator.IsMadeUp,
                        row.Observation,
                        Target = t,
                    }
            )
            .OrderBy(row => row.Code)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        return rows.Select(row =>
            {
                var observation = row.Observation;
                var assessment = observation?.Assessment;
                return new IndicatorStanding(
                    row.Id,
                    row.Code,
                    row.Name,
                    row.Service,
                    row.ServiceCode,
                    row.Directorate,
                    row.Unit,
                    row.Impact,
                    row.IsMadeUp,
                    observation?.Period,
                    observation?.Observed.Short(row.Unit) ?? "No figure yet",
                    (row.Target?.Target ?? new Target.None()).Short(row.Unit),
                    observation?.IsProvisional ?? false,
                    observation?.Commentary ?? "",
                    assessment?.Status ?? Status.NotRated,
                    assessment?.StatusExplanation ?? "Not rated: no figure has been reported yet",
                    assessment?.SincePrevious.Direction ?? Direction.Withheld,
                    assessment?.SincePrevious.Movement,
                    assessment?.SincePrevious.ComparedWith,
                    assessment?.SincePrevious.Explanation ?? "No direction: no figure has been reported yet",
                    assessment?.Signals ?? NoSignals,
                    assessment?.Forecast ?? NoForecast
                );
            })
            .ToList();
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
}
