using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>On a site of its own, because services are put together and split; its day is 12 October 2026.</summary>
public sealed class ReorganisationPagesTests : IAsyncLifetime
{
    private const string Form = "main form[method=post]";
    private const string Reason = "Cabinet decision of 5 October";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Move_OfIndicators_IsShownOnBothServices()
    {
        var answer = await SubmitAsync("/organisation/services/WAS/move", Move("WAS-01", "WAS-02"));

        answer.Location.ShouldBe("/organisation/services/WAS?done=moved");
        var waste = await _visitor.GetAsync(answer.Location!);
        waste.Heading.ShouldContain("12 indicators");
        waste.Text("[aria-labelledby=what-it-was-before]").ShouldContain("Indicators that came and went");
        (await _visitor.GetAsync("/organisation/services/REG"))
            .All("[aria-labelledby=now] a[href='/indicators/WAS-02']")
            .Count.ShouldBe(1);
    }

    [Fact]
    public async Task Move_WithErrors_KeepsWhatWasTickedAndTyped()
    {
        var page = await SubmitAsync(
            "/organisation/services/WAS/move",
            ("Form.IndicatorCodes", "WAS-01"),
            ("Form.ToCode", "REG"),
            ("Form.From", "2026-10-01"),
            ("Form.Reason", "")
        );

        page.Text("#move-reason-error").ShouldStartWith("Error: Give the reason");
        page.All("#move-indicator-codes input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["WAS-01"]);
        page.One("#move-to-code option[selected]").GetAttribute("value").ShouldBe("REG");
    }

    [Fact]
    public async Task Move_OfNothing_PointsAtTheList()
    {
        var page = await SubmitAsync("/organisation/services/WAS/move", Move());

        page.One(".errsum a").GetAttribute("href").ShouldNotBeNull().ShouldEndWith("#move-indicator-codes");
        page.Text("#move-indicator-codes-error").ShouldBe("Error: Tick the indicators that move.");
    }

    [Fact]
    public async Task Merge_IsShownBeforeItIsDone()
    {
        await CloseRoundsAsync();
        var officer = await RoleIdAsync("officer-was");

        var preview = await SubmitAsync("/organisation/merge", Merge());

        preview.Status.ShouldBe(200);
        preview.Heading.ShouldBe("Waste and recycling will become part of Regulatory services.");
        var happens = preview.Text("[aria-labelledby=what-will-happen]");
        happens.ShouldContain("Waste and recycling is retired from 1 October 2026");
        happens.ShouldContain("14 indicators go to Regulatory services: ");
        happens.ShouldContain("2 teams go to Regulatory services: Household collections and Recycling centres.");
        happens.ShouldContain("3 roles are held in what is retired");
        happens.ShouldContain("Nothing has been changed yet.");
        preview.All("#merge-role-ids input[checked]").ShouldBeEmpty();
        (await _site.ReadAsync(db => db.Services.CountAsync(s => s.RetiredOn != null))).ShouldBe(0);

        var answer = await _visitor.SubmitAsync(
            preview,
            Form,
            ("Form.RoleIds", officer.ToString(CultureInfo.InvariantCulture)),
            ("Form.Step", "confirm")
        );

        answer.Location.ShouldBe("/organisation/services/REG?done=merged");
        (await _visitor.GetAsync(answer.Location!))
            .Text("[aria-labelledby=now]")
            .ShouldContain("Officer, Waste and recycling (officer)");
        (await _visitor.GetAsync("/organisation/services/WAS")).Heading.ShouldBe(
            "Waste and recycling is no longer there since 1 October 2026."
        );
        (
            await _site.ReadAsync(db =>
                db.ChangeRecords.AnyAsync(r => r.Kind == nameof(MergeServices) && r.Reason == Reason)
            )
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task Merge_ThatIsNotWhatWasShownAnyMore_IsShownAgain()
    {
        await CloseRoundsAsync();
        var preview = await SubmitAsync("/organisation/merge", Merge());
        (await SubmitAsync("/organisation/services/WAS/move", Move("WAS-01"))).Status.ShouldBe(302);

        var again = await _visitor.SubmitAsync(preview, Form, ("Form.Step", "confirm"));

        again.Status.ShouldBe(200);
        again.Text("[aria-labelledby=what-will-happen]").ShouldContain("13 indicators go to Regulatory services");
        (await _visitor.SubmitAsync(again, Form, ("Form.Step", "confirm"))).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Merge_ThatIsToBeChanged_ShowsTheFormWithWhatWasTyped()
    {
        await CloseRoundsAsync();
        var preview = await SubmitAsync("/organisation/merge", Merge());

        var page = await _visitor.SubmitAsync(preview, Form, ("Form.Step", "change"));

        page.All("#merge-codes input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["REG", "WAS"]);
        page.One("#merge-into-code option[selected]").GetAttribute("value").ShouldBe("REG");
        page.One("#merge-from").GetAttribute("value").ShouldBe("2026-10-01");
        page.One("#merge-reason").TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Merge_WhileAReturnIsUnderWay_SaysWhichAndKeepsWhatWasTyped()
    {
        var page = await SubmitAsync("/organisation/merge", Merge());

        page.Text(".errsum li")
            .ShouldContain("The return of Waste and recycling for Q2 2026/27 is not signed off yet.");
        page.One("#merge-reason").TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Merge_WithNothingFilledIn_ListsWhatIsMissingInTheOrderOfTheForm()
    {
        var page = await SubmitAsync("/organisation/merge", ("Form.Step", "preview"));

        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["merge-codes", "merge-new-code", "merge-new-name", "merge-from", "merge-reason"]);
    }

    [Fact]
    public async Task Split_IsShownBeforeItIsDone()
    {
        var preview = await SubmitAsync("/organisation/services/WAS/split", Split());

        preview.Heading.ShouldBe("Street cleansing will come out of Waste and recycling.");
        var happens = preview.Text("[aria-labelledby=what-will-happen]");
        happens.ShouldContain("2 indicators go to Street cleansing: ");
        happens.ShouldContain("Waste and recycling goes on with 12 indicators.");
        happens.ShouldContain("1 team goes to Street cleansing: Household collections.");

        var answer = await _visitor.SubmitAsync(preview, Form, ("Form.Step", "confirm"));

        answer.Location.ShouldBe("/organisation/services/STR?done=split");
        (await _visitor.GetAsync(answer.Location!)).Heading.ShouldBe(
            "Street cleansing belongs to Place and has 2 indicators, 1 team and no people with a role."
        );
    }

    [Fact]
    public async Task Split_WithErrors_KeepsWhatWasTickedAndTyped()
    {
        var page = await SubmitAsync(
            "/organisation/services/WAS/split",
            Split().Select(field => field.Name == "Form.NewCode" ? (field.Name, "WAS") : field).ToArray()
        );

        page.Text("#split-new-code-error").ShouldContain("has the code WAS already");
        page.One("#split-new-name").GetAttribute("value").ShouldBe("Street cleansing");
        page.All("#split-indicator-codes input[checked]").Count.ShouldBe(2);
        page.All("#split-team-codes input[checked]").Count.ShouldBe(1);
    }

    private static (string Name, string Value)[] Move(params string[] codes) =>
        [
            .. codes.Select(code => ("Form.IndicatorCodes", code)),
            ("Form.ToCode", "REG"),
            ("Form.From", "2026-10-01"),
            ("Form.Reason", Reason),
        ];

    private static (string Name, string Value)[] Merge() =>
        [
            ("Form.Codes", "WAS"),
            ("Form.Codes", "REG"),
            ("Form.IntoCode", "REG"),
            ("Form.From", "2026-10-01"),
            ("Form.Reason", Reason),
            ("Form.Step", "preview"),
        ];

    private static (string Name, string Value)[] Split() =>
        [
            ("Form.NewCode", "str"),
            ("Form.NewName", "Street cleansing"),
            ("Form.DirectorateCode", "PL"),
            ("Form.PortfolioCode", "ENVIRONMENT"),
            ("Form.IndicatorCodes", "WAS-05"),
            ("Form.IndicatorCodes", "WAS-07"),
            ("Form.TeamCodes", "WAS-COL"),
            ("Form.From", "2026-10-01"),
            ("Form.Reason", Reason),
            ("Form.Step", "preview"),
        ];

    private Task<int> CloseRoundsAsync() =>
        _site.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE CollectionRounds SET State = 'Closed'"));

    private Task<int> RoleIdAsync(string userName) =>
        _site.ReadAsync(db =>
            db.RoleAssignments.Where(a =>
                    a.Role == Role.Officer && db.Users.Any(u => u.Id == a.UserId && u.UserName == userName)
                )
                .Select(a => a.Id)
                .SingleAsync()
        );

    private async Task<Answer> SubmitAsync(string address, params (string Name, string Value)[] typed) =>
        await _visitor.SubmitAsync(await _visitor.GetAsync(address), Form, typed);
}
