using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Dashboards;

/// <summary>On a site of its own, because dashboards are made and changed.</summary>
public sealed class OwnDashboardTests : IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Form.Code", "ROADS"),
        ("Form.Name", "Roads & <b>bins</b>"),
        ("Form.Purpose", "For the weekly walk."),
        ("Form.Parts[0].Choice", "Directorate:PL"),
        ("Form.Parts[0].Place", "2"),
        ("Form.Parts[1].Choice", "Element:P7"),
        ("Form.Parts[1].Place", "1"),
        // Value and status, and none of the other columns that a new dashboard starts with.
        ("Form.Columns[0].Place", "2"),
        ("Form.Columns[1].Place", ""),
        ("Form.Columns[2].Place", "1"),
        ("Form.Columns[3].Place", ""),
        ("Form.Columns[4].Place", ""),
        ("Form.Columns[5].Place", ""),
        ("Form.Columns[6].Place", ""),
        ("Form.Order", "ByCode"),
        ("Form.Readers", "everybody"),
    ];

    private Site _site = null!;
    private Visitor _team = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _team = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Dashboard_ThatIsMade_ShowsItsPartsAndColumnsInTheirOrderToItsReaders()
    {
        var made = await MakeAsync();

        made.Location.ShouldBe("/dashboards/ROADS?done=saved");
        var reader = await _site.SignedInAsync("officer-was");
        var page = await reader.GetAsync("/dashboards/ROADS");
        page.Heading.ShouldStartWith("Roads & <b>bins</b>: ");
        page.All("h2.sect__label")
            .Select(Answer.Words)
            .ShouldBe(["A cleaner, greener, carbon-neutral borough", "Place"]);
        page.All("table")[0]
            .QuerySelectorAll("thead th")
            .Select(Answer.Words)
            .ShouldBe(["Indicator", "Status", "Value"]);
        page.All("a[href='/dashboards/ROADS/edit']").ShouldBeEmpty();
        (await reader.GetAsync("/dashboards")).All("main h3 a[href='/dashboards/ROADS']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Make_WithSomethingWrong_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var page = await MakeAsync(("Form.Name", ""), ("Form.Columns[0].Place", "first"));

        page.Status.ShouldBe(200);
        page.Text("#dashboard-columns-error").ShouldContain("whole numbers from 1 to 99");
        page.One("#dashboard-purpose").GetAttribute("value").ShouldBe("For the weekly walk.");
        page.One("#dashboard-parts-1 option[selected]").GetAttribute("value").ShouldBe("Element:P7");
        page.One("#dashboard-parts-1-place").GetAttribute("value").ShouldBe("1");
        page.One("#dashboard-columns-0").GetAttribute("value").ShouldBe("first");

        page = await MakeAsync(("Form.Name", ""), ("Form.Parts[0].Choice", ""), ("Form.Parts[1].Choice", ""));

        page.Text("#dashboard-name-error").ShouldContain("Enter the name.");
        page.Text("#dashboard-parts-error").ShouldContain("Choose at least one part.");
        page.One("#dashboard-code").GetAttribute("value").ShouldBe("ROADS");
        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["dashboard-name", "dashboard-parts"]);
    }

    [Fact]
    public async Task Change_AfterSomebodyElses_ShowsBothAndKeepsWhatWasTyped()
    {
        await MakeAsync();
        var opened = await _team.GetAsync("/dashboards/ROADS/edit");
        (
            await _team.SendAsShownAsync(
                opened,
                "form:has(#dashboard-name)",
                ("Form.Name", "Theirs"),
                ("Form.Parts[2].Choice", "Portfolio:HOUSING")
            )
        ).Location.ShouldBe("/dashboards/ROADS?done=saved");

        var conflict = await _team.SendAsShownAsync(
            opened,
            "form:has(#dashboard-name)",
            ("Form.Name", "Mine"),
            ("Form.Order", nameof(DashboardOrder.ByName))
        );

        conflict.Status.ShouldBe(200);
        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.One("#dashboard-name").GetAttribute("value").ShouldBe("Mine");
        conflict.One("#dashboard-parts-2 option[selected]").GetAttribute("value").ShouldBe("Portfolio:HOUSING");
        (await _team.SendAsShownAsync(conflict, "form:has(#dashboard-name)")).Location.ShouldBe(
            "/dashboards/ROADS?done=saved"
        );
        (await _team.GetAsync("/dashboards/ROADS")).Heading.ShouldStartWith("Mine: ");
    }

    [Fact]
    public async Task Retirement_TakesItFromItsReadersUntilItIsBroughtBack()
    {
        await MakeAsync();
        var reader = await _site.SignedInAsync("officer-was");

        (await UseAsync()).Location.ShouldBe("/dashboards/ROADS/edit?done=retired");
        (await reader.GetAsync("/dashboards/ROADS")).Status.ShouldBe(404);
        (await _team.GetAsync("/dashboards/ROADS/edit")).All("#dashboard-name").ShouldBeEmpty();
        (await UseAsync()).Location.ShouldBe("/dashboards/ROADS/edit?done=reinstated");
        (await reader.GetAsync("/dashboards/ROADS")).Status.ShouldBe(200);

        async Task<Answer> UseAsync() =>
            await _team.SubmitAsync(
                await _team.GetAsync("/dashboards/ROADS/edit"),
                "form:has(#use-reason)",
                ("Use.Reason", "The walk has moved.")
            );
    }

    [Theory]
    [InlineData("clt", "/dashboards/CLT-HEALTH", 200)]
    [InlineData("director-place", "/dashboards/CLT-HEALTH", 200)]
    [InlineData("cabinet-children", "/dashboards/CABINET-RESIDENTS", 200)]
    [InlineData("clt", "/dashboards/CABINET-RESIDENTS", 200)]
    [InlineData("scrutiny", "/dashboards/CABINET-RESIDENTS", 404)]
    [InlineData("scrutiny", "/dashboards/CLT-HEALTH", 404)]
    [InlineData("scrutiny", "/dashboards/SCRUTINY-HEALTH?asat=2026-09-30", 200)]
    [InlineData("performance", "/dashboards/SCRUTINY-HEALTH", 200)]
    [InlineData("director-place", "/dashboards/SCRUTINY-HEALTH", 404)]
    public async Task Dashboard_OfTheDemonstration_OpensForThoseItIsSharedWith(string user, string address, int status)
    {
        var page = await (await _site.SignedInAsync(user)).GetAsync(address);

        page.Status.ShouldBe(status);
        if (status == 200)
        {
            page.All("main .lede .note")
                .Count(note => Answer.Words(note).Contains("its parts and columns of now"))
                .ShouldBe(address.Contains("asat") ? 1 : 0);
        }
    }

    [Fact]
    public async Task List_WithChosenColumns_ShowsThoseAndKeepsThemFromPageToPage()
    {
        var page = await _team.GetAsync("/indicators?columns=Owner&columns=Status&columns=Nonsense");

        page.All("main table thead th").Select(Answer.Words).ShouldBe(["Indicator", "Status", "Owner"]);
        page.All("#filter-columns input[checked]")
            .Select(box => box.GetAttribute("value"))
            .ShouldBe(["Status", "Owner"]);
        page.All(".pager a").ShouldAllBe(a => a.GetAttribute("href")!.Contains("columns=Status&columns=Owner"));
        (await _team.GetAsync("/indicators?columns=Nonsense"))
            .All("main table thead th")
            .Select(Answer.Words)
            .ShouldBe(["Indicator", "Value", "Target", "Status", "Direction", "Signal", "Assurance", "Year end"]);
    }

    private async Task<Answer> MakeAsync(params (string Name, string Value)[] otherwise) =>
        await _team.SendAsShownAsync(
            await _team.GetAsync("/dashboards/new"),
            "form:has(#dashboard-name)",
            [.. Typed.Where(field => !otherwise.Any(other => other.Name == field.Name)), .. otherwise]
        );
}
