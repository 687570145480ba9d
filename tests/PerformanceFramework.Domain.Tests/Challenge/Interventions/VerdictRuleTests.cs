using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Tests.Assessment;
using static PerformanceFramework.Domain.Tests.Assessment.SignalQuestion;

namespace PerformanceFramework.Domain.Tests.Challenge.Interventions;

/// <summary>Monthly percentages from April 2024; the intervention begins with the month after the two years of the baseline.</summary>
public sealed class VerdictRuleTests
{
    // Average 50, moving ranges of 2 on average: limits 44.7 to 55.3, near from 46.5 and 53.5.
    private static readonly decimal[] Before =
    [
        .. Enumerable.Repeat<decimal[]>([50, 52, 50, 48], 6).SelectMany(figures => figures),
    ];

    private static readonly DateOnly Began = new(2026, 4, 1);

    [Theory]
    // Beyond a limit, and the others on the same side.
    [InlineData("57 51 52 53", VerdictOutcome.Improved)]
    [InlineData("43 49 48 47", VerdictOutcome.Worse)]
    // Two of three near a limit.
    [InlineData("54 54 52 53", VerdictOutcome.Improved)]
    // Seven in a row on one side.
    [InlineData("53 53 53 53 53 53 53", VerdictOutcome.Improved)]
    [InlineData("47 47 47 47 47 47 47", VerdictOutcome.Worse)]
    // Seven in a row so near the average that chance explains the size of it.
    [InlineData("50.2 50.2 50.2 50.2 50.2 50.2 50.2", VerdictOutcome.NoDetectableChange)]
    // The signal does not stand: the latest figure is back on the other side.
    [InlineData("57 57 57 57 57 57 49", VerdictOutcome.NoDetectableChange)]
    [InlineData("57 49", VerdictOutcome.TooEarly)]
    // One figure beyond a limit, with too few after it on the same side.
    [InlineData("48 48 48 48 48 51 57", VerdictOutcome.NoDetectableChange)]
    [InlineData("51 49 51 49 51 49 51", VerdictOutcome.NoDetectableChange)]
    [InlineData("", VerdictOutcome.TooEarly)]
    [InlineData("57 57 57", VerdictOutcome.TooEarly)]
    [InlineData("51 49 51 49 51 49", VerdictOutcome.TooEarly)]
    public void Verdict_OnFiguresAfter_IsByTheLimitsBefore(string after, VerdictOutcome outcome) =>
        Of(Monthly(after)).Outcome.ShouldBe(outcome);

    [Fact]
    public void Verdict_WhereLessIsBetter_IsTheOtherWayRound()
    {
        Of(Monthly("43 43 43 43") with { Polarity = Polarity.LowerIsBetter }).Outcome.ShouldBe(VerdictOutcome.Improved);
        Of(Monthly("57 57 57 57") with { Polarity = Polarity.LowerIsBetter }).Outcome.ShouldBe(VerdictOutcome.Worse);
    }

    /// <summary>Limits of fewer than thirteen figures are a first guess: what is near them says nothing before a whole run is known.</summary>
    [Fact]
    public void Verdict_OnTrialLimits_TakesAWholeRun()
    {
        decimal[] year = Before[..12];

        var early = Of(Monthly("") with { Points = Months([.. year, 57, 57, 57, 57]) });
        var whole = Of(Monthly("") with { Points = Months([.. year, 57, 57, 57, 57, 57, 57, 57]) });

        (early.Outcome, early.MoreNeeded).ShouldBe((VerdictOutcome.TooEarly, 3));
        whole.Outcome.ShouldBe(VerdictOutcome.Improved);
        whole.Explanation.ShouldContain(
            "Caution: the usual range is a first one, of 12 figures, where 13 make a lasting one."
        );
    }

    [Fact]
    public void Limits_AreOfTheFiguresBeforeAlone()
    {
        var (calm, wild) = (Of(Monthly("57 57 57 57")), Of(Monthly("10 90 10 90")));

        wild.Limits.ShouldBe(calm.Limits);
        (calm.Limits.Mean, calm.Limits.Count).ShouldBe((50, 24));
    }

    [Fact]
    public void Effect_ExpectedLater_IsLookedForFromThenOn()
    {
        var series = Monthly("51 49 57 57 57 57");

        var verdict = VerdictRule.Of(series.Series.Around(Began, new DateOnly(2026, 5, 20)), null);

        (verdict.Outcome, verdict.PointsAfter, verdict.MeanAfter).ShouldBe((VerdictOutcome.Improved, 4, 57));
        verdict.Around.Due.ShouldBe(Given.Period("2026-27-M03"));
    }

    [Fact]
    public void Period_InWhichItBegan_IsNeitherBeforeNorAfter()
    {
        var verdict = VerdictRule.Of(Monthly("90 57 57 57 57").Series.Around(new(2026, 4, 15), new(2026, 4, 15)), null);

        (verdict.Limits.Count, verdict.PointsAfter, verdict.MeanAfter).ShouldBe((24, 4, 57));
    }

