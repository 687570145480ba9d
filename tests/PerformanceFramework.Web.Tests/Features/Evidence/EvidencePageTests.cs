using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Evidence;

/// <summary>Evidence of a row of the waste service's return, with scripts off.</summary>
public sealed class EvidencePageTests
{
    [Fact]
    public async Task File_AddedByTheForm_IsDownloadedAsBytesAndRemoved()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var address = await AddressAsync(site);
        var page = await officer.GetAsync(address);
        page.Heading.ShouldStartWith("There is no evidence for");
        page.Body.ShouldContain("Files are not scanned for viruses here");

        (await AddAsync(officer, page, "..\\evil\u202Efdp.html", "<script>alert(1)</script>")).Location.ShouldBe(
            address
        );

        page = await officer.GetAsync(address);
        page.Heading.ShouldStartWith("There is one file of evidence for");
        var file = page.One("main table a[download]").GetAttribute("href").ShouldNotBeNull();
        var download = await officer.GetAsync(file);
        download.Body.ShouldBe("<script>alert(1)</script>");
        download.Headers["Content-Type"].ShouldBe("application/octet-stream");
        download.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        download.Headers["Content-Disposition"].ShouldStartWith("attachment; filename=evilfdp.html.txt");
        (await (await site.SignedInAsync("officer-hou")).GetAsync(file)).Status.ShouldBe(404);
        (await (await site.SignedInAsync("officer-hou")).GetAsync(address)).Status.ShouldBe(404);
        (await (await site.SignedInAsync("auditor")).GetAsync(file)).Status.ShouldBe(200);
        (await officer.GetAsync("/indicators/WAS-01")).Body.ShouldContain(address);

        // One press asks first, with scripts off too.
        page.All("main table form").ShouldBeEmpty();
        page.Text("main table").ShouldContain("Fingerprint (SHA-256)");
        var asking = page.One("main table a[href*='remove=']").GetAttribute("href").ShouldNotBeNull();
        (await (await site.SignedInAsync("auditor")).GetAsync(asking)).All("main form").ShouldBeEmpty();
        page = await officer.GetAsync(asking);
        page.Text("main").ShouldContain("Remove evilfdp.html?");
        (await officer.GetAsync(file)).Status.ShouldBe(200);
        (await officer.SubmitAsync(page, "main form:not([enctype])")).Location.ShouldBe(address);
        (await officer.GetAsync(file)).Status.ShouldBe(404);
        (await officer.GetAsync(address)).Body.ShouldContain("removed by");
    }

    [Fact]
    public async Task File_ThatIsNoEvidence_IsRefusedAtItsField()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var address = await AddressAsync(site);

        var refused = await AddAsync(officer, await officer.GetAsync(address), "survey.pdf", "MZ\0\0");

        refused.Text("#error-summary").ShouldContain("Its name does not count.");
        refused.Text("#add-file-error").ShouldContain("Its name does not count.");
        var none = await officer.SubmitAsync(await officer.GetAsync(address), "form[enctype]");
        none.Text("#error-summary").ShouldContain("Choose a file that has something in it.");
    }

    [Fact]
    public async Task File_SentWithoutTheToken_IsRefused()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var address = await AddressAsync(site);
        var page = await officer.GetAsync(address);

        (await AddAsync(officer, page, "survey.pdf", "%PDF-", withToken: false)).Status.ShouldBe(400);
        (await site.ReadAsync(db => db.EvidenceFiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Page_ForSomebodyWhoReadsOnly_HasNoForm()
    {
        await using var site = await Site.OfDemonstrationAsync();

        (await (await site.SignedInAsync("auditor")).GetAsync(await AddressAsync(site)))
            .All("main form")
            .ShouldBeEmpty();
    }

    private static async Task<Answer> AddAsync(
        Visitor visitor,
        Answer page,
        string name,
        string content,
        bool withToken = true
    )
    {
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            if (withToken || hidden.GetAttribute("name") != "__RequestVerificationToken")
            {
                form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
            }
        }

        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "Upload.File", name);
        return await visitor.SendAsync(HttpMethod.Post, page.Address, form);
    }

    private static async Task<string> AddressAsync(Site site)
    {
        var row = await site.ReadAsync(db =>
            db.ReturnEntries.Where(e => e.Indicator.Code == "WAS-01").Select(e => e.Id).SingleAsync()
        );
        return $"/returns/rows/{row}/evidence";
    }
}
