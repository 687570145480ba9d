using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Portfolios;

public sealed class PortfolioQueriesTests : CouncilTest
{
    private PortfolioQueries Queries => Database.Get<PortfolioQueries>();

    [Fact]
    public async Task List_OfAllPortfolios_IsByNameWithTheirIndicators()
    {
        var list = await Queries.ListAsync(Actors.CabinetMember);

        list.Select(p => (p.Code, p.Name, p.CabinetMember, p.RollUp.All))
            .ShouldBe([("ENV", "Environment", "", 4), ("HOM", "Homes", "Cabinet member for homes", 5)]);
    }

    [Fact]
    public async Task Detail_OfAPortfolio_HasItsMeasuresAndCountsTheRest()
    {
        await Database.ReadAsync(async db =>
        {
            var outcome = await db.Indicators.SingleAsync(i => i.Code == "OUT-1");
            var (bath, portsmouth) = (new ComparatorArea("E2", "Bath"), new ComparatorArea("E1", "Portsmouth"));
            db.AddRange(
                new ComparatorValue(outcome, portsmouth, Given.Period("2025-CY"), 70m),
                new ComparatorValue(outcome, bath, Given.Period("2024-CY"), 75m),
                new ComparatorValue(outcome, bath, Given.Period("2023-CY"), 60m)
            );
            db.BeginLoad(new Change("test", "Test", "Given", Database.Time.Utc), "Given");
            return await db.SaveChangesAsync();
        });

        var homes = (await Queries.DetailAsync(Actors.CabinetMember, "HOM"))!;

        homes.Measures.Count.ShouldBe(5);
        homes.Measures.ShouldAllBe(m => m.Standing.Service == "Housing");
        homes.Measures.Select(m => m.Reason).ShouldBeInOrder();
        homes.Others.All.ShouldBe(0);
        var prevented = homes.Measures.Single(m => m.Standing.Code == "HOU-1");
        prevented.Reason.ShouldBeOneOf(MeasureReason.ForecastToMiss, MeasureReason.NearMissAndWorsened);
        prevented.Recent.ShouldBe([82m, 84m, 86m, 91m, 88m]);
        prevented.Standing.TargetNumber.ShouldBe(90);
        prevented.Comparators.ShouldBeEmpty();
        homes
            .Measures.Single(m => m.Standing.Code == "OUT-1")
            .Comparators.ShouldBe([
                new MeasureComparator("England", IsBenchmark: true, Given.Period("2025-CY"), 74.5m),
                new MeasureComparator("Bath", IsBenchmark: false, Given.Period("2024-CY"), 75m),
                new MeasureComparator("Portsmouth", IsBenchmark: false, Given.Period("2025-CY"), 70m),
            ]);
        homes.Measures.Single(m => m.Standing.Code == "HOU-4").Recent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Portfolio_CountsAsGettingWorse_WhatItsPageChoosesForThat()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET Assessment_Signals_Variation = 'ConcernLow' WHERE IndicatorId IN ({Council["HOU-1"].Id}, {Council["HOU-3"].Id})"
        );
        await AssertAsync(2);

        // What is not due keeps the signal of before, and has no figure.
        await Database.TamperAsync(
            $"UPDATE Observations SET Kind = 'NotDue', Value = NULL, Numerator = NULL, Denominator = NULL WHERE IndicatorId = {Council["HOU-1"].Id} AND PeriodEnd = '2026-06-30'"
        );
        await AssertAsync(1);

        async Task AssertAsync(int worse)
        {
            var homes = (await Queries.DetailAsync(Actors.CabinetMember, "HOM"))!;
            homes.Summary.GettingWorse.ShouldBe(worse);
            homes.Measures.Count(m => m.Reason is MeasureReason.GettingWorse).ShouldBe(worse);
            (
                await Database.Get<DashboardQueries>().PlaceAsync(Actors.CabinetMember, DashboardKind.Service, "HOU")
            )!.Summary.GettingWorse.ShouldBe(worse);
            (await Database.Get<ThreadQueries>().OverviewAsync(Actors.CabinetMember))!
                .Indicators.Count(i => i.IsGettingWorse)
                .ShouldBe(worse);
        }
    }

    [Fact]
    public async Task Measure_HasTheTargetOfItsYearEnd_BesideThatOfNow()
    {
        await AssertAsync(on: null);
        // Targets were set in March 2025.
        await AssertAsync(new DateOnly(2026, 9, 30));

        async Task AssertAsync(DateOnly? on)
        {
            var homes = (await Queries.DetailAsync(Actors.CabinetMember, "HOM", on))!.Measures;
            var environment = (await Queries.DetailAsync(Actors.CabinetMember, "ENV", on))!.Measures;

            homes
                .Concat(environment)
                .OrderBy(m => m.Standing.Code, StringComparer.Ordinal)
                .Select(m => (m.Standing.Code, m.YearEndTarget))
                .ShouldBe([
                    ("HOU-1", "90.0%"),
                    // It has targets of eight months; the year ends with the twelfth.
                    ("HOU-2", ""),
                    ("HOU-3", "20"),
                    ("HOU-4", null),
                    ("LIB-1", "£1,100.00"),
                    ("LIB-2", null),
                    ("OUT-1", ""),
                    ("WAS-1", "40.0% to 60.0%"),
                    ("WAS-2", ""),
                ]);
        }
    }

    [Fact]
    public async Task Detail_OfACodeThatIsNone_IsNothing() =>
        (await Queries.DetailAsync(Actors.CabinetMember, "NOWHERE")).ShouldBeNull();

    [Fact]
    public async Task Portfolios_ForNobody_AreNotThere()
    {
        (await Queries.ListAsync(Actor.Nobody)).ShouldBeEmpty();
        (await Queries.DetailAsync(Actor.Nobody, "HOM")).ShouldBeNull();
        (await Queries.OwnAsync(Actor.Nobody)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Own_OfACabinetMember_AreTheirs()
    {
        (await Queries.OwnAsync(Actors.CabinetMember)).ShouldBe([new PlaceChoice("HOM", "Homes")]);
        (await Queries.OwnAsync(Actors.PerformanceTeam)).ShouldBeEmpty();
    }
}
