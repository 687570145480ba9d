using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class EditPartTests : OrganisationTest
{
    [Fact]
    public async Task Edit_OfNameDirectorateAndPortfolio_KeepsWhatTheyWereUntilThen()
    {
        var request = EditOfHousing() with { DirectorateCode = "PEO", PortfolioCode = "ENV" };

        (await EditAsync(request)).ShouldBeDone().ShouldBe("HOU");

        var part = await DetailAsync(PartKind.Service, "HOU");
        (part.Now.Name, part.Now.Directorate!.Code, part.Now.Portfolio!.Code).ShouldBe(
            ("Homes and land", "PEO", "ENV")
        );
        (part.Since, part.Version).ShouldBe((August, 1));
        var past = part.History.ShouldHaveSingleItem();
        (past.From, past.Until, past.Was.Name).ShouldBe((null, August, "Housing"));
        (past.Was.Directorate!.Code, past.Was.Portfolio!.Code).ShouldBe(("PLA", "HOM"));
        (past.Reason, past.ChangedBy, past.ChangedOn).ShouldBe((Reason, "Performance team", Today));
    }

    [Fact]
    public async Task Edit_OfAService_IsInTheChangeHistoryWithItsReason()
    {
        (await EditAsync(EditOfHousing())).ShouldBeDone();

        var records = await RecordsAsync(nameof(EditPart));
        records.Select(r => r.Subject).ShouldBe([nameof(Service), nameof(PartVersion)], ignoreOrder: true);
        records.ShouldAllBe(r => r.Reason == Reason);
        records.Single(r => r.Subject == nameof(Service)).Before.ShouldNotBeNull().ShouldContain("Housing");
    }

    [Fact]
    public async Task Edit_OfACabinetMember_KeepsTheFormerOne()
    {
        var request = EditOf(PartKind.Portfolio, "HOM", "Homes") with { CabinetMember = "Deputy leader" };

        (await EditAsync(request)).ShouldBeDone();

        var part = await DetailAsync(PartKind.Portfolio, "HOM", at: August.AddDays(-1));
        (part.Now.CabinetMember, part.At!.CabinetMember).ShouldBe(("Deputy leader", "Cabinet member for homes"));
    }

    [Fact]
    public async Task Edit_OfATeamsService_ShowsItAsFormerThere()
    {
        var request = EditOf(PartKind.Team, "HOU-OPT", "Housing options") with { ServiceCode = "LIB" };

        (await EditAsync(request)).ShouldBeDone();

        (await DetailAsync(PartKind.Service, "LIB")).Inner.Select(team => team.Code).ShouldBe(["HOU-OPT"]);
        var housing = await DetailAsync(PartKind.Service, "HOU");
        housing.Inner.ShouldBeEmpty();
        var former = housing.Former.ShouldHaveSingleItem();
        (former.Part.Code, former.Until, former.Reason).ShouldBe(("HOU-OPT", August, Reason));
    }

    [Fact]
    public async Task Edit_ThatCorrectsAMistake_KeepsNothingOfIt()
    {
        (await EditAsync(EditOfHousing() with { IsCorrection = true, From = null })).ShouldBeDone();

        var part = await DetailAsync(PartKind.Service, "HOU");
        (part.Now.Name, part.Since).ShouldBe(("Homes and land", null));
        part.History.ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_ToWhatItIs_ChangesNothing()
    {
        (await EditAsync(EditOfHousing("Housing"))).ShouldBeDone();

        (await RecordsAsync(nameof(EditPart))).ShouldBeEmpty();
        (await DetailAsync(PartKind.Service, "HOU")).Since.ShouldBeNull();
    }

    [Fact]
    public async Task Edit_FromADayBeforeTheLatestChange_NamesTheDay()
    {
        (await EditAsync(EditOfHousing())).ShouldBeDone();

        var outcome = await EditAsync(EditOfHousing("Homes") with { Version = 1, From = July });

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");
        outcome.Sentence.ShouldBe("Homes and land is as it is since 1 August 2026. Choose that day or a later one.");
    }

    [Fact]
    public async Task Edit_FromADayToCome_NamesTheField() =>
        (await EditAsync(EditOfHousing() with { From = Today.AddDays(1) }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("From");

    [Fact]
    public async Task Edit_OfAnOldVersion_IsAConflictAndChangesNothing()
    {
        (await EditAsync(EditOfHousing())).ShouldBeDone();

        (await EditAsync(EditOfHousing("Homes"))).Word().ShouldBe("Conflict");

        (await DetailAsync(PartKind.Service, "HOU")).Now.Name.ShouldBe("Homes and land");
    }

    [Fact]
    public async Task Edit_OfACodeThatSomethingRefersTo_IsRefused() =>
        (await EditAsync(EditOfHousing() with { Code = "HSG" })).Word().ShouldBe("code-in-use");

    [Theory]
    [InlineData(PartKind.Directorate, "PLA")]
    [InlineData(PartKind.Portfolio, "ENV")]
    public async Task Edit_OfACodeThatServicesReferTo_IsRefused(PartKind kind, string code)
    {
        var request = EditOf(kind, code, "Other") with { Code = "OTHER" };

        (await EditAsync(request)).Word().ShouldBe("code-in-use");
    }

    [Fact]
    public async Task Edit_OfACodeThatARoleRefersTo_IsRefused()
    {
        await AddPersonAsync("Pat Partner", Role.Partner, ScopeKind.PartnerOrganisation, Council.Partner.Id);

        (await EditAsync(EditOfPartner())).Word().ShouldBe("code-in-use");
    }

    [Fact]
    public async Task Edit_OfACodeThatNothingRefersTo_IsDone()
    {
        (await EditAsync(EditOfPartner())).ShouldBeDone().ShouldBe("ICB");

        (await DetailAsync(PartKind.PartnerOrganisation, "ICB")).Part.Name.ShouldBe("Health partnership");
    }

    [Fact]
    public async Task Edit_ToANameThatIsTaken_NamesTheField() =>
        (await EditAsync(EditOfHousing("waste"))).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Name");

    [Theory]
    [InlineData("From")]
    [InlineData("Reason")]
    public async Task Edit_WithSomethingMissing_NamesTheField(string field)
    {
        var request = EditOfHousing();

        var outcome = await EditAsync(field == "From" ? request with { From = null } : request with { Reason = "" });

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Edit_OfSomethingRetired_IsRefused()
    {
        var body = new AccountableBody("OLD", "Old", AccountableBodyKind.Cabinet);
        body.Retire(July);
        await Database.SaveAsync(body);

        var request = EditOf(PartKind.AccountableBody, "OLD", "Older") with { BodyKind = AccountableBodyKind.Cabinet };

        (await EditAsync(request)).Word().ShouldBe("retired");
    }

    [Fact]
    public async Task Edit_OfACodeThatIsNone_IsNotFound() =>
        (await EditAsync(EditOfHousing() with { CodeNow = "NOWHERE" })).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Edit_OfADirectoratesName_LeavesItsServicesWhereTheyAre()
    {
        var request = EditOf(PartKind.Directorate, "PLA", "Places and growth");

        (await EditAsync(request)).ShouldBeDone();

        (await DetailAsync(PartKind.Directorate, "PLA")).Inner.Select(s => s.Code).ShouldBe(["HOU", "WAS"]);
        (await Database.ReadAsync(db => db.PartVersions.CountAsync())).ShouldBe(1);
    }

    private static EditPartRequest EditOfPartner() =>
        EditOf(PartKind.PartnerOrganisation, "NHS", "Health partnership") with
        {
            Code = "ICB",
        };
}
