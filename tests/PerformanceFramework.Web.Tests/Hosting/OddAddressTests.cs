using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Addresses that nobody got from us: mistyped, out of date, or meant to do harm.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class OddAddressTests(DemonstrationSite demonstration)
{
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> OddCodes =>
        new(
            "NOWHERE",
            "1900-01-Q1",
            Uri.EscapeDataString(Script),
            "%22onmouseover%3D%22alert(1)",
            "%27%20OR%201%3D1%20--",
            "%E2%80%AE",
            "..%2F..%2Fappsettings.json",
            "..%5C..%5Cappsettings.json",
            "%F0%9F%98%80",
            new string('A', 4000),
            "-1",
            "2147483648",
            "99999999999999999999",
            "abc",
            "null",
            "%7B%7B7*7%7D%7D"
        );

    public static TheoryData<string> OddQueries
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var address in new[] { "/indicators", "/thread/GREEN", "/change-history", "/people" })
            {
                foreach (
                    var page in new[] { "-1", "0", "abc", "1.5", "99999999999", "2147483647", "", "%00", "1&page=2" }
                )
                {
                    data.Add($"{address}?page={page}");
                }
            }

            foreach (var address in new[] { "/indicators", "/thread", "/thread/GREEN" })
            {
                foreach (
                    var name in new[] { "text", "status", "direction", "signal", "assurance", "forecast", "service" }
                )
                {
                    data.Add($"{address}?{name}={Uri.EscapeDataString(Script)}");
                    data.Add($"{address}?{name}=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
                    data.Add($"{address}?{name}=%00");
                    data.Add($"{address}?{name}=a&{name}=b");
                    data.Add($"{address}?{name}={new string('x', 2000)}");
                }
            }

            foreach (var name in new[] { "person", "done", "thing", "text", "of", "from", "to" })
            {
                data.Add($"/change-history?{name}={Uri.EscapeDataString(Script)}");
                data.Add($"/change-history?{name}=%00");
                data.Add($"/change-history?{name}=a&{name}=b");
                data.Add($"/change-history?{name}={new string('x', 2000)}");
            }

            foreach (var name in new[] { "code", "set", "rule", "method", "fix", "rebase" })
            {
                data.Add($"/rules/try?{name}={Uri.EscapeDataString(Script)}");
                data.Add($"/rules/try?{name}=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
                data.Add($"/rules/try?{name}=%00");
                data.Add($"/rules/try?{name}=a&{name}=b");
                data.Add($"/rules/try?{name}={new string('x', 2000)}");
                data.Add($"/rules/try?code=START-01&rule=met&{name}=-1");
            }

            foreach (var name in new[] { "text", "role", "scope", "state" })
            {
                data.Add($"/people?{name}={Uri.EscapeDataString(Script)}");
                data.Add($"/people?{name}=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
                data.Add($"/people?{name}=%00");
                data.Add($"/people?{name}=a&{name}=b");
                data.Add($"/people?{name}={new string('x', 2000)}");
            }

            data.Add("/rules/try?code=START-01&rule=relative 79228162514264337593543950335%25");
            data.Add("/rules/try?code=START-01&fix=99999999999999999999");
            data.Add("/rules/try?code=START-01&rebase=2199-00-M12");
            data.Add("/rules/try?set=nowhere&rule=met");
            data.Add("/rules?adopted=%00");
            data.Add("/forecasts?set=%00&figures=" + Uri.EscapeDataString(Script));
            data.Add("/forecasts?set=nowhere&set=b");
            foreach (var name in new[] { "year", "kind", "phase", "state", "done" })
            {
                data.Add($"/calendar?{name}={Uri.EscapeDataString(Script)}");
                data.Add($"/calendar?{name}=%00");
                data.Add($"/calendar?{name}=a&{name}=b");
            }

            data.Add("/calendar/new?year=" + Uri.EscapeDataString(Script));
            data.Add("/calendar/template/fill?year=2199/00");
            data.Add("/?" + Uri.EscapeDataString(Script));
            data.Add("/thread?" + Uri.EscapeDataString(Script) + "=1");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Indicator_ThatIsNone_IsAClearPage(string code) =>
        ShouldSayThatItIsNotThere(await GetAsync("/indicators/" + code));

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Element_ThatIsNone_IsAClearPage(string code) =>
        ShouldSayThatItIsNotThere(await GetAsync("/thread/" + code));

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Return_ThatIsNone_IsAClearPage(string id) =>
        ShouldSayThatItIsNotThere(await GetAsync("/returns/" + id));

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Person_WhoIsNot_IsAClearPage(string id) =>
        ShouldSayThatItIsNotThere(await GetAsync("/people/" + id));

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Role_ThatIsNone_IsAClearPage(string id) =>
        ShouldSayThatItIsNotThere(await GetAsync($"/people/{id}/roles/1"));

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Link_ThatIsNone_IsAClearPage(string code)
    {
        var answer = await demonstration.Anonymous().GetAsync($"/welcome?person={code}&code={code}");

        answer.Status.ShouldBe(200);
        answer.Heading.ShouldBe("This link is no longer good");
        ShouldBeHarmless(answer);
    }

    [Theory]
    [MemberData(nameof(OddCodes))]
    public async Task Page_ThatIsNone_IsAClearPage(string path) =>
        ShouldSayThatItIsNotThere(await GetAsync("/" + path));

    [Theory]
    [MemberData(nameof(OddQueries))]
    public async Task Page_WithAnOddQuery_IsShown(string address)
    {
        var answer = await GetAsync(address);

        answer.Status.ShouldBe(200);
        ShouldBeHarmless(answer);
    }

    [Theory]
    [InlineData("/sign-in?user=%3Cscript%3E&returnTo=%3Cscript%3E")]
    [InlineData("/sign-in?user=%00&returnTo=%00")]
    [InlineData("/sign-in?user=a&user=b&returnTo=a&returnTo=b")]
    public async Task SignInPage_WithAnOddQuery_IsShown(string address)
    {
        var answer = await demonstration.Anonymous().GetAsync(address);

        answer.Status.ShouldBe(200);
        ShouldBeHarmless(answer);
    }

    [Theory]
    [InlineData("/indicators?page=-1")]
    [InlineData("/indicators?page=abc")]
    [InlineData("/indicators?page=99999999999")]
    public async Task List_OnAPageThatIsNone_ShowsTheNearest(string address) =>
        (await GetAsync(address)).Text(".pager [aria-current=page]").ShouldBeOneOf("Page 1", "Page 4");

    [Theory]
    [InlineData("PUT", "/thread")]
    [InlineData("DELETE", "/indicators/START-01")]
    [InlineData("PATCH", "/returns")]
    [InlineData("POST", "/thread")]
    [InlineData("POST", "/change-history")]
    [InlineData("POST", "/indicators/START-01")]
    [InlineData("POST", "/rules")]
    [InlineData("POST", "/rules/try")]
    [InlineData("POST", "/forecasts")]
    [InlineData("POST", "/people")]
    [InlineData("POST", "/people/new")]
    [InlineData("POST", "/password")]
    [InlineData("POST", "/views")]
    [InlineData("POST", "/display")]
    [InlineData("POST", "/calendar")]
    [InlineData("POST", "/calendar/1")]
    [InlineData("POST", "/calendar/feed")]
    [InlineData("POST", "/calendar/feed.ics")]
    public async Task Page_AskedToChangeSomething_Refuses(string method, string address) =>
        (await (await VisitorAsync()).SendAsync(new HttpMethod(method), address)).Status.ShouldBeOneOf(400, 404, 405);

    private static void ShouldSayThatItIsNotThere(Answer answer)
    {
        answer.Status.ShouldBe(404);
        answer.Heading.ShouldBe("That page does not exist");
        answer.Document.Title.ShouldBe("That page does not exist");
        ShouldBeHarmless(answer);
    }

    private static void ShouldBeHarmless(Answer answer)
    {
        answer.Body.ShouldNotContain("alert(1)</script>");
        answer.All("main script, img, [onmouseover], [onerror]").ShouldBeEmpty();
    }

    private async Task<Answer> GetAsync(string address) => await (await VisitorAsync()).GetAsync(address);

    private Task<Visitor> VisitorAsync() => demonstration.AsAsync(Role.PerformanceTeam);
}
