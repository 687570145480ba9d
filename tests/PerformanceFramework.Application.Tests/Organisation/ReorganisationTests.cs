using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

/// <summary>
/// A reorganisation in the middle of the year: Housing is renamed and given to People on 1 August, one of its indicators
/// moves to Libraries the same day, the Place directorate is renamed on 1 September, and Waste becomes part of Housing
/// then. What was true at the end of the last quarter can be read back exactly.
/// </summary>
public sealed class ReorganisationTests : OrganisationTest
{
    private static readonly DateOnly EndOfJune = new(2026, 6, 30);
    private static readonly DateOnly September = new(2026, 9, 1);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await CloseRoundAsync();
    }

    [Fact]
    public async Task AsAt_TheEndOfTheLastQuarter_IsWhatItWasBefore()
    {
        var before = (await AsAtAsync(EndOfJune)).ToList();

        await ReorganiseAsync();

        (await AsAtAsync(EndOfJune)).ShouldBe(before);
        (await AsAtAsync(August.AddDays(-1))).ShouldBe(before);
        before.ShouldBe([
            "Libraries in People, Environment: LIB-1 LIB-2",
            "Housing in Place, Homes (Cabinet member for homes): Housing options HOU-1 HOU-2 HOU-3 HOU-4 OUT-1",
            "Waste in Place, Environment: WAS-1 WAS-2",
        ]);
    }

    [Fact]
    public async Task AsAt_BetweenTheChanges_IsWhatHeldThen()
    {
        await ReorganiseAsync();

        (await AsAtAsync(September.AddDays(-1))).ShouldBe([
            "Homes and land in People, Homes (Cabinet member for homes): Housing options HOU-2 HOU-3 HOU-4 OUT-1",
            "Libraries in People, Environment: HOU-1 LIB-1 LIB-2",
            "Waste in Place, Environment: WAS-1 WAS-2",
        ]);
    }

    [Fact]
    public async Task AsAt_AfterTheChanges_IsWhatIsNow()
    {
        await ReorganiseAsync();

        (await AsAtAsync(September)).ShouldBe([
            "Homes and land in People, Homes (Cabinet member for homes): Housing options HOU-2 HOU-3 HOU-4 OUT-1 WAS-1 WAS-2",
            "Libraries in People, Environment: HOU-1 LIB-1 LIB-2",
        ]);
        (await AsAtAsync(Today)).ShouldBe(await AsAtAsync(September));
    }

    [Fact]
    public async Task Part_OnADay_IsWhatItWasThen()
    {
        await ReorganiseAsync();

        var housing = await DetailAsync(PartKind.Service, "HOU", at: EndOfJune);
        (housing.At!.Name, housing.At.Directorate!.Code).ShouldBe(("Housing", "PLA"));
        (housing.Now.Name, housing.Now.Directorate!.Code).ShouldBe(("Homes and land", "PEO"));
        (await DetailAsync(PartKind.Directorate, "PLA", at: EndOfJune)).At!.Name.ShouldBe("Place");
        (await DetailAsync(PartKind.Directorate, "PLA")).Former.Select(s => s.Name).ShouldBe(["Housing"]);
    }

    [Fact]
    public async Task AsAt_ForSomebodyWhoMayNot_IsNothing() =>
        (await Queries.AsAtAsync(Actors.Holding(Role.CltMember), EndOfJune)).ShouldBeNull();

    private async Task ReorganiseAsync()
    {
        (await EditAsync(EditOfHousing() with { DirectorateCode = "PEO" })).ShouldBeDone();
        (await MoveAsync(August, "LIB", "HOU-1")).ShouldBeDone();
        var renamed = EditOf(PartKind.Directorate, "PLA", "Growth") with { From = September };
        (await EditAsync(renamed)).ShouldBeDone();
        var merge = new MergeServicesRequest
        {
            Codes = ["WAS"],
            IntoCode = "HOU",
            From = September,
            Reason = Reason,
        };
        (await MergeAsync(merge)).ShouldBeDone();
    }

    private async Task<IReadOnlyList<string>> AsAtAsync(DateOnly date) =>
        (await Queries.AsAtAsync(Actors.PerformanceTeam, date))
            .ShouldNotBeNull()
            .Services.Select(service =>
                $"{service.Name} in {service.Directorate}, {service.Portfolio}{(service.CabinetMember.Length > 0 ? $" ({service.CabinetMember})" : "")}: {string.Join(' ', service.Teams.Concat(service.Indicators))}"
            )
            .ToList();
}
