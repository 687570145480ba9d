using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Assessment;

/// <summary>On a site of its own, because settings are adopted.</summary>
public sealed class ChartDefaultsPageTests : IAsyncLifetime
{
    private const string Form = "main form[method=post]";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Settings_ThatWereTried_AreAdoptedFromTheTrial()
    {
        var trial = await _visitor.GetAsync("/rules/try?set=SCORECARD&method=nhsr&fix=12");
        var link = trial.All("main a").Single(a => Answer.Words(a) == "Adopt these chart settings");

        var page = await _visitor.GetAsync(link.GetAttribute("href")!);
        var answer = await _visitor.SendAsShownAsync(
            page,
            Form,
            ("Form.From", "2027-04-01"),
            ("Form.Reason", "As the NHS does.")
        );

        answer.Location.ShouldBe("/rules/charts?done=adopted");
        var chart = await _site.ReadAsync(db => db.DefaultCharts.Include(c => c.Set).SingleAsync());
        (chart.Set!.Code, chart.Practice, chart.FixAfter).ShouldBe(("SCORECARD", ChartPractice.NhsR, 12));
        (await _visitor.GetAsync(answer.Location!))
            .Text("[aria-labelledby=history] tbody")
            .ShouldContain("Still to come");
    }

    [Fact]
    public async Task Rule_ThatWasTried_IsInTheFormThatAdoptsIt()
    {
        var trial = await _visitor.GetAsync("/rules/try?set=SCORECARD&rule=relative%201%25");
        var link = trial.All("main a").Single(a => Answer.Words(a) == "Adopt this rule");

        var page = await _visitor.GetAsync(link.GetAttribute("href")!);

        page.One("#adopt-rule").GetAttribute("value").ShouldBe("relative 1%");
        page.One("#adopt-set-code option[selected]").GetAttribute("value").ShouldBe("SCORECARD");
    }

    [Fact]
    public async Task Settings_ThatCannotBe_KeepWhatWasTyped()
    {
        var page = await _visitor.SendAsShownAsync(
            await _visitor.GetAsync("/rules/charts"),
            Form,
            ("Form.Fix", "eleven"),
            ("Form.Method", "mdc")
        );

        page.Text("#adopt-fix-after-error").ShouldContain("Enter a whole number from 12 to 1,000");
        page.One("#adopt-fix-after").GetAttribute("value").ShouldBe("eleven");
        page.One("#adopt-practice option[selected]").GetAttribute("value").ShouldBe("mdc");
        page.All(".errsum li").Count.ShouldBe(3);
    }
}
