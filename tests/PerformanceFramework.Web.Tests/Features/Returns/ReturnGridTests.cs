using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>Pasting, filling down, taking back, filters, and what others change meanwhile.</summary>
public sealed class ReturnGridTests : ReturnGridTest
{
    private const string Quarter = "2026-27-Q2";

    [Theory]
    [InlineData(SpotCheckResult.NotConfirmed, "2026-27-Q1", "Last value")]
    [InlineData(SpotCheckResult.NotConfirmed, "2025-26-Q2", "Same period last year")]
    [InlineData(SpotCheckResult.Confirmed, "2026-27-Q1", null)]
    public async Task EarlierFigure_ThatASpotCheckDidNotConfirm_SaysSo(
        SpotCheckResult result,
        string period,
        string? place
    )
    {
        await AddCheckAsync(SpotCheckResult.NotConfirmed, period);
        await AddCheckAsync(result, period);

        var row = Figure(Open(), Cell("HOU-1", "2026-27-Q2", EntryField.Numerator)).Closest("tr")!;

        row.QuerySelectorAll("td")
            .Where(cell => cell.TextContent.Contains("Not confirmed by a spot check", StringComparison.Ordinal))
            .Select(cell => cell.GetAttribute("data-label"))
            .ShouldBe(place is null ? [] : [place]);
    }

