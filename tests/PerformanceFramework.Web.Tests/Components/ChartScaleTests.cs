using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class ChartScaleTests
{
    public static TheoryData<decimal[], decimal[]> Axes =>
        new()
        {
            { [], [0m, 0.2m, 0.4m, 0.6m, 0.8m, 1m] },
            { [0m], [0m, 0.2m, 0.4m, 0.6m, 0.8m, 1m] },
            { [50m], [0m, 10m, 20m, 30m, 40m, 50m] },
            { [50m, 50m, 50m], [0m, 10m, 20m, 30m, 40m, 50m] },
            { [-50m], [-50m, -40m, -30m, -20m, -10m, 0m] },
            { [3m, 10m], [0m, 2m, 4m, 6m, 8m, 10m] },
            { [16.2m, 23.2m], [16m, 18m, 20m, 22m, 24m] },
            { [84m, 95m], [80m, 85m, 90m, 95m] },
            { [-3m, 4m], [-4m, -2m, 0m, 2m, 4m] },
            { [-10m, -3m], [-10m, -8m, -6m, -4m, -2m, 0m] },
            { [0.001m, 0.0012m], [0.00095m, 0.001m, 0.00105m, 0.0011m, 0.00115m, 0.0012m] },
            { [1e15m], [0m, 2e14m, 4e14m, 6e14m, 8e14m, 1e15m] },
            { [-1e15m, 1e15m], [-1e15m, -5e14m, 0m, 5e14m, 1e15m] },
        };

    [Theory]
    [MemberData(nameof(Axes))]
    public void ChartScale_Values_HaveRoundTicksAroundThem(decimal[] values, decimal[] ticks) =>
        ChartScale.Covering(values).Ticks.ShouldBe(ticks);

    [Fact]
    public void ChartScale_WholeThings_AreNeverCutIntoParts() =>
        ChartScale.Covering([2m, 3m], finestStep: 1).Ticks.ShouldBe([1m, 2m, 3m]);

    [Fact]
    public void ChartScale_LowestValueOfABrokenAxis_StandsClearOfTheFoot() =>
        ChartScale.Covering([16m, 23m]).Fraction(16m).ShouldBeGreaterThan(0.1);

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(5, 0.5)]
    [InlineData(10, 1.0)]
    public void ChartScale_Fraction_RunsFromFootToTop(int value, double fraction) =>
        ChartScale.Covering([0m, 10m]).Fraction(value).ShouldBe(fraction, 0.000001);

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(90, 95, false)]
    [InlineData(-95, -90, false)]
    [InlineData(-1, 1, true)]
    public void ChartScale_ShowsZero_OnlyWhereItIsOnTheAxis(int low, int high, bool shows) =>
        ChartScale.Covering([low, high]).ShowsZero.ShouldBe(shows);

    [Fact]
    public void ChartScale_HugeValuesFarApartByLittle_StayDistinct()
    {
        var scale = ChartScale.Covering([999_999_999_999_998m, 999_999_999_999_999m]);

        scale.Fraction(999_999_999_999_999m).ShouldBeGreaterThan(scale.Fraction(999_999_999_999_998m));
        scale.Ticks.Count.ShouldBeInRange(2, 8);
    }

    [Fact]
    public void ChartScale_AnyValues_AreWithinTheAxisAndHaveFewTicks()
    {
        var random = new Random(20261118);
        for (var run = 0; run < 500; run++)
        {
            var size = (decimal)Math.Pow(10, random.Next(-6, 15));
            decimal[] values =
            [
                .. Enumerable.Range(0, 1 + (run % 9)).Select(_ => ((decimal)random.NextDouble() - 0.3m) * size),
            ];

            var scale = ChartScale.Covering(values);

            values.ShouldAllBe(v => scale.Fraction(v) >= 0 && scale.Fraction(v) <= 1);
            scale.Ticks.Count.ShouldBeInRange(2, 8);
            scale.Ticks[^1].ShouldBe(scale.Maximum);
        }
    }
}
