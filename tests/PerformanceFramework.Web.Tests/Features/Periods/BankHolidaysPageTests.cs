using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Periods;

/// <summary>On a site of its own, because the calendar is changed.</summary>
public sealed class BankHolidaysPageTests : IAsyncLifetime
{
    private const string Address = "/calendar/bank-holidays?year=2027";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Page_OfAYear_ListsItsDays()
    {
        var page = await _visitor.GetAsync(Address);

        page.Heading.ShouldBe("2027 has 8 bank holidays.");
        page.All("tbody th").Select(Answer.Words).ShouldContain("Monday 27 December 2027");
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("soon")]
    public async Task Page_OfAYearNobodyPlansIn_ShowsThisYear(string year) =>
        (await _visitor.GetAsync($"/calendar/bank-holidays?year={year}")).Heading.ShouldStartWith("2026 has");

    [Fact]
    public async Task Add_AndRemove_LeadBackToTheYear()
    {
        var page = await _visitor.GetAsync(Address);
        var added = await _visitor.SubmitAsync(
            page,
            "form:has(#add-holiday-day)",
            ("Add.Day", "2027-06-04"),
            ("Add.Name", "<i>Jubilee</i>")
        );

        added.Location.ShouldBe($"{Address}&done=added");
        page = await _visitor.GetAsync(Address);
        page.Heading.ShouldBe("2027 has 9 bank holidays.");
        page.Body.ShouldNotContain("<i>Jubilee");

        var removed = await _visitor.SubmitAsync(page, "form:has(table)", ("Remove.Day", "2027-06-04"));

        removed.Location.ShouldBe($"{Address}&done=removed");
        (await _visitor.GetAsync(Address)).Heading.ShouldBe("2027 has 8 bank holidays.");
    }

    [Fact]
    public async Task Add_OfABankHoliday_SaysWhichItIsAndKeepsWhatWasTyped()
    {
        var page = await _visitor.SubmitAsync(
            await _visitor.GetAsync(Address),
            "form:has(#add-holiday-day)",
            ("Add.Day", "2027-12-27"),
            ("Add.Name", "Christmas")
        );

        page.Text(".errsum li").ShouldBe("27 December 2027 is a bank holiday already: Christmas Day (substitute day).");
        page.One("#add-holiday-day").GetAttribute("value").ShouldBe("2027-12-27");
        page.One("#add-holiday-name").GetAttribute("value").ShouldBe("Christmas");
    }
}
