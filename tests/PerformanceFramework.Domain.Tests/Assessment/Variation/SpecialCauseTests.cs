using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class SpecialCauseTests
{
    private static readonly ControlChartMethod SixInARun = ControlChartMethod.MdcExcel with { RunLength = 6 };

    // A rise of seven to 56 and a fall of seven from it.
    private static readonly double[] Apex =
    [
        50,
        48,
        51,
        44,
        46,
        48,
        50,
        52,
        54,
        56,
        54.5,
        52.5,
        50.5,
        48.5,
        46.5,
        44.5,
        50,
        49,
        51,
    ];

    // A rise of seven, a fall to the next point, and a rise of seven from there.
    private static readonly double[] TwoRises =
    [
        50,
        48,
        51,
        40,
        41,
        42,
        43,
        44,
        45,
        46,
        42,
        43,
        44,
        45,
        46,
        47,
        48,
        43,
        49,
    ];

    [Theory]
    [InlineData(70, SpecialCause.AboveLimit)]
    [InlineData(30, SpecialCause.BelowLimit)]
    [InlineData(51, SpecialCause.None)]
    public void Latest_BeyondALimit_IsASpecialCause(double latest, SpecialCause cause) =>
        Charts.Draw([.. Charts.Stable, latest]).Latest.Cause.ShouldBe(cause);

    [Fact]
    public void Trend_OfSeven_MarksAllSeven()
    {
        var chart = Charts.Draw(Charts.Falling);

        chart.Causes()[..10].ShouldAllBe(cause => cause == SpecialCause.None);
        chart.Causes()[10..].ShouldAllBe(cause => cause == SpecialCause.Falling);
        chart.Latest.Run.ShouldBe(7);
    }

    [Fact]
    public void Trend_Upwards_IsRising()
    {
        var chart = Charts.Draw(Charts.Negative(Charts.Falling));

        chart.Causes()[10..].ShouldAllBe(cause => cause == SpecialCause.Rising);
        chart.Latest.Run.ShouldBe(7);
    }

    [Fact]
    public void Trend_OfSix_IsNoneWhereSevenAreNeeded() =>
        Charts.Draw(Charts.Falling[..^1]).Latest.Cause.ShouldBe(SpecialCause.None);

    [Fact]
    public void Trend_OfSix_IsOneWhereSixAreEnough()
    {
        Charts.Draw(Charts.Falling[..^1], SixInARun).Latest.Cause.ShouldBe(SpecialCause.Falling);
        Charts.Draw(Charts.Falling[..^2], SixInARun).Latest.Cause.ShouldBe(SpecialCause.None);
    }

    [Fact]
    public void Trend_WithATie_IsNone() =>
        Charts
            .Draw([47, 53, 48, 52, 47, 53, 48, 52, 47, 53, 56, 54, 52, 52, 50, 48, 46])
            .Causes()[10..]
            .ShouldAllBe(cause => cause == SpecialCause.None);

    [Fact]
    public void Trend_WithAGap_IsNone() =>
        Charts
            .Draw([47, 53, 48, 52, 47, 53, 48, 52, 47, 53, 56, 54, 52, double.NaN, 50, 48, 46])
            .Causes()[10..]
            .ShouldAllBe(cause => cause == SpecialCause.None);

    [Fact]
    public void Trend_OfNine_CountsNine() =>
        Charts.Draw([53, 47, 52, 48, 53, 47, 52, 60, 58, 56, 54, 52, 50, 48, 46, 44]).Latest.Run.ShouldBe(9);

    [Fact]
    public void Apex_OfTwoTrends_BelongsToTheOneItEnds()
    {
        Charts.Draw(Apex).Points[9].Cause.ShouldBe(SpecialCause.Rising);
        Charts.Draw(Apex).Points[10].Cause.ShouldBe(SpecialCause.Falling);
        Charts.Draw(Charts.Negative(Apex)).Points[9].Cause.ShouldBe(SpecialCause.Falling);
    }

    [Fact]
    public void Apex_OfTwoTrends_BelongsToTheOneItBeginsForThePackage()
    {
        Charts.Draw(Apex, ControlChartMethod.NhsR).Points[9].Cause.ShouldBe(SpecialCause.Falling);
        Charts.Draw(Charts.Negative(Apex), ControlChartMethod.NhsR).Points[9].Cause.ShouldBe(SpecialCause.Rising);
    }

    [Fact]
    public void LastOfATrend_FollowedByAnother_KeepsItsDirection()
    {
        Charts.Draw(TwoRises).Points[9].Cause.ShouldBe(SpecialCause.Rising);
        Charts.Draw(Charts.Negative(TwoRises)).Points[9].Cause.ShouldBe(SpecialCause.Falling);
    }

    [Fact]
    public void LastOfATrend_FollowedByAnother_TakesTheStepBetweenForThePackage() =>
        Charts.Draw(TwoRises, ControlChartMethod.NhsR).Points[9].Cause.ShouldBe(SpecialCause.Falling);

    [Fact]
    public void Shift_OfSeven_MarksAllSeven()
    {
        var chart = Charts.Draw(Charts.Shifted);

        chart.Causes()[8..].ShouldAllBe(cause => cause == SpecialCause.ShiftHigh);
        chart.Latest.Run.ShouldBe(7);
    }

    [Fact]
    public void Shift_Below_IsLow()
    {
        var chart = Charts.Draw(Charts.Negative(Charts.Shifted));

        chart.Causes()[8..].ShouldAllBe(cause => cause == SpecialCause.ShiftLow);
        chart.Latest.Run.ShouldBe(7);
    }

    [Fact]
    public void Shift_OfSix_IsNoneWhereSevenAreNeeded()
    {
        Charts.Draw(Charts.Shifted[..^1]).Latest.Cause.ShouldBe(SpecialCause.None);
        Charts.Draw(Charts.Shifted[..^1], SixInARun).Latest.Cause.ShouldBe(SpecialCause.ShiftHigh);
    }

    [Fact]
    public void Shift_WithAGap_IsNone() =>
        Charts
            .Draw([.. Charts.Shifted[..11], double.NaN, .. Charts.Shifted[11..]])
            .Latest.Cause.ShouldBe(SpecialCause.None);

    [Fact]
    public void Shift_WithAPointOnTheMean_IsNone() =>
        Charts
            .Draw([9, 11, 9, 11, 9, 11, 12, 11, 12, 10, 11, 12, 11, 8, 9, 8, 8, 9, 8, 11])
            .Causes()
            .ShouldAllBe(cause => cause == SpecialCause.None);

    [Fact]
    public void Shift_AtTheStartOfASegment_IsMarkedFromItsFirstPoint() =>
        Charts
            .Draw([.. Charts.Shifted[8..], .. Charts.Shifted[..8]])
            .Causes()[..7]
            .ShouldAllBe(cause => cause == SpecialCause.ShiftHigh);

    [Fact]
    public void TwoOfThree_NearALimit_MarksTheNearOnes()
    {
        var chart = Charts.Draw(Charts.TwoOfThree);

        chart.Points[20].Cause.ShouldBe(SpecialCause.None);
        chart.Points[21].Cause.ShouldBe(SpecialCause.TwoOfThreeHigh);
        chart.Points[22].Cause.ShouldBe(SpecialCause.TwoOfThreeHigh);
        chart.Latest.Run.ShouldBe(0);
    }

    [Fact]
    public void TwoOfThree_NearTheLowerLimit_IsLow() =>
        Charts.Draw(Charts.Negative(Charts.TwoOfThree)).Latest.Cause.ShouldBe(SpecialCause.TwoOfThreeLow);

    [Theory]
    [InlineData(50, 54.6, 54.7)] // the first on the other side of the mean
    [InlineData(50.8, 50.9, 54.7)] // only one near
    public void TwoOfThree_OtherwiseIs_NoSpecialCause(double first, double second, double third) =>
        Charts.Draw([.. Charts.TwoOfThree[..20], first, second, third]).Latest.Cause.ShouldBe(SpecialCause.None);

    [Fact]
    public void TwoOfThree_WithOneBeyondTheLimit_CountsForTheExcelToolsOnly()
    {
        double[] figures = [.. Charts.TwoOfThree[..20], 51, 60, 54.8, 51, 49, 51];
        var unscreened = ControlChartMethod.NhsR with { ScreensRanges = false };

        Charts.Draw(figures, unscreened).Points[22].Cause.ShouldBe(SpecialCause.None);
        Charts
            .Draw([.. figures[..22], 56, .. figures[23..]], ControlChartMethod.MdcExcel)
            .Points[22]
            .Cause.ShouldBe(SpecialCause.TwoOfThreeHigh);
    }

    [Theory]
    [InlineData(ImprovementDirection.Increase, SpecialCause.AboveLimit, VariationSignal.ImprovementHigh)]
    [InlineData(ImprovementDirection.Decrease, SpecialCause.Falling, VariationSignal.ImprovementLow)]
    [InlineData(ImprovementDirection.Neutral, SpecialCause.AboveLimit, VariationSignal.NeutralHigh)]
    public void RulesThatDisagree_AreShownAsImprovementByTheExcelTools(
        ImprovementDirection direction,
        SpecialCause cause,
        VariationSignal signal
    )
    {
        var chart = Charts.Draw(FallingAboveTheLimit, ControlChartMethod.MdcExcel, direction);

        chart.Latest.Cause.ShouldBe(cause);
        chart.Signal.ShouldBe(signal);
    }

    [Theory]
    [InlineData(ImprovementDirection.Increase, VariationSignal.ImprovementHigh)]
    [InlineData(ImprovementDirection.Decrease, VariationSignal.ConcernHigh)]
    [InlineData(ImprovementDirection.Neutral, VariationSignal.NeutralHigh)]
    public void RulesThatDisagree_AreShownInOrderOtherwise(ImprovementDirection direction, VariationSignal signal) =>
        Charts.Draw(FallingAboveTheLimit, direction: direction).Signal.ShouldBe(signal);

    [Fact]
    public void ExcelTools_NeedThirteenPointsForASignal()
    {
        Charts
            .Draw([.. Charts.Stable, 70], ControlChartMethod.MdcExcel)
            .Signal.ShouldBe(VariationSignal.ImprovementHigh);
        Charts
            .Draw([.. Charts.Stable[1..], 70], ControlChartMethod.MdcExcel)
            .Signal.ShouldBe(VariationSignal.NotEnoughData);
    }

    [Fact]
    public void ExcelTools_DoNotScreen()
    {
        double[] figures = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

        Math.Round(Charts.Draw(figures, ControlChartMethod.MdcExcel).Latest.Limits.Upper!.Value, 2).ShouldBe(6.95);
        Math.Round(Charts.Draw(figures).Latest.Limits.Upper!.Value, 2).ShouldBe(4.60);
        Math.Round(Charts.Draw(figures).Latest.Limits.Lower!.Value, 2).ShouldBe(-0.72);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void RunLength_OtherThanSixOrSeven_IsNoMethod(int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ControlChartMethod.MdcExcel with { RunLength = length });

    [Fact]
    public void EveryCause_HasAWay() =>
        Enum.GetValues<SpecialCause>().Select(cause => cause.Way()).ShouldBe([0, 1, -1, 1, -1, 1, -1, 1, -1]);

    // Calm figures and then seven that fall, all above the limit.
    private static double[] FallingAboveTheLimit =>
        [.. Enumerable.Repeat(Charts.Stable, 6).SelectMany(figures => figures), 78, 77, 76, 75, 74, 73, 72];
}
