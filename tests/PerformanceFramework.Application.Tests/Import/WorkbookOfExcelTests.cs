using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Application.Tests.Import.WorkbookInMemory;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>The council's workbook as Excel saves it, with everything around the cells that people never see.</summary>
public sealed class WorkbookOfExcelTests : CouncilTest
{
    private const string Styles = """
        <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs>
        """;

    // What stands below the last row that anybody filled in, where somebody once formatted or cleared cells.
    private const string Below =
        """<row r="3" spans="1:5"/><row r="4" s="1" customFormat="1" ht="15" customHeight="1"/><row r="5"><c r="A5" s="1"/><c r="B5" t="s"><v>0</v></c></row><row r="1048576"><c r="A1048576" s="2"/></row>""";

    private readonly List<string> _shared = ["<t/>"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Workbook_SavedByExcel_IsReadAsWhatStandsInItsCells(bool from1904)
    {
        var elements =
            Row(1, Text("Code"), Text("Title"), Text("First day"), Text("Last day"))
            + Row(
                2,
                Text("S1"),
                Rich("Title ", "of S1"),
                Day(new DateOnly(2026, 4, 1), 1, from1904),
                Day(new DateOnly(2027, 3, 31), 2, from1904)
            )
            + Below;
        var indicators =
            Row(1, Text("Code"), Text("No change within"), Text("Made up"), Text("Decimals"), Text("Retired on"))
            + Row(2, Text("HOU-1"), Number("0.30000000000000004"), """t="b"><v>0</v>""", Number("1"), ">")
            + Below;
        var targets =
            Row(1, Text("Indicator"), Text("Period"), Text("Kind"), Text("Target"))
            + Row(2, Text("HOU-1"), Text("Q1 2027/28"), Text("At least"), """s="3"><v>0.91</v>""")
            + Below;
        var workbook = WorkbookOf(
            from1904,
            ("Elements", elements),
            ("Indicators", indicators),
            ("Targets", targets),
            ("Lists", Row(1, Text("Yes")) + Row(2, Text("No")))
        );
        var id = await Database.UploadAsync(Actors.PerformanceTeam, workbook);

        var preview = await Database.PreviewAsync(Actors.PerformanceTeam, id);

        preview
            .Told()
            .ShouldBe([
                "Changed sheet Elements, row 2: First day: nothing; Last day: nothing → First day: 2026-04-01; Last day: 2027-03-31",
                "Changed sheet Indicators, row 2: No change within: 0 → No change within: 0.3",
                "New sheet Targets, row 2:  → Kind: At least; Target: 91",
            ]);
        (await Database.ApplyAsync(Actors.PerformanceTeam, id)).ShouldBeDone();
        var plan = await Database.ReadAsync(db => db.PlanElements.SingleAsync(e => e.Code == "S1"));
        (plan.StartsOn, plan.EndsOn).ShouldBe((new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31)));
        var indicator = await Database.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "HOU-1"));
        (indicator.NoChangeWithin, indicator.State).ShouldBe((0.3m, IndicatorState.Live));
    }

    private byte[] WorkbookOf(bool from1904, params (string Name, string Rows)[] sheets)
    {
        var names = sheets.Select(
            (sheet, at) =>
                $"""<sheet name="{sheet.Name}" sheetId="{at + 1}" {(sheet.Name == "Lists" ? "state=\"hidden\" " : "")}r:id="rId{at + 10}"/>"""
        );
        var workbook = With(
                "",
                shared: string.Concat(_shared.Select(text => $"<si>{text}</si>")),
                formats: Styles,
                properties: $"""<workbookPr {(from1904 ? "date1904=\"1\" " : "")}defaultThemeVersion="124226"/><bookViews><workbookView activeTab="1"/></bookViews>"""
            )
            .Replace(
                "xl/workbook.xml",
                """<sheet name="History" sheetId="1" r:id="rId1"/></sheets>""",
                $"""{string.Concat(names)}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Elements!$A$1:$D$2</definedName><definedName name="YesNo">Lists!$A$1:$A$2</definedName></definedNames><calcPr calcId="145621"/>"""
            )
            .Put(
                "xl/_rels/workbook.xml.rels",
                RelationshipsOf([
                    ("rId2", "sharedStrings", "sharedStrings.xml"),
                    ("rId3", "styles", "styles.xml"),
                    .. sheets.Select((_, at) => ($"rId{at + 10}", "worksheet", $"worksheets/sheet{at + 1}.xml")),
                ])
            );
        foreach (var (at, (_, rows)) in sheets.Index())
        {
            workbook.Put(
                $"xl/worksheets/sheet{at + 1}.xml",
                $"""
                <worksheet xmlns="{Main}"><sheetPr filterMode="1"/><dimension ref="A1:E1048576"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C2" sqref="C2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="18.7" customWidth="1"/></cols><sheetData>{rows}</sheetData><autoFilter ref="A1:D2"/><dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>YesNo</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>
                """
            );
        }

        return workbook.ToBytes();
    }

    // Each cell as it goes on after its address.
    private static string Row(int row, params string[] cells) =>
        $"""<row r="{row}" spans="1:5">{string.Concat(
            cells.Select((cell, at) => $"""<c r="{(char)('A' + at)}{row}" {cell}</c>""")
        )}</row>""";

    private string Text(string text) => Shared($"<t>{text}</t>");

    private string Rich(string bold, string plain) =>
        Shared(
            $"""<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{bold}</t></r><r><rPr><sz val="11"/></rPr><t>{plain}</t></r>"""
        );

    private string Shared(string text)
    {
        _shared.Add(text);
        return $"""t="s"><v>{(_shared.Count - 1).ToString(CultureInfo.InvariantCulture)}</v>""";
    }

    private static string Number(string stored) => $"><v>{stored}</v>";

    private static string Day(DateOnly day, int style, bool from1904)
    {
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return string.Create(CultureInfo.InvariantCulture, $"""s="{style}"><v>{day.DayNumber - first.DayNumber}</v>""");
    }
}
