using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>On a site of its own, because the organisation is changed; its day is 12 October 2026.</summary>
public sealed class OrganisationFormsTests : IAsyncLifetime
{
    private const string Form = "main form[method=post]";
    private const string Reason = "Cabinet decision of 5 October";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("admin");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Addition_OfATeam_LeadsToItsPage()
    {
        var answer = await SubmitAsync(
            "/organisation/teams/new",
            ("Form.Code", "was-str"),
            ("Form.Name", "Street cleansing"),
            ("Form.ServiceCode", "WAS")
        );

        (answer.Status, answer.Location).ShouldBe((302, "/organisation/teams/WAS-STR?done=added"));
        var page = await _visitor.GetAsync(answer.Location!);
        page.Heading.ShouldBe("Street cleansing belongs to Waste and recycling.");
        page.Text(".notice__title").ShouldBe("Saved.");
    }

    [Theory]
    [InlineData("directorates")]
    [InlineData("services")]
    [InlineData("portfolios")]
    [InlineData("partners")]
    [InlineData("bodies")]
    public async Task Addition_OfEveryKind_LeadsToItsPage(string kind)
    {
        var answer = await SubmitAsync(
            $"/organisation/{kind}/new",
            ("Form.Code", "ADDED"),
            ("Form.Name", "Added"),
            ("Form.DirectorateCode", "PL"),
            ("Form.PortfolioCode", "HOUSING"),
            ("Form.BodyKind", "Committee"),
            ("Form.Since", "2026-10-01")
        );

        answer.Location.ShouldBe($"/organisation/{kind}/ADDED?done=added");
        (await _visitor.GetAsync(answer.Location!)).Text(".dek").ShouldBe("As it is since 1 October 2026.");
    }

    [Fact]
    public async Task Addition_WithErrors_NamesTheFieldsAndKeepsWhatWasTyped()
    {
        var page = await SubmitAsync(
            "/organisation/services/new",
            ("Form.Code", "TWO WORDS"),
            ("Form.Name", "Housing advice"),
            ("Form.DirectorateCode", "PL"),
            ("Form.PortfolioCode", "HOUSING")
        );

        page.Status.ShouldBe(200);
        page.Text("#part-code-error").ShouldStartWith("Error: A code has letters, digits and single hyphens");
        page.All(".errsum a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ShouldBe(["part-code"]);
        page.One("#part-name").GetAttribute("value").ShouldBe("Housing advice");
        page.One("#part-directorate-code option[selected]").GetAttribute("value").ShouldBe("PL");
    }

    [Fact]
    public async Task Addition_SinceADateThatIsNone_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await SubmitAsync(
            "/organisation/directorates/new",
            ("Form.Code", "X"),
            ("Form.Name", "Extra"),
            ("Form.Since", "tomorrow")
        );

        page.Text("#part-since-error").ShouldContain("or leave it empty");
        page.One("#part-name").GetAttribute("value").ShouldBe("Extra");
    }

    [Fact]
    public async Task Addition_OfANameThatIsTaken_SaysByWhich() =>
        (await SubmitAsync("/organisation/directorates/new", ("Form.Code", "X"), ("Form.Name", "place")))
            .Text("#part-name-error")
            .ShouldBe("Error: PL is called “Place” already. Choose another name, or retire that one first.");

    [Fact]
    public async Task Change_OfAService_IsShownWithWhatItWas()
    {
        var answer = await EditAsync("Waste and streets");

        answer.Location.ShouldBe("/organisation/services/WAS?done=changed");
        var page = await _visitor.GetAsync(answer.Location!);
        page.Heading.ShouldStartWith("Waste and streets belongs to Place");
        var history = page.Text("[aria-labelledby=what-it-was-before] tbody tr");
        history.ShouldContain("Until 30 September 2026");
        history.ShouldContain("Waste and recycling");
        history.ShouldContain(Reason);
        (await _visitor.GetAsync("/organisation/past?on=2026-09-30"))
            .All("tbody th")
            .Select(Answer.Words)
            .ShouldContain("Waste and recycling");
    }

