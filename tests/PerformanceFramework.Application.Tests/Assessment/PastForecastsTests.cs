using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>Past forecasts against what came true: figures come in one after the other, as they do.</summary>
public sealed class PastForecastsTests : CouncilTest
{
    private static readonly decimal[] TwoYears = [80, 82, 84, 86, 88, 87, 88, 91, 89, 90, 92, 95, 94, 91, 90, 92];

    [Fact]
    public async Task Forecasts_BeforeAnyYearHasEnded_AreNotScored()
    {
        var record = await ForecastsAsync();

        (record.Score.Scored, record.Decided, record.Indicators).ShouldBe((0, 0, 0));
        record.Worst.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forecasts_OfPastYears_AreScoredAgainstTheTargetOfTheYearEnd()
    {
        var stated = await AddAsync("PAST-1", TwoYears, new Target.AtLeast(90));

        var record = await ForecastsAsync();

        var expected = stated.Where(o =>
            o.Assessment.Forecast is { Probability: not null, YearEnd: { } end } && end != o.Period
        );
        record.Score.Scored.ShouldBe(expected.Count());
        record.Score.Scored.ShouldBeGreaterThan(3);
        record.Score.Met.ShouldBe(record.Score.Scored);
        record.Indicators.ShouldBe(1);
    }

    [Fact]
    public async Task Forecasts_WithAnotherTargetAtTheYearEnd_AreHeldAgainstThatOne()
    {
        await AddAsync("PAST-1", TwoYears, new Target.AtLeast(99));

        var record = await ForecastsAsync();

        record.Score.Met.ShouldBe(0);
        record.Score.Scored.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Forecasts_WithoutATarget_AreNotHeldAgainstAnything()
    {
        await AddAsync("PAST-1", TwoYears, new Target.None());

        var record = await ForecastsAsync();

        (record.Score.Scored, record.Score.Ranges).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Forecasts_FurthestFromWhatHappened_NameTheIndicatorOnce()
    {
        decimal[] collapse = [95, 95, 96, 95, 95, 96, 95, 96, 95, 96, 95, 60];
        await AddAsync("PAST-1", collapse, new Target.AtLeast(90));

        var worst = (await ForecastsAsync()).Worst.ShouldHaveSingleItem();

        (worst.Code, worst.YearEnd.Code, worst.Figure, worst.Target, worst.Past.Met).ShouldBe(
            ("PAST-1", "2024-25-Q4", "60.0%", "90.0%", false)
        );
        worst.Miss.ShouldNotBeNull().ShouldBeGreaterThan(0.5);
    }

    [Theory]
    [InlineData("SCORE", null, true)]
    [InlineData("NOWHERE", null, false)]
    [InlineData(null, false, true)]
    [InlineData(null, true, false)]
    public async Task Forecasts_Filtered_AreThoseAskedFor(string? set, bool? isMadeUp, bool found)
    {
        await AddAsync("PAST-1", TwoYears, new Target.AtLeast(90), new IndicatorSet("SCORE", "the scorecard"));

        var record = await ForecastsAsync(filter: new ForecastFilter(set, isMadeUp));

        (record.Score.Scored > 0).ShouldBe(found);
        record.Sets.Select(s => s.Code).ShouldBe(["SCORE"]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.Partner)]
    [InlineData(Role.PerformanceTeam)]
    [InlineData(Role.Administrator)]
    public async Task Forecasts_ForWhoeverReadsDashboards_AreShown(Role role)
    {
        await AddAsync("PAST-1", TwoYears, new Target.AtLeast(90));

        (await ForecastsAsync(Actors.Holding(role))).Score.Scored.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Forecasts_ForNobody_AreNull() =>
        (await Database.Get<RuleQueries>().ForecastsAsync(Actor.Nobody, new ForecastFilter())).ShouldBeNull();

    [Fact]
    public async Task Forecasts_OfAYearWhoseLastFigureIsNotYetToBeSeen_AreNotScored()
    {
        // One round is open at a time.
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        var open = new CollectionRound(
            Given.Period("2023-24-Q4"),
            new RoundDates(new DateOnly(2024, 4, 30), new DateOnly(2024, 5, 9))
        );
        await AddAsync("PAST-1", TwoYears[..8], new Target.AtLeast(90), lastIn: open);

        (await ForecastsAsync(Actors.PerformanceTeam)).Score.Ranges.ShouldBeGreaterThan(
            (await ForecastsAsync(Actors.CabinetMember)).Score.Ranges
        );
    }

    /// <summary>A quarterly percentage from April 2022, assessed after every figure.</summary>
    private async Task<IReadOnlyList<Observation>> AddAsync(
        string code,
        decimal[] figures,
        Target target,
        IndicatorSet? set = null,
        CollectionRound? lastIn = null
    )
    {
        var indicator = Given.Indicator(
            code,
            new Service("NEW", "New service", new Directorate("NEW", "New"), new Portfolio("NEW", "New")),
            set: set
        );
        var observations = Given.Figures(indicator, "2022-23-Q1", figures).ToList();
        if (lastIn is not null)
        {
            observations[^1].Report(new ReportedValue(observations[^1].Observed, Round: lastIn));
        }

        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = observations,
            Targets = Given.Targets(indicator, "2022-23-Q1", 16, target, "met").ToList(),
        };
        for (var known = 1; known <= observations.Count; known++)
        {
            record.With(observations.Take(known)).Reassess();
        }

        await Database.SaveAsync([indicator, .. observations, .. record.Targets]);
        return observations;
    }

    private async Task<ForecastRecord> ForecastsAsync(Actor? reader = null, ForecastFilter? filter = null) =>
        (
            await Database
                .Get<RuleQueries>()
                .ForecastsAsync(reader ?? Actors.PerformanceTeam, filter ?? new ForecastFilter())
        ).ShouldNotBeNull();
}
