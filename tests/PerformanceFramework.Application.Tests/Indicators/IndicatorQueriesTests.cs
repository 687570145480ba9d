using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

public sealed class IndicatorQueriesTests : CouncilTest
{
    private IndicatorQueries Queries => Database.Get<IndicatorQueries>();

    [Fact]
    public async Task List_OfAllIndicators_IsInOrderOfCode()
    {
        var list = await Queries.ListAsync(Actors.CabinetMember);

        list.Select(i => i.Code)
            .ShouldBe(["HOU-1", "HOU-2", "HOU-3", "HOU-4", "LIB-1", "LIB-2", "OUT-1", "WAS-1", "WAS-2"]);
    }

    [Fact]
    public async Task List_OfAnIndicatorWithFigures_ShowsItsLatest()
    {
        var standing = (await Queries.ListAsync(Actors.CabinetMember)).Single(i => i.Code == "HOU-1");

        standing.ShouldSatisfyAllConditions(
            s => s.Period.ShouldBe(Given.Period("2026-27-Q1")),
            s => s.Value.ShouldBe("88.0%"),
            s => s.Target.ShouldBe("90.0%"),
            s => s.Commentary.WhatHappened.ShouldBe("Commentary for Q1 2026/27"),
            s => s.Status.ShouldBe(Status.Amber),
            s => s.Direction.ShouldBe(Direction.Worsened),
            s => s.Movement.ShouldBe(Movement.Down),
            s => s.ComparedWith.ShouldBe(Given.Period("2025-26-Q4")),
            s => (s.Service, s.ServiceCode, s.Directorate).ShouldBe(("Housing", "HOU", "Place"))
        );
    }

    [Fact]
    public async Task List_OfAnIndicatorWithoutFigures_SaysSo()
    {
        var standing = (await Queries.ListAsync(Actors.CabinetMember)).Single(i => i.Code == "LIB-2");

        standing.ShouldSatisfyAllConditions(
            s => s.Period.ShouldBeNull(),
            s => s.Value.ShouldBe("No figure yet"),
            s => s.Target.ShouldBe("None"),
            s => s.Status.ShouldBe(Status.NotRated),
            s => s.StatusExplanation.ShouldBe("Not rated: no figure has been reported yet"),
            s => s.Direction.ShouldBe(Direction.Withheld)
        );
    }

