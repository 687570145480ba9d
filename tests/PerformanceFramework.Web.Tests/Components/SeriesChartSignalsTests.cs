using AngleSharp.Dom;
using Bunit;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

/// <summary>Limits, intervals and marks of a chart: each has a shape, words in the key, and a column in the table.</summary>
public sealed class SeriesChartSignalsTests : BunitContext
{
    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    [Fact]
    public void Limits_OfOneSegment_AreTwoLinesAroundAnAverage()
    {
        var chart = Chart(Limited(0), Limited(0), Limited(0));

        PathOf(chart, ".c-limit").Count(c => c == 'M').ShouldBe(2);
        PathOf(chart, ".c-mean").Count(c => c == 'M').ShouldBe(1);
        chart.FindAll(".chart__wide .c-rebase").ShouldBeEmpty();
        Key(chart).ShouldBe(["Average and usual range"]);
    }

    [Fact]
    public void Limits_ThatBeginAnew_AreBrokenAndMarked()
    {
        var chart = Chart(Limited(0), Limited(0), Limited(1) with { IsRebased = true }, Limited(1));

        PathOf(chart, ".c-limit").Count(c => c == 'M').ShouldBe(4);
        PathOf(chart, ".c-mean").Count(c => c == 'M').ShouldBe(2);
        chart.FindAll(".chart__wide .c-rebase").Count.ShouldBe(1);
        chart.FindAll(".chart__wide text").Select(t => t.TextContent).ShouldContain("New limits");
    }

    [Fact]
    public void Limits_HaveTwoColumnsOfTheTable()
    {
        var chart = Chart(Limited(0), Limited(0) with { Mark = ChartMark.Better });

        Columns(chart).ShouldBe(["Period", "Actual", "Target", "Status", "Usual range", "Signal"]);
        Cells(chart, 0).TakeLast(2).ShouldBe(["10.0% to 30.0%", "Better"]);
        Cells(chart, 1).TakeLast(2).ShouldBe(["10.0% to 30.0%", "None"]);
    }

    [Fact]
    public void Limits_OfAPeriodWithoutAFigure_HaveNoSignalInTheTable() =>
        Cells(Chart(Limited(0), Limited(0) with { Value = null, Text = "Not reported" }), 0)[^1].ShouldBe("–");

    [Fact]
    public void Limits_WhereThereAreNone_AreNeitherDrawnNorNamed()
    {
        var chart = Chart(Plain, Plain);

        PathOf(chart, ".c-limit").ShouldBeEmpty();
        chart.FindAll(".key").ShouldBeEmpty();
        Columns(chart).ShouldBe(["Period", "Actual", "Target", "Status"]);
    }

    [Fact]
    public void Interval_OfAFigure_IsABarWithWordsAndAColumn()
    {
        var chart = Chart(Plain, Plain with { Interval = (18.25m, 21.75m) });

        chart.FindAll(".chart__wide .c-interval").Count.ShouldBe(1);
        Key(chart).ShouldBe(["Where the true figure lies, allowing for chance (95% confidence)"]);
        Columns(chart).ShouldBe(["Period", "Actual", "Target", "Status", "95% range"]);
        Cells(chart, 0)[^1].ShouldBe("18.3% to 21.8%");
        Cells(chart, 1)[^1].ShouldBe("–");
    }

    [Fact]
    public void Interval_WithoutAFigure_IsNotDrawn()
    {
        var chart = Chart(Plain, Plain with { Value = null, Text = "Withheld", Interval = (18, 22) });

        chart.FindAll(".c-interval").ShouldBeEmpty();
        Columns(chart).ShouldNotContain("95% range");
    }

    [Theory]
    [InlineData(ChartMark.Better, "circle.c-pt--better", "Better than chance explains", "Better")]
    [InlineData(ChartMark.Worse, "path.c-pt--worse", "Worse than chance explains", "Worse")]
    [InlineData(ChartMark.HigherOrLower, "path.c-pt--changed", "A change that chance does not explain", "Changed")]
    public void Mark_OfEachKind_HasAShapeWordsAndACell(ChartMark mark, string shape, string words, string cell)
    {
        var chart = Chart(Limited(0), Limited(0) with { Mark = mark });

        chart.FindAll($".chart__wide {shape}").Count.ShouldBe(1);
        chart.FindAll($".chart__narrow {shape}").Count.ShouldBe(1);
        Key(chart).ShouldBe(["Average and usual range", words]);
        Cells(chart, 0)[^1].ShouldBe(cell);
    }

    [Theory]
    [InlineData(ChartMark.Better)]
    [InlineData(ChartMark.Worse)]
    [InlineData(ChartMark.HigherOrLower)]
    public void Mark_OfAProvisionalFigure_IsMarkedSoToo(ChartMark mark)
    {
        var chart = Chart(Limited(0), Limited(0) with { Mark = mark, IsProvisional = true });

        chart.FindAll(".chart__wide .c-pt--provisional").Count.ShouldBe(1);
        Key(chart).ShouldContain("Provisional");
    }

    [Theory]
    [InlineData(ChartMark.Better, "Q2 2024/25: 20.0%, better than chance explains")]
    [InlineData(ChartMark.Worse, "Q2 2024/25: 20.0%, worse than chance explains")]
    [InlineData(ChartMark.HigherOrLower, "Q2 2024/25: 20.0%, a change that chance does not explain")]
    public void Mark_OfEachKind_HasATitle(ChartMark mark, string title) =>
        Chart(Limited(0), Limited(0) with { Mark = mark })
            .FindAll(".chart__wide title")
            .Select(t => t.TextContent)
            .ShouldContain(title);

    [Fact]
    public void Points_WithoutAMark_AreDots() =>
        Chart(Limited(0), Limited(0), Limited(0)).FindAll(".chart__wide circle.c-pt").Count.ShouldBe(3);

    private static ChartPoint Plain => new(default, 20, "20.0%", 16, 16, "16.0%", Status.Red, IsProvisional: false);

    private static ChartPoint Limited(int segment) => Plain with { Limits = new ChartLimits(segment, 10, 20, 30) };

    /// <summary>Points of successive quarters.</summary>
    private IRenderedComponent<SeriesChart> Chart(params ChartPoint[] points) =>
        Render<SeriesChart>(p =>
            p.Add(
                c => c.Data,
                new SeriesChartData(
                    "Absence falls.",
                    "Pupils missing sessions, %, by quarter.",
                    Percent,
                    [
                        .. points.Select(
                            (point, i) => point with { Period = ReportingPeriod.Parse("2024-25-Q1").After(i) }
                        ),
                    ],
                    [],
                    "School registers"
                )
            )
        );

    private static string PathOf(IRenderedComponent<SeriesChart> chart, string selector) =>
        chart.Find(".chart__wide " + selector).GetAttribute("d") ?? "";

    private static List<string> Key(IRenderedComponent<SeriesChart> chart) => Words(chart.FindAll(".key > span"));

    private static List<string> Columns(IRenderedComponent<SeriesChart> chart) => Words(chart.FindAll("thead th"));

    /// <summary>The cells of a row of the table, in which the latest period comes first.</summary>
    private static List<string> Cells(IRenderedComponent<SeriesChart> chart, int row) =>
        Words(chart.FindAll("tbody tr")[row].QuerySelectorAll("td"));

    private static List<string> Words(IEnumerable<IElement> elements) => [.. elements.Select(Hosting.Answer.Words)];
}
