using System.Net.Http.Headers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Tests.Returns.Files;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>Runs while nothing else does: memory is counted for the whole process.</summary>
[CollectionDefinition(nameof(ReturnFilePageTests), DisableParallelization = true)]
[Collection(nameof(ReturnFilePageTests))]
public sealed class ReturnFilePageTests
{
    private const long MostBytes = 300L * 1024 * 1024;
    private const string Code = "WAS-02";

    [Fact]
    public async Task Return_DownloadedAndFilledIn_IsLookedAtAndTakenOverOnce()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var filled = FilledReturn.Of(await DownloadAsync(site, officer));
        var row = filled.Rows.First(cells => cells[filled.Column("Code")] == Code);
        row[filled.Column("This value")] = "230.5";
        row[filled.Column("What happened")] = "<b>=1+1</b>";

        var uploaded = await SendAsync(officer, "waste.xlsx", filled.ToWorkbook());
        var page = await officer.GetAsync(uploaded.Location!);
        page.Heading.ShouldBe($"waste.xlsx: 1 changed, {filled.Rows.Count - 1} unchanged.");
        page.Text("td[data-label='In the file']").ShouldBe("This value: 230.5; What happened: <b>=1+1</b>");
        page.Text("td[data-label='Now']").ShouldBe("This value: blank; What happened: blank");
        (await EntryAsync(site)).ValueText.ShouldBe("");

        var applied = await officer.SubmitAsync(page, "form#apply");
        applied.Location.ShouldBe(uploaded.Location + "?done=applied");
        (await officer.GetAsync(applied.Location!)).Heading.ShouldBe(
            $"waste.xlsx was taken over: 1 changed, {filled.Rows.Count - 1} unchanged."
        );
        (await EntryAsync(site)).ValueText.ShouldBe("230.5");

        // The same form again, as somebody does who went back.
        (await officer.SubmitAsync(page, "form#apply"))
            .Text("main")
            .ShouldContain("This file has been dealt with already");
        (await EntryAsync(site)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task File_OfAnOfficer_IsNotThereForAnybodyElse()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var uploaded = await SendAsync(officer, "waste.xlsx", await DownloadAsync(site, officer));

        (await (await site.SignedInAsync("owner-was")).GetAsync(uploaded.Location!)).Status.ShouldBe(404);
        (await (await site.SignedInAsync("performance")).GetAsync(uploaded.Location!)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Conflict_InAFile_IsShownWithBothAndChosen()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var empty = await DownloadAsync(site, officer);
        await TakeOverAsync(officer, Filled(empty, "230"));

        var uploaded = await SendAsync(officer, "late.xlsx", Filled(empty, "231"));
        var page = await officer.GetAsync(uploaded.Location!);
        page.Text("td[data-label='Now']").ShouldBe("This value: 230");
        page.Text("td[data-label='In the file']").ShouldBe("This value: 231");
        page.Text("td[data-label='What becomes of it']").ShouldStartWith("Changed by somebody else: ");
        page.All("form#apply").ShouldBeEmpty();

        page = await officer.GetAsync(page.One("main p > a[href$='?rows=Conflict']").GetAttribute("href")!);
        (await officer.SubmitAsync(page, "form#apply"))
            .Text("main")
            .ShouldContain("One row was changed by somebody else");
        (await officer.SubmitAsync(page, "form#apply", ("Apply.Choice", "Theirs")))
            .Text("main")
            .ShouldContain("there is nothing to take over");
        (await officer.SubmitAsync(page, "form#apply", ("Apply.Choice", "File"))).Location.ShouldEndWith(
            "done=applied"
        );
        (await EntryAsync(site)).ValueText.ShouldBe("231");
    }

    [Fact]
    public async Task MoreThanAPageOfConflicts_AreTickedOnOnePageAndStayTickedAfterARefusal()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var council = await SmallCouncil.LoadAsync(database, times: 20);
        var person = People.Holding("Olu Officer", new(Role.Officer, ScopeKind.Service, council.Housing.Id));
        person.PasswordHash = new PasswordHasher<ApplicationUser>().HashPassword(person, DemonstrationSignIns.Password);
        await database.SaveAsync(person);
        await using (var site = new Site(database.Options))
        {
            var officer = await site.SignedInAsync(person.UserName!);
            var download = await officer.DownloadAsync($"/returns/{council.HousingReturn.Id}/return.xlsx");
            var first = await SendAsync(officer, "first.xlsx", Said(download, "Theirs"));
            await officer.SubmitAsync(await officer.GetAsync(first.Location!), "form#apply");
            var second = await SendAsync(officer, "second.xlsx", Said(download, "Mine"));

            var page = await officer.GetAsync(second.Location + "?rows=Conflict");
            page.All("[name='Apply.Mine']").Count.ShouldBe(120);
            var ticked = page.All("[name='Apply.Mine']")
                .Skip(70)
                .Select(box => ("Apply.Mine", box.GetAttribute("value")!))
                .ToArray();
            var refused = await officer.SubmitAsync(page, "form#apply", ticked);
            refused.Text(".errsum").ShouldContain("120 rows were changed by somebody else");
            refused.All("[name='Apply.Mine'][checked]").Count.ShouldBe(50);

            (await officer.SendAsShownAsync(refused, "form#apply", ("Apply.Choice", "Each"))).Location.ShouldEndWith(
                "done=applied"
            );
            (await site.ReadAsync(db => db.ReturnEntries.CountAsync(e => e.Commentary == "Mine"))).ShouldBe(50);
            (await site.ReadAsync(db => db.ReturnEntries.CountAsync(e => e.Commentary == "Theirs"))).ShouldBe(70);
        }

        await database.DisposeAsync();
    }

