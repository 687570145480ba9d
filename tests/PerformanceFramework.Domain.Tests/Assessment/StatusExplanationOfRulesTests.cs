using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

/// <summary>The sentences of rules that have their own; those of the plain tolerances are in <see cref="StatusExplanationTests"/>.</summary>
public sealed class StatusExplanationOfRulesTests
{
    [Theory]
    [InlineData("92", ">= 90", "Green: 92.0% meets the target of at least 90.0%")]
    [InlineData("84", ">= 90", "Amber: 84.0% is 6.0 points below the target of 90.0%, but meets the floor of 80.0%")]
    [InlineData("80", ">= 90", "Amber: 80.0% is 10.0 points below the target of 90.0%, but meets the floor of 80.0%")]
    [InlineData("70", ">= 90", "Red: 70.0% is 20.0 points below the target of 90.0%, and misses the floor of 80.0%")]
    [InlineData("90", "> 90", "Amber: 90.0% is not more than 90.0%, but meets the floor of 80.0%")]
    [InlineData("75", "<= 70", "Amber: 75.0% is 5.0 points above the target of 70.0%, but meets the ceiling of 80.0%")]
    [InlineData("81", "< 70", "Red: 81.0% is 11.0 points above the target of 70.0%, and misses the ceiling of 80.0%")]
    [InlineData(
        "79.96",
        ">= 90",
        "Red: 79.96% is 10.04 points below the target of 90.00%, and misses the floor of 80.00%"
    )]
    public void Explanation_OfATargetAndFloor_NamesBoth(string actual, string target, string sentence) =>
        Ask.Status(actual, target, "floor 80").Explanation.ShouldBe(sentence);

    // To one decimal, "84.35% … meets the floor of 84.4%" would contradict itself.
    [Fact]
    public void Explanation_OfAValueOnItsFloor_ShowsBothToTheSameDecimals() =>
        Ask.Status("84.35", ">= 90", "floor 84.35")
            .Explanation.ShouldBe(
                "Amber: 84.35% is 5.65 points below the target of 90.00%, but meets the floor of 84.35%"
            );

