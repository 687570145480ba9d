using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>What is different between two editions beside their indicators: the council's own dashboards, and thread health.</summary>
public sealed class PageDifferencesTests : EditionsTest
{
    private const string Clt = "2026-27-q1-clt";
    private const string Scrutiny = "2026-27-q1-scrutiny";

    private static readonly CreateDashboardRequest Homes = new("HOMES")
    {
        Name = "Homes for members",
        Purpose = "For Cabinet, before it meets.",
        Parts = [new(DashboardPartKind.Portfolio, "HOM"), new(DashboardPartKind.Element, "P1")],
        Columns = [IndicatorColumn.Status, IndicatorColumn.Value],
        Order = DashboardOrder.ByCode,
        Roles = [Role.CabinetMember],
    };

    [Fact]
    public async Task Element_ThatIsNewGoneOrSaysSomethingElse_IsNamedWithWhatChanged()
    {
        await CommentAsync(null, "Homes are late.");
        await Database.TamperAsync(
            $"INSERT INTO Milestones (ElementId, Title, Owner, FirstDue, Due, State, Evidence, Reason, Version) SELECT Id, 'Roofs', 'Manager', '2026-12-31', '2026-12-31', 'NotDue', '', '', 0 FROM PlanElements WHERE Code = 'S1'"
        );
        await PublishAsync();
        await CommentAsync(0, "Homes are in time.");
        await Database.TamperAsync($"UPDATE Milestones SET Due = '2027-03-31', State = 'Slipped'");
        await Database.TamperAsync(
            $"UPDATE PlanElements SET Title = 'Dry homes', Owner = 'Somebody' WHERE Code = 'S1'"
        );
        await Database.TamperAsync(
            $"UPDATE ElementAlignments SET ParentId = (SELECT Id FROM PlanElements WHERE Code = 'D2') WHERE ChildId = (SELECT Id FROM PlanElements WHERE Code = 'S1')"
        );
        await Database.TamperAsync($"UPDATE PlanElements SET Code = 'S9' WHERE Code = 'S3'");
        await PublishAsync();
        await PublishAsync(Audience.Public);

        var moves = (await DifferencesAsync(Cabinet, Cabinet + "-2")).Elements;

        moves.Added.ShouldBe([new OtherPage("S9", "Title of S3")]);
        moves.Removed.ShouldBe([new OtherPage("S3", "Title of S3")]);
        moves.Changed.ShouldAllBe(move => move.Code == "S1" && move.Name == "Dry homes");
        moves
            .Changed.Select(move => (move.What, move.Before, move.After))
            .ShouldBe([
                ("Title", "Title of S1", "Dry homes"),
                ("Owner", "Owner of S1", "Somebody"),
                ("Serves", "Title of D1", "Title of D2"),
                (
                    "Milestones",
                    "Roofs, due 31 December 2026: not due, on course",
                    "Roofs, due 31 March 2027: slipped to a new date"
                ),
                ("Commentary on Q1 2026/27", "Homes are late.", "Homes are in time."),
            ]);
        (moves.ChangedPages, moves.Count).ShouldBe((1, 3));
        // Names that the public is not told are no difference.
        (await DifferencesAsync(Cabinet + "-2", Public)).Elements.Count.ShouldBe(0);

        async Task CommentAsync(int? version, string text) =>
            (
                await Database
                    .Get<WriteElementCommentary>()
                    .ExecuteAsync(
                        Actors.PerformanceTeam,
                        new WriteElementCommentaryRequest("S1", "2026-27-Q1", version, text)
                    )
            ).ShouldBeDone();
    }

