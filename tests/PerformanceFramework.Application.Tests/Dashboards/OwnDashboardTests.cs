using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Dashboards;

/// <summary>Dashboards of the council's own; the tests run in 2026/27.</summary>
public sealed class OwnDashboardTests : CouncilTest
{
    private static readonly DashboardPartChoice Theme = new(DashboardPartKind.Element, "P1");
    private static readonly DashboardPartChoice Homes = new(DashboardPartKind.Portfolio, "HOM");
    private static readonly DashboardPartChoice Place = new(DashboardPartKind.Directorate, "PLA");
    private static readonly DashboardPartChoice Agreement = new(DashboardPartKind.Set, "LAA");

    private static readonly CreateDashboardRequest Request = new("OWN")
    {
        Name = "Our own",
        Purpose = "For scrutiny, before its meeting.",
        Parts = [Theme, Homes],
        Columns = [IndicatorColumn.Status, IndicatorColumn.Value],
        Order = DashboardOrder.ByName,
        Roles = [Role.ScrutinyMember],
    };

    private DashboardQueries Queries => Database.Get<DashboardQueries>();

    [Fact]
    public async Task Dashboard_ThatIsMade_ShowsItsPartsInOrderAndCountsEachIndicatorOnce()
    {
        (await CreateAsync(Request)).ShouldBeDone();

        var shown = (await Queries.OwnAsync(Actors.Everywhere(Role.ScrutinyMember), "OWN"))!;

        shown
            .Parts.Select(p => (p.Kind, p.Summary.Code))
            .ShouldBe([(DashboardPartKind.Element, "P1"), (DashboardPartKind.Portfolio, "HOM")]);
        shown.Columns.ShouldBe([IndicatorColumn.Status, IndicatorColumn.Value]);
        shown.Parts[1].Indicators.ShouldAllBe(i => i.Portfolio!.Code == "HOM");
        shown
            .Parts[1]
            .Indicators.Select(i => i.Name)
            .ShouldBeInOrder(SortDirection.Ascending, StringComparer.OrdinalIgnoreCase);
        var once = shown.Parts.SelectMany(p => p.Indicators).Select(i => i.Code).Distinct().ToList();
        shown.Indicators.Select(i => i.Code).ShouldBe(once, ignoreOrder: true);
        shown.Dashboard.Summary.RollUp.All.ShouldBe(once.Count);
        once.Count.ShouldBeLessThan(shown.Parts.Sum(p => p.Summary.RollUp.All));
    }

