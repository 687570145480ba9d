using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

public sealed class PasteTargetsTests : TargetsTest
{
    private const string Block = "Code\tQ3\tQ4\nHOU-1\t92\t95\nLIB-2\t55\t60";

    [Fact]
    public async Task Paste_OfABlock_SetsEveryRowWithOneReason()
    {
        (await PasteAsync(Block)).ShouldBeDone().ShouldBe(2);

        (await TargetAsync("2026-27-Q3")).Target.ShouldBe(new Target.AtLeast(92));
        (await TargetAsync("2026-27-Q4", "LIB-2")).Target.ShouldBe(new Target.AtLeast(60));
        var reasons = await Database.ReadAsync(db => db.PeriodTargetVersions.Select(v => v.Reason).ToListAsync());
        reasons.ShouldBe([Reason, Reason, Reason, Reason]);
        await ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Paste_WithOneWrongRow_SavesNothing()
    {
        var outcome = await PasteAsync(Block + "\nWAS-2\tninety");

        outcome.Word().ShouldBe("rows-refused");
        outcome.Sentence.ShouldStartWith("One row cannot be taken");
        (await TargetAsync("2026-27-Q3")).Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Paste_OverAPeriodThatHasAFigure_IsRefused() =>
        (await PasteAsync("Code\tQ1\nHOU-1\t85")).Word().ShouldBe("rows-refused");

    [Fact]
    public async Task Paste_OfWhatHolds_IsRefused() =>
        (await PasteAsync("HOU-1\t90\t90\t90\t90")).Word().ShouldBe("nothing-changes");

    [Theory]
    [InlineData("", Reason, "Text")]
    [InlineData(Block, "", "Reason")]
    public async Task Paste_WithSomethingMissing_NamesTheField(string text, string reason, string field) =>
        (await PasteAsync(text, reason)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Paste_OfTooManyRows_IsRefused() =>
        (await PasteAsync(string.Concat(Enumerable.Repeat("X\t1\n", 2001)))).Word().ShouldBe("too-many-rows");

    [Fact]
    public async Task Paste_IntoNoYear_IsNotFound() =>
        (await PasteAsync(Block, year: "2026")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Paste_ByADirector_IsForbidden() =>
        (await PasteAsync(Block, actor: Actors.Holding(Role.Director))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Preview_OfABlock_WritesNothing()
    {
        var rows = await Database
            .Get<IndicatorQueries>()
            .PastePreviewAsync(Actors.PerformanceTeam, new FinancialYear(2026), Block);

        rows!.Select(row => (row.Number, row.Code, row.Changes)).ShouldBe([(2, "HOU-1", true), (3, "LIB-2", true)]);
        (await TargetAsync("2026-27-Q3")).Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public async Task Grid_OfAYear_SaysWhatIsSetAndWhatIsMissing()
    {
        var grid = await Database
            .Get<IndicatorQueries>()
            .TargetGridAsync(Actors.CabinetMember, new FinancialYear(2026));

        var prevented = grid.Rows.Single(row => row.Code == "HOU-1");
        prevented.IsIncomplete.ShouldBeFalse();
        prevented.Cells.Select(cell => cell.Text).ShouldBe(["90.0%", "90.0%", "90.0%", "90.0%"]);
        (prevented.SetBy, prevented.SetOn).ShouldBe(("Priya Shah", new(2025, 3, 3)));
        // Eight of its twelve months have a target.
        grid.Rows.Single(row => row.Code == "HOU-2").Cells.Count(cell => !cell.IsSet).ShouldBe(4);
        grid.Rows.Single(row => row.Code == "WAS-2").NeedsTargets.ShouldBeFalse();
        // Judged by a person: no target is missing.
        grid.Rows.Single(row => row.Code == "HOU-4").IsIncomplete.ShouldBeFalse();
    }

    private Task<Outcome<int>> PasteAsync(
        string text,
        string reason = Reason,
        string year = "2026-27",
        Actor? actor = null
    ) =>
        Database
            .Get<PasteTargets>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new PasteTargetsRequest(year, text, reason));
}
