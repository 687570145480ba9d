using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Dashboards;

public sealed class DashboardQueriesTests : CouncilTest
{
    private DashboardQueries Queries => Database.Get<DashboardQueries>();

    [Fact]
    public async Task Index_OfTheCouncil_HasEveryPlaceWithItsIndicators()
    {
        var index = (await Queries.IndexAsync(Actors.CabinetMember))!;

        index.Council.RollUp.All.ShouldBe(9);
        index
            .Directorates.Select(d => (d.Directorate.Code, d.Directorate.RollUp.All, d.Services.Count))
            .ShouldBe([("PEO", 2, 1), ("PLA", 7, 2)]);
        index
            .Directorates[1]
            .Services.Select(s => (s.Code, s.Name, s.RollUp.All))
            .ShouldBe([("HOU", "Housing", 5), ("WAS", "Waste", 2)]);
        index.Themes.Select(t => t.Code).ShouldBe(["P1", "P2"]);
        // Nobody supplies anything yet.
        index.Partnerships.ShouldBeEmpty();
    }

    [Fact]
    public async Task Place_OfADirectorate_HasItsServicesAndItsIndicatorsWorstFirst()
    {
        var place = (await Queries.PlaceAsync(Actors.CabinetMember, DashboardKind.Directorate, "PLA"))!;

        place.Summary.Name.ShouldBe("Place");
        place.Rows.Select(row => row.Code).ShouldBe(["HOU", "WAS"]);
        place.Rows.Sum(row => row.RollUp.All).ShouldBe(place.Summary.RollUp.All);
        place.Indicators.ShouldAllBe(i => i.Directorate == "Place" && i.DirectorateCode == "PLA");
        place.Indicators.Select(i => i.Status is Status.Red).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Place_OfATheme_HasWhatIsUnderItByDirectorate()
    {
        var theme = (await Queries.PlaceAsync(Actors.CabinetMember, DashboardKind.Theme, "P1"))!;
        var element = (await Database.Get<ThreadQueries>().ElementAsync(Actors.CabinetMember, "P1"))!;

        theme.Indicators.ShouldBe(element.Indicators.Select(i => i.Standing));
        theme.Rows.Sum(row => row.RollUp.All).ShouldBe(theme.Indicators.Count);
        theme.Summary.RollUp.ShouldBe(element.Summary.RollUp);
    }

    [Fact]
    public async Task Place_OfAPartner_HasWhatItSupplies()
    {
        var supply = new ChangeSupplierRequest("HOU-3", 0, "NHS");
        (await Database.Get<ChangeSupplier>().ExecuteAsync(Actors.PerformanceTeam, supply)).ShouldBeDone();

        var partner = (await Queries.PlaceAsync(Actors.CabinetMember, DashboardKind.Partnership, "NHS"))!;

        partner.Summary.Name.ShouldBe("Health partnership");
        partner.Indicators.Select(i => i.Code).ShouldBe(["HOU-3"]);
        partner.Rows.Select(row => (row.Code, row.RollUp.All)).ShouldBe([("HOU", 1)]);
        (await Queries.IndexAsync(Actors.CabinetMember))!.Partnerships.Select(p => p.Code).ShouldBe(["NHS"]);
    }

    [Fact]
    public async Task Place_OfAService_HasItsHeadItsTeamsAndItsPlan()
    {
        var head = People.Holding(
            "Hetty Head",
            new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id)
        );
        await Database.SaveAsync(head);

        var service = (await Queries.PlaceAsync(Actors.CabinetMember, DashboardKind.Service, "HOU"))!;

        service.Leaders.ShouldBe(["Hetty Head"]);
        service.Teams.ShouldBe(["Housing options"]);
        service.Directorate.ShouldBe(new PlaceChoice("PLA", "Place"));
        service.Elements.Select(e => e.Code).ShouldBe(["S1"]);
        service.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DashboardKind.Directorate)]
    [InlineData(DashboardKind.Service)]
    [InlineData(DashboardKind.Theme)]
    [InlineData(DashboardKind.Partnership)]
    public async Task Place_OfACodeThatIsNone_IsNothing(DashboardKind kind)
    {
        (await Queries.PlaceAsync(Actors.CabinetMember, kind, "NOWHERE")).ShouldBeNull();
        (await Queries.PlaceAsync(Actors.CabinetMember, kind, "NOWHERE", new DateOnly(2026, 9, 30))).ShouldBeNull();
    }

    [Fact]
    public async Task Dashboards_ForNobody_AreNotThere()
    {
        (await Queries.IndexAsync(Actor.Nobody)).ShouldBeNull();
        (await Queries.PlaceAsync(Actor.Nobody, DashboardKind.Service, "HOU")).ShouldBeNull();
        (await Database.Get<IndicatorQueries>().ListingAsync(Actor.Nobody, new FinancialYear(2026))).ShouldBe(
            IndicatorListing.Empty
        );
    }
}
