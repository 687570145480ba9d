using System.Globalization;
using System.Text.Json;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

/// <summary>The commands <c>trend</c>, <c>compare</c>, <c>intervals</c> and <c>forecast</c>: what the domain says, in the right fields.</summary>
public sealed class StatisticsCommandsTests : IDisposable
{
    private readonly Analyst _analyst = new();

    public void Dispose() => _analyst.Dispose();

    [Fact]
    public void Trend_OfARisingProportion_IsLabelledByPolarity()
    {
        var points = string.Join(
            ',',
            Enumerable
                .Range(0, 5)
                .Select(i =>
                    $$"""{"year": {{2019 + i}}, "count": {{400 + (i * 40)}}, "denominator": 1000, "value": {{40 + (i * 4)}}}"""
                )
        );

        var result = _analyst
            .OfCase("trend", $"\"kind\": \"proportion\", \"points\": [{points}]")
            .GetProperty("result");

        result.GetProperty("trend").GetString().ShouldBe("Increasing");
        result
            .GetProperty("label_by_polarity")
            .GetProperty("High is good")
            .GetString()
            .ShouldBe("Increasing and getting better");
        result
            .GetProperty("label_by_polarity")
            .GetProperty("Low is good")
            .GetString()
            .ShouldBe("Increasing and getting worse");
        result.GetProperty("label_by_polarity").GetProperty("No judgement").GetString().ShouldBe("Increasing");
        result.GetProperty("chi2").GetDouble().ShouldBeGreaterThan(9.55);
        result.GetProperty("gradient").GetDouble().ShouldBeGreaterThan(0);
        result.GetProperty("leave_one_out_gradients").GetArrayLength().ShouldBe(5);
        result
            .GetProperty("words")
            .GetString()
            .ShouldBe(
                "Increasing over the five years to 2023: the figures, from 40 in 2019 to 56 in 2023, rise on the whole by more than chance explains"
            );
    }

    [Theory]
    [InlineData("Crude rate", "Increasing")]
    [InlineData("Count", "Cannot be calculated")]
    public void Trend_OfFiguresWithLimits_DependsOnWhatTheyAre(string valueType, string trend)
    {
        var points = string.Join(
            ',',
            Enumerable
                .Range(0, 5)
                .Select(i =>
                    $$"""{"year": {{2019 + i}}, "value": {{40 + (i * 4)}}, "lci": {{39 + (i * 4)}}, "uci": {{41 + (i * 4)}}}"""
                )
        );

        var result = _analyst
            .OfCase("trend", $"\"kind\": \"other\", \"value_type\": \"{valueType}\", \"points\": [{points}]")
            .GetProperty("result");

        result.GetProperty("trend").GetString().ShouldBe(trend);
    }

    [Fact]
    public void Trend_OfPlainValues_IsTheRobustSlope()
    {
        var result = _analyst.OfCase("trend", "\"values\": [1, 2, 4, 3, 5]").GetProperty("result");

        result.GetProperty("theil_sen_slope").GetDouble().ShouldBe(TheilSenSlope.From([1, 2, 4, 3, 5])!.Slope);
        result.GetProperty("mann_kendall_S").GetInt32().ShouldBe(8);
        result.GetProperty("slope_ci95").GetArrayLength().ShouldBe(2);
        result
            .GetProperty("mann_kendall_p_two_sided")
            .GetDouble()
            .ShouldBe(MannKendallTest.Of([1, 2, 4, 3, 5]).TwoSidedProbability);
        result
            .GetProperty("words")
            .GetString()!
            .ShouldStartWith("The slope is 1.0 a period, between -1.0 and 2.0 with 95% confidence");
    }

    [Fact]
    public void Trend_OfFewValues_SaysHowManyItTakes() =>
        _analyst
            .OfCase("trend", "\"values\": [1, 2]")
            .GetProperty("result")
            .GetProperty("words")
            .GetString()
            .ShouldBe("The slope is 1.0 a period, from 2 figures: 5 are needed to say how certain that is");

    [Fact]
    public void Trend_OfProportions_NeedsOnlyCountsAndDenominators()
    {
        var points = string.Join(
            ',',
            Enumerable
                .Range(0, 5)
                .Select(i => $$"""{"year": {{2019 + i}}, "count": {{400 + (i * 40)}}, "denominator": 1000}""")
        );

        _analyst
            .OfCase("trend", $"\"kind\": \"proportion\", \"points\": [{points}]")
            .GetProperty("result")
            .GetProperty("words")
            .GetString()
            .ShouldStartWith("Increasing over the five years to 2023: the figures, from 40 in 2019 to 56 in 2023");
    }