    [Fact]
    public async Task Dashboard_OfASetAndADirectorate_ShowsTheirs()
    {
        await Database.SaveAsync(new IndicatorSet("LAA", "the agreement"));
        (
            await Database
                .Get<AddToSet>()
                .ExecuteAsync(Actors.PerformanceTeam, new AddToSetRequest("LAA", 2026, ["LIB-1", "HOU-1"]))
        ).ShouldBeDone();

        (await CreateAsync(Request with { Parts = [Agreement, Place] })).ShouldBeDone();

        var shown = (await Queries.OwnAsync(Actors.PerformanceTeam, "OWN"))!;
        shown.Parts[0].Indicators.Select(i => i.Code).ShouldBe(["HOU-1", "LIB-1"], ignoreOrder: true);
        shown.Parts[1].Indicators.ShouldAllBe(i => i.DirectorateCode == "PLA");
        shown.Parts[1].Indicators.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Role.ScrutinyMember, true)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.Auditor, false)]
    public async Task Dashboard_SharedWithARole_IsReadByItAndByThoseWhoMakeThem(Role role, bool reads)
    {
        (await CreateAsync(Request)).ShouldBeDone();

        ((await Queries.OwnAsync(Actors.Holding(role), "OWN")) is not null).ShouldBe(reads);
        (await Queries.IndexAsync(Actors.Holding(role)))!.Own.Count.ShouldBe(reads ? 1 : 0);
    }

    [Fact]
    public async Task Dashboard_ForEverybody_IsReadByWhoeverViewsDashboards()
    {
        (await CreateAsync(Request with { IsForEverybody = true })).ShouldBeDone();

        (await Queries.OwnAsync(Actors.Holding(Role.Partner), "OWN")).ShouldNotBeNull();
        (await Queries.OwnAsync(Actor.Nobody, "OWN")).ShouldBeNull();
        (await Queries.SetupAsync(Actors.CabinetMember, "OWN")).ShouldBeNull();
        (await Queries.OffersAsync(Actors.CabinetMember)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dashboard_ShowsAMemberWhatTheListShowsThem()
    {
        (await CreateAsync(Request with { IsForEverybody = true, Parts = [Place] })).ShouldBeDone();

        var list = await Database.Get<IndicatorQueries>().ListAsync(Actors.CabinetMember);

        (await Queries.OwnAsync(Actors.CabinetMember, "OWN"))!
            .Parts[0]
            .Indicators.OrderBy(i => i.Code)
            .ShouldBe(list.Where(i => i.DirectorateCode == "PLA").OrderBy(i => i.Code));
    }

    [Fact]
    public async Task Revision_OfTheParts_KeepsThoseThatStayAndMovesTheVersionOn()
    {
        (await CreateAsync(Request)).ShouldBeDone();
        var before = await PartsAsync();

        (await ReviseAsync(0, [Homes, Theme, Place])).ShouldBeDone();

        var after = await PartsAsync();
        after.Select(p => p.Position).ShouldBe([1, 2, 3]);
        after.Take(2).Select(p => p.Id).ShouldBe([before[1].Id, before[0].Id]);
        (await ReviseAsync(0, [Theme])).ShouldBeOfType<Outcome<string>.Conflict>();
        (await ReviseAsync(1, [Theme])).ShouldBeDone();
        (await PartsAsync()).Select(p => p.Id).ShouldBe([before[0].Id]);
    }

    [Fact]
    public async Task Revision_ThatChangesNothing_IsNone()
    {
        (await CreateAsync(Request)).ShouldBeDone();

        var done = (await ReviseAsync(0, Request.Parts)).ShouldBeOfType<Outcome<string>.Done>();

        done.IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Retirement_HidesItFromReaders_UntilItIsReinstated()
    {
        (await CreateAsync(Request)).ShouldBeDone();
        var member = Actors.Everywhere(Role.ScrutinyMember);

        (await RetireAsync(0)).ShouldBeDone();

        (await Queries.OwnAsync(member, "OWN")).ShouldBeNull();
        (await Queries.OwnAsync(Actors.PerformanceTeam, "OWN"))!.Dashboard.RetiredOn.ShouldNotBeNull();
        (await RetireAsync(1)).Word().ShouldBe("dashboard-retired");
        (await ReviseAsync(1, [Theme])).Word().ShouldBe("dashboard-retired");
        (await ReinstateAsync(1)).ShouldBeDone();
        (await Queries.OwnAsync(member, "OWN")).ShouldNotBeNull();
        (await ReinstateAsync(2)).Word().ShouldBe("dashboard-not-retired");
        (await ReinstateAsync(0)).ShouldBeOfType<Outcome<string>.Conflict>();
    }

    [Theory]
    [InlineData("OWN")]
    [InlineData("own")]
    public async Task Creation_WithACodeThatIsTaken_IsRefused(string code)
    {
        (await CreateAsync(Request)).ShouldBeDone();

        (await CreateAsync(Request with { Code = code })).Word().ShouldBe("dashboard-code-taken");
    }

    [Fact]
    public async Task Creation_WithSomethingWrong_NamesTheField()
    {
        (CreateDashboardRequest Request, string Field)[] wrong =
        [
            (Request with { Code = "New" }, "Code"),
            (Request with { Code = "no spaces" }, "Code"),
            (Request with { Name = "" }, "Name"),
            (Request with { Purpose = "" }, "Purpose"),
            (Request with { Parts = [] }, "Parts"),
            (Request with { Parts = [Theme, Theme] }, "Parts"),
            (Request with { Parts = [.. Enumerable.Range(1, 13).Select(n => Theme with { Code = $"P{n}" })] }, "Parts"),
            (Request with { Parts = [new DashboardPartChoice(0, "P1")] }, "Parts"),
            (Request with { Columns = [] }, "Columns"),
            (Request with { Columns = [IndicatorColumn.Value, IndicatorColumn.Value] }, "Columns"),
            (Request with { Order = 0 }, "Order"),
            (Request with { Roles = [0] }, "Roles"),
        ];

        foreach (var (request, field) in wrong)
        {
            (await CreateAsync(request)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
        }

        (await CreateAsync(Request with { Parts = [Theme with { Code = "GONE" }] })).Word().ShouldBe("no-such-part");
    }

    [Fact]
    public async Task UseCases_OfOthersThanThePerformanceTeam_AreForbidden()
    {
        (await CreateAsync(Request)).ShouldBeDone();
        var director = Actors.Director;

        (await CreateAsync(Request with { Code = "MINE" }, director)).ShouldBeOfType<Outcome<string>.Forbidden>();
        (await ReviseAsync(0, [Theme], director)).ShouldBeOfType<Outcome<string>.Forbidden>();
        (await RetireAsync(0, director)).ShouldBeOfType<Outcome<string>.Forbidden>();
        (await ReinstateAsync(0, director)).ShouldBeOfType<Outcome<string>.Forbidden>();
    }

    [Fact]
    public async Task Change_OfADashboard_IsRecordedWithItsParts()
    {
        (await CreateAsync(Request)).ShouldBeDone();
        (await RetireAsync(0)).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(CreateDashboard) || r.Kind == nameof(RetireDashboard))
                .OrderBy(r => r.Id)
                .ToListAsync()
        );

        records
            .Select(r => r.Subject)
            .ShouldBe([nameof(Dashboard), nameof(DashboardPart), nameof(DashboardPart), nameof(Dashboard)]);
        records[^1].Reason.ShouldBe("Scrutiny has changed.");
    }

    [Fact]
    public async Task Element_ThatIsAPartOfADashboard_IsNotRemoved()
    {
        var level = await Database.ReadAsync(db =>
            db.PlanLevels.OrderBy(l => l.Position).Select(l => l.Id).LastAsync()
        );
        var add = new AddElementRequest("FRESH", "New", "", "Head of Housing", level, "", "", "", null, null, ["D1"]);
        (await Database.Get<AddElement>().ExecuteAsync(Actors.PerformanceTeam, add)).ShouldBeDone();
        (await CreateAsync(Request with { Parts = [Theme with { Code = "FRESH" }] })).ShouldBeDone();

        var removed = await Database
            .Get<RemoveElement>()
            .ExecuteAsync(Actors.PerformanceTeam, new RemoveElementRequest("FRESH", 0));

        removed.Word().ShouldBe("is-in-use");
    }

    private Task<Outcome<string>> CreateAsync(CreateDashboardRequest request, Actor? actor = null) =>
        Database.Get<CreateDashboard>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request);

    private Task<Outcome<string>> ReviseAsync(
        int version,
        IReadOnlyList<DashboardPartChoice> parts,
        Actor? actor = null
    ) =>
        Database
            .Get<ReviseDashboard>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ReviseDashboardRequest("OWN", version)
                {
                    Name = Request.Name,
                    Purpose = Request.Purpose,
                    Parts = parts,
                    Columns = Request.Columns,
                    Order = Request.Order,
                    Roles = Request.Roles,
                }
            );

    private Task<Outcome<string>> RetireAsync(int version, Actor? actor = null) =>
        Database
            .Get<RetireDashboard>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new RetireDashboardRequest("OWN", version, "Scrutiny has changed.")
            );

    private Task<Outcome<string>> ReinstateAsync(int version, Actor? actor = null) =>
        Database
            .Get<ReinstateDashboard>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ReinstateDashboardRequest("OWN", version, "Scrutiny asked for it.")
            );

    private async Task<IReadOnlyList<DashboardPart>> PartsAsync() =>
        (await Database.ReadAsync(db => db.Dashboards.Include(d => d.Parts).SingleAsync(d => d.Code == "OWN"))).InOrder;
}
