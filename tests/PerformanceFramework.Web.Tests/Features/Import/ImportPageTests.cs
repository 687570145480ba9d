using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Import;

/// <summary>A file from its upload to its being taken back, with scripts off.</summary>
public sealed class ImportPageTests
{
    private const string File =
        "indicator,period,actual\nWAS-01,Q1 2015/16,41.2\nWAS-01,Q2 2015/16,42.9\nWAS-01,Q9 2015/16,1\n";

    [Fact]
    public async Task File_OfFigures_GoesFromUploadToTheFiguresAndBack()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");

        var uploaded = await UploadAsync(team, "old system.csv", File);
        uploaded.Location.ShouldBe("/imports/1");
        var page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("What do the columns of old system.csv hold?");

        (await team.SubmitAsync(page, "form.stack", Columns)).Location.ShouldBe("/imports/1");
        page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("old system.csv holds 2 new and 1 refused figures.");

        var refused = await team.SubmitAsync(page, "form:has([name='Apply.Reason'])", ("Apply.Reason", "Old system."));
        refused.Text("#error-summary").ShouldContain("One row cannot be used.");
        refused.Text("#apply-reason").ShouldBe("Old system.");

        var applied = await team.SubmitAsync(
            page,
            "form:has([name='Apply.Reason'])",
            ("Apply.Reason", "Old system."),
            ("Apply.LeaveOutRefused", "true")
        );
        applied.Location.ShouldBe("/imports/1");
        (await FiguresAsync(site)).ShouldBe(2);

