using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Successes;

/// <summary>HOU-1 is of Housing, in Place; S1 is Housing's plan, and P1 nobody's alone.</summary>
public sealed class SuccessTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private SuccessQueries Queries => Database.Get<SuccessQueries>();

    private Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    [Fact]
    public async Task Success_OnceWritten_IsReadByAllUntilItIsTakenBack()
    {
        var id = (await WriteAsync()).ShouldBeDone();

        var line = (await Queries.DetailAsync(Actors.Officer, id)).ShouldNotBeNull();
        line.Story.ShouldBe(new SuccessStory("It went well", "The team", "They talked", "Elsewhere", Today));
        (line.Subject, line.Code, line.Place, line.MayTakeBack).ShouldBe(
            (SuccessSubject.Indicator, "HOU-1", "Housing", false)
        );
        (await Queries.DetailAsync(Actors.Director, id))!.MayTakeBack.ShouldBeTrue();
        (await TakeBackAsync(id, 0, Actors.LibraryHead)).Word().ShouldBe("Forbidden");
        (await TakeBackAsync(id, 1)).Word().ShouldBe("Conflict");

        (await TakeBackAsync(id, 0)).ShouldBeDone();

        (await Queries.DetailAsync(Actors.Auditor, id)).ShouldBeNull();
        (await Queries.ListAsync(Actors.Auditor, "", 1))!.All.ShouldBe(0);
        (await TakeBackAsync(id, 1)).Word().ShouldBe("success-taken-back");
    }

    [Theory]
    [InlineData("HOU-1", "", "", true, true, false)]
    [InlineData("", "S1", "", true, true, false)]
    [InlineData("", "", "HOU", true, true, false)]
    [InlineData("", "P1", "", false, true, true)]
    [InlineData("WAS-1", "", "", false, true, false)]
    [InlineData("", "", "LIB", false, false, true)]
    public async Task Success_IsWrittenWithinReach(
        string indicator,
        string element,
        string service,
        bool head,
        bool place,
        bool people
    )
    {
        (await WriteAsync(indicator, element, service, by: Actors.HeadOfService))
            .Word()
            .ShouldBe(head ? "Done" : "Forbidden");
        (await WriteAsync(indicator, element, service, by: Actors.Director))
            .Word()
            .ShouldBe(place ? "Done" : "Forbidden");
        (await WriteAsync(indicator, element, service, by: DirectorOfPeople))
            .Word()
            .ShouldBe(people ? "Done" : "Forbidden");
        (await WriteAsync(indicator, element, service, by: Actors.PerformanceTeam)).ShouldBeDone();
    }

    [Fact]
    public async Task Success_WithWhatCannotBe_NamesEachField()
    {
        Fields(await WriteAsync("")).ShouldBe(["Indicator"]);
        Fields(await WriteAsync("HOU-1", "S1")).ShouldBe(["Indicator"]);
        Fields(await WriteAsync("NOWHERE")).ShouldBe(["Indicator"]);
        Fields(await WriteAsync("", "NOWHERE")).ShouldBe(["ElementCode"]);
        Fields(await WriteAsync("", "", "NOWHERE")).ShouldBe(["ServiceCode"]);
        Fields(await WriteAsync(what: " ")).ShouldBe(["What"]);
        Fields(await WriteAsync(day: Today.AddDays(1))).ShouldBe(["Day"]);
    }

    [Fact]
    public async Task List_OfSuccesses_FindsWhatIsLookedFor()
    {
        var bins = (await WriteAsync(what: "Bins are on time", day: Today.AddDays(-5))).ShouldBeDone();
        var homes = (await WriteAsync("", "", "HOU", "Homes are warm")).ShouldBeDone();

        var all = (await Queries.ListAsync(Actors.Officer, "", 1)).ShouldNotBeNull();
        (all.All, all.Found).ShouldBe((2, 2));
        all.Lines.Select(line => line.Id).ShouldBe([homes, bins]);
        (await Queries.ListAsync(Actors.Officer, "bins", 1))!.Lines.Single().Id.ShouldBe(bins);
        (await Queries.ListAsync(Actors.Officer, "hou-1", 1))!.Lines.Single().Id.ShouldBe(bins);
        (await Queries.ListAsync(Actors.Officer, "100%", 1))!.Lines.ShouldBeEmpty();
        (await Queries.AllAsync(Actors.Officer, "warm")).Single().Id.ShouldBe(homes);
    }

    [Fact]
    public async Task Latest_OfADashboard_AreThoseOfItsPlaceAndOfTheLastYear()
    {
        var housing = (await WriteAsync()).ShouldBeDone();
        var priority = (await WriteAsync("", "P1", day: Today.AddDays(-9))).ShouldBeDone();
        (await WriteAsync("WAS-1", day: Today.AddDays(-SuccessQueries.ShownDays - 1))).ShouldBeDone();

        (await LatestAsync(null, "")).ShouldBe([housing, priority]);
        (await LatestAsync(DashboardKind.Directorate, "PLA")).ShouldBe([housing]);
        (await LatestAsync(DashboardKind.Directorate, "PEO")).ShouldBeEmpty();
        (await LatestAsync(DashboardKind.Service, "HOU")).ShouldBe([housing]);
        (await LatestAsync(DashboardKind.Service, "WAS")).ShouldBeEmpty();
        (await LatestAsync(DashboardKind.Theme, "P1")).ShouldBe([priority]);
        (await LatestAsync(DashboardKind.Partnership, Council.Partner.Code)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Success_OfAnExemptIndicator_IsHiddenFromWhoeverMayNotSeeIt()
    {
        var id = (await WriteAsync()).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        (await Queries.DetailAsync(Actors.CabinetMember, id)).ShouldBeNull();
        (await Queries.ListAsync(Actors.CabinetMember, "", 1))!.All.ShouldBe(0);
        (await Queries.LatestAsync(Actors.CabinetMember, null, "", Today)).ShouldBeEmpty();
        (await Queries.DetailAsync(Actors.Director, id))!.IsExempt.ShouldBeTrue();
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_WritesWhereItIsGranted_AndReads(Role role)
    {
        var actor = Actors.Holding(role);
        var writes = role is Role.HeadOfService or Role.Director or Role.PerformanceTeam;
        var id = (await WriteAsync()).ShouldBeDone();

        (await WriteAsync(by: actor)).Word().ShouldBe(writes ? "Done" : "Forbidden");
        (await Queries.DetailAsync(actor, id)).ShouldNotBeNull().MayTakeBack.ShouldBe(writes);
        (await TakeBackAsync(id, 0, actor)).Word().ShouldBe(writes ? "Done" : "Forbidden");
    }

    private async Task<IReadOnlyList<int>> LatestAsync(DashboardKind? kind, string code) =>
        (await Queries.LatestAsync(Actors.Officer, kind, code, Today)).Select(told => told.Id!.Value).ToList();

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);

    private Task<Outcome<int>> WriteAsync(
        string indicator = "HOU-1",
        string element = "",
        string service = "",
        string what = "It went well",
        DateOnly? day = null,
        Actor? by = null
    ) =>
        Database
            .Get<WriteSuccess>()
            .ExecuteAsync(
                by ?? Actors.PerformanceTeam,
                new WriteSuccessRequest(
                    indicator,
                    element,
                    service,
                    what,
                    "The team",
                    "They talked",
                    "Elsewhere",
                    day ?? Today
                )
            );

    private Task<Outcome<int>> TakeBackAsync(int id, int version, Actor? by = null) =>
        Database
            .Get<TakeBackSuccess>()
            .ExecuteAsync(by ?? Actors.HeadOfService, new TakeBackSuccessRequest(id, version));
}
