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
        page = await OnceImportedAsync(team);
        (await FiguresAsync(site)).ShouldBe(2);
        page.Heading.ShouldBe("old system.csv was imported: 2 new and 1 refused figures.");
        page.All("dl.defs dt")
            .Select(term => term.TextContent)
            .Take(4)
            .ShouldBe(["Uploaded", "Columns said", "Looked at and confirmed", "Imported"]);
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
        page = await OnceImportedAsync(team);
        (await site.ReadAsync(db => db.Services.Select(s => s.Name).ToListAsync())).ShouldContain("Parks");
        page.Heading.ShouldBe("workbook.xlsx was imported: 1 new, 1 changed and 1 refused rows.");
        (
            await team.SubmitAsync(page, "form:has([name='Undo.Reason'])", ("Undo.Reason", "Wrong file."))
        ).Location.ShouldBe("/imports/1");
        (await site.ReadAsync(db => db.Services.Select(s => s.Name).ToListAsync())).ShouldNotContain("Parks");
    }

    [Fact]
    public async Task Workbook_WithSomethingToLookAt_SaysSoBesideTheRow()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        using var stream = new MemoryStream();
        WorkbookWriter.Write(
            stream,
            [
                new SheetToWrite(
                    "Elements",
                    ["Code", "Owner"],
                    [
                        ["VISION", "Head of nobody"],
                        ["NONE", "Anybody"],
                    ]
                ),
            ]
        );
        await UploadAsync(team, "workbook.xlsx", stream.ToArray());

        var page = await team.GetAsync("/imports/1?rows=Changed");

        page.Text("td[data-label='What becomes of it']")
            .ShouldBe(
                "Changed. To look at: sheet Elements, cell B2: Nobody in People has the post “Head of nobody”, and nothing before it names that post."
            );
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

    [Fact]
    public async Task File_WithOneColumnForEachQuarter_IsMappedAsItsHeadingsSuggestAndAsSomebodySays()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "wide.csv", "Recycling,,\nindicator,Q1,Q2\nWAS-01,0.41,0.43\nSource: us,,\n");

        var page = await team.GetAsync("/imports/1");
        page.One("#map-spread-1").GetAttribute("value").ShouldBe("Q1");
        var refused = await team.SubmitAsync(
            page,
            "form.stack",
            ("Map.Columns[Indicator]", "indicator"),
            ("Map.Spread", "Period")
        );
        refused.Text("#map-spread-error").ShouldContain("Say of at least one column what its figures are of.");

        await team.SubmitAsync(
            page,
            "form.stack",
            ("Map.Columns[Indicator]", "indicator"),
            ("Map.Fixed[Period]", "2015/16"),
            ("Map.Factor", "100"),
            ("Map.Spread", "Period"),
            ("Map.SpreadTexts[0]", ""),
            ("Map.SpreadTexts[1]", "Q1"),
            ("Map.SpreadTexts[2]", "Q2")
        );

        page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("wide.csv holds 2 new and 2 left out figures.");
        page.Body.ShouldContain("41.0%");
        page.One("#map-spread-2").GetAttribute("value").ShouldBe("Q2");
    }

    [Fact]
    public async Task Import_ThatCameToNothing_SaysSoToEverybodyWhoLooks()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "figures.csv", File);
        await team.SubmitAsync(await team.GetAsync("/imports/1"), "form.stack", Columns);
        await team.SubmitAsync(
            await team.GetAsync("/imports/1"),
            "form:has([name='Apply.Reason'])",
            ("Apply.Reason", "Old system.")
        );

        for (var look = 1; look <= 2; look++)
        {
            (await team.GetAsync("/imports/1")).Body.ShouldContain("The last attempt came to nothing.");
        }

        site.Time.Advance(TimeSpan.FromMinutes(1));
        await team.SubmitAsync(await team.GetAsync("/imports/1"), "form:has([name='Map.Version'])", Columns);
        (await team.GetAsync("/imports/1")).Body.ShouldNotContain("The last attempt came to nothing.");
    }

    [Fact]
    public async Task Import_OnAnotherServer_IsSeenAndIsSilentOnceNothingIsHeardOfIt()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        await UploadAsync(team, "figures.csv", File);
        await team.SubmitAsync(await team.GetAsync("/imports/1"), "form.stack", Columns);
        await site.ReadAsync(async db =>
        {
            db.ImportRuns.Add(new ImportRun(1, "Priya Shah", site.Time.Utc));
            return await db.SaveChangesAsync();
        });

        var page = await team.GetAsync("/imports/1");
        page.Heading.ShouldBe("figures.csv is being imported.");
        page.Body.ShouldContain("Being imported on another server");
        page.Body.ShouldContain("Priya Shah started it on");
        page.All("[name='Apply.Reason']").ShouldBeEmpty();

        site.Time.Advance(ImportJobs.Silence);
        page = await team.GetAsync("/imports/1");
        page.Body.ShouldContain("its server must have stopped. Nothing was changed.");
        page.One("[name='Apply.Reason']");
    }

    // A busy machine may take longer than the form waits; then the page says how far the import is.
    private static async Task<Answer> OnceImportedAsync(Visitor team)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var page = await team.GetAsync("/imports/1");
            if (!page.Heading.EndsWith("is being imported.", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The import has not ended after half a minute.");
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
        Uploads.SendAsync(team, name, (encoding ?? Encoding.UTF8).GetBytes(content));

    private static Task<Answer> UploadAsync(Visitor team, string name, byte[] content) =>
        Uploads.SendAsync(team, name, content);

    private static Task<int> FiguresAsync(Site site) =>
        site.ReadAsync(db =>
            db.Observations.CountAsync(o => o.Indicator.Code == "WAS-01" && o.PeriodEnd < new DateOnly(2015, 12, 31))
        );
}
