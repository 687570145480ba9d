using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Web.Features;

namespace PerformanceFramework.ArchitectureTests;

public sealed class PageTests
{
    public static TheoryData<Type> Pages
    {
        get
        {
            var pages = Types
                .Written(Types.Web)
                .Where(type => type.GetCustomAttributes<RouteAttribute>().Any())
                .ToList();
            pages.Count.ShouldBeGreaterThan(5);
            return [.. pages];
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_WithAnAddress_SaysWhoMaySeeIt(Type page)
    {
        var requires = page.GetCustomAttribute<RequiresPermissionAttribute>();
        var anonymous = page.GetCustomAttribute<AllowAnonymousAttribute>();

        // One of the two, not both: AllowAnonymous would win.
        (requires is null).ShouldBe(anonymous is not null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_WithAnAddress_IsNamedAPage(Type page) => page.Name.ShouldEndWith("Page");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_WithAnAddress_IsShort(Type page)
    {
        // One that only has another address has the file of the page that it is.
        var written =
            page.BaseType is { IsAbstract: false } same && same.Name.EndsWith("Page", StringComparison.Ordinal)
                ? same
                : page;
        var file = Sources.Files("src", written.Name + ".razor").ShouldHaveSingleItem();

        File.ReadLines(file).Count().ShouldBeLessThanOrEqualTo(150);
    }
}
