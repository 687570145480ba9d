using System.Globalization;
using Bunit;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class StatusBarTests : BunitContext
{
    [Fact]
    public void StatusBar_SaysItsCountsInWords() =>
        Bar(34, 14, 9, 9)
            .Find("svg[role=img]")
            .GetAttribute("aria-label")
            .ShouldBe("34 Green, 14 Amber, 9 Red, 9 not rated");

    [Fact]
    public void StatusBar_WithLabel_SaysWhatIsCounted() =>
        Render<StatusBar>(p => p.Add(b => b.RollUp, RollUp(1, 0, 0, 0)).Add(b => b.Label, "Start well"))
            .Find("svg[role=img]")
            .GetAttribute("aria-label")
            .ShouldBe("Start well: 1 Green");

    [Fact]
    public void StatusBar_EachSegment_HasItsMarkAndItsCount()
    {
        var bar = Bar(4, 3, 2, 1);

        bar.FindAll("use").Select(u => u.GetAttribute("href")).ShouldBe(["#k-green", "#k-amber", "#k-red", "#k-none"]);
        bar.FindAll("text").Select(t => t.TextContent).ShouldBe(["4", "3", "2", "1"]);
    }

    [Fact]
    public void StatusBar_StatusWithoutIndicators_IsLeftOut() =>
        Bar(8, 2, 0, 1).FindAll("rect").Select(r => r.ClassName).ShouldBe(["f-green", "f-amber", "f-none"]);

    [Fact]
    public void StatusBar_NothingToCount_SaysSo()
    {
        var bar = Bar(0, 0, 0, 0);

        bar.Markup.ShouldContain("No indicators");
        bar.FindAll("svg").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(34, 14, 9, 9)]
    [InlineData(500, 1, 1, 1)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(9999, 9999, 9999, 1)]
    public void StatusBar_Segments_FillTheBarAndCanBeSeen(int green, int amber, int red, int notRated)
    {
        var segments = Bar(green, amber, red, notRated)
            .FindAll("rect")
            .Select(r => (Start: Percent(r.GetAttribute("x")), Width: Percent(r.GetAttribute("width"))))
            .ToList();

        segments.ShouldAllBe(s => s.Width >= 2.4);
        segments.Zip(segments.Skip(1)).ShouldAllBe(pair => pair.Second.Start > pair.First.Start + pair.First.Width);
        (segments[^1].Start + segments[^1].Width).ShouldBe(100, 0.2);
    }

    [Theory]
    [InlineData(34, 14, 9, 9)]
    [InlineData(84, 3, 7, 6)]
    [InlineData(50, 25, 20, 5)]
    public void StatusBar_Segments_AreInProportion(int green, int amber, int red, int notRated)
    {
        int[] counts = [green, amber, red, notRated];
        var widths = Widths(Bar(green, amber, red, notRated));

        counts.Zip(widths).ShouldAllBe(of => Math.Abs(of.Second - (100.0 * of.First / counts.Sum())) < 1.5);
    }

    [Fact]
    public void StatusBar_OneOfMany_IsDrawnSmall()
    {
        var widths = Widths(Bar(84, 0, 1, 0));

        widths[1].ShouldBeLessThan(3);
        widths[0].ShouldBeGreaterThan(95);
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(9999, 9999)]
    [InlineData(20, 100)]
    public void StatusBar_Count_ShowsFromAWidthOnThatHasRoomForIt(int green, int red)
    {
        var bar = Bar(green, 0, red, 0);
        var counts = bar.FindAll("text").Zip(Widths(bar)).ToList();

        foreach (var (count, width) in counts)
        {
            var from = count.ClassList.Single(name => name.StartsWith("from-", StringComparison.Ordinal))[
                "from-".Length..
            ];
            var room = double.Parse(from, CultureInfo.InvariantCulture) * 16 * width / 100;
            room.ShouldBeGreaterThan(17 + (8 * count.TextContent.Length));
        }
    }

    [Fact]
    public void StatusBar_CountWithoutRoomInAnyBar_IsNotShown()
    {
        var bar = Bar(999_999, 0, 99_999, 12_345);

        bar.FindAll("text")[^1].ClassList.ShouldContain("from-never");
        bar.Find("svg[role=img]").GetAttribute("aria-label")!.ShouldEndWith("12345 not rated");
    }

    [Fact]
    public void StatusBar_Large_IsTaller() =>
        Render<StatusBar>(p => p.Add(b => b.RollUp, RollUp(1, 1, 1, 1)).Add(b => b.Large, true))
            .Find("svg[role=img]")
            .ClassList.ShouldContain("bar--tall");

    private IRenderedComponent<StatusBar> Bar(int green, int amber, int red, int notRated) =>
        Render<StatusBar>(p => p.Add(b => b.RollUp, RollUp(green, amber, red, notRated)));

    private static StatusRollUp RollUp(int green, int amber, int red, int notRated) =>
        new(0, green, 0, amber, red, notRated, 0, 0, 0, 0);

    private static List<double> Widths(IRenderedComponent<StatusBar> bar) =>
        bar.FindAll("rect").Select(r => Percent(r.GetAttribute("width"))).ToList();

    private static double Percent(string? share) =>
        double.Parse(share!.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
