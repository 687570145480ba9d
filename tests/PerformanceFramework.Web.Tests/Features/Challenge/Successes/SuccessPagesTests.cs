using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Successes;

/// <summary>The demonstration has three successes: of an indicator of waste, of libraries, and of a priority.</summary>
public sealed class SuccessPagesTests : IAsyncLifetime
{
    private const string Write = "main form[method=post]";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfSuccesses_FindsAndDownloads()
    {
        var member = await _site.SignedInAsync("cabinet-children");

        var page = await member.GetAsync("/successes");

        page.Text("h1").ShouldBe("3 successes, and why they worked.");
        (await member.GetAsync("/successes?text=missed")).All("main tbody tr").Count.ShouldBe(1);
        (await member.GetAsync("/successes/successes.csv?text=missed"))
            .Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(2);
        (await member.GetAsync("/")).All("main a[href^='/successes/']").Count.ShouldBe(3);
        (await member.GetAsync("/services/WAS")).All("main a[href^='/successes/']").Count.ShouldBe(1);
        (await member.GetAsync("/?asat=2026-09-30")).All("main a[href^='/successes']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Indicator_ThatIsRetired_LeadsToNoFormAboutIt()
    {
        const string links = "main a[href^='/successes/new'], main a[href^='/recommendations/new']";
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync("/indicators/WAS-01")).All(links).Count.ShouldBe(2);

        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE Indicators SET State = 'Retired', RetiredOn = {new DateOnly(2026, 10, 1)} WHERE Code = 'WAS-01'"
            )
        );

        (await team.GetAsync("/indicators/WAS-01")).All(links).ShouldBeEmpty();
    }

    [Fact]
    public async Task New_WithoutWhatItIsAbout_KeepsWhatWasTyped()
    {
        var head = await _site.SignedInAsync("head-was");
        var form = await head.GetAsync("/successes/new");

        var refused = await head.SubmitAsync(
            form,
            Write,
            ("Form.What", "Bins are on time"),
            ("Form.Who", "Crews"),
            ("Form.Why", "They know the streets"),
            ("Form.Day", "2026-01-31")
        );

        refused.Text("main").ShouldContain("Enter one indicator, one element or one service");
        refused.Text("#success-why").ShouldBe("They know the streets");
        var written = await head.SendAsShownAsync(refused, Write, ("Form.ServiceCode", "WAS"));
        var address = written.Location.ShouldNotBeNull().Split('?')[0];
        var page = await head.GetAsync(address);
        page.Text("h1").ShouldBe("Bins are on time");
        (await head.SendAsShownAsync(page, Write)).Location.ShouldBe("/successes");
        (await head.GetAsync(address)).Status.ShouldBe(404);
    }
}
