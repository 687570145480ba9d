using System.Text.Json;

namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

public sealed class SignalsCommandTests : IDisposable
{
    private const string Flat = """
        "params": {"improvement_direction": "increase", "target": 4},
        "input": {
          "date": ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01"],
          "value": [5, 5, 5, 5, 5]
        }
        """;

    private readonly Analyst _analyst = new();

    public void Dispose() => _analyst.Dispose();

    [Fact]
    public void Chart_OfACase_HasItsLimitsSignalAndSentence()
    {
        var result = Result(
            """
            "params": {"improvement_direction": "increase", "target": 6, "rebase": []},
            "input": {
              "date": ["2024-02-01", "2024-01-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"],
              "value": [12, 10, 10, 12, null, 40]
            }
            """
        );

        result.GetProperty("status").GetString().ShouldBe("ok");
        Raw(result, "variation")
            .ShouldBe("""{"point_type":"special_cause_improvement","rule":"Above UCL","icon":"improvement_high"}""");
        Raw(result, "assurance").ShouldBe("""{"type":"consistent_pass","icon":"pass"}""");
        Raw(result, "segments")
            .ShouldBe(
                """[{"rebase_group":0,"n":6,"mean":16.8,"lpl":11.48,"upl":22.12,"common_cause":1,"special_cause_improvement":1,"special_cause_concern":4,"last_point_type":"special_cause_improvement"}]"""
            );
        var points = result.GetProperty("points");
        Raw(points, "y").ShouldBe("[10,12,10,12,null,40]");
        Raw(points, "date").ShouldStartWith("""["2024-01-01","2024-02-01",""");
        Raw(points, "relative_to_mean").ShouldBe("[-1,-1,-1,-1,null,1]");
    }

    [Fact]
    public void Chart_OfARunWithoutLimits_IsNotCalledCommonCause()
    {
        var dates = string.Join(
            ", ",
            Enumerable.Range(0, 20).Select(i => $"\"{new DateOnly(2024, 1, 1).AddMonths(i):yyyy-MM-dd}\"")
        );
        var values = string.Join(", ", Enumerable.Repeat(80, 12).Concat(Enumerable.Repeat(95, 8)));

        var package = Result(
            $$"""
            "params": {"improvement_direction": "increase", "fix_after_n_points": 12},
            "input": {"date": [{{dates}}], "value": [{{values}}]}
            """,
            "--mode",
            "nhsr"
        );

        package.GetProperty("variation").GetProperty("rule").GetString().ShouldBe("7 Points Above CL");
        package
            .GetProperty("words")
            .GetString()
            .ShouldBe("NHSRplotthedots finds no limits here, but marks the latest figure: 7 Points Above CL");
    }

    [Fact]
    public void Chart_OfFiguresThatStandStill_DiffersByMode()
    {
        var product = Result(Flat);
        var package = Result(Flat, "--mode", "nhsr");

        Raw(product, "variation").ShouldBe("""{"point_type":"no_variation","rule":"Common Cause","icon":null}""");
        Raw(product, "assurance").ShouldBe("""{"type":"consistent_pass","icon":"pass"}""");
        product
            .GetProperty("words")
            .GetString()
            .ShouldBe(
                "No variation: 5 again, the same as every figure the limits are drawn from, with trial limits from 5 points. "
                    + "Provisional, from 5 points where 13 are needed. Consistently passes: the figure stays at 5, which meets the target of 4"
            );
        Raw(package, "variation")
            .ShouldBe("""{"point_type":"common_cause","rule":"Common Cause","icon":"common_cause"}""");
        Raw(package, "assurance").ShouldBe("""{"type":"inconsistent","icon":"inconsistent"}""");
        package
            .GetProperty("words")
            .GetString()
            .ShouldBe("NHSRplotthedots finds no limits here, which it shows as common cause");
        package.GetProperty("limits_undefined_anywhere").GetBoolean().ShouldBeTrue();
        package.GetProperty("near_tie_screening").GetBoolean().ShouldBeTrue();
        Raw(package, "near_tie_point_indexes").ShouldBe("[0,1,2,3,4]");
        Raw(package.GetProperty("points"), "upl").ShouldBe("[null,null,null,null,null]");
        Raw(package.GetProperty("points"), "outside_limits").ShouldBe("[null,null,null,null,null]");
    }

    [Fact]
    public void Chart_WhoseLatestFigureIsMissing_SaysInTheModeOfThePackageThatItIs() =>
        Result(
                """
                "params": {}, "input": {"date": ["2024-01-01", "2024-02-01", "2024-03-01"], "value": [1, 2, null]}
                """,
                "--mode",
                "nhsr"
            )
            .GetProperty("words")
            .GetString()
            .ShouldBe("The latest figure is missing, which NHSRplotthedots shows as common cause");

    [Fact]
    public void Chart_OfTwoFiguresForADay_IsRefusedWithASentence()
    {
        var result = Result(
            """
            "params": {}, "input": {"date": ["2024-01-01", "2024-01-01"], "value": [1, 2]}
            """
        );

        result.GetProperty("status").GetString().ShouldBe("error");
        result.GetProperty("words").GetString().ShouldBe("No chart: There are two figures for 1 January 2024");
    }

    [Fact]
    public void Chart_OfUnevenDates_SaysSo() =>
        Result(
                """
                "params": {}, "input": {"date": ["2024-01-01", "2024-02-01", "2024-12-01"], "value": [1, 2, 3]}
                """
            )
            .GetProperty("words")
            .GetString()
            .ShouldBe(
                "Not enough history to tell: 3 points, 5 needed. The dates are unevenly spaced, 31 to 304 days apart"
            );

