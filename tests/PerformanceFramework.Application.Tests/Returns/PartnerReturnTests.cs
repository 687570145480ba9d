using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

/// <summary>The health partnership supplies HOU-3, one of the six rows of Housing's return.</summary>
public sealed class PartnerReturnTests : ReturnsTest
{
    private static readonly EntryInput Typed = new() { ValueText = "48" };

    private ReturnQueries Queries => Database.Get<ReturnQueries>();

    private Actor Partner => Actors.Holding(Role.Partner);

    [Fact]
    public async Task Partner_WhoSuppliesNothing_SeesNoReturn()
    {
        (await Queries.OpenReturnsAsync(Partner)).ShouldBeEmpty();
        (await Queries.TitleAsync(Partner, ReturnId)).ShouldBeNull();
        (await Queries.SheetAsync(Partner, ReturnId)).ShouldBeNull();
        (await SaveAsync(Typed, "HOU-3", actor: Partner)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Partner_SeesAndEntersOnlyWhatItSupplies()
    {
        (await SupplyAsync()).ShouldBeDone();

        (await SaveAsync(Typed, "HOU-3", actor: Partner)).ShouldBeDone();
        (await SaveAsync(Typed, "HOU-1", actor: Partner)).Word().ShouldBe("Forbidden");

        var listed = (await Queries.OpenReturnsAsync(Partner)).ShouldHaveSingleItem();
        (listed.Service, listed.Entered, listed.Rows, listed.MayEnter, listed.MayDecide).ShouldBe(
            ("Housing", 1, 1, true, false)
        );
        (await Queries.TitleAsync(Partner, ReturnId)).ShouldNotBeNull();
        var sheet = (await Queries.SheetAsync(Partner, ReturnId)).ShouldNotBeNull();
        sheet.Rows.ShouldHaveSingleItem().Indicator.Code.ShouldBe("HOU-3");
        (sheet.MayEnter, sheet.MaySubmit, sheet.MayDecide).ShouldBe((true, false, false));
        (await Queries.SheetAsync(Partner, Council.WasteReturn.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Partner_CannotSubmitOrApprove()
    {
        (await SupplyAsync()).ShouldBeDone();
        await FillAsync();

        (await SubmitAsync(Partner)).Word().ShouldBe("Forbidden");
        (await SubmitAsync()).ShouldBeDone();
        (await ApproveAsync(Partner)).Word().ShouldBe("Forbidden");
        (await Queries.SheetAsync(Partner, ReturnId)).ShouldNotBeNull().MayEnter.ShouldBeFalse();
        (await SaveAsync(Typed with { ValueText = "49" }, "HOU-3", version: 9, actor: Partner))
            .Word()
            .ShouldBe("already-submitted");
    }

    [Fact]
    public async Task Partner_WhoAlsoReadsTheWholeCouncil_EntersOnlyTheRowsItSupplies()
    {
        (await SupplyAsync()).ShouldBeDone();
        var both = new Actor("both", "Bo Both", [.. Partner.Roles, .. Actors.Everywhere(Role.Auditor).Roles]);

        var sheet = (await Queries.SheetAsync(both, ReturnId)).ShouldNotBeNull();

        sheet.Rows.Count.ShouldBe(6);
        sheet.Rows.Where(row => row.IsOpen).ShouldHaveSingleItem().Indicator.Code.ShouldBe("HOU-3");
        (sheet.MayEnter, sheet.MaySubmit).ShouldBe((true, false));
        (await SaveAsync(Typed, "HOU-1", actor: both)).Word().ShouldBe("Forbidden");
        (await SaveAsync(Typed, "HOU-3", actor: both)).ShouldBeDone();
        var waste = (await Queries.SheetAsync(both, Council.WasteReturn.Id)).ShouldNotBeNull();
        waste.Rows.ShouldAllBe(row => !row.IsOpen);
        waste.MayEnter.ShouldBeFalse();
        var auditor = (await Queries.SheetAsync(Actors.Everywhere(Role.Auditor), ReturnId)).ShouldNotBeNull();
        auditor.Rows.ShouldAllBe(row => !row.IsOpen);
    }

    [Fact]
    public async Task OfficersOfTheService_StillSeeAndEnterEveryRow()
    {
        (await SupplyAsync()).ShouldBeDone();

        (await Queries.SheetAsync(Actors.Officer, ReturnId)).ShouldNotBeNull().Rows.Count.ShouldBe(6);
        (await SaveAsync(Typed, "HOU-3")).ShouldBeDone();
    }

    [Fact]
    public async Task SupplyTakenBack_ClosesTheRow()
    {
        (await SupplyAsync()).ShouldBeDone();
        (await SupplyAsync("", version: 1)).ShouldBeDone();

        (await SaveAsync(Typed, "HOU-3", actor: Partner)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Supplier_ThatIsNone_IsRefused_AndAnOlderVersionIsAConflict()
    {
        (await SupplyAsync("NONE")).Word().ShouldBe("no-such-partner");
        (await SupplyAsync()).ShouldBeDone();
        (await SupplyAsync()).Word().ShouldBe("Conflict");
        (await SupplyAsync(code: "NONE-1")).Word().ShouldBe("NotFound");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task Supplier_ChangedByAnotherRole_IsForbidden(Role role) =>
        (await SupplyAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    private Task<Outcome<string>> SupplyAsync(
        string partner = "NHS",
        int version = 0,
        string code = "HOU-3",
        Actor? actor = null
    ) =>
        Database
            .Get<ChangeSupplier>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new ChangeSupplierRequest(code, version, partner));
}
