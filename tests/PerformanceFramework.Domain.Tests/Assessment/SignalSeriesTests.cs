using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using static PerformanceFramework.Domain.Tests.Assessment.SignalQuestion;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class SignalSeriesTests
{
    private static readonly decimal[] Figures =
    [
        50,
        52,
        49,
        51,
        50,
        53,
        49,
        51,
        50,
        52,
        70,
        71,
        72,
        70,
        71,
        73,
        70,
        72,
    ];

    private static readonly SignalQuestion Monthly = new() { Points = Months(Figures) };

    private static readonly FractionTerms Cases = new("Cases prevented", "Cases closed", 100);

    [Fact]
    public void Signals_OfAPeriod_UseNothingLater()
    {
        var known = Monthly with { Points = Months(Figures[..12]) };

        Monthly.Series.At(Monthly.Points[11]).ShouldBe(known.Last());
    }

    [Fact]
    public void Forecast_FromAPeriod_UsesNothingLater()
    {
        var known = Monthly with { Points = Months(Figures[..8]) };

        Monthly
            .Series.Forecast(Monthly.Points[7], new YearEndTarget(new Target.AtLeast(50)))
            .Explanation.ShouldBe(known.ForecastOfLast().Explanation);
    }

    [Fact]
    public void Points_InAnyOrder_SayTheSame()
    {
        var shuffled = Monthly with { Points = [.. Monthly.Points.Reverse()] };

        shuffled.Series.At(Monthly.Points[^1]).ShouldBe(Monthly.Last());
        shuffled
            .Series.Forecast(Monthly.Points[^1], new YearEndTarget(new Target.AtLeast(50)))
            .Explanation.ShouldBe(Monthly.ForecastOfLast().Explanation);
    }

    [Fact]
    public void Segment_WithoutAnyBoundary_IsTheWholeSeries() => CountOf(Monthly).ShouldBe(18);

    [Theory]
    [InlineData(2026, 2, 1)]
    [InlineData(2026, 2, 14)]
    [InlineData(2026, 2, 28)]
    public void Segment_AfterABreak_BeginsWithThePeriodOfTheBreak(int year, int month, int day) =>
        CountOf(Monthly with { Boundaries = [Assessment.Series.Break(year, month, day)] }).ShouldBe(8);

    [Fact]
    public void Segment_AfterANewDefinition_BeginsWithIt() =>
        CountOf(Monthly with { Boundaries = [Assessment.Series.NewDefinition(2026, 2, 1)] }).ShouldBe(8);

    [Fact]
    public void Segment_AfterARebase_BeginsWithItsPeriod() =>
        CountOf(Monthly with { Rebases = [Given.Period("2025-26-M11")] }).ShouldBe(8);

    [Fact]
    public void Segment_AfterSeveralBoundaries_BeginsWithTheLast() =>
        CountOf(
                Monthly with
                {
                    Boundaries = [Assessment.Series.Break(2025, 6, 1)],
                    Rebases = [Given.Period("2025-26-M11"), Given.Period("2025-26-M08")],
                }
            )
            .ShouldBe(8);

    [Fact]
    public void Segment_BeforeALaterBoundary_IsNotCutByIt()
    {
        var series = (Monthly with { Rebases = [Given.Period("2025-26-M11")] }).Series;

        series.At(Monthly.Points[9]).Variation.Latest.Limits.Count.ShouldBe(10);
    }

    [Fact]
    public void Segment_WithABoundaryInAGap_BeginsAfterIt()
    {
        var points = Monthly.Points.Where(p => p.Period != Given.Period("2025-26-M11")).ToList();

        CountOf(Monthly with { Points = points, Rebases = [Given.Period("2025-26-M11")] }).ShouldBe(7);
    }

    [Fact]
    public void Gap_InTheSeries_IsNoFigure()
    {
        var points = Monthly.Points.Where(p => p.Period != Given.Period("2025-26-M03")).ToList();

        CountOf(Monthly with { Points = points }).ShouldBe(17);
        ValuesOf<YearEndMeasure.PointInTime>(Monthly with { Points = points }, m => m.Values)[..4]
            .ShouldBe([50, 52, null, 51]);
    }

    [Fact]
    public void Value_ThatIsNoNumber_IsNoFigure()
    {
        SeriesPoint[] points =
        [
            .. Months([50, 52]),
            Point(Given.Period("2025-26-M03"), new ObservedValue.Suppressed()),
            Point(Given.Period("2025-26-M04"), new ObservedValue.Number(51)),
        ];

        ValuesOf<YearEndMeasure.PointInTime>(Monthly with { Points = points }, m => m.Values)
            .ShouldBe([50, 52, null, 51]);
    }

    [Fact]
    public void Forecast_AfterABreak_LeavesOutWhatIsNotComparable()
    {
        var broken = Monthly with { Boundaries = [Assessment.Series.Break(2026, 2, 1)] };

        ValuesOf<YearEndMeasure.PointInTime>(broken, m => m.Values).Count.ShouldBe(8);
        broken.ForecastOfLast().Question.CurrentProcessFrom.ShouldBe(0);
    }

    [Fact]
    public void Forecast_AfterARebase_KnowsWhereTheProcessBegins()
    {
        var rebased = Monthly with { Rebases = [Given.Period("2025-26-M11")] };

        ValuesOf<YearEndMeasure.PointInTime>(rebased, m => m.Values).Count.ShouldBe(18);
        rebased.ForecastOfLast().Question.CurrentProcessFrom.ShouldBe(10);
    }

    [Fact]
    public void Forecast_AfterAnUnacknowledgedChange_KnowsOfIt()
    {
        Monthly.ForecastOfLast().Question.UnacknowledgedSpecialCause.ShouldBeTrue();
        (Monthly with { Rebases = [Given.Period("2025-26-M11")] })
            .ForecastOfLast()
            .Question.UnacknowledgedSpecialCause.ShouldBeFalse();
    }

    [Fact]
    public void Totals_SinceApril_AreChartedByWhatEachPeriodAdds()
    {
        var built = Quarters(Aggregation.CumulativeYearToDate, Given.Households, 10, 25, 45, 60, 12, 30);

        built.Series.IsOfTotals.ShouldBeTrue();
        ValuesOf<YearEndMeasure.Total>(built, m => m.Values).ShouldBe([10, 15, 20, 15, 12, 18]);
        built
            .Last()
            .AssuranceExplanation.ShouldBe(
                "No assurance: the target is for the total since April, and the chart follows what each period adds to it"
            );
        built.Last().Variation.Assurance.ShouldBeNull();
    }

    [Fact]
    public void Assurance_OfWhatIsNoTotal_IsExplainedByItsChart() =>
        Monthly.Last().AssuranceExplanation.ShouldBe(Monthly.Last().Variation.AssuranceExplanation);

    [Theory]
    [InlineData(30, ComparisonOutcome.Higher)]
    [InlineData(70, ComparisonOutcome.Lower)]
    public void Evidence_OfHigherOrLower_HasNoStanding(int england, ComparisonOutcome outcome)
    {
        var signals = (Against("2025-26-Q1", england) with { Polarity = Polarity.NoJudgement }).Last();

        signals.Comparison.Outcome.ShouldBe(outcome);
        signals.Evidence(null).ShouldBe(new StatusEvidence(null, null, signals.Comparison));
    }

    [Fact]
    public void Rate_SinceAprilWithoutItsParts_IsNotCharted()
    {
        var rate = Quarters(Aggregation.CumulativeYearToDate, Given.Percent, 50, 52, 51, 53, 50, 51, 52, 53, 51);

        rate.Series.IsOfTotals.ShouldBeFalse();
        rate.Last().Variation.Signal.ShouldBe(VariationSignal.NotSuitable);
    }

    [Fact]
    public void Rate_SinceAprilWithItsParts_IsChartedByThoseOfEachPeriod()
    {
        var rate = new SignalQuestion
        {
            Frequency = Frequency.Quarterly,
            Aggregation = Aggregation.CumulativeYearToDate,
            Fraction = Cases,
            Points = [Share("2025-26-Q1", 5, 10), Share("2025-26-Q2", 12, 20)],
        };

        rate.Series.IsOfTotals.ShouldBeTrue();
        var ratio = rate.ForecastOfLast().Question.Measure.ShouldBeOfType<YearEndMeasure.Ratio>();
        ratio.Numerators.ShouldBe([5, 7]);
        ratio.Denominators.ShouldBe([10, 10]);
        ratio.Per.ShouldBe(100);
    }

    [Fact]
    public void Period_OfAnotherKind_HasNoSignals()
    {
        var quarter = Point(Given.Period("2026-27-Q2"), new ObservedValue.Number(70));
        var series = (Monthly with { Points = [.. Monthly.Points, quarter] }).Series;

        var signals = series.At(quarter);

        signals.Variation.Signal.ShouldBe(VariationSignal.NotEnoughData);
        signals.Trend.Label.ShouldBe(TrendLabel.CannotBeCalculated);
        series
            .Forecast(quarter, new YearEndTarget(new Target.AtLeast(50)))
            .Question.Measure.ShouldBeOfType<YearEndMeasure.PointInTime>()
            .Values.ShouldBeEmpty();
    }

    [Fact]
    public void Series_WithoutAnyPeriodOfItsKind_HasNoSignals()
    {
        var quarter = Point(Given.Period("2026-27-Q2"), new ObservedValue.Number(70));
        var alone = Monthly with { Points = [quarter] };

        alone.Last().Variation.Signal.ShouldBe(VariationSignal.NotEnoughData);
        alone.ForecastOfLast().Question.Measure.ShouldBeOfType<YearEndMeasure.PointInTime>().Values.ShouldBeEmpty();
        (Monthly with { Points = [] }).Series.Chart(new Target.None()).ShouldBeOfType<ControlChart.Refused>();
    }

    [Fact]
    public void Chart_HasTheSettingsOfItsIndicator()
    {
        (Monthly with { FixAfter = 12 }).Last().Variation.Latest.Limits.Mean!.Value.ShouldBe(54, 1e-9);
        (Monthly with { Method = ControlChartMethod.NhsR })
            .Last()
            .Variation.Terms.Method.ShouldBe(ControlChartMethod.NhsR);
    }

    [Fact]
    public void Target_OfTheSignals_IsThatOfThePeriodButOfTotalsNone()
    {
        Monthly.Last().Variation.Target.ShouldBe(new Target.AtLeast(50));
        Quarters(Aggregation.CumulativeYearToDate, Given.Households, 10, 25)
            .Last()
            .Variation.Target.ShouldBe(new Target.None());
    }

    [Fact]
    public void Totals_OfSeveralYears_HaveAChartOfTheirOwn() =>
        Quarters(Aggregation.CumulativeYearToDate, Given.Households, 10, 25, 45, 60, 12, 30, 43, 61, 11)
            .Last()
            .Variation.Signal.ShouldBe(VariationSignal.CommonCause);

    // Four figures are recent; what was unusual before them has been seen by now.
    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Forecast_AfterAnUnusualFigure_KnowsOfItForFour(int since, bool isKnown)
    {
        decimal[] figures = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52, 75, .. Enumerable.Repeat(50m, since)];

        (Monthly with { Points = Months(figures) })
            .ForecastOfLast()
            .Question.UnacknowledgedSpecialCause.ShouldBe(isKnown);
    }

    [Fact]
    public void Limits_OfARateOfCounts_AreThoseOfARate()
    {
        var point = Point(Given.Period("2025-26-Q1"), new ObservedValue.Number(500, new Fraction(50, 100)));
        var rates = Shares(new FractionTerms("Calls", "Residents", 1000), point) with
        {
            Unit = new Unit(UnitKind.Measure, "per 1,000", 0),
        };

        // Byar: 50 × (1 − 1/450 − 1.96/(3√50))³ and 51 × (1 − 1/459 + 1.96/(3√51))³, times 10.
        var limits = rates.Series.LimitsOf(point).ShouldNotBeNull();
        limits.Lower.ShouldBe(371.1, 0.05);
        limits.Upper.ShouldBe(659.2, 0.05);
        rates
            .Series.SinceLastYear(point)
            .Explanation.ShouldBe("Cannot be calculated: there is no figure for Q1 2024/25");
    }

    [Fact]
    public void SinceLastYear_OfRates_IsByTheirRanges()
    {
        var rates = new SignalQuestion
        {
            Frequency = Frequency.CalendarYearly,
            Unit = new Unit(UnitKind.Measure, "per 1,000", 0),
            Fraction = new FractionTerms("Calls", "Residents", 1000),
            Points =
            [
                Point(Given.Period("2024-CY"), new ObservedValue.Number(500, new Fraction(50, 100))),
                Point(Given.Period("2025-CY"), new ObservedValue.Number(900, new Fraction(90, 100))),
            ],
        };

        ChangeOf(rates).ShouldEndWith("the two ranges do not meet");
    }

    [Fact]
    public void Trend_OfYears_IsOfTheLatestFive()
    {
        var tested = Years(10, 20, 30, 40, 50, 60, 70).Last().Trend.ShouldBeOfType<RecentTrend.Tested>();

        tested
            .Points.Select(point => point.Period.Code)
            .ShouldBe(["2020-CY", "2021-CY", "2022-CY", "2023-CY", "2024-CY"]);
        tested.Label.ShouldBe(TrendLabel.IncreasingAndGettingBetter);
    }

    [Fact]
    public void Trend_AfterABreak_IsOfWhatFollows() =>
        (Years(10, 20, 30, 40, 50, 60, 70) with { Boundaries = [Assessment.Series.Break(2022, 1, 1)] })
            .Last()
            .Trend.Explanation.ShouldBe("Cannot be calculated: five years of figures are needed and there are 3");

    [Fact]
    public void Trend_OfCountedShares_IsThatOfProportions()
    {
        var shares = Years() with
        {
            Fraction = Cases,
            Points =
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(i => Share(Given.Period("2020-CY").After(i).Code, 100 + (20 * i), 400)),
            ],
        };

        // Cochran–Armitage of 100, 120, 140, 160 and 180 of 400 each.
        shares.Last().Trend.ShouldBeOfType<RecentTrend.Tested>().Test.ChiSquare.ShouldBe(43.956, 0.001);
    }

    [Fact]
    public void Trend_OfPlainCounts_IsNotTested() =>
        (Years(10, 20, 30, 40, 50) with { Unit = Given.Households })
            .Last()
            .Trend.Explanation.ShouldBe("Cannot be calculated: a plain count does not say how far chance moves it");

    [Fact]
    public void Measure_OfSharesAfterABreak_BeginsThere()
    {
        var ratio = MeasureOf(
                Shares(Cases, Share("2025-26-Q1", 5, 10), Share("2025-26-Q2", 6, 12), Share("2025-26-Q3", 7, 14)) with
                {
                    Aggregation = Aggregation.SumInPeriod,
                    Boundaries = [Assessment.Series.Break(2025, 7, 1)],
                }
            )
            .ShouldBeOfType<YearEndMeasure.Ratio>();

        ratio.Numerators.ShouldBe([6, 7]);
        ratio.Denominators.ShouldBe([12, 14]);
    }

    [Fact]
    public void Month_AmongQuarters_IsNotForecast()
    {
        var month = Point(Given.Period("2024-25-M09"), new ObservedValue.Number(70));

        Quarters(Aggregation.Snapshot, Given.Percent)
            .Series.Forecast(month, new YearEndTarget(new Target.AtLeast(50)))
            .Question.Measure.ShouldBeOfType<YearEndMeasure.PointInTime>()
            .Values.ShouldBeEmpty();
    }

    [Fact]
    public void Period_OfAnotherKind_LeavesTheOthersAlone()
    {
        var quarter = Point(Given.Period("2026-27-Q2"), new ObservedValue.Number(7000));

        (Monthly with { Points = [quarter, .. Monthly.Points] }).Last().ShouldBe(Monthly.Last());
    }

    [Theory]
    [InlineData("2025-26-M01", Frequency.Monthly, "2025-26-M12")]
    [InlineData("2025-26-M12", Frequency.Monthly, "2025-26-M12")]
    [InlineData("2025-26-Q2", Frequency.Quarterly, "2025-26-Q4")]
    [InlineData("2025-26-Q4", Frequency.Quarterly, "2025-26-Q4")]
    [InlineData("2025-26-H1", Frequency.HalfYearly, "2025-26-H2")]
    [InlineData("2025-26-T1", Frequency.Termly, "2025-26-T3")]
    [InlineData("2025-26-FY", Frequency.FinancialYearly, "2026-27-FY")]
    [InlineData("2025-26-AY", Frequency.AcademicYearly, "2026-27-AY")]
    [InlineData("2025-CY", Frequency.CalendarYearly, "2026-CY")]
    public void YearEnd_OfEachFrequency_IsItsLastPeriodOrTheNextYear(string period, Frequency frequency, string end) =>
        SignalSeries.YearEndOf(Given.Period(period), frequency).ShouldBe(Given.Period(end));

    [Theory]
    [InlineData("2025-26-Q1", 3)]
    [InlineData("2025-26-Q3", 1)]
    [InlineData("2025-26-Q4", 0)]
    public void Forecast_FromAQuarter_IsForTheQuartersLeft(string period, int left) =>
        new SignalQuestion { Frequency = Frequency.Quarterly, Points = From(period, [50]) }
            .ForecastOfLast()
            .Question.PeriodsToYearEnd.ShouldBe(left);

    [Fact]
    public void Forecast_FromAYear_IsForTheNext() =>
        new SignalQuestion { Frequency = Frequency.FinancialYearly, Points = From("2025-26-FY", [50]) }
            .ForecastOfLast()
            .Question.PeriodsToYearEnd.ShouldBe(1);

    [Fact]
    public void Limits_ThatWerePublished_ComeBeforeComputedOnes()
    {
        var point = Share("2025-26-Q1", 50, 100) with { Limits = new PublishedLimits(41, 60) };

        Shares(Cases, point).Series.LimitsOf(point).ShouldBe(new Limits(41, 60));
    }

    [Fact]
    public void Limits_OfAShareOfCounts_AreComputed()
    {
        var point = Share("2025-26-Q1", 50, 100);

        var limits = Shares(Cases, point).Series.LimitsOf(point).ShouldNotBeNull();

        limits.Lower.ShouldBe(40.38, 0.01);
        limits.Upper.ShouldBe(59.62, 0.01);
    }

    [Fact]
    public void Limits_OfWeights_AreNone()
    {
        var point = Share("2025-26-Q1", 50, 100);

        Shares(Cases with { AreCounts = false }, point).Series.LimitsOf(point).ShouldBeNull();
    }

    [Fact]
    public void Limits_OfAFigureWithoutItsParts_AreNone()
    {
        var point = Point(Given.Period("2025-26-Q1"), new ObservedValue.Number(50));

        Shares(Cases, point).Series.LimitsOf(point).ShouldBeNull();
    }

    [Fact]
    public void Comparison_WithoutABenchmark_SaysSo() =>
        Monthly.Last().Comparison.ShouldBe(new BenchmarkComparison.NotCompared("there is no benchmark"));

    [Fact]
    public void Comparison_WithoutAFigureForThePeriod_SaysSo() =>
        Against("2025-26-Q2", 40)
            .Last()
            .Comparison.ShouldBe(new BenchmarkComparison.NotCompared("England has no figure for Q1 2025/26"));

    [Theory]
    [InlineData(30, ComparisonOutcome.Better, BenchmarkStanding.Better)]
    [InlineData(50, ComparisonOutcome.Similar, BenchmarkStanding.Similar)]
    [InlineData(70, ComparisonOutcome.Worse, BenchmarkStanding.Worse)]
    public void Comparison_WithTheFigureOfThePeriod_IsByTheLimits(
        int england,
        ComparisonOutcome outcome,
        BenchmarkStanding standing
    )
    {
        var signals = Against("2025-26-Q1", england).Last();

        signals.Comparison.Outcome.ShouldBe(outcome);
        signals
            .Evidence(0.5, "Likely 50%")
            .ShouldBe(new StatusEvidence(standing, 0.5, signals.Comparison, "Likely 50%"));
    }

    [Fact]
    public void Evidence_WithoutAComparison_HasNoStanding() => Monthly.Last().Evidence(null).Benchmark.ShouldBeNull();

    [Fact]
    public void Measure_OfASnapshot_IsThatOfThePointInTime() =>
        MeasureOf(Quarters(Aggregation.Snapshot, Given.Percent, 1, 2))
            .ShouldBeOfType<YearEndMeasure.PointInTime>()
            .Cases.ShouldBeNull();

    [Fact]
    public void Measure_OfATotalWithinPeriods_AddsUp() =>
        MeasureOf(Quarters(Aggregation.SumInPeriod, Given.Households, 1, 2)).ShouldBeOfType<YearEndMeasure.Total>();

    [Fact]
    public void Measure_OfAPercentageWithinPeriods_IsTheirAverage() =>
        MeasureOf(Quarters(Aggregation.SumInPeriod, Given.Percent, 1, 2)).ShouldBeOfType<YearEndMeasure.MeanToDate>();

    [Fact]
    public void Measure_OfSharesWithinPeriods_IsTheRatioOfTheirSums() =>
        MeasureOf(Shares(Cases, Share("2025-26-Q1", 5, 10)) with { Aggregation = Aggregation.SumInPeriod })
            .ShouldBeOfType<YearEndMeasure.Ratio>();

    [Fact]
    public void Measure_OfASnapshotShare_KnowsOfHowMany() =>
        MeasureOf(Shares(Cases, Share("2025-26-Q1", 5, 10), Share("2025-26-Q2", 6, 12)))
            .ShouldBeOfType<YearEndMeasure.PointInTime>()
            .Cases.ShouldBe(12);

    [Fact]
    public void Measure_OfYears_IsThatOfThePointInTime() =>
        MeasureOf(
                new SignalQuestion
                {
                    Frequency = Frequency.FinancialYearly,
                    Aggregation = Aggregation.SumInPeriod,
                    Unit = Given.Households,
                    Points = From("2024-25-FY", [1, 2]),
                }
            )
            .ShouldBeOfType<YearEndMeasure.PointInTime>();

    [Fact]
    public void Trend_IsTestedOfYearlyFiguresOnly()
    {
        Monthly.Last().Trend.ShouldBe(new RecentTrend.NotTested("only yearly figures are tested"));

        new SignalQuestion { Frequency = Frequency.FinancialYearly, Points = From("2018-19-FY", [1, 2, 3, 4, 5, 6, 7]) }
            .Last()
            .Trend.ShouldNotBe(new RecentTrend.NotTested("only yearly figures are tested"));
    }

    [Fact]
    public void Trend_OfFiguresOfThreeYearsEach_IsNotTested()
    {
        var years = new SignalQuestion
        {
            Frequency = Frequency.CalendarYearly,
            Aggregation = Aggregation.RollingThreeYears,
            Points =
            [
                .. From("2018-CY", [1, 2, 3, 4, 5, 6, 7]).Select(p => p with { Limits = new PublishedLimits(0, 9) }),
            ],
        };

        years.Last().Trend.Label.ShouldBe(TrendLabel.CannotBeCalculated);
        years
            .Last()
            .Trend.Explanation.ShouldBe(
                "Cannot be calculated: each figure is of three years, most of which the one before is of too"
            );
        ChangeOf(years)
            .ShouldBe("Cannot be calculated: each figure is of three years, most of which the one before is of too");
    }

    [Theory]
    [InlineData(
        70,
        100,
        "Increasing and getting better: 70.0% after 50.0% in Q1 2025/26; allowing for chance, a rise of 6.4 points to 32.6 points"
    )]
    [InlineData(
        30,
        100,
        "Decreasing and getting worse: 30.0% after 50.0% in Q1 2025/26; allowing for chance, a fall of 6.4 points to 32.6 points"
    )]
    [InlineData(
        55,
        100,
        "No significant change: 55.0% after 50.0% in Q1 2025/26; allowing for chance, anything from a fall of 8.7 points to a rise of 18.4 points"
    )]
    public void SinceLastYear_OfShares_IsByTheirDifference(int numerator, int denominator, string sentence) =>
        ChangeOf(ShareAYearOn(numerator, denominator)).ShouldBe(sentence);

    // Two ranges that overlap: only the difference of the shares tells that this is a change.
    [Fact]
    public void SinceLastYear_OfShares_SeesWhatTwoRangesDoNot() =>
        ShareAYearOn(66, 100)
            .Series.SinceLastYear(Share("2026-27-Q1", 66, 100))
            .Label.ShouldBe(TrendLabel.IncreasingAndGettingBetter);

    [Fact]
    public void SinceLastYear_OfWeights_IsByPublishedRangesOnly()
    {
        var weights = ShareAYearOn(70, 100) with { Fraction = Cases with { AreCounts = false } };

        ChangeOf(weights).ShouldBe("Cannot be calculated: there are no confidence limits for this period");
    }

    [Fact]
    public void SinceLastYear_OfFiguresWithRanges_IsByWhetherTheyOverlap()
    {
        var years = new SignalQuestion
        {
            Frequency = Frequency.CalendarYearly,
            Points = [Ranged("2024-CY", 50, 48, 52), Ranged("2025-CY", 57, 55, 59)],
        };

        ChangeOf(years)
            .ShouldBe(
                "Increasing and getting better: 57.0% (55.0% to 59.0%) after 50.0% (48.0% to 52.0%) in 2024; the two ranges do not meet"
            );
    }

    [Fact]
    public void SinceLastYear_WithoutThePeriod_SaysSo()
    {
        ChangeOf(Shares(Cases, Share("2025-26-Q1", 50, 100)))
            .ShouldBe("Cannot be calculated: there is no figure for Q1 2024/25");
        ChangeOf(
                Shares(Cases, Share("2025-26-Q2", 50, 100), Share("2026-27-Q1", 50, 100), Share("2026-27-Q3", 50, 100))
            )
            .ShouldBe("Cannot be calculated: there is no figure for Q3 2025/26");
    }

    [Fact]
    public void SinceLastYear_AcrossABreak_IsNotTold() =>
        ChangeOf(ShareAYearOn(70, 100) with { Boundaries = [Assessment.Series.Break(2025, 11, 1)] })
            .ShouldBe("Cannot be calculated: figures before Q3 2025/26 cannot be compared");

    [Fact]
    public void SinceLastYear_WithABreakAtThePeriodItself_IsTold() =>
        (ShareAYearOn(70, 100) with { Boundaries = [Assessment.Series.Break(2025, 4, 1)] })
            .Series.SinceLastYear(Share("2026-27-Q1", 70, 100))
            .Label.ShouldBe(TrendLabel.IncreasingAndGettingBetter);

    [Fact]
    public void SinceLastYear_OfAPeriodOfAnotherKind_IsNotTold()
    {
        var year = Point(Given.Period("2025-26-FY"), new ObservedValue.Number(50));

        ShareAYearOn(70, 100)
            .Series.SinceLastYear(year)
            .Explanation.ShouldBe("Cannot be calculated: 2025/26 is not one of the periods that are reported");
    }

    [Fact]
    public void Chart_OfARebasedSeries_BeginsAnewThere()
    {
        (Monthly with { Rebases = [Given.Period("2025-26-M11")] })
            .Series.Chart(new Target.None())
            .ShouldBeOfType<ControlChart.Drawn>()
            .Segments.Count.ShouldBe(2);
        Monthly.Series.Chart(new Target.None()).ShouldBeOfType<ControlChart.Drawn>().Segments.Count.ShouldBe(1);
    }

    private static string ChangeOf(SignalQuestion question) =>
        question.Series.SinceLastYear(question.Points[^1]).Explanation;

    /// <summary>50 of 100 in the first quarter of one year, and a share in that of the next.</summary>
    private static SignalQuestion ShareAYearOn(decimal numerator, decimal denominator) =>
        Shares(Cases, Share("2025-26-Q1", 50, 100), Share("2026-27-Q1", numerator, denominator));

    /// <summary>Years up to 2024, each with a range of 1 to either side.</summary>
    private static SignalQuestion Years(params decimal[] figures) =>
        new()
        {
            Frequency = Frequency.CalendarYearly,
            Points =
            [
                .. figures.Select(
                    (figure, i) => Ranged($"{2025 - figures.Length + i}-CY", figure, figure - 1, figure + 1)
                ),
            ],
        };

    private static SeriesPoint Ranged(string period, decimal value, decimal lower, decimal upper) =>
        Point(Given.Period(period), new ObservedValue.Number(value)) with
        {
            Limits = new PublishedLimits(lower, upper),
        };

    private static int CountOf(SignalQuestion question) => question.Last().Variation.Latest.Limits.Count;

    private static YearEndMeasure MeasureOf(SignalQuestion question) => question.ForecastOfLast().Question.Measure;

    private static List<double?> ValuesOf<T>(SignalQuestion question, Func<T, IReadOnlyList<double?>> values)
        where T : YearEndMeasure => [.. values(MeasureOf(question).ShouldBeOfType<T>())];

    private static SignalQuestion Quarters(Aggregation aggregation, Unit unit, params decimal[] figures) =>
        new()
        {
            Frequency = Frequency.Quarterly,
            Aggregation = aggregation,
            Unit = unit,
            Points = From("2025-26-Q1", figures),
        };

    private static SignalQuestion Shares(FractionTerms terms, params SeriesPoint[] points) =>
        new()
        {
            Frequency = Frequency.Quarterly,
            Fraction = terms,
            Points = points,
        };

    private static SeriesPoint Share(string period, decimal numerator, decimal denominator) =>
        Point(
            Given.Period(period),
            new ObservedValue.Number(100 * numerator / denominator, new Fraction(numerator, denominator))
        );

    /// <summary>50 of 100 in the first quarter, beside England's figure of some period.</summary>
    private static SignalQuestion Against(string period, decimal figure) =>
        Shares(Cases, Share("2025-26-Q1", 50, 100)) with
        {
            Benchmark = new BenchmarkSeries(
                "England",
                new Dictionary<ReportingPeriod, decimal> { [Given.Period(period)] = figure }
            ),
        };
}