    [Theory]
    [InlineData("", 4, "July 2026")]
    [InlineData("57 57", 2, "July 2026")]
    [InlineData("51 49 51 49 51", 2, "October 2026")]
    public void TooEarly_SaysWhatIsNeededAndWhen(string after, int more, string last)
    {
        var verdict = Of(Monthly(after));

        (verdict.Outcome, verdict.MoreNeeded).ShouldBe((VerdictOutcome.TooEarly, more));
        verdict.Explanation.ShouldContain($"{more} figures more, so it can be said after {last}.");
    }

    [Theory]
    [InlineData(Polarity.NoJudgement)]
    [InlineData(Polarity.WithinRange)]
    public void Verdict_WhereNeitherWayIsGood_CannotBeTold(Polarity polarity) =>
        Refused(Monthly("57 57 57 57") with { Polarity = polarity }, VerdictObstacle.NoGoodWay);

    [Theory]
    [InlineData(Aggregation.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingThreeYears)]
    public void Verdict_OnFiguresThatShareMonths_CannotBeTold(Aggregation aggregation) =>
        Refused(Monthly("57 57 57 57") with { Aggregation = aggregation }, VerdictObstacle.WrongMethod);

    [Fact]
    public void Verdict_OnTotalsSinceApril_IsOnWhatEachPeriodAdds()
    {
        decimal[] within = [.. Before, 57, 57, 57, 57];
        var totals = within.Select((_, i) => within[(i / 12 * 12)..(i + 1)].Sum()).ToArray();
        var counted = Monthly("") with
        {
            Points = TwoYears(totals),
            Unit = Given.Households,
            Aggregation = Aggregation.CumulativeYearToDate,
        };

        var verdict = Of(counted);

        (verdict.Outcome, verdict.Change, verdict.Around.IsOfTotals).ShouldBe((VerdictOutcome.Improved, 7, true));
        verdict.Explanation.ShouldContain("7 households better in each period");
    }

    [Fact]
    public void Verdict_OnYearlyFigures_CannotBeTold() =>
        Refused(
            Monthly("") with
            {
                Frequency = Frequency.FinancialYearly,
                Points = From("2010-11-FY", [.. Before[..12], 57, 57, 57, 57]),
            },
            VerdictObstacle.WrongMethod,
            new DateOnly(2022, 4, 1)
        );

    [Fact]
    public void Verdict_AfterTooFewFigures_CannotBeTold() =>
        Refused(Monthly("57 57 57 57") with { Rebases = [Given.Period("2025-26-M06")] }, VerdictObstacle.TooFewBefore);

    [Fact]
    public void Verdict_AfterFiguresThatStoodStill_CannotBeTold() =>
        Refused(
            Monthly("") with
            {
                Points = Months([.. Enumerable.Repeat(50m, 12), 57, 57, 57, 57]),
            },
            VerdictObstacle.StoodStill
        );

    [Fact]
    public void Verdict_AfterFiguresThatMostlyStoodStill_CannotBeTold() =>
        Refused(
            Monthly("") with
            {
                Points = Months([50, 50, 50, 50, 60, 60, 60, 60, 50, 50, 50, 50, 57, 57, 57, 57]),
            },
            VerdictObstacle.TooLumpy
        );

    [Fact]
    public void Verdict_AfterABreakInTheSeries_CannotBeTold()
    {
        Refused(
            Monthly("57 57 57 57 57") with
            {
                Boundaries = [Assessment.Series.Break(2026, 7, 1)],
            },
            VerdictObstacle.Broken
        );
        Of(Monthly("57 57 57 57 10") with { Boundaries = [Assessment.Series.Break(2026, 8, 1)] })
            .Outcome.ShouldBe(VerdictOutcome.Improved);
    }

    [Fact]
    public void Limits_DrawnAnewSince_DoNotHideTheChange() =>
        Of(Monthly("57 57 57 57") with { Rebases = [Given.Period("2026-27-M01")] })
            .Outcome.ShouldBe(VerdictOutcome.Improved);

    [Fact]
    public void Verdict_AfterADrift_CannotBeTold() =>
        Refused(
            Monthly("") with
            {
                Points = Months([40, 41, 42, 44, 45, 46, 48, 49, 50, 52, 53, 54, 57, 58, 59, 60]),
            },
            VerdictObstacle.Autocorrelated
        );

    [Fact]
    public void Verdict_OnFiguresThatFollowTheYear_CannotBeTold()
    {
        decimal[] season = [50, 54, 58, 60, 58, 54, 50, 46, 42, 40, 42, 46];
        var points = Enumerable.Range(0, 40).Select(i => season[i % 12] + (i % 5 * 0.1m)).ToArray();

        var verdict = Of(Monthly("") with { Points = Months(points) }, began: new DateOnly(2028, 4, 1));

        (verdict.Outcome, verdict.Obstacle).ShouldBe((VerdictOutcome.CannotBeTold, VerdictObstacle.WrongMethod));
        verdict.Explanation.ShouldContain("the figures follow the time of year");
    }

