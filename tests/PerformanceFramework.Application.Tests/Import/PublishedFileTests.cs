using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>
/// Files that others published, imported as they are: what the mapping page offers is enough. Their sources and licences are
/// in <c>Published/SOURCES.md</c>.
/// </summary>
public sealed class PublishedFileTests : ImportTest
{
    private static readonly Unit Number = new(UnitKind.Measure, "number", 2);

    [Fact]
    public async Task BracknellForest_WhoseNamesChangeFromQuarterToQuarter_IsImportedByTheNamesSaidOnce()
    {
        await CreateAsync("ADM-1", "School admission appeals upheld");
        await CreateAsync("EHC-1", "Care plans issued in time");
        await CreateAsync("LKO-1", "Visits to the Look Out", Number);

        var counts = await ImportPublishedAsync(
            "bracknell-forest.csv",
            answer: name =>
                name.StartsWith("1.1.2.PI", StringComparison.Ordinal) ? "ADM-1"
                : name.StartsWith("1.1.4.KR", StringComparison.Ordinal) ? "EHC-1"
                : name.StartsWith("1.1.3.PI", StringComparison.Ordinal) ? "LKO-1"
                : ""
        );

        counts.ShouldBe(new ImportCounts(New: 12, Changed: 0, Same: 0, LeftOut: 25, Refused: 0));
        (await FiguresAsync("ADM-1")).ShouldBe([
            "Q3 2024/25: 20.0%",
            "Q4 2024/25: 0.0%",
            "Q1 2025/26: 3.0%",
            "Q2 2025/26: 0.0%",
        ]);
        (await FiguresAsync("EHC-1")).ShouldBe([
            "Q3 2024/25: 43.0%",
            "Q4 2024/25: 52.6%",
            "Q1 2025/26: 100.0%",
            "Q2 2025/26: 100.0%",
        ]);
        (await FigureAsync("LKO-1", "2025-26-Q2")).Value.ShouldBe(26502);
    }

    [Fact]
    public async Task Dover_WithACodeBeforeEachName_NeedsOnlyTheOneThatHasAWordBeforeItsCode()
    {
        await CreateAsync("PLA002", "Major applications in time");
        await CreateAsync("PLA003", "Minor applications in time");
        await CreateAsync("PLA004", "Other applications in time");
        await CreateAsync("PLA005", "Electronic applications");

        var counts = await ImportPublishedAsync("dover.csv", answer: _ => "PLA005");

        counts.ShouldBe(new ImportCounts(New: 4, Changed: 0, Same: 0, LeftOut: 0, Refused: 0));
        (await FigureAsync("PLA002", "2013-14-Q3")).Value.ShouldBe(45.45m);
        (await FigureAsync("PLA003", "2013-14-Q3")).Value.ShouldBe(66.10m);
        (await FigureAsync("PLA004", "2013-14-Q3")).Value.ShouldBe(71.34m);
        (await FigureAsync("PLA005", "2013-14-Q3")).Value.ShouldBe(58.92m);
    }

    [Fact]
    public async Task Dover_AsItWasPrinted_WithOneColumnForEachQuarterAndATitle_IsImportedWithItsYear()
    {
        await CreateAsync("PLA002", "Major applications in time");
        await CreateAsync("PLA003", "Minor applications in time");

        var id = await UploadAsync(
            "Performance report for the quarter ending 31 December 2013",
            "PI,Description,Outturn 2012/13,DDC Target 2013/14,Q1,Q2,Q3,Q4,Current Cumulative figure",
            "Regeneration and development,,,,,,,,",
            "PLA002,Major applications in 13 weeks,56.8,60,50,42.90,45.45,,46.67",
            "PLA003,Minor applications in 8 weeks,60.2,65,58.3,72.50,66.10,,65.29"
        );
        var preview = await MapAsync(
            id,
            suggested =>
                suggested with
                {
                    Fixed = new Dictionary<ImportField, string> { [ImportField.Period] = "2013/14" },
                }
        );

        // Four of the title of the section, and the two quarters that are still to come.
        preview.Counts.ShouldBe(new ImportCounts(New: 6, Changed: 0, Same: 0, LeftOut: 6, Refused: 0));
        (await ApplyAsync(id)).ShouldBeDone();
        (await FiguresAsync("PLA002")).ShouldBe(["Q1 2013/14: 50.0%", "Q2 2013/14: 42.9%", "Q3 2013/14: 45.5%"]);
        (await FigureAsync("PLA002", "2013-14-Q3")).Value.ShouldBe(45.45m);
        (await FiguresAsync("PLA003")).ShouldBe(["Q1 2013/14: 58.3%", "Q2 2013/14: 72.5%", "Q3 2013/14: 66.1%"]);
    }

