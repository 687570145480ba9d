using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class YearEndMeasureTests
{
    // Two quarters of the year reported, the latest 10; a root mean squared step of 2.
    private static readonly double?[] UpAndDown = [12, 10, 12, 10, 12, 10];

    [Fact]
    public void Total_WithTwoQuartersLeft_AddsThemToTheYearSoFar() =>
        Asked.Of(new YearEndMeasure.Total(UpAndDown), ahead: 2).Central.ShouldBe(12 + 10 + 10 + 10);

    [Fact]
    public void Total_WithTwoQuartersLeft_HasTheVarianceOfAWalk()
    {
        // One step counts in both quarters, the next in one: 2² + 1² = 5 times the variance of a step; t with 5
        // degrees.
        var forecast = Asked.Of(new YearEndMeasure.Total(UpAndDown), ">= 44", ahead: 2);

        forecast.Range!.Value.High.ShouldBe(42 + (1.475884 * 2 * Math.Sqrt(5)), 1e-4);
        forecast.Probability().ShouldBe(StudentTDistribution.Below(-2 / (2 * Math.Sqrt(5)), 5), 1e-12);
    }

    [Fact]
    public void Total_WithTheSameQuartersRepeated_HasTheVarianceOfIndependentQuarters()
    {
        double?[] values = [100, 200, 300, 400, 110, 190, 310, 390, 100, 200];

        // Changes from a year before are 10 each, so the two quarters left add up to a deviation of 10√2; t with 6
        // degrees.
        var forecast = Asked.Of(new YearEndMeasure.Total(values), ahead: 2);

        forecast.Method.ShouldBe(ForecastMethod.SeasonalNaive);
        forecast.Central.ShouldBe(100 + 200 + 310 + 390);
        forecast.Range!.Value.High.ShouldBe(1000 + Math.Max(20, 1.439756 * 10 * Math.Sqrt(2)), 1e-4);
    }

    [Fact]
    public void Total_WithATrend_AddsTheUncertaintyOfTheTrend()
    {
        double[] steps = [1, 3, 1, 3, 1];
        double?[] values = [1, 2, 5, 6, 9, 10];
        var stepVariance = (steps.Sum(s => s * s) - (5 * 1.8 * 1.8)) / 4;

        var forecast = Asked.Of(new YearEndMeasure.Total(values), ahead: 2);

        // Both steps of a walk, and (1 + 2)² times the variance of the average step; t with 4 degrees.
        forecast.Method.ShouldBe(ForecastMethod.Drift);
        forecast.Central!.Value.ShouldBe(9 + 10 + 11.8 + 13.6, 1e-12);
        forecast.Range.ShouldBeNull();
        forecast.Errors.ShouldBe(2);
        stepVariance.ShouldBe(1.2, 1e-12);
    }

    [Fact]
    public void Mean_WithTwoQuartersLeft_AveragesTheYear()
    {
        var forecast = Asked.Of(new YearEndMeasure.MeanToDate(UpAndDown), ">= 11", ahead: 2);

        forecast.Central.ShouldBe(42.0 / 4);
        forecast.Range!.Value.High.ShouldBe((42 + (1.475884 * 2 * Math.Sqrt(5))) / 4, 1e-4);
        forecast.Probability().ShouldBe(StudentTDistribution.Below(-2 / (2 * Math.Sqrt(5)), 5), 1e-12);
    }

    [Fact]
    public void Total_MoreThanAYearAhead_CountsOnlyTheYearThatEnds() =>
        // Two more each quarter, from the second quarter ahead to the fifth.
        Asked
            .Of(new YearEndMeasure.Total([10, 12, 13, 15, 17, 18, 22]), ahead: 5)
            .Central!.Value.ShouldBe(26 + 28 + 30 + 32, 1e-9);

    [Fact]
    public void Total_OfAWholeYear_IsTheYear()
    {
        var forecast = Asked.Of(new YearEndMeasure.Total(UpAndDown), ">= 44", ahead: 0);

        forecast.Method.ShouldBe(ForecastMethod.Reported);
        forecast.Central.ShouldBe(44);
        forecast.Likelihood.ShouldBe(new Likelihood.Secured());
    }

    [Fact]
    public void Mean_OfAWholeYear_IsItsAverage() =>
        Asked.Of(new YearEndMeasure.MeanToDate(UpAndDown), ahead: 0).Central.ShouldBe(11);

    [Fact]
    public void PointInTime_OfAWholeYear_IsTheLatestFigure() =>
        Asked.PointInTime([12, 9], ahead: 0).Central.ShouldBe(9);

    [Fact]
    public void Ratio_OfAWholeYear_DividesTheSums() =>
        Asked
            .Of(new YearEndMeasure.Ratio([1, 1, 1, 17], [10, 10, 10, 70], 100), ahead: 0)
            .Central!.Value.ShouldBe(20, 1e-12);

    [Fact]
    public void Ratio_OfAYearWithoutCases_IsRefused() =>
        Asked
            .Of(new YearEndMeasure.Ratio([0, 0, 0, 0], [0, 0, 0, 0], 100), ahead: 0)
            .Refusal.ShouldBe(ForecastRefusal.EarlierThisYearMissing);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Total_WithAQuarterOfThisYearMissing_IsRefused(int ahead) =>
        Asked
            .Of(new YearEndMeasure.Total([1, 2, 1, 2, 1, 2, 1, 2, null, 2]), ahead: ahead)
            .Refusal.ShouldBe(ForecastRefusal.EarlierThisYearMissing);

    [Fact]
    public void Total_WithFewerFiguresThanTheYearHasHad_IsRefused() =>
        Asked
            .Of(new YearEndMeasure.Total([1, 2, 1, 2, 1]), season: 12, ahead: 1)
            .Refusal.ShouldBe(ForecastRefusal.EarlierThisYearMissing);

    [Fact]
    public void Total_WithAQuarterOfLastYearMissing_IsGiven() =>
        Asked
            .Of(new YearEndMeasure.Total([12, 10, 12, null, 12, 10, 12, 10, 12, 10, 12, 10]), ahead: 0)
            .Central.ShouldBe(44);

    [Fact]
    public void Ratio_WithQuartersLeft_WeighsThemByTheirCases()
    {
        // Ratios 10%, 20%, 30%, 40% with 100, 200, 300, 400 cases each year.
        double?[] cases = Asked.Repeated(3, 100, 200, 300, 400)[..10];
        double?[] counts = Asked.Repeated(3, 10, 40, 90, 160)[..10];

        var forecast = Asked.Of(new YearEndMeasure.Ratio(counts, cases, 100), ahead: 2);

        forecast.Method.ShouldBe(ForecastMethod.SeasonalNaive);
        forecast.Central!.Value.ShouldBe(30, 1e-9);
    }

    [Fact]
    public void Ratio_AcrossAGap_BridgesTheCasesToo()
    {
        // As above, but for a quarter without cases, bridged to 30% of 300.
        double?[] cases = [100, 200, 300, 400, 100, 200, 0, 400, 100, 200];
        double?[] counts = [10, 40, 90, 160, 10, 40, 0, 160, 10, 40];

        var forecast = Asked.Of(new YearEndMeasure.Ratio(counts, cases, 100), ahead: 2);

        forecast.Bridged.ShouldBe(1);
        forecast.Central!.Value.ShouldBe(30, 1e-9);
    }

    [Fact]
    public void Ratio_OfAQuarterWithoutCases_IsBridged() =>
        Asked
            .Of(new YearEndMeasure.Ratio([1, 1, 0, 1, 1, 1], [10, 10, 0, 10, 10, 10], 100), ahead: 3)
            .Bridged.ShouldBe(1);

    [Fact]
    public void Ratio_WithANegativeDenominator_HasAGap() =>
        Asked
            .Of(new YearEndMeasure.Ratio([1, 1, 1, 1, 1, 1], [10, 10, -10, 10, 10, 10], 100), ahead: 3)
            .Bridged.ShouldBe(1);

    [Fact]
    public void Ratio_WithColumnsOfDifferentLengths_UsesTheShorter() =>
        Asked.Of(new YearEndMeasure.Ratio([1, 1], [10], 100), ahead: 4).Figures.ShouldBe(1);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e28)]
    public void PointInTime_WithWhatIsNoFigure_HasAGap(double value) =>
        Asked.PointInTime([10, 12, value, 12, 10, 12, 10]).Bridged.ShouldBe(1);

    [Fact]
    public void Ratio_AgainstSimulation_HasTheSameSpread()
    {
        // The latest ratio and the latest number of cases carried forward, both with normal steps: what the model says.
        double?[] cases = [80, 100, 120, 100, 80, 100];
        double?[] ratios = [50, 54, 50, 46, 50, 54];
        var counts = cases.Zip(ratios, (c, r) => c * r / 100).ToArray();

        var range = Asked.Of(new YearEndMeasure.Ratio(counts, cases, 100), ahead: 3).Range;
        var enough = Asked.Of(new YearEndMeasure.Ratio([40, .. counts], [80, .. cases], 100), ahead: 3);

        range.ShouldBeNull();
        var deviation = (enough.Range!.Value.High - enough.Central!.Value) / 1.439756;
        deviation.ShouldBe(SimulatedDeviation(100, 54, 20 * Math.Sqrt(5.0 / 6), 4 * Math.Sqrt(5.0 / 6)), 0.15);
    }

    private static double SimulatedDeviation(double cases, double ratio, double caseStep, double ratioStep)
    {
        var random = new Random(20260401);
        var (sum, squares) = (0.0, 0.0);
        const int Runs = 200_000;
        for (var run = 0; run < Runs; run++)
        {
            var (c, r) = (cases, ratio);
            var (numerator, denominator) = (cases * ratio, cases);
            for (var quarter = 0; quarter < 3; quarter++)
            {
                c += caseStep * Normal(random);
                r += ratioStep * Normal(random);
                numerator += c * r;
                denominator += c;
            }

            sum += numerator / denominator;
            squares += numerator / denominator * (numerator / denominator);
        }

        return Math.Sqrt((squares / Runs) - (sum / Runs * (sum / Runs)));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
