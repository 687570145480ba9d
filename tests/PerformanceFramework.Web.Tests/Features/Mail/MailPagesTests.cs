using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Mail;

/// <summary>On a site of its own with a mail server on this machine, at a weekend, when nothing is sent by the way.</summary>
public sealed class MailPagesTests : IAsyncLifetime
{
    private PostOffice _office = null!;
    private Site _site = null!;
    private Visitor _team = null!;

    public async Task InitializeAsync()
    {
        _office = PostOffice.Open();
        _site = await Site.OfDemonstrationAsync(
            ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", _office.Port.ToString(CultureInfo.InvariantCulture)),
            ("Mail:Security", "None"),
            ("Mail:From", "performance@council.example"),
            ("PublicAddress", "https://performance.example/")
        );
        _site.Time.MoveTo(new DateTime(2026, 10, 10, 9, 30, 0, DateTimeKind.Utc));
        _team = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task Nudge_OfATickedService_IsShownOnTheBoardSentAndListed()
    {
        var round = await _team.GetAsync("/rounds/1");
        var waste = await WasteAsync();
        round.One($"#nudge-{waste}").GetAttribute("value").ShouldBe($"{waste}");

        var done = await _team.SubmitAsync(round, NudgeForm, ("Nudge.Returns", $"{waste}"), ("Nudge.Which", "ticked"));

        done.Location.ShouldBe("/rounds/1?done=nudged");
        var after = await _team.GetAsync(done.Location!);
        after.Text(".notice__title").ShouldStartWith("The nudges are written.");
        RowOf(after, "Waste").ShouldContain("Nudged just now by Performance team");
        _site.Time.Advance(TimeSpan.FromHours(2));
        RowOf(await _team.GetAsync("/rounds/1"), "Waste").ShouldContain("Nudged 2 hours ago");
        (await _team.GetAsync("/mail")).Heading.ShouldMatch("^0 e-mails sent, [1-9] waiting, 0 given up\\.$");

        _site.Time.MoveTo(new DateTime(2026, 10, 12, 9, 30, 0, DateTimeKind.Utc));
        await _site.Services.GetRequiredService<MailRun>().RunAsync();

        _team = await _site.SignedInAsync("performance");
        _office.Recipients.ShouldContain("officer-was@council.example");
        var list = await _team.GetAsync("/mail?kind=Nudge&text=officer-was");
        list.Heading.ShouldMatch("^[1-9]\\d* e-mails? sent, 0 waiting, 0 given up\\.$");
        var row = Answer.Words(list.One("main tbody tr"));
        row.ShouldContain("officer-was@council.example");
        row.ShouldContain($"https://performance.example/returns/{waste}");
        row.ShouldContain("Waste and recycling");
    }

    [Fact]
    public async Task Nudge_ASecondTimeOnADay_IsRefusedAndTheTicksStay()
    {
        var waste = await WasteAsync();
        await NudgeAsync(waste);

        var again = await NudgeAsync(waste);

        again.Text(".errsum li").ShouldContain("Nobody is nudged twice on one day");
        again.One($"#nudge-{waste}").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Nudge_OfNothing_SaysWhatToDo()
    {
        var page = await NudgeAsync();

        page.Text(".errsum li").ShouldBe("Tick at least one service.");
        page.One(".errsum a").GetAttribute("href").ShouldNotBeNull().ShouldEndWith("#nudge-return-ids");
        page.Text("#nudge-return-ids").ShouldBe("Nudge those ticked");
    }

    [Fact]
    public async Task Nudge_OfAllThatHaveNotBegun_ReachesThemWithoutTicks()
    {
        var round = await _team.GetAsync("/rounds/1");

        var done = await _team.SubmitAsync(round, NudgeForm, ("Nudge.Which", "silent"));

        done.Location.ShouldBe("/rounds/1?done=nudged");
        (await _site.ReadAsync(db => db.ReturnNudges.CountAsync())).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task List_WithOneThatWasGivenUp_HasItTriedAgain()
    {
        await NudgeAsync(await WasteAsync());
        await _site.ReadAsync(db =>
            db.MailMessages.ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.State, MailState.GivenUp)
                    .SetProperty(m => m.EndedAt, new DateTime(2026, 10, 10, 9, 30, 0))
                    .SetProperty(m => m.LastError, "No <such> person.")
            )
        );
        var administrator = await _site.SignedInAsync("admin");
        var page = await administrator.GetAsync("/mail?state=GivenUp&text=officer-was");
        Answer.Words(page.One("main tbody tr")).ShouldContain("No <such> person.");

        var done = await administrator.SendAsShownAsync(page, "main tbody form");

        done.Location.ShouldBe("/mail?state=GivenUp&text=officer-was&done=retried");
        var after = await administrator.GetAsync("/mail?text=officer-was");
        Answer.Words(after.One("main tbody tr")).ShouldContain("Waiting");
        Answer.Words(after.One("main tbody tr")).ShouldContain("Tried again for Administrator.");
    }

    [Theory]
    [InlineData("/mail?state=Nonsense&kind=7&text=%25_%5B&page=x")]
    [InlineData("/mail?state=99&page=-3")]
    [InlineData("/mail?text=%27%3B--&page=999999")]
    public async Task List_OfWhatNobodyCanHaveMeant_IsAPage(string address) =>
        (await _team.GetAsync(address)).Status.ShouldBe(200);

    [Fact]
    public async Task List_NamesThoseWhoCannotBeReached()
    {
        (await _team.GetAsync("/mail"))
            .Text(".sect__body")
            .ShouldBe("Everybody who enters or signs off returns has an e-mail address.");
        await _site.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "officer-was" || u.UserName == "scrutiny")
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, (string?)null))
        );

        var page = await _team.GetAsync("/mail");

        page.All(".sect__body li").Select(Answer.Words).ShouldBe(["Officer, Waste and recycling Officer"]);
    }

    [Fact]
    public async Task Pages_WithoutAHost_SayThatEmailIsOff()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");

        (await team.GetAsync("/mail")).Text(".notice__title").ShouldBe("E-mail is off.");
        (await team.GetAsync("/rounds/reminders")).Text(".notice__title").ShouldBe("E-mail is off.");
        var round = await team.GetAsync("/rounds/1");
        round.All("input[name='Nudge.Returns']").ShouldBeEmpty();
        round.Body.ShouldContain("E-mail is off on this installation");
    }

    private const string NudgeForm = "form:has(#nudge-return-ids)";

    private async Task<Answer> NudgeAsync(params int[] ids) =>
        await _team.SubmitAsync(
            await _team.GetAsync("/rounds/1"),
            NudgeForm,
            [.. ids.Select(id => ("Nudge.Returns", $"{id}")), ("Nudge.Which", "ticked")]
        );

    private Task<int> WasteAsync() =>
        _site.ReadAsync(db => db.Returns.Where(r => r.Service.Code == "WAS").Select(r => r.Id).SingleAsync());

    private static string RowOf(Answer page, string service) =>
        page.All("main tbody tr")
            .Select(Answer.Words)
            .Single(row =>
                row.Contains($"{service} and recycling", StringComparison.Ordinal)
                && row.Contains("Place", StringComparison.Ordinal)
            );
}
