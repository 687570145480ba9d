using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Portfolios;
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
        var homes = (await Queries.DetailAsync(Actors.CabinetMember, "HOM"))!;

        homes.Measures.Count.ShouldBe(5);
        homes.Measures.ShouldAllBe(m => m.Standing.Service == "Housing");
        homes.Measures.Select(m => m.Reason).ShouldBeInOrder();
        homes.Others.All.ShouldBe(0);
        var prevented = homes.Measures.Single(m => m.Standing.Code == "HOU-1");
        prevented.Reason.ShouldBeOneOf(MeasureReason.ForecastToMiss, MeasureReason.NearMissAndWorsened);
        prevented.Recent.ShouldBe([82m, 84m, 86m, 91m, 88m]);
        prevented.Standing.TargetNumber.ShouldBe(90);
        prevented.Comparator.ShouldBeNull();
        homes
            .Measures.Single(m => m.Standing.Code == "OUT-1")
            .Comparator.ShouldBe(new MeasureComparator("England", Given.Period("2025-CY"), 74.5m));
        homes.Measures.Single(m => m.Standing.Code == "HOU-4").Recent.ShouldBeEmpty();
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
