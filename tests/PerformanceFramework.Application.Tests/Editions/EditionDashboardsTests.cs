using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>
/// The council's own dashboards, sets and the health of the thread in editions. LIB-1 and HOU-1 are the agreement of 2026/27;
/// each audience has a dashboard, everybody has one, those who make them have one alone, and one is retired.
/// </summary>
public sealed class EditionDashboardsTests : EditionsTest
{
    private const string Clt = "2026-27-q1-clt";

    private static readonly CreateDashboardRequest Members = new("MEMBERS")
    {
        Name = "Homes for members",
        Purpose = "For Cabinet, before it meets.",
        Parts =
        [
            new(DashboardPartKind.Set, "LAA"),
            new(DashboardPartKind.Portfolio, "HOM"),
            new(DashboardPartKind.Element, "P1"),
            new(DashboardPartKind.Directorate, "PEO"),
        ],
        Columns = [IndicatorColumn.Status, IndicatorColumn.Commentary, IndicatorColumn.Value],
        Order = DashboardOrder.ByName,
        Roles = [Role.CabinetMember, Role.Officer],
    };

    private DashboardQueries Live => Database.Get<DashboardQueries>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.SaveAsync(new IndicatorSet("LAA", "the agreement"), new IndicatorSet("NONE", "an empty set"));
        await AddToSetAsync("LIB-1", "HOU-1");
        await CreateAsync(Members);
        await CreateAsync(Members with { Code = "CLT", Name = "For CLT", Roles = [Role.CltMember, Role.Director] });
        await CreateAsync(Members with { Code = "SCRUTINY", Name = "For scrutiny", Roles = [Role.ScrutinyMember] });
        await CreateAsync(Members with { Code = "ALL", Name = "For all", Roles = [], IsForEverybody = true });
        await CreateAsync(Members with { Code = "TEAM", Name = "For the team", Roles = [] });
        await CreateAsync(Members with { Code = "OLD", Name = "Retired", Roles = [], IsForEverybody = true });
        await RetireAsync("OLD");
    }

    [Theory]
    [InlineData(Audience.Clt, "ALL", "CLT")]
    [InlineData(Audience.Cabinet, "ALL", "MEMBERS")]
    [InlineData(Audience.Scrutiny, "ALL", "SCRUTINY")]
    [InlineData(Audience.Public)]
    public async Task Edition_HoldsTheDashboardsThatAreSharedWithItsAudience(Audience audience, params string[] codes)
    {
        var view = await ViewAsync((await PublishAsync(audience)).ShouldBeDone());

        view.Dashboards()!.Own.Select(own => own.Summary.Code).ShouldBe(codes, ignoreOrder: true);
        foreach (var code in (string[])["ALL", "CLT", "MEMBERS", "SCRUTINY", "TEAM", "OLD"])
        {
            (view.OwnDashboard(code) is not null).ShouldBe(codes.Contains(code), code);
        }
    }

    [Fact]
    public async Task Dashboards_WhenTheyArePublished_AreWhatTheirPagesShow()
    {
        await PublishAsync();
        await PublishAsync(Audience.Clt);

        foreach (var (address, role) in new[] { (Cabinet, Role.CabinetMember), (Clt, Role.CltMember) })
        {
            var (view, reader) = (await ViewAsync(address), Actors.Holding(role));
            var index = (await Live.IndexAsync(reader)).ShouldNotBeNull();
            Told(view.Dashboards()).ShouldBe(Told(index));
            index.Own.Count.ShouldBe(2);
            foreach (var code in index.Own.Select(own => own.Summary.Code))
            {
                var live = (await Live.OwnAsync(reader, code)).ShouldNotBeNull();
                Told(view.OwnDashboard(code)).ShouldBe(Told(live), code);
                view.OwnDashboard(code)!.Year.ShouldBe(live.Year);
            }
        }

        var members = (await ViewAsync(Cabinet)).OwnDashboard("MEMBERS").ShouldNotBeNull();
        members.Columns.ShouldBe(Members.Columns);
        members.Parts.Select(part => part.Summary.Name).Take(2).ShouldBe(["the agreement", "Homes"]);
        members.Parts[0].Indicators.Select(i => i.Code).ShouldBe(["HOU-1", "LIB-1"]);
        members.Parts.ShouldAllBe(part => part.Indicators.Count > 0);
        members.Dashboard.Summary.RollUp.All.ShouldBe(
            members.Parts.SelectMany(part => part.Indicators).DistinctBy(i => i.Code).Count()
        );
    }

    [Fact]
    public async Task Pages_WhateverChangesAfterwards_ShowWhatTheyShowed()
    {
        await PublishAsync();
        await PublishAsync(Audience.Clt);
        var before = Told(await ShownAsync());

        await ReviseAsync();
        await RetireAsync("CLT");
        await AddToSetAsync("WAS-1");
        await RestateAsync();
        await Database.TamperAsync($"UPDATE IndicatorSets SET Name = 'Another set' WHERE Code = 'LAA'");
        await Database.TamperAsync($"UPDATE PlanElements SET Owner = '', Title = 'Another title'");
        await Database.TamperAsync($"UPDATE Indicators SET Owner = ''");

        Told(await ShownAsync()).ShouldBe(before);
        (await Queries.CheckAsync(Actors.Auditor)).ShouldNotBeNull().Findings.ShouldBeEmpty();
        var live = (await Live.OwnAsync(Actors.CabinetMember, "MEMBERS")).ShouldNotBeNull();
        live.Dashboard.Summary.Name.ShouldBe("Another name");
        (await ViewAsync(Cabinet)).OwnDashboard("MEMBERS")!.Dashboard.Summary.Name.ShouldBe(Members.Name);

        async Task<List<object?>> ShownAsync()
        {
            var shown = new List<object?>();
            foreach (var view in new[] { await ViewAsync(Cabinet), await ViewAsync(Clt) })
            {
                shown.AddRange([view.Dashboards(), view.Groups(), view.ThreadHealth()]);
                shown.AddRange(view.Dashboards()!.Own.Select(own => view.OwnDashboard(own.Summary.Code)));
            }

            return shown;
        }
    }

    [Fact]
    public async Task ExemptIndicator_IsOnTheDashboardsOfEditionsForCltAlone()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        await PublishAsync(Audience.Clt);
        await PublishAsync();

        Codes(await ViewAsync(Clt)).ShouldContain("HOU-1");
        (await TextAsync(Cabinet)).ShouldNotContain("HOU-1");
        Codes(await ViewAsync(Cabinet)).ShouldBe(["LIB-1"]);

        static IEnumerable<string> Codes(EditionView view) =>
            view.OwnDashboard("ALL")!.Parts[0].Indicators.Select(i => i.Code);
    }

    [Fact]
    public async Task Sets_NarrowDownTheListOfWhoeverSignsIn()
    {
        await PublishAsync();
        await PublishAsync(Audience.Public);

        var groups = (await Database.Get<IndicatorQueries>().ListingAsync(Actors.CabinetMember, new(2026))).Groups;
        var sets = (await ViewAsync(Cabinet)).Groups().Sets;
        sets.Select(set => (set.Code, set.Name)).ShouldBe(groups.Sets.Select(set => (set.Code, set.Name)));
        sets.ShouldHaveSingleItem().Indicators.ShouldBe(["HOU-1", "LIB-1"], ignoreOrder: true);
        (await ViewAsync(Public)).Groups().Sets.ShouldBeEmpty();
        (await TextAsync(Public)).ShouldNotContain("the agreement");
    }

    [Theory]
    [InlineData(Audience.Clt, true)]
    [InlineData(Audience.Cabinet, false)]
    [InlineData(Audience.Scrutiny, false)]
    [InlineData(Audience.Public, false)]
    public async Task ThreadHealth_IsInEditionsForCltAlone(Audience audience, bool holds)
    {
        var view = await ViewAsync((await PublishAsync(audience)).ShouldBeDone());

        (view.ThreadHealth() is not null).ShouldBe(holds);
    }

    [Fact]
    public async Task ThreadHealth_WhenItIsPublished_IsWhatItsPageShows_WithPostsForNames()
    {
        await Database.SaveAsync(
            People.Holding("Hetty Head", new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id)),
            People.Holding("Olu Officer", new ScopedRole(Role.IndicatorOwner, ScopeKind.Service, Council.Housing.Id))
        );
        await Database.TamperAsync($"UPDATE Indicators SET Owner = '' WHERE Code = 'HOU-1'");
        await PublishAsync(Audience.Clt);

        var live = (
            await Database.Get<ThreadQueries>().HealthAsync(Actors.Everywhere(Role.CltMember))
        ).ShouldNotBeNull();
        var kept = (await ViewAsync(Clt)).ThreadHealth().ShouldNotBeNull();

        (kept.Elements, kept.Indicators, kept.Year).ShouldBe((live.Elements, live.Indicators, live.Year));
        kept.Lines.Select(Place).ShouldBe(live.Lines.Select(Place));
        var ownerless = (ThreadHealthLine line) => line is { Code: "HOU-1", Need: ThreadNeed.NoOwner };
        live.Lines.Single(ownerless).Who.ShouldBe("Performance team, with Hetty Head");
        kept.Lines.Single(ownerless).Who.ShouldBe("Performance team, with Head of service");
        live.Lines.ShouldContain(line => line.Who == "Manager: Olu Officer");
        kept.Lines.ShouldContain(line => line.Who == "Manager");
        kept.Lines.ShouldAllBe(line => !line.Who.Contains("Hetty") && !line.Who.Contains("Olu"));

        static object Place(ThreadHealthLine line) =>
            (line.Need, line.IsElement, line.Code, line.Name, line.Place, line.Since, line.IsExempt);
    }

    private async Task CreateAsync(CreateDashboardRequest request) =>
        (await Database.Get<CreateDashboard>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();

    private async Task ReviseAsync() =>
        (
            await Database
                .Get<ReviseDashboard>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new ReviseDashboardRequest("MEMBERS", 0)
                    {
                        Name = "Another name",
                        Purpose = "For another meeting.",
                        Parts = [new(DashboardPartKind.Directorate, "PLA")],
                        Columns = [IndicatorColumn.Owner],
                        Order = DashboardOrder.ByCode,
                        Roles = [Role.CabinetMember],
                    }
                )
        ).ShouldBeDone();

    private async Task RetireAsync(string code) =>
        (
            await Database
                .Get<RetireDashboard>()
                .ExecuteAsync(Actors.PerformanceTeam, new RetireDashboardRequest(code, 0, "Nobody reads it."))
        ).ShouldBeDone();

    private async Task AddToSetAsync(params string[] codes) =>
        (
            await Database.Get<AddToSet>().ExecuteAsync(Actors.PerformanceTeam, new AddToSetRequest("LAA", 2026, codes))
        ).ShouldBeDone();
}
