using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Import;

/// <summary>The council's workbook, from its download on the first day to the council that it makes.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class WorkbookJourneyTests(ChromiumFixture chromium)
{
    private const string Password = "three small words";

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(320, 700)]
    public async Task Example_DownloadedAndUploaded_MakesACouncilAndIsTakenBack(int width, int height)
    {
        await using var site = Site.StartEmpty(chromium);
        await using var team = await site.VisitAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        await FoundAsync(team);

        await team.GoAsync("/imports");
        await team.CheckAsync();
        var download = await team.Page.RunAndWaitForDownloadAsync(() =>
            team.Page.GetByRole(AriaRole.Link, new() { Name = "As an example" }).ClickAsync()
        );
        download.SuggestedFilename.ShouldBe("workbook-example.xlsx");
        await team
            .Page.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = download.SuggestedFilename,
                    MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Buffer = await File.ReadAllBytesAsync(await download.PathAsync()),
                }
            );
        await PressAsync(team, "Upload the file");

        await Expect(team.Page.Locator("h1")).ToContainTextAsync("new rows.");
        await Expect(team.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Indicators", Exact = true }))
            .ToBeVisibleAsync();
        await team.CheckAsync();
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Indicators", Exact = true }).Last.ClickAsync();
        await Expect(team.Page.GetByText("Name: Homelessness prevented")).ToBeVisibleAsync();
        await team.CheckAsync();
        await team.Page.GetByLabel("Why it is imported").FillAsync("The first day.");
        await team.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Import [0-9]+ rows$") }).ClickAsync();

        await Expect(team.Page.Locator("h1")).ToContainTextAsync("was imported");
        await team.CheckAsync();
        await team.GoAsync("/indicators/HOU-01");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("85.8%");

        await team.GoAsync("/imports/1");
        await team.Page.GetByLabel("Why it is taken back").FillAsync("Only tried.");
        await PressAsync(team, "Take the import back");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("imported and taken back");
        await team.GoAsync("/organisation");
        await Expect(team.Page.GetByText("Housing options")).ToHaveCountAsync(0);
    }

    private static async Task FoundAsync(Visitor team)
    {
        await team.GoAsync("/first-run");
        await team.Page.GetByLabel("Name of the council").FillAsync("Smalltown");
        await team.Page.GetByLabel("Your name").FillAsync("Priya Shah");
        await team.Page.GetByLabel("User name").FillAsync("priya.shah");
        await team.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await team.Page.GetByLabel("Password again").FillAsync(Password);
        await PressAsync(team, "Set up the council");
        await Expect(team.Page.Locator("h1")).ToHaveTextAsync("1 of 10 parts is done.");
    }

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
