using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class MethodChoiceTests
{
    [Theory]
    [InlineData(Frequency.Monthly, 4, Applicability.TooFewPoints)]
    [InlineData(Frequency.Monthly, 5, Applicability.OnTrial)]
    [InlineData(Frequency.Monthly, 12, Applicability.OnTrial)]
    [InlineData(Frequency.Monthly, 13, Applicability.Applies)]
    [InlineData(Frequency.Quarterly, 7, Applicability.TooFewPoints)]
    [InlineData(Frequency.Quarterly, 8, Applicability.OnTrial)]
    [InlineData(Frequency.Quarterly, 12, Applicability.OnTrial)]
    [InlineData(Frequency.Quarterly, 13, Applicability.Applies)]
    [InlineData(Frequency.Termly, 7, Applicability.TooFewPoints)]
    [InlineData(Frequency.HalfYearly, 8, Applicability.OnTrial)]
    [InlineData(Frequency.FinancialYearly, 20, Applicability.WrongMethod)]
    [InlineData(Frequency.AcademicYearly, 20, Applicability.WrongMethod)]
    [InlineData(Frequency.CalendarYearly, 20, Applicability.WrongMethod)]
    public void ControlChart_OfSoManyPoints_Suits(Frequency frequency, int points, Applicability applicability) =>
        Choose(frequency: frequency, points: points).ControlChart.ShouldBe(applicability);

    [Theory]
    [InlineData(Aggregation.Snapshot, Seasonality.NotKnown, null)]
    [InlineData(Aggregation.SumInPeriod, Seasonality.NotSeasonal, null)]
    [InlineData(Aggregation.Snapshot, Seasonality.Seasonal, ChartObstacle.Seasonal)]
    [InlineData(Aggregation.RollingTwelveMonths, Seasonality.NotKnown, ChartObstacle.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingTwelveMonths, Seasonality.Seasonal, ChartObstacle.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingThreeYears, Seasonality.Seasonal, ChartObstacle.RollingThreeYears)]
    [InlineData(Aggregation.CumulativeYearToDate, Seasonality.Seasonal, ChartObstacle.CumulativeYearToDate)]
    public void ControlChart_IsTheWrongMethod_WhereAnObstacleIs(
        Aggregation aggregation,
        Seasonality seasonality,
        ChartObstacle? obstacle
    )
    {
        var choice = Choose(aggregation, seasonality: seasonality);

        choice.Obstacle.ShouldBe(obstacle);
        (choice.ControlChart is Applicability.WrongMethod).ShouldBe(obstacle is not null);
    }

    [Fact]
    public void Obstacle_OfAnAnnualTotal_IsThatItIsAnnual() =>
        Choose(Aggregation.CumulativeYearToDate, Frequency.FinancialYearly)
            .Obstacle.ShouldBe(ChartObstacle.OneFigureAYear);

    [Fact]
    public void Explanation_WhereTheChartApplies_IsNotNeeded() => Choose().Explanation.ShouldBeNull();

    [Theory]
    [InlineData(Frequency.Monthly, 1, "Not enough history to tell: 1 point, 5 needed")]
    [InlineData(Frequency.Quarterly, 7, "Not enough history to tell: 7 points, 8 needed")]
    [InlineData(Frequency.Quarterly, 8, "Trial limits: 8 points, 13 needed for lasting ones")]
    [InlineData(
        Frequency.CalendarYearly,
        8,
        "Not suitable for a control chart: one figure a year is too few for limits; the recent trend is tested instead"
    )]
    public void Explanation_OfPoints_SaysHowManyAreNeeded(Frequency frequency, int points, string sentence) =>
        Choose(frequency: frequency, points: points).Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfThreeYearsTogether_SaysThatTheyAreShared() =>
        Choose(Aggregation.RollingThreeYears, Frequency.CalendarYearly)
            .Explanation.ShouldBe(
                "Not suitable for a control chart: each figure is of three years, most of which the one before is of too"
            );

    [Theory]
    [InlineData(
        Frequency.Monthly,
        "Not suitable for a control chart: each figure shares eleven months with the one before"
    )]
    [InlineData(
        Frequency.Quarterly,
        "Not suitable for a control chart: each figure shares nine months with the one before"
    )]
    [InlineData(
        Frequency.Termly,
        "Not suitable for a control chart: each figure shares about eight months with the one before"
    )]
    [InlineData(
        Frequency.HalfYearly,
        "Not suitable for a control chart: each figure shares six months with the one before"
    )]
    public void Explanation_OfARollingYear_SaysWhatIsShared(Frequency frequency, string sentence) =>
        Choose(Aggregation.RollingTwelveMonths, frequency).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        Frequency.Monthly,
        "Not suitable for a control chart: the figures follow the time of year, which would look like change; "
            + "compare with the same month of last year"
    )]
    [InlineData(
        Frequency.Quarterly,
        "Not suitable for a control chart: the figures follow the time of year, which hides any other change; "
            + "compare with the same quarter of last year"
    )]
    [InlineData(
        Frequency.Termly,
        "Not suitable for a control chart: the figures follow the time of year, which hides any other change; "
            + "compare with the same term of last year"
    )]
    [InlineData(
        Frequency.HalfYearly,
        "Not suitable for a control chart: the figures follow the time of year, which hides any other change; "
            + "compare with the same half of last year"
    )]
    public void Explanation_OfASeasonalSeries_SaysWhatToCompare(Frequency frequency, string sentence) =>
        Choose(frequency: frequency, seasonality: Seasonality.Seasonal).Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfATotalSinceApril_SaysWhatToChart() =>
        Choose(Aggregation.CumulativeYearToDate)
            .Explanation.ShouldBe(
                "Not suitable for a control chart: each total since April contains the one before; "
                    + "the figures within each period can be charted instead"
            );

    [Theory]
    [InlineData(Polarity.HigherIsBetter, ImprovementDirection.Increase)]
    [InlineData(Polarity.LowerIsBetter, ImprovementDirection.Decrease)]
    [InlineData(Polarity.WithinRange, ImprovementDirection.Neutral)]
    [InlineData(Polarity.NoJudgement, ImprovementDirection.Neutral)]
    public void ImprovementDirection_OfAPolarity_IsItsGoodWay(Polarity polarity, ImprovementDirection direction) =>
        polarity.ImprovementDirection().ShouldBe(direction);

    private static MethodChoice Choose(
        Aggregation aggregation = Aggregation.Snapshot,
        Frequency frequency = Frequency.Monthly,
        int points = 24,
        Seasonality seasonality = Seasonality.NotKnown
    ) => MethodChoiceRule.Choose(aggregation, frequency, points, seasonality);
}
