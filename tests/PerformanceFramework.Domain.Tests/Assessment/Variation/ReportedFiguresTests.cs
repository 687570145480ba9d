using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

/// <summary>
/// What the product rules otherwise than upstream, for figures that stand still or repeat themselves.
/// </summary>
public sealed class ReportedFiguresTests
{
    private static readonly double[] OneBlip =
    [
        100,
        100,
        100,
        100,
        100,
        100,
        100,
        100,
        100,
        96,
        100,
        100,
        100,
        100,
        100,
        100,
    ];

    // Seven ranges of nothing among thirteen, which leave a spread once they are not screened away.
    private static readonly double[] HalfRepeated = [0, 0, 1, 1, 2, 2, 1, 1, 0, 0, 1, 1, 0, 0];

    [Fact]
    public void FlatSeries_HasItsMeanAsLimits()
    {
        var limits = Charts.Draw(Enumerable.Repeat(5.0, 14)).Latest.Limits;

        limits.Spread.ShouldBe(Spread.Flat);
        (limits.Lower, limits.Mean, limits.Upper).ShouldBe((5, 5, 5));
    }

    [Fact]
    public void FlatSeries_HasNoLimitsForThePackage() =>
        Charts.Draw(Enumerable.Repeat(5.0, 14), ControlChartMethod.NhsR).Latest.Limits.Upper.ShouldBeNull();

    [Theory]
    [InlineData(4, Assurance.ConsistentlyPasses)]
    [InlineData(5, Assurance.ConsistentlyPasses)]
    [InlineData(6, Assurance.ConsistentlyFails)]
    public void FlatSeries_IsComparedWithItsTargetDirectly(int target, Assurance assurance) =>
        Charts
            .Draw(Charts.Question(Enumerable.Repeat(5.0, 14)) with { Target = new Target.AtLeast(target) })
            .Assurance.ShouldBe(assurance);

    [Fact]
    public void FlatBaseline_ThatIsLeft_IsASpecialCause() =>
        Charts
            .Draw(Charts.Question([.. Enumerable.Repeat(5.0, 12), 6]) with { FixAfter = 12 })
            .Signal.ShouldBe(VariationSignal.ImprovementHigh);

    [Fact]
    public void FlatBaseline_ThatIsKept_HasNoVariation() =>
        Charts
            .Draw(Charts.Question([.. Enumerable.Repeat(5.0, 12), 6, 5]) with { FixAfter = 12 })
            .Signal.ShouldBe(VariationSignal.NoVariation);

    [Fact]
    public void RoundingErrors_AreNoVariation() =>
        Charts.Draw([0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.3]).Signal.ShouldBe(VariationSignal.NoVariation);

    [Fact]
    public void TheSmallestStep_OfAReportedFigure_IsOne() =>
        Charts.Draw([0, 0.00000001, 0, 0.00000001, 0, 0.00000001]).Signal.ShouldBe(VariationSignal.CommonCause);

    [Fact]
    public void OneBlip_IsTooLumpy()
    {
        var chart = Charts.Draw(OneBlip);

        chart.Signal.ShouldBe(VariationSignal.TooLumpy);
        chart.Causes().ShouldAllBe(cause => cause == SpecialCause.None);
        chart.Latest.Limits.Ranges.ShouldBe(15);
        chart.Latest.Limits.RangesOfNothing.ShouldBe(13);
    }

    [Fact]
    public void OneBlip_HasNoAssurance() =>
        Charts.Draw(Charts.Question(OneBlip) with { Target = new Target.AtLeast(98) }).Assurance.ShouldBeNull();

    [Fact]
    public void OneBlip_CollapsesTheLimitsOfThePackage() =>
        Charts.Draw(OneBlip, ControlChartMethod.NhsR).Causes().ShouldAllBe(cause => cause != SpecialCause.None);

    [Fact]
    public void HalfOrMoreRepeated_AreNotScreened()
    {
        var limits = Charts.Draw(HalfRepeated).Latest.Limits;

        limits.Spread.ShouldBe(Spread.Varies);
        limits.Upper!.Value.ShouldBe(1.94198, 0.00001);
        (limits.RangesOfNothing, limits.Ranges).ShouldBe((7, 13));
    }

    [Theory]
    [InlineData(Spread.Varies, "0 0 0 0 1 2")] // three of five
    [InlineData(Spread.Lumpy, "0 0 0 0 0 1 2")] // four of six
    public void RepeatedFigures_UpToThreeFifths_AreNotTooLumpy(Spread spread, string series) =>
        Charts.Draw(Charts.Figures(series)).Latest.Limits.Spread.ShouldBe(spread);

    [Fact]
    public void ExactlyHalfRepeated_AreNotScreened()
    {
        // Ranges 0, 0, 0, 10, 1, 1: their average is 2, and screening would take the 10 out.
        double[] figures = [5, 5, 5, 5, 15, 16, 17];

        Charts
            .Draw(figures)
            .Latest.Limits.ShouldBe(
                Charts.Draw(figures, ControlChartMethod.Product with { ScreensRanges = false }).Latest.Limits
            );
    }

    [Fact]
    public void FewerThanHalfRepeated_AreScreened()
    {
        // Ranges 0, 0, 10, 1, 1: their average is 2.4, and screening takes the 10 out.
        double[] figures = [5, 5, 5, 15, 16, 17];

        var limits = Charts.Draw(figures).Latest.Limits;

        (limits.Upper - limits.Mean)!.Value.ShouldBe(2.66 * 0.5, 1e-9);
    }

    [Fact]
    public void DifferentLevels_WithGapsBetween_AreNotFlat() =>
        Charts.Draw([5, 5, 5, double.NaN, 7, 7, 7]).Signal.ShouldBe(VariationSignal.TooLumpy);

    [Fact]
    public void FiguresWithoutNeighbours_AreNotEnough()
    {
        double[] figures = [5, double.NaN, 6, double.NaN, 7, double.NaN, 5, double.NaN, 6];

        Charts.Draw(figures).Latest.Limits.Spread.ShouldBe(Spread.Undefined);
        Charts.Draw(figures).Signal.ShouldBe(VariationSignal.NotEnoughData);
        Charts.Draw(Charts.Question(figures) with { Target = new Target.AtLeast(1) }).Assurance.ShouldBeNull();
    }

    [Fact]
    public void Gap_LosesTheRangesOnBothSides() =>
        Charts.Draw([1, 2, double.NaN, 9, 10, 9]).Latest.Limits.Ranges.ShouldBe(3);
}
