using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>The colour and the name, where another node has changed them, and how long browsers keep them.</summary>
public sealed class CouncilFilesTests
{
    [Fact]
    public async Task Council_ChangedOnAnotherNode_IsShownAfterAMinute()
    {
        await using var site = await Site.OfDemonstrationAsync();
        await site.Visitor().GetAsync("/sign-in");
        var elsewhere = new EditCouncilRequest(0, "Largetown", "#1d70b8");
        await site
            .Services.GetRequiredService<EditCouncil>()
            .ExecuteAsync(Actors.Everywhere(Role.Administrator), elsewhere);

        site.Time.Advance(TimeSpan.FromSeconds(59));
        (await site.Visitor().GetAsync("/sign-in")).Text(".masthead__name").ShouldBe("Bolton performance");

        site.Time.Advance(TimeSpan.FromSeconds(1));
        var page = await site.Visitor().GetAsync("/sign-in");
        page.Text(".masthead__name").ShouldBe("Largetown performance");
        (await site.Sql.CountAsync(() => site.Visitor().GetAsync("/sign-in"))).ShouldBe(0);
    }

    [Fact]
    public async Task StyleSheet_UnderTheMarkOfItsColour_IsKeptAndUnderAnotherAskedForAgain()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = site.Visitor();

        var own = await visitor.GetAsync("/council.css?v=5a2d72");
        own.Headers["Content-Type"].ShouldBe("text/css; charset=utf-8");
        own.Headers["Cache-Control"].ShouldBe("public, max-age=86400");
        own.Headers["ETag"].ShouldBe("\"5a2d72\"");
        (await visitor.GetAsync("/council.css?v=1d70b8")).Headers["Cache-Control"].ShouldBe("no-cache");
        (await visitor.GetAsync("/council.css")).Headers["Cache-Control"].ShouldBe("no-cache");
    }

    [Fact]
    public async Task StyleSheet_ThatABrowserHasAlready_IsNotSentAgain()
    {
        await using var site = await Site.OfDemonstrationAsync();
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("If-None-Match", "\"5a2d72\"");

        (await new Visitor(client).GetAsync("/council.css")).Status.ShouldBe(304);
    }
}
