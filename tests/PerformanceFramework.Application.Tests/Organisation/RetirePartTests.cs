using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class RetirePartTests : OrganisationTest
{
    [Fact]
    public async Task Retire_OfWhatNothingBelongsTo_IsOfferedNoMoreAndStaysInItsPast()
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();

        var overview = (await Queries.OverviewAsync(Actors.PerformanceTeam)).ShouldNotBeNull();
        overview.Bodies.ShouldBeEmpty();
        var retired = overview.Retired.ShouldHaveSingleItem();
        (retired.Code, retired.RetiredOn).ShouldBe(("SCRUTINY", August));
        var before = await DetailAsync(PartKind.AccountableBody, "SCRUTINY", at: August.AddDays(-1));
        before.At.ShouldNotBeNull();
        (await DetailAsync(PartKind.AccountableBody, "SCRUTINY", at: August)).At.ShouldBeNull();
    }

    [Fact]
    public async Task Retire_OfABody_IsInTheChangeHistoryWithItsReason()
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();

        var record = (await RecordsAsync(nameof(RetirePart))).ShouldHaveSingleItem();
        (record.Subject, record.Reason).ShouldBe((nameof(AccountableBody), Reason));
    }

    [Fact]
    public async Task Retire_OfAServiceInUse_NamesWhatBelongsToIt()
    {
        await AddPersonAsync("Oona Officer", Role.Officer, ScopeKind.Service, Council.Housing.Id);

        var outcome = await RetireAsync(PartKind.Service, "HOU");

        outcome.Word().ShouldBe("still-in-use");
        outcome.Sentence.ShouldBe(
            "Housing cannot be retired while it has the indicators HOU-1, HOU-2, HOU-3, HOU-4 and OUT-1, the team Housing options and a role of Oona Officer (Officer). Move or end them first."
        );
    }

    [Theory]
    [InlineData(PartKind.Directorate, "PLA", "the services Housing and Waste")]
    [InlineData(PartKind.Portfolio, "HOM", "the service Housing")]
    public async Task Retire_OfWhatServicesBelongTo_NamesThem(PartKind kind, string code, string named)
    {
        var outcome = await RetireAsync(kind, code);

        outcome.Word().ShouldBe("still-in-use");
        outcome.Sentence.ShouldContain(named);
    }

    [Fact]
    public async Task Retire_OfAPartnerWithPeople_NamesThem()
    {
        await AddPersonAsync("Pat Partner", Role.Partner, ScopeKind.PartnerOrganisation, Council.Partner.Id);

        (await RetireAsync(PartKind.PartnerOrganisation, "NHS")).Sentence.ShouldContain("a role of Pat Partner");
    }

    [Fact]
    public async Task Retire_OfAServiceWhoseReturnIsUnderWay_NamesTheReturn()
    {
        (await MoveAllFromLibrariesAsync()).ShouldBeDone();

        var outcome = await RetireAsync(PartKind.Service, "LIB");

        outcome.Word().ShouldBe("returns-under-way");
        outcome.Sentence.ShouldContain("The return of Libraries for Q2 2026/27 is not signed off yet.");
        await CloseRoundAsync();
        (await RetireAsync(PartKind.Service, "LIB")).ShouldBeDone();
    }

    [Theory]
    [InlineData("2026-10-13", Reason, "On")]
    [InlineData(null, Reason, "On")]
    [InlineData("2026-08-01", "", "Reason")]
    public async Task Retire_WithSomethingMissingOrWrong_NamesTheField(string? on, string reason, string field)
    {
        var day = on is null ? (DateOnly?)null : DateOnly.ParseExact(on, "yyyy-MM-dd");

        var outcome = await RetireAsync(new(PartKind.AccountableBody, "SCRUTINY", 0, day, reason));

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Retire_OfAnOldVersion_IsAConflict() =>
        (await RetireAsync(new(PartKind.AccountableBody, "SCRUTINY", 3, August, Reason))).Word().ShouldBe("Conflict");

    [Fact]
    public async Task Retire_OfWhatIsNot_IsNotFound() =>
        (await RetireAsync(PartKind.AccountableBody, "NOWHERE")).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Retire_OfWhatIsRetired_IsRefused()
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();

        (await RetireAsync(new(PartKind.AccountableBody, "SCRUTINY", 1, August, Reason))).Word().ShouldBe("retired");
    }

    [Fact]
    public async Task Reinstate_OfWhatIsRetired_KeepsTheTimeInWhichItWasNotThere()
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();

        (await ReinstateAsync(PartKind.AccountableBody, "SCRUTINY", 1)).ShouldBeDone();

        (await DetailAsync(PartKind.AccountableBody, "SCRUTINY", at: July.AddDays(-1))).At.ShouldNotBeNull();
        (await DetailAsync(PartKind.AccountableBody, "SCRUTINY", at: August)).At.ShouldBeNull();
        (await DetailAsync(PartKind.AccountableBody, "SCRUTINY", at: new DateOnly(2026, 10, 12))).At.ShouldNotBeNull();
        (await RecordsAsync(nameof(ReinstatePart))).ShouldAllBe(record => record.Reason == Reason);
    }

    [Theory]
    [InlineData(0, Reason, "Conflict")]
    [InlineData(1, "", "Invalid")]
    public async Task Reinstate_OfAnOldVersionOrWithoutAReason_IsNotDone(int version, string reason, string word)
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();

        (await ReinstateAsync(PartKind.AccountableBody, "SCRUTINY", version, reason)).Word().ShouldBe(word);
    }

    [Fact]
    public async Task Reinstate_OfWhatIsNotRetired_IsRefused() =>
        (await ReinstateAsync(PartKind.AccountableBody, "SCRUTINY", 0)).Word().ShouldBe("not-retired");

    [Fact]
    public async Task Reinstate_OfWhatIsNot_IsNotFound() =>
        (await ReinstateAsync(PartKind.Team, "NOWHERE", 0)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Reinstate_UnderANameThatIsTaken_IsRefused()
    {
        (await RetireAsync(PartKind.AccountableBody, "SCRUTINY")).ShouldBeDone();
        await Database.SaveAsync(new AccountableBody("NEXT", "Scrutiny committee", AccountableBodyKind.Committee));

        (await ReinstateAsync(PartKind.AccountableBody, "SCRUTINY", 1)).Word().ShouldBe("name-taken");
    }

    [Fact]
    public async Task Reinstate_InADirectorateThatIsRetired_IsRefused()
    {
        var old = new Directorate("OLD", "Old");
        old.Retire(July);
        var service = new Service("OLDER", "Older", old, new Portfolio("P", "Portfolio"));
        service.Retire(July);
        await Database.SaveAsync(service);

        var outcome = await ReinstateAsync(PartKind.Service, "OLDER", 0);

        outcome.Word().ShouldBe("place-retired");
        outcome.Sentence.ShouldContain("It belongs to Old, which is retired.");
    }

    private Task<Outcome<int>> MoveAllFromLibrariesAsync() =>
        MoveAsync(new MoveIndicatorsRequest("LIB", ["LIB-1", "LIB-2"], "WAS", July, Reason));

    private Task<Outcome<string>> RetireAsync(PartKind kind, string code) =>
        RetireAsync(new(kind, code, 0, August, Reason));

    private Task<Outcome<string>> RetireAsync(RetirePartRequest request) =>
        Database.Get<RetirePart>().ExecuteAsync(Actors.Administrator, request);

    private Task<Outcome<string>> ReinstateAsync(PartKind kind, string code, int version, string reason = Reason) =>
        Database
            .Get<ReinstatePart>()
            .ExecuteAsync(Actors.Administrator, new ReinstatePartRequest(kind, code, version, reason));
}