    [Fact]
    public void Trend_OfOneValue_HasNoSlope()
    {
        var result = _analyst.OfCase("trend", "\"values\": [1]").GetProperty("result");

        result.GetProperty("theil_sen_slope").ValueKind.ShouldBe(JsonValueKind.Null);
        result.GetProperty("words").GetString().ShouldBe("No slope: two figures or more are needed");
    }

    [Theory]
    [InlineData("single_ci", 1, "", "Worse", "Worse")]
    [InlineData("single_ci", 0, "", "Better", "Better")]
    [InlineData("single_ci", 99, "", "Worse", "Lower")]
    [InlineData("single_ci", -1, "", "None", "NotCompared")]
    [InlineData("single_ci_two_levels", 1, "", "Worst", "Worst")]
    [InlineData("double_ci", 1, "", "Same", "Similar")]
    [InlineData("spc_proportion", 1, ", \"unit\": 100, \"confidence_variable\": 1.96", "Same", "Similar")]
    [InlineData("goal_single", 1, ", \"lower_limit\": 40", "Better", "Better")]
    [InlineData("goal_single", 1, ", \"lower_limit\": 40, \"use_cis\": true", "Same", "Similar")]
    [InlineData("goal_range", 1, ", \"lower_limit\": 40, \"upper_limit\": 50", "Same", "Similar")]
    public void Compare_ByEachMethod_GivesTheOutcome(
        string method,
        int polarity,
        string more,
        string result,
        string outcome
    )
    {
        var one = _analyst.OfCase(
            "compare",
            $$"""
            "method": "{{method}}", "polarity_id": {{polarity.ToString(CultureInfo.InvariantCulture)}},
            "data": {"value": 40, "lci": 38, "uci": 42, "lci998": 37, "uci998": 43, "denominator": 80},
            "comparator": {"value": 44, "lci": 41, "uci": 47}{{more}}
            """
        );

        one.GetProperty("result").GetString().ShouldBe(result);
        one.GetProperty("outcome").GetString().ShouldBe(outcome);
    }

