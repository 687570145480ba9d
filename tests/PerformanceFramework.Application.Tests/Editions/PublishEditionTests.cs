using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

public sealed class PublishEditionTests : EditionsTest
{
    [Fact]
    public async Task Edition_WhenItIsPublished_ShowsWhatTheDashboardsShow()
    {
        (await PublishAsync()).ShouldBeDone().ShouldBe(Cabinet);

        var actor = Actors.CabinetMember;
        var threads = Database.Get<ThreadQueries>();
        (await Queries.OverviewAsync(actor, Cabinet)).ShouldBeEquivalentTo(await threads.OverviewAsync(actor));
        (await Queries.TreeAsync(actor, Cabinet)).ShouldBeEquivalentTo(await threads.TreeAsync(actor));
        (await Queries.ElementAsync(actor, Cabinet, "D1")).ShouldBeEquivalentTo(
            await threads.ElementAsync(actor, "D1")
        );
        Drawn((await Queries.ViewAsync(actor, Cabinet))?.Map()).ShouldBe(Drawn(await threads.MapAsync(actor)));
        (await Queries.IndicatorsAsync(actor, Cabinet))
            .Select(indicator => indicator.Standing)
            .ShouldBe(await Database.Get<IndicatorQueries>().ListAsync(actor));
        var live = (await Database.Get<IndicatorQueries>().DetailAsync(actor, "HOU-1")).ShouldNotBeNull();
        var frozen = (await Queries.IndicatorAsync(actor, Cabinet, "HOU-1")).ShouldNotBeNull();
        frozen
            .Indicator.History.Select(f => (f.Period, f.Number, f.Text, f.TargetText, f.Status))
            .ShouldBe(live.History.Select(f => (f.Period, f.Number, f.Value, f.TargetText, f.Assessment.Status)));
        frozen.Paths.ShouldBeEquivalentTo(live.Paths);
        (frozen.Indicator.Definition, frozen.Indicator.Rule).ShouldBe((live.Definition, live.Rule));
    }

