using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>On a site of its own, because the council is changed. It is Bolton, in our colour, without a crest.</summary>
public sealed class CouncilPageTests : IAsyncLifetime
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("admin");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Page_OfTheCouncil_SaysHowItsColourIsUsed()
    {
        var page = await _visitor.GetAsync("/council");

        page.Heading.ShouldBe("Bolton has no crest above every page, and links in #5a2d72.");
        page.Text("[aria-labelledby=name-and-colour] .sect__body")
            .ShouldContain("#5a2d72 has a contrast of 10.22 to 1 with white and of 2.05 to 1 with black");
        page.Text("[aria-labelledby=name-and-colour] .sect__body")
            .ShouldContain("Links and buttons will have it as it is.");
    }

    [Fact]
    public async Task Edit_OfNameAndColour_IsOnEveryPageAtOnce()
    {
        (await EditAsync("Largetown", "#1D70B8")).Location.ShouldBe("/council?done=saved");

        var page = await _visitor.GetAsync("/council?done=saved");
        page.Text(".notice__title").ShouldBe("The council is saved.");
        page.Text(".masthead__name").ShouldBe("Largetown performance");
        page.Document.Title.ShouldBe("The council – Largetown performance");
        page.Heading.ShouldEndWith("links in a darker shade of #1d70b8.");
        page.Body.ShouldContain("href=\"council.css?v=1d70b8\"");
        (await _visitor.GetAsync("/council.css?v=1d70b8")).Body.ShouldBe(":root{--council:#1d70b8}\n");
    }

    [Fact]
    public async Task Edit_WithSomethingWrong_KeepsWhatWasTyped()
    {
        var page = await EditAsync("", "#ffdd0");

        page.Status.ShouldBe(200);
        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["council-name", "council-colour"]);
        page.One("#council-name").GetAttribute("value").ShouldBe("");
        page.One("#council-colour").GetAttribute("value").ShouldBe("#ffdd0");
    }

    [Fact]
    public async Task Edit_OfWhatSomebodyElseChanged_ShowsBothAndSavesWhenSentAgain()
    {
        var before = await _visitor.GetAsync("/council");
        await EditAsync("Largetown", "#1d70b8");

        var page = await _visitor.SubmitAsync(
            before,
            "form:has(#council-name)",
            ("Edit.Name", "Middletown"),
            ("Edit.Colour", "#5a2d72")
        );

        page.Status.ShouldBe(200);
        page.All(".notice tbody tr").Select(Answer.Words).ShouldBe(["Name Largetown Middletown", "Colour #1d70b8"]);
        page.One("#council-name").GetAttribute("value").ShouldBe("Middletown");
        var again = await _visitor.SubmitAsync(
            page,
            "form:has(#council-name)",
            ("Edit.Name", "Middletown"),
            ("Edit.Colour", "#5a2d72")
        );
        again.Location.ShouldBe("/council?done=saved");
        (await _site.ReadAsync(db => db.Councils.Select(c => c.Name).SingleAsync())).ShouldBe("Middletown");
    }

    [Fact]
    public async Task Crest_OfAPicture_StandsBesideTheNameAndIsSentAsWhatItIs()
    {
        (await UploadAsync(Pictures.Png(), "crest.png", "image/png")).Location.ShouldBe("/council?done=crest");

        var image = (await _visitor.GetAsync("/thread")).One(".masthead__name img");
        image.GetAttribute("alt").ShouldBe("");
        var sent = await _site.Visitor().GetAsync(image.GetAttribute("src")!);
        sent.Status.ShouldBe(200);
        sent.Headers["Content-Type"].ShouldBe("image/png");
        sent.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        sent.Headers["Content-Length"].ShouldBe("33");
        sent.Headers["Cache-Control"].ShouldBe("public, max-age=86400");
        (await _visitor.GetAsync("/council")).Heading.ShouldStartWith("Bolton has its crest above every page");
    }

    [Theory]
    [InlineData("crest.png", "image/png")]
    [InlineData("crest.svg", "image/svg+xml")]
    public async Task Crest_ThatIsNoPicture_IsRefusedWhateverItIsCalled(string name, string type)
    {
        var page = await UploadAsync("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), name, type);

        page.Status.ShouldBe(200);
        page.Text("#crest-picture-error").ShouldContain("neither a PNG nor a JPEG");
        (await _site.Visitor().GetAsync("/council/crest")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Crest_ThatIsTooLarge_IsRefused()
    {
        var file = new byte[CrestBytes + 100_000];
        Pictures.Png().CopyTo(file, 0);

        (await UploadAsync(file, "crest.png", "image/png"))
            .Text("#crest-picture-error")
            .ShouldContain("larger than 200 kB");
    }

    [Fact]
    public async Task Crest_WithoutAFile_AsksForOne()
    {
        var page = await UploadAsync([], "", "application/octet-stream");

        page.Text("#crest-picture-error").ShouldBe("Error: Choose a picture.");
    }

    [Fact]
    public async Task Crest_WhenItIsRemoved_IsOnNoPage()
    {
        await UploadAsync(Pictures.Png(), "crest.png", "image/png");
        var page = await _visitor.GetAsync("/council");

        var answer = await _visitor.SubmitAsync(page, "form:has(.btn--danger)");

        answer.Location.ShouldBe("/council?done=no-crest");
        (await _visitor.GetAsync("/council")).All("img").ShouldBeEmpty();
        (await _site.Visitor().GetAsync("/council/crest")).Status.ShouldBe(404);
        (await _site.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(RemoveCrest)))).ShouldBe(1);
    }

    private static int CrestBytes => Domain.Organisation.CrestPicture.MostBytes;

    private async Task<Answer> EditAsync(string name, string colour) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync("/council"),
            "form:has(#council-name)",
            ("Edit.Name", name),
            ("Edit.Colour", colour)
        );

    private async Task<Answer> UploadAsync(byte[] file, string name, string type)
    {
        var page = await _visitor.GetAsync("/council");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new MediaTypeHeaderValue(type);
        picture.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "\"Crest.Picture\"",
            FileName = $"\"{name}\"",
        };
        form.Add(picture);
        return await _visitor.SendAsync(HttpMethod.Post, "/council", form);
    }
}
