using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns.Files;

public sealed class ReturnDownloadTests : ReturnFilesTest
{
    [Fact]
    public async Task Download_OfAReturn_HasARowForEachEntryWithWhatIsTyped()
    {
        await FillAsync();

        var sheet = await SheetAsync();

        sheet.Rows.Count.ShouldBe(6);
        sheet["HOU-1", Quarter, "Service"].ShouldBe("Housing");
        sheet["HOU-1", Quarter, "Numerator"].ShouldBe("46");
        sheet["HOU-1", Quarter, "Denominator"].ShouldBe("50");
        sheet["HOU-1", Quarter, "What happened"].ShouldBe("Better triage");
        sheet["HOU-1", Quarter, "Last value"].ShouldBe("88.0%, Q1 2026/27");
        sheet["HOU-1", Quarter, "Same period last year"].ShouldBe("84.0%");
        sheet["HOU-1", Quarter, "Target"].ShouldContain("90");
        sheet["HOU-2", "June 2026".Replace("June", "September"), "Provisional"].ShouldBe("Yes");
        sheet["HOU-3", Quarter, "This value"].ShouldBe("48");
        sheet["HOU-4", Quarter, "What is reported"].ShouldBe("In words");
        sheet["HOU-4", Quarter, "Status"].ShouldBe("Amber");
        sheet["HOU-4", Quarter, "Reason for the status"].ShouldBe("The rest is on time");
    }

    [Fact]
    public async Task Workbook_OfAReturn_IsWhatTheFormatAsksFor()
    {
        await FillAsync();

        using var stream = new MemoryStream(await DownloadAsync());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
    }

