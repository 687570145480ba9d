using Bunit;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

/// <summary>What began on a day is a line across the chart, words in the key, and a note at its period in the table.</summary>
public sealed class SeriesChartEventsTests : BunitContext
{
    private static readonly FinancialYear Year = new(2026);

    [Fact]
    public void Event_IsALineWithItsNameAndWordsInTheTable()
    {
        var chart = Chart(new ChartEvent(new DateOnly(2026, 9, 3), "Teams start"));

        chart.FindAll(".chart__wide .c-event").Count.ShouldBe(1);
        chart.FindAll(".chart__wide text").Select(text => text.TextContent).ShouldContain("Teams start");
        chart
            .FindAll("ul.key li")
            .Select(item => item.TextContent.Trim())
            .ShouldBe(["Teams start, began 3 September 2026"]);
        chart
            .FindAll("tbody tr")
            .Single(row => row.TextContent.Contains("Teams start"))
            .TextContent.ShouldStartWith("Q2 2026/27");
    }

    [Fact]
    public void Event_BeforeOrAfterWhatIsDrawn_IsInWordsAlone()
    {
        var chart = Chart(
            new ChartEvent(new DateOnly(2020, 1, 1), "Long ago"),
            new ChartEvent(new DateOnly(2030, 1, 1), "To come")
        );

        chart.FindAll("svg .c-event").Count.ShouldBe(2, "the two of the key");
        chart.FindAll("ul.key li").Count.ShouldBe(2);
    }

    [Fact]
    public void Events_OfTheSameTime_StandOnLinesOfTheirOwn()
    {
        var chart = Chart(
            new ChartEvent(new DateOnly(2026, 9, 3), "One"),
            new ChartEvent(new DateOnly(2026, 9, 3), "Other")
        );

        var lines = chart
            .FindAll(".chart__wide text")
            .Where(text => text.TextContent is "One" or "Other")
            .Select(text => text.GetAttribute("y"));
        lines.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Event_NearTheEnd_LeansLeftAndIsCut()
    {
        var name =
            "A name of which nobody can say that it is a short one, since it goes on and on and on and on and on";
        var chart = Chart(new ChartEvent(new DateOnly(2027, 3, 20), name));

        var text = chart.FindAll(".chart__narrow text.c-text--ink").Single();
        text.ClassList.ShouldContain("c-end");
        text.TextContent.ShouldEndWith("…");
        text.TextContent.Length.ShouldBeLessThan(60);
    }

    private IRenderedComponent<SeriesChart> Chart(params ChartEvent[] events) =>
        Render<SeriesChart>(parameters =>
            parameters.Add(
                chart => chart.Data,
                new SeriesChartData(
                    "Up.",
                    "Figures.",
                    new Unit(UnitKind.Percentage, "", 1),
                    [.. Enumerable.Range(1, 4).Select(Point)],
                    [],
                    ""
                )
                {
                    Events = events,
                }
            )
        );

    private static ChartPoint Point(int quarter) =>
        new(
            ReportingPeriod.Quarter(Year, quarter),
            20 + quarter,
            $"{20 + quarter}.0%",
            null,
            null,
            "–",
            Status.NotRated,
            IsProvisional: false
        );
}
