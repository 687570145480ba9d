using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class AddPartTests : OrganisationTest
{
    [Theory]
    [InlineData(PartKind.Directorate)]
    [InlineData(PartKind.Service)]
    [InlineData(PartKind.Team)]
    [InlineData(PartKind.Portfolio)]
    [InlineData(PartKind.PartnerOrganisation)]
    [InlineData(PartKind.AccountableBody)]
    public async Task Add_OfEveryKind_IsThereWithWhatItsKindHas(PartKind kind)
    {
        (await AddAsync(Of(kind) with { Since = August })).ShouldBeDone().ShouldBe("ADDED");

        var part = await DetailAsync(kind, "ADDED");
        (part.Part.Name, part.Since, part.Part.RetiredOn).ShouldBe(("Added", August, null));
        (part.Now.Directorate?.Code, part.Now.Portfolio?.Code, part.Now.Service?.Code).ShouldBe(
            kind switch
            {
                PartKind.Service => ("PLA", "HOM", null),
                PartKind.Team => (null, null, "HOU"),
                _ => (null, null, null),
            }
        );
        part.Now.CabinetMember.ShouldBe(kind is PartKind.Portfolio ? "Cabinet member" : "");
        part.Now.BodyKind.ShouldBe(kind is PartKind.AccountableBody ? AccountableBodyKind.Cabinet : null);
    }

    [Fact]
    public async Task Add_OfADirectorate_IsInTheChangeHistory()
    {
        (await AddAsync(Of(PartKind.Directorate))).ShouldBeDone();

        var record = (await RecordsAsync(nameof(AddPart))).ShouldHaveSingleItem();
        (record.Subject, record.ActorName, record.Before).ShouldBe((nameof(Directorate), "Performance team", null));
        record.After.ShouldNotBeNull().ShouldContain("\"ADDED\"");
    }

    [Theory]
    [InlineData(PartKind.Directorate, "", "Added", "Code")]
    [InlineData(PartKind.Directorate, "two words", "Added", "Code")]
    [InlineData(PartKind.Directorate, "NEW", "Added", "Code")]
    [InlineData(PartKind.Directorate, "PLA", "Added", "Code")]
    [InlineData(PartKind.Directorate, "pla", "Added", "Code")]
    [InlineData(PartKind.Directorate, "ADDED", "", "Name")]
    [InlineData(PartKind.Directorate, "ADDED", "Place", "Name")]
    [InlineData(PartKind.Directorate, "ADDED", "PLACE", "Name")]
    [InlineData((PartKind)9, "ADDED", "Added", "Kind")]
    public async Task Add_WithSomethingMissingOrTaken_NamesTheField(
        PartKind kind,
        string code,
        string name,
        string field
    ) => ShouldName(await AddAsync(Of(kind) with { Code = code, Name = name }), field);

    [Fact]
    public async Task Add_WithANameThatIsTaken_SaysWhichHasIt() =>
        (await AddAsync(Of(PartKind.Service) with { Name = "Housing" })).Sentence.ShouldBe(
            "HOU is called “Housing” already. Choose another name, or retire that one first."
        );

    [Theory]
    [InlineData("", "HOM", "DirectorateCode")]
    [InlineData("NOWHERE", "HOM", "DirectorateCode")]
    [InlineData("PLA", "NOWHERE", "PortfolioCode")]
    public async Task Add_OfAServiceThatBelongsNowhere_NamesTheField(
        string directorate,
        string portfolio,
        string field
    ) =>
        ShouldName(
            await AddAsync(Of(PartKind.Service) with { DirectorateCode = directorate, PortfolioCode = portfolio }),
            field
        );

    [Fact]
    public async Task Add_OfATeamWithoutAService_NamesTheField() =>
        ShouldName(await AddAsync(Of(PartKind.Team) with { ServiceCode = "" }), "ServiceCode");

    [Fact]
    public async Task Add_OfABodyWithoutAKind_NamesTheField() =>
        ShouldName(await AddAsync(Of(PartKind.AccountableBody) with { BodyKind = null }), "BodyKind");

    [Fact]
    public async Task Add_WithACabinetMemberThatIsTooLong_NamesTheField() =>
        ShouldName(
            await AddAsync(Of(PartKind.Portfolio) with { CabinetMember = new string('x', 121) }),
            "CabinetMember"
        );

    [Fact]
    public async Task Add_FromADayToCome_NamesTheField() =>
        ShouldName(await AddAsync(Of(PartKind.Team) with { Since = Today.AddDays(1) }), "Since");

    [Fact]
    public async Task Add_WithTheNameOfSomethingRetired_IsDone()
    {
        var body = new AccountableBody("OLD", "Added", AccountableBodyKind.Cabinet);
        body.Retire(July);
        await Database.SaveAsync(body);

        (await AddAsync(Of(PartKind.AccountableBody))).ShouldBeDone();
    }

    [Fact]
    public async Task Add_ToADirectorateThatIsRetired_NamesTheField()
    {
        var retired = new Directorate("OLD", "Old");
        retired.Retire(July);
        await Database.SaveAsync(retired);

        ShouldName(await AddAsync(Of(PartKind.Service) with { DirectorateCode = "OLD" }), "DirectorateCode");
    }

    [Fact]
    public async Task Add_ByAnAdministratorOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.Administrator, ScopeKind.Directorate, Council.Place.Id)
        );

        (await Database.Get<AddPart>().ExecuteAsync(scoped, Of(PartKind.Directorate))).Word().ShouldBe("Forbidden");
        (await Database.ReadAsync(db => db.Directorates.CountAsync())).ShouldBe(2);
    }

    private static AddPartRequest Of(PartKind kind) =>
        new()
        {
            Kind = kind,
            Code = "ADDED",
            Name = "Added",
            DirectorateCode = "PLA",
            PortfolioCode = "HOM",
            ServiceCode = "HOU",
            CabinetMember = "Cabinet member",
            BodyKind = AccountableBodyKind.Cabinet,
        };

    private static void ShouldName(Outcome<string> outcome, string field) =>
        outcome.ShouldBeInvalid().Select(error => error.Field).Distinct().ShouldBe([field]);

    private Task<Outcome<string>> AddAsync(AddPartRequest request) =>
        Database.Get<AddPart>().ExecuteAsync(Actors.PerformanceTeam, request);
}
