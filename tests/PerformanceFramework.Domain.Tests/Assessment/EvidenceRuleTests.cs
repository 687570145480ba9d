using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class EvidenceRuleTests
{
    [Theory]
    [InlineData(BenchmarkStanding.Better, Status.Green)]
    [InlineData(BenchmarkStanding.Similar, Status.Amber)]
    [InlineData(BenchmarkStanding.Worse, Status.Red)]
    public void Benchmark_OfEachStanding_IsAStatus(BenchmarkStanding standing, Status status)
    {
        Ask.StatusByBenchmark(standing, Polarity.HigherIsBetter).Status.ShouldBe(status);
        Ask.StatusByBenchmark(standing, Polarity.LowerIsBetter).Status.ShouldBe(status);
    }

    [Fact]
    public void Benchmark_WithoutPolarity_IsNotJudged() =>
        Ask.StatusByBenchmark(BenchmarkStanding.Better, Polarity.NoJudgement)
            .Reason.ShouldBe(NotRatedReason.ActivityIndicator);

    [Theory]
    [InlineData(1, Status.Green)]
    [InlineData(0.55, Status.Green)]
    [InlineData(0.5499999, Status.Amber)]
    [InlineData(0.35, Status.Amber)]
    [InlineData(0.3499999, Status.Red)]
    [InlineData(0, Status.Red)]
    public void Forecast_AtTheBoundary_IsInclusive(double likelihood, Status status) =>
        Ask.StatusByForecast(likelihood, "forecast 55% 35%").Status.ShouldBe(status);

    // 0.29 as a double, times 100, is 28.999999999999996.
    [Theory]
    [InlineData(0.29, "forecast 29% 10%", Status.Green)]
    [InlineData(0.29, "forecast 50% 29%", Status.Amber)]
    [InlineData(0.57, "forecast 57% 10%", Status.Green)]
    [InlineData(1, "forecast 100% 0%", Status.Green)]
    [InlineData(0, "forecast 100% 0%", Status.Amber)]
    [InlineData(0, "forecast 0% 0%", Status.Green)]
    public void Forecast_OfAPercentageThatNoDoubleIs_IsInclusiveTooAtItsBoundary(
        double likelihood,
        string rule,
        Status status
    ) => Ask.StatusByForecast(likelihood, rule).Status.ShouldBe(status);

    [Fact]
    public void Evidence_OfAPointInASeries_ReachesItsRule()
    {
        var benchmark = Point("2026-27-Q1", 84) with { Rule = new ToleranceRule.Benchmark() };
        var forecast = Point("2026-27-Q2", 84) with { Rule = new ToleranceRule.Forecast(55, 35) };
        var series = new IndicatorSeries(Terms, [benchmark, forecast]);
        var evidence = new StatusEvidence(BenchmarkStanding.Worse, 0.6);

        series.Assess(benchmark, evidence).Status.Status.ShouldBe(Status.Red);
        series.Assess(forecast, evidence).Status.Status.ShouldBe(Status.Green);
        series.Assess(benchmark).Status.Reason.ShouldBe(NotRatedReason.NotCompared);
        series.Assess(forecast).Status.Reason.ShouldBe(NotRatedReason.NotForecast);
    }
}
