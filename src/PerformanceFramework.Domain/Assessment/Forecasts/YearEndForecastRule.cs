using System.Buffers;
using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// The year-end figure an indicator is heading for, how far off that may be, and how likely the target is to be met.
/// </summary>
/// <remarks>
/// Annual figures and short series with a trend (Mann-Kendall, p below 0.1) drift on; other series shorter than two
/// seasons stay where they are; up to four seasons the same season a year before comes again, where seasons are
/// plausible; from four seasons on that is averaged with exponential smoothing. The 80% range is the larger of the
/// model's, by Student's t with fewer than 30 degrees of freedom, and of the earlier forecast errors at the same
/// distance, and there is none with fewer than four of those. The probability belongs to the range that is shown: to
/// the same distribution, as wide.
/// </remarks>
public static class YearEndForecastRule
{
    public static YearEndForecast Forecast(ForecastQuestion question)
    {
        var measure = question.Measure;
        if (measure.Count == 0)
        {
            return YearEndForecast.Refused(question, ForecastRefusal.NoFigures);
        }

        if (question.PeriodsToYearEnd == 0)
        {
            return YearEndSum.Of(question, 0) is { } year
                ? YearEndForecast.Complete(question, year.FigureFor(0))
                : YearEndForecast.Refused(question, ForecastRefusal.EarlierThisYearMissing);
        }

        if (question.PeriodsToYearEnd > Math.Max(3, 2 * question.SeasonLength))
        {
            return YearEndForecast.Refused(question, ForecastRefusal.TooFarAhead);
        }

        if (double.IsNaN(measure.FigureOf(measure.Count - 1)))
        {
            return YearEndForecast.Refused(question, ForecastRefusal.LatestMissing);
        }

        var horizons = HorizonsOf(question);
        var length = (5 * (measure.Count + horizons.Last)) + (2 * FittedForecast.RoomFor(measure.Count, horizons));
        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            return Forecast(question, horizons, rented);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static HorizonRange HorizonsOf(ForecastQuestion question)
    {
        var last = question.PeriodsToYearEnd;
        return question.Measure is YearEndMeasure.PointInTime
            ? new HorizonRange(last, last)
            : new HorizonRange(Math.Max(1, last - question.SeasonLength + 1), last);
    }

    private static YearEndForecast Forecast(ForecastQuestion question, HorizonRange horizons, Span<double> room)
    {
        var count = question.Measure.Count;
        var weights = room.Slice(count, count + horizons.Last);
        var history = ForecastHistory.Of(question, room[..count], weights);
        room = room[(count + weights.Length)..];
        var possible = ForecastScale.Holds(question.Possible, history.Figures) ? question.Possible : default;
        var denominators = new DenominatorForecast(question, history, horizons, room);
        if (YearEndSum.Of(question, denominators.Remaining) is not { } year)
        {
            return YearEndForecast.Refused(question, ForecastRefusal.EarlierThisYearMissing);
        }

        var decided = ArithmeticRule.Decide(question.Target, year.StillPossible(possible, question.Measure));
        if (history.Figures.Length < ForecastMethodRule.FewestFigures)
        {
            return YearEndForecast.TooShort(question, history.Figures.Length, year.SoFar, decided);
        }

        var remaining = RemainingForecast.Of(
            question,
            possible,
            history,
            horizons,
            denominators,
            year,
            room[denominators.RoomUsed..]
        );
        return Assembled(question, possible, year, history, remaining, decided);
    }

    private static YearEndForecast Assembled(
        ForecastQuestion question,
        PossibleRange possible,
        YearEndSum year,
        ForecastHistory history,
        RemainingForecast remaining,
        bool? decided
    )
    {
        var spread = remaining.Spread(question.UnacknowledgedSpecialCause);
        var aim = AimOf(question.Target, year, possible, remaining.Scale);
        return new YearEndForecast
        {
            Question = question,
            Method = remaining.Method,
            Central = year.FigureFor(remaining.Scale.From(remaining.Centre)),
            Range = spread is { } s
                ? new ForecastRange(
                    year.FigureFor(remaining.Scale.From(remaining.Centre - s.Half)),
                    year.FigureFor(remaining.Scale.From(remaining.Centre + s.Half))
                )
                : null,
            SoFar = year.SoFar,
            Figures = history.Figures.Length,
            Bridged = history.Bridged,
            Errors = remaining.Errors.Length,
            EmpiricalProbability = aim is { } errorAim ? remaining.ShareOfErrorsWithin(errorAim) : null,
            Refusal = spread is null ? ForecastRefusal.TooFewErrors : null,
            Likelihood =
                decided is { } met ? YearEndForecast.Decided(met)
                : aim is null ? new Likelihood.Unknown(question.WithoutTarget)
                : spread is null ? new Likelihood.Unknown(ForecastRefusal.TooFewErrors)
                : new Likelihood.Probable(
                    remaining.ProbabilityWithin(aim.Value, spread.Value),
                    remaining.Errors.Length
                ),
        };
    }

    // A continuous model gives "at least" and "more than" the same probability. An edge at a bound of what is possible
    // is no edge.
    private static Aim? AimOf(Target target, YearEndSum year, PossibleRange possible, ForecastScale scale)
    {
        return target switch
        {
            Target.AtLeast t => new Aim(Place(t.Value), null),
            Target.MoreThan t => new Aim(Place(t.Value), null),
            Target.AtMost t => new Aim(null, Place(t.Value)),
            Target.LessThan t => new Aim(null, Place(t.Value)),
            Target.Between t => new Aim(
                Needed(t.Low) > possible.Lowest || possible.Lowest is null ? Place(t.Low) : null,
                Needed(t.High) < possible.Highest || possible.Highest is null ? Place(t.High) : null
            ),
            Target.EstablishBaseline or Target.Benchmark or Target.None => null,
            _ => throw new UnreachableException(),
        };

        double Needed(decimal figure) => year.NeededFor((double)figure);
        double Place(decimal figure) => scale.To(Needed(figure));
    }
}
