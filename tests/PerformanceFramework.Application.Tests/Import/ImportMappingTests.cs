using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What can be said of the columns of other people's files.</summary>
public sealed class ImportMappingTests : ImportTest
{
    [Fact]
    public async Task Period_InTwoColumns_IsSuggestedAndReadAsOne()
    {
        var preview = await PreviewAsync(["Code,Year,Quarter,Value", "HOU-1,2024/25,Q3,79", "HOU-1,2024/25,4,80"]);

        preview
            .Rows.Select(row => (row.Verdict, row.Subject))
            .ShouldBe([(RowVerdict.New, "HOU-1, Q3 2024/25"), (RowVerdict.New, "HOU-1, Q4 2024/25")]);
    }

    [Fact]
    public async Task Figures_InOneColumnForEachPeriod_AreSuggestedAndEachHasItsCell()
    {
        var preview = await PreviewAsync(["Code,Target,Q3 2024/25,Q4 2024/25", "HOU-1,90,79,999", "LIB-1,1,-,7"]);

        preview
            .Rows.Select(row => (row.Verdict, row.Place, row.Subject))
            .ShouldBe([
                (RowVerdict.New, "line 2, column Q3 2024/25", "HOU-1, Q3 2024/25"),
                (RowVerdict.Refused, "line 2, column Q4 2024/25", "HOU-1, Q4 2024/25"),
                (RowVerdict.LeftOut, "line 3, column Q3 2024/25", "LIB-1, Q3 2024/25"),
                (RowVerdict.New, "line 3, column Q4 2024/25", "LIB-1, Q4 2024/25"),
            ]);
    }

    [Fact]
    public async Task Figures_InOneColumnForEachIndicator_AreReadByTheCodeOrNameSaidForEach()
    {
        var preview = await PreviewAsync(
            ["Period,Prevented,Visits", "Q4 2024/25,79,1170", "Q3 2024/25,78,"],
            mapping =>
                mapping with
                {
                    Spread = ImportField.Indicator,
                    SpreadColumns = new Dictionary<string, string>
                    {
                        ["Prevented"] = "HOU-1",
                        ["Visits"] = "Name of LIB-1",
                    },
                }
        );

        preview
            .Rows.Select(row => (row.Verdict, row.Subject))
            .ShouldBe([
                (RowVerdict.New, "HOU-1, Q4 2024/25"),
                (RowVerdict.New, "LIB-1, Q4 2024/25"),
                (RowVerdict.New, "HOU-1, Q3 2024/25"),
                (RowVerdict.LeftOut, "LIB-1, Q3 2024/25"),
            ]);
    }

    [Theory]
    [InlineData(FilterMatch.Is, 1)]
    [InlineData(FilterMatch.BeginsWith, 2)]
    [InlineData(FilterMatch.Contains, 3)]
    public async Task Filter_IsComparedAsSaid(FilterMatch match, int read)
    {
        var preview = await PreviewAsync(
            [
                "area,Code,Period,Value",
                "Bolton,HOU-1,Q4 2024/25,79",
                "Bolton; revised,HOU-1,Q3 2024/25,78",
                "Greater Bolton,HOU-1,Q2 2024/25,77",
                "England,HOU-1,Q1 2024/25,70",
            ],
            mapping => mapping with { FilterColumn = "area", FilterValue = "bolton", Match = match }
        );

        preview.Counts.New.ShouldBe(read);
        preview.Counts.LeftOut.ShouldBe(4 - read);
    }

    [Theory]
    [InlineData("0.98", 100, 98.0)]
    [InlineData("98%", 100, 98.0)]
    [InlineData("\"1,2.5\"", 1, null)]
    [InlineData("0.123456789", 100, 12.3456789)]
    [InlineData("+1.09%", 1, 1.09)]
    [InlineData("84.5 [r]", 1, 84.5)]
    public async Task Figure_IsReadWithItsFactorAndMarks(string cell, int factor, double? value)
    {
        var id = await UploadAsync("Code,Period,Value", $"HOU-1,Q4 2024/25,{cell}");
        await MapAsync(id, mapping => mapping with { Factor = factor });
        await ApplyAsync(id);

        (await FiguresAsync("HOU-1")).Count.ShouldBe(value is null ? 5 : 6);
        if (value is { } expected)
        {
            (await FigureAsync("HOU-1", "2024-25-Q4")).Value.ShouldBe((decimal)expected);
        }
    }

