using System.Globalization;
using Bunit;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class SeriesChartTests : BunitContext
{
    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    [Fact]
    public void SeriesChart_DrawsAWideAndANarrowVersionWithAName()
    {
        var chart = Chart(Series(20m, 19m, 18m));

        chart.FindAll("svg[role=img]").Select(s => s.ClassName).ShouldBe(["chart__wide", "chart__narrow"]);
        chart
            .FindAll("svg[role=img]")
            .ShouldAllBe(s => s.GetAttribute("aria-label") == "Line chart. Pupils missing sessions, %, by quarter.");
        chart.Find(".chart__take").TextContent.ShouldBe("Absence falls.");
        chart.Find(".chart__src").TextContent.ShouldBe("Source: School registers");
    }

    [Fact]
    public void SeriesChart_MissingValue_BreaksTheLineAndIsMarkedWithItsReason()
    {
        var chart = Chart(Series(20m, 19m, null, 18m, 17m));

        Line(chart).Count(c => c == 'M').ShouldBe(2);
        chart.FindAll(".chart__wide .c-miss").Count.ShouldBe(1);
        chart.FindAll(".chart__wide .c-pt").Count.ShouldBe(4);
        string.Join(' ', chart.FindAll(".chart__wide .c-halo.c-text:not(.c-text--b)").Select(t => t.TextContent))
            .ShouldBe("Register system changed");
        chart.Find(".key").TextContent.Trim().ShouldBe("No figure: Q3 2024/25, Register system changed");
    }

    [Fact]
    public void SeriesChart_PeriodThatIsNotThereAtAll_BreaksTheLineToo()
    {
        var points = Series(20m, 19m, 18m, 17m);

        Line(Chart([points[0], points[1], points[3]])).Count(c => c == 'M').ShouldBe(2);
    }

    [Fact]
    public void SeriesChart_NothingMissing_IsOneLine() =>
        Line(Chart(Series(20m, 19m, 18m))).Count(c => c == 'M').ShouldBe(1);

    [Fact]
    public void SeriesChart_LastValue_IsLabelledInBold() =>
        Chart(Series(20m, 19m, 17.9m)).Find(".chart__wide .c-text--b").TextContent.ShouldBe("17.9%");

    [Fact]
    public void SeriesChart_TargetThatChanges_IsASteppedLineWithItsName()
    {
        var points = Series(20m, 19m, 18m);
        points[2] = points[2] with { TargetLow = 15, TargetHigh = 15, TargetText = "15.0%" };

        var chart = Chart(points);

        var path = chart.Find(".chart__wide .c-target").GetAttribute("d")!;
        path.Count(c => c == 'M').ShouldBe(1);
        path.Count(c => c == 'V').ShouldBe(2);
        chart.FindAll(".chart__wide .c-text--ink").Select(t => t.TextContent).ShouldContain("Target 15.0%");
        chart.FindAll(".c-band").ShouldBeEmpty();
    }

    [Fact]
    public void SeriesChart_TargetRange_IsABand()
    {
        var points = Series(88m, 90m)
            .ConvertAll(p => p with { TargetLow = 85, TargetHigh = 92, TargetText = "85 to 92" });

        var chart = Chart(points);

        chart.FindAll(".chart__wide .c-band").Count.ShouldBe(2);
        chart.Find(".chart__wide .c-target").GetAttribute("d")!.Count(c => c == 'M').ShouldBe(2);
    }

    [Fact]
    public void SeriesChart_NoTarget_HasNoTargetLine()
    {
        var points = Series(20m, 19m)
            .ConvertAll(p => p with { TargetLow = null, TargetHigh = null, TargetText = "None" });

        Chart(points).Find(".chart__wide .c-target").GetAttribute("d").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void SeriesChart_BrokenAxis_IsStated() =>
        Chart(Series(20m, 19m, 18m)).Find(".chart__sub").TextContent.ShouldEndWith(" Vertical axis starts at 15%.");

    [Fact]
    public void SeriesChart_AxisFromZero_NeedsNoWords() =>
        Chart(Series(4m, 19m)).Find(".chart__sub").TextContent.ShouldBe("Pupils missing sessions, %, by quarter.");

    [Fact]
    public void SeriesChart_Comparators_AreGreyAndNamedAtTheEnd()
    {
        var chart = Chart(
            Series(20m, 19m, 18m),
            Other("England", 21m, 20.5m, 20.4m),
            Other("North West", 22m, 21m, 20.6m)
        );

        chart.FindAll(".chart__wide .c-other").Count.ShouldBe(2);
        var labels = chart.FindAll(".chart__wide .c-text").Select(t => t.TextContent).ToList();
        labels.ShouldContain("England 20.4%");
        labels.ShouldContain("North West 20.6%");
    }

    [Theory]
    [InlineData(".chart__wide", 14)]
    [InlineData(".chart__narrow", 13)]
    public void SeriesChart_LabelsThatEndTogether_DoNotOverlap(string version, int fontSize)
    {
        ChartComparator[] others =
        [
            .. Enumerable.Range(1, 8).Select(i => Other($"Council {i}", 20m, 18m + (i * 0.01m))),
        ];

        var heights = Chart(Series(20m, 18m), others)
            .FindAll($"{version} .c-text:not(.c-end):not(.c-mid)")
            .Select(t => double.Parse(t.GetAttribute("y")!, CultureInfo.InvariantCulture))
            .Order()
            .ToList();

        heights.Count.ShouldBeGreaterThan(8);
        heights.Zip(heights.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= fontSize);
    }

    [Fact]
    public void SeriesChart_MoreComparatorsThanFit_AreLeftToTheTable()
    {
        ChartComparator[] others = [.. Enumerable.Range(1, 40).Select(i => Other($"Council {i}", 20m, 18m))];

        var chart = Chart(Series(20m, 18m), others);

        chart.FindAll(".chart__wide .c-other").Count.ShouldBeLessThan(40);
        chart.Find("p.chart__wide").TextContent.ShouldContain("more comparators are in the table below");
        chart.FindAll("thead th").Count.ShouldBe(44);
    }

    [Fact]
    public void SeriesChart_Table_HasARowForEachPointLatestFirst()
    {
        var chart = Chart(Series(20m, null, 18m), Other("England", 21m));

        chart.FindAll("tbody tr").Count.ShouldBe(3);
        chart.FindAll("tbody th").Select(th => th.TextContent).ShouldBe(["Q3 2024/25", "Q2 2024/25", "Q1 2024/25"]);
        chart
            .FindAll("tbody tr")[1]
            .QuerySelectorAll("td")
            .Select(td => td.TextContent.Trim())
            .ShouldBe(["Register system changed", "16.0%", "Not rated", "No figure"]);
        chart.FindAll("tbody tr")[2].QuerySelectorAll("td")[3].TextContent.ShouldBe("21.0%");
        chart.Find("caption").TextContent.ShouldBe("Pupils missing sessions, %, by quarter.");
    }

    [Fact]
    public void SeriesChart_PeriodThatOnlyOthersReported_HasARowToo() =>
        Chart(Series(20m), Other("England", 21m, 20m))
            .Find("tbody tr")
            .QuerySelectorAll("td")
            .Select(td => td.TextContent)
            .ShouldBe(["Not reported", "–", "–", "20.0%"]);

    [Fact]
    public void SeriesChart_ProvisionalValue_IsMarkedInChartAndTable()
    {
        var points = Series(20m, 18m);
        points[1] = points[1] with { IsProvisional = true };

        var chart = Chart(points);

        chart.FindAll(".chart__wide .c-pt--provisional").Count.ShouldBe(1);
        chart.Find("tbody td").TextContent.ShouldBe("18.0% (provisional)");
        chart.Find(".key").TextContent.ShouldContain("Provisional");
    }

    [Fact]
    public void SeriesChart_NoFigures_SaysSoAndKeepsTheTable()
    {
        var points = Series(null, null).ConvertAll(p => p with { TargetLow = null, TargetHigh = null });

        var chart = Chart(points);

        chart.FindAll("svg[role=img]").ShouldBeEmpty();
        chart.Markup.ShouldContain("There are no figures to draw yet.");
        chart.FindAll("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public void SeriesChart_NothingAtAll_DoesNotFail() => Chart([]).FindAll("svg, table").ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(999_999_999_999_999)]
    public void SeriesChart_OnePoint_IsDrawnWithinThePaper(long value)
    {
        var point = Series(value)[0] with { TargetLow = null, TargetHigh = null };

        var dot = Chart([point]).Find(".chart__wide .c-pt--last");

        double.Parse(dot.GetAttribute("cx")!, CultureInfo.InvariantCulture).ShouldBeInRange(0, 860);
        double.Parse(dot.GetAttribute("cy")!, CultureInfo.InvariantCulture).ShouldBeInRange(0, 360);
    }

    [Fact]
    public void SeriesChart_SamePeriodTwice_IsDrawnAndListedOnce()
    {
        var point = Series(20m)[0];

        var chart = Chart([point, point]);

        chart.FindAll(".chart__wide .c-pt--last").Count.ShouldBe(1);
        chart.FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public void SeriesChart_VeryLongNamesAndReasons_AreCutInTheDrawingOnly()
    {
        var words = string.Join(' ', Enumerable.Repeat("borough", 80));
        var points = Series(20m, null, 18m);
        points[1] = points[1] with { Text = words };

        var chart = Chart(points, Other(words, 20m, 19m, 18m));

        chart.FindAll(".chart__wide text").Count.ShouldBeLessThan(30);
        chart.FindAll("th").Select(th => th.TextContent).ShouldContain(words);
    }

    [Fact]
    public void SeriesChart_HostileText_IsEscaped()
    {
        const string Hostile = "</text><script>alert(1)</script>";
        var points = Series(20m, null);
        points[1] = points[1] with { Text = Hostile };

        var chart = Render<SeriesChart>(p =>
            p.Add(c => c.Data, new(Hostile, Hostile, Percent, points, [Other(Hostile, 21m)], Hostile))
        );

        chart.FindAll("script").ShouldBeEmpty();
        chart.Find(".chart__take").TextContent.ShouldBe(Hostile);
    }

    [Fact]
    public void SeriesChart_OtherLanguageOfTheServer_WritesTheSameNumbers()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Chart(Series(20.1m, 19m, 17.9m)).Markup;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Chart(Series(20.1m, 19m, 17.9m)).Markup.ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void SeriesChart_Markup_HasNoInlineStyles() =>
        Chart(Series(20m, null, 18m), Other("England", 21m)).Markup.ShouldNotContain("style=");

    private IRenderedComponent<SeriesChart> Chart(IReadOnlyList<ChartPoint> points, params ChartComparator[] others) =>
        Render<SeriesChart>(p =>
            p.Add(
                c => c.Data,
                new SeriesChartData(
                    "Absence falls.",
                    "Pupils missing sessions, %, by quarter.",
                    Percent,
                    points,
                    others,
                    "School registers"
                )
            )
        );

    private static string Line(IRenderedComponent<SeriesChart> chart) =>
        chart.Find(".chart__wide .c-line").GetAttribute("d")!;

    private static List<ChartPoint> Series(params decimal?[] values) =>
        [
            .. values.Select(
                (value, i) =>
                    new ChartPoint(
                        QuarterNumber(i),
                        value,
                        value is { } figure ? Percent.Format(figure) : "Register system changed",
                        16,
                        16,
                        "16.0%",
                        value is null ? Status.NotRated : Status.Red,
                        IsProvisional: false
                    )
            ),
        ];

    private static ChartComparator Other(string name, params decimal[] values) =>
        new(name, [.. values.Select((value, i) => (QuarterNumber(i), value))]);

    private static ReportingPeriod QuarterNumber(int index) =>
        ReportingPeriod.Quarter(new FinancialYear(2024 + (index / 4)), (index % 4) + 1);
}