    [Fact]
    public async Task Lancaster_WhoseFiguresAddUpThroughTheYear_IsImportedAsItIs()
    {
        await CreateAsync("CH8", "Days lost to sickness", new Unit(UnitKind.Measure, "days", 3));

        var counts = await ImportPublishedAsync("lancaster.csv");

        counts.ShouldBe(new ImportCounts(New: 4, Changed: 0, Same: 0, LeftOut: 0, Refused: 0));
        (await FiguresAsync("CH8")).ShouldBe([
            "Q1 2009/10: 2.456",
            "Q2 2009/10: 5.690",
            "Q3 2009/10: 9.050",
            "Q4 2009/10: 12.060",
        ]);
    }

    [Fact]
    public async Task Maidstone_WithErrorsBlanksAndAnotherPeriod_ImportsWhatIsAFigureAndSaysWhatIsNot()
    {
        await CreateAsync("LIT-1", "The percentage of land and highways with acceptable levels of litter");
        await CreateAsync("REL-1", "Percentage of successful relief duty outcomes");
        await CreateAsync("LEI-1", "Number of users at the leisure centre", Number);
        await CreateAsync("HOM-1", "Net additional homes provided (NI 154)", Number);
        await CreateAsync(
            "ENC-1",
            "Percentage of unauthorised encampments on Council owned land removed within 5 working days"
        );
        await CreateAsync("UTI-1", "Percentage change in Utility costs for the leisure centre");

        var (id, preview) = await MapPublishedAsync("maidstone.csv", answer: _ => "");
        var refused = (
            await Queries.PreviewAsync(Actors.PerformanceTeam, id, RowVerdict.Refused, 1, Today)
        ).ShouldNotBeNull();

        refused
            .Rows.Select(row => row.Problem)
            .ShouldBe([
                "“DIV/0” is an error of a spreadsheet, not a value.",
                "“Jul-Dec 2023” does not begin and end with a period. Write it like Q1 2025/26.",
            ]);
        preview.Counts.ShouldBe(new ImportCounts(New: 6, Changed: 0, Same: 0, LeftOut: 29, Refused: 2));
        (await ApplyAsync(id, leaveOut: true)).ShouldBeDone();
        (await FiguresAsync("LIT-1")).ShouldBe(["Q4 2019/20: Not applicable"]);
        (await FiguresAsync("REL-1")).ShouldBe(["Q4 2019/20: 55.8%", "Q1 2020/21: 52.0%"]);
        (await FiguresAsync("LEI-1")).ShouldBe([
            "Q4 2019/20: 168,796.00",
            "Q1 2020/21: 0.00",
            "Q4 2023/24: 128,949.00",
        ]);
        (await FiguresAsync("HOM-1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task TowerHamlets_WithSeveralCodesForOneIndicator_IsImportedByTheNamesSaidOnce()
    {
        await CreateAsync("INV-1", "Undisputed invoices paid on time", frequency: Frequency.Monthly);
        await CreateAsync("SIC-1", "Days lost to sickness", new Unit(UnitKind.Measure, "days", 2), Frequency.Monthly);

        var counts = await ImportPublishedAsync(
            "tower-hamlets.csv",
            answer: name =>
                name.Contains("Undisputed Invoices", StringComparison.Ordinal) ? "INV-1"
                : name.Contains("lost to sickness", StringComparison.Ordinal) ? "SIC-1"
                : ""
        );

        counts.ShouldBe(new ImportCounts(New: 5, Changed: 0, Same: 0, LeftOut: 7, Refused: 0));
        // "Apr-May 2008" is the total from April to the end of May.
        (await FigureAsync("INV-1", "2008-09-M02")).Value.ShouldBe(86.74m);
        (await FigureAsync("INV-1", "2008-09-M03")).Value.ShouldBe(85.63m);
        (await FigureAsync("INV-1", "2008-09-M08")).Value.ShouldBe(84.69m);
        (await FigureAsync("SIC-1", "2008-09-M08")).Value.ShouldBe(8.56m);
    }

    [Fact]
    public async Task TowerHamlets_AsItWasPrinted_WithOneColumnForEachMonth_IsImportedWithItsYear()
    {
        await CreateAsync("INV-1", "Undisputed invoices paid on time", frequency: Frequency.Monthly);

        var id = await UploadAsync(
            "Indicator,Actual 07/08,May,June,July,Sep,Nov,Target Nov,Target 08/09",
            "INV-1 Percentage of Undisputed Invoices Paid on Time,87.87,86.74,85.63,85.55,85.35,84.69,97,97"
        );
        await MapAsync(
            id,
            suggested =>
                suggested with
                {
                    Fixed = new Dictionary<ImportField, string> { [ImportField.Period] = "2008/09" },
                }
        );
        (await ApplyAsync(id)).ShouldBeDone();

        (await FiguresAsync("INV-1")).ShouldBe([
            "May 2008: 86.7%",
            "June 2008: 85.6%",
            "July 2008: 85.6%",
            "September 2008: 85.4%",
            "November 2008: 84.7%",
        ]);
    }

    [Fact]
    public async Task Bolton_WithABreakdownInAColumnOfItsOwn_IsImportedByNameAndBreakdown()
    {
        var years = new Unit(UnitKind.Measure, "years", 1);
        await CreateAsync("LEX-M", "Life expectancy of men", years, Frequency.CalendarYearly);
        await CreateAsync("LEX-F", "Life expectancy of women", years, Frequency.CalendarYearly);
        await CreateAsync("NHC-1", "People receiving an NHS Health Check", frequency: Frequency.Quarterly);
        await CreateAsync("ACT-1", "Physically active children", frequency: Frequency.AcademicYearly);
        await CreateAsync("TUR-1", "Workforce turnover rate", frequency: Frequency.FinancialYearly);

        var counts = await ImportPublishedAsync(
            "bolton.csv",
            suggested =>
                suggested with
                {
                    Columns = new Dictionary<ImportField, string>
                    {
                        [ImportField.Indicator] = "indicator",
                        [ImportField.Period] = "period",
                        [ImportField.Value] = "bolton",
                    },
                    Second = new Dictionary<ImportField, string> { [ImportField.Indicator] = "breakdown" },
                },
            name =>
                name switch
                {
                    "Life expectancy at birth Years | Male" => "LEX-M",
                    "Life expectancy at birth Years | Female" => "LEX-F",
                    "People receiving an NHS Health Check Persons" => "NHC-1",
                    "Percentage of physically active children and young people Persons" => "ACT-1",
                    _ => throw new InvalidOperationException(name),
                }
        );

        counts.ShouldBe(new ImportCounts(New: 51, Changed: 0, Same: 0, LeftOut: 1, Refused: 0));
        (await FiguresAsync("LEX-M")).ShouldBe([
            "2017: 77.8",
            "2018: 78.0",
            "2019: 77.8",
            "2020: 77.3",
            "2021: 76.9",
            "2022: 76.6",
            "2023: 76.8",
            "2024: 76.9",
            "2025: 77.5",
        ]);
        (await FigureAsync("LEX-F", "2025-CY")).Value.ShouldBe(81.6m);
        (await FigureAsync("NHC-1", "2021-22-Q1")).Value.ShouldBe(0.6m);
        (await FigureAsync("NHC-1", "2025-26-Q3")).Value.ShouldBe(79.9m);
        (await FigureAsync("ACT-1", "2024-25-AY")).Value.ShouldBe(50.2m);
        (await FigureAsync("ACT-1", "2019-20-AY")).Kind.ShouldBe(ValueKind.NotApplicable);
        (await FigureAsync("TUR-1", "2022-23-FY")).Value.ShouldBe(18.85415541m);
    }

    [Fact]
    public async Task ScottishQuarters_WithTheCouncilAtTheBeginningOfANote_AreImportedAsPercentages()
    {
        await CreateAsync("CRI-1", "Crisis grants decided within a day");
        await CreateAsync("CCG-1", "Care grants decided within 15 days");

        var counts = await ImportPublishedAsync(
            "lgbf-quarterly.csv",
            suggested =>
                suggested with
                {
                    Columns = new Dictionary<ImportField, string>
                    {
                        [ImportField.Indicator] = "indicator",
                        [ImportField.Period] = "period",
                        [ImportField.Value] = "actual",
                    },
                    FilterColumn = "notes",
                    Match = FilterMatch.BeginsWith,
                    FilterValue = "Aberdeen City",
                    Factor = 100,
                },
            name => name.StartsWith("CORP 09", StringComparison.Ordinal) ? "CRI-1" : "CCG-1"
        );

        counts.ShouldBe(new ImportCounts(New: 26, Changed: 0, Same: 0, LeftOut: 26, Refused: 0));
        (await FiguresAsync("CRI-1")).Take(3).ShouldBe(["Q1 2020/21: 96.0%", "Q2 2020/21: 96.0%", "Q3 2020/21: 95.0%"]);
        (await FigureAsync("CRI-1", "2022-23-Q1")).Value.ShouldBe(54);
        (await FigureAsync("CCG-1", "2021-22-Q4")).Value.ShouldBe(33);
    }

    [Fact]
    public async Task ScottishYears_OfManyCouncils_AreImportedForOneOfThem()
    {
        await CreateAsync("WOM-1", "Women among the highest paid", frequency: Frequency.FinancialYearly);
        await CreateAsync("GAP-1", "Gender pay gap", frequency: Frequency.FinancialYearly);
        await CreateAsync("SWF-1", "Welfare fund spent", frequency: Frequency.FinancialYearly);

        var counts = await ImportPublishedAsync(
            "lgbf-yearly.csv",
            suggested => suggested with { FilterColumn = "notes", FilterValue = "Aberdeen City", Factor = 100 },
            name =>
                name.Split(' ')[0] switch
                {
                    "CORP03b" => "WOM-1",
                    "CORP03c" => "GAP-1",
                    _ => "SWF-1",
                }
        );

        counts.ShouldBe(new ImportCounts(New: 31, Changed: 0, Same: 0, LeftOut: 31, Refused: 0));
        (await FigureAsync("WOM-1", "2010-11-FY")).Value.ShouldBe(46.65m);
        (await FigureAsync("GAP-1", "2015-16-FY")).Value.ShouldBe(-0.23m);
        (await FigureAsync("SWF-1", "2022-23-FY")).Value.ShouldBe(141.7770397m);
    }

    [Fact]
    public async Task Ons_WithIntervalsLimitsAndSeveralAreas_IsImportedForOneArea()
    {
        await CreateAsync("OBE-1", "Adult obesity prevalence", frequency: Frequency.CalendarYearly);
        await CreateAsync("HLE-1", "Male healthy life expectancy", Number, Frequency.CalendarYearly);
        await CreateAsync("AFF-1", "Housing affordability ratio (residence-based)", Number, Frequency.FinancialYearly);
        await CreateAsync("LET-1", "Number of guest nights at a short-term let", Number, Frequency.Monthly);
        await CreateAsync("CHA-1", "Public electric vehicle chargers", Number);

        var counts = await ImportPublishedAsync(
            "ons.csv",
            suggested => suggested with { FilterColumn = "area", FilterValue = "Bolton" }
        );

        counts.ShouldBe(new ImportCounts(New: 34, Changed: 0, Same: 0, LeftOut: 34, Refused: 0));
        var obesity = await FigureAsync("OBE-1", "2025-CY");
        (obesity.Value, obesity.LowerLimit, obesity.UpperLimit).ShouldBe((28.94341m, 26.03486m, 31.80828m));
        (await FigureAsync("HLE-1", "2024-CY")).Value.ShouldBe(54.6m);
        (await FigureAsync("AFF-1", "2025-26-FY")).Value.ShouldBe(6);
        (await FigureAsync("LET-1", "2025-26-M09")).Value.ShouldBe(4370);
        (await FigureAsync("CHA-1", "2026-27-Q1")).Value.ShouldBe(53.21121628m);
    }

    private async Task CreateAsync(
        string code,
        string name,
        Unit? unit = null,
        Frequency frequency = Frequency.Quarterly
    ) =>
        (
            await Database
                .Get<CreateIndicator>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new CreateIndicatorRequest(
                        code,
                        IndicatorCard.Blank with
                        {
                            Name = name,
                            Unit = unit ?? Given.Percent,
                            Frequency = frequency,
                        },
                        "HOU",
                        "",
                        IsNotTheSame: true
                    )
                )
        ).ShouldBeDone();

    private async Task<ImportCounts> ImportPublishedAsync(
        string file,
        Func<ImportMapping, ImportMapping>? change = null,
        Func<string, string>? answer = null
    )
    {
        var (id, preview) = await MapPublishedAsync(file, change, answer);
        (await ApplyAsync(id)).ShouldBeDone();
        return preview.Counts;
    }

    /// <param name="answer">The code of ours for a name that no indicator has; empty to leave it out.</param>
    private async Task<(int Id, ImportPreview Preview)> MapPublishedAsync(
        string file,
        Func<ImportMapping, ImportMapping>? change = null,
        Func<string, string>? answer = null
    )
    {
        var id = await UploadAsync(file, Published(file));
        var preview = await MapAsync(id, change);
        if (answer is null)
        {
            preview.UnknownNames.ShouldBeEmpty();
            return (id, preview);
        }

        var names = preview.UnknownNames.ToDictionary(name => name, answer);
        return (id, await MapAsync(id, mapping => mapping with { Names = names }));
    }

    private static byte[] Published(string file)
    {
        using var stream = typeof(PublishedFileTests).Assembly.GetManifestResourceStream(
            $"PerformanceFramework.Application.Tests.Import.Published.{file}"
        )!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
