using PerformanceFramework.Domain.Assessment.Variation;
using static PerformanceFramework.Domain.Tests.Assessment.SignalQuestion;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

/// <summary>A new figure against limits that were fixed before it came; the numbers are worked by hand.</summary>
public sealed class UsualRangeTests
{
    // Mean 11, every moving range 2: the limits are 11 ± 2.66 × 2, that is 5.68 and 16.32.
    private static readonly decimal[] Steady = [10, 12, 10, 12, 10, 12];

    [Theory]
    [InlineData(16.32, false)]
    [InlineData(16.33, true)]
    [InlineData(5.68, false)]
    [InlineData(5.67, true)]
    [InlineData(1_000, true)]
    public void Figure_IsJudgedByThoseBeforeIt(decimal figure, bool isOutside) =>
        Outside([.. Steady, figure]).ShouldBe(isOutside ? (figure, 5.68m, 16.32m) : null);

    [Fact]
    public void Figure_DoesNotWidenTheRangeThatJudgesIt()
    {
        // With 16.4 among them the mean is 82.4 / 7 = 11.771, the mean range (5 × 2 + 4.4) / 6 = 2.4, and the limits are
        // 5.387 and 18.155: it would be within a range that it made itself. So the chart has it, as NHSRplotthedots draws it.
        var question = new SignalQuestion { Points = Months([.. Steady, 16.4m]) };

        Outside([.. Steady, 16.4m]).ShouldBe((16.4m, 5.68m, 16.32m));
        var chart = question.Last().Variation;
        chart.Signal.ShouldBe(VariationSignal.CommonCause);
        Rounded(chart.Latest.Limits.Lower).ShouldBe(5.387m);
        Rounded(chart.Latest.Limits.Upper).ShouldBe(18.155m);
    }

    [Fact]
    public void Limits_ScreenRangesOfEarlierFiguresAsTheChartDoes() =>
        // Ranges 2, 2, 2, 28, 28, 2, 2, 2 and 2: mean 70 / 9 = 7.78, of which those of 25.4 and more are left out. The mean of
        // the nine figures and the outlier is (4 × 10 + 5 × 12 + 40) / 10 = 14, and the limits are 14 ± 5.32.
        Outside([10, 12, 10, 12, 40, 12, 10, 12, 10, 12, 19.4m]).ShouldBe((19.4m, 8.68m, 19.32m));

    [Theory]
    // The range into the spike, 988, is screened, so the limits are 1,066 / 7 = 152.29 ± 5.32, and none of the seven is within:
    // the usual range is 10 − 5.32 to 1,000 + 5.32.
    [InlineData(4.67, true, 10, 12, 10, 12, 10, 12, 1_000)]
    [InlineData(11, false, 10, 12, 10, 12, 10, 12, 1_000)]
    [InlineData(1_005.33, true, 10, 12, 10, 12, 10, 12, 1_000)]
    // A slow trend: mean 21, every range 1, limits ± 2.66, within which are five of the thirteen. So 15 − 2.66 to 27 + 2.66.
    [InlineData(28, false, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27)]
    [InlineData(29.67, true, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27)]
    [InlineData(12.33, true, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27)]
    public void Limits_ThatFewOfTheirFiguresKeep_AreWidenedToHoldThem(
        decimal figure,
        bool isOutside,
        params int[] before
    )
    {
        var half = before.Length == 7 ? 5.32m : 2.66m;

        Outside([.. before.Select(known => (decimal)known), figure])
            .ShouldBe(isOutside ? (figure, before.Min() - half, before.Max() + half) : null);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Limits_NeedAsManyEarlierFiguresAsAChart(int before, bool isJudged) =>
        (Outside([.. Steady[..before], 1_000]) is not null).ShouldBe(isJudged);

    [Fact]
    public void Limits_AreOfTheFiguresSinceTheChartBeganAnew()
    {
        decimal[] figures = [100, 120, 100, 120, 100, 120, .. Steady, 17];
        var question = new SignalQuestion { Points = Months(figures) };

        (question with { Rebases = [question.Points[6].Period] })
            .Series.OutsideOfEarlier(question.Points[^1])
            .ShouldNotBeNull();
        question.Series.OutsideOfEarlier(question.Points[^1]).ShouldBeNull();
    }

    [Fact]
    public void Figure_WithWhichAChartBeginsAnew_HasNoneBeforeIt()
    {
        var question = new SignalQuestion { Points = Months([.. Steady, 1_000]) };

        (question with { Rebases = [question.Points[^1].Period] })
            .Series.OutsideOfEarlier(question.Points[^1])
            .ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 5, 5, 5, 5, 5)]
    [InlineData(5, 5, 5, 5, 5, 9)]
    public void Figures_ThatStandStill_MakeNoRange(params int[] before) =>
        Outside([.. before.Select(figure => (decimal)figure), 30]).ShouldBeNull();

    [Fact]
    public void Figure_OfAnEarlierPeriod_IsNotJudgedByLaterOnes()
    {
        var question = new SignalQuestion { Points = Months([.. Steady, 17, 100, 200, 300]) };

        question.Series.OutsideOfEarlier(question.Points[6]).ShouldNotBeNull();
    }

    private static (decimal, decimal, decimal)? Outside(decimal[] figures)
    {
        var question = new SignalQuestion { Points = Months(figures) };
        return question.Series.OutsideOfEarlier(question.Points[^1]) is { } range
            ? (range.Figure, Rounded((double)range.Lower), Rounded((double)range.Upper))
            : null;
    }

    private static decimal Rounded(double? limit) => Math.Round((decimal)limit!.Value, 3);
}
