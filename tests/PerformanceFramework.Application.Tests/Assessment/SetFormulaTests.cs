using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>LIB-2, WAS-1 and HOU-1 are percentages, LIB-1 is in pounds.</summary>
public sealed class SetFormulaTests : CouncilTest
{
    private const string Reason = "It follows from two others.";

    [Fact]
    public async Task Formula_ThatIsSet_IsKeptAndAnsweredAsWritten()
    {
        var text = (await SetAsync("[HOU-1] + [WAS-1]")).ShouldBeDone();

        text.ShouldBe("[HOU-1] + [WAS-1]");
        (await FormulaAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task Formula_ThatIsSet_IsInTheChangeHistoryWithItsReason()
    {
        (await SetAsync("[HOU-1]")).ShouldBeDone();

        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(SetFormula)));
        (record.Subject, record.ActorName, record.Reason).ShouldBe((nameof(Indicator), "Performance team", Reason));
        record.After.ShouldNotBeNull().ShouldContain("[HOU-1]");
    }

    [Fact]
    public async Task Formula_ThatIsCleared_IsNoLongerThere()
    {
        (await SetAsync("[HOU-1]")).ShouldBeDone();

        (await SetAsync("")).ShouldBeDone().ShouldBe("");

        (await FormulaAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Formula_OverAnUnknownIndicator_IsRefusedAndNamesIt()
    {
        var outcome = await SetAsync("[HOU-1] + [NONE-1]");

        outcome.Word().ShouldBe("unknown-indicator");
        outcome.Sentence.ShouldContain("NONE-1");
        (await FormulaAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Formula_ThatWouldDependOnItself_IsRefusedAndNamesThePath()
    {
        (await SetAsync("[WAS-1]", code: "HOU-1")).ShouldBeDone();
        (await SetAsync("[LIB-2]", code: "WAS-1")).ShouldBeDone();

        var outcome = await SetAsync("[HOU-1]");

        outcome.Word().ShouldBe("formula-cycle");
        outcome.Sentence.ShouldContain("LIB-2 would depend on itself: LIB-2 → HOU-1 → WAS-1 → LIB-2.");
        (await FormulaAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Formula_OverTheIndicatorItself_IsRefused()
    {
        var outcome = await SetAsync("[LIB-2] + 1");

        outcome.Word().ShouldBe("formula-cycle");
        outcome.Sentence.ShouldContain("LIB-2 → LIB-2");
    }

    [Fact]
    public async Task Formula_ThatReplacesAnother_IsNotHeldUpByIt()
    {
        (await SetAsync("[HOU-1]")).ShouldBeDone();
        (await SetAsync("[WAS-1]")).ShouldBeDone();

        (await SetAsync("[LIB-2]", code: "HOU-1")).ShouldBeDone();
    }

    [Theory]
    [InlineData("[LIB-1]")]
    [InlineData("[HOU-1] + [LIB-1]")]
    [InlineData("[HOU-2] + [LIB-1]")]
    public async Task Formula_WhoseUnitsDoNotFit_IsRefused(string formula)
    {
        (await SetAsync(formula)).Word().ShouldBe("formula-units");
        (await FormulaAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("[HOU-1] +")]
    [InlineData("rubbish")]
    [InlineData("[HOU-1")]
    [InlineData(" ")]
    public async Task Formula_ThatCannotBeRead_NamesTheField(string formula) =>
        (await SetAsync(formula)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Formula");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Formula_WithoutAReason_NamesTheReason(string reason) =>
        (await SetAsync("[HOU-1]", reason: reason)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");

    [Fact]
    public async Task Formula_OfAnIndicatorThatIsNone_IsNotFound() =>
        (await SetAsync("[HOU-1]", code: "NONE-1")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Formula_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await SetAsync("[HOU-1]", actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Formula_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat People",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.People.Id)
        );

        (await SetAsync("[HOU-1]", actor: scoped)).Word().ShouldBe("Forbidden");
    }

    private Task<Outcome<string>> SetAsync(
        string formula,
        string code = "LIB-2",
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<SetFormula>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new SetFormulaRequest(code, formula, reason));

    private async Task<string?> FormulaAsync() =>
        (await Database.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "LIB-2"))).Formula?.Text;
}