    [Fact]
    public void Chart_WithoutScreening_KeepsEveryRange()
    {
        const string Input = """
            "input": {
              "date": ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01", "2024-07-01"],
              "value": [1, 2, 1, 20, 1, 2, 1]
            }
            """;
        var segment = Result(
                $$"""
                "params": {"screen_outliers": false}, {{Input}}
                """,
                "--mode",
                "nhsr"
            )
            .GetProperty("segments")[0];

        segment.GetProperty("upl").GetDouble().ShouldBe(4 + (2.66 * 42 / 6), 1e-9);
    }

    [Theory]
    [InlineData(
        """ "params": {"improvement_direction": "up"} """,
        "params.improvement_direction: \"up\" is not one of increase, decrease and neutral"
    )]
    [InlineData(""" "params": {"target": 0.123456789} """, "params.target: 0.123456789 is not a number within bounds")]
    [InlineData(""" "params": {"fix_after_n_points": 1.5} """, "params.fix_after_n_points: 1.5 is not a whole number")]
    [InlineData(
        """ "params": {"screen_outliers": "no"} """,
        "params.screen_outliers: \"no\" is neither true nor false"
    )]
    [InlineData(""" "params": {"rebase": ["soon"]} """, "params.rebase: “soon” is not a date")]
    [InlineData(""" "params": 5 """, "params: 5 is not an object")]
    [InlineData(""" "input": {"date": ["soon"], "value": [1]} """, "input.date: “soon” is not a date")]
    [InlineData(""" "input": {"date": [1], "value": [1]} """, "input.date: [1] is not a list of texts")]
    [InlineData(""" "input": {"date": ["2024-01-01"], "value": [1, 2]} """, "input.value: there are 2 for 1 dates")]
    public void Case_WithABadField_IsReportedWithIt(string fields, string problem)
    {
        var result = _analyst.OfCases("signals", $$"""{"id": "a", {{fields}}}""");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"case a, field {problem}\n");
        result.Cases.ShouldBeEmpty();
    }

    [Fact]
    public void Table_OfSeveralSeries_IsOneCaseForEach()
    {
        var result = _analyst.OfTable(
            "signals",
            "id,date,value,target,direction,rebase,fix",
            "a,01/01/2024,10,4,decrease,,",
            "b,2024-01-01,7,,,,",
            "a,2024-02-01,12,5,,,",
            "a,2024-03-01,NA,,,,",
            "a,2024-04-01,10,,,yes,"
        );

        result.ExitCode.ShouldBe(0);
        result.Cases.Select(one => one.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        var points = result.Cases[0].GetProperty("result").GetProperty("points");
        Raw(points, "date").ShouldBe("""["2024-01-01","2024-02-01","2024-03-01","2024-04-01"]""");
        Raw(points, "y").ShouldBe("[10,12,null,10]");
        Raw(points, "rebase_group").ShouldBe("[0,0,0,1]");
    }

    [Fact]
    public void Table_WithATargetInSomeRows_TakesTheLatest()
    {
        string[] rows =
        [
            "a,2024-05-01,10,4",
            "a,2024-01-01,12,99",
            "a,2024-02-01,10,",
            "a,2024-03-01,12,",
            "a,2024-04-01,10,",
        ];
        var result = _analyst.OfTable(
            "signals",
            ["id,date,value,target,direction", .. rows.Select(row => row + ",higher")]
        );

        result.Cases[0].GetProperty("result").GetProperty("words").GetString()!.ShouldContain("the target of 4");
    }

    [Theory]
    [InlineData("a,soon,1,,,,", "column date: “soon” is not a date")]
    [InlineData("a,,1,,,,", "column date: a value is needed")]
    [InlineData("a,2024-01-01,\"84,5\",,,,", "column value: “84,5” is not a number within bounds")]
    [InlineData("a,2024-01-01,1e16,,,,", "column value: “1e16” is not a number within bounds")]
    [InlineData("a,2024-01-01,1,high,,,", "column target: “high” is not a number within bounds")]
    [InlineData("a,2024-01-01,1,,up,,", "column direction: “up” is not one of increase, decrease and neutral")]
    [InlineData("a,2024-01-01,1,,lower,,", "column direction: “lower” is not what an earlier row of the series says")]
    [InlineData("a,2024-01-01,1,,,maybe,", "column rebase: “maybe” is neither true nor false")]
    [InlineData("a,2024-01-01,1,,,,few", "column fix: “few” is not a whole number")]
    [InlineData("a,2024-01-01,1,,,,,", "column 8: there are more cells than columns")]
    [InlineData(",2024-01-01,1,,,,", "column id: a value is needed", "a,b")]
    public void Row_ThatIsBad_IsReportedAndItsSeriesLeftOut(string row, string problem, string answered = "b")
    {
        var result = _analyst.OfTable(
            "signals",
            "id,date,value,target,direction,rebase,fix",
            "a,2023-12-01,1,,higher,,",
            row,
            "b,2024-01-01,1,,,,"
        );

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"line 3, {problem}\n");
        string.Join(',', result.Cases.Select(one => one.GetProperty("id").GetString())).ShouldBe(answered);
    }

    private JsonElement Result(string fields, params string[] more) =>
        _analyst.OfCase("signals", fields, more).GetProperty("result");

    private static string Raw(JsonElement element, string name) => element.GetProperty(name).GetRawText();
}