    [Fact]
    public async Task Detail_ByItsCode_HasItsHistoryInOrder()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "HOU-1"))!;

        detail
            .History.Select(h => (h.Period.Code, h.Number))
            .ShouldBe([
                ("2025-26-Q1", 82m),
                ("2025-26-Q2", 84m),
                ("2025-26-Q3", 86m),
                ("2025-26-Q4", 91m),
                ("2026-27-Q1", 88m),
            ]);
        detail.Latest.ShouldBe(detail.History[^1]);
        detail.Latest!.Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Detail_ByItsCode_HasItsDefinitionAndPlace()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "HOU-1"))!;

        detail.ShouldSatisfyAllConditions(
            d => d.Definition.ShouldBe("Definition of HOU-1"),
            d => d.Fraction.ShouldBe(new FractionTerms("Cases prevented", "Cases closed", 100)),
            d => d.Rule.ShouldBe(new ToleranceRule.RelativeTolerance(5)),
            d => d.Commentary.WhatHappened.ShouldBe("Commentary for Q1 2026/27"),
            d => (d.Service, d.Directorate, d.Portfolio).ShouldBe(("Housing", "Place", "Homes")),
            d => d.CorporatePriorities.Select(p => p.Code).ShouldBe(["P1", "P2"])
        );
    }

    [Fact]
    public async Task Detail_OfAnOutcome_HasItsComparatorsAndBreaks()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "OUT-1"))!;

        var comparator = detail.Comparators.ShouldHaveSingleItem();
        comparator.Area.ShouldBe("England");
        comparator.Values.ShouldBe([(Given.Period("2024-CY"), 73.5m), (Given.Period("2025-CY"), 74.5m)]);
        detail
            .Breaks.ShouldHaveSingleItem()
            .ShouldBe(new IndicatorBreak(new DateOnly(2024, 1, 1), SeriesChange.BreakInSeries, "New survey"));
        detail.History[2].Assessment.SincePrevious.Withheld.ShouldBe(WithheldReason.BreakInSeries);
    }

    [Fact]
    public async Task Detail_OfAShareOfCounts_SaysWhetherItChangedSinceLastYear()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "HOU-1"))!;

        detail.SinceLastYear!.Explanation.ShouldBe(
            "No significant change: 88.0% after 82.0% in Q1 2025/26; allowing for chance, "
                + "anything from a fall of 4.0 points to a rise of 16.0 points"
        );
    }

    [Fact]
    public async Task Detail_OfAFigureOfUnknownRange_SaysNothingOfChance() =>
        (await Queries.DetailAsync(Actors.CabinetMember, "OUT-1"))!.SinceLastYear.ShouldBeNull();

    [Fact]
    public async Task Detail_BesideTheNationOnly_HasNoStanding() =>
        (await Queries.DetailAsync(Actors.CabinetMember, "OUT-1"))!.Standing.ShouldBeNull();

    [Fact]
    public async Task Detail_BesideOtherPlaces_SaysInWhichQuarterItStands()
    {
        await SavePlacesAsync(("2025-CY", 70), ("2025-CY", 71), ("2025-CY", 80), ("2024-CY", 99));

        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "OUT-1"))!;

        // England is no place among others, and a figure of another year no figure of this one.
        detail.Standing!.Explanation.ShouldBe(
            "In the second best quarter of 4 areas in 2025: 76.0%, where they go from 70.0% to 80.0%"
        );
    }

    [Fact]
    public async Task Detail_OfAnIndicatorAlignedTwice_HasThePrimaryPathFirst()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "WAS-1"))!;

        detail
            .Paths.Select(path => (string.Join(" > ", path.Elements.Select(e => e.Code)), path.IsPrimary))
            .ShouldBe([("V > P1 > D1 > S2", true), ("V > P2 > D1 > S2", true), ("V > P2 > D2", false)]);
    }

    [Fact]
    public async Task Detail_WithoutFigures_HasNoLatest()
    {
        var detail = (await Queries.DetailAsync(Actors.CabinetMember, "LIB-2"))!;

        detail.Latest.ShouldBeNull();
        detail.Commentary.IsBlank.ShouldBeTrue();
    }

    [Fact]
    public async Task Detail_OfAFigure_HasTheRuleThatJudgedItWhateverWasSetSince()
    {
        var judgedBy = (await Queries.DetailAsync(Actors.CabinetMember, "HOU-1"))!.Rule;
        await Database.TamperAsync($"DELETE FROM PeriodTargets WHERE IndicatorId = {Council["HOU-1"].Id}");

        var rule = (await Queries.DetailAsync(Actors.CabinetMember, "HOU-1"))!.Rule;

        rule.ShouldNotBeNull();
        rule.ShouldBe(judgedBy);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("'; DROP TABLE Indicators; --")]
    public async Task Detail_OfWhatDoesNotExist_IsNull(string code) =>
        (await Queries.DetailAsync(Actors.CabinetMember, code)).ShouldBeNull();

    [Fact]
    public async Task Anything_ForNobody_IsNothing()
    {
        (await Queries.ListAsync(Actor.Nobody)).ShouldBeEmpty();
        (await Queries.DetailAsync(Actor.Nobody, "HOU-1")).ShouldBeNull();
    }

    private Task<int> SavePlacesAsync(params (string Period, decimal Value)[] figures) =>
        Database.ReadAsync(async db =>
        {
            var outcome = await db.Indicators.SingleAsync(i => i.Code == "OUT-1");
            db.AddRange(
                figures.Select(
                    (figure, i) =>
                        new ComparatorValue(
                            outcome,
                            new ComparatorArea($"E0{i}", $"Place {i}"),
                            Given.Period(figure.Period),
                            figure.Value
                        )
                )
            );
            db.BeginLoad(new Change("test", "Test", "Given", Database.Time.Utc), "Given");
            return await db.SaveChangesAsync();
        });
}
