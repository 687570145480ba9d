using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Challenge;

/// <summary>A Cabinet member asks and keeps, a director answers and writes, and each sees what the other did.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed partial class QuestionJourneyTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Question_OfAMember_IsAnsweredAndSeen()
    {
        await using var site = await Site.StartAsync(chromium);
        // The member has a phone, and the director no scripts.
        await using var member = await site.VisitAsync(
            "cabinet-environment",
            new()
            {
                ViewportSize = new() { Width = 360, Height = 780 },
            }
        );
        await using var director = await site.VisitAsync("director-place", new() { JavaScriptEnabled = false });

        await member.GoAsync("/portfolios/ENVIRONMENT");
        await member.CheckAsync();
        await LinkAsync(member, "Ask the director about Missed bins");
        await member.CheckAsync();
        await member
            .Page.GetByRole(AriaRole.Textbox, new() { Name = "Your question" })
            .FillAsync("Who pays for the second visit?");
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Ask the director" }).ClickAsync();
        await Expect(member.Page.GetByText("The director sees your question.")).ToBeVisibleAsync();
        await member.CheckAsync();

        await director.GoAsync("/");
        await Expect(director.Page.GetByText("Questions to answer: 2 questions wait for an answer; 1 is overdue."))
            .ToBeVisibleAsync();
        await LinkAsync(director, "Read and answer them");
        await LinkAsync(director, "Who pays for the second visit?");
        await director.Page.GetByLabel("Answer", new() { Exact = true }).FillAsync("The contractor does.");
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "Give the answer" }).ClickAsync();
        await Expect(director.Page.GetByText("The answer is given.")).ToBeVisibleAsync();

        await member.GoAsync("/");
        await LinkAsync(member, "Who pays for the second visit?");
        await Expect(member.Page.GetByText("The contractor does.")).ToBeVisibleAsync();
        await member.CheckAsync();
    }

    [Fact]
    public async Task Measure_ThatAMemberKeeps_IsFirstOnThePage()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var member = await site.VisitAsync("cabinet-environment");
        await member.GoAsync("/indicators/WAS-09");
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this measure on the page" }).ClickAsync();
        await Expect(member.Page.GetByText("The measure is kept on the page of its portfolio.")).ToBeVisibleAsync();
        await member.CheckAsync();

        await member.GoAsync("/portfolios/ENVIRONMENT");
        var first = member.Page.Locator(".sheet > li").First;
        await Expect(first).ToContainTextAsync("Chosen because it is marked by the Cabinet member");
        await member
            .Page.Locator(".sheet > li", new() { HasText = "New garden waste subscriptions" })
            .GetByRole(AriaRole.Button, new() { Name = "No longer keep it" })
            .ClickAsync();
        await Expect(member.Page.GetByText("The measure is no longer kept: the rule decides.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Brief_OfTheGreatestLength_IsOnOneSheetWithEightMeasures()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var team = await site.VisitAsync("performance");
        foreach (var portfolio in (string[])["CHILDREN", "ADULTS", "ENVIRONMENT", "REGENERATION"])
        {
            await team.GoAsync($"/portfolios/{portfolio}/brief");
            await team.CheckAsync();
            await team.Page.GetByLabel("What residents say").FillAsync(Text(600));
            await team.Page.GetByLabel("Where that is from").FillAsync(Text(120));
            await team.Page.GetByLabel("When it was asked or published").FillAsync("2026-03-31");
            await team
                .Page.GetByLabel("Questions to expect")
                .FillAsync(string.Join('\n', Enumerable.Repeat(Text(160), 5)));
            await team.Page.GetByRole(AriaRole.Button, new() { Name = "Save the brief" }).ClickAsync();
            await Expect(team.Page.GetByText("The brief is saved.")).ToBeVisibleAsync();
            await team.CheckAsync();

            await team.GoAsync($"/portfolios/{portfolio}");
            var pdf = await team.Page.PdfAsync(new() { PreferCSSPageSize = true });
            Sheet().Count(Encoding.Latin1.GetString(pdf)).ShouldBe(1, portfolio);
        }
    }

    private static Task LinkAsync(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>Words of an everyday length, so many characters in all.</summary>
    private static string Text(int length) =>
        string.Concat(Enumerable.Repeat("Residents wait for weeks. ", 30))[..(length - 1)]
            .TrimEnd()
            .PadRight(length, 's');

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
