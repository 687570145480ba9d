using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <param name="SetCode">Null for every set.</param>
/// <param name="IsMadeUp">Null for made-up and published figures alike.</param>
public sealed record ForecastFilter(string? SetCode = null, bool? IsMadeUp = null);

/// <summary>A forecast as it was once stated, and what came true.</summary>
/// <param name="From">The period whose figure was the latest then.</param>
/// <param name="Probability">Of meeting the target, as stated, 0 to 1; 1 or 0 where arithmetic had decided; null where none was stated.</param>
/// <param name="Figure">The year-end figure, as it is shown.</param>
/// <param name="Target">Of the year end, as it is shown.</param>
public sealed record StatedForecast(
    string Code,
    string Name,
    bool IsMadeUp,
    ReportingPeriod From,
    ForecastOutlook Outlook,
    string Label,
    double? Probability,
    ReportingPeriod YearEnd,
    string Figure,
    string Target,
    PastForecast Past
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    /// <summary>How far the statement was from what happened, 0 to 1; null where no likelihood was stated.</summary>
    public double? Miss => Probability is { } said ? Math.Abs((Past.Met ? 1 : 0) - said) : null;

    public bool WasDecided => Outlook is ForecastOutlook.Secured or ForecastOutlook.Lost;
}

/// <summary>How past forecasts came out.</summary>
/// <param name="Sets">That one can ask for.</param>
/// <param name="Indicators">How many have a forecast that has come out.</param>
/// <param name="Decided">Statements that the target was secured or lost already.</param>
/// <param name="DecidedRightly">Those of them that were so.</param>
/// <param name="Worst">Of the indicators whose statements were furthest from what happened, the furthest of each.</param>
public sealed record ForecastRecord(
    IReadOnlyList<SetName> Sets,
    ForecastScore Score,
    int Indicators,
    int Decided,
    int DecidedRightly,
    IReadOnlyList<StatedForecast> Worst
)
{
    private const int MostShown = 10;

    internal static ForecastRecord Of(IReadOnlyList<SetName> sets, IReadOnlyList<StatedForecast> stated)
    {
        var decided = stated.Where(forecast => forecast.WasDecided).ToList();
        return new ForecastRecord(
            sets,
            ForecastScore.Of(stated.Select(forecast => forecast.Past)),
            stated.Select(forecast => forecast.Code).Distinct().Count(),
            decided.Count,
            decided.Count(forecast => forecast.Miss == 0),
            // What the word claimed did not happen.
            stated
                .Where(forecast => forecast.Miss > 0.5)
                .GroupBy(forecast => forecast.Code)
                .Select(ofOne => ofOne.MaxBy(forecast => forecast.Miss)!)
                .OrderByDescending(forecast => forecast.Miss)
                .ThenBy(forecast => forecast.Code, StringComparer.Ordinal)
                .Take(MostShown)
                .ToList()
        );
    }
}

/// <summary>Every stated forecast whose year end has come: four statements, however many indicators.</summary>
internal static class PastForecasts
{
    public static async Task<IReadOnlyList<StatedForecast>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> chosen,
        IQueryable<Observation> visible,
        CancellationToken cancellationToken
    )
    {
        var ids = chosen.Select(i => i.Id);
        var indicators = await chosen.OrderBy(i => i.Code).ToListAsync(cancellationToken);
        var figures = await visible
            .Where(o => ids.Contains(o.IndicatorId))
            .Select(o => new KnownFigure(
                o.IndicatorId,
                o.Period,
                o.Value,
                o.Numerator,
                o.Denominator,
                o.Assessment.Forecast
            ))
            .ToListAsync(cancellationToken);
        var targets = await db.PeriodTargets.Where(t => ids.Contains(t.IndicatorId)).ToListAsync(cancellationToken);
        var breaks = await db.SeriesBreaks.Where(b => ids.Contains(b.IndicatorId)).ToListAsync(cancellationToken);

        var figuresOf = figures.ToLookup(f => f.IndicatorId);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var breaksOf = breaks.ToLookup(b => b.IndicatorId);
        return indicators
            .SelectMany(i =>
                Of(
                    new IndicatorRecord
                    {
                        Indicator = i,
                        Targets = targetsOf[i.Id].ToList(),
                        Breaks = breaksOf[i.Id].ToList(),
                    },
                    figuresOf[i.Id].ToList()
                )
            )
            .ToList();
    }

    private static IEnumerable<StatedForecast> Of(IndicatorRecord record, List<KnownFigure> figures)
    {
        // What was said of a year end by its own figure is no forecast.
        var stated = figures.Where(f => f.Forecast.YearEnd is { } end && end != f.Period).ToList();
        if (stated.Count == 0)
        {
            return [];
        }

        var results = Results(record, figures, stated.Select(f => f.Forecast.YearEnd!.Value).ToHashSet());
        return stated
            .Where(f => results.ContainsKey(f.Forecast.YearEnd!.Value))
            .OrderBy(f => f.Period)
            .Select(f => Stated(record, f, results[f.Forecast.YearEnd!.Value]));
    }

    private static Dictionary<ReportingPeriod, YearEndResult> Results(
        IndicatorRecord record,
        List<KnownFigure> figures,
        HashSet<ReportingPeriod> yearEnds
    )
    {
        var points = figures.Where(f => f.Number is not null).Select(f => PointOf(record, f)).ToList();
        var input = record.InputOf(points);
        var series = new SignalSeries(input);
        var results = new Dictionary<ReportingPeriod, YearEndResult>();
        foreach (var point in points.Where(p => yearEnds.Contains(p.Period)))
        {
            if (YearEndResultRule.Of(series, input.Terms, point, TargetOf(record, point.Period)) is { } result)
            {
                results.Add(point.Period, result);
            }
        }

        return results;
    }

    private static SeriesPoint PointOf(IndicatorRecord record, KnownFigure figure)
    {
        var (target, rule) = record.TermsFor(figure.Period);
        return new SeriesPoint(figure.Period, figure.Number!, target, rule.Rule);
    }

    // The last figure of a year foresees its own year; of yearly figures each foresees the next.
    private static YearEndTarget TargetOf(IndicatorRecord record, ReportingPeriod yearEnd) =>
        record.YearEndTarget(record.Indicator.Frequency.PeriodsInYear() == 1 ? yearEnd.Previous : yearEnd);

    private static StatedForecast Stated(IndicatorRecord record, KnownFigure figure, YearEndResult result)
    {
        var forecast = figure.Forecast;
        var unit = record.Indicator.Unit;
        var yearEnd = forecast.YearEnd!.Value;
        return new StatedForecast(
            record.Indicator.Code,
            record.Indicator.Name,
            record.Indicator.IsMadeUp,
            figure.Period,
            forecast.Outlook,
            forecast.Label,
            forecast.StatedLikelihood,
            yearEnd,
            unit.Format((decimal)result.Figure),
            TargetOf(record, yearEnd).Target.Short(unit),
            new PastForecast(
                (double?)forecast.Probability,
                result.Met,
                (forecast.Low, forecast.High) is ({ } low, { } high)
                    ? new ForecastRange((double)low, (double)high)
                    : null,
                result.Figure
            )
        )
        {
            IsExempt = record.Indicator.ExemptUnder is not null,
        };
    }

    private sealed record KnownFigure(
        int IndicatorId,
        ReportingPeriod Period,
        decimal? Value,
        decimal? Numerator,
        decimal? Denominator,
        StoredForecast Forecast
    )
    {
        public ObservedValue.Number? Number =>
            Value is { } value ? ObservedValue.Number.Of(value, Numerator, Denominator) : null;
    }
}
