using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns.Files;

public sealed class ReturnUploadTests : ReturnFilesTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Preview_OfAFilledInFile_ShowsWhatChangesAndCountsTheRest(bool asCsv)
    {
        (await SaveAsync(new EntryInput { ValueText = "47", Commentary = "Slow" }, "HOU-3")).ShouldBeDone();
        var sheet = (await SheetAsync())
            .With("HOU-3", Quarter, "This value", "48")
            .With("HOU-3", Quarter, "What happened", "Faster")
            .With("HOU-1", Quarter, "Numerator", "46")
            .With("HOU-1", Quarter, "Denominator", "50")
            .With("HOU-1", Quarter, "Provisional", "yes");
        var id = asCsv ? await UploadAsync(sheet.ToCsv(), name: "return.csv") : await UploadAsync(sheet.ToWorkbook());

        var preview = await PreviewAsync(id);

        preview.Counts.ShouldBe(new ReturnFileCounts(2, 4, 0, 0));
        preview
            .Rows.SelectMany(row => row.Changes)
            .ShouldBe([
                new CellChange("Numerator", "", "46"),
                new CellChange("Denominator", "", "50"),
                new CellChange("Provisional", "No", "Yes"),
                new CellChange("This value", "47", "48"),
                new CellChange("What happened", "Slow", "Faster"),
            ]);
        preview.Rows.Select(row => row.Subject).ShouldBe([$"Housing, HOU-1, {Quarter}", $"Housing, HOU-3, {Quarter}"]);
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("47");
    }

    [Fact]
    public async Task Apply_OfAFile_WritesItAsOneActionOfThePerson()
    {
        var sheet = await SheetAsync();
        foreach (var (code, period, input) in Complete)
        {
            var shown = Given.Period(period).ToString();
            sheet[code, shown, "This value"] = input.ValueText;
            sheet[code, shown, "Numerator"] = input.NumeratorText;
            sheet[code, shown, "Denominator"] = input.DenominatorText;
            sheet[code, shown, "What happened"] = input.Commentary;
            sheet[code, shown, "When it will recover"] = input.Recovery;
            sheet[code, shown, "Provisional"] = input.IsProvisional ? "Yes" : "No";
            sheet[code, shown, "What is reported"] = input.Kind.Words();
            sheet[code, shown, "Status"] = input.JudgedStatus?.ToString() ?? "";
            sheet[code, shown, "Reason for the status"] = input.JudgementReason;
        }

        var id = await UploadAsync(sheet.ToWorkbook());
        var counts = (await ApplyAsync(id)).ShouldBeDone();

        counts.ShouldBe(new ReturnFileCounts(6, 0, 0, 0));
        foreach (var (code, period, input) in Complete)
        {
            (await EntryAsync(code, period)).Input.ShouldBe(input);
        }

        (await EntryAsync()).ChangedBy.ShouldBe(Actors.Officer.Name);
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.InProgress);
        var file = await FileAsync(id);
        (file.Stage, file.Counts).ShouldBe((ReturnFileStage.Applied, counts));
        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(ApplyReturnFile)).ToListAsync()
        );
        records
            .CountBy(r => r.Subject)
            .ShouldBe([new("ReturnEntry", 6), new("ReturnFile", 1), new("ServiceReturn", 1)], ignoreOrder: true);
        records.ShouldAllBe(r => r.ActorId == Actors.Officer.Id);
        (await SubmitAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Apply_ASecondTime_DoesNothing()
    {
        var id = await UploadAsync((await SheetAsync()).With("HOU-3", Quarter, "This value", "48").ToWorkbook());
        (await ApplyAsync(id)).ShouldBeDone();
        var before = await RecordsAsync();

        (await ApplyAsync(id)).Word().ShouldBe("settled");

        (await RecordsAsync()).ShouldBe(before);
        (await EntryAsync("HOU-3")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Apply_ByTwoAtOnce_IsDoneOnce()
    {
        var id = await UploadAsync((await SheetAsync()).With("HOU-3", Quarter, "This value", "48").ToWorkbook());
        var stamp = (await PreviewAsync(id)).Stamp;
        var request = new ApplyReturnFileRequest(id, 0, stamp, null, [], LeaveOut: false);

        var outcome = await new ApplyReturnFile(
            Interleaved(async () =>
                (await Database.Get<ApplyReturnFile>().ExecuteAsync(Actors.Officer, request)).ShouldBeDone()
            )
        ).ExecuteAsync(Actors.Officer, request);

        outcome.Word().ShouldBe("Conflict");
        (await EntryAsync("HOU-3")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Apply_AfterSomethingChangedThatWasSeen_IsAConflictAndWritesNothing()
    {
        var id = await UploadAsync((await SheetAsync()).With("HOU-3", Quarter, "This value", "48").ToWorkbook());
        var stamp = (await PreviewAsync(id)).Stamp;
        (await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3")).ShouldBeDone();

        var outcome = await Database
            .Get<ApplyReturnFile>()
            .ExecuteAsync(Actors.Officer, new ApplyReturnFileRequest(id, 0, stamp, null, [], LeaveOut: true));

        outcome.Word().ShouldBe("Conflict");
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("47");
        (await FileAsync(id)).Stage.ShouldBe(ReturnFileStage.Waiting);
    }

    [Fact]
    public async Task Preview_OfARowThatSomebodyElseChanged_ShowsBoth()
    {
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "This value", "48");
        (
            await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3", actor: Actors.Holding(Role.IndicatorOwner))
        ).ShouldBeDone();

        var preview = await PreviewAsync(await UploadAsync(sheet.ToWorkbook()));

        preview.Counts.ShouldBe(new ReturnFileCounts(0, 5, 1, 0));
        var row = preview.Rows.ShouldHaveSingleItem();
        row.Verdict.ShouldBe(ReturnFileVerdict.Conflict);
        row.Changes.ShouldBe([new CellChange("This value", "47", "48")]);
        row.Problem.ShouldBe(
            "Indicator owner changed this row on 12 October 2026, 10:30, after this file was downloaded."
        );
    }

    [Fact]
    public async Task Apply_WithAConflict_LeavesTheirsOrTakesTheFilesAsChosen()
    {
        var sheet = (await SheetAsync())
            .With("HOU-3", Quarter, "This value", "48")
            .With("HOU-1", Quarter, "Numerator", "4");
        (await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3")).ShouldBeDone();
        var first = await UploadAsync(sheet.ToWorkbook());

        (await ApplyAsync(first, leaveOut: true)).Word().ShouldBe("conflicts-undecided");
        (await EntryAsync()).NumeratorText.ShouldBe("");
        (await ApplyAsync(first, choice: ReturnFileChoice.Theirs))
            .ShouldBeDone()
            .ShouldBe(new ReturnFileCounts(1, 4, 1, 0));
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("47");

        var second = await UploadAsync(sheet.ToCsv(), name: "return.csv");
        (await ApplyAsync(second, choice: ReturnFileChoice.Each, mine: Council.Entry("HOU-3"))).ShouldBeDone();
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("48");
    }

    [Fact]
    public async Task Preview_OfARowThatNobodyTouchedInTheFile_LeavesWhatSomebodyElseTyped()
    {
        var sheet = (await SheetAsync()).With("HOU-1", Quarter, "Numerator", "4");
        (await SaveAsync(new EntryInput { ValueText = "47" }, "HOU-3")).ShouldBeDone();

        var id = await UploadAsync(sheet.ToWorkbook());
        (await PreviewAsync(id)).Counts.ShouldBe(new ReturnFileCounts(1, 5, 0, 0));
        (await ApplyAsync(id)).ShouldBeDone();

        (await EntryAsync("HOU-3")).ValueText.ShouldBe("47");
    }

    [Fact]
    public async Task Preview_OfAFileFromBeforeItWasSentBack_IsNoConflict()
    {
        await FillAsync();
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "This value", "49");
        (await SubmitAsync()).ShouldBeDone();
        (await QueryAsync()).ShouldBeDone();

        (await PreviewAsync(await UploadAsync(sheet.ToWorkbook()))).Counts.ShouldBe(new ReturnFileCounts(1, 5, 0, 0));
    }

    [Fact]
    public async Task Preview_OfASubmittedReturn_RefusesEveryChangedRow()
    {
        await FillAsync();
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "This value", "49");
        (await SubmitAsync()).ShouldBeDone();

        Told(await PreviewAsync(await UploadAsync(sheet.ToWorkbook())))
            .ShouldBe([
                "Refused sheet Return, row 6: This return has been submitted and is waiting for the head of service, who can send it back if something must change.",
            ]);
    }

    [Fact]
    public async Task Preview_OfARowThatSaysItIsLate_IsRefusedWithWhatCanBeReported()
    {
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "What is reported", "Late");

        Told(await PreviewAsync(await UploadAsync(sheet.ToWorkbook())))
            .ShouldHaveSingleItem()
            .ShouldContain("“Late” cannot be used.");
    }

    [Fact]
    public async Task Preview_AfterAQuestionAboutOneRow_RefusesTheOthers()
    {
        await FillAndSubmitAsync();
        var version = (await ReturnAsync()).Version;
        (
            await Database
                .Get<QueryReturn>()
                .ExecuteAsync(
                    Actors.HeadOfService,
                    new QueryReturnRequest(
                        ReturnId,
                        version,
                        "",
                        new Dictionary<int, string> { [Council.Entry("HOU-3")] = "Right?" }
                    )
                )
        ).ShouldBeDone();
        var sheet = (await SheetAsync())
            .With("HOU-3", Quarter, "This value", "49")
            .With("HOU-1", Quarter, "Numerator", "45");

        var preview = await PreviewAsync(await UploadAsync(sheet.ToWorkbook()));

        preview.Counts.ShouldBe(new ReturnFileCounts(1, 4, 0, 1));
        preview.Rows.Single(row => row.Verdict is ReturnFileVerdict.Refused).Problem.ShouldStartWith("Nobody asked");
    }

    [Fact]
    public async Task Apply_OfEverybodysReturns_WritesOnlyThoseOfThePerson()
    {
        var all = (
            await Files.RoundAsync(Actors.PerformanceTeam, Council.Round.Id, ReturnFileFormat.Excel)
        ).ShouldNotBeNull();
        var sheet = FilledReturn
            .Of(all.Content)
            .With("HOU-3", Quarter, "This value", "48")
            .With("WAS-1", Quarter, "This value", "31");
        var id = await UploadAsync(sheet.ToWorkbook());

        var refused = await PreviewAsync(id, ReturnFileVerdict.Refused);
        (await ApplyAsync(id)).Word().ShouldBe("rows-left");
        (await ApplyAsync(id, leaveOut: true)).ShouldBeDone().Changed.ShouldBe(1);

        refused.Rows.Count.ShouldBe(sheet.Rows.Count - 6);
        refused.Rows[0].Problem.ShouldStartWith("No return that is yours to fill in has this row.");
        (await Database.ReadAsync(db => db.ReturnEntries.CountAsync(e => e.ValueText != ""))).ShouldBe(1);
    }

    [Theory]
    [InlineData("HOU-3", "What is reported", "Maybe", "“Maybe” cannot be used. One of: A figure; Not due;")]
    [InlineData("HOU-3", "Provisional", "perhaps", "“perhaps” cannot be used. One of: Yes; No.")]
    [InlineData("HOU-3", "Expected on", "end of May", "“end of May” cannot be used. A date, such as 31/03/2027.")]
    [InlineData("HOU-3", "Expected on", "30/11/2026", "Only a figure that is not yet available is expected.")]
    [InlineData("HOU-3", "Numerator", "4", "This indicator is not worked out from two figures.")]
    [InlineData("HOU-1", "This value", "4", "This indicator is worked out from two figures.")]
    [InlineData("HOU-3", "Status", "Green", "The status of this indicator is worked out, not judged.")]
    [InlineData("HOU-4", "Status", "Blue", "“Blue” cannot be used. One of: Green; Amber; Red.")]
    public async Task Preview_OfACellThatCannotBeUsed_RefusesItsRowAtThatCell(
        string code,
        string heading,
        string text,
        string problem
    )
    {
        var sheet = (await SheetAsync()).With(code, Quarter, heading, text);

        var row = (await PreviewAsync(await UploadAsync(sheet.ToWorkbook()))).Rows.ShouldHaveSingleItem();

        row.Verdict.ShouldBe(ReturnFileVerdict.Refused);
        row.Place.ShouldBe($"sheet Return, cell {sheet.Cell(code, Quarter, heading)}");
        row.Problem.ShouldStartWith(problem);
    }

    [Fact]
    public async Task Preview_OfATextThatIsTooLong_IsRefusedAsWhenItIsTyped()
    {
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "What happened", new string('a', 4_003));

        Told(await PreviewAsync(await UploadAsync(sheet.ToWorkbook())))
            .ShouldBe([
                $"Refused sheet Return, cell {sheet.Cell("HOU-3", Quarter, "What happened")}: The commentary is 4,003 characters long; 4,000 is the most, so it was not saved. Shorten it by 3.",
            ]);
    }

    [Fact]
    public async Task Preview_OfAFigureThatCannotBeRead_KeepsItAndSaysSo()
    {
        var sheet = (await SheetAsync()).With("HOU-3", Quarter, "This value", "about 48");

        var row = (await PreviewAsync(await UploadAsync(sheet.ToWorkbook()))).Rows.ShouldHaveSingleItem();

        row.Verdict.ShouldBe(ReturnFileVerdict.Changed);
        row.Note.ShouldStartWith("“about 48” is not a figure.");
    }

    [Fact]
    public async Task Apply_OfALateFigure_KeepsTheDayHoweverItIsWritten()
    {
        var sheet = (await SheetAsync())
            .With("HOU-3", Quarter, "What is reported", "not yet available")
            .With("HOU-3", Quarter, "Expected on", "30/11/2026");

        (await ApplyAsync(await UploadAsync(sheet.ToCsv(), name: "return.csv"))).ShouldBeDone();

        var entry = await EntryAsync("HOU-3");
        (entry.Kind, entry.ExpectedOn).ShouldBe((ValueKind.NotYetAvailable, new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public async Task Upload_WithTwentyThatWait_IsRefusedUntilOneIsSettled()
    {
        var file = await DownloadAsync();
        var ids = new List<int>();
        for (var number = 0; number < ReturnFile.MostWaiting; number++)
        {
            ids.Add(await UploadAsync(file));
        }

        var request = new UploadReturnFileRequest("return.xlsx", file);
        var upload = Database.Get<UploadReturnFile>();
        (await upload.ExecuteAsync(Actors.Officer, request)).Word().ShouldBe("too-many-waiting");
        (
            await Database
                .Get<DiscardReturnFile>()
                .ExecuteAsync(Actors.Officer, new DiscardReturnFileRequest(ids[0], 0))
        ).ShouldBeDone();
        (await upload.ExecuteAsync(Actors.Officer, request)).ShouldBeDone();
    }

    [Fact]
    public async Task EveryPartOfARow_HasAColumnInWhichItCanBeFilledIn()
    {
        var sheet = (await SheetAsync())
            .With("HOU-1", Quarter, "Numerator", "46")
            .With("HOU-1", Quarter, "Denominator", "50")
            .With("HOU-1", Quarter, "Provisional", "Yes")
            .With("HOU-1", Quarter, "What happened", "Better triage")
            .With("HOU-1", Quarter, "Why", "Fewer posts are empty")
            .With("HOU-1", Quarter, "What we are doing", "Recruiting")
            .With("HOU-1", Quarter, "When it will recover", "In March")
            .With("HOU-1", Quarter, "Confidence", "Medium confidence")
            .With("HOU-1", Quarter, "What is doubtful", "Two weeks are missing")
            .With("HOU-1", Quarter, "Expected at the year end", "91")
            .With("HOU-1", Quarter, "Confidence in that", "Low confidence")
            .With("HOU-3", Quarter, "What is reported", "Not yet available")
            .With("HOU-3", Quarter, "Expected on", "2026-11-30")
            .With("HOU-4", Quarter, "This value", "12")
            .With("HOU-4", Quarter, "Status", "Green")
            .With("HOU-4", Quarter, "Reason for the status", "On time");

        (await ApplyAsync(await UploadAsync(sheet.ToWorkbook()))).ShouldBeDone();

        var inputs = (await ReturnAsync()).Entries.Select(entry => entry.Input).ToList();
        // A warning is ticked where it is read: in the grid.
        string[] ticked = [nameof(EntryInput.CheckedReason), nameof(EntryInput.CheckedAbout)];
        var parts = typeof(EntryInput)
            .GetProperties()
            .Where(part => part.CanWrite && !ticked.Contains(part.Name))
            .ToList();
        parts.ShouldNotBeEmpty();
        parts
            .Where(part => inputs.TrueForAll(input => Equals(part.GetValue(input), part.GetValue(EntryInput.Blank))))
            .Select(part => part.Name)
            .ShouldBeEmpty("A part of a row that no column of ReturnFileColumns fills in.");
    }

    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.IndicatorOwner, true)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, false)]
    [InlineData(Role.CltMember, false)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, true)]
    [InlineData(Role.PerformanceTeam, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Upload_ByEveryRole_IsForThoseWhoEnterFigures(Role role, bool isAllowed)
    {
        var file = await DownloadAsync();
        var id = await UploadAsync(file);
        var actor = Actors.Holding(role);

        var uploaded = await Database
            .Get<UploadReturnFile>()
            .ExecuteAsync(actor, new UploadReturnFileRequest("return.xlsx", file));

        uploaded.Word().ShouldBe(isAllowed ? "Done" : "Forbidden");
        (await Files.ListAsync(actor)).Any().ShouldBe(isAllowed);
        var applied = await Database
            .Get<ApplyReturnFile>()
            .ExecuteAsync(actor, new ApplyReturnFileRequest(id, 0, "", null, [], LeaveOut: false));
        var discarded = await Database
            .Get<DiscardReturnFile>()
            .ExecuteAsync(actor, new DiscardReturnFileRequest(id, 7));
        var own = role is Role.Officer;
        applied
            .Word()
            .ShouldBe(
                own ? "Conflict"
                : isAllowed ? "NotFound"
                : "Forbidden"
            );
        discarded
            .Word()
            .ShouldBe(
                own ? "Conflict"
                : isAllowed ? "NotFound"
                : "Forbidden"
            );
    }

    [Fact]
    public async Task File_OfSomebodyElse_IsNotThere()
    {
        var id = await UploadAsync(await DownloadAsync());
        var other = Actors.Holding(Role.IndicatorOwner);

        (await Files.DetailAsync(other, id)).ShouldBeNull();
        (await Files.PreviewAsync(other, id, null, 1, new DateOnly(2026, 10, 12))).ShouldBeNull();
    }

    [Fact]
    public async Task Discard_OfAFile_ChangesNothingAndEndsIt()
    {
        var id = await UploadAsync((await SheetAsync()).With("HOU-3", Quarter, "This value", "48").ToWorkbook());

        (
            await Database.Get<DiscardReturnFile>().ExecuteAsync(Actors.Officer, new DiscardReturnFileRequest(id, 0))
        ).ShouldBeDone();

        (await ApplyAsync(id)).Word().ShouldBe("settled");
        (await EntryAsync("HOU-3")).ValueText.ShouldBe("");
    }
}
