using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>A return out and in by file: by axe on desktop and phone, by keyboard, and without scripts.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ReturnFileTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, 900, true)]
    [InlineData(320, 700, true)]
    [InlineData(1280, 900, false)]
    public async Task Return_DownloadedFilledInAndUploaded_IsTakenOver(int width, int height, bool hasScripts)
    {
        await using var site = await Site.StartAsync(chromium);
        await using var officer = await site.VisitAsync(
            WasteReturn.Officer,
            new()
            {
                JavaScriptEnabled = hasScripts,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        Task CheckAsync() => hasScripts ? officer.CheckAsync() : Task.CompletedTask;

        await officer.GoAsync("/returns");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" }).ClickAsync();
        var download = await officer.Page.RunAndWaitForDownloadAsync(() =>
            officer.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync()
        );
        download.SuggestedFilename.ShouldBe("return-WAS-2026-27-Q2.csv");
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!);
        var filled = lines.Select(line =>
            line.Contains(",WAS-02,", StringComparison.Ordinal)
                ? line.Replace(",,,,No,A figure", ",230.5,,,No,A figure", StringComparison.Ordinal)
                : line
        );

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Upload a file that is filled in" }).ClickAsync();
        await CheckAsync();
        await officer
            .Page.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "waste.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", filled)),
                }
            );
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Upload the file" }).ClickAsync();
        await Expect(officer.Page.Locator("h1")).ToContainTextAsync("waste.csv: 1 changed");
        await Expect(officer.Page.GetByText("This value: 230.5")).ToBeVisibleAsync();
        await CheckAsync();

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Take over 1 row" }).ClickAsync();
        await Expect(officer.Page.GetByText("It is in the returns.")).ToBeVisibleAsync();
        await CheckAsync();
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(320, 700)]
    public async Task Conflicts_InAFile_AreDecidedOnOnePage(int width, int height)
    {
        await using var site = await Site.StartAsync(chromium);
        await using var officer = await site.VisitAsync(
            WasteReturn.Officer,
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        await officer.GoAsync("/returns");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" }).ClickAsync();
        var download = await officer.Page.RunAndWaitForDownloadAsync(() =>
            officer.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync()
        );
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!);

        await UploadAsync(officer, lines, "5");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Take over " }).ClickAsync();
        await Expect(officer.Page.GetByText("It is in the returns.")).ToBeVisibleAsync();
        await UploadAsync(officer, lines, "6");
        await officer.CheckAsync();

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "decide and take the file over" }).ClickAsync();
        await officer.CheckAsync();
        await officer.Page.GetByLabel("Take the file’s in place of theirs").First.CheckAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Take over the rows" }).ClickAsync();
        await Expect(officer.Page.GetByText("say whether theirs stay or the file’s are taken")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByLabel("Take the file’s in place of theirs").First).ToBeCheckedAsync();
        await officer.CheckAsync();

        await officer.Page.GetByLabel("As ticked above").CheckAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Take over the rows" }).ClickAsync();
        await Expect(officer.Page.Locator("h1")).ToContainTextAsync("was taken over: 1 changed");
    }

    [Theory]
    [InlineData(31)]
    [InlineData(48)]
    public async Task File_LargerThanAnyFormTakes_IsAnsweredInWords(int megabytes)
    {
        await using var site = await Site.StartAsync(chromium);
        await using var officer = await site.VisitAsync(WasteReturn.Officer);
        await officer.GoAsync("/returns/files");
        // From the disk: the contents of a file that is handed to the browser take it half a minute.
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "waste.csv");
        await File.WriteAllBytesAsync(path, new byte[megabytes * 1_000_000]);

        await officer.Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(path);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Upload the file" }).ClickAsync();

        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync("What you sent is too large");
        await Expect(officer.Page.GetByText("Files may have up to 20 MB")).ToBeVisibleAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Uploads the return with the same commentary in every row.</summary>
    private static async Task UploadAsync(Visitor officer, string[] lines, string value)
    {
        await officer.GoAsync("/returns/files");
        var filled = lines.Select(line =>
            line.Replace(",No,A figure,,,,", $",No,A figure,,,,{value}", StringComparison.Ordinal)
        );
        await officer
            .Page.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = $"waste-{value}.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", filled)),
                }
            );
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Upload the file" }).ClickAsync();
        await Expect(officer.Page.Locator("h1")).ToContainTextAsync($"waste-{value}.csv");
    }

    [Fact]
    public async Task Files_ByKeyboard_AreReachedToTheLastLink()
    {
        await using var officer = await (await chromium.ReadingSiteAsync()).VisitAsync(WasteReturn.Officer);
        await officer.GoAsync("/returns/files");

        await officer.TabToAsync(
            officer.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Accessibility" })
        );
    }
}
