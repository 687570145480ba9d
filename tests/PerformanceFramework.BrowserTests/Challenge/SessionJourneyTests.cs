using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Challenge;

/// <summary>
/// A session of CLT from the triage to the follow-up note, with its chair, its analyst, a director and a Cabinet member at
/// once, a connection that drops and a server that is killed.
/// </summary>
[Collection(BrowserTestCollection.Name)]
public sealed partial class SessionJourneyTests(ChromiumFixture chromium)
{
    private const string Notes = "Notes of the discussion";

    [Fact]
    public async Task Session_OfFourPeople_RunsFromTheTriageToTheNote_AndTheNextOpensOnItsCommitments()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var analyst = await site.VisitAsync("performance");
        await using var chair = await site.VisitAsync("clt");
        await using var director = await site.VisitAsync("director-place");
        // The member looks on from a phone.
        await using var member = await site.VisitAsync(
            "cabinet-environment",
            new()
            {
                ViewportSize = new() { Width = 360, Height = 780 },
            }
        );

        // Before: the triage proposes, the analyst chooses, the director adds, the pre-read goes out.
        var session = await PlanAsync(analyst, DemonstrationDay.Today);
        await PrepareAsync(analyst, session, topics: 2);
        await director.GoAsync(session);
        await director.CheckAsync();
        await director.Page.GetByLabel("One success that is worth telling").FillAsync("The depot is open.");
        await ButtonAsync(director, "Save what you bring");
        await Expect(director.Page.GetByText("The depot is open.").First).ToBeVisibleAsync();
        await analyst.GoAsync(session);
        await ButtonAsync(analyst, "Put the pre-read out");
        await analyst.CheckAsync();

        // In the session: everybody is on one screen.
        foreach (var visitor in (Visitor[])[analyst, chair, director, member])
        {
            await visitor.GoAsync(session + "/room");
            await Expect(visitor.Page.GetByText("The session has not begun.")).ToBeVisibleAsync();
        }

        await chair.CheckAsync();
        await ButtonAsync(chair, "Begin the session");
        await ExpectPartAsync("Earlier commitments", analyst, chair, director, member);
        await CarryOverdueAsync(analyst);