    // 84.25 to one decimal, "84.3", is not the target that was set.
    [Theory]
    [InlineData(
        "84",
        ">= 84.25",
        "absolute 0.25",
        "Amber: 84.00% is 0.25 points below the target of 84.25%, within the tolerance of 0.25 points"
    )]
    [InlineData(
        "84",
        ">= 84.5",
        "absolute 0.25",
        "Red: 84.00% is 0.50 points below the target of 84.50%, beyond the tolerance of 0.25 points"
    )]
    [InlineData("85", ">= 84.25", "relative 10%", "Green: 85.00% meets the target of at least 84.25%")]
    [InlineData(
        "80",
        ">= 90",
        "floor 75.125",
        "Amber: 80.000% is 10.000 points below the target of 90.000%, but meets the floor of 75.125%"
    )]
    [InlineData(
        "80",
        ">= 90",
        "low-high 75.25 90",
        "Amber: 80.00% meets the low target of 75.25% but not the high target of 90.00%"
    )]
    [InlineData("91", ">= 90", "minimum-stretch 80 90.125", "Green: 91.000% meets the stretch target of 90.125%")]
    public void Explanation_OfFiguresThatWereSet_NeverRoundsThem(
        string actual,
        string target,
        string rule,
        string sentence
    ) => Ask.Status(actual, target, rule).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData("low-high 80 90", Polarity.HigherIsBetter, "90", "Green: 90.0% meets the high target of 90.0%")]
    [InlineData(
        "low-high 80 90",
        Polarity.HigherIsBetter,
        "84",
        "Amber: 84.0% meets the low target of 80.0% but not the high target of 90.0%"
    )]
    [InlineData(
        "low-high 80 90",
        Polarity.HigherIsBetter,
        "70",
        "Red: 70.0% does not meet the low target of 80.0%, nor the high target of 90.0%"
    )]
    [InlineData("low-high 80 90", Polarity.LowerIsBetter, "80", "Green: 80.0% meets the low target of 80.0%")]
    [InlineData(
        "low-high 80 90",
        Polarity.LowerIsBetter,
        "84",
        "Amber: 84.0% meets the high target of 90.0% but not the low target of 80.0%"
    )]
    [InlineData(
        "low-high 80 90",
        Polarity.LowerIsBetter,
        "91",
        "Red: 91.0% does not meet the high target of 90.0%, nor the low target of 80.0%"
    )]
    [InlineData("low-high 80 80", Polarity.HigherIsBetter, "80", "Green: 80.0% meets the high target of 80.0%")]
    [InlineData("low-high 80 80", Polarity.LowerIsBetter, "80", "Green: 80.0% meets the low target of 80.0%")]
    [InlineData(
        "low-high 80 90",
        Polarity.HigherIsBetter,
        "89.96",
        "Amber: 89.96% meets the low target of 80.00% but not the high target of 90.00%"
    )]
    [InlineData(
        "low-high 80 90",
        Polarity.HigherIsBetter,
        "79.96",
        "Red: 79.96% does not meet the low target of 80.00%, nor the high target of 90.00%"
    )]
    [InlineData(
        "minimum-stretch 80 90",
        Polarity.HigherIsBetter,
        "95",
        "Green: 95.0% meets the stretch target of 90.0%"
    )]
    [InlineData(
        "minimum-stretch 80 90",
        Polarity.HigherIsBetter,
        "84",
        "Amber: 84.0% meets the minimum of 80.0% but not the stretch target of 90.0%"
    )]
    [InlineData(
        "minimum-stretch 20 10",
        Polarity.LowerIsBetter,
        "21",
        "Red: 21.0% does not meet the minimum of 20.0%, nor the stretch target of 10.0%"
    )]
    [InlineData("minimum-stretch 20 10", Polarity.LowerIsBetter, "9", "Green: 9.0% meets the stretch target of 10.0%")]
    public void Explanation_OfTwoTargets_NamesTheOneThatDecides(
        string rule,
        Polarity polarity,
        string actual,
        string sentence
    ) => Ask.StatusByOwnTargets(actual, rule, polarity).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData("92", ">= 90", "70", "Green: 92.0% meets the target of at least 90.0%")]
    [InlineData("84", ">= 90", "70", "Green: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance")]
    [InlineData("90", "> 90", "70", "Green: 90.0% is not more than 90.0%, within the 10% tolerance")]
    [InlineData(
        "72",
        ">= 90",
        "70",
        "Amber: 72.0% is 20.0% below the target of 90.0%, beyond the 10% tolerance, but no worse than 70.0% in Q1 2026/27"
    )]
    [InlineData(
        "72",
        ">= 90",
        "73",
        "Red: 72.0% is 20.0% below the target of 90.0%, beyond the 10% tolerance, and worse than 73.0% in Q1 2026/27"
    )]
    [InlineData(
        "72",
        ">= 90",
        null,
        "Red: 72.0% is 20.0% below the target of 90.0%, beyond the 10% tolerance, and there is no earlier figure to show an improvement on"
    )]
    [InlineData(
        "72",
        ">= 90",
        "72.04",
        "Red: 72.00% is 20.0% below the target of 90.00%, beyond the 10% tolerance, and worse than 72.04% in Q1 2026/27"
    )]
    [InlineData(
        "72.04",
        ">= 90",
        "72.04",
        "Amber: 72.0% is 20.0% below the target of 90.0%, beyond the 10% tolerance, but no worse than 72.0% in Q1 2026/27"
    )]
    [InlineData(
        "70",
        "40 to 60",
        "30",
        "Amber: 70.0% is 16.7% above the upper end of the range, 60.0%, beyond the 10% tolerance, but no worse than 30.0% in Q1 2026/27"
    )]
    [InlineData("0", "<= 0", "1", "Green: 0.0% meets the target of at most 0.0%")]
    [InlineData(
        "1",
        "<= 0",
        "2",
        "Amber: 1.0% is 1.0 points above the target of 0.0%, but no worse than 2.0% in Q1 2026/27. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "1",
        "<= 0",
        "0.5",
        "Red: 1.0% is 1.0 points above the target of 0.0%, and worse than 0.5% in Q1 2026/27. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "1",
        "<= 0",
        "0.96",
        "Red: 1.00% is 1.00 points above the target of 0.00%, and worse than 0.96% in Q1 2026/27. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "0",
        "> 0",
        null,
        "Red: 0.0% is not more than 0.0%, and there is no earlier figure to show an improvement on. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    public void Explanation_OfAnImprovement_NamesTheFigureBefore(
        string actual,
        string target,
        string? previous,
        string sentence
    ) => Ask.StatusAfter(previous, actual, target, "improve 10%").Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfAnImprovementOnAnUnknownPeriod_SaysBefore() =>
        StatusRule
            .Assess(
                Ask.Question(
                    new ObservedValue.Number(72),
                    new Target.AtLeast(90),
                    new ToleranceRule.ToleranceAndImprovement(10)
                ) with
                {
                    Previous = 70,
                }
            )
            .Explanation.ShouldEndWith(", but no worse than 70.0% before");

    [Theory]
    [InlineData("92", ">= 90", "Green: 92.0% meets the target of at least 90.0%")]
    [InlineData("86", ">= 90", "Yellow: 86.0% is 4.4% below the target of 90.0%, within the 5% that is yellow")]
    [InlineData("90", "> 90", "Yellow: 90.0% is not more than 90.0%, within the 5% that is yellow")]
    [InlineData("84", ">= 90", "Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance")]
    [InlineData("70", ">= 90", "Red: 70.0% is 22.2% below the target of 90.0%, beyond the 10% tolerance")]
    [InlineData(
        "38",
        "40 to 60",
        "Yellow: 38.0% is 5.0% below the lower end of the range, 40.0%, within the 5% that is yellow"
    )]
    [InlineData(
        "1",
        "<= 0",
        "Red: 1.0% is 1.0 points above the target of 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    public void Explanation_OfFourBands_NamesTheBand(string actual, string target, string sentence) =>
        Ask.Status(actual, target, "four 5% 10%").Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData("99", ">= 90", "Green: 99.0% is 10.0% above the target of 90.0%, better by more than 5%")]
    [InlineData("92", ">= 90", "Amber: 92.0% is 2.2% above the target of 90.0%, within 5% of it")]
    [InlineData("90", ">= 90", "Amber: 90.0% meets the target of at least 90.0%, within 5% of it")]
    [InlineData("90", "> 90", "Amber: 90.0% is not more than 90.0%, within 5% of it")]
    [InlineData("88", ">= 90", "Amber: 88.0% is 2.2% below the target of 90.0%, within 5% of it")]
    [InlineData("72", ">= 90", "Red: 72.0% is 20.0% below the target of 90.0%, worse by more than 5%")]
    [InlineData("9", "<= 10", "Green: 9.0% is 10.0% below the target of 10.0%, better by more than 5%")]
    [InlineData("11", "<= 10", "Red: 11.0% is 10.0% above the target of 10.0%, worse by more than 5%")]
    [InlineData(
        "0",
        ">= 0",
        "Green: 0.0% meets the target of at least 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "-1",
        ">= 0",
        "Red: -1.0% is 1.0 points below the target of 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    public void Explanation_OfASymmetricBand_SaysWhichSide(string actual, string target, string sentence) =>
        Ask.Status(actual, target, "symmetric 5%").Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        "99",
        ">= 90",
        "Blue: 99.0% is 10.0% above the target of 90.0%, beating it by more than the 5% asked for"
    )]
    [InlineData("92", ">= 90", "Green: 92.0% meets the target of at least 90.0%")]
    [InlineData("84", ">= 90", "Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance")]
    [InlineData("70", ">= 90", "Red: 70.0% is 22.2% below the target of 90.0%, beyond the 10% tolerance")]
    [InlineData(
        "9",
        "<= 10",
        "Blue: 9.0% is 10.0% below the target of 10.0%, beating it by more than the 5% asked for"
    )]
    [InlineData(
        "5",
        ">= 0",
        "Green: 5.0% meets the target of at least 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "-5",
        ">= 0",
        "Red: -5.0% is 5.0 points below the target of 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    public void Explanation_OfAnExceedingBand_SaysByHowMuch(string actual, string target, string sentence) =>
        Ask.Status(actual, target, "exceed 5% 10%").Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfABenchmark_HasItsFigures() =>
        ByBenchmark(BenchmarkStanding.Worse, Compared(Polarity.HigherIsBetter))
            .Explanation.ShouldBe(
                "Red: worse than the benchmark by more than chance explains: 84.0% (81.0% to 87.0%) is below England's 90.0%"
            );

    [Fact]
    public void Explanation_WithoutAComparison_SaysWhyThereIsNone()
    {
        ByBenchmark(null, new BenchmarkComparison.NotCompared("there are no confidence limits for the figure"))
            .Explanation.ShouldBe(
                "Not rated: it is not compared with a benchmark: there are no confidence limits for the figure"
            );
        ByBenchmark(null, Compared(Polarity.WithinRange))
            .Explanation.ShouldStartWith("Not rated: nobody says which side of the benchmark is better: lower: 84.0%");
    }

    [Fact]
    public void Explanation_WithoutALikelihood_SaysWhatTheForecastSays() =>
        StatusRule
            .Assess(
                Ask.Question(
                    new ObservedValue.Number(84),
                    Given.Target(">= 90"),
                    ToleranceRule.Parse("forecast 55% 35%")
                ) with
                {
                    Evidence = new StatusEvidence(ForecastLabel: "No target"),
                }
            )
            .Explanation.ShouldBe(
                "Not rated: the forecast gives no likelihood of meeting the year-end target (no target)"
            );

    [Theory]
    [InlineData(BenchmarkStanding.Better, "Green: 84.0% is better than the benchmark by more than chance explains")]
    [InlineData(BenchmarkStanding.Similar, "Amber: 84.0% is similar to the benchmark, once chance is allowed for")]
    [InlineData(BenchmarkStanding.Worse, "Red: 84.0% is worse than the benchmark by more than chance explains")]
    public void Explanation_OfABenchmark_AllowsForChance(BenchmarkStanding standing, string sentence) =>
        Ask.StatusByBenchmark(standing, Polarity.HigherIsBetter).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        0.825,
        "Green: the year-end target is expected to be met: a likelihood of 82.5%, where 55% is asked for"
    )]
    [InlineData(0.55, "Green: the year-end target is expected to be met: a likelihood of 55%, where 55% is asked for")]
    [InlineData(0.5, "Amber: the year-end target is at risk: a likelihood of 50%, between 35% and 55%")]
    [InlineData(0.5496, "Amber: the year-end target is at risk: a likelihood of 54.96%, between 35% and 55%")]
    [InlineData(0.35, "Amber: the year-end target is at risk: a likelihood of 35%, between 35% and 55%")]
    [InlineData(0.12345, "Red: the year-end target is not expected to be met: a likelihood of 12.3%, below 35%")]
    [InlineData(0.34996, "Red: the year-end target is not expected to be met: a likelihood of 34.996%, below 35%")]
    [InlineData(0, "Red: the year-end target is lost: arithmetic has already decided")]
    [InlineData(1, "Green: the year-end target is secured: arithmetic has already decided")]
    [InlineData(
        0.95,
        "Green: the year-end target is expected to be met: a likelihood of 95% or more, where 55% is asked for"
    )]
    [InlineData(0.05, "Red: the year-end target is not expected to be met: a likelihood of 5% or less, below 35%")]
    public void Explanation_OfAForecast_GivesTheLikelihood(double likelihood, string sentence) =>
        Ask.StatusByForecast(likelihood, "forecast 55% 35%").Explanation.ShouldBe(sentence);

    // "a likelihood of 34.4%, between 34.44% and 54.44%" would contradict itself.
    [Theory]
    [InlineData(0.3444, "Amber: the year-end target is at risk: a likelihood of 34.44%, between 34.44% and 54.44%")]
    [InlineData(
        0.5444,
        "Green: the year-end target is expected to be met: a likelihood of 54.44%, where 54.44% is asked for"
    )]
    public void Explanation_OfAForecastOnItsLimit_ShowsBothToTheSameDecimals(double likelihood, string sentence) =>
        Ask.StatusByForecast(likelihood, "forecast 54.44% 34.44%").Explanation.ShouldBe(sentence);

    // 92.75 is exactly 7.25% below 100, and "7.3% below, within the 7.25% tolerance" would contradict itself.
    [Theory]
    [InlineData(
        "92.75",
        "relative 7.25%",
        "Amber: 92.8% is 7.25% below the target of 100.0%, within the 7.25% tolerance"
    )]
    [InlineData(
        "92.75",
        "near-miss 7.25% 10%",
        "Green: 92.8% is 7.25% below the target of 100.0%, within the 7.25% counted as met"
    )]
    [InlineData(
        "92.75",
        "four 7.25% 10%",
        "Yellow: 92.8% is 7.25% below the target of 100.0%, within the 7.25% that is yellow"
    )]
    public void Explanation_OfAMissAsWideAsItsTolerance_ShowsBothToTheSameDecimals(
        string actual,
        string rule,
        string sentence
    ) => Ask.Status(actual, ">= 100", rule).Explanation.ShouldBe(sentence);

    private static StatusAssessment ByBenchmark(BenchmarkStanding? standing, BenchmarkComparison comparison) =>
        StatusRule.Assess(
            Ask.Question(new ObservedValue.Number(84), Given.Target(">= 90"), new ToleranceRule.Benchmark()) with
            {
                Evidence = new StatusEvidence(standing, Comparison: comparison),
            }
        );

    private static BenchmarkComparison Compared(Polarity polarity) =>
        BenchmarkComparisonRule.AgainstValue(
            new Estimate(84, new Limits(81, 87)),
            90,
            new ComparisonTerms(polarity, Given.Percent, "England")
        );
}
