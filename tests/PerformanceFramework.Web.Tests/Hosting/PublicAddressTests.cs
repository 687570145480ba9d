using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Tests.Hosting;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "http://localhost:5080/")]
    [InlineData("", "http://localhost:5080/")]
    [InlineData("  ", "http://localhost:5080/")]
    [InlineData("https://performance.example.gov.uk", "https://performance.example.gov.uk/")]
    [InlineData("https://example.gov.uk/performance/", "https://example.gov.uk/performance/")]
    public void Or_IsWhatIsConfigured_OrElseWhatWasRequested(string? configured, string expected)
    {
        var address = Of(configured);

        address.Or("http://localhost:5080").ShouldBe(expected);
        address.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("performance.example.gov.uk")]
    [InlineData("/performance")]
    [InlineData("ftp://example.gov.uk")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.gov.uk/?a=b")]
    [InlineData("https://example.gov.uk/#top")]
    [InlineData("https://somebody@example.gov.uk/")]
    public void Refusal_OfWhatIsNoAddressOfASite_NamesIt(string configured) =>
        Of(configured).Refusal.ShouldNotBeNull().ShouldContain($"“{configured}”");

    [Fact]
    public async Task Start_WithAnAddressThatIsNone_IsRefused()
    {
        using var folder = new TestFolder();

        var exitCode = await WebHost.RunAsync([
            "--applicationName=PerformanceFramework.Web",
            "--environment=Production",
            "--urls=http://localhost:0",
            "--PublicAddress=performance",
            $"--Database:ConnectionString=Data Source={folder.File()}",
            $"--Log:File={TestFolder.LogFile}",
        ]);

        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task LinksThatLeaveTheSite_BeginWithWhatIsConfigured_WhateverTheRequestSays()
    {
        using var folder = new TestFolder();
        await using var site = new Site(
            await folder.DemonstrationAsync(),
            settings: ("PublicAddress", "https://performance.example.gov.uk")
        );
        var team = await site.SignedInAsync("performance");
        var officer = await site.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "officer-was").Select(u => u.Id).SingleAsync()
        );

        var person = await team.SubmitAsync(await team.GetAsync("/people/" + officer), "form:has([name^='MakeLink.'])");
        var feed = await team.SubmitAsync(await team.GetAsync("/calendar/feed"), "main form");

        person
            .One("#link-address")
            .GetAttribute("value")!
            .ShouldStartWith("https://performance.example.gov.uk/welcome?");
        var address = feed.One("#feed-address").GetAttribute("value")!;
        address.ShouldStartWith("https://performance.example.gov.uk/calendar/feed.ics?key=");
        (await site.Visitor().GetAsync(address["https://performance.example.gov.uk".Length..])).Body.ShouldContain(
            "https://performance.example.gov.uk/calendar/"
        );
    }

    private static PublicAddress Of(string? configured) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create(PublicAddress.Setting, configured)])
                .Build()
        );
}
