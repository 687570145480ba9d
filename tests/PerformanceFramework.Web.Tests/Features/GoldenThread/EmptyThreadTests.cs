using Bunit;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

public sealed class EmptyThreadTests : BunitContext
{
    [Fact]
    public void Home_ForSomebodyWhoMaySetUp_LeadsToWhatIsNeeded() =>
        Render<EmptyThread>(p => p.Add(c => c.MaySetUp, true)).Find("a").GetAttribute("href").ShouldBe("/set-up");

    [Fact]
    public void Home_ForAnybodyElse_SaysWhoIsAtIt()
    {
        var shown = Render<EmptyThread>(p => p.Add(c => c.MaySetUp, false));

        shown.FindAll("a").ShouldBeEmpty();
        shown.Find(".dek").TextContent.ShouldStartWith("The performance team is setting up the golden thread.");
    }
}