        page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("old system.csv was imported: 2 new and 1 refused figures.");
        (
            await team.SubmitAsync(page, "form:has([name='Undo.Reason'])", ("Undo.Reason", "Wrong file."))
        ).Location.ShouldBe("/imports/1");
        (await FiguresAsync(site)).ShouldBe(0);
        (await team.GetAsync("/imports/1")).Heading.ShouldBe("old system.csv was imported and taken back.");
    }

    [Fact]
    public async Task Workbook_OfTheCouncil_GoesFromUploadToTheOrganisationAndBack()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");

        (await UploadAsync(team, "workbook.xlsx", Parks())).Location.ShouldBe("/imports/1");
        var page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("workbook.xlsx holds 1 new, 1 changed and 1 refused rows.");
        page.Body.ShouldNotContain("Read the file with these columns");
        page = await team.GetAsync("/imports/1?sheet=Organisation&rows=Changed");
        page.Body.ShouldContain("Name: Homes and help");
        page.Body.ShouldNotContain("Nobody has this user name");

        var applied = await team.SubmitAsync(
            page,
            "form:has([name='Apply.Reason'])",
            ("Apply.Reason", "Reorganisation."),
            ("Apply.LeaveOutRefused", "true")
        );
        applied.Location.ShouldBe("/imports/1");
        (await site.ReadAsync(db => db.Services.Select(s => s.Name).ToListAsync())).ShouldContain("Parks");

        page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("workbook.xlsx was imported: 1 new, 1 changed and 1 refused rows.");
        (
            await team.SubmitAsync(page, "form:has([name='Undo.Reason'])", ("Undo.Reason", "Wrong file."))
        ).Location.ShouldBe("/imports/1");
        (await site.ReadAsync(db => db.Services.Select(s => s.Name).ToListAsync())).ShouldNotContain("Parks");
    }

    [Theory]
    [InlineData("/imports/workbook-empty.xlsx")]
    [InlineData("/imports/workbook-example.xlsx")]
    [InlineData("/imports/workbook.xlsx")]
    public async Task Workbook_OnTheListOfImports_IsDownloaded(string address)
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");

        var answer = await team.GetAsync(address);

        answer.Headers["Content-Disposition"].ShouldStartWith("attachment");
        (await team.GetAsync("/imports")).Body.ShouldContain(address);
    }

    [Fact]
    public async Task File_AsUploaded_ComesBackAsADownloadThatNoBrowserRuns()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "<script>.csv", File);

        var answer = await team.GetAsync("/imports/1/file");

        answer.Body.ShouldBe(File);
        answer.Headers["Content-Type"].ShouldBe("application/octet-stream");
        answer.Headers["Content-Disposition"].ShouldStartWith("attachment; filename=import-1.csv");
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        (await team.GetAsync("/imports")).Body.ShouldNotContain("<script>.csv");
    }

    [Theory]
    [InlineData("empty.csv", "", "Choose a file that is not empty.")]
    [InlineData("book.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "save it as .xlsx")]
    public async Task File_ThatCannotBeRead_IsRefusedAtItsField(string name, string content, string sentence)
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");

        var answer = await UploadAsync(team, name, content, Encoding.Latin1);

        answer.Status.ShouldBe(200);
        answer.Text("#upload-file-error").ShouldContain(sentence);
        (await site.ReadAsync(db => db.ImportBatches.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Mapping_WithSomethingMissing_NamesTheFieldAndKeepsTheRest()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "figures.csv", "a,b,c\nWAS-01,Q1 2015/16,41.2\n");

        var answer = await team.SubmitAsync(
            await team.GetAsync("/imports/1"),
            "form.stack",
            ("Map.Columns[Indicator]", "a"),
            ("Map.Columns[Value]", "c")
        );

        answer.Text("#map-period-error").ShouldContain("Say which column holds the period");
        answer.One("#map-indicator").GetAttribute("value").ShouldBe("a");
        (await site.ReadAsync(db => db.ImportBatches.SingleAsync())).Stage.ShouldBe(ImportStage.Uploaded);
    }

    [Fact]
    public async Task Import_ThatSomebodyElseHasDiscarded_IsNotSentAndChangesNothing()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "figures.csv", File);
        await team.SubmitAsync(await team.GetAsync("/imports/1"), "form.stack", Columns);
        var open = await team.GetAsync("/imports/1");
        await team.SubmitAsync(await team.GetAsync("/imports/1"), "form:has([name='Discard.Version'])");

        var answer = await team.SubmitAsync(
            open,
            "form:has([name='Apply.Reason'])",
            ("Apply.Reason", "Old system."),
            ("Apply.LeaveOutRefused", "true")
        );

        answer.Status.ShouldBe(400);
        (await team.GetAsync("/imports/1")).Heading.ShouldBe("figures.csv was discarded and changed nothing.");
        (await FiguresAsync(site)).ShouldBe(0);
    }

    private static readonly (string, string)[] Columns =
    [
        ("Map.Columns[Indicator]", "indicator"),
        ("Map.Columns[Period]", "period"),
        ("Map.Columns[Value]", "actual"),
    ];

    /// <summary>A new service, another name for one that is there, and a role of nobody.</summary>
    private static byte[] Parks()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(
            stream,
            [
                new SheetToWrite(
                    "Organisation",
                    ["Kind", "Code", "Name", "Directorate", "Portfolio"],
                    [
                        ["Service", "PAR", "Parks", "PL", "ENVIRONMENT"],
                        ["Service", "HOU", "Homes and help", "PL", "HOUSING"],
                    ]
                ),
                new SheetToWrite(
                    "Roles",
                    ["User name", "Role", "For", "Code"],
                    [
                        ["nobody", "Officer", "Service", "PAR"],
                    ]
                ),
            ]
        );
        return stream.ToArray();
    }

    private static Task<Answer> UploadAsync(Visitor team, string name, string content, Encoding? encoding = null) =>
        UploadAsync(team, name, (encoding ?? Encoding.UTF8).GetBytes(content));

    private static async Task<Answer> UploadAsync(Visitor team, string name, byte[] content)
    {
        var page = await team.GetAsync("/imports");
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.All("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "Form.File", name);
        return await team.SendAsync(HttpMethod.Post, "/imports", form);
    }

    private static Task<int> FiguresAsync(Site site) =>
        site.ReadAsync(db =>
            db.Observations.CountAsync(o => o.Indicator.Code == "WAS-01" && o.PeriodEnd < new DateOnly(2015, 12, 31))
        );
}
