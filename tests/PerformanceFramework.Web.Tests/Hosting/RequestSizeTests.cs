using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What is too large for any form is answered in words.</summary>
public sealed class RequestSizeTests
{
    [Theory]
    [InlineData("officer-was", "/returns/files")]
    [InlineData("officer-was", "/returns/rows/{entry}/evidence")]
    [InlineData("performance", "/imports")]
    public async Task Upload_AboveTheLimit_IsAnsweredWithTheLimits(string person, string page)
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync(person);
        var entry = await site.ReadAsync(db =>
            db.ReturnEntries.Where(e => e.Return.Service.Code == "WAS").Select(e => e.Id).FirstAsync()
        );
        var address = page.Replace("{entry}", entry.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (await visitor.GetAsync(address)).Status.ShouldBe(200);

        var answer = await SendAsync(visitor, address, 31_000_000);

        answer.Status.ShouldBe(413);
        answer.Heading.ShouldBe("What you sent is too large");
        answer
            .Text("main")
            .ShouldContain("Files may have up to 20 MB, and a return that you filled in up to 5 MB. Nothing was kept.");
        (await visitor.GetAsync(address)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Upload_JustBelowTheLimit_IsAnsweredByItsForm()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        var answer = await SendAsync(visitor, "/imports", 29_000_000);

        answer.Status.ShouldBe(200);
        answer.Text(".errsum").ShouldContain("The file is larger than 20 MB.");
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string address, int bytes)
    {
        var page = await visitor.GetAsync(address);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        form.Add(
            new ByteArrayContent(new byte[bytes]),
            page.One("input[type=file]").GetAttribute("name")!,
            "large.csv"
        );
        return await visitor.SendAsync(HttpMethod.Post, address, form);
    }
}
