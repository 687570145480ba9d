using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation;

public sealed class ControlChartTests
{
    private static readonly double[] Steps = [.. Charts.Stable, .. Charts.Stable.Select(figure => figure + 40)];

    [Fact]
    public void Segment_OfTwelvePoints_IsShort() => Charts.Draw(Charts.Stable).Segments[0].IsShort.ShouldBeTrue();

    [Fact]
    public void Segment_OfThirteenPoints_IsNotShort() =>
        Charts.Draw([.. Charts.Stable, 50]).Segments[0].IsShort.ShouldBeFalse();

    [Fact]
    public void Rebase_OnADateOfAPoint_BeginsASegmentThere()
    {
        var chart = Charts.Draw(Charts.Question(Steps) with { RebaseDates = [Charts.Month(12)] });

        chart.Segments.Select(s => (s.Number, s.First, s.Length)).ShouldBe([(0, 0, 12), (1, 12, 12)]);
        chart.Segments[1].Limits.Mean!.Value.ShouldBe(90 + (1 / 6.0), 1e-9);
        chart.Points[11].Segment.ShouldBe(0);
        chart.Points[12].Segment.ShouldBe(1);
        chart.Causes().ShouldAllBe(cause => cause == SpecialCause.None);
    }

    [Fact]
    public void Rebase_OnTheFirstDate_OnlyCountsIt() =>
        Charts
            .Draw(Charts.Question(Charts.Stable) with { RebaseDates = [Charts.Month(0)] })
            .Segments.Select(s => (s.Number, s.First, s.Length))
            .ShouldBe([(1, 0, 12)]);

    [Fact]
    public void Rebase_OnNoDateOfAPoint_HasNoEffect() =>
        Charts
            .Draw(Charts.Question(Charts.Stable) with { RebaseDates = [Charts.Month(6).AddDays(1)] })
            .Segments.Count.ShouldBe(1);

    [Fact]
    public void Limits_FixedAfterTwelve_LeaveLaterPointsOut()
    {
        var chart = Charts.Draw(Charts.Question(Steps) with { FixAfter = 12 });

        chart.Segments[0].Limits.Mean.ShouldBe(Charts.Draw(Charts.Stable).Segments[0].Limits.Mean);
        chart.Segments[0].Limits.Upper.ShouldBe(Charts.Draw(Charts.Stable).Segments[0].Limits.Upper);
        chart.Segments[0].Limits.Count.ShouldBe(24);
        chart.Points[12].Cause.ShouldBe(SpecialCause.AboveLimit);
    }

    [Fact]
    public void Limits_FixedAfterEveryPoint_AreThoseOfAll() =>
        Charts
            .Draw(Charts.Question(Charts.Stable) with { FixAfter = 12 })
            .Segments[0]
            .Limits.ShouldBe(Charts.Draw(Charts.Stable).Segments[0].Limits);

    [Fact]
    public void Refusal_OfABaselineBelowTwelve_SaysTwelve() =>
        Charts
            .Refuse(Charts.Question(Charts.Stable) with { FixAfter = 11 })
            .ShouldBe(
                new Refusal(
                    "chart-baseline-too-short",
                    "Limits can be fixed after 12 points at the earliest, not after 11"
                )
            );

    [Fact]
    public void Refusal_OfNoValues_SaysSo() =>
        Charts
            .Refuse(Charts.Question([]))
            .ShouldBe(new Refusal("chart-no-figures", "There is no figure to draw a chart of"));

