using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>What stands for a year of an indicator, so that targets, figures and forecasts of years are compared with each other alone.</summary>
public enum YearBasis
{
    /// <summary>What the periods of the year add up to.</summary>
    Total = 1,

    /// <summary>A share or rate of everything in the year: numerators over denominators.</summary>
    WholeYear,

    /// <summary>The figure of the last period: a position, or what has come together since April.</summary>
    LastPeriod,
}

/// <summary>Something of a year in words, with the year or period that it is of; both empty where there is nothing.</summary>
public sealed record OfYear(string Text, string Period)
{
    public static OfYear Nothing { get; } = new("", "");

    public bool IsNothing => Text.Length == 0;
}

/// <summary>Puts what is proposed for a year, what the last year was and what this one is expected to be on one footing.</summary>
public static class TargetsSideBySide
{
    /// <summary>
    /// The target of the year. Of shares of a whole year it is that of its periods where they are all the same: differing ones
    /// cannot be averaged, and stand as they are.
    /// </summary>
    /// <param name="lines">The targets by period, in order.</param>
    public static OfYear TargetOf(Indicator indicator, IReadOnlyList<(ReportingPeriod Period, Target Target)> lines) =>
        lines is not [.., var (lastPeriod, last)]
            ? OfYear.Nothing
            : indicator.YearBasis switch
            {
                YearBasis.Total => IsWhole(indicator, lines.Count)
                    ? new OfYear(
                        Target.Sum(lines.Select(line => line.Target)).Short(indicator.Unit),
                        Words(indicator, lastPeriod)
                    )
                    : OfYear.Nothing,
                YearBasis.WholeYear => InEach(
                    lines.Select(line => (line.Period, line.Target.Short(indicator.Unit))).ToList()
                ),
                YearBasis.LastPeriod => new OfYear(last.Short(indicator.Unit), Words(indicator, lastPeriod)),
            };

    /// <summary>The stretch of the year, taken like its target; nothing where a period that counts has none.</summary>
    public static OfYear StretchOf(Indicator indicator, IReadOnlyList<(ReportingPeriod Period, decimal? Stretch)> lines)
    {
        if (lines is not [.., var (lastPeriod, last)])
        {
            return OfYear.Nothing;
        }

        if (indicator.YearBasis is YearBasis.LastPeriod)
        {
            return last is { } figure
                ? new OfYear(indicator.Unit.Format(figure), Words(indicator, lastPeriod))
                : OfYear.Nothing;
        }

        if (!lines.All(line => line.Stretch is not null))
        {
            return OfYear.Nothing;
        }

        return indicator.YearBasis is YearBasis.WholeYear
                ? InEach(lines.Select(line => (line.Period, indicator.Unit.Format(line.Stretch!.Value))).ToList())
            : IsWhole(indicator, lines.Count)
                ? new OfYear(
                    indicator.Unit.Format(lines.Sum(line => line.Stretch!.Value)),
                    Words(indicator, lastPeriod)
                )
            : OfYear.Nothing;
    }

    /// <summary>The figure of the latest year that is complete; nothing where none is, or parts of it cannot be put together.</summary>
    public static OfYear BaselineOf(Indicator indicator, IReadOnlyCollection<Part<ReportingPeriod>> past)
    {
        var kind = indicator.Frequency.PeriodKind();
        var ends = past.Where(part =>
                part.Name.Kind == kind
                && part.Name.Number == indicator.Frequency.PeriodsInYear()
                && part.Value is ObservedValue.Number
            )
            .Select(part => part.Name)
            .ToList();
        if (ends.Count == 0)
        {
            return OfYear.Nothing;
        }

        var end = ends.Max();
        var value =
            indicator.YearBasis is YearBasis.LastPeriod
                ? past.First(part => part.Name == end).Value
                : AggregationRule
                    .OverPeriods(
                        new AggregationTerms(indicator.Aggregation, indicator.Unit, indicator.Fraction),
                        YearOf(end),
                        kind,
                        past.Where(part => part.Name.Kind == kind)
                    )
                    .Value;
        return value is ObservedValue.Number figure
            ? new OfYear(indicator.Unit.Format(figure.Value), Words(indicator, end))
            : OfYear.Nothing;
    }

    /// <summary>What a year is expected to come to, by the forecast that was made from a figure of it.</summary>
    public static OfYear ForecastOf(Indicator indicator, StoredForecast forecast) =>
        forecast is { Central: { } central, YearEnd: { } end }
            ? new OfYear(indicator.Unit.Format(central), Words(indicator, end))
            : OfYear.Nothing;

    /// <param name="end">The last period of the year.</param>
    private static string Words(Indicator indicator, ReportingPeriod end) =>
        indicator.YearBasis switch
        {
            YearBasis.Total => $"{YearOf(end)} in total",
            YearBasis.WholeYear => $"{YearOf(end)} as a whole",
            YearBasis.LastPeriod => end.ToString(),
        };

    private static OfYear InEach(List<(ReportingPeriod Period, string Text)> lines)
    {
        var (first, last) = (lines[0], lines[^1]);
        return lines.TrueForAll(line => line.Text == first.Text)
            ? new OfYear(first.Text, $"{YearOf(last.Period)}, in each period")
            : new OfYear($"{first.Text} to {last.Text}", $"{first.Period} to {last.Period}");
    }

    private static bool IsWhole(Indicator indicator, int lines) => lines == indicator.Frequency.PeriodsInYear();

    private static ReportingPeriod YearOf(ReportingPeriod period) =>
        ReportingPeriod.Containing(
            period.Kind is PeriodKind.Term ? PeriodKind.AcademicYear : PeriodKind.FinancialYear,
            period.End
        );
}

/// <summary>Which way an indicator goes, by the method that suits its figures. A closed family.</summary>
public abstract record TargetTrend
{
    private TargetTrend() { }

    /// <summary>Yearly figures by their recent trend; others by their control chart; what suits neither by the same period last year.</summary>
    /// <param name="signals">Of the latest figure.</param>
    /// <param name="sinceLastYear">Of the same figure.</param>
    /// <param name="isYearly">There is one figure a year.</param>
    public static TargetTrend Of(StoredSignals signals, StoredDirection sinceLastYear, bool isYearly)
    {
        if (isYearly ? signals.Trend is not TrendLabel.CannotBeCalculated : IsCharted(signals.Variation))
        {
            return new Signalled(signals);
        }

        var because = Reason(isYearly ? signals.TrendExplanation : signals.VariationExplanation);
        return sinceLastYear is { Direction: not Assessment.Direction.Withheld, ComparedWith: not null }
            ? new SinceLastYear(sinceLastYear, because)
            : new Untold(because);
    }

    private static bool IsCharted(VariationSignal variation) =>
        variation is not (VariationSignal.NotEnoughData or VariationSignal.NotSuitable or VariationSignal.TooLumpy);

    // Explanations begin with the answer, and some end with what to do instead, which is done here.
    private static string Reason(string explanation)
    {
        var reason = explanation[
            (explanation.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..
        ];
        return reason.Split(';')[0];
    }

    /// <summary>By a control chart, or for yearly figures by the recent trend.</summary>
    public sealed record Signalled(StoredSignals Signals) : TargetTrend;

    /// <summary>By the figure of the same period last year, without a test.</summary>
    /// <param name="Because">Why there is no trend.</param>
    public sealed record SinceLastYear(StoredDirection Direction, string Because) : TargetTrend;

    /// <param name="Because">Why nothing can be said.</param>
    public sealed record Untold(string Because) : TargetTrend;
}
