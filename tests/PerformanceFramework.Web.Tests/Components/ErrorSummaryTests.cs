using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class ErrorSummaryTests : BunitContext
{
    [Fact]
    public void ErrorSummary_NothingWrong_ShowsNothing() =>
        Render<ErrorSummary>(p => p.Add(e => e.Items, [])).Markup.Trim().ShouldBeEmpty();

    [Fact]
    public void ErrorSummary_SomethingWrong_IsAnnouncedNamedAndFocusable()
    {
        var summary = Render<ErrorSummary>(p => p.Add(e => e.Items, [new("Too high", "k2")])).Find(".errsum");

        summary.GetAttribute("role").ShouldBe("alert");
        summary.GetAttribute("tabindex").ShouldBe("-1");
        summary.GetAttribute("aria-labelledby").ShouldBe("error-summary-title");
        summary.QuerySelector("h2#error-summary-title")!.TextContent.ShouldBe("There is a problem");
    }

    [Fact]
    public void ErrorSummary_Item_LeadsToItsFieldOnThisPage()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/returns/7?tab=all");

        var summary = Render<ErrorSummary>(p =>
            p.Add(e => e.Items, [new("Too high", "k2"), new("No round is open", null)])
        );

        summary.Find("a").GetAttribute("href").ShouldBe("/returns/7?tab=all#k2");
        summary.FindAll("li").Select(li => li.TextContent.Trim()).ShouldBe(["Too high", "No round is open"]);
        summary.FindAll("a").Count.ShouldBe(1);
    }
}
