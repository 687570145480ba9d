using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class OrganisationOverviewTests : OrganisationTest
{
    [Fact]
    public async Task Overview_OfTheOrganisation_ShowsEveryKindWithWhatBelongsToIt()
    {
        var overview = (await Queries.OverviewAsync(Actors.Administrator)).ShouldNotBeNull();

        overview
            .Directorates.Select(d => (d.Part.Code, string.Join(' ', d.Services.Select(s => s.Part.Code))))
            .ShouldBe([("PEO", "LIB"), ("PLA", "HOU WAS")]);
        var housing = overview.Services.Single(s => s.Part.Code == "HOU");
        (housing.Portfolio.Name, housing.Teams.Select(t => t.Name).Single()).ShouldBe(("Homes", "Housing options"));
        overview
            .Portfolios.Select(p => (p.Part.Code, p.CabinetMember, string.Join(' ', p.Services.Select(s => s.Code))))
            .ShouldBe([("ENV", "", "LIB WAS"), ("HOM", "Cabinet member for homes", "HOU")]);
        overview.Partners.Select(p => p.Code).ShouldBe(["NHS"]);
        overview
            .Bodies.Select(b => (b.Part.Code, b.Kind))
            .ShouldBe([("SCRUTINY", AccountableBodyKind.ScrutinyCommittee)]);
        overview.Retired.ShouldBeEmpty();
    }

    [Fact]
    public async Task Overview_OfWhatIsRetired_ShowsItApart()
    {
        var team = new Team("HOU-OLD", "Old team", Council.Housing);
        team.Retire(July);
        await Database.AddToAsync(Council.Housing, team);

        var overview = (await Queries.OverviewAsync(Actors.Administrator)).ShouldNotBeNull();

        overview.Retired.ShouldBe([new PartSummary(PartKind.Team, "HOU-OLD", "Old team", July)]);
        overview.Services.Single(s => s.Part.Code == "HOU").Teams.Select(t => t.Code).ShouldBe(["HOU-OPT"]);
    }

    [Fact]
    public async Task Part_ForAService_ShowsWhatBelongsToIt()
    {
        await AddPersonAsync("Oona Officer", Role.Officer, ScopeKind.Service, Council.Housing.Id);
        await AddPersonAsync("Wes Waste", Role.Officer, ScopeKind.Service, Council.Waste.Id);
        // The same number as Housing's, of another kind.
        await AddPersonAsync("Dee Director", Role.Director, ScopeKind.Directorate, Council.Housing.Id);

        var housing = await DetailAsync(PartKind.Service, "HOU");

        housing.Indicators.Select(i => i.Code).ShouldBe(["HOU-1", "HOU-2", "HOU-3", "HOU-4", "OUT-1"]);
        housing.Plans.ShouldBe([new CodedName("S1", "Title of S1")]);
        housing.Holders.Select(holder => (holder.Name, holder.Role)).ShouldBe([("Oona Officer", Role.Officer)]);
    }

    [Theory]
    [InlineData(PartKind.Service, "HOU", true)]
    [InlineData(PartKind.Directorate, "PLA", true)]
    [InlineData(PartKind.AccountableBody, "SCRUTINY", false)]
    [InlineData(PartKind.Team, "HOU-OPT", false)]
    public async Task Form_OfAPart_SaysWhetherItsCodeIsFixed(PartKind kind, string code, bool isFixed) =>
        (await Queries.FormAsync(Actors.PerformanceTeam, kind, code)).ShouldNotBeNull().CodeIsFixed.ShouldBe(isFixed);

    [Fact]
    public async Task Choices_OfAForm_LeaveOutWhatIsRetired()
    {
        var old = new Directorate("OLD", "Old");
        old.Retire(July);
        await Database.SaveAsync(old);

        var choices = await Queries.ChoicesAsync(Actors.PerformanceTeam);

        choices.Directorates.Select(d => d.Code).ShouldBe(["PEO", "PLA"]);
        choices.Services.Select(s => s.Code).ShouldBe(["HOU", "LIB", "WAS"]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.Auditor)]
    public async Task Organisation_ForARoleThatMayNotSetItUp_ShowsNothing(Role role)
    {
        var actor = Actors.Holding(role);

        (await Queries.OverviewAsync(actor)).ShouldBeNull();
        (await Queries.PartAsync(actor, PartKind.Service, "HOU", new DateOnly(2026, 10, 12), at: null)).ShouldBeNull();
        (await Queries.FormAsync(actor, PartKind.Service, "HOU")).ShouldBeNull();
        (await Queries.ServiceAsync(actor, "HOU")).ShouldBeNull();
        (await Queries.ChoicesAsync(actor)).Services.ShouldBeEmpty();
    }

    [Fact]
    public async Task Service_ThatIsRetiredOrNone_HasNothingToMove()
    {
        await CloseRoundAsync();
        (
            await MergeAsync(
                new MergeServicesRequest
                {
                    Codes = ["WAS"],
                    IntoCode = "HOU",
                    From = August,
                    Reason = Reason,
                }
            )
        ).ShouldBeDone();

        (await Queries.ServiceAsync(Actors.PerformanceTeam, "WAS")).ShouldBeNull();
        (await Queries.ServiceAsync(Actors.PerformanceTeam, "NOWHERE")).ShouldBeNull();
        (await Queries.ServiceAsync(Actors.PerformanceTeam, "HOU"))!.Teams.Count.ShouldBe(1);
    }
}
