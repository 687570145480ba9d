using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>A return of forty indicators from the first figure to the second submission, and no mouse.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class WholeReturnByKeyboardTests(ChromiumFixture chromium)
{
    private const string Question = "Is this figure for the whole quarter?";

    [Fact]
    public async Task Return_OfFortyIndicators_IsEnteredPastedPutRightSubmittedAskedAboutAndSubmittedAgain()
    {
        await using var site = await Site.StartAsync(chromium, prepare: LargeReturn.AddAsync);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        await Clipboard.AllowAsync(officer);
        await TypeAndPasteAsync(officer);
        await PutRightAndSubmitAsync(officer);

        await AskAsync(await site.VisitAsync(WasteReturn.Head));
        await AnswerAsync(officer);
    }

    private static async Task TypeAndPasteAsync(Visitor officer)
    {
        var (page, keyboard, grid) = (officer.Page, officer.Page.Keyboard, new EntryGrid(officer.Page));
        await EnterAsync(officer, page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling, Q2 2026/27" }));
        await Expect(grid.SubmitButton).ToBeEnabledAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("0 of 44 rows entered");
        await officer.CheckAsync();

        // The rows that were there before are typed from top to bottom, with the keys of a spreadsheet.
        await officer.TabToAsync(grid.Field(WasteReturn.Rows[0].Figures[0].Label, WasteReturn.Recycled));
        foreach (var row in WasteReturn.Rows)
        {
            await Expect(grid.Field(row.Figures[0].Label, row.Indicator, row.Period)).ToBeFocusedAsync();
            await keyboard.TypeAsync(row.Figures[0].Text);
            if (row.Figures.Length > 1)
            {
                await keyboard.PressAsync("ArrowRight");
                await keyboard.TypeAsync(row.Figures[1].Text);
                await keyboard.PressAsync("ArrowLeft");
                await keyboard.PressAsync("Home");
                await keyboard.PressAsync("ArrowLeft");
            }

            await keyboard.PressAsync("Enter");
        }

        // The others come from a spreadsheet, one of them wrong.
        var pasted = Enumerable
            .Range(1, LargeReturn.Added)
            .Select(number => number == 3 ? "3 lorries" : $"{number},000");
        await Clipboard.FillAsync(officer, string.Join("\r\n", pasted) + "\r\n");
        await Expect(grid.Value("Name of WAS-X01")).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+V");
        await Expect(grid.Said).ToHaveTextAsync("27 figures pasted.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Waste and recycling: 44 of 44 rows entered, 1 to put right");
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await officer.CheckAsync();
    }

    private static async Task PutRightAndSubmitAsync(Visitor officer)
    {
        var (keyboard, grid) = (officer.Page.Keyboard, new EntryGrid(officer.Page));
        await EnterAsync(officer, grid.SubmitButton);
        await Expect(grid.ErrorSummary).ToBeFocusedAsync();
        await officer.CheckAsync();
        await EnterAsync(
            officer,
            grid.ErrorSummary.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("WAS-X03") })
        );
        await Expect(grid.Value("Name of WAS-X03")).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+A");
        await keyboard.TypeAsync("3,000");
        await keyboard.PressAsync("Enter");
        await Expect(grid.Row("Name of WAS-X03")).ToContainTextAsync("Saved");
        await officer.CheckAsync();

        // The Red needs its commentary.
        await officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await EnterAsync(officer, grid.Tool("Red (1)"));
        await officer.CheckAsync();
        await officer.TabToAsync(grid.Value(WasteReturn.Subscriptions));
        await keyboard.PressAsync("Shift+F2");
        await Expect(grid.Drawer).ToBeVisibleAsync();
        await officer.TabToAsync(grid.Commentary);
        await keyboard.TypeAsync("Sign-ups stopped while the payment page was down in May.");
        await officer.TabToAsync(grid.Recovery);
        await keyboard.TypeAsync("By December 2026.");
        await keyboard.PressAsync("Escape");
        await Expect(grid.Value(WasteReturn.Subscriptions)).ToBeFocusedAsync();
        await Expect(grid.DetailsButton(WasteReturn.Subscriptions)).ToHaveTextAsync("Written");
        await officer.CheckAsync();

        // A figure that looks wrong is confirmed with a reason.
        await EnterAsync(officer, grid.SubmitButton);
        await Expect(grid.ErrorSummary).ToBeFocusedAsync();
        await EnterAsync(
            officer,
            grid.ErrorSummary.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("lies outside the usual range") })
        );
        await Expect(grid.DetailsButton(WasteReturn.Streets)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(grid.Drawer).ToBeVisibleAsync();
        await officer.TabToAsync(grid.CheckedTick);
        await keyboard.PressAsync("Space");
        await officer.TabToAsync(grid.CheckedReason);
        await keyboard.TypeAsync("Two inspectors counted the same streets.");
        await keyboard.PressAsync("Escape");
        await officer.CheckAsync();

        await EnterAsync(officer, grid.SubmitButton);
        await Expect(officer.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await officer.CheckAsync();
    }

    private static async Task AskAsync(Visitor head)
    {
        var (keyboard, grid) = (head.Page.Keyboard, new EntryGrid(head.Page));
        await EnterAsync(head, head.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling, Q2 2026/27" }));
        await Expect(head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" })).ToBeEnabledAsync();
        await head.TabToAsync(grid.Value(WasteReturn.Residual));
        await keyboard.PressAsync("Shift+F2");
        await Expect(grid.Drawer).ToBeVisibleAsync();
        await head.TabToAsync(head.Page.GetByLabel("Ask about this row"));
        await keyboard.TypeAsync(Question);
        await keyboard.PressAsync("Escape");
        await Expect(head.Page.GetByText("You are asking about one row")).ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToBeFocusedAsync();
        await head.CheckAsync();

        await EnterAsync(head, head.Page.GetByRole(AriaRole.Button, new() { Name = "Send back" }));
        await Expect(head.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sent back" }).First)
            .ToBeVisibleAsync();
        await head.CheckAsync();
    }

    private static async Task AnswerAsync(Visitor officer)
    {
        var (keyboard, grid) = (officer.Page.Keyboard, new EntryGrid(officer.Page));

        // The officer had the return open all the while.
        await Expect(officer.Page.GetByText(Question)).ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToBeEditableAsync();
        await officer.CheckAsync();
        await officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await officer.TabToAsync(grid.Value(WasteReturn.Residual));
        await keyboard.PressAsync("F2");
        await keyboard.PressAsync("Backspace");
        await keyboard.TypeAsync("6");
        await keyboard.PressAsync("Enter");
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await EnterAsync(officer, grid.SubmitButton);
        await Expect(officer.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText(Question)).ToContainTextAsync("it says 230.6.");
        await officer.CheckAsync();
    }

    private static async Task EnterAsync(Visitor visitor, ILocator target)
    {
        await visitor.TabToAsync(target);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}