    [Theory]
    [InlineData("\"method\": \"guess\", \"polarity_id\": 1", "field method: \"guess\" is not a method of comparing")]
    [InlineData("\"polarity_id\": 1", "field method: a value is needed")]
    [InlineData("\"method\": \"single_ci\", \"polarity_id\": 7", "field polarity_id: 7 is not a polarity")]
    [InlineData("\"method\": \"single_ci\"", "field polarity: a value is needed")]
    [InlineData(
        "\"method\": \"spc_proportion\", \"polarity_id\": 1, \"data\": {\"denominator\": 5}, \"unit\": 100, \"confidence_variable\": 9",
        "field confidence_variable: 9 does not belong to a confidence of 90% to 99.99%"
    )]
    public void Compare_OfABadCase_SaysWhichField(string fields, string problem)
    {
        var result = _analyst.OfCases("compare", $$"""{"id": "a", {{fields}}}""");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"case a, {problem}\n");
    }

    [Fact]
    public void Compare_OfATable_AddsTheResultAndItsWords()
    {
        var result = _analyst.OfTable(
            "compare",
            "area,value,lower95,upper95,benchmark_value,benchmark,polarity",
            "@Leeds,40,38,42,44,England,Low is good",
            "York,,38,42,44,England,High is good"
        );

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBe(
            """
            area,value,lower95,upper95,benchmark_value,benchmark,polarity,result,words
            @Leeds,40,38,42,44,England,Low is good,Better,Better: 40 (38 to 42) is below England's 44
            York,,38,42,44,England,High is good,NotCompared,Not compared: there is no figure

            """
        );
    }

    [Theory]
    [InlineData("x,38,42,44,lower", "column value: “x” is not a number within bounds")]
    [InlineData(
        "40,38,42,44,up",
        "column polarity: “up” is not one of high is good, low is good, no judgement and not applicable"
    )]
    [InlineData("40,38,42,44,", "column polarity: a value is needed")]
    public void Compare_OfABadRow_SaysWhere(string row, string problem)
    {
        var result = _analyst.OfTable(
            "compare",
            "value,lower95,upper95,benchmark_value,polarity",
            row,
            "40,38,42,44,none"
        );

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"line 2, {problem}\n");
        result.Rows.ShouldHaveSingleItem().ShouldStartWith("40,38,42,44,none,Lower,");
    }

    [Fact]
    public void Compare_OfPlainValues_GivesQuartersAndFifths()
    {
        var result = _analyst.OfCase("compare", "\"values\": [1, 2, 3, 4, 5, null]").GetProperty("result");

        var fifths = QuantileBounds.Of([1, 2, 3, 4, 5], 5)!.Bounds;
        result.GetProperty("quintile_bounds").EnumerateArray().Select(bound => bound.GetDouble()).ShouldBe(fifths);
        result.GetProperty("quartile_category").GetRawText().ShouldBe("[1,1,2,3,4,null]");
        result.GetProperty("quintile_category_polarity_0").GetRawText().ShouldBe("[1,2,3,4,5,null]");
        result.GetProperty("quintile_category_polarity_1").GetRawText().ShouldBe("[5,4,3,2,1,null]");
        result.GetProperty("words").GetString().ShouldBe("The fifths end at 1.8, 2.6, 3.4, 4.2 and 5.0");
    }

    [Fact]
    public void Compare_OfThreeValues_GivesNoGroups()
    {
        var result = _analyst.OfCase("compare", "\"values\": [1, 2, 3]").GetProperty("result");

        result.GetProperty("quintile_bounds").GetRawText().ShouldBe("[]");
        result.GetProperty("quartile_category").GetRawText().ShouldBe("[0,0,0]");
        result.GetProperty("words").GetString().ShouldBe("Not divided into fifths: fewer than 5 areas have a figure");
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(95)]
    public void Interval_OfAProportion_IsWilsons(double confidence)
    {
        var result = _analyst
            .OfCase(
                "intervals",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"method\": \"wilson_proportion\", \"x\": 40, \"n\": 100, \"multiplier\": 100, \"confidence\": {confidence}"
                )
            )
            .GetProperty("result");

        var expected = (ConfidenceInterval.Calculated)IntervalRule.Proportion(40, 100, 100, ConfidenceLevel.NinetyFive);
        result.GetProperty("value").GetDouble().ShouldBe(40);
        result.GetProperty("lower").GetDouble().ShouldBe(expected.Limits.Lower);
        result.GetProperty("upper").GetDouble().ShouldBe(expected.Limits.Upper);
        result
            .GetProperty("words")
            .GetString()
            .ShouldBe("40.0%; allowing for chance, between 30.9% and 49.8% (95% confidence)");
    }

    [Theory]
    [InlineData("exact_rate", 9, "per 1,000; allowing for chance")]
    [InlineData("byar_rate", 10, "per 1,000; allowing for chance")]
    [InlineData("byar_count", 10, "10.0; allowing for chance")]
    [InlineData("exact_count", 9, "9.0; allowing for chance")]
    public void Interval_OfARateOrCount_IsCalculated(string method, int events, string words) =>
        _analyst
            .OfCase(
                "intervals",
                $"\"method\": \"{method}\", \"x\": {events.ToString(CultureInfo.InvariantCulture)}, \"n\": 500, \"multiplier\": 1000"
            )
            .GetProperty("result")
            .GetProperty("words")
            .GetString()!
            .ShouldContain(words);

    [Fact]
    public void Interval_OfAnImpossibleProportion_IsNullWithItsReason()
    {
        var result = _analyst
            .OfCase("intervals", "\"method\": \"wilson_proportion\", \"x\": 5, \"n\": 4")
            .GetProperty("result");

        result.GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null);
        result
            .GetProperty("words")
            .GetString()
            .ShouldBe("No range: the numerator is larger than the denominator it should be a part of");
    }

    [Theory]
    [InlineData("\"method\": \"magic\", \"x\": 1", "field method: \"magic\" is not a method of intervals")]
    [InlineData("\"method\": \"byar_count\"", "field x: a value is needed")]
    [InlineData(
        "\"method\": \"byar_count\", \"x\": 1, \"confidence\": 0.5",
        "field confidence: 0.5 is not from 0.9 to 0.9999, or from 90 to 99.99"
    )]
    [InlineData(
        "\"method\": \"byar_rate\", \"x\": 9, \"n\": 50",
        "field method: \"byar_rate\" is not how a rate of so many events is done: exact below 10, Byar's from 10 on"
    )]
    public void Interval_OfABadCase_SaysWhichField(string fields, string problem)
    {
        var result = _analyst.OfCases("intervals", $$"""{"id": "a", {{fields}}}""");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"case a, {problem}\n");
    }

    [Fact]
    public void Forecast_OfASeries_IsThatOfEachSimpleMethod()
    {
        double[] values = [10, 12, 11, 13, 12];

        var result = _analyst
            .OfCase("forecast", "\"freq\": 4, \"horizon\": 2, \"target\": 12, \"values\": [10, 12, 11, 13, 12]")
            .GetProperty("result");

        var methods = result.GetProperty("methods");
        var drift = DriftForecast.From(values)!.Value;
        First(methods, "naive", "mean").ShouldBe(12);
        First(methods, "naive", "prob_ge_target").ShouldBe(0.5);
        First(methods, "naive", "sigma_h").ShouldBe(NaiveForecast.From(values)!.Value.At(1).StandardDeviation);
        First(methods, "drift", "mean").ShouldBe(12.5);
        First(methods, "drift", "hi80").ShouldBe(12.5 + (1.2815515655446004 * drift.At(1).StandardDeviation), 1e-9);
        First(methods, "drift", "lo95").ShouldBe(12.5 - (1.959963984540054 * drift.At(1).StandardDeviation), 1e-9);
        methods.GetProperty("drift").GetProperty("drift").GetDouble().ShouldBe(0.5);
        First(methods, "mean", "lo80").ShouldBe(MeanForecast.From(values)!.Value.Interval(0.8).Low);
        First(methods, "snaive", "mean").ShouldBe(12);
        methods.GetProperty("snaive").GetProperty("mean").GetArrayLength().ShouldBe(2);
        methods.TryGetProperty("ses", out _).ShouldBeFalse();
        result
            .GetProperty("words")
            .GetString()!
            .ShouldStartWith("As the same period of the last year, 12 next, between ");
    }

    [Fact]
    public void Forecast_OfSmoothing_IsThatOfTheParametersGiven()
    {
        double[] values = [10, 12, 11, 13, 12, 14];

        var methods = _analyst
            .OfCase(
                "forecast",
                """
                "freq": 4, "horizon": 1, "values": [10, 12, 11, 13, 12, 14], "methods": {
                  "ses": {"params": {"alpha": 0.5, "l0": 10}},
                  "holt_damped": {"params": {"alpha": 0.5, "beta": 0.1, "phi": 0.9, "l0": 10, "b0": 0.5}}
                }
                """
            )
            .GetProperty("result")
            .GetProperty("methods");

        var simple = ExponentialSmoothing.Run(values, SmoothingParameters.Simple(0.5), 10, 0)!.Value;
        var damped = ExponentialSmoothing.Run(values, SmoothingParameters.DampedTrend(0.5, 0.1, 0.9), 10, 0.5)!.Value;
        First(methods, "ses", "mean").ShouldBe(simple.Level);
        methods.GetProperty("ses").GetProperty("sigma2").GetDouble().ShouldBe(simple.SquaredErrors / 4);
        First(methods, "holt_damped", "mean").ShouldBe(damped.Level + (0.9 * damped.Trend));
        First(methods, "holt_damped", "sigma_h").ShouldBe(Math.Sqrt(damped.SquaredErrors / 1));
        methods.GetProperty("ses").TryGetProperty("prob_ge_target", out _).ShouldBeFalse();
    }

    [Fact]
    public void Forecast_OfOneFigure_SaysWhatIsNeeded()
    {
        var result = _analyst
            .OfCase(
                "forecast",
                """
                "freq": 4, "horizon": 1, "values": [10], "methods": {"ses": {"params": {"alpha": 0.5, "l0": 10}}}
                """
            )
            .GetProperty("result");

        result
            .GetProperty("methods")
            .GetRawText()
            .ShouldBe(
                """{"naive":{"not_fitted":"2 figures or more are needed"},"drift":{"not_fitted":"3 figures or more are needed"},"mean":{"not_fitted":"2 figures or more are needed"},"snaive":{"not_fitted":"more than one season is needed"},"ses":{"not_fitted":"there are too few figures, or the parameters do not hold them"}}"""
            );
        result.GetProperty("words").GetString().ShouldBe("No forecast: 2 figures or more are needed");
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(13, 0)]
    public void Forecast_OfFiguresThatStandStill_IsCertain(int target, double probability) =>
        First(
                _analyst
                    .OfCase(
                        "forecast",
                        $"\"freq\": 4, \"horizon\": 1, \"target\": {target.ToString(CultureInfo.InvariantCulture)}, \"values\": [12, 12, 12]"
                    )
                    .GetProperty("result")
                    .GetProperty("methods"),
                "naive",
                "prob_ge_target"
            )
            .ShouldBe(probability);

    [Theory]
    [InlineData(
        "\"freq\": 4, \"horizon\": 0, \"values\": []",
        "field horizon: 0 must be a whole number from 1 to 1000"
    )]
    [InlineData("\"horizon\": 1, \"values\": []", "field freq: a value must be a whole number from 1 to 1000")]
    [InlineData("\"freq\": 4, \"horizon\": 1, \"values\": [null]", "field values: [null] has a figure missing")]
    [InlineData(
        "\"freq\": 4, \"horizon\": 1, \"values\": [1, 2], \"methods\": {\"ses\": {\"params\": {\"l0\": 1}}}",
        "field methods.ses.params.alpha: a value is needed"
    )]
    public void Forecast_OfABadCase_SaysWhichField(string fields, string problem)
    {
        var result = _analyst.OfCases("forecast", $$"""{"id": "a", {{fields}}}""");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"case a, {problem}\n");
    }

    private static double First(JsonElement methods, string method, string field) =>
        methods.GetProperty(method).GetProperty(field)[0].GetDouble();
}
