using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

public sealed class UndoImportTests : ImportTest
{
    [Fact]
    public async Task Undo_OfAnImport_MakesEveryFigureWhatItWas()
    {
        var before = await StateAsync();
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95", "LIB-1,Q4 2025/26,999");
        (await StateAsync()).ShouldNotBe(before);

        (await UndoAsync(id)).ShouldBeDone().ShouldBe(ImportStage.Undone);

        (await StateAsync()).ShouldBe(before);
        var again = (
            await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest())
        ).ShouldBeDone();
        again.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_OfInputsOfACalculatedIndicator_TakesBackWhatWasCalculatedFromThem()
    {
        await CalculatedAsync("CAL-1", "[HOU-1] − 2");
        await CalculatedAsync("CAL-2", "[CAL-1] + [HOU-1]");
        await ImportAsync("Code,Period,Value", "HOU-1,Q2 2024/25,50");
        var before = await StateAsync();
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95", "HOU-1,Q2 2024/25,60");
        (await FiguresAsync("CAL-2")).ShouldBe(["Q2 2024/25: 118.0%", "Q4 2024/25: 188.0%"]);

        (await UndoAsync(id)).ShouldBeDone();

        (await StateAsync()).ShouldBe(before);
        (await FiguresAsync("CAL-2")).ShouldBe(["Q2 2024/25: 98.0%"]);
    }

    [Fact]
    public async Task Undo_AfterAnotherInputCame_WorksOutAgainWhatIsCalculatedFromWhatIsLeft()
    {
        await CalculatedAsync("CAL-1", "[HOU-1] + [HOU-3]");
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");
        await ImportAsync("Code,Period,Value", "HOU-3,Q4 2024/25,5");
        (await FigureAsync("CAL-1", "2024-25-Q4")).Value.ShouldBe(100);

        (await UndoAsync(id)).ShouldBeDone();

        var left = await FigureAsync("CAL-1", "2024-25-Q4");
        (left.Kind, left.Commentary).ShouldBe(
            (ValueKind.NotYetAvailable, "Not yet available: there is no figure for HOU-1.")
        );
    }

    [Fact]
    public async Task Undo_OfFiguresThatACalculatedIndicatorHadInItsOwnRight_GivesThemBack()
    {
        await ImportAsync("Code,Period,Value", "HOU-4,Q4 2024/25,12");
        await Database.TamperAsync($"UPDATE Indicators SET Formula = '[HOU-1] − 2' WHERE Code = 'HOU-4'");
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");
        (await FigureAsync("HOU-4", "2024-25-Q4")).Value.ShouldBe(93);

        (await UndoAsync(id)).ShouldBeDone();

        (await FigureAsync("HOU-4", "2024-25-Q4")).Value.ShouldBe(12);
    }

    [Fact]
    public async Task Import_OfManyPeriods_CalculatesNothingForThoseInWhichNoInputHasAnything()
    {
        await CalculatedAsync("CAL-1", "[HOU-1] − 2");

        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95", "HOU-3,Q3 2024/25,5");

        (await FiguresAsync("CAL-1")).ShouldBe(["Q4 2024/25: 93.0%"]);
    }

    [Fact]
    public async Task Undo_SaysWhoAndWhy()
    {
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");
        (await UndoAsync(id)).ShouldBeDone();

        var batch = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();
        (batch.EndedBy, batch.EndReason).ShouldBe(("Performance team", "Wrong file."));
    }

    [Fact]
    public async Task Undo_AfterAnotherImportChangedAFigure_IsRefusedAndNamesIt()
    {
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95", "HOU-1,Q3 2024/25,94");
        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,96");

        var outcome = await UndoAsync(id);

        outcome.Word().ShouldBe("changed-since");
        outcome.Sentence.ShouldStartWith("HOU-1 for Q4 2024/25 has been changed since this import");
        (await FiguresAsync("HOU-1")).Take(2).ShouldBe(["Q3 2024/25: 94.0%", "Q4 2024/25: 96.0%"]);
    }

    [Fact]
    public async Task Undo_AfterTheLaterImportWasUndone_IsDone()
    {
        var first = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");
        var second = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,96");

        (await UndoAsync(second)).ShouldBeDone();
        (await FiguresAsync("HOU-1")).First().ShouldBe("Q4 2024/25: 95.0%");
        (await UndoAsync(first)).ShouldBeDone();
        (await FiguresAsync("HOU-1")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Undo_OfWhatIsNotInForce_IsRefused()
    {
        var id = await UploadAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");

        (await UndoAsync(id)).Word().ShouldBe("not-applied");
    }

    [Fact]
    public async Task Undo_WithoutAReason_NamesTheField()
    {
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");

        (await UndoAsync(id, reason: "")).ShouldBeInvalid().Single().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Discard_OfAFile_ChangesNothingAndEndsIt()
    {
        var id = await UploadAsync("Code,Period,Value", "HOU-1,Q4 2024/25,95");
        var detail = (await Queries.DetailAsync(Actors.PerformanceTeam, id)).ShouldNotBeNull();

        var outcome = await Database
            .Get<DiscardImport>()
            .ExecuteAsync(Actors.PerformanceTeam, new DiscardImportRequest(id, detail.Version));

        outcome.ShouldBeDone().ShouldBe(ImportStage.Discarded);
        (await FiguresAsync("HOU-1")).Count.ShouldBe(5);
        (await ApplyAsync(id)).Word().ShouldBe("not-pending");
    }

    private async Task CalculatedAsync(string code, string formula)
    {
        var indicator = Given.Indicator(code, Council.Housing, isCollected: false);
        FormulaText.TryRead(formula, out var read, out _).ShouldBeTrue(formula);
        indicator.Calculate(read);
        await Database.AddToAsync(Council.Housing, indicator);
    }

    /// <summary>Every figure with what the rules made of it.</summary>
    private async Task<string> StateAsync()
    {
        var rows = await Database.ReadAsync(db => db.Observations.Include(o => o.Indicator).ToListAsync());
        return string.Join(
            '\n',
            rows.OrderBy(o => o.Indicator.Code, StringComparer.Ordinal)
                .ThenBy(o => o.Period)
                .Select(o =>
                    $"{o.Indicator.Code} {o.Period} {FigureCopy.Of(o)} {o.Assessment.StatusExplanation} {o.Assessment.SincePrevious} {o.Assessment.Signals}"
                )
        );
    }
}
