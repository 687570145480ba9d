using Bunit;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class SparklineTests : BunitContext
{
    [Fact]
    public void Sparkline_IsDecoration() => Of([1, 2, 3]).Find("svg").GetAttribute("aria-hidden").ShouldBe("true");

    [Fact]
    public void Sparkline_MissingValue_IsNotJoinedAcross() =>
        Of([1, 2, null, 3, 4]).Find(".c-line").GetAttribute("d")!.Count(c => c == 'M').ShouldBe(2);

    [Fact]
    public void Sparkline_ValueBetweenTwoGaps_IsADot() =>
        Of([1, null, 2, null, 3, 4]).FindAll(".c-us").Count.ShouldBe(2);

    [Fact]
    public void Sparkline_LastValue_IsMarked()
    {
        var last = Of([1, 2, 3, null]).Find(".c-pt--last");

        last.GetAttribute("cx").ShouldBe("76");
        last.GetAttribute("cy").ShouldBe("5");
    }

    [Fact]
    public void Sparkline_ConstantSeries_RunsThroughTheMiddle() =>
        Of([7, 7]).Find(".c-line").GetAttribute("d").ShouldBe("M4 16L112 16");

    [Fact]
    public void Sparkline_NoValues_DrawsNothing()
    {
        var spark = Of([null, null]);

        spark.FindAll("circle").ShouldBeEmpty();
        spark.Find(".c-line").GetAttribute("d").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void Sparkline_Target_IsWithinTheDrawing()
    {
        var spark = Render<Sparkline>(p => p.Add(s => s.Values, [20, 19]).Add(s => s.Target, 10));

        spark.Find(".c-target").GetAttribute("d").ShouldBe("M0 27H120");
    }

    private IRenderedComponent<Sparkline> Of(IReadOnlyList<decimal?> values) =>
        Render<Sparkline>(p => p.Add(s => s.Values, values));
}
