using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetsSideBySideTests
{
    private static readonly Unit Share = new(UnitKind.Percentage, "", 1);

    [Theory]
    // What adds up is compared by the year, and only where each quarter has its target.
    [InlineData("total", "10 20 30 40", "100", "2027/28 in total")]
    [InlineData("total", "10 20 30", "", "")]
    [InlineData("since April", "10 20 30 40", "40", "Q4 2027/28")]
    [InlineData("position", "10 20 30 40", "40", "Q4 2027/28")]
    // Shares of quarters are not averaged.
    [InlineData("share", "80 80 80 80", "80.0%", "2027/28, in each period")]
    [InlineData("share", "80 81 82 83", "80.0% to 83.0%", "Q1 2027/28 to Q4 2027/28")]
    [InlineData("yearly", "90", "90", "2027/28")]
    public void Target_OfAYear_IsOnTheFootingOfItsFigures(string kind, string targets, string text, string period)
    {
        var indicator = Of(kind);
        var lines = Numbers(targets)
            .Zip(TargetYear.PeriodsOf(indicator.Frequency, new FinancialYear(2027)))
            .Select(line => (line.Second, (Target)new Target.AtLeast(line.First)))
            .ToList();

        TargetsSideBySide.TargetOf(indicator, lines).ShouldBe(new OfYear(text, period));
        TargetsSideBySide
            .StretchOf(indicator, lines.ConvertAll(line => (line.Second, line.Item2.Ends.Low)))
            .ShouldBe(new OfYear(text, period));
    }

    [Fact]
    public void Target_WithoutLines_IsNothing()
    {
        TargetsSideBySide.TargetOf(Of("total"), []).ShouldBe(OfYear.Nothing);
        TargetsSideBySide.StretchOf(Of("total"), []).ShouldBe(OfYear.Nothing);
    }

    [Theory]
    [InlineData("total", "1 2 3 4 5 6", "10", "2025/26 in total")]
    [InlineData("total", "1 2 3", "", "")]
    [InlineData("since April", "1 2 3 4 5 6", "4", "Q4 2025/26")]
    [InlineData("position", "1 2 3 4 5 6", "4", "Q4 2025/26")]
    // Of 100 each, so that the year is the mean of its quarters.
    [InlineData("share", "10 20 30 40 50", "25.0%", "2025/26 as a whole")]
    [InlineData("yearly", "7 8", "8", "2026/27")]
    public void Baseline_IsTheLatestCompleteYear(string kind, string figures, string text, string period)
    {
        var indicator = Of(kind);
        var first = TargetYear.PeriodsOf(indicator.Frequency, new FinancialYear(2025))[0];
        var past = Numbers(figures)
            .Select(
                (figure, at) =>
                    new Part<ReportingPeriod>(
                        first.After(at),
                        new ObservedValue.Number(figure, kind == "share" ? new Fraction(figure, 100) : null)
                    )
            )
            .ToList();

        TargetsSideBySide.BaselineOf(indicator, past).ShouldBe(new OfYear(text, period));
    }

    [Theory]
    [InlineData("total", "662,922", "2026/27 in total")]
    [InlineData("since April", "662,922", "Q4 2026/27")]
    public void Forecast_SaysWhatItIsOf(string kind, string text, string period) =>
        TargetsSideBySide
            .ForecastOf(
                Of(kind),
                StoredForecast.Pending with
                {
                    Central = 662_922.2m,
                    YearEnd = Given.Period("2026-27-Q4"),
                }
            )
            .ShouldBe(new OfYear(text, period));

    [Fact]
    public void Forecast_ThatWasNotMade_IsNothing() =>
        TargetsSideBySide.ForecastOf(Of("total"), StoredForecast.Pending).ShouldBe(OfYear.Nothing);

    [Theory]
    // The control chart speaks for what is reported more often than once a year, the recent trend for the rest.
    [InlineData(false, VariationSignal.ConcernLow, TrendLabel.CannotBeCalculated, Direction.Improved, "signal")]
    [InlineData(false, VariationSignal.CommonCause, TrendLabel.CannotBeCalculated, Direction.Improved, "signal")]
    [InlineData(false, VariationSignal.NotSuitable, TrendLabel.CannotBeCalculated, Direction.Improved, "seasons")]
    [InlineData(false, VariationSignal.NotSuitable, TrendLabel.CannotBeCalculated, Direction.Withheld, "none: seasons")]
    [InlineData(
        false,
        VariationSignal.NotEnoughData,
        TrendLabel.CannotBeCalculated,
        Direction.Withheld,
        "none: seasons"
    )]
    [InlineData(false, VariationSignal.TooLumpy, TrendLabel.CannotBeCalculated, Direction.NoChange, "seasons")]
    [InlineData(true, VariationSignal.NotSuitable, TrendLabel.NoSignificantChange, Direction.Improved, "signal")]
    [InlineData(true, VariationSignal.NotSuitable, TrendLabel.CannotBeCalculated, Direction.Worsened, "three years")]
    [InlineData(
        true,
        VariationSignal.NotSuitable,
        TrendLabel.CannotBeCalculated,
        Direction.Withheld,
        "none: three years"
    )]
    public void Trend_IsByTheMethodThatSuitsTheFigures(
        bool isYearly,
        VariationSignal variation,
        TrendLabel trend,
        Direction direction,
        string expected
    )
    {
        var signals = StoredSignals.Pending with
        {
            Variation = variation,
            VariationExplanation =
                "Not suitable for a control chart: seasons; compare with the same quarter of last year",
            Trend = trend,
            TrendExplanation = "Cannot be calculated: three years",
        };
        var since = StoredDirection.Pending with { Direction = direction, ComparedWith = Given.Period("2025-26-Q2") };

        Told(TargetTrend.Of(signals, since, isYearly)).ShouldBe(expected);
    }

    private static string Told(TargetTrend trend) =>
        trend switch
        {
            TargetTrend.Signalled => "signal",
            TargetTrend.SinceLastYear since => since.Because,
            TargetTrend.Untold none => $"none: {none.Because}",
            _ => "",
        };

    private static List<decimal> Numbers(string text) =>
        text.Split(' ').Select(one => decimal.Parse(one, CultureInfo.InvariantCulture)).ToList();

    private static Indicator Of(string kind) =>
        new(
            "LIB-9",
            "Visits",
            IndicatorKind.Performance,
            kind == "share" ? Share : Given.Households,
            Polarity.HigherIsBetter,
            kind == "yearly" ? Frequency.FinancialYearly : Frequency.Quarterly,
            Given.Service()
        )
        {
            Definition = "Visits to libraries.",
            Owner = "Head of libraries",
            Justification = "It shows whether people come.",
            WhatGoodIs = "More visits.",
            Source = "Counters",
            Impact = Impact.DirectlyImpacts,
            Aggregation = kind switch
            {
                "since April" => Aggregation.CumulativeYearToDate,
                "position" => Aggregation.Snapshot,
                _ => Aggregation.SumInPeriod,
            },
            Fraction = kind == "share" ? new FractionTerms("Answered", "Asked", 100) : null,
        };
}