    [Fact]
    public async Task BrokenFiles_OneAfterTheOther_AreRefusedWithTheirReasonsAndTheServerGoesOnInLittleMemory()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var good = await DownloadAsync(site, officer);
        using var memory = new MemoryWatch();

        foreach (var broken in BrokenReturns.All)
        {
            var content = broken.Make(good);
            memory.Begin();
            var answer = await SendAsync(officer, broken.Name, content);
            if (broken.IsKept)
            {
                (await officer.GetAsync(answer.Location!))
                    .Text("main")
                    .ShouldContain(broken.Sentence, Case.Sensitive, broken.Name);
            }
            else
            {
                answer.Status.ShouldBe(200, broken.Name);
                answer.Text("#upload-file-error").ShouldBe("Error: " + broken.Sentence, broken.Name);
            }

            memory.End(broken.Name);
            (await officer.GetAsync("/health/ready")).Status.ShouldBe(200, broken.Name);
        }

        memory.Most.ShouldBeLessThan(MostBytes, memory.MostOf);
        (await EntryAsync(site)).ValueText.ShouldBe("");
    }

    private static byte[] Said(byte[] file, string commentary)
    {
        var filled = FilledReturn.Of(file);
        foreach (var row in filled.Rows)
        {
            row[filled.Column("What happened")] = commentary;
        }

        return filled.ToWorkbook();
    }

    private static byte[] Filled(byte[] file, string value)
    {
        var filled = FilledReturn.Of(file);
        filled.Rows.First(cells => cells[filled.Column("Code")] == Code)[filled.Column("This value")] = value;
        return filled.ToWorkbook();
    }

    private static async Task TakeOverAsync(Visitor officer, byte[] file)
    {
        var uploaded = await SendAsync(officer, "waste.xlsx", file);
        var page = await officer.GetAsync(uploaded.Location!);
        (await officer.SubmitAsync(page, "form#apply")).Location.ShouldEndWith("done=applied");
    }

    private static async Task<byte[]> DownloadAsync(Site site, Visitor officer)
    {
        var id = await site.ReadAsync(db =>
            db.Returns.Where(r => r.Service.Code == "WAS").Select(r => r.Id).SingleAsync()
        );
        return await officer.DownloadAsync($"/returns/{id}/return.xlsx");
    }

    private static Task<ReturnEntry> EntryAsync(Site site) =>
        site.ReadAsync(db => db.ReturnEntries.SingleAsync(e => e.Indicator.Code == Code));

    private static async Task<Answer> SendAsync(Visitor officer, string name, byte[] content)
    {
        var page = await officer.GetAsync("/returns/files");
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Form.File", name);
        return await officer.SendAsync(HttpMethod.Post, "/returns/files", form);
    }
}