    [Fact]
    public async Task Workbook_OfAReturn_IsProtectedButForTheCellsToFillIn()
    {
        var file = await DownloadAsync();
        var sheet = FilledReturn.Of(file);
        using var form = new OpenForm(file);

        form.IsProtected.ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-1", Quarter, "Numerator")).ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "This value")).ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "What happened")).ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "Expected on")).ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-4", Quarter, "Status")).ShouldBeTrue();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "Numerator")).ShouldBeFalse();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "Status")).ShouldBeFalse();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "Code")).ShouldBeFalse();
        form.IsOpen(sheet.Cell("HOU-3", Quarter, "Key")).ShouldBeFalse();
        form.IsOpen("A1").ShouldBeFalse();
    }

    [Fact]
    public async Task Workbook_OfASubmittedReturn_HasNoOpenCell()
    {
        await FillAndSubmitAsync();

        using var form = new OpenForm(await DownloadAsync());

        form.OpenCells.ShouldBe(0);
    }

    [Fact]
    public async Task Workbook_OfAReturn_OffersItsChoicesAndKeepsItsHeaderInSight()
    {
        using var form = new OpenForm(await DownloadAsync());

        form.Lists.ShouldBe([
            "\"Yes,No\"",
            "\"A figure,Not due,Not yet available,Not applicable,Suppressed,In words\"",
            "\"High confidence,Medium confidence,Low confidence\"",
            "\"High confidence,Medium confidence,Low confidence\"",
            "\"Green,Amber,Red\"",
        ]);
        form.FrozenAt.ShouldBe("E2");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+44 1234")]
    [InlineData("-12.5")]
    [InlineData("-12.5%")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task TypedTexts_ThatLookLikeFormulas_AreTextsAndComeBackTheSame(string typed)
    {
        (await SaveAsync(new EntryInput { ValueText = typed, Commentary = typed }, "HOU-3")).ShouldBeDone();
        var workbook = await DownloadAsync();
        var csv = await DownloadAsync(ReturnFileFormat.Csv);

        using var form = new OpenForm(workbook);
        form.Formulas.ShouldBe(0);
        form.TypeOf(FilledReturn.Of(workbook).Cell("HOU-3", Quarter, "This value")).ShouldBe("inlineStr");
        CellsOf(csv).ShouldNotContain(cell => cell.Length > 1 && "=+@\t\r".Contains(cell[0], StringComparison.Ordinal));
        FilledReturn.Of(csv, "return.csv")["HOU-3", Quarter, "What happened"].ShouldBe(typed.Trim());
        await ShouldChangeNothingAsync(workbook, "return.xlsx");
        await ShouldChangeNothingAsync(csv, "return.csv");
    }

    [Fact]
    public async Task Csv_OfTextsThatLookLikeFormulas_GuardsAllButNumbers()
    {
        (await SaveAsync(new EntryInput { ValueText = "-12.5", Commentary = "-12.5% less" }, "HOU-3")).ShouldBeDone();

        var cells = CellsOf(await DownloadAsync(ReturnFileFormat.Csv)).ToList();

        cells.ShouldContain("-12.5");
        cells.ShouldContain("'-12.5% less");
    }

    [Theory]
    [InlineData(" 84.50 ", "one\r\ntwo\nthree ")]
    [InlineData("£1,170", "a \u0000 hidden \u0007 one")]
    [InlineData("½ ٤", "👩🏽‍🚒 \uD83D half, “quoted”, a;b,c\td")]
    [InlineData("1/4", "_x000D_ and \u202E")]
    public async Task OddTexts_OutAndIn_ChangeNothing(string value, string commentary)
    {
        (await SaveAsync(new EntryInput { ValueText = value, Commentary = commentary }, "HOU-3")).ShouldBeDone();

        await ShouldChangeNothingAsync(await DownloadAsync(), "return.xlsx");
        await ShouldChangeNothingAsync(await DownloadAsync(ReturnFileFormat.Csv), "return.csv");
    }

    [Fact]
    public async Task EveryKindOfValue_OutAndIn_ChangesNothing()
    {
        await FillAsync();
        var late = new EntryInput
        {
            Kind = ValueKind.NotYetAvailable,
            ExpectedOn = new DateOnly(2026, 11, 30),
            Commentary = "Late",
        };
        (await SaveAsync(late, "HOU-3", version: 1)).ShouldBeDone();

        await ShouldChangeNothingAsync(await DownloadAsync(), "return.xlsx");
        await ShouldChangeNothingAsync(await DownloadAsync(ReturnFileFormat.Csv), "return.csv");
    }

    [Fact]
    public async Task Round_InOneFile_HasTheReturnsThatTheReaderMaySee()
    {
        var team = await ServicesAsync(Actors.PerformanceTeam);
        var director = await ServicesAsync(Actors.Director);
        var officer = await ServicesAsync(Actors.Officer);

        team.ShouldBe(["Housing", "Libraries", "Waste"]);
        director.ShouldBe(["Housing", "Waste"]);
        officer.ShouldBe(["Housing"]);
    }

    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.IndicatorOwner, true)]
    [InlineData(Role.HeadOfService, true)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, false)]
    public async Task Download_ByEveryRole_IsForThoseWhoSeeReturns(Role role, bool isGiven)
    {
        var actor = Actors.Holding(role);

        (await Files.ReturnAsync(actor, ReturnId, ReturnFileFormat.Csv) is not null).ShouldBe(isGiven);
        (await Files.RoundAsync(actor, Council.Round.Id, ReturnFileFormat.Csv) is not null).ShouldBe(isGiven);
    }

    [Fact]
    public async Task Download_OfAnotherService_IsNotThere() =>
        (await Files.ReturnAsync(Actors.LibraryOfficer, ReturnId, ReturnFileFormat.Excel)).ShouldBeNull();

    private async Task<List<string>> ServicesAsync(Actor actor)
    {
        var file = (await Files.RoundAsync(actor, Council.Round.Id, ReturnFileFormat.Excel)).ShouldNotBeNull();
        var sheet = FilledReturn.Of(file.Content);
        return sheet.Rows.Select(row => row[sheet.Column("Service")]).Distinct().ToList();
    }

    private async Task ShouldChangeNothingAsync(byte[] file, string name)
    {
        // As if the key did not say that nobody touched it: every cell is compared.
        var touched = FilledReturn.Of(file, name);
        foreach (var row in touched.Rows)
        {
            row[touched.Column("Key")] = row[touched.Column("Key")][..^8] + "00000000";
        }

        foreach (
            var content in new[]
            {
                file,
                name.EndsWith("csv", StringComparison.Ordinal) ? touched.ToCsv() : touched.ToWorkbook(),
            }
        )
        {
            var preview = await PreviewAsync(await UploadAsync(content, name: name));
            Told(preview).ShouldBeEmpty();
            preview.Counts.ShouldBe(new ReturnFileCounts(0, 6, 0, 0));
        }
    }

    // As a spreadsheet sees them that knows nothing of ours.
    private static IEnumerable<string> CellsOf(byte[] csv)
    {
        var text = new System.Text.UTF8Encoding().GetString(csv);
        var (cell, isQuoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\r' or '\n' && !isQuoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
    }

    /// <summary>The first sheet as a spreadsheet programme sees it.</summary>
    private sealed class OpenForm : IDisposable
    {
        private readonly MemoryStream _stream;
        private readonly SpreadsheetDocument _document;
        private readonly Worksheet _sheet;
        private readonly List<CellFormat> _formats;

        public OpenForm(byte[] file)
        {
            _stream = new MemoryStream(file);
            _document = SpreadsheetDocument.Open(_stream, isEditable: false);
            var workbook = _document.WorkbookPart!;
            var first = workbook.Workbook!.Descendants<Sheet>().First();
            _sheet = ((WorksheetPart)workbook.GetPartById(first.Id!)).Worksheet!;
            _formats = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        }

        public bool IsProtected => _sheet.Elements<SheetProtection>().Single().Sheet!.Value;

        public int Formulas => _sheet.Descendants<CellFormula>().Count();

        public int OpenCells => _sheet.Descendants<Cell>().Count(IsOpen);

        public IEnumerable<string> Lists =>
            _sheet
                .Descendants<DataValidation>()
                .Where(rule => rule.Type! == DataValidationValues.List)
                .Select(rule => rule.Formula1!.Text);

        public string FrozenAt => _sheet.Descendants<Pane>().Single().TopLeftCell!.Value!;

        public bool IsOpen(string address) =>
            _sheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == address) is { } cell
            && IsOpen(cell);

        public string TypeOf(string address) =>
            _sheet.Descendants<Cell>().Single(cell => cell.CellReference == address).DataType!.InnerText!;

        public void Dispose()
        {
            _document.Dispose();
            _stream.Dispose();
        }

        private bool IsOpen(Cell cell) => _formats[(int)cell.StyleIndex!.Value].Protection is { Locked.Value: false };
    }
}