    [Fact]
    public void Series_WithoutAFigure_CannotBeTold()
    {
        Of(Monthly("") with { Points = [] }).Obstacle.ShouldBe(VerdictObstacle.TooFewBefore);
        Of(Monthly("57"), began: new DateOnly(2020, 1, 1)).Obstacle.ShouldBe(VerdictObstacle.TooFewBefore);
    }

    [Fact]
    public void Figure_ThatIsMissingAfter_BreaksTheRun()
    {
        var points = TwoYears([.. Before, 53, 53, 53, 53, 53, 53, 53, 53])
            .Where(p => p.Period != Given.Period("2026-27-M05"))
            .ToList();

        var verdict = Of(Monthly("") with { Points = points });

        (verdict.Outcome, verdict.PointsAfter).ShouldBe((VerdictOutcome.NoDetectableChange, 7));
    }

    [Fact]
    public void Explanation_OfAnImprovement_HasItsNumbersAndItsCautions() =>
        Of(Monthly("54 54 52 53"), expected: 2.5m)
            .Explanation.ShouldBe(
                "Improved beyond normal variation: the 4 figures from April 2026 to July 2026 average 53.3%; the 24 figures "
                    + "before it (April 2024 to March 2026) averaged 50.0%, with a usual range of 44.7% to 55.3%, and the "
                    + "latest figures stay away from what was usual. The average is 3.3 points better; an improvement of "
                    + "2.5 points was expected. Caution: 24 figures before it do not show whether each leans on the one before; it takes 36. "
                    + "Where they do, chance makes such a change more often. Caution: there are too few years to tell whether "
                    + "the figures follow the time of year. Other things changed too: this says that the figures moved, not what moved them."
            );

    /// <summary>
    /// Breaches of the four-hour standard at RRK, as in the vignette of NHSRplotthedots, which has a change point in July 2018
    /// when two hospitals became one; and its stable period (NHSRdatasets, ae_attendances, CC0).
    /// </summary>
    [Theory]
    [InlineData("2018-07-01", 36, VerdictOutcome.Worse)]
    [InlineData("2017-04-01", 24, VerdictOutcome.NoDetectableChange)]
    public void Verdict_OnPublishedBreaches_FindsTheStepAndNothingElse(string began, int known, VerdictOutcome outcome)
    {
        var verdict = Of(
            new SignalQuestion
            {
                Polarity = Polarity.LowerIsBetter,
                Unit = new Unit(UnitKind.Count, "breaches", 0),
                Aggregation = Aggregation.SumInPeriod,
                Points = From("2016-17-M01", Breaches[..known]),
            },
            began: DateOnly.ParseExact(began, "yyyy-MM-dd")
        );

        verdict.Outcome.ShouldBe(outcome, verdict.Explanation);
    }

    /// <summary>Seen within four hours at RQM (the same source): every figure leans on the one before, whatever was done.</summary>
    [Fact]
    public void Verdict_OnPublishedWaits_IsRefused() =>
        Refused(
            new SignalQuestion { Points = From("2016-17-M01", Waits) },
            VerdictObstacle.Autocorrelated,
            new DateOnly(2018, 4, 1)
        );

    private static readonly decimal[] Breaches =
    [
        1195,
        1843,
        1397,
        1333,
        1771,
        1751,
        2013,
        1759,
        2179,
        2585,
        1654,
        1543,
        1632,
        1558,
        1190,
        1357,
        1279,
        1683,
        2190,
        1804,
        986,
        2181,
        2048,
        2154,
        1759,
        1637,
        1488,
        6499,
        5983,
        6599,
        7089,
        8120,
        8981,
        12502,
        11376,
        10670,
    ];

    private static readonly decimal[] Waits =
    [
        92.1m,
        94.4m,
        93.9m,
        93,
        92.6m,
        91.3m,
        87.6m,
        88,
        84.2m,
        81.4m,
        86.6m,
        88.3m,
        91.8m,
        89,
        93,
        93.5m,
        93.2m,
        91.1m,
        92.9m,
        93.3m,
        91.1m,
        92.2m,
        91.8m,
        91.7m,
        93,
        94,
        93.4m,
        94.3m,
        93.6m,
        92.9m,
        93.3m,
        91.8m,
        93.2m,
        92,
        90.3m,
        94.3m,
    ];

    private static SeriesPoint[] TwoYears(decimal[] figures) => From("2024-25-M01", figures);

    private static SignalQuestion Monthly(string after) =>
        new()
        {
            Points = TwoYears([
                .. Before,
                .. after.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Given.Number),
            ]),
        };

    private static Verdict Of(SignalQuestion question, decimal? expected = null, DateOnly? began = null) =>
        VerdictRule.Of(question.Series.Around(began ?? Began, began ?? Began), expected);

    private static void Refused(SignalQuestion question, VerdictObstacle obstacle, DateOnly? began = null)
    {
        var verdict = Of(question, began: began);
        (verdict.Outcome, verdict.Obstacle).ShouldBe((VerdictOutcome.CannotBeTold, obstacle), verdict.Explanation);
        verdict.Explanation.ShouldStartWith("Cannot be told: ");
    }
}
