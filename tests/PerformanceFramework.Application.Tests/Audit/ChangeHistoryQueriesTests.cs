using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Audit;

public sealed class ChangeHistoryQueriesTests : ReturnsTest
{
    private ChangeHistoryQueries Queries => Database.Get<ChangeHistoryQueries>();

    [Fact]
    public async Task Page_OfTheHistory_IsNewestFirst()
    {
        (await SaveAsync(new EntryInput { ValueText = "84" })).ShouldBeDone();

        var page = await Queries.PageAsync(Actors.Auditor, 1);

        page.Rows.Select(r => (r.Kind, r.Subject))
            .ShouldBe([
                (nameof(SaveReturnEntry), nameof(ServiceReturn)),
                (nameof(SaveReturnEntry), nameof(ReturnEntry)),
                ("Given", "Load"),
            ]);
        page.Rows[1].ActorName.ShouldBe("Officer");
        page.Rows[1].At.ShouldBe(Database.Time.Utc);
        page.Rows[1].After.ShouldNotBeNull().ShouldContain("\"ValueText\":\"84\"");
    }

    [Theory]
    [InlineData(-1, 1, 50)]
    [InlineData(0, 1, 50)]
    [InlineData(1, 1, 50)]
    [InlineData(2, 2, 7)]
    [InlineData(3, 2, 7)]
    [InlineData(int.MaxValue, 2, 7)]
    public async Task Page_BeforeTheFirstOrBeyondTheLast_IsTheNearest(int asked, int given, int rows)
    {
        var version = 0;
        (await SaveAsync(new EntryInput { ValueText = "first" })).ShouldBeDone();
        while (++version < 55)
        {
            (await SaveAsync(new EntryInput { ValueText = $"text {version}" }, version: version)).ShouldBeDone();
        }

        var page = await Queries.PageAsync(Actors.Auditor, asked);

        (page.Page, page.Pages, page.Total, page.Rows.Count).ShouldBe((given, 2, 57, rows));
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, false)]
    [InlineData(Role.CltMember, false)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Page_ForARole_IsEmptyWithoutThePermission(Role role, bool sees)
    {
        var page = await Queries.PageAsync(Actors.Holding(role), 1);

        page.Total.ShouldBe(sees ? 1 : 0);
        page.Rows.Count.ShouldBe(page.Total);
    }

    [Fact]
    public async Task Page_ForNobody_IsEmpty() => (await Queries.PageAsync(Actor.Nobody, 1)).Rows.ShouldBeEmpty();
}
