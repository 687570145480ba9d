using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>How sure somebody is of figures that come by file.</summary>
public sealed class ImportedConfidenceTests : ImportTest
{
    private const string Headings = "Code,Period,Value,Confidence in the figure,What is doubtful";

    [Theory]
    [InlineData("Low confidence")]
    [InlineData("low")]
    public async Task Figure_WithADoubt_KeepsIt(string grade)
    {
        await ImportAsync(Headings, $"HOU-1,Q4 2024/25,79,{grade},=1+1");

        (await FigureAsync("HOU-1", "2024-25-Q4")).Sureness.ShouldBe(
            new ValueConfidence(ConfidenceGrade.Low, "=1+1", ValueConfidence.ByFile)
        );
    }

    [Fact]
    public async Task Figure_ThatIsThere_CanBeDoubtedAndIsDoubtedNoMore()
    {
        await ImportAsync(Headings, "LIB-1,Q4 2025/26,1000.5,medium,Two days are missing");
        (await FigureAsync("LIB-1", "2025-26-Q4")).Confidence.ShouldBe(ConfidenceGrade.Medium);

        await ImportAsync("Code,Period,Value,Commentary", "LIB-1,Q4 2025/26,1000.5,Better counted");
        (await FigureAsync("LIB-1", "2025-26-Q4")).Confidence.ShouldBe(ConfidenceGrade.Medium);

        await ImportAsync(Headings, "LIB-1,Q4 2025/26,1000.5,,");
        (await FigureAsync("LIB-1", "2025-26-Q4")).Sureness.ShouldBeNull();
    }

    [Fact]
    public async Task CalculatedFigure_OfOneWhoseDoubtChanges_FollowsIt()
    {
        (
            await Database
                .Get<SetFormula>()
                .ExecuteAsync(Actors.PerformanceTeam, new SetFormulaRequest("LIB-2", "[HOU-1] / 2", "Half of it"))
        ).ShouldBeDone();
        await ImportAsync(Headings, "HOU-1,Q4 2024/25,79,low,Sample of 30");
        (await FigureAsync("LIB-2", "2024-25-Q4")).Sureness.ShouldBe(
            new ValueConfidence(ConfidenceGrade.Low, "from HOU-1: Sample of 30", ValueConfidence.ByFile)
        );

        await ImportAsync(Headings, "HOU-1,Q4 2024/25,79,medium,Sample of 300");

        (await FigureAsync("LIB-2", "2024-25-Q4")).ConfidenceReason.ShouldBe("from HOU-1: Sample of 300");
        (await FigureAsync("LIB-2", "2024-25-Q4")).Confidence.ShouldBe(ConfidenceGrade.Medium);
    }

    [Theory]
    [InlineData("79,sure,", "Confidence in the figure", "Write high, medium or low confidence, or leave it empty.")]
    [InlineData("79,low,", "What is doubtful", "Say what is doubtful: medium and low confidence need it.")]
    [InlineData(
        "79,,Sample of 30",
        "Confidence in the figure",
        "Something is doubtful, and no confidence is given. Give it, or take the reason away."
    )]
    [InlineData("n/a,high,", "Confidence in the figure", "There is no figure to be sure of. Take the confidence away.")]
    [InlineData("79,low,hid\u200bden", "What is doubtful", "It contains a hidden character (U+200B).")]
    public async Task Row_WhoseDoubtCannotBeUsed_IsRefusedAtItsCell(string cells, string column, string problem)
    {
        var preview = await MapAsync(await UploadAsync(Headings, "HOU-1,Q4 2024/25," + cells));

        var only = preview.Rows.ShouldHaveSingleItem();
        (only.Verdict, only.Place, only.Problem).ShouldBe((RowVerdict.Refused, $"line 2, column {column}", problem));
    }

    [Fact]
    public async Task Row_WithAReasonThatIsTooLong_IsRefused()
    {
        var reason = new string('x', ValueConfidence.ReasonLength + 1);

        var preview = await MapAsync(await UploadAsync(Headings, $"HOU-1,Q4 2024/25,79,low,{reason}"));

        preview.Rows.ShouldHaveSingleItem().Problem.ShouldBe("It is 501 characters long; 500 is the most.");
    }

    [Fact]
    public async Task Mapping_OfAConfidenceWithoutItsReason_IsNotEnough()
    {
        var detail = (
            await Queries.DetailAsync(
                Actors.PerformanceTeam,
                await UploadAsync("Code,Period,Value,Confidence in the figure", "HOU-1,Q4 2024/25,79,high")
            )
        ).ShouldNotBeNull();

        detail
            .Mapping.Missing(["Code", "Period", "Value", "Confidence in the figure"])
            .Select(missing => missing.Field)
            .ShouldBe([ImportField.ConfidenceReason]);
    }
}
