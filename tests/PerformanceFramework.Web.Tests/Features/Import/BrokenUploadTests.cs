using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Import;

/// <summary>Runs while nothing else does: memory is counted for the whole process.</summary>
[CollectionDefinition(nameof(BrokenUploadTests), DisableParallelization = true)]
[Collection(nameof(BrokenUploadTests))]
public sealed class BrokenUploadTests
{
    private const long MostBytes = 300L * 1024 * 1024;

    private static readonly (string, string)[] Columns =
    [
        ("Map.Columns[Indicator]", "Code"),
        ("Map.Columns[Period]", "Period"),
        ("Map.Columns[Value]", "Value"),
    ];

    [Fact]
    public async Task BrokenFiles_OneAfterTheOther_AreRefusedWithTheirReasonsAndTheServerGoesOnInLittleMemory()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await team.GetAsync("/imports");
        using var memory = new MemoryWatch();

        foreach (var upload in BrokenUploads.RefusedAtOnce)
        {
            var content = upload.Content();
            memory.Begin();
            var answer = await Uploads.SendAsync(team, upload.Name, content);
            answer.Status.ShouldBe(200, upload.Name);
            answer.Text("#upload-file-error").ShouldBe("Error: " + upload.Sentence, upload.Name);
            memory.End(upload.Name);
            (await team.GetAsync("/health/ready")).Status.ShouldBe(200, upload.Name);
        }

        (await site.ReadAsync(db => db.ImportBatches.CountAsync())).ShouldBe(0);

        foreach (var upload in BrokenUploads.RefusedWhenRead)
        {
            var content = upload.Content();
            memory.Begin();
            var page = await MappedAsync(team, upload.Name, content);
            page.Text("main").ShouldContain(upload.Sentence, Case.Sensitive, upload.Name);
            memory.End(upload.Name);
            (await team.GetAsync("/health/ready")).Status.ShouldBe(200, upload.Name);
        }

        foreach (var upload in BrokenUploads.Read)
        {
            var content = upload.Content();
            memory.Begin();
            var page = await MappedAsync(team, upload.Name, content);
            page.Heading.ShouldBe(upload.Name + " holds 1 new figures.");
            page.Text("main").ShouldContain(upload.Sentence, Case.Sensitive, upload.Name);
            memory.End(upload.Name);
        }

        var rows = BrokenUploads.HundredThousandRows();
        memory.Begin();
        (await MappedAsync(team, "rows.csv", rows)).Heading.ShouldBe(
            "rows.csv holds 1 new and 99,999 left out figures."
        );
        memory.End("a hundred thousand rows");

        memory.Most.ShouldBeLessThan(MostBytes, memory.MostOf);
        (await team.GetAsync("/")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task File_WithoutAColumnThatIsNeeded_OrOfASheetThatIsNot_NamesTheField()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await Uploads.SendAsync(team, "figures.csv", "Code,Period\nWAS-01,Q1 2015/16"u8.ToArray());
        var page = await team.GetAsync("/imports/1");

        (await team.SubmitAsync(page, "form.stack", Columns[..2]))
            .Text("#map-value-error")
            .ShouldBe("Error: Say which column holds the figure.");

        page.One("[name='Map.Sheet']").SetAttribute("value", "Another sheet");
        (await team.SubmitAsync(page, "form.stack", Columns))
            .Text("main")
            .ShouldContain("There is no sheet “Another sheet” in the file.");
    }

    /// <returns>The page of the file, once its columns are said.</returns>
    private static async Task<Answer> MappedAsync(Visitor team, string name, byte[] content)
    {
        var uploaded = await Uploads.SendAsync(team, name, content);
        uploaded.Location.ShouldStartWith("/imports/", Case.Sensitive, name);
        var page = await team.GetAsync(uploaded.Location);
        (await team.SubmitAsync(page, "form:has([name='Map.Version'])", Columns)).Location.ShouldBe(
            uploaded.Location,
            name
        );
        return await team.GetAsync(uploaded.Location);
    }
}