    [Fact]
    public async Task Dashboard_ThatChoosesSomethingElse_IsNamedWithWhatChanged()
    {
        await CreateAsync(Homes with { Parts = [new(DashboardPartKind.Portfolio, "HOM")] });
        await PublishAsync();
        await ReviseAsync(
            new ReviseDashboardRequest("HOMES", 0)
            {
                Name = "Libraries for members",
                Purpose = "For everybody.",
                Parts = [new(DashboardPartKind.Directorate, "PEO")],
                Columns = [IndicatorColumn.Value, IndicatorColumn.Owner],
                IsForEverybody = true,
            }
        );
        await PublishAsync();

        var moves = (await DifferencesAsync(Cabinet, Cabinet + "-2")).Dashboards;

        (moves.Added.Count, moves.Removed.Count, moves.ChangedPages, moves.Count).ShouldBe((0, 0, 1, 1));
        moves.Changed.ShouldAllBe(move => move.Code == "HOMES" && move.Name == "Libraries for members");
        moves
            .Changed.Select(move => (move.What, move.Before, move.After))
            .ShouldBe([
                ("Name", "Homes for members", "Libraries for members"),
                ("Purpose", "For Cabinet, before it meets.", "For everybody."),
                ("Shared with", "Cabinet member", "Everybody who may view dashboards"),
                ("Parts", "Homes", "People"),
                ("Indicators", Names("HOU-1", "HOU-2", "HOU-3", "HOU-4", "OUT-1"), Names("LIB-1", "LIB-2")),
                ("Columns", "Status", "Owner"),
            ]);
    }

    [Fact]
    public async Task Dashboard_InAnotherOrder_IsNamedWithBothOrders()
    {
        await CreateAsync(Homes);
        await PublishAsync();
        await ReviseAsync(
            new ReviseDashboardRequest("HOMES", 0)
            {
                Name = Homes.Name,
                Purpose = Homes.Purpose,
                Parts = Homes.Parts.Reverse().ToList(),
                Columns = Homes.Columns.Reverse().ToList(),
                Order = DashboardOrder.ByName,
                Roles = Homes.Roles,
            }
        );
        await PublishAsync();

        var changed = (await DifferencesAsync(Cabinet, Cabinet + "-2")).Dashboards.Changed;

        changed.Select(move => move.What).ShouldBe(["Order of parts", "Order of columns"]);
        (changed[1].Before, changed[1].After).ShouldBe(("Status; Value", "Value; Status"));
    }

    [Fact]
    public async Task Dashboard_ThatOnlyOneEditionHas_IsNewOrNoLongerThere()
    {
        await CreateAsync(Homes);
        await PublishAsync();
        await CreateAsync(Homes with { Code = "ROADS", Name = "Roads for members" });
        await RetireAsync("HOMES");
        await PublishAsync();

        var differences = await DifferencesAsync(Cabinet, Cabinet + "-2");

        differences.Dashboards.Added.ShouldBe([new OtherPage("ROADS", "Roads for members")]);
        differences.Dashboards.Removed.ShouldBe([new OtherPage("HOMES", "Homes for members")]);
        (differences.Dashboards.Changed.Count, differences.Dashboards.Count, differences.AreNone).ShouldBe(
            (0, 2, false)
        );
    }

    [Fact]
    public async Task Dashboard_OfAnotherAudience_DidNotComeOrGo()
    {
        await CreateAsync(Homes);
        await CreateAsync(Homes with { Code = "ALL", Name = "For all", IsForEverybody = true });
        await PublishAsync();
        await PublishAsync(Audience.Scrutiny);

        (await DifferencesAsync(Cabinet, Scrutiny)).AreNone.ShouldBeTrue();
    }

    [Fact]
    public async Task ExemptIndicator_OfADashboard_IsNamedAsOneWhereAnEditionForCltIsCompared()
    {
        await CreateAsync(Homes with { IsForEverybody = true });
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-2'");
        await PublishAsync();
        await PublishAsync(Audience.Clt);

        var changed = (await DifferencesAsync(Cabinet, Clt)).Dashboards.Changed;

        changed.ShouldBe([new PageMove("HOMES", Homes.Name, "Indicators", "", Names("HOU-2") + " (exempt)")]);
    }

