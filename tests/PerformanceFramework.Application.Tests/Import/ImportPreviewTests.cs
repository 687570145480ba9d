using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>What a file would change, said before anything is changed.</summary>
public sealed class ImportPreviewTests : ImportTest
{
    [Theory]
    // HOU-1 has the figures of five quarters, the last 88 for Q1 2026/27.
    [InlineData("HOU-1,Q4 2024/25,79,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("hou-1,31/03/2025,79,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("Name of HOU-1,Q4 2024/25,79,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("HOU-1 Homelessness prevented,Q4 2024/25,79%,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("LIB-1,Q4 2024/25,\"£1,200.50\",", RowVerdict.New, "LIB-1, Q4 2024/25", "")]
    [InlineData("LIB-1,Q4 2025/26,\"1,000.50\",Commentary for Q4 2025/26", RowVerdict.Same, "LIB-1, Q4 2025/26", "")]
    [InlineData("LIB-1,Q4 2025/26,1000.5,Better counted", RowVerdict.Changed, "LIB-1, Q4 2025/26", "")]
    [InlineData("LIB-1,Q4 2025/26,999,", RowVerdict.Changed, "LIB-1, Q4 2025/26", "")]
    [InlineData("HOU-1,Q4 2024/25,,", RowVerdict.LeftOut, "HOU-1, Q4 2024/25", "There is no figure in it.")]
    [InlineData("HOU-1,Q4 2024/25,-,", RowVerdict.LeftOut, "HOU-1, Q4 2024/25", "There is no figure in it.")]
    [InlineData("HOU-1,Q4 2024/25,n/a,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("HOU-1,Q4 2024/25,<5,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    [InlineData("HOU-1,Q4 2024/25,79.123456789123,", RowVerdict.New, "HOU-1, Q4 2024/25", "")]
    public async Task Row_ThatCanBeUsed_HasItsVerdict(string row, RowVerdict verdict, string subject, string problem)
    {
        var preview = await PreviewAsync(row);

        var only = preview.Rows.ShouldHaveSingleItem();
        (only.Verdict, only.Subject, only.Problem).ShouldBe((verdict, subject, problem));
    }

    [Theory]
    [InlineData("HOU-9,Q4 2024/25,79,", "line 2, column Code", "No indicator has this code or name.")]
    [InlineData(
        "HOU-1,Q4 2024/25,Late,",
        "line 2, column Value",
        "“Late” cannot be imported: a figure is late where a round closed without it, and nowhere else. Leave the cell empty, or say “not yet available”."
    )]
    [InlineData(",Q4 2024/25,79,", "line 2, column Code", "The row does not say which indicator it is of.")]
    [InlineData(
        "HOU-1,Q5 2024/25,79,",
        "line 2, column Period",
        "“Q5 2024/25” is no period we can read. Write it like Q1 2025/26, or give the day on which it ends."
    )]
    [InlineData(
        "HOU-1,2024/25,79,",
        "line 2, column Period",
        "“2024/25” is not a period of an indicator that is reported every quarter. Write it like Q1 2025/26."
    )]
    [InlineData("HOU-1,Q3 2026/27,79,", "line 2, column Period", "Q3 2026/27 has not ended yet.")]
    [InlineData(
        "HOU-1,Q4 2024/25,179,",
        "line 2, column Value",
        "The figure must be between 0.0% and 100.0%. You entered 179.0%. Check the decimal point."
    )]
    [InlineData(
        "HOU-1,Q4 2024/25,\"84,5\",",
        "line 2, column Value",
        "“84,5” has a comma where a decimal point should be. Write 84.5; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "HOU-1,Q4 2024/25,DIV/0!,",
        "line 2, column Value",
        "“DIV/0!” is an error of a spreadsheet, not a value."
    )]
    [InlineData(
        "HOU-1,Q4 2024/25,1.2.3,",
        "line 2, column Value",
        "“1.2.3” is not a figure. Write digits only, for example 84.0%."
    )]
    [InlineData(
        "HOU-1,Q1 2026/27,much the same,",
        "line 2, column Value",
        "“much the same” is not a figure, and words do not replace 88.0%."
    )]
    [InlineData(
        "HOU-1,Q4 2024/25,79,hidden\u200b",
        "line 2, column Commentary",
        "The commentary contains a hidden character (U+200B)."
    )]
    public async Task Row_ThatCannotBeUsed_IsRefusedWithItsPlaceAndReason(string row, string place, string problem)
    {
        var preview = await PreviewAsync(row);

        var only = preview.Rows.ShouldHaveSingleItem();
        (only.Verdict, only.Place, only.Problem).ShouldBe((RowVerdict.Refused, place, problem));
    }

    [Fact]
    public async Task Row_OfAFigureThatAnOpenRoundCollects_IsRefused()
    {
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Open'");

        var only = (await PreviewAsync("HOU-1,Q2 2026/27,79,")).Rows.ShouldHaveSingleItem();

        (only.Verdict, only.Problem).ShouldBe(
            (
                RowVerdict.Refused,
                "An open round collects this figure: it is entered in the return of the service, and approved there."
            )
        );
    }

    [Fact]
    public async Task Row_AboutTheSameFigureAsAnother_IsRefused()
    {
        var preview = await PreviewAsync("HOU-1,Q4 2024/25,79,", "HOU-1,31/03/2025,80,");

        preview.Counts.ShouldBe(new ImportCounts(1, 0, 0, 0, 1));
        preview.Rows[1].Problem.ShouldBe("It is about the same indicator and period as line 2.");
    }

    [Fact]
    public async Task Preview_OfAVerdict_ShowsThoseRowsAndCountsAll()
    {
        var id = await UploadAsync(
            "Code,Period,Value",
            "HOU-1,Q4 2024/25,79",
            "HOU-9,Q4 2024/25,79",
            "HOU-8,Q4 2024/25,1"
        );
        await MapAsync(id);

        var refused = (
            await Queries.PreviewAsync(Actors.PerformanceTeam, id, RowVerdict.Refused, 1, Today)
        ).ShouldNotBeNull();

        refused.Counts.ShouldBe(new ImportCounts(1, 0, 0, 0, 2));
        refused.Matching.ShouldBe(2);
        refused.UnknownNames.ShouldBe(["HOU-9", "HOU-8"]);
    }

    [Fact]
    public async Task Mapping_WithAFilter_LeavesTheOtherRowsOut()
    {
        var id = await UploadAsync(
            "area,Code,Period,Value",
            "Bolton,HOU-1,Q4 2024/25,79",
            "England,HOU-1,Q4 2024/25,70"
        );

        var preview = await MapAsync(id, mapping => mapping with { FilterColumn = "area", FilterValue = "bolton" });

        preview.Counts.ShouldBe(new ImportCounts(1, 0, 0, 1, 0));
    }

    [Fact]
    public async Task Mapping_OfOtherPeoplesNames_FindsOurIndicatorsAndLeavesOutTheRest()
    {
        var id = await UploadAsync("Code,Period,Value", "Prevention,Q4 2024/25,79", "Nonsense,Q4 2024/25,1");

        var preview = await MapAsync(
            id,
            mapping =>
                mapping with
                {
                    Names = new Dictionary<string, string> { ["Prevention"] = "HOU-1", ["Nonsense"] = "" },
                }
        );

        preview
            .Rows.Select(row => (row.Verdict, row.Subject))
            .ShouldBe([(RowVerdict.New, "HOU-1, Q4 2024/25"), (RowVerdict.LeftOut, "Nonsense")]);
    }

    [Fact]
    public async Task Mapping_WithWhatHoldsForAllRows_NeedsNoColumnForIt()
    {
        var id = await UploadAsync("Code,Value", "HOU-1,79");

        var preview = await MapAsync(
            id,
            mapping =>
                mapping with
                {
                    Fixed = new Dictionary<ImportField, string> { [ImportField.Period] = "Q4 2024/25" },
                }
        );

        preview.Rows.Single().Subject.ShouldBe("HOU-1, Q4 2024/25");
    }

    [Fact]
    public async Task Mapping_OfAFile_IsRememberedForTheNextWithTheSameHeadings()
    {
        var first = await UploadAsync("kpi name,when,how much", "Prevention,Q4 2024/25,79");
        await MapAsync(
            first,
            mapping =>
                mapping with
                {
                    Columns = new Dictionary<ImportField, string>
                    {
                        [ImportField.Indicator] = "kpi name",
                        [ImportField.Period] = "when",
                        [ImportField.Value] = "how much",
                    },
                    Names = new Dictionary<string, string> { ["Prevention"] = "HOU-1" },
                }
        );

        var second = await UploadAsync("KPI name,when,how much", "Prevention,Q3 2024/25,78");

        var preview = (await Queries.PreviewAsync(Actors.PerformanceTeam, second, null, 1, Today)).ShouldNotBeNull();
        preview.Rows.Single().Subject.ShouldBe("HOU-1, Q3 2024/25");
    }

    [Fact]
    public async Task Preview_AskedForByOthers_IsNothing()
    {
        var id = await UploadAsync("Code,Period,Value", "HOU-1,Q4 2024/25,79");

        (await Queries.PreviewAsync(Actors.Officer, id, null, 1, Today)).ShouldBeNull();
        (await Queries.DetailAsync(Actors.Officer, id)).ShouldBeNull();
        (await Queries.FileAsync(Actors.Officer, id)).ShouldBeNull();
        (await Queries.ListAsync(Actors.Officer)).ShouldBeEmpty();
    }

    private async Task<ImportPreview> PreviewAsync(params string[] rows) =>
        await MapAsync(await UploadAsync(["Code,Period,Value,Commentary", .. rows]));
}