    [Fact]
    public async Task Change_ThatCorrectsAMistake_NeedsNoDateAndLeavesNoPast()
    {
        var answer = await EditAsync("Waste", from: "", ("Form.IsCorrection", "true"));

        answer.Location.ShouldBe("/organisation/services/WAS?done=changed");
        (await _visitor.GetAsync(answer.Location!))
            .Text("[aria-labelledby=what-it-was-before]")
            .ShouldContain("Nothing about its name or place has changed.");
    }

    [Fact]
    public async Task Change_WithErrors_NamesTheFieldsAndKeepsWhatWasTyped()
    {
        var page = await EditAsync("Waste and streets", from: "2026-10-13");

        page.Text("#part-from-error").ShouldContain("Choose today or an earlier day.");
        page.One("#part-name").GetAttribute("value").ShouldBe("Waste and streets");
        page.One("#part-from").GetAttribute("value").ShouldBe("2026-10-13");
        page.One("#part-reason").TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Change_AfterSomebodyElses_ShowsBothAndCanBeSavedAgain()
    {
        var read = await _visitor.GetAsync("/organisation/services/WAS/edit");
        (await EditAsync("Theirs")).Status.ShouldBe(302);

        var page = await _visitor.SubmitAsync(read, Form, Edit("Mine"));

        page.Text(".notice__title").ShouldBe("Somebody else changed this while you were working on it.");
        page.Text("main .notice tbody tr").ShouldBe("Name Theirs Mine");
        page.One("#part-name").GetAttribute("value").ShouldBe("Mine");
        (await _visitor.SubmitAsync(page, Form, Edit("Mine"))).Status.ShouldBe(302);
        (await _site.ReadAsync(db => db.Services.SingleAsync(s => s.Code == "WAS"))).Name.ShouldBe("Mine");
    }

    [Fact]
    public async Task Retirement_OfAService_NamesWhatBelongsToItAndKeepsTheReason()
    {
        var page = await SubmitAsync(
            "/organisation/services/WAS/retire",
            ("Form.On", "2026-10-01"),
            ("Form.Reason", Reason)
        );

        page.Text(".errsum li").ShouldContain("the indicators WAS-01, WAS-02, WAS-03, WAS-04, WAS-05 and 9 more");
        page.Text(".errsum li").ShouldContain("the teams Household collections and Recycling centres");
        page.One("#retire-reason").TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Retirement_OfATeam_CanBeTakenBack()
    {
        const string Address = "/organisation/teams/WAS-COL";

        var retired = await SubmitAsync(Address + "/retire", ("Form.On", "2026-10-01"), ("Form.Reason", Reason));

        retired.Location.ShouldBe(Address + "?done=retired");
        (await _visitor.GetAsync(Address)).Heading.ShouldBe(
            "Household collections is no longer there since 1 October 2026."
        );
        (await _visitor.GetAsync("/organisation?retired=true")).Heading.ShouldBe(
            "1 part of the organisation is no longer there."
        );
        (await _visitor.GetAsync(Address + "/edit")).Status.ShouldBe(404);
        (await SubmitAsync(Address + "/retire", ("Form.Reason", Reason))).Location.ShouldBe(
            Address + "?done=reinstated"
        );
        (await _visitor.GetAsync(Address)).Heading.ShouldBe("Household collections belongs to Waste and recycling.");
    }

    private Task<Answer> EditAsync(
        string name,
        string from = "2026-10-01",
        params (string Name, string Value)[] more
    ) => SubmitAsync("/organisation/services/WAS/edit", [.. Edit(name, from), .. more]);

    private static (string, string)[] Edit(string name, string from = "2026-10-01") =>
        [
            ("Form.Name", name),
            ("Form.DirectorateCode", "PL"),
            ("Form.PortfolioCode", "ENVIRONMENT"),
            ("Form.From", from),
            ("Form.Reason", Reason),
        ];

    private async Task<Answer> SubmitAsync(string address, params (string Name, string Value)[] typed) =>
        await _visitor.SubmitAsync(await _visitor.GetAsync(address), Form, typed);
}