        // What is half said of an earlier commitment goes nowhere by itself when the chair leads on.
        await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).First.ClickAsync();
        await analyst.Page.GetByLabel("What shows it").FillAsync("The list of");
        await ButtonAsync(chair, "Next: overview and one success");
        await ExpectPartAsync("Overview and one success", chair, director, member);
        await Expect(analyst.Page.GetByText("You stay here because something that you typed is not kept yet."))
            .ToBeVisibleAsync();
        await Expect(analyst.Page.GetByLabel("What shows it")).ToHaveValueAsync("The list of");
        await ButtonAsync(analyst, "Follow the session");
        await ExpectPartAsync("Overview and one success", analyst);
        await Expect(member.Page.GetByText("The depot is open.")).ToBeVisibleAsync();
        await ButtonAsync(chair, "Next topic");
        var first = await HeadingAsync(analyst);
        await ExpectPartAsync(first, analyst, chair, director, member);
        await chair.CheckAsync();
        await analyst.CheckAsync();

        // The analyst captures; the others see it. A note of one's own is nobody else's.
        await analyst.Page.GetByLabel("Answer").First.FillAsync("Two rounds are too long.");
        await analyst.Page.GetByLabel(Notes).FillAsync("It was talked about.");
        await director.Page.GetByLabel("Nobody else reads it").FillAsync("Ask the head of service.");
        await Expect(chair.Page.GetByLabel(Notes)).ToHaveValueAsync("It was talked about.");
        await Expect(director.Page.GetByText("It was talked about.")).ToBeVisibleAsync();
        await Expect(chair.Page.GetByText("Ask the head of service.")).ToBeHiddenAsync();

        // The director looks around, and the session does not wait.
        await ButtonAsync(director, "Other places");
        await director.CheckAsync();
        await ButtonAsync(director, "Same service");
        await director.CheckAsync();

        // A dropped connection: what is typed while it is gone is not lost.
        site.Wire.Die();
        await analyst.Page.GetByLabel(Notes).FillAsync("It was talked about. Then the line");
        site.Wire.Cut();
        await Expect(Lost(analyst)).ToBeVisibleAsync();
        site.Wire.Mend();
        await Expect(Lost(analyst)).ToBeHiddenAsync();
        await Expect(chair.Page.GetByLabel(Notes)).ToHaveValueAsync("It was talked about. Then the line");

        await DecideAsync(analyst, "Recovery plan", "Three quarters in a row", DemonstrationDay.Today.AddDays(30));
        await Expect(chair.Page.GetByLabel("Decision")).ToHaveValueAsync("RecoveryPlan");
        await CommitAsync(analyst, "A list of the rounds with their lengths", "Director of Place");
        await Expect(director.Page.GetByText("A list of the rounds with their lengths").First).ToBeVisibleAsync();

        // A killed server: the pages load afresh, and everything is where it was.
        await analyst.Page.GetByLabel(Notes).FillAsync("It was talked about. Then the line broke, and the server too.");
        await analyst.Page.GetByLabel("What will exist that does not exist today?").FillAsync("Half a commitment");
        await site.StopAsync();
        await Expect(Lost(analyst)).ToBeVisibleAsync();
        await site.RestartAsync();
        await Expect(analyst.Page.GetByLabel("What will exist that does not exist today?"))
            .ToHaveValueAsync("Half a commitment");
        await Expect(analyst.Page.GetByLabel(Notes))
            .ToHaveValueAsync("It was talked about. Then the line broke, and the server too.");
        await ExpectPartAsync(first, analyst, chair, director, member);
        await Expect(chair.Page.GetByLabel(Notes))
            .ToHaveValueAsync("It was talked about. Then the line broke, and the server too.");
        await Expect(director.Page.GetByLabel("Nobody else reads it")).ToHaveValueAsync("Ask the head of service.");
        Forget(analyst, chair, director, member);

        // So is what is half said of an earlier commitment.
        await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = EarlierPart() }).ClickAsync();
        await Expect(analyst.Page.GetByLabel("What shows it")).ToHaveValueAsync("The list of");
        await analyst.CheckAsync();
        await analyst.Page.GetByLabel("What shows it").FillAsync("");
        await ButtonAsync(analyst, "Follow the session again");
        await Expect(analyst.Page.GetByLabel("What will exist that does not exist today?"))
            .ToHaveValueAsync("Half a commitment");

        // What is half typed goes nowhere by itself when somebody else leads on.
        await ButtonAsync(chair, "Next topic");
        await Expect(analyst.Page.GetByText("You stay here because something that you typed is not kept yet."))
            .ToBeVisibleAsync();
        await analyst.CheckAsync();
        await Expect(analyst.Page.GetByLabel("What will exist that does not exist today?"))
            .ToHaveValueAsync("Half a commitment");
        await analyst.Page.GetByLabel("What will exist that does not exist today?").FillAsync("");
        await ButtonAsync(analyst, "Follow the session");
        await Expect(analyst.Page.Locator("#room-item")).Not.ToHaveTextAsync(first);
        await DecideAsync(analyst, "Note", "", null);
        await ButtonAsync(analyst, "Next: read back and close");
        await ExpectPartAsync("Read back before we close", analyst, chair, director, member);

        // Read back: corrected, agreed, closed.
        await ButtonAsync(chair, "Close and send to owners");
        await Expect(chair.Page.GetByText("2 commitments have not been read back.")).ToBeVisibleAsync();
        await ButtonAsync(chair, "Correct: A list of the rounds with their lengths");
        await chair.Page.GetByLabel("What will exist that does not exist today?").FillAsync("A list of all rounds");
        await ButtonAsync(chair, "Save the correction");
        await ButtonAsync(chair, "Director of Place says yes: A list of all rounds");
        await ButtonAsync(chair, "says yes: A recovery plan for “");
        await Expect(member.Page.GetByText(AgreedAt()).First).ToBeVisibleAsync();
        await chair.CheckAsync();
        await ButtonAsync(chair, "Close and send to owners");
        await Expect(chair.Page.GetByText("The session is closed.")).ToBeVisibleAsync();
        await Expect(director.Page.GetByText("The session is closed.")).ToBeVisibleAsync();
        await director.CheckAsync();

        // Afterwards: minutes, the note of the owner, their list.
        await LinkAsync(chair, "Read what came of it");
        await Expect(chair.Page.GetByText("Then the line broke, and the server too.")).ToBeVisibleAsync();
        await chair.CheckAsync();
        await director.GoAsync(session + "/note");
        await Expect(director.Page.GetByRole(AriaRole.Heading, new() { Name = "You committed to one thing." }))
            .ToBeVisibleAsync();
        await director.CheckAsync();
        await director.GoAsync("/commitments");
        await Expect(director.Page.GetByText("A list of all rounds").First).ToBeVisibleAsync();

        // The next session opens on it.
        var next = await PlanAsync(analyst, DemonstrationDay.Today);
        await PrepareAsync(analyst, next, topics: 1);
        await ButtonAsync(analyst, "Put the pre-read out");
        await analyst.GoAsync(next + "/room");
        await ButtonAsync(analyst, "Begin the session");
        await Expect(analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Next: overview and one success" }))
            .ToBeVisibleAsync();
        await ExpectPartAsync("Earlier commitments", analyst);
        await Expect(analyst.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "A list of all rounds" }))
            .ToContainTextAsync("Director of Place");
        await analyst.CheckAsync();
    }

    [Fact]
    public async Task Note_TypedByTwoAtOnce_LetsTheSecondChoose()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var analyst = await site.VisitAsync("performance");
        await using var chair = await site.VisitAsync("clt");
        var session = await PlanAsync(analyst, DemonstrationDay.Today);
        await PrepareAsync(analyst, session, topics: 1);
        await ButtonAsync(analyst, "Put the pre-read out");
        await chair.GoAsync(session + "/room");
        await ButtonAsync(chair, "Begin the session");
        await analyst.GoAsync(session + "/room");
        await ButtonAsync(chair, "Next: overview and one success");
        await ButtonAsync(chair, "Next topic");
        await Expect(analyst.Page.GetByLabel(Notes)).ToBeVisibleAsync();

        // Both begin before either sees the other's words.
        await chair.Page.GetByLabel(Notes).FillAsync("Of the chair");
        await analyst.Page.GetByLabel(Notes).PressSequentiallyAsync("Of the analyst", new() { Delay = 60 });
        var (kept, asked) = await WhoIsAskedAsync(chair, analyst);
        await asked.CheckAsync();
        await ButtonAsync(asked, "Keep mine");

        var words = await asked.Page.GetByLabel(Notes).InputValueAsync();
        await Expect(kept.Page.GetByLabel(Notes)).ToHaveValueAsync(words);
    }

    [Fact]
    public async Task Note_TypedWhenTheServerWasKilled_DoesNotReplaceWhatSomebodyElseWroteSince()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var analyst = await site.VisitAsync("performance");
        var session = await PlanAsync(analyst, DemonstrationDay.Today);
        await PrepareAsync(analyst, session, topics: 1);
        await ButtonAsync(analyst, "Put the pre-read out");
        await analyst.GoAsync(session + "/room");
        await ButtonAsync(analyst, "Begin the session");
        await ButtonAsync(analyst, "Next: overview and one success");
        await ButtonAsync(analyst, "Next topic");
        await Expect(analyst.Page.GetByLabel(Notes)).ToBeVisibleAsync();

        site.Wire.Die();
        await analyst.Page.GetByLabel(Notes).FillAsync("Of the analyst");
        site.Wire.Cut();
        await using (var beside = site.StartBeside())
        await using (var chair = await beside.VisitAsync("clt"))
        {
            await chair.GoAsync(session + "/room");
            await chair.Page.GetByLabel(Notes).FillAsync("Of the chair");
            await Expect(chair.Page.GetByText("Kept, ").First).ToBeVisibleAsync();
        }

        await site.StopAsync();
        await site.RestartAsync();

        await Expect(analyst.Page.GetByText("Somebody else wrote here meanwhile: “Of the chair”"))
            .ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(analyst.Page.GetByLabel(Notes)).ToHaveValueAsync("Of the analyst");
        analyst.ForgetComplaints();
        await analyst.CheckAsync();
        await ButtonAsync(analyst, "Take theirs");
        await Expect(analyst.Page.GetByLabel(Notes)).ToHaveValueAsync("Of the chair");
    }

    [Fact]
    public async Task Room_OnTwoWebServers_ShowsTheSame_AndGoesOnWhenOneOfThemGoesAway()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var beside = site.StartBeside();
        await using var analyst = await site.VisitAsync("performance");
        await using var chair = await beside.VisitAsync("clt");
        var session = await PlanAsync(analyst, DemonstrationDay.Today);
        await PrepareAsync(analyst, session, topics: 1);
        await ButtonAsync(analyst, "Put the pre-read out");
        await analyst.GoAsync(session + "/room");
        await chair.GoAsync(session + "/room");

        // Each drives on their own server, and each sees what the other did.
        await ButtonAsync(chair, "Begin the session");
        await ExpectPartAsync("Earlier commitments", analyst, chair);
        await ButtonAsync(analyst, "Next: overview and one success");
        await ExpectPartAsync("Overview and one success", analyst, chair);
        await ButtonAsync(chair, "Next topic");
        await Expect(analyst.Page.GetByLabel(Notes)).ToBeVisibleAsync();
        var topic = await HeadingAsync(chair);
        await ExpectPartAsync(topic, analyst);
        await analyst.Page.GetByLabel(Notes).FillAsync("Said on the first server.");
        await Expect(chair.Page.GetByLabel(Notes)).ToHaveValueAsync("Said on the first server.");
        await CommitAsync(chair, "A list of the rounds with their lengths", "Director of Place");
        await Expect(analyst.Page.GetByText("A list of the rounds with their lengths").First).ToBeVisibleAsync();

        // The first server goes away with words that it has just been given: the second has them, and its reader still in the room.
        await analyst.Page.GetByLabel(Notes).FillAsync("Said on the first server. Then it went away.");
        await site.FailOverToAsync(beside);
        await Expect(analyst.Page.GetByLabel(Notes))
            .ToHaveValueAsync("Said on the first server. Then it went away.", new() { Timeout = 40_000 });
        await ExpectPartAsync(topic, analyst);
        await Expect(chair.Page.GetByLabel(Notes)).ToHaveValueAsync("Said on the first server. Then it went away.");
        Forget(analyst);
        await ButtonAsync(chair, "Next: read back and close");
        await ExpectPartAsync("Read back before we close", analyst, chair);
        await analyst.CheckAsync();
    }

    private static async Task<(Visitor Kept, Visitor Asked)> WhoIsAskedAsync(Visitor one, Visitor other)
    {
        var (first, second) = (Choice(one), Choice(other));
        for (var tries = 0; tries < 50; tries++)
        {
            if (await first.IsVisibleAsync())
            {
                return (other, one);
            }

            if (await second.IsVisibleAsync())
            {
                return (one, other);
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("Nobody was asked which text stays.");
    }

    private static ILocator Choice(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" });

    /// <summary>Plans a session of CLT, and answers with the address of its page.</summary>
    private static async Task<string> PlanAsync(Visitor analyst, DateOnly heldOn)
    {
        await analyst.GoAsync("/challenge/sessions/new");
        await analyst.CheckAsync();
        var page = analyst.Page;
        await page.GetByLabel("Body", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Corporate leadership team" });
        await page.GetByLabel("Day of the session").FillAsync(Typed(heldOn));
        await page.GetByLabel("Chair", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "CLT member (CLT member)" });
        await page.GetByLabel("Analyst", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Performance team (Performance team)" });
        await page.GetByLabel("Director of Place (Director)").CheckAsync();
        await page.GetByLabel("Cabinet member, Environment and regulatory services").CheckAsync();
        await ButtonAsync(analyst, "Plan the session");
        await Expect(page).ToHaveURLAsync(SessionAddress());
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Has the triage propose, and puts the first proposals on the agenda.</summary>
    private static async Task PrepareAsync(Visitor analyst, string session, int topics)
    {
        await analyst.GoAsync(session);
        await ButtonAsync(analyst, "Have the triage propose topics");
        for (var topic = 0; topic < topics; topic++)
        {
            await analyst.Page.GetByRole(AriaRole.Button, new() { NameRegex = PutOnTheAgenda() }).First.ClickAsync();
            await Expect(
                    analyst
                        .Page.GetByText("Your decision is saved.")
                        .Or(analyst.Page.Locator(".topics > li").First)
                        .First
                )
                .ToBeVisibleAsync();
        }

        await analyst.CheckAsync();
    }

    /// <summary>Says of every commitment that is overdue that it is carried on.</summary>
    private static async Task CarryOverdueAsync(Visitor analyst)
    {
        var page = analyst.Page;
        var overdue = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Overdue" });
        while (await overdue.CountAsync() > 0 && await overdue.First.IsVisibleAsync())
        {
            var before = await overdue.CountAsync();
            await overdue.First.GetByRole(AriaRole.Button, new() { NameRegex = Carry() }).ClickAsync();
            await page.GetByLabel("Because").FillAsync("It takes longer.");
            await page.GetByLabel("To", new() { Exact = true }).FillAsync(Typed(DemonstrationDay.Today.AddDays(60)));
            await ButtonAsync(analyst, "Keep it");
            await Expect(overdue).ToHaveCountAsync(before - 1);
        }

        await analyst.CheckAsync();
    }

    private static async Task DecideAsync(Visitor analyst, string decision, string because, DateOnly? by)
    {
        var form = analyst.Page.Locator("form").Filter(new() { HasText = "Keep the decision" });
        await form.GetByLabel("Decision").SelectOptionAsync(new SelectOptionValue { Label = decision });
        if (because.Length > 0)
        {
            await form.GetByLabel("Because").FillAsync(because);
        }

        if (by is { } day)
        {
            // The director and a day are there already.
            await Expect(form.GetByLabel("Who takes it forward")).Not.ToHaveValueAsync("");
            await Expect(form.GetByLabel("By")).Not.ToHaveValueAsync("");
            await form.GetByLabel("Who takes it forward")
                .SelectOptionAsync(new SelectOptionValue { Label = "Performance team" });
            await form.GetByLabel("By").FillAsync(Typed(day));
        }

        await ButtonAsync(analyst, "Keep the decision");
        await Expect(form.GetByRole(AriaRole.Status)).ToHaveTextAsync("Kept");
    }

    private static async Task CommitAsync(Visitor analyst, string what, string owner)
    {
        var form = analyst.Page.Locator("form").Filter(new() { HasText = "Keep this commitment" });
        await form.GetByLabel("What will exist that does not exist today?").FillAsync(what);
        await form.GetByLabel("Owner").SelectOptionAsync(new SelectOptionValue { Label = owner });
        await form.GetByLabel("By").FillAsync(Typed(DemonstrationDay.Today.AddDays(40)));
        // By the keyboard alone: Enter keeps it.
        await analyst.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task ExpectPartAsync(string heading, params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
        {
            await Expect(visitor.Page.Locator("#room-item")).ToHaveTextAsync(heading);
        }
    }

    private static async Task<string> HeadingAsync(Visitor visitor)
    {
        var heading = visitor.Page.Locator("#room-item.room__heading");
        await Expect(heading).ToBeVisibleAsync();
        return (await heading.TextContentAsync())!;
    }

    private static void Forget(params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
        {
            visitor.ForgetComplaints();
        }
    }

    private static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ILocator Lost(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "The connection was lost" });

    private static Task ButtonAsync(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    private static Task LinkAsync(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    [GeneratedRegex("^Put it on the agenda")]
    private static partial Regex PutOnTheAgenda();

    [GeneratedRegex("^Done: ")]
    private static partial Regex Done();

    [GeneratedRegex("^1. Earlier commitments")]
    private static partial Regex EarlierPart();

    [GeneratedRegex("^Carry")]
    private static partial Regex Carry();

    [GeneratedRegex(@"^Agreed, \d")]
    private static partial Regex AgreedAt();

    [GeneratedRegex(@"/challenge/sessions/\d+(\?.*)?$")]
    private static partial Regex SessionAddress();
}
