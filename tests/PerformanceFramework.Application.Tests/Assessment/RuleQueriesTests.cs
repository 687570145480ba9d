using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

public sealed class RuleQueriesTests : ReturnsTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private RuleQueries Queries => Database.Get<RuleQueries>();

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.ScrutinyMember)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Rules_ForARoleThatDoesNotManageThem_AreNotShown(Role role)
    {
        var actor = Actors.Holding(role);

        (await Queries.DefaultsAsync(actor, Today)).ShouldBeEmpty();
        (await Queries.SetsAsync(actor)).ShouldBeEmpty();
        (await Queries.TryAsync(actor, "HOU-1", Rule("met"))).ShouldBeNull();
        (await Queries.TrySetAsync(actor, null, Rule("met"))).ShouldBeNull();
    }

    [Fact]
    public async Task Defaults_OfACouncilWithSets_SayWhichIsInForce()
    {
        var set = new IndicatorSet("SCORE", "the scorecard");
        await Database.SaveAsync(
            set,
            Default(null, "relative 10%", 2020),
            Default(null, "relative 5%", 2026),
            Default(null, "met", 2027),
            Default(set, "near-miss 5% 10%", 2025)
        );

        var defaults = await Queries.DefaultsAsync(Actors.PerformanceTeam, Today);

        defaults
            .Select(d => (d.Set?.Name, d.InForce?.Default.Notation))
            .ShouldBe([(null, "relative 5%"), ("the scorecard", "near-miss 5% 10%")]);
        defaults[0]
            .History.Select(r => (r.Default.Notation, r.Stage))
            .ShouldBe([
                ("met", RuleStage.ToCome),
                ("relative 5%", RuleStage.InForce),
                ("relative 10%", RuleStage.Past),
            ]);
    }

    [Fact]
    public async Task Defaults_OfACouncilWithoutRules_AreEmpty()
    {
        var council = (await Queries.DefaultsAsync(Actors.PerformanceTeam, Today)).ShouldHaveSingleItem();

        (council.Set, council.InForce).ShouldBe((null, null));
    }

    [Fact]
    public async Task Trial_OfAnIndicator_ComparesStoredStatusesWithTriedOnes()
    {
        // 82, 84, 86, 91 and 88 against at least 90, judged with 5%: Red, Red, Amber, Green, Amber.
        var trial = (await Queries.TryAsync(Actors.PerformanceTeam, "HOU-1", Rule("relative 7%")))!;

        trial.Rule!.Headline.ShouldBe(
            "With “relative 7%” 1 of 5 figures would have another colour: 1 from Red to Amber"
        );
        trial
            .Figures.Select(f => (f.Period.Code, f.Value, f.Target, f.Statuses.Difference))
            .ShouldBe([
                ("2026-27-Q1", "88.0%", "90.0%", "Same"),
                ("2025-26-Q4", "91.0%", "90.0%", "Same"),
                ("2025-26-Q3", "86.0%", "90.0%", "Same"),
                ("2025-26-Q2", "84.0%", "90.0%", "Red to Amber"),
                ("2025-26-Q1", "82.0%", "90.0%", "Same"),
            ]);
        trial
            .Figures[3]
            .Explanation.ShouldBe("Amber: 84.0% is 6.7% below the target of 90.0%, within the 7% tolerance");
        trial.Chart.ShouldBeNull();
    }

    [Fact]
    public async Task Trial_OfTheRuleThatJudged_FindsNoDifference()
    {
        var trial = (await Queries.TryAsync(Actors.PerformanceTeam, "HOU-1", Rule("relative 5%")))!;

        trial.Rule!.Differences.ShouldBe(0);
        trial.Rule.CurrentFlicker.ShouldBe(trial.Rule.TriedFlicker);
    }

    [Fact]
    public async Task Trial_OfABenchmarkRule_UsesTheComparisonOfEachPeriod()
    {
        var trial = (await Queries.TryAsync(Actors.PerformanceTeam, "OUT-1", Rule("benchmark")))!;

        trial.Figures.ShouldAllBe(f => f.Statuses.Tried == Status.NotRated);
        trial.Figures[0].Explanation.ShouldStartWith("Not rated: ");
    }

    [Fact]
    public async Task Trial_OfAnIndicatorThatIsNone_IsNull() =>
        (await Queries.TryAsync(Actors.PerformanceTeam, "NOWHERE", Rule("met"))).ShouldBeNull();

    [Fact]
    public async Task Trial_OfASetThatIsNone_IsNull() =>
        (await Queries.TrySetAsync(Actors.PerformanceTeam, "NOWHERE", Rule("met"))).ShouldBeNull();

    [Fact]
    public async Task Trial_OfAnIndicatorWithoutFigures_IsEmpty()
    {
        var settings = new TrialSettings(new ToleranceRule.MetOrMissed(), Chart());

        var trial = (await Queries.TryAsync(Actors.PerformanceTeam, "LIB-2", settings))!;

        trial.Rule!.Figures.ShouldBe(0);
        (trial.Chart, trial.Figures.Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Trial_OfAllIndicators_LeavesRulesOfTheirOwnAsTheyAre()
    {
        var trial = (await Queries.TrySetAsync(Actors.PerformanceTeam, null, Rule("none")))!;

        trial.Indicators.Count.ShouldBe(Council.Records.Count);
        trial.Rule!.Differences.ShouldBe(0);
        trial.OwnRules.ShouldBe(trial.Rule.Figures);
    }

    [Fact]
    public async Task Trial_OfAllIndicators_LeavesTheDefaultsOfSetsAsTheyAre()
    {
        var set = new IndicatorSet("SCORE", "the scorecard");
        var ofSet = new DefaultRule(
            set,
            new DateOnly(2000, 4, 1),
            ToleranceRule.Parse("met"),
            new Adoption("Cabinet", new DateOnly(2000, 3, 1), "Because")
        );
        await Database.SaveAsync([ofSet, .. Judged("SET-1", NewService(), set, 85, 86)]);

        var all = (await Queries.TrySetAsync(Actors.PerformanceTeam, null, Rule("relative 10%")))!;
        var alone = (await Queries.TrySetAsync(Actors.PerformanceTeam, "SCORE", Rule("relative 10%")))!;

        var indicator = all.Indicators.Single(i => i.Code == "SET-1");
        (indicator.Rule!.Differences, indicator.OwnRules).ShouldBe((0, 2));
        alone.Rule!.Differences.ShouldBe(2);
    }

    [Fact]
    public async Task Trial_OfASet_HasTheIndicatorWithTheMostDifferencesFirst()
    {
        var set = new IndicatorSet("SCORE", "the scorecard");
        var service = NewService();
        await Database.SaveAsync([.. Judged("SET-1", service, set, 91, 89), .. Judged("SET-2", service, set, 85, 86)]);

        var trial = (await Queries.TrySetAsync(Actors.PerformanceTeam, "SCORE", Rule("relative 10%")))!;

        trial.Indicators.Select(i => (i.Code, i.Rule!.Differences)).ShouldBe([("SET-2", 2), ("SET-1", 1)]);
        trial.Rule!.Headline.ShouldBe(
            "With “relative 10%” 3 of 4 figures would have another colour: 3 from Red to Amber"
        );
    }

    [Fact]
    public async Task Trial_OfChartSettings_ReadsTheChartBothWays()
    {
        var indicator = Given.Indicator("SPC-1", NewService());
        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = Given
                .Figures(indicator, "2021-22-Q1", 50, 52, 49, 51, 50, 52, 48, 51, 50, 49, 52, 50, 51, 49, 60)
                .ToList(),
        };
        record.Reassess();
        await Database.SaveAsync([indicator, .. record.Observations]);

        var chart = (
            await Queries.TryAsync(
                Actors.PerformanceTeam,
                "SPC-1",
                new TrialSettings(null, Chart() with { RebaseFrom = Given.Period("2024-25-Q2") })
            )
        )!.Chart!;

        chart.Stored.Signal.ShouldBe(record.Observations[^1].Assessment.Signals.Variation);
        chart.Stored.SpecialCausePoints.ShouldBe(1);
        chart.Stored.Limits.ShouldNotBeNull();
        chart.Tried.Signal.ShouldBe(VariationSignal.NotEnoughData);
        chart.Tried.Explanation.ShouldContain("2 points");
        chart.Differs.ShouldBeTrue();
    }

    [Fact]
    public async Task Trial_OfTheSettingsInUse_FindsNoDifference()
    {
        var settings = new TrialSettings(null, Chart());

        var trial = (await Queries.TrySetAsync(Actors.PerformanceTeam, null, settings))!;

        trial.Rule.ShouldBeNull();
        trial.Indicators.ShouldAllBe(i => i.Chart == null || !i.Chart.Differs);
    }

    [Fact]
    public async Task Trial_ByTheTeamOfOneDirectorate_HasOnlyTheFiguresItMaySee()
    {
        await FillSubmitAndApproveAsync();
        var elsewhere = Testing.Actors.Named(
            "Pat People",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.People.Id)
        );

        var all = (await Queries.TryAsync(Actors.PerformanceTeam, "HOU-1", Rule("met")))!;
        var some = (await Queries.TryAsync(elsewhere, "HOU-1", Rule("met")))!;

        all.Figures[0].Period.Code.ShouldBe("2026-27-Q2");
        some.Figures[0].Period.Code.ShouldBe("2026-27-Q1");
    }

    private static TrialSettings Rule(string notation) => new(ToleranceRule.Parse(notation), null);

    private static ChartSettings Chart() => new(ControlChartMethod.Product, null, null);

    private static DefaultRule Default(IndicatorSet? set, string rule, int year) =>
        new(set, new DateOnly(year, 4, 1), ToleranceRule.Parse(rule), new Adoption("Cabinet", Today, "Because."));

    private static Service NewService() =>
        new("NEW", "New service", new Directorate("NEW", "New"), new Portfolio("NEW", "New"));

    /// <summary>An indicator of a set with figures from April 2025, a target of at least 90 and no rule of its own.</summary>
    private static object[] Judged(string code, Service service, IndicatorSet set, params decimal[] figures)
    {
        var indicator = Given.Indicator(code, service, set: set);
        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = Given.Figures(indicator, "2025-26-Q1", figures).ToList(),
            Targets = figures
                .Select(
                    (_, i) =>
                        new PeriodTarget(
                            indicator,
                            Given.Period("2025-26-Q1").After(i),
                            new Target.AtLeast(90),
                            null,
                            "Priya Shah",
                            Today
                        )
                )
                .ToList(),
        };
        record.Reassess();
        return [indicator, .. record.Observations, .. record.Targets];
    }
}
