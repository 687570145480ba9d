using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>A dropped connection costs a reconnect, never an edit.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class LostConnectionTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Connection_LostWhileTyping_ComesBackWithEveryEdit()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.Value(WasteReturn.Residual).FillAsync("230.5");
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");

        // Typed, answered by the server, and not saved yet: saving waits for a pause.
        await grid.Value(WasteReturn.FlyTips).FillAsync("1,702");
        await Expect(grid.Row(WasteReturn.FlyTips)).ToContainTextAsync("Not rated");
        // Typed before anybody notices that the connection is dead: no server hears of it.
        site.Wire.Die();
        await grid.Value(WasteReturn.Vehicles).FillAsync("2,600");
        site.Wire.Cut();
        await Expect(Lost(officer.Page)).ToBeVisibleAsync();
        await officer.Page.Keyboard.PressAsync("Escape");
        await Expect(Lost(officer.Page)).ToBeVisibleAsync();
        // The browser goes on complaining that nobody answers.
        (await Axe.ViolationsAsync(officer.Page)).ShouldBeEmpty();

        site.Wire.Mend();
        await Expect(Lost(officer.Page)).ToBeHiddenAsync();
        await Expect(grid.Value(WasteReturn.FlyTips)).ToHaveValueAsync("1,702");
        await Expect(grid.Value(WasteReturn.Vehicles)).ToHaveValueAsync("2,600");
        await Expect(grid.Row(WasteReturn.Vehicles)).ToContainTextAsync("Saved");
        officer.ForgetComplaints();
        await officer.CheckAsync();

        await grid.ReloadAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
        await Expect(grid.Value(WasteReturn.FlyTips)).ToHaveValueAsync("1,702");
        await Expect(grid.Value(WasteReturn.Vehicles)).ToHaveValueAsync("2,600");
    }

    [Fact]
    public async Task Server_Restarted_LoadsThePageAfreshWithEverythingItHadAcknowledged()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.EnterAsync(WasteReturn.Rows[0]);
        await grid.EnterAsync(WasteReturn.Rows[1]);
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");

        await site.StopAsync();
        await Expect(Lost(officer.Page)).ToBeVisibleAsync();
        await site.RestartAsync();

        await Expect(Lost(officer.Page)).ToBeHiddenAsync();
        await Expect(grid.SubmitButton).ToBeEnabledAsync();
        await Expect(grid.Field("Tonnes reused, recycled or composted", WasteReturn.Recycled))
            .ToHaveValueAsync("5,300");
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
        officer.ForgetComplaints();
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Session_EndedInTheGrid_LeadsThroughSignInBackToTheSameReturn()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var address = officer.Page.Url;
        await grid.EnterAsync(WasteReturn.Rows[1]);

        await officer.Context.ClearCookiesAsync();
        await officer.Page.ReloadAsync();
        await Expect(officer.Page).ToHaveURLAsync(new Regex(@"/sign-in\?returnTo=%2Freturns%2F\d+$"));
        await officer.CheckAsync();
        await officer.SignInAsync(WasteReturn.Officer);

        await Expect(officer.Page).ToHaveURLAsync(address);
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
    }

    [Fact]
    public async Task Session_FoundToHaveEnded_SaysSoAndLeavesWhatIsTyped()
    {
        await using var site = await Site.StartAsync(chromium, EndingSession.Replace);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.EnterAsync(WasteReturn.Rows[1]);

        EndingSession.EndAll();
        await grid.Value(WasteReturn.Vehicles).FillAsync("2,600");

        await Expect(officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Your session has ended" }))
            .ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Vehicles)).ToHaveValueAsync("2,600");
        await officer.CheckAsync();
    }

    private static ILocator Lost(IPage page) =>
        page.GetByRole(AriaRole.Dialog, new() { Name = "The connection was lost" });
}