    [Fact]
    public void Refusal_OfMissingValuesOnly_SaysSo() =>
        Charts.Refuse(Charts.Question([double.NaN, double.NaN])).Code.ShouldBe("chart-no-figures");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e28)]
    [InlineData(-1_000_000_000_000_000)]
    public void Refusal_OfWhatIsNoFigure_SaysSo(double value) =>
        Charts
            .Refuse(Charts.Question([]) with { Values = [new DatedValue(Charts.Month(0), value)] })
            .ShouldBe(
                new Refusal("chart-not-numbers", "One of the figures is not a number, or is too large to be charted")
            );

    [Fact]
    public void Chart_OfTheLargestFigure_IsDrawn() =>
        Charts.Draw([(double)Figure.MaxMagnitude, 0]).Segments[0].Limits.Spread.ShouldBe(Spread.Varies);

    [Fact]
    public void Refusal_OfTwoFiguresForADate_NamesIt() =>
        Charts
            .Refuse(
                Charts.Question([]) with
                {
                    Values = [new(Charts.Month(1), 1), new(Charts.Month(0), 2), new(Charts.Month(1), 1)],
                }
            )
            .ShouldBe(new Refusal("chart-duplicate-date", "There are two figures for 1 May 2023"));

    [Theory]
    [InlineData("1 2 - 4 5 6 7")]
    [InlineData("7 6 - 4 3 2 1")]
    [InlineData("- 2 3 4 5 6 7")]
    [InlineData("1 2 3 4 5 6 -")]
    [InlineData("1 - 2 - 1 - 2")]
    public void Gap_AmongSevenThatOnlyRiseOrFall_IsRefusedByThePackageOnly(string series)
    {
        var figures = Charts.Figures(series);

        Charts
            .Refuse(Charts.Question(figures, ControlChartMethod.NhsR))
            .ShouldBe(
                new Refusal(
                    "chart-gap-in-trend",
                    "A figure is missing among seven that otherwise only rise or only fall"
                )
            );
        Charts.Draw(figures).Causes().Intersect([SpecialCause.Rising, SpecialCause.Falling]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1 2 - 4 3 6 7")]
    [InlineData("1 2 - 4 4 6 7")]
    [InlineData("- 2 3 4 5 6")]
    [InlineData("- 2 3 1 5 6 7 8")]
    public void Gap_AmongOtherFigures_IsNotRefused(string series) =>
        Charts.Draw(Charts.Figures(series), ControlChartMethod.NhsR).ShouldNotBeNull();

    [Fact]
    public void Gap_OnTheOtherSideOfARebase_IsNotRefused() =>
        Charts
            .Draw(
                Charts.Question([double.NaN, 2, 3, 4, 5, 6, 7], ControlChartMethod.NhsR) with
                {
                    RebaseDates = [Charts.Month(1)],
                }
            )
            .Segments.Count.ShouldBe(2);

    [Fact]
    public void MissingValue_HasNoPlaceOnTheChart()
    {
        var point = Charts.Draw([50, 52, double.NaN, 48, 51, 50]).Points[2];

        point.ShouldBe(
            new ChartPoint(Charts.Month(2), null, 0, null, null, null, SpecialCause.None, VariationSignal.CommonCause)
        );
    }

    [Fact]
    public void Point_OfASingleFigure_HasASideButNoLimits()
    {
        var chart = Charts.Draw([50]);

        chart.Points[0].Side.ShouldBe(0);
        chart.Points[0].Beyond.ShouldBeNull();
        chart.Points[0].IsNear.ShouldBeNull();
        chart.Segments[0].Limits.Mean.ShouldBe(50);
        chart.Segments[0].Limits.Lower.ShouldBeNull();
        chart.Segments[0].Limits.Upper.ShouldBeNull();
        chart.Segments[0].Limits.Spread.ShouldBe(Spread.Undefined);
    }

    [Fact]
    public void Latest_WhenTheLastIsMissing_IsTheOneBefore()
    {
        var chart = Charts.Draw([.. Charts.Stable, 70, double.NaN, double.NaN]);

        chart.Latest.Index.ShouldBe(12);
        chart.Latest.Value.ShouldBe(70);
        chart.Signal.ShouldBe(VariationSignal.ImprovementHigh);
    }

    [Fact]
    public void Latest_WhenTheLastIsMissing_IsNoneForThePackage()
    {
        var chart = Charts.Draw([.. Charts.Stable, 70, double.NaN], ControlChartMethod.NhsR);

        chart.Latest.Index.ShouldBe(13);
        chart.Latest.Value.ShouldBeNull();
        chart.Signal.ShouldBe(VariationSignal.CommonCause);
    }

    [Fact]
    public void Latest_WhenANewSegmentHasNoFigureYet_IsOfTheOneBefore()
    {
        var chart = Charts.Draw(
            Charts.Question([.. Charts.Stable, 70, double.NaN]) with
            {
                RebaseDates = [Charts.Month(13)],
            }
        );

        chart.Segments.Count.ShouldBe(2);
        chart.Latest.Limits.ShouldBe(chart.Segments[0].Limits);
        chart.Signal.ShouldBe(VariationSignal.ImprovementHigh);
    }

    [Fact]
    public void Latest_OfNoFigures_IsNothing()
    {
        var latest = ControlChartRule.Latest([], ImprovementDirection.Increase, ControlChartMethod.Product);

        latest.Index.ShouldBe(-1);
        latest.Value.ShouldBeNull();
        latest.Limits.Count.ShouldBe(0);
        latest.Limits.Mean.ShouldBeNull();
    }

    [Theory]
    [InlineData(5, VariationSignal.ImprovementHigh)]
    [InlineData(4, VariationSignal.NotEnoughData)]
    public void Signal_OfFewerThanFivePoints_IsWithheld(int points, VariationSignal signal) =>
        Charts
            .Draw(
                Charts.Question([.. Charts.Stable, 50, 50.1, 50, 50.1, 60]) with
                {
                    RebaseDates = [Charts.Month(17 - points)],
                }
            )
            .Signal.ShouldBe(signal);

    [Fact]
    public void Assurance_OfADrawnChart_ComparesItsLatestLimits()
    {
        var question = Charts.Question(Steps) with
        {
            RebaseDates = [Charts.Month(12)],
            Target = new Target.AtLeast(70),
        };

        Charts.Draw(question).Assurance.ShouldBe(Assurance.ConsistentlyPasses);
        Charts.Draw(question with { RebaseDates = [] }).Assurance.ShouldBe(Assurance.HitAndMiss);
    }

    [Fact]
    public void Steps_OfMonths_AreEven() => Charts.Draw(Charts.Stable).UnevenSteps.ShouldBeNull();

    [Fact]
    public void Steps_OfTerms_AreEven() =>
        Charts
            .Draw(Dated(new(2023, 9, 1), new(2024, 1, 1), new(2024, 4, 1), new(2024, 9, 1)))
            .UnevenSteps.ShouldBeNull();

    [Fact]
    public void Steps_WithAMonthLeftOut_AreUneven() =>
        Charts.Draw(Dated(new(2024, 12, 1), new(2025, 1, 1), new(2025, 3, 1))).UnevenSteps.ShouldBe((31, 59));

    [Fact]
    public void Steps_OfOnePoint_AreEven() => Charts.Draw([50]).UnevenSteps.ShouldBeNull();

    [Fact]
    public void Steps_OfSevenAndFourDays_AreTheMostUneven()
    {
        Charts.Draw(Dated(new(2024, 1, 1), new(2024, 1, 5), new(2024, 1, 12))).UnevenSteps.ShouldBeNull();
        Charts.Draw(Dated(new(2024, 1, 1), new(2024, 1, 5), new(2024, 1, 13))).UnevenSteps.ShouldBe((4, 8));
    }

    private static ControlChartQuestion Dated(params DateOnly[] dates) =>
        Charts.Question([]) with
        {
            Values = [.. dates.Select(date => new DatedValue(date, 50))],
        };
}
