using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>LAA is a set without indicators; the tests run in 2026/27.</summary>
public sealed class IndicatorSetTests : SetupTest
{
    private const int ThisYear = 2026;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await CreateSetAsync("LAA", "the Local Area Agreement", SetKind.LocalAreaAgreement)).ShouldBeDone();
    }

    [Fact]
    public async Task Creation_OfASet_IsKeptAndRecorded()
    {
        var set = await SetAsync("LAA");

        (set.Name, set.Kind, set.RetiredOn).ShouldBe(("the Local Area Agreement", SetKind.LocalAreaAgreement, null));
        (await RecordOfAsync(nameof(CreateIndicatorSet), nameof(IndicatorSet))).ActorName.ShouldBe("Performance team");
    }

    [Theory]
    [InlineData("LAA")]
    [InlineData("laa")]
    public async Task Creation_WithACodeThatIsTaken_IsRefused(string code) =>
        (await CreateSetAsync(code, "another")).Word().ShouldBe("set-code-taken");

    [Theory]
    [InlineData("", "A name", SetKind.Own, "Code")]
    [InlineData("has space", "A name", SetKind.Own, "Code")]
    [InlineData("NIS", "", SetKind.Own, "Name")]
    [InlineData("NIS", "A name", (SetKind)0, "Kind")]
    public async Task Creation_WithSomethingWrong_NamesTheField(string code, string name, SetKind kind, string field) =>
        (await CreateSetAsync(code, name, kind)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public async Task Revision_OfASet_ChangesNameAndKind()
    {
        (await ReviseAsync("the agreement", SetKind.Own)).ShouldBeDone();

        var set = await SetAsync("LAA");
        (set.Name, set.Kind, set.Version).ShouldBe(("the agreement", SetKind.Own, 1));
    }

    [Fact]
    public async Task Revision_WithSomethingWrong_NamesTheField()
    {
        (await ReviseAsync("", SetKind.Own)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await ReviseAsync("x", 0)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Kind");
    }

    [Fact]
    public async Task Retirement_AndReinstatement_AreRecordedWithTheirReasons()
    {
        (await RetireAsync()).ShouldBeDone();
        (await SetAsync("LAA")).RetiredOn.ShouldBe(new DateOnly(2026, 10, 12));
        (await RetireAsync(version: 1)).Word().ShouldBe("set-is-retired");

        (await ReinstateAsync(version: 1)).ShouldBeDone();

        (await SetAsync("LAA")).RetiredOn.ShouldBeNull();
        (await ReinstateAsync(version: 2)).Word().ShouldBe("set-is-not-retired");
        (await RecordOfAsync(nameof(RetireIndicatorSet), nameof(IndicatorSet))).Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Retirement_OfASetThatJudges_IsRefused()
    {
        (await CreateAsync("NEW-2", Complete with { Name = "Potholes filled" }, set: "LAA")).ShouldBeDone();

        (await RetireAsync()).Word().ShouldBe("set-judges");
    }

    [Fact]
    public async Task Changes_OfAVersionThatIsNoMore_AreConflicts()
    {
        (await ReviseAsync("x", SetKind.Own, version: 9)).Word().ShouldBe("Conflict");
        (await RetireAsync(version: 9)).Word().ShouldBe("Conflict");
        (await ReinstateAsync(version: 9)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Changes_WithoutAReason_NameTheField()
    {
        (await RetireAsync(reason: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await ReinstateAsync(reason: " ")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Changes_OfASetThatIsNone_AreNotFound()
    {
        (await ReviseAsync("x", SetKind.Own, code: "NONE")).Word().ShouldBe("NotFound");
        (await RetireAsync(code: "NONE")).Word().ShouldBe("NotFound");
        (await ReinstateAsync(code: "NONE")).Word().ShouldBe("NotFound");
        (await AddAsync(["HOU-1"], set: "NONE")).Word().ShouldBe("NotFound");
        (await TakeAsync("HOU-1", set: "NONE")).Word().ShouldBe("NotFound");
        (await CopyAsync(set: "NONE")).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Adding_OfIndicators_PassesOverThoseThatAreInIt()
    {
        (await AddAsync(["HOU-1", "WAS-1"])).ShouldBeDone().ShouldBe(2);
        (await AddAsync(["WAS-1", "LIB-1"])).ShouldBeDone().ShouldBe(1);

        (await MembersAsync(ThisYear)).ShouldBe(["HOU-1", "LIB-1", "WAS-1"]);
        (await MembersAsync(ThisYear + 1)).ShouldBeEmpty();
        (
            await Database.ReadAsync(db =>
                db.ChangeRecords.CountAsync(r => r.Kind == nameof(AddToSet) && r.Subject == nameof(SetMembership))
            )
        ).ShouldBe(3);
    }

    [Fact]
    public async Task Adding_OfCodesThatAreNone_NamesThemAndAddsNothing()
    {
        var outcome = await AddAsync(["HOU-1", "NONE-1", "NONE-2"]);

        (outcome.Word(), outcome.Sentence).ShouldBe(
            ("unknown-codes", "There is no indicator with the code NONE-1 or NONE-2. Nothing was added.")
        );
        (await MembersAsync(ThisYear)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Membership_InSeveralSets_LeavesTheRulesAsTheyAre()
    {
        (await CreateSetAsync("NIS", "the national set", SetKind.NationalIndicatorSet)).ShouldBeDone();

        (await AddAsync(["HOU-1"])).ShouldBeDone();
        (await AddAsync(["HOU-1"], set: "NIS")).ShouldBeDone();

        (await FindAsync("HOU-1"))!.SetId.ShouldBeNull();
    }

    [Fact]
    public async Task Taking_OutOfAYearThatIsNotOver_IsDone()
    {
        (await AddAsync(["HOU-1", "WAS-1"])).ShouldBeDone();

        (await TakeAsync("HOU-1")).ShouldBeDone();

        (await MembersAsync(ThisYear)).ShouldBe(["WAS-1"]);
        (await TakeAsync("HOU-1")).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Taking_OutOfAYearThatIsOver_IsRefused()
    {
        (await AddAsync(["HOU-1"], ThisYear - 1)).ShouldBeDone();

        (await TakeAsync("HOU-1", ThisYear - 1)).Word().ShouldBe("year-is-over");
    }

    [Fact]
    public async Task Copy_ToTheNextYear_TakesLiveIndicatorsThatAreNotThereYet()
    {
        (await AddAsync(["HOU-1", "WAS-1", "NEW-1"])).ShouldBeDone();
        (await AddAsync(["WAS-1"], ThisYear + 1)).ShouldBeDone();

        (await CopyAsync()).ShouldBeDone().ShouldBe(1);

        (await MembersAsync(ThisYear + 1)).ShouldBe(["HOU-1", "WAS-1"]);
        (await CopyAsync()).Word().ShouldBe("nothing-to-copy");
    }

    [Fact]
    public async Task Members_OfARetiredSet_NoLongerChange()
    {
        (await AddAsync(["HOU-1"])).ShouldBeDone();
        (await RetireAsync()).ShouldBeDone();

        (await AddAsync(["WAS-1"])).Word().ShouldBe("set-is-retired");
        (await TakeAsync("HOU-1")).Word().ShouldBe("set-is-retired");
        (await CopyAsync()).Word().ShouldBe("set-is-retired");
    }

    [Fact]
    public async Task Members_AskedForWithSomethingMissing_NameTheField()
    {
        (await AddAsync([])).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Codes");
        (await AddAsync(["HOU-1"], 1)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("StartYear");
        (await AddAsync(["HOU-1"], set: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("SetCode");
        (await TakeAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await CopyAsync(2199)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("StartYear");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Administrator)]
    public async Task Sets_ChangedByARoleWithoutThePermission_AreForbidden(Role role)
    {
        var actor = Actors.Holding(role);

        (await CreateSetAsync("NIS", "x", actor: actor)).Word().ShouldBe("Forbidden");
        (await ReviseAsync("x", SetKind.Own, actor: actor)).Word().ShouldBe("Forbidden");
        (await RetireAsync(actor: actor)).Word().ShouldBe("Forbidden");
        (await ReinstateAsync(actor: actor)).Word().ShouldBe("Forbidden");
        (await AddAsync(["HOU-1"], actor: actor)).Word().ShouldBe("Forbidden");
        (await TakeAsync("HOU-1", actor: actor)).Word().ShouldBe("Forbidden");
        (await CopyAsync(actor: actor)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Sets_AsTheyAreShown_CountWhatIsInThemAndWhatTheyJudge()
    {
        (await CreateAsync("NEW-2", Complete with { Name = "Potholes filled" }, set: "LAA")).ShouldBeDone();
        (await AddAsync(["HOU-1", "WAS-1"])).ShouldBeDone();
        (await AddAsync(["HOU-1"], ThisYear - 1)).ShouldBeDone();
        var queries = Database.Get<IndicatorQueries>();
        var year = new FinancialYear(ThisYear);

        var summary = (await queries.SetsAsync(Actors.PerformanceTeam, year)).ShouldHaveSingleItem();
        var detail = (await queries.SetAsync(Actors.PerformanceTeam, "LAA", year)).ShouldNotBeNull();
        var filter = (await queries.SetFiltersAsync(Actors.CabinetMember, year)).ShouldHaveSingleItem();

        (summary.Code, summary.Members, summary.IsJudging).ShouldBe(("LAA", 2, 1));
        detail.Members.Select(m => (m.Code, m.JudgedBy)).ShouldBe([("HOU-1", ""), ("WAS-1", "")]);
        detail.NextMembers.ShouldBe(0);
        detail.Years.Select(y => y.StartYear).ShouldBe([2026, 2025]);
        (filter.Code, filter.Indicators.Count).ShouldBe(("LAA", 2));
        (await queries.SetsAsync(Actors.Auditor, year)).ShouldBeEmpty();
        (await queries.SetAsync(Actors.Auditor, "LAA", year)).ShouldBeNull();
    }

    private Task<Outcome<string>> CreateSetAsync(
        string code,
        string name,
        SetKind kind = SetKind.Own,
        Actor? actor = null
    ) =>
        Database
            .Get<CreateIndicatorSet>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new CreateIndicatorSetRequest(code, name, kind));

    private Task<Outcome<string>> ReviseAsync(
        string name,
        SetKind kind,
        string code = "LAA",
        int version = 0,
        Actor? actor = null
    ) =>
        Database
            .Get<ReviseIndicatorSet>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new ReviseIndicatorSetRequest(code, version, name, kind));

    private Task<Outcome<string>> RetireAsync(
        string code = "LAA",
        int version = 0,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<RetireIndicatorSet>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new RetireIndicatorSetRequest(code, version, reason));

    private Task<Outcome<string>> ReinstateAsync(
        string code = "LAA",
        int version = 0,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<ReinstateIndicatorSet>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new ReinstateIndicatorSetRequest(code, version, reason));

    private Task<Outcome<int>> AddAsync(string[] codes, int year = ThisYear, string set = "LAA", Actor? actor = null) =>
        Database.Get<AddToSet>().ExecuteAsync(actor ?? Actors.PerformanceTeam, new AddToSetRequest(set, year, codes));

    private Task<Outcome<int>> TakeAsync(string code, int year = ThisYear, string set = "LAA", Actor? actor = null) =>
        Database
            .Get<RemoveFromSet>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new RemoveFromSetRequest(set, year, code));

    private Task<Outcome<int>> CopyAsync(int year = ThisYear, string set = "LAA", Actor? actor = null) =>
        Database
            .Get<CopySetMembership>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new CopySetMembershipRequest(set, year));

    private Task<IndicatorSet> SetAsync(string code) =>
        Database.ReadAsync(db => db.IndicatorSets.SingleAsync(s => s.Code == code));

    private Task<List<string>> MembersAsync(int year) =>
        Database.ReadAsync(db =>
            db.SetMemberships.Where(m => m.StartYear == year)
                .OrderBy(m => m.Indicator.Code)
                .Select(m => m.Indicator.Code)
                .ToListAsync()
        );
}
