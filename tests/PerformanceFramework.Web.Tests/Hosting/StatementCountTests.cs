using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>How many statements a page takes: few, and as many for a large council as for a small one.</summary>
public sealed class StatementCountTests
{
    private static readonly (string Page, int Statements)[] Allowed =
    [
        ("/", 5),
        ("/thread", 4),
        ("/thread/{element}", 4),
        ("/indicators", 1),
        ("/indicators?status=Red&page=2", 1),
        ("/indicators/{indicator}", 9),
        ("/indicators/NOWHERE", 1),
        ("/returns", 1),
        ("/returns/{return}", 9),
        ("/rounds", 2),
        ("/rounds/open", 3),
        ("/rounds/1", 2),
        ("/targets", 3),
        ("/targets/{indicator}", 14),
        ("/targets/NOWHERE", 1),
        ("/targets/paste", 0),
        ("/rules", 2),
        ("/rules/try", 1),
        ("/rules/try?code={indicator}&rule=met&method=nhsr", 8),
        ("/rules/try?code=NOWHERE&rule=met", 8),
        ("/rules/try?set=all&rule=met&method=product", 8),
        ("/rules/try?code={indicator}&rule=wrong", 1),
        ("/forecasts", 5),
        ("/forecasts?set=SCORECARD&figures=made-up", 5),
        ("/change-history", 2),
        ("/accessibility", 0),
        ("/sign-in", 0),
        ("/nowhere", 0),
        ("/health/live", 0),
    ];

    [Fact]
    public async Task Page_OfTheDemonstration_TakesAsManyStatementsAsAllowed()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        (await CountAsync(site, visitor, element: "GREEN", indicator: "START-01")).ShouldBe(Allowed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public async Task Page_OfALargeCouncil_TakesAsManyStatementsAsOfASmallOne(int times)
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var council = await SmallCouncil.LoadAsync(database, times);
        await database.SaveAsync(PerformanceTeam());
        await using (var site = new Site(database.Options))
        {
            var visitor = await site.SignedInAsync("performance");
            var counts = await CountAsync(site, visitor, "P1", "OUT-1", council.HousingReturn.Id);
            counts.ShouldBe(Allowed);
        }

        await database.DisposeAsync();
    }

    private static async Task<List<(string, int)>> CountAsync(
        Site site,
        Visitor visitor,
        string element,
        string indicator,
        int returnId = 1
    )
    {
        var counts = new List<(string, int)>();
        foreach (var (page, _) in Allowed)
        {
            var address = page.Replace("{element}", element)
                .Replace("{indicator}", indicator)
                .Replace("{return}", returnId.ToString(System.Globalization.CultureInfo.InvariantCulture));
            counts.Add((page, await site.Sql.CountAsync(() => visitor.GetAsync(address))));
        }

        return counts;
    }

    private static ApplicationUser PerformanceTeam()
    {
        var user = new ApplicationUser
        {
            UserName = "performance",
            NormalizedUserName = "PERFORMANCE",
            DisplayName = "Performance team",
            SecurityStamp = "stamp",
        };
        user.PasswordHash = new PasswordHasher<ApplicationUser>().HashPassword(user, DemonstrationSignIns.Password);
        user.Assignments.Add(
            new RoleAssignment(user.Id, new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0))
        );
        return user;
    }
}
