using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Assessment;

/// <summary>On a site of its own, because rules are adopted.</summary>
public sealed class RulesPageTests : IAsyncLifetime
{
    private const string Form = "main form";
    private const string Reason = "Members asked for one rule.";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Page_SaysWhichRulesAreInForceSinceWhenByWhomAndWhy()
    {
        var page = await _visitor.GetAsync("/rules");

        page.Heading.ShouldBe("The council’s default rule is “relative 10%”; 1 of 3 sets has one of its own.");
        var council = Answer.Words(page.All("[aria-labelledby=in-force] tbody tr")[0]);
        council.ShouldContain("The whole council");
        council.ShouldContain("Green when the target is met, Amber within 10% of it, otherwise Red");
        council.ShouldContain("1 April 2000");
        council.ShouldContain("by Cabinet on 7 March 2000");
        council.ShouldContain("One rule for the whole council, which members asked for.");
        page.All("[aria-labelledby=history] tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Adoption_OfARule_IsRecordedAndShown()
    {
        var answer = await AdoptAsync(rule: "near-miss 5% 10%");

        (answer.Status, answer.Location).ShouldBe((302, "/rules?done=adopted"));
        var page = await _visitor.GetAsync(answer.Location!);
        page.Text(".notice__title").ShouldBe("The rule is adopted.");
        var newest = Answer.Words(page.All("[aria-labelledby=history] tbody tr")[0]);
        newest.ShouldContain("1 April 2030");
        newest.ShouldContain("near-miss 5% 10%");
        newest.ShouldContain("Still to come");
        newest.ShouldContain(Reason);
        var record = await _site.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(AdoptDefaultRule)));
        (record.ActorName, record.Reason).ShouldBe(("Performance team", Reason));
    }

    [Fact]
    public async Task Adoption_ForASet_IsOfThatSet()
    {
        (await AdoptAsync(set: "SCORECARD")).Status.ShouldBe(302);

        (
            await _site.ReadAsync(db =>
                db.DefaultRules.OrderByDescending(r => r.From).Select(r => r.Set!.Code).FirstAsync()
            )
        ).ShouldBe("SCORECARD");
    }

    [Fact]
    public async Task Adoption_WithNothingFilledIn_NamesEveryField()
    {
        var page = await AdoptAsync(rule: "", from: "", reason: "");

        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["adopt-rule", "adopt-from", "adopt-reason"]);
        page.Text("#adopt-from-error").ShouldBe("Error: Enter the date from which the rule holds.");
        page.Text("#adopt-reason-error").ShouldBe("Error: Give the reason, so that others can follow the decision.");
    }

    [Fact]
    public async Task Adoption_OfARuleThatCannotBeRead_SaysWhatIsWrongAndKeepsWhatWasTyped()
    {
        var page = await AdoptAsync(set: "SCORECARD", rule: "near-miss 5 10%");

        page.Status.ShouldBe(200);
        page.Text("#adopt-rule-error")
            .ShouldBe(
                "Error: '5' in 'near-miss 5 10%' is not a percentage. The list of rules below shows how each is written."
            );
        ShouldKeep(page, "near-miss 5 10%", "2030-04-01");
    }

    [Fact]
    public async Task Adoption_ThatWouldRepaintThePast_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = await AdoptAsync(set: "SCORECARD", from: "2025-04-01");

        page.Text(".errsum li").ShouldContain("a rule never changes how a past figure was judged");
        ShouldKeep(page, "near-miss 5% 10%", "2025-04-01");
        (await _site.ReadAsync(db => db.DefaultRules.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Adoption_FromADayThatHasOne_IsRefused()
    {
        await AdoptAsync();

        (await AdoptAsync())
            .Text(".errsum li")
            .ShouldBe("A rule has been adopted from that day already. Choose another day.");
    }

    [Fact]
    public async Task Adoption_ForASetThatIsNone_SaysSo() =>
        (await AdoptAsync(set: "NOWHERE")).Text(".errsum li").ShouldBe("It does not exist, or it is not yours to see.");

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("01/04/2030")]
    [InlineData("2030-02-30")]
    public async Task Adoption_FromADateThatIsNone_SaysSo(string from) =>
        (await AdoptAsync(from: from))
            .Text("#adopt-from-error")
            .ShouldBe("Error: Enter the date from which the rule holds.");

    [Theory]
    [InlineData("officer")]
    [InlineData("auditor")]
    public async Task Adoption_ByARoleThatMayNot_IsRefused(string userName)
    {
        var token = await _visitor.GetAsync("/rules");
        var other = await _site.SignedInAsync(SignInNamed(userName));

        var answer = await other.SubmitAsync(token, Form, ("Form.Rule", "met"));

        answer.Status.ShouldBeOneOf(400, 403);
        (await _site.ReadAsync(db => db.DefaultRules.CountAsync())).ShouldBe(2);
    }

    private static string SignInNamed(string role) =>
        PerformanceFramework
            .DemoData.DemonstrationSignIns.All.First(s =>
                s.Role.ToString().Equals(role, StringComparison.OrdinalIgnoreCase)
            )
            .UserName;

    private static void ShouldKeep(Answer page, string rule, string from)
    {
        page.One("#adopt-set-code option[selected]").GetAttribute("value").ShouldBe("SCORECARD");
        page.One("#adopt-rule").GetAttribute("value").ShouldBe(rule);
        page.One("#adopt-from").GetAttribute("value").ShouldBe(from);
        page.One("#adopt-reason").TextContent.Trim().ShouldBe(Reason);
    }

    private async Task<Answer> AdoptAsync(
        string set = "",
        string rule = "near-miss 5% 10%",
        string from = "2030-04-01",
        string reason = Reason
    ) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync("/rules"),
            Form,
            ("Form.SetCode", set),
            ("Form.Rule", rule),
            ("Form.From", from),
            ("Form.Reason", reason)
        );
}