    private async Task AddCheckAsync(SpotCheckResult result, string period)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var when = Given.Period(period);
        var figure = await db
            .Observations.Include(o => o.Indicator)
            .SingleAsync(o => o.Indicator.Code == "HOU-1" && o.Period == when);
        var day = new DateOnly(2026, 10, 12);
        var findings = new SpotCheckFindings(day, 10, 4, "", result, "Six cases differ.");
        db.Add(new SpotCheck(figure, findings, Role.PerformanceTeam, "Performance team", day));
        db.BeginLoad(new Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Paste_OfABlock_FillsTheRowsBelowAndSavesThem()
    {
        var grid = Open();

        await PasteAsync(
            grid,
            Cell("HOU-1", Quarter, EntryField.Numerator),
            "46\t50\r\n1,095\t\r\n110\r\n97\r\n48\r\n"
        );

        Said(grid).ShouldBe("6 figures pasted.");
        Figure(grid, Cell("HOU-1", Quarter, EntryField.Denominator)).GetAttribute("value").ShouldBe("50");
        (await SavedAsync("HOU-1", Quarter)).ShouldBe(new() { NumeratorText = "46", DenominatorText = "50" });
        (await SavedAsync("HOU-2", "2026-27-M04")).ValueText.ShouldBe("1,095");
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("48");
        (await SavedAsync("HOU-4", Quarter)).ShouldBe(EntryInput.Blank);
    }

    [Fact]
    public async Task Paste_OfMoreThanThereIs_KeepsWhatFitsAndSaysWhatDoesNot()
    {
        var grid = Open();

        await PasteAsync(grid, Cell("HOU-3", Quarter), "48\t7\n12\n13\n14\n");

        Said(grid)
            .ShouldBe(
                "2 figures pasted. 2 copied rows left out: there are no more rows below. "
                    + "One copied figure left out: its row has no field for it."
            );
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("48");
        (await SavedAsync("HOU-4", Quarter)).ValueText.ShouldBe("12");
    }

    [Fact]
    public async Task Paste_FarTooLarge_ChangesNothing()
    {
        var grid = Open();

        await PasteAsync(grid, Cell("HOU-3", Quarter), new string('1', PastedBlock.MaxLength + 1));

        Said(grid).ShouldStartWith("Nothing was pasted");
        (await SavedAsync("HOU-3", Quarter)).ShouldBe(EntryInput.Blank);
    }

    [Fact]
    public async Task Paste_TakenBackAndMadeAgain_IsOneStep()
    {
        var grid = Open();
        Figure(grid, Cell("HOU-3", Quarter)).Input("40");
        Figure(grid, Cell("HOU-3", Quarter)).Change("40");
        await PasteAsync(grid, Cell("HOU-2", "2026-27-M06"), "97\n48\n");

        await grid.InvokeAsync(grid.Instance.UndoAsync);
        (await SavedAsync("HOU-2", "2026-27-M06")).ShouldBe(EntryInput.Blank);
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("40");
        Said(grid).ShouldBe("The change of 2 rows is taken back.");

        await grid.InvokeAsync(grid.Instance.UndoAsync);
        (await SavedAsync("HOU-3", Quarter)).ShouldBe(EntryInput.Blank);
        Said(grid).ShouldBe("The change of HOU-3, Q2 2026/27 is taken back.");

        await grid.InvokeAsync(grid.Instance.UndoAsync);
        Said(grid).ShouldBe("There is nothing to take back.");

        await grid.InvokeAsync(grid.Instance.RedoAsync);
        await grid.InvokeAsync(grid.Instance.RedoAsync);
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("48");
        Figure(grid, Cell("HOU-3", Quarter)).GetAttribute("value").ShouldBe("48");
    }

    [Fact]
    public async Task Undo_OfARowThatSomebodyElseChangedSince_LeavesTheirs()
    {
        var grid = Open();
        await PasteAsync(grid, Cell("HOU-2", "2026-27-M06"), "97\n48\n");
        await SaveElsewhereAsync("HOU-3", Quarter, new() { ValueText = "50" }, version: 1);
        grid.WaitForAssertion(() => Figure(grid, Cell("HOU-3", Quarter)).GetAttribute("value").ShouldBe("50"));

        await grid.InvokeAsync(grid.Instance.UndoAsync);

        Said(grid)
            .ShouldBe("The change of HOU-2, September 2026 is taken back. One row changed since, and left as now.");
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("50");
    }

    [Fact]
    public async Task FillDown_FromARowWithAFigure_TakesItOver()
    {
        var grid = Open();
        await PasteAsync(grid, Cell("HOU-2", "2026-27-M04"), "95");

        await FillDownAsync(grid, Cell("HOU-2", "2026-27-M05"));
        (await SavedAsync("HOU-2", "2026-27-M05")).ValueText.ShouldBe("95");
        Said(grid).ShouldBe("95 taken over from HOU-2, July 2026.");

        await FillDownAsync(grid, Cell("HOU-4", Quarter));
        Said(grid).ShouldBe("The row above has no such figure.");
        await FillDownAsync(grid, Cell("HOU-1", Quarter, EntryField.Numerator));
        Said(grid).ShouldBe("There is no row above this one.");
        await FillDownAsync(grid, "");
        Said(grid).ShouldStartWith("Go to the figure to be filled first");
    }

    [Fact]
    public void Filter_ToDo_HoldsARowWhoseFigureAsksForACommentary()
    {
        var grid = Open();

        // Far below its target of at least 20.
        Figure(grid, Cell("HOU-3", Quarter)).Input("2");

        Filter(grid, "Red (1)").ShouldNotBeNull();
        Filter(grid, "To do (6)").ShouldNotBeNull();
    }

    [Fact]
    public void Filters_WithTheirCounts_KeepTheRowThatIsWorkedOn()
    {
        var grid = Open();
        Filter(grid, "To do (6)").Click();
        Rows(grid).ShouldBe(6);

        Figure(grid, Cell("HOU-3", Quarter)).Input("48");
        Filter(grid, "To do (5)").GetAttribute("aria-pressed").ShouldBe("true");
        Rows(grid).ShouldBe(6);
        Filter(grid, "To do (5)").Click();
        Rows(grid).ShouldBe(5);
        Said(grid).ShouldBe("5 rows shown.");

        Figure(grid, Cell("HOU-2", "2026-27-M04")).Input("lots");
        Filter(grid, "To put right (1)").Click();
        Rows(grid).ShouldBe(1);
        Filter(grid, "Red (0)").Click();
        grid.Find("table.grid tbody").TextContent.ShouldContain("No row is Red.");
        Filter(grid, "All rows (6)").Click();
        Rows(grid).ShouldBe(6);
    }

    [Fact]
    public async Task Submission_WithAFilter_ShowsAllRowsThatItIsAbout()
    {
        var grid = Open();
        Filter(grid, "Red (0)").Click();

        await grid.Find(".submitbar button").ClickAsync();

        Rows(grid).ShouldBe(6);
    }

    [Fact]
    public async Task Row_SavedElsewhere_ShowsThereWithoutALoad()
    {
        var grid = Open();

        await SaveElsewhereAsync("HOU-3", Quarter, new() { ValueText = "48" });

        grid.WaitForAssertion(() => Figure(grid, Cell("HOU-3", Quarter)).GetAttribute("value").ShouldBe("48"));
        Said(grid).ShouldBe("HOU-3, Q2 2026/27: changed by Officer at 10:30:00.");
        grid.Markup.ShouldContain("Changed by Officer at 10:30:00");
        grid.Find("h1").TextContent.ShouldContain("1 of 6 rows entered");
    }

    [Fact]
    public async Task Row_SavedElsewhereWhileSomethingIsTypedInIt_IsAConflict()
    {
        var grid = Open();
        Figure(grid, Cell("HOU-3", Quarter)).Input("47");

        await SaveElsewhereAsync("HOU-3", Quarter, new() { ValueText = "48" });

        grid.WaitForAssertion(() =>
            grid.Find("tr.msg [role=alert]").TextContent.ShouldContain("Theirs: 48. Yours, not saved: 47.")
        );
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("48");
    }

    [Fact]
    public async Task Row_TypedInJustAsItChanged_IsAConflictToo()
    {
        var grid = Open();
        await SaveElsewhereAsync("HOU-3", Quarter, new() { ValueText = "48" });
        grid.WaitForAssertion(() => Figure(grid, Cell("HOU-3", Quarter)).GetAttribute("value").ShouldBe("48"));

        Figure(grid, Cell("HOU-3", Quarter)).Input("5");

        grid.WaitForAssertion(() =>
            grid.Find("tr.msg [role=alert]").TextContent.ShouldContain("Theirs: 48. Yours, not saved: 5.")
        );
        Database.Time.Advance(TimeSpan.FromMinutes(1));
        await grid.FindAll("tr.msg button").First(button => button.TextContent == "Keep mine").ClickAsync();
        (await SavedAsync("HOU-3", Quarter)).ValueText.ShouldBe("5");
    }

    [Fact]
    public async Task Return_SubmittedElsewhere_CanOnlyBeReadFromThenOn()
    {
        var grid = Open();
        foreach (var (code, period, input) in Complete)
        {
            await SaveElsewhereAsync(code, period, input);
        }

        var versions = Council.HousingReturn.Entries.ToDictionary(e => e.Id, _ => 1);
        (
            await Database
                .Get<SubmitReturn>()
                .ExecuteAsync(People.Officer, new SubmitReturnRequest(Council.HousingReturn.Id, versions))
        ).ShouldBeOfType<Outcome<ReturnStage>.Done>();

        grid.WaitForAssertion(
            () => Said(grid).ShouldBe("Somebody else has moved this return on: Submitted."),
            TimeSpan.FromSeconds(10)
        );
        Figure(grid, Cell("HOU-3", Quarter)).HasAttribute("readonly").ShouldBeTrue();
    }

    private static IReadOnlyList<(string Code, string Period, EntryInput Input)> Complete =>
        [
            ("HOU-1", Quarter, new() { NumeratorText = "46", DenominatorText = "50" }),
            ("HOU-2", "2026-27-M04", new() { ValueText = "95" }),
            ("HOU-2", "2026-27-M05", new() { ValueText = "96" }),
            ("HOU-2", "2026-27-M06", new() { ValueText = "97" }),
            ("HOU-3", Quarter, new() { ValueText = "48" }),
            ("HOU-4", Quarter, new() { Kind = Domain.Indicators.ValueKind.NotApplicable }),
        ];

    [Fact]
    public async Task Figure_TypedWhileTheReturnIsLoadedAnew_IsNotReplaced()
    {
        var contexts = new HeldContexts(Database.Contexts);
        Services.AddSingleton(new ReturnQueries(contexts));
        var cell = Cell("HOU-3", Quarter);
        var grid = Open();

        // The first look waits until the return has been submitted, goes on to what has changed, and waits before it loads.
        await contexts.ReachedAsync(2);
        await Database.TamperAsync(
            $"UPDATE Returns SET Stage = 'Submitted', SubmittedById = 'x', SubmittedBy = 'Somebody', SubmittedAt = {Database.Time.Utc}, Version = Version + 1 WHERE Id = {Council.HousingReturn.Id}"
        );
        contexts.Let(2);
        await contexts.ReachedAsync(4);
        await grid.InvokeAsync(() => Figure(grid, cell).Input("48"));
        contexts.Let(1_000);

        grid.WaitForAssertion(() => grid.Markup.ShouldContain("Not saved"), TimeSpan.FromSeconds(10));
        Figure(grid, cell).GetAttribute("readonly").ShouldBeNull();
        grid.Markup.ShouldContain("What you typed is still in its field.");
        Said(grid).ShouldNotContain("moved this return on");
    }

    private static Task PasteAsync(IRenderedComponent<ReturnGrid> grid, string cell, string text) =>
        grid.InvokeAsync(() => grid.Instance.PasteAsync(cell, text));

    private static Task FillDownAsync(IRenderedComponent<ReturnGrid> grid, string cell) =>
        grid.InvokeAsync(() => grid.Instance.FillDownAsync(cell));

    private static AngleSharp.Dom.IElement Filter(IRenderedComponent<ReturnGrid> grid, string words) =>
        grid.FindAll(".gridtools button").Single(button => button.TextContent == words);

    private static int Rows(IRenderedComponent<ReturnGrid> grid) => grid.FindAll("tbody th[scope=row]").Count;
}
