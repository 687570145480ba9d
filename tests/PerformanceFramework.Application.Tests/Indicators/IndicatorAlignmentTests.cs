using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>WAS-1 is aligned to S2, its primary one, and to D2.</summary>
public sealed class IndicatorAlignmentTests : SetupTest
{
    [Fact]
    public async Task Alignment_ThatIsTheFirst_BecomesThePrimaryOne()
    {
        (await AlignAsync("S1")).ShouldBeDone();
        (await AlignAsync("P1")).ShouldBeDone();

        (await AlignmentsAsync("NEW-1")).ShouldBe(["P1", "S1 primary"]);
        (
            await Database.ReadAsync(db =>
                db.ChangeRecords.CountAsync(r =>
                    r.Kind == nameof(AlignIndicator) && r.Subject == nameof(IndicatorAlignment)
                )
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Alignment_ThatIsThereAlready_IsRefused() =>
        (await AlignAsync("S2", "WAS-1")).Word().ShouldBe("already-aligned");

    [Theory]
    [InlineData("S2", "NONE")]
    [InlineData("NONE", "WAS-1")]
    public async Task Alignment_OfOrToWhatIsNone_IsNotFound(string element, string code) =>
        (await AlignAsync(element, code)).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData("", "WAS-1", "ElementCode")]
    [InlineData("S1", "", "Code")]
    public async Task Alignment_WithSomethingMissing_NamesTheField(string element, string code, string field)
    {
        (await AlignAsync(element, code)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
        (await MakePrimaryAsync(element, code)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
        (await RemoveAsync(element, code)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Primary_ChosenThereAndBackAgain_IsAlwaysOne()
    {
        (await MakePrimaryAsync("D2")).ShouldBeDone();
        (await AlignmentsAsync("WAS-1")).ShouldBe(["D2 primary", "S2"]);

        (await MakePrimaryAsync("S2")).ShouldBeDone();
        (await AlignmentsAsync("WAS-1")).ShouldBe(["D2", "S2 primary"]);
    }

    [Fact]
    public async Task Primary_ThatIsChosenAgain_StaysAsItIs()
    {
        (await MakePrimaryAsync("S2")).ShouldBeDone();

        (await AlignmentsAsync("WAS-1")).ShouldBe(["D2", "S2 primary"]);
    }

    [Fact]
    public async Task Primary_ThatIsMoved_IsInTheChangeHistoryTwice()
    {
        (await MakePrimaryAsync("D2")).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(MakePrimary)).Select(r => r.After).ToListAsync()
        );
        records.ShouldBe(["""{"IsPrimary":true}""", """{"IsPrimary":false}"""], ignoreOrder: true);
    }

    [Fact]
    public async Task Primary_UnderAnElementThatIsRetired_IsNotFound()
    {
        await Database.TamperAsync($"UPDATE PlanElements SET RetiredOn = '2026-10-01' WHERE Code = 'D2'");

        (await MakePrimaryAsync("D2")).Word().ShouldBe("NotFound");
        (await AlignmentsAsync("WAS-1")).ShouldBe(["D2", "S2 primary"]);
    }

    [Fact]
    public async Task Primary_OfWhatIsNotAligned_IsNotFound() =>
        (await MakePrimaryAsync("P1")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Removal_OfAnAlignment_IsDoneWithItsReason()
    {
        (await RemoveAsync("D2", "WAS-1")).ShouldBeDone();

        (await AlignmentsAsync("WAS-1")).ShouldBe(["S2 primary"]);
        (await RecordOfAsync(nameof(RemoveIndicatorAlignment), nameof(IndicatorAlignment))).Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Removal_OfThePrimaryOneOfALiveIndicator_IsRefused() =>
        (await RemoveAsync("S2", "WAS-1")).Word().ShouldBe("primary-stays");

    [Fact]
    public async Task Removal_OfThePrimaryOneOfADraft_IsDone()
    {
        (await AlignAsync("S1")).ShouldBeDone();

        (await RemoveAsync("S1", "NEW-1")).ShouldBeDone();

        (await AlignmentsAsync("NEW-1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Removal_WithoutAReason_NamesTheField() =>
        (await RemoveAsync("D2", "WAS-1", reason: ""))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Reason");

    [Fact]
    public async Task Removal_OfWhatIsNotAligned_IsNotFound() =>
        (await RemoveAsync("P1", "WAS-1")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    public async Task Alignments_ChangedByARoleWithoutThePermission_AreForbidden(Role role)
    {
        var actor = Actors.Holding(role);

        (await AlignAsync("S1", actor: actor)).Word().ShouldBe("Forbidden");
        (await MakePrimaryAsync("D2", actor: actor)).Word().ShouldBe("Forbidden");
        (await RemoveAsync("D2", "WAS-1", actor: actor)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Alignments_ToChooseFrom_AreThoseThatAreNotThereYet()
    {
        var alignments = (
            await Database.Get<IndicatorQueries>().AlignmentsAsync(Actors.PerformanceTeam, "WAS-1")
        ).ShouldNotBeNull();

        alignments.Aligned.Select(a => (a.Element.Code, a.IsPrimary)).ShouldBe([("S2", true), ("D2", false)]);
        alignments.Others.Select(e => e.Code).ShouldBe(["V", "P1", "P2", "D1", "S1", "S3"]);
        (await Database.Get<IndicatorQueries>().AlignmentsAsync(Actors.Auditor, "WAS-1")).ShouldBeNull();
        (await Database.Get<IndicatorQueries>().AlignmentsAsync(Actors.PerformanceTeam, "NONE")).ShouldBeNull();
    }

    private Task<Outcome<string>> MakePrimaryAsync(string element, string code = "WAS-1", Actor? actor = null) =>
        Database
            .Get<MakePrimary>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new MakePrimaryRequest(code, element));

    private Task<Outcome<string>> RemoveAsync(
        string element,
        string code,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<RemoveIndicatorAlignment>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new RemoveIndicatorAlignmentRequest(code, element, reason));

    private Task<List<string>> AlignmentsAsync(string code) =>
        Database.ReadAsync(db =>
            db.IndicatorAlignments.Where(a => a.Indicator.Code == code && a.Until == null)
                .OrderBy(a => a.Element.Code)
                .Select(a => a.Element.Code + (a.IsPrimary ? " primary" : ""))
                .ToListAsync()
        );
}
