using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>One quarter's return, from the officer's home page to the dashboards.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class ReturnJourneyTests(ChromiumFixture chromium)
{
    private const string Question = "Are the subscriptions that lapsed in June in this figure?";
    private const string Reason = "The surveyors walked the same streets twice.";
    private const string Commentary =
        "Sign-ups stopped while the payment page was down in May. A reminder goes out in November.";

    [Fact]
    public async Task Return_EnteredQueriedAnsweredAndSignedOffByAll_IsOnTheDashboards()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        await UnfoldServicePlansAsync(officer.Page);
        var before = await ServicePlanRow(officer.Page).InnerTextAsync();
        var headline = await officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

        await EnterEverythingAsync(officer);
        await SubmitAsync(officer);

        var head = await site.VisitAsync(WasteReturn.Head);
        await SendBackAsync(head);
        await AnswerAsync(officer);
        await ApproveAsync(head);
        await SignOffAsync(await site.VisitAsync("director-place"));
        await CheckAsync(await site.VisitAsync("performance"));

        await head.GoAsync("/");
        await SeeTheDashboardsAsync(head, before, headline);
        await SeeTheChangeHistoryAsync(await site.VisitAsync("auditor"));
    }

    [Fact]
    public async Task Submission_OfAnEmptyReturn_LeadsToAFieldOfEveryRow()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.SubmitButton.ClickAsync();
        var obstacles = grid.ErrorSummary.GetByRole(AriaRole.Link);
        await Expect(obstacles).ToHaveCountAsync(17);
        // The button is at the end of the page, and the list at its top.
        await Expect(grid.ErrorSummary).ToBeFocusedAsync();
        await officer.CheckAsync();

        var reached = new HashSet<string?>();
        foreach (var obstacle in await obstacles.AllAsync())
        {
            await obstacle.ClickAsync();
            var focused = officer.Page.Locator("tr :focus");
            await Expect(focused).ToBeEditableAsync();
            reached.Add(await focused.GetAttributeAsync("id"));
        }

        reached.Count.ShouldBe(17);
    }

    private static async Task EnterEverythingAsync(Visitor officer)
    {
        var grid = new EntryGrid(officer.Page);
        await Expect(DueOn(officer.Page)).ToContainTextAsync("0 of 17 rows entered");
        await officer.CheckAsync();
        await grid.OpenFromHomeAsync();
        await officer.CheckAsync();
        foreach (var row in WasteReturn.Rows)
        {
            await grid.EnterAsync(row);
        }

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Waste and recycling: 17 of 17 rows entered");
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await officer.CheckAsync();
    }

    private static async Task SubmitAsync(Visitor officer)
    {
        var grid = new EntryGrid(officer.Page);
        await grid.SubmitButton.ClickAsync();
        await Expect(grid.ErrorSummary).ToBeFocusedAsync();
        await officer.CheckAsync();
        await grid
            .ErrorSummary.GetByRole(AriaRole.Link, new() { Name = "Write a commentary: the status is Red." })
            .ClickAsync();
        await Expect(grid.DetailsButton(WasteReturn.Subscriptions)).ToBeFocusedAsync();

        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.CheckAsync();
        await grid.Commentary.FillAsync(Commentary);
        await Expect(grid.Drawer).ToContainTextAsync("16 of 150 words");
        await Expect(grid.Drawer).ToContainTextAsync("Say when it will recover: the status is Red.");
        await Expect(grid.Drawer).ToContainTextAsync("Name a day or a period");
        await grid.Recovery.FillAsync("By January 2027.");
        await Expect(grid.Drawer).Not.ToContainTextAsync("Name a day or a period");
        await grid.SubmitButton.ClickAsync();

        // The list of before is still there: that of now has the focus.
        await Expect(grid.ErrorSummary).ToBeFocusedAsync();
        await grid
            .ErrorSummary.GetByRole(
                AriaRole.Link,
                new() { NameRegex = new Regex("98 of 100 .* lies outside the usual range") }
            )
            .ClickAsync();
        await Expect(grid.DetailsButton(WasteReturn.Streets)).ToBeFocusedAsync();
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.CheckAsync();
        await grid.CheckedTick.CheckAsync();
        await grid.CheckedReason.FillAsync(Reason);
        await Expect(grid.Row(WasteReturn.Streets)).ToContainTextAsync("Checked");
        await officer.CheckAsync();
        await grid.SubmitButton.ClickAsync();

        await Expect(
                officer.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "It goes to the head of service" })
            )
            .ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Residual)).Not.ToBeEditableAsync();
        await officer.CheckAsync();
    }

    private static async Task SendBackAsync(Visitor head)
    {
        await Expect(DueOn(head.Page)).ToContainTextAsync("submitted, for you to approve by");
        await head.CheckAsync();
        await DueOn(head.Page).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(head.Page.GetByText($"has checked it: “{Reason}”")).ToBeVisibleAsync();
        var sendBack = head.Page.GetByRole(AriaRole.Button, new() { Name = "Send back" });
        await sendBack.ClickAsync();
        var question = head.Page.GetByLabel("Or send it back with a question");
        await Expect(question).ToHaveAttributeAsync("aria-invalid", "true");
        await head.CheckAsync();

        await question.FillAsync(Question);
        await sendBack.ClickAsync();
        await Expect(head.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sent back" })).ToBeVisibleAsync();
        await head.CheckAsync();
    }

    private static async Task AnswerAsync(Visitor officer)
    {
        var grid = new EntryGrid(officer.Page);
        await officer.GoAsync("/");
        await Expect(DueOn(officer.Page)).ToContainTextAsync(Question);
        await officer.CheckAsync();
        await grid.OpenFromHomeAsync();
        await Expect(officer.Page.GetByText(Question)).ToBeVisibleAsync();
        await officer.CheckAsync();
        await grid.EnterAsync(new(WasteReturn.Subscriptions, EntryGrid.Quarter, ("This value", "12,300")));
        await grid.SubmitButton.ClickAsync();
        await Expect(officer.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await officer.CheckAsync();
    }

    private static async Task ApproveAsync(Visitor head)
    {
        await head.GoAsync("/");
        await DueOn(head.Page).GetByRole(AriaRole.Link).ClickAsync();
        var approve = head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" });
        var dialog = head.Page.GetByRole(AriaRole.Dialog);
        await approve.ClickAsync();
        await Expect(dialog).ToContainTextAsync("The return then goes to the director");
        await head.CheckAsync();
        await head.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(approve).ToBeFocusedAsync();
        await head.CheckAsync();

        await approve.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(head.Page.GetByText("The return waits for the director now.")).ToBeVisibleAsync();
        await Expect(approve).ToBeHiddenAsync();
        await head.CheckAsync();
    }

    private static async Task SignOffAsync(Visitor director)
    {
        await director.GoAsync("/returns");
        await director.CheckAsync();
        await director.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling", Exact = true }).ClickAsync();
        await director.Page.GetByLabel("Your statement", new() { Exact = true }).FillAsync("I stand by these figures.");
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "Sign off the return" }).ClickAsync();
        await director
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Sign off", Exact = true })
            .ClickAsync();
        await Expect(director.Page.GetByText("The return waits for the performance team now.")).ToBeVisibleAsync();
        await director.CheckAsync();
    }

    private static async Task CheckAsync(Visitor team)
    {
        await team.GoAsync("/returns");
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling", Exact = true }).ClickAsync();
        await Expect(team.Page.GetByText("I stand by these figures.")).ToBeVisibleAsync();
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Check the return" }).ClickAsync();
        var dialog = team.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("17 rows become reported figures");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Expect(team.Page.GetByText("The figures are on the dashboards now.")).ToBeVisibleAsync();
        await team.CheckAsync();
    }

    private static async Task SeeTheDashboardsAsync(Visitor head, string before, string headline)
    {
        await Expect(head.Page.GetByRole(AriaRole.Region, new() { Name = "waiting for you" })).ToBeHiddenAsync();
        await UnfoldServicePlansAsync(head.Page);
        await Expect(ServicePlanRow(head.Page)).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await Expect(head.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync(headline);
        await head.CheckAsync();

        await ServicePlanRow(head.Page).GetByRole(AriaRole.Link).ClickAsync();
        await head.CheckAsync();
        await head.Page.GetByRole(AriaRole.Link, new() { Name = WasteReturn.Subscriptions }).ClickAsync();
        await Expect(head.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("12,300");
        await Expect(head.Page.GetByText(Commentary)).ToBeVisibleAsync();
        await head.CheckAsync();
    }

    private static async Task SeeTheChangeHistoryAsync(Visitor auditor)
    {
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Change history" }).ClickAsync();
        var steps = auditor.Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Approved return") });
        await Expect(steps.Nth(0)).ToContainTextAsync("Performance team");
        await Expect(steps.Nth(1)).ToContainTextAsync("I stand by these figures.");
        var approval = steps.Nth(2);
        await Expect(approval).ToContainTextAsync("Head of service, Waste and recycling");
        await auditor.CheckAsync();
        await approval
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("of this entry|by itself") })
            .ClickAsync();
        await Expect(auditor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Approved return");
        await auditor.CheckAsync();
        await auditor.GoAsync("/change-history?done=QueryReturn");
        await Expect(auditor.Page.GetByText($"Because: {Question}").First).ToBeVisibleAsync();
        await auditor.CheckAsync();
    }

    private static ILocator DueOn(IPage page) =>
        page.GetByRole(AriaRole.Region, new() { Name = "One return is waiting for you" });

    private static Task UnfoldServicePlansAsync(IPage page) =>
        page.Locator("details.prints", new() { HasText = "Waste and recycling service plan" })
            .Locator("summary")
            .ClickAsync();

    private static ILocator ServicePlanRow(IPage page) =>
        page.GetByRole(AriaRole.Row)
            .Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling service plan" }) });
}
