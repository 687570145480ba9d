using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>A head of service asks about one row; its officer answers that row alone.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class RowQuestionTests(ChromiumFixture chromium)
{
    private const string Asked = "Days to complete a disabled facilities grant";
    private const string Question = "Are the 20 grants of July counted?";

    [Fact]
    public async Task Row_AskedAboutAndAnswered_ShowsWhatItSaidBefore()
    {
        await using var site = await Site.StartAsync(chromium);
        var head = await site.VisitAsync("head-hou");
        await SendBackAsync(head);

        var officer = await site.VisitAsync("officer-hou");
        await AnswerAsync(officer);

        await head.GoAsync("/");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "Housing, Q2 2026/27" }).ClickAsync();
        await Expect(head.Page.GetByText(Question)).ToContainTextAsync("it says 139.");
        await head.CheckAsync();
    }

    private static async Task SendBackAsync(Visitor head)
    {
        var grid = new EntryGrid(head.Page);
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "Housing, Q2 2026/27" }).ClickAsync();
        await Expect(head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" })).ToBeEnabledAsync();
        await grid.DetailsButton(Asked).ClickAsync();
        await head.Page.GetByLabel("Ask about this row").FillAsync(Question);
        await head.CheckAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(head.Page.GetByText("You are asking about one row")).ToBeVisibleAsync();
        await head.CheckAsync();

        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();

        await Expect(head.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sent back" })).ToBeVisibleAsync();
        await head.CheckAsync();
    }

    private static async Task AnswerAsync(Visitor officer)
    {
        var grid = new EntryGrid(officer.Page);
        await Expect(officer.Page.GetByRole(AriaRole.Region, new() { Name = "waiting for you" }))
            .ToContainTextAsync("sent back with questions about some rows");
        await grid.OpenFromHomeAsync();
        await Expect(officer.Page.GetByText("Only that row can be changed.")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText(Question)).ToBeVisibleAsync();
        await Expect(grid.Value(Asked)).ToBeEditableAsync();
        await Expect(grid.Value("Families in bed and breakfast for over six weeks")).Not.ToBeEditableAsync();
        await officer.CheckAsync();

        await grid.EnterAsync(new(Asked, EntryGrid.Quarter, ("This value", "139")));
        // What was ticked was about the figure before.
        await grid.DetailsButton(Asked).ClickAsync();
        await grid.CheckedTick.CheckAsync();
        await grid.CheckedReason.FillAsync("The list of July is complete now.");
        await grid.CheckedReason.BlurAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await grid.SubmitButton.ClickAsync();
        await Expect(officer.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await officer.CheckAsync();
    }
}
