using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Tests.Hosting;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class RouteTests(DemonstrationSite demonstration)
{
    public static TheoryData<string, Role> RoutesAndRoles
    {
        get
        {
            var data = new TheoryData<string, Role>();
            foreach (var route in RouteTable.All)
            {
                Array.ForEach(Enum.GetValues<Role>(), role => data.Add(route.Pattern, role));
            }

            return data;
        }
    }

    public static TheoryData<string> Routes => new(RouteTable.All.Select(route => route.Pattern));

    [Fact]
    public void Application_HasNoRouteWithoutAnExpectation_NorTheOtherWayRound()
    {
        using var _ = demonstration.Site.CreateClient();

        var declared = demonstration
            .Site.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct();

        declared.ShouldBe(RouteTable.All.Select(route => route.Pattern), ignoreOrder: true);
    }

    [Fact]
    public void Demonstration_HasASignInForEveryRole() =>
        Enum.GetValues<Role>().Except(DemonstrationSignIns.All.Select(s => s.Role)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(RoutesAndRoles))]
    public async Task Route_ForARole_OpensOrIsRefused(string pattern, Role role)
    {
        var route = RouteTable.All.Single(r => r.Pattern == pattern);
        var visitor = await demonstration.AsAsync(role);

        var answer = await visitor.SendAsync(new HttpMethod(route.Method), await ExampleAsync(route));

        var opened = role is Role.Partner && route.OpenedForPartners > 0 ? route.OpenedForPartners : route.Opened;
        answer.Status.ShouldBe(route.Roles.Contains(role) ? opened : 403, answer.Body);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_ForSomebodyNotSignedIn_OpensOrLeadsToSignIn(string pattern)
    {
        var route = RouteTable.All.Single(r => r.Pattern == pattern);
        var example = await ExampleAsync(route);

        var answer = await demonstration.Anonymous().SendAsync(new HttpMethod(route.Method), example);

        (answer.Status, answer.Location).ShouldBe(
            route.IsPublic
                ? (route.Opened, null)
                : (route.IsMachinery ? 401 : 302, "/sign-in?returnTo=" + Uri.EscapeDataString(example))
        );
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/returns/nowhere/at-all")]
    [InlineData("/admin")]
    public async Task AnAddressThatIsNone_ForSomebodyNotSignedIn_LeadsToSignInLikeAnyOther(string address) =>
        (await demonstration.Anonymous().GetAsync(address)).Location.ShouldBe(
            "/sign-in?returnTo=" + Uri.EscapeDataString(address)
        );

    [Fact]
    public async Task Refusal_IsAPageThatSaysSo()
    {
        var visitor = await demonstration.AsAsync(Role.CabinetMember);

        var answer = await visitor.GetAsync("/returns");

        answer.Status.ShouldBe(403);
        answer.Heading.ShouldBe("Your role does not open this page");
        answer.Document.Title.ShouldBe("Your role does not open this page");
    }

    private async Task<string> ExampleAsync(RouteExpectation route)
    {
        if (!route.Example.Contains('{'))
        {
            return route.Example;
        }

        var role = await demonstration.Site.ReadAsync(db =>
            db.RoleAssignments.SingleAsync(a => db.Users.Any(u => u.UserName == "officer-was" && u.Id == a.UserId))
        );
        return route
            .Example.Replace("{waste}", Text(await WasteReturnAsync()))
            .Replace("{waste-row}", Text(await WasteRowAsync()))
            .Replace("{restated}", Text(await RestatedAsync()))
            .Replace("{officer}", role.UserId)
            .Replace("{role}", Text(role.Id));
    }

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<int> WasteRowAsync() =>
        demonstration.Site.ReadAsync(db =>
            db.ReturnEntries.Where(e => e.Return.Service.Code == "WAS").Select(e => e.Id).FirstAsync()
        );

    private Task<int> RestatedAsync() =>
        demonstration.Site.ReadAsync(db =>
            db.Restatements.Where(r => r.State == RestatementState.Approved)
                .OrderBy(r => r.Id)
                .Select(r => r.Id)
                .FirstAsync()
        );

    private Task<int> WasteReturnAsync() =>
        demonstration.Site.ReadAsync(db =>
            db.Returns.Where(r => r.Service.Code == "WAS").Select(r => r.Id).SingleAsync()
        );
}