    [Fact]
    public async Task Figure_MarkedProvisionalInItsCell_IsProvisional()
    {
        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,84.5 [p]");

        var figure = await FigureAsync("HOU-1", "2024-25-Q4");
        (figure.Value, figure.IsProvisional).ShouldBe((84.5m, true));
    }

    [Fact]
    public async Task Figure_WithItsUnitBehindIt_IsAFigureAndNotWords()
    {
        await ImportAsync("Code,Period,Value", "HOU-2,June 2024,100 households", "HOU-2,July 2024,100 weeks");

        (await FigureAsync("HOU-2", "2024-25-M03")).Value.ShouldBe(100);
        (await FigureAsync("HOU-2", "2024-25-M04")).Kind.ShouldBe(ValueKind.Text);
    }

    [Fact]
    public async Task Rows_ThatAreTitlesOrNotes_AreLeftOutAndStopNothing()
    {
        var preview = await PreviewAsync([
            "Performance of housing,,",
            "2024/25,,",
            "Code,Period,Value",
            "Prevention,,",
            "HOU-1,Q4 2024/25,79",
            "Source: housing records,,",
            "HOU-1,Total,",
        ]);

        preview.Counts.ShouldBe(new ImportCounts(New: 1, Changed: 0, Same: 0, LeftOut: 3, Refused: 0));
        preview.Rows[1].Place.ShouldBe("line 5");
    }

    [Fact]
    public async Task Mapping_OfFiguresBothInOneColumnAndInSeveral_IsRefused()
    {
        var id = await UploadAsync("Code,Value,Q3 2024/25", "HOU-1,1,2");

        (
            await MapOutcomeAsync(
                id,
                mapping =>
                    mapping with
                    {
                        Spread = ImportField.Period,
                        SpreadColumns = new Dictionary<string, string> { ["Q3 2024/25"] = "Q3 2024/25" },
                    }
            )
        ).ShouldBeInvalid().ShouldHaveSingleItem().ShouldBe(new FieldError("Value", "The figures stand either in one column or in several, one for each period or indicator. Choose one of the two."));
    }

    [Fact]
    public async Task Mapping_OfSeveralColumnsOfWhichNothingIsSaid_IsRefused()
    {
        var id = await UploadAsync("Code,One,Two", "HOU-1,1,2");

        (await MapOutcomeAsync(id, mapping => mapping with { Spread = ImportField.Period }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .ShouldBe(new FieldError("Spread", "Say of at least one column what its figures are of."));
    }

    [Fact]
    public async Task Mapping_WithWhatNoListOffers_IsRefused()
    {
        var id = await UploadAsync("Code,Period,Value", "HOU-1,Q4 2024/25,1");

        (await MapOutcomeAsync(id, mapping => mapping with { Factor = 7, Match = 0, Spread = ImportField.Commentary }))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Factor", "Match", "Spread"]);
    }

    [Fact]
    public async Task Columns_WithMoreFiguresThanRowsMayHave_AreRefused()
    {
        var headings = string.Join(',', Enumerable.Range(0, 80).Select(i => $"c{i}"));
        var row = "HOU-1," + new string(',', 79);
        var id = await UploadAsync(["Code," + headings, .. Enumerable.Repeat(row, 2_501)]);

        var preview = await MapAsync(
            id,
            mapping =>
                mapping with
                {
                    Spread = ImportField.Period,
                    SpreadColumns = Enumerable.Range(0, 80).ToDictionary(i => $"c{i}", i => $"{1900 + i}"),
                }
        );

        preview.Problem.ShouldBe("“figures” has more than 200,000 figures. Split it into several files.");
        (await ApplyAsync(id)).Sentence.ShouldBe(preview.Problem);
    }

    private async Task<ImportPreview> PreviewAsync(string[] lines, Func<ImportMapping, ImportMapping>? change = null) =>
        await MapAsync(await UploadAsync(lines), change);

    private async Task<Outcome<ImportMapping>> MapOutcomeAsync(int id, Func<ImportMapping, ImportMapping> change)
    {
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        return await Database
            .Get<MapImport>()
            .ExecuteAsync(Actors.PerformanceTeam, new MapImportRequest(id, detail.Version, change(detail.Mapping)));
    }
}