    [Fact]
    public async Task Indicator_OfAnEdition_IsExplainedAsOnItsLivePage_AndToThePublicWithoutNames()
    {
        await Database.TamperAsync(
            $"INSERT INTO SeriesBreaks (IndicatorId, \"From\", Kind, Reason) SELECT Id, '2025-10-01', 'BreakInSeries', 'Another system.' FROM Indicators WHERE Code = 'HOU-1'"
        );
        await Database.TamperAsync(
            $"INSERT INTO RebaseDecisions (IndicatorId, \"From\", IsAccepted, Reason, DecidedBy, DecidedOn) SELECT Id, '2025-26-Q4', 1, 'A new team.', 'Ana Analyst', '2026-05-05' FROM Indicators WHERE Code = 'HOU-1'"
        );
        await Database.TamperAsync(
            $"INSERT INTO RebaseDecisions (IndicatorId, \"From\", IsAccepted, Reason, DecidedBy, DecidedOn) SELECT Id, '2026-27-Q1', 0, 'It is noise.', 'Ana Analyst', '2026-08-05' FROM Indicators WHERE Code = 'HOU-1'"
        );
        await Database.TamperAsync($"UPDATE Indicators SET Formula = '100 − [HOU-2]' WHERE Code = 'HOU-1'");
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_RuleOrigin = 'Set for this period by Ana Analyst' WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'HOU-1')"
        );
        await PublishAsync();
        await PublishAsync(Audience.Public);

        var live = (
            await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "HOU-1")
        ).ShouldNotBeNull();
        var members = await IndicatorAsync();
        members.Breaks.ShouldHaveSingleItem();
        members.Breaks.ShouldBe(live.Breaks);
        members.Rebases.ShouldHaveSingleItem();
        members.Rebases.ShouldBe(live.Rebases.Where(rebase => rebase.IsAccepted));
        (members.Aggregation, members.Fraction, members.Formula).ShouldBe(
            (live.Aggregation, live.Fraction, "100 − [HOU-2]")
        );
        members.RuleOrigin.ShouldBe("Set for this period by Ana Analyst");
        var ofThePublic = await IndicatorAsync(Public);
        (ofThePublic.Breaks.Count, ofThePublic.Rebases.Count, ofThePublic.Formula).ShouldBe((1, 1, members.Formula));
        (await TextAsync(Public)).ShouldNotContain("Ana Analyst");
    }

    [Fact]
    public async Task Formula_ThatNamesAnExemptIndicator_IsInEditionsForCltAlone()
    {
        await Database.TamperAsync($"UPDATE Indicators SET Formula = '100 − [HOU-2]' WHERE Code = 'HOU-1'");
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-2'");
        await PublishAsync();
        await PublishAsync(Audience.Clt);

        (await IndicatorAsync()).Formula.ShouldBeNull();
        (await TextAsync(Cabinet)).ShouldNotContain("HOU-2");
        (await IndicatorAsync("2026-27-q1-clt")).Formula.ShouldBe("100 − [HOU-2]");
    }

    [Theory]
    [InlineData(Aggregation.Snapshot)]
    [InlineData(Aggregation.CumulativeYearToDate)]
    public async Task Edition_KeepsTheControlChartOfThatDay(Aggregation aggregation)
    {
        var indicator = Given.Indicator(
            "HOU-9",
            Council.Housing,
            unit: Given.Households,
            frequency: Frequency.Monthly,
            aggregation: aggregation
        );
        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = Given
                .Figures(
                    indicator,
                    "2024-25-M01",
                    [.. Enumerable.Range(0, 27).Select(month => ((month % 12 + 1) * 20m) + (month * 7 % 5))]
                )
                .ToList(),
            Targets = [],
        };
        record.Reassess();
        await Database.AddToAsync(Council.Housing, [indicator, .. record.Observations]);
        await PublishAsync();

        var live = await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "HOU-9");

        var frozen = await IndicatorAsync(code: "HOU-9");
        var chart = live.ShouldNotBeNull().Chart;
        frozen.Chart.ShouldBe(chart.Points);
        frozen.IsChartOfTotals.ShouldBe(chart.IsOfTotals);
        chart.IsOfTotals.ShouldBe(aggregation is Aggregation.CumulativeYearToDate);
        chart.Points.ShouldContain(point => point.Limits != null);
    }

    [Fact]
    public async Task Edition_WhateverChangesAfterwards_ShowsWhatItShowed()
    {
        await PublishAsync(note: "As agreed.");
        var seen = await Queries.ViewAsync(Actors.CabinetMember, Cabinet);
        var before = await IndicatorAsync();

        await RestateAsync();
        (
            await Database
                .Get<ReviseIndicator>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new ReviseIndicatorRequest(
                        "HOU-1",
                        (
                            await Database.ReadAsync(db =>
                                Task.FromResult(db.Indicators.Single(i => i.Code == "HOU-1"))
                            )
                        ).Version,
                        Council["HOU-1"].Card with
                        {
                            Name = "Another name",
                            Definition = "Another definition",
                        },
                        "HOU",
                        "",
                        new DateOnly(2026, 10, 1),
                        IsCorrection: false,
                        "It was unclear.",
                        IsNotTheSame: false
                    )
                )
        ).ShouldBeDone();

        (await IndicatorAsync()).ShouldBeEquivalentTo(before);
        (before.Standing.Value, before.Standing.Status).ShouldBe(("88.0%", Status.Amber));
        (await Queries.ViewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull().Summary.ShouldBe(seen?.Summary);
        (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Edition_OfAnEarlierPeriod_HoldsNoLaterFigure()
    {
        await PublishAsync(period: "2025-26-Q4");

        (await IndicatorAsync("2025-26-q4-cabinet")).Standing.Value.ShouldBe("91.0%");
        (await IndicatorAsync("2025-26-q4-cabinet")).History[^1].Text.ShouldBe("91.0%");
    }

    [Fact]
    public async Task Edition_ForMembers_WaitsForTheClosingOfTheRound()
    {
        await FillSubmitAndApproveAsync();

        (await PublishAsync(Audience.Cabinet, "2026-27-Q2")).Word().ShouldBe("round-is-open");
        (await PublishAsync(Audience.Clt, "2026-27-Q2")).ShouldBeDone();
        (await IndicatorAsync("2026-27-q2-clt")).Standing.Value.ShouldBe("92.0%");
        await CloseRoundAsync();
        (await PublishAsync(Audience.Cabinet, "2026-27-Q2")).ShouldBeDone();
        (await IndicatorAsync("2026-27-q2-cabinet")).Standing.Value.ShouldBe("92.0%");
    }

    [Fact]
    public async Task Edition_OfAnEarlierPeriod_HoldsNoFigureThatAnOpenRoundBrings()
    {
        await PublishAsync(Audience.Clt);
        await PublishAsync(Audience.Cabinet);
        var open = await Queries.IndicatorsAsync(Actors.PerformanceTeam, "2026-27-q1-clt");
        await Database.TamperAsync($"UPDATE Observations SET RoundId = (SELECT Id FROM CollectionRounds)");
        await PublishAsync(Audience.Clt);
        (await PublishAsync(Audience.Cabinet)).Word().ShouldBe("no-figures");

        (await Queries.IndicatorsAsync(Actors.PerformanceTeam, "2026-27-q1-clt-2"))
            .Select(i => i.Standing.Value)
            .ShouldBe(open.Select(i => i.Standing.Value));
    }

    [Fact]
    public async Task Edition_ForThePublic_NamesNobodyWhoTypedSomething()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Confidence = 'Low', ConfidenceReason = 'Few cases', ConfidenceBy = 'Olu Officer'"
        );
        await PublishAsync(Audience.Public);
        await PublishAsync(Audience.Cabinet);

        (await IndicatorAsync(Public)).Standing.Confidence.ShouldNotBeNull().By.ShouldBeEmpty();
        (await IndicatorAsync(Cabinet)).Standing.Confidence.ShouldNotBeNull().By.ShouldBe("Olu Officer");
        (await TextAsync(Public)).ShouldNotContain("Olu Officer");
    }

    [Fact]
    public async Task Request_WithWhatCannotBe_NamesEachField()
    {
        (await PublishAsync(period: "2026-27")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Period");
        (await PublishAsync(audience: null)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Audience");
        (await PublishAsync(note: new string('x', Edition.NoteLength + 1)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Note");
        (await PublishAsync(embargoTime: new TimeOnly(9, 0)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("EmbargoTime");
        (await PublishAsync(embargoDay: Today, embargoTime: new TimeOnly(10, 29)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("EmbargoDay");
    }

    [Fact]
    public async Task Period_ThatIsNotOver_IsRefused() =>
        (await PublishAsync(period: "2026-27-Q3")).Word().ShouldBe("period-not-over");

    [Fact]
    public async Task Period_BeforeAnyFigure_IsRefused() =>
        (await PublishAsync(period: "2019-20-Q1")).Word().ShouldBe("no-figures");

    [Fact]
    public async Task Note_AddedLater_StandsBesideTheEditionAndLeavesItAsItIs()
    {
        await PublishAsync(note: "As agreed.");
        var before = (await Queries.ViewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull();
        Database.Time.Advance(TimeSpan.FromDays(1));

        (
            await Database
                .Get<AddEditionNote>()
                .ExecuteAsync(Actors.PerformanceTeam, new AddEditionNoteRequest(Cabinet, " HOU-1 was restated. "))
        ).ShouldBeDone();

        var after = (await Queries.ViewAsync(Actors.CabinetMember, Cabinet)).ShouldNotBeNull();
        after.Summary.ShouldBe(before.Summary);
        after.Remarks.ShouldBe([new EditionRemark("HOU-1 was restated.", "Performance team", Database.Time.Utc)]);
        (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull().Findings.ShouldBeEmpty();
    }

    public static TheoryData<Role> Roles() => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_PublishesWhereItIsGranted(Role role)
    {
        var actor = Actors.Holding(role);
        var expected = role is Role.PerformanceTeam ? "Done" : "Forbidden";

        (await PublishAsync(actor: actor)).Word().ShouldBe(expected);
        (await Database.Get<AddEditionNote>().ExecuteAsync(actor, new AddEditionNoteRequest(Cabinet, "A note")))
            .Word()
            .ShouldBe(expected);
        var hold = await Database
            .Get<HoldPublication>()
            .ExecuteAsync(actor, new HoldPublicationRequest(Today, Today.AddDays(7), "Election"));
        hold.Word().ShouldBe(expected);
        var (id, version) = hold.Word() is "Done" ? (hold.ShouldBeDone(), 0) : (1, 0);
        (await Database.Get<EndHold>().ExecuteAsync(actor, new EndHoldRequest(id, version, Today)))
            .Word()
            .ShouldBe(expected);
        ((await Queries.ChoicesAsync(actor)) is not null).ShouldBe(role is Role.PerformanceTeam);
        ((await Queries.CheckAsync(actor)) is not null).ShouldBe(
            role is Role.PerformanceTeam or Role.Auditor or Role.Administrator
        );
    }

    /// <summary>Every element with what it serves, its indicators and its red.</summary>
    private static List<string> Drawn(ThreadMap? map) =>
        map.ShouldNotBeNull()
            .Elements.Select(e =>
                string.Join(
                    ' ',
                    map.ParentsOf(e)
                        .Select(parent => parent.Summary.Link.Code)
                        .Concat(map.IndicatorsOf(e).Select(i => i.Code))
                        .Append($"{e.Summary.Link.Code} {e.Summary.RollUp.Red}")
                )
            )
            .ToList();
}
