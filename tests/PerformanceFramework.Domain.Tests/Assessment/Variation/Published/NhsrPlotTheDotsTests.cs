using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Domain.Tests.Assessment.Variation.Published;

/// <summary>What NHSRplotthedots 0.2.2 computed must come out of the method that follows it, point by point.</summary>
public sealed class NhsrPlotTheDotsTests
{
    [Fact]
    public void Cases_OfTheTable_AreAllRead() =>
        (NhsrPlotTheDotsCases.Drawn.Count, NhsrPlotTheDotsCases.Refused.Count).ShouldBe((172, 2));

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Drawn), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Limits_OfEachSegment_AreThoseOfThePackage(string id)
    {
        var expected = NhsrPlotTheDotsCases.Of(id).Chart!.Segments;

        var segments = Draw(id).Segments;

        segments.Select(s => (s.Number, s.Length)).ShouldBe(expected.Select(s => (s.Number, s.Length)));
        foreach (var (segment, published) in segments.Zip(expected))
        {
            ShouldBeClose(segment.Limits.Mean, published.Mean);
            ShouldBeClose(segment.Limits.Lower, published.Lower);
            ShouldBeClose(segment.Limits.Upper, published.Upper);
        }
    }

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Drawn), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Points_OfEachChart_LieWhereThePackageHasThem(string id)
    {
        var expected = NhsrPlotTheDotsCases.Of(id).Chart!;

        var points = Draw(id).Points;

        Letters(
                points,
                p => p.Side,
                side =>
                    side > 0 ? 'A'
                    : side < 0 ? 'B'
                    : '0'
            )
            .ShouldBe(expected.Sides);
        Letters(points, p => p.Beyond, beyond => beyond == 0 ? '.' : 'o').ShouldBe(expected.Beyond);
        Letters(points, p => p.IsNear, near => near ? 'n' : '.').ShouldBe(expected.Near);
    }

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Drawn), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Labels_OfEachPoint_AreThoseOfThePackage(string id)
    {
        var expected = NhsrPlotTheDotsCases.Of(id).Chart!;

        var points = Draw(id).Points;

        string.Concat(points.Select(p => Letter(p.Cause))).ShouldBe(expected.Causes);
        string.Concat(points.Select(p => Letter(p.Signal))).ShouldBe(expected.Signals);
    }

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Drawn), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Icons_OfEachChart_AreThoseOfThePackage(string id)
    {
        var expected = NhsrPlotTheDotsCases.Of(id).Chart!;

        var chart = Draw(id);

        Icon(chart.Signal).ShouldBe(expected.Latest);
        Icon(chart.Assurance).ShouldBe(expected.Assurance);
    }

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Drawn), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Latest_OfTheLastSegmentAlone_IsWhatTheChartSays(string id)
    {
        var question = NhsrPlotTheDotsCases.Of(id).Question;
        var chart = Draw(id);
        var last = chart.Points.Where(p => p.Segment == chart.Segments.Count - 1).Select(p => p.Value ?? double.NaN);

        var latest = ControlChartRule.Latest([.. last], question.Direction, question.Method, question.FixAfter);

        latest.ShouldBe(chart.Latest);
        latest.Cause.ShouldBe(chart.Points[^1].Cause);
    }

    [Theory]
    [MemberData(nameof(NhsrPlotTheDotsCases.Refused), MemberType = typeof(NhsrPlotTheDotsCases))]
    public void Charts_ThatThePackageStopsAt_AreRefused(string id) =>
        ControlChartRule.Draw(NhsrPlotTheDotsCases.Of(id).Question).ShouldBeOfType<ControlChart.Refused>();

    private static ControlChart.Drawn Draw(string id) =>
        ControlChartRule.Draw(NhsrPlotTheDotsCases.Of(id).Question).ShouldBeOfType<ControlChart.Drawn>();

    private static void ShouldBeClose(double? actual, double? published)
    {
        actual.HasValue.ShouldBe(published.HasValue);
        Math.Abs((actual - published) ?? 0).ShouldBeLessThanOrEqualTo(1e-9 * Math.Max(1, Math.Abs(published ?? 0)));
    }

    private static string Letters<T>(IEnumerable<ChartPoint> points, Func<ChartPoint, T?> of, Func<T, char> letter)
        where T : struct => string.Concat(points.Select(point => of(point) is { } value ? letter(value) : '-'));

    private static char Letter(SpecialCause cause) =>
        cause switch
        {
            SpecialCause.None => '.',
            SpecialCause.AboveLimit => 'U',
            SpecialCause.BelowLimit => 'L',
            SpecialCause.Rising => 'R',
            SpecialCause.Falling => 'F',
            SpecialCause.TwoOfThreeHigh => 'H',
            SpecialCause.TwoOfThreeLow => 'W',
            SpecialCause.ShiftHigh => 'S',
            SpecialCause.ShiftLow => 'T',
        };

    private static char Letter(VariationSignal signal) =>
        signal.Shape() switch
        {
            SignalShape.Wave => '.',
            SignalShape.Ring => 'I',
            SignalShape.Diamond => 'C',
            SignalShape.Arrow => 'N',
            SignalShape.None => '?',
        };

    private static string Icon(VariationSignal signal) =>
        signal switch
        {
            VariationSignal.CommonCause => "common_cause",
            VariationSignal.ImprovementHigh => "improvement_high",
            VariationSignal.ImprovementLow => "improvement_low",
            VariationSignal.ConcernHigh => "concern_high",
            VariationSignal.ConcernLow => "concern_low",
            VariationSignal.NeutralHigh => "neutral_high",
            VariationSignal.NeutralLow => "neutral_low",
            VariationSignal.NotEnoughData
            or VariationSignal.NotSuitable
            or VariationSignal.NoVariation
            or VariationSignal.TooLumpy => "",
        };

    private static string Icon(Assurance? assurance) =>
        assurance switch
        {
            Assurance.ConsistentlyPasses => "consistent_pass",
            Assurance.ConsistentlyFails => "consistent_fail",
            Assurance.HitAndMiss => "inconsistent",
            _ => "",
        };
}