    [Fact]
    public async Task Need_ThatIsNewOrGone_IsNamedWithItsKind()
    {
        await Database.TamperAsync($"UPDATE Indicators SET Owner = '' WHERE Code IN ('LIB-1', 'LIB-2')");
        await PublishAsync(Audience.Clt);
        await Database.TamperAsync($"UPDATE Indicators SET Owner = 'Manager' WHERE Code = 'LIB-1'");
        await Database.TamperAsync($"UPDATE Indicators SET Owner = '' WHERE Code = 'HOU-1'");
        await Database.TamperAsync($"UPDATE PlanElements SET Owner = '' WHERE Code = 'P1'");
        await PublishAsync(Audience.Clt);

        var health = (await DifferencesAsync(Clt, Clt + "-2")).Health.ShouldNotBeNull();

        Told(health)
            .ShouldBe([
                (true, ThreadNeed.NoOwner, true, "P1", true),
                (true, ThreadNeed.NoOwner, false, "HOU-1", true),
                (false, ThreadNeed.NoOwner, false, "LIB-1", true),
            ]);
        (health.New, health.Gone, health.After - health.Before).ShouldBe((2, 1, 1));
        var back = (await DifferencesAsync(Clt + "-2", Clt)).Health.ShouldNotBeNull();
        (back.New, back.Gone, back.Before).ShouldBe((1, 2, health.After));
    }

    [Fact]
    public async Task Need_OfWhatOnlyOneEditionHas_CameOrWentWithIt()
    {
        await Database.TamperAsync($"UPDATE Indicators SET Owner = '' WHERE Code = 'LIB-2'");
        await PublishAsync(Audience.Clt);
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'LIB-2'");
        await PublishAsync(Audience.Clt);

        var forward = (await DifferencesAsync(Clt, Clt + "-2")).Health.ShouldNotBeNull();
        var back = (await DifferencesAsync(Clt + "-2", Clt)).Health.ShouldNotBeNull();

        Told(forward).ShouldContain((false, ThreadNeed.NoOwner, false, "LIB-2", false));
        Told(back).ShouldContain((true, ThreadNeed.NoOwner, false, "LIB-2", false));
        forward.Moves.Where(move => move.Line.Code == "LIB-2").ShouldAllBe(move => !move.IsInBoth);
    }

    [Theory]
    [InlineData(Audience.Clt, Audience.Cabinet)]
    [InlineData(Audience.Cabinet, Audience.Clt)]
    [InlineData(Audience.Cabinet, Audience.Scrutiny)]
    public async Task Needs_AreToldBetweenEditionsForCltAlone(Audience earlier, Audience later)
    {
        var before = (await PublishAsync(earlier)).ShouldBeDone();
        var after = (await PublishAsync(later)).ShouldBeDone();

        (await DifferencesAsync(before, after)).Health.ShouldBeNull();
    }

    private static List<(bool IsNew, ThreadNeed, bool IsElement, string Code, bool IsInBoth)> Told(
        HealthMoves health
    ) =>
        health
            .Moves.Select(move => (move.IsNew, move.Line.Need, move.Line.IsElement, move.Line.Code, move.IsInBoth))
            .ToList();

    private static string Names(params string[] codes) => string.Join("; ", codes.Select(code => "Name of " + code));

    private async Task<EditionDifferences> DifferencesAsync(string earlier, string later) =>
        (await Queries.DifferencesAsync(Actors.PerformanceTeam, earlier, later)).ShouldNotBeNull();

    private async Task CreateAsync(CreateDashboardRequest request) =>
        (await Database.Get<CreateDashboard>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();

    private async Task ReviseAsync(ReviseDashboardRequest request) =>
        (await Database.Get<ReviseDashboard>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();

    private async Task RetireAsync(string code) =>
        (
            await Database
                .Get<RetireDashboard>()
                .ExecuteAsync(Actors.PerformanceTeam, new RetireDashboardRequest(code, 0, "Nobody reads it."))
        ).ShouldBeDone();
}
