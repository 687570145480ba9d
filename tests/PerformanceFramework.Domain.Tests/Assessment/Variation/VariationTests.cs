using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class VariationTests
{
    private static readonly VariationTerms Quarterly = Charts.Terms with { Frequency = Frequency.Quarterly };

    [Theory]
    [InlineData(ImprovementDirection.Increase, 70, VariationSignal.ImprovementHigh)]
    [InlineData(ImprovementDirection.Increase, 30, VariationSignal.ConcernLow)]
    [InlineData(ImprovementDirection.Decrease, 70, VariationSignal.ConcernHigh)]
    [InlineData(ImprovementDirection.Decrease, 30, VariationSignal.ImprovementLow)]
    [InlineData(ImprovementDirection.Neutral, 70, VariationSignal.NeutralHigh)]
    [InlineData(ImprovementDirection.Neutral, 30, VariationSignal.NeutralLow)]
    [InlineData(ImprovementDirection.Increase, 51, VariationSignal.CommonCause)]
    public void Signal_OfALatestFigure_SaysWhetherItIsGood(
        ImprovementDirection direction,
        double latest,
        VariationSignal signal
    ) => Assess([.. Charts.Stable, latest], Charts.Terms with { Direction = direction }).Signal.ShouldBe(signal);

    [Theory]
    [InlineData(Frequency.Monthly, 4, VariationSignal.NotEnoughData, false)]
    [InlineData(Frequency.Monthly, 5, VariationSignal.CommonCause, true)]
    [InlineData(Frequency.Monthly, 12, VariationSignal.CommonCause, true)]
    [InlineData(Frequency.Monthly, 13, VariationSignal.CommonCause, false)]
    [InlineData(Frequency.Quarterly, 7, VariationSignal.NotEnoughData, false)]
    [InlineData(Frequency.Quarterly, 8, VariationSignal.CommonCause, true)]
    [InlineData(Frequency.FinancialYearly, 13, VariationSignal.NotSuitable, false)]
    [InlineData(Frequency.FinancialYearly, 8, VariationSignal.NotSuitable, false)]
    public void Trial_LastsUntilThirteenPoints(Frequency frequency, int points, VariationSignal signal, bool isTrial)
    {
        double[] figures = [.. Charts.Stable, 51];

        var assessment = Assess(figures[..points], Charts.Terms with { Frequency = frequency });

        assessment.Signal.ShouldBe(signal);
        assessment.IsTrial.ShouldBe(isTrial);
    }

    [Fact]
    public void Signal_OfASeasonalSeries_IsNotSuitable() =>
        Assess([.. Charts.Stable, 70], Charts.Terms with { Seasonality = Seasonality.Seasonal })
            .Signal.ShouldBe(VariationSignal.NotSuitable);

    [Fact]
    public void FixedBaseline_IsThatOfTheTerms() =>
        Assess([.. Charts.Stable, 70, 72, 68, 71], Charts.Terms with { FixAfter = 12 })
            .Latest.Limits.Mean!.Value.ShouldBe(602 / 12.0, 1e-9);

    [Fact]
    public void Assessment_OfADrawnChart_IsThatOfItsFigures()
    {
        double[] figures = [.. Charts.Stable, 70];

        VariationRule
            .Assess(Charts.Draw(figures).Latest, Charts.NoTarget, Charts.Terms)
            .ShouldBe(Assess(figures, Charts.Terms));
    }

    [Fact]
    public void Explanation_WithinTheUsualRange_GivesIt() =>
        Explain([.. Charts.Stable, 51])
            .ShouldBe("No significant change: 51.0% lies within the usual range of 44.2% to 56.2%");

    [Fact]
    public void Explanation_OfATrial_SaysThatLittleWouldShow() =>
        Explain([.. Charts.Stable[..7], 51])
            .ShouldBe(
                "No significant change: 51.0% lies within the usual range of 44.7% to 56.1%, "
                    + "with trial limits from 8 points, which show only a large change"
            );

    [Theory]
    [InlineData(70, "Unusually high, and it is not noise: 70.0% lies above the usual range of 45.4% to 58.0%")]
    [InlineData(30, "Unusually low, and it is not noise: 30.0% lies below the usual range of 42.3% to 54.9%")]
    public void Explanation_BeyondALimit_GivesTheRange(double latest, string sentence) =>
        Explain([.. Charts.Stable, latest]).ShouldBe(sentence);

    [Fact]
    public void Explanation_BarelyBeyondALimit_HasDecimalsThatShowIt() =>
        Assess([.. Charts.Stable, 56.46], Charts.Terms with { FixAfter = 12 })
            .Explanation.ShouldBe(
                "Unusually high, and it is not noise: 56.46% lies above the usual range of 43.88% to 56.45%"
            );

    [Fact]
    public void Explanation_BarelyAboveTheAverage_HasDecimalsThatShowIt() =>
        Explain(Charts.Figures("50 46 49 45 50 46 49 45 52 53 52 54 52 53 49.74"))
            .ShouldBe(
                "Higher than usual, and it is not noise: the last 7 figures all lie above the average of 49.72%, "
                    + "the latest at 49.74%"
            );

    [Fact]
    public void Explanation_OfATrialSignal_SaysSo() =>
        Explain([.. Charts.Stable[..8], 70])
            .ShouldBe(
                "Unusually high, and it is not noise: 70.0% lies above the usual range of 45.4% to 59.1%, "
                    + "with trial limits from 9 points"
            );

    [Fact]
    public void Explanation_OfATrend_CountsIt()
    {
        Explain(Charts.Falling)
            .ShouldBe("Falling, and it is not noise: the last 7 figures fell one after another, to 44.0%");
        Explain(Charts.Negative(Charts.Falling))
            .ShouldBe("Rising, and it is not noise: the last 7 figures rose one after another, to -44.0%");
    }

    [Fact]
    public void Explanation_OfAShift_GivesTheAverage()
    {
        Explain(Charts.Shifted)
            .ShouldBe(
                "Higher than usual, and it is not noise: the last 7 figures all lie above the average of 50.1%, "
                    + "the latest at 55.0%"
            );
        Explain(Charts.Negative(Charts.Shifted))
            .ShouldBe(
                "Lower than usual, and it is not noise: the last 7 figures all lie below the average of -50.1%, "
                    + "the latest at -55.0%"
            );
    }

    [Fact]
    public void Explanation_OfTwoOfThree_GivesTheRange()
    {
        Explain(Charts.TwoOfThree)
            .ShouldBe(
                "Higher than usual, and it is not noise: at least 2 of the last 3 figures lie near the upper end of "
                    + "the usual range of 45.3% to 55.5%, the latest at 54.7%"
            );
        Explain(Charts.Negative(Charts.TwoOfThree))
            .ShouldBe(
                "Lower than usual, and it is not noise: at least 2 of the last 3 figures lie near the lower end of "
                    + "the usual range of -55.5% to -45.3%, the latest at -54.7%"
            );
    }

    [Theory]
    [InlineData("50", "Not enough history to tell: 1 point, 5 needed")]
    [InlineData("50 - 52 48", "Not enough history to tell: 3 points, 5 needed")]
    [InlineData("5 - 6 - 7 - 5 - 6", "Not enough history to tell: of 5 points, no two are for neighbouring periods")]
    public void Explanation_OfTooLittle_SaysWhatIsNeeded(string figures, string sentence) =>
        Explain(Charts.Figures(figures)).ShouldBe(sentence);

    [Fact]
    public void Explanation_OfNothing_SaysWhatIsNeeded() =>
        Explain([]).ShouldBe("Not enough history to tell: 0 points, 5 needed");

    [Fact]
    public void Explanation_OfQuarters_NeedsEight() =>
        Assess(Charts.Stable[..7], Quarterly).Explanation.ShouldBe("Not enough history to tell: 7 points, 8 needed");

    [Fact]
    public void Explanation_ByTheExcelTools_NeedsThirteen() =>
        Assess(Charts.Stable[..8], Quarterly with { Method = ControlChartMethod.MdcExcel })
            .Explanation.ShouldBe("Not enough history to tell: 8 points, 13 needed");

    [Fact]
    public void Explanation_OfAFlatSeries_SaysSo()
    {
        Explain([.. Enumerable.Repeat(100.0, 14)])
            .ShouldBe("No variation: 100.0% again, the same as every figure the limits are drawn from");
        Explain([.. Enumerable.Repeat(100.0, 6)])
            .ShouldBe(
                "No variation: 100.0% again, the same as every figure the limits are drawn from, "
                    + "with trial limits from 6 points"
            );
    }

    [Fact]
    public void Explanation_OfALumpySeries_CountsWhatIsRepeated() =>
        Explain(Charts.Figures("100 100 100 100 100 100 100 100 100 96 100 100 100 100 100 100"))
            .ShouldBe("Too lumpy to tell: 13 of 15 figures are the same as the one before");

    [Fact]
    public void Explanation_OfTheWrongMethod_SaysWhy() =>
        Assess(Charts.Stable, Charts.Terms with { Aggregation = Aggregation.RollingTwelveMonths })
            .Explanation.ShouldBe(
                "Not suitable for a control chart: each figure shares eleven months with the one before"
            );

    [Fact]
    public void Explanation_OfWhatIsNoFigure_SaysSo()
    {
        var assessment = Charts.Assess([.. Charts.Stable, 1e28], new Target.AtLeast(5));

        assessment.Signal.ShouldBe(VariationSignal.NotSuitable);
        assessment.Explanation.ShouldBe(
            "Not suitable for a control chart: one of the figures is too large to be charted"
        );
        assessment.AssuranceExplanation.ShouldBe(assessment.Explanation);
        assessment.Assurance.ShouldBeNull();
    }

    [Fact]
    public void EverySignal_HasALabelAShapeAndALetter() =>
        Enum.GetValues<VariationSignal>()
            .Select(signal => (signal.Label(), signal.Shape(), signal.Letter()))
            .ShouldBe([
                ("Too few points", SignalShape.None, null),
                ("Not suitable", SignalShape.None, null),
                ("No variation", SignalShape.None, null),
                ("Too lumpy to tell", SignalShape.None, null),
                ("No significant change", SignalShape.Wave, null),
                ("Getting better", SignalShape.Ring, 'H'),
                ("Getting better", SignalShape.Ring, 'L'),
                ("Getting worse", SignalShape.Diamond, 'H'),
                ("Getting worse", SignalShape.Diamond, 'L'),
                ("Higher", SignalShape.Arrow, 'H'),
                ("Lower", SignalShape.Arrow, 'L'),
            ]);

    private static VariationAssessment Assess(double[] figures, VariationTerms terms) =>
        Charts.Assess(figures, terms: terms);

    private static string Explain(double[] figures) => Charts.Assess(figures).Explanation;
}
