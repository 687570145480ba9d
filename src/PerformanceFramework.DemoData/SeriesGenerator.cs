using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Makes the figures and targets of one indicator: a level that runs from start to middle to end, a season, and some noise.
/// A figure depends on how many periods old it is, so that the latest ones look the same whatever the date.
/// </summary>
internal sealed class SeriesGenerator(SeriesRow row, Indicator indicator, IReadOnlyList<ReportingPeriod> history)
{
    // Denominators vary by up to this share of their usual size.
    private const decimal DenominatorNoise = 0.06m;

    private readonly Noise _noise = new(row.Code);
    private readonly Noise _denominatorNoise = new(row.Code + " denominator");

    /// <param name="period">The period of the figure.</param>
    /// <param name="age">How many periods before the latest of the history: 0 for that, -1 for the next.</param>
    public ObservedValue.Number Figure(ReportingPeriod period, int age)
    {
        var level = Total(period, (earlier, back) => Level(earlier, age + back));
        return indicator.Fraction is { } terms ? OfParts(level, terms, age) : new ObservedValue.Number(Rounded(level));
    }

    public Target TargetOf(ReportingPeriod period)
    {
        var years =
            FinancialYear.Containing(period.End).StartYear - FinancialYear.Containing(history[^1].End).StartYear;
        return TargetNotation.Read(
            row.Target,
            number => Rounded(Total(period, (earlier, _) => number + (years * row.YearlyStep) + Season(earlier)))
        );
    }

    /// <summary>Adds up the periods since April for totals since April; otherwise the period alone.</summary>
    private decimal Total(ReportingPeriod period, Func<ReportingPeriod, int, decimal> of)
    {
        var periods = indicator.Aggregation is Aggregation.CumulativeYearToDate ? period.Number : 1;
        var total = 0m;
        for (var back = 0; back < periods; back++)
        {
            total += of(period, back);
            period = period.Previous;
        }

        return total;
    }

    private decimal Level(ReportingPeriod period, int age)
    {
        var level = Trend(age) + Season(period) + (row.Noise * _noise.At(age));
        var notBelow = Math.Max(level, indicator.LowestPossible ?? level);
        return Math.Min(notBelow, indicator.HighestPossible ?? notBelow);
    }

    private decimal Trend(int age)
    {
        // Halves run from 0 (now) to 2 (the beginning); what comes after now stays at the level of now.
        var halves = history.Count < 2 ? 0 : Math.Clamp(2m * age / (history.Count - 1), 0, 2);
        return halves <= 1
            ? row.End + ((row.Middle - row.End) * halves)
            : row.Middle + ((row.Start - row.Middle) * (halves - 1));
    }

    private decimal Season(ReportingPeriod period)
    {
        if (row.PeakMonth is not { } peak)
        {
            return 0;
        }

        var middle = period.Start.AddDays((period.End.DayNumber - period.Start.DayNumber) / 2).Month;
        var apart = Math.Abs(middle - peak);
        var monthsFromPeak = Math.Min(apart, 12 - apart);
        return row.Season * (3 - monthsFromPeak) / 3;
    }

    private ObservedValue.Number OfParts(decimal level, FractionTerms terms, int age)
    {
        var usual = row.Denominator!.Value * (1 + (DenominatorNoise * _denominatorNoise.At(age)));
        var denominator = Math.Max(1, Math.Round(usual, MidpointRounding.AwayFromZero));
        var numerator = Math.Round(level * denominator / terms.Multiplier, MidpointRounding.AwayFromZero);
        var fraction = new Fraction(numerator, denominator);
        return new ObservedValue.Number(fraction.Per(terms.Multiplier), fraction);
    }

    private decimal Rounded(decimal figure) =>
        Math.Round(figure, indicator.Unit.Decimals, MidpointRounding.AwayFromZero);
}
