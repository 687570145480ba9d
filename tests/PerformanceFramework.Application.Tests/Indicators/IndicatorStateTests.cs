using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>How an indicator comes to life and is retired, and who sees it on the way.</summary>
public sealed class IndicatorStateTests : SetupTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Fact]
    public async Task Life_OfAnIndicator_GoesStepByStepAndIsRecorded()
    {
        (await AlignAsync("S1")).ShouldBeDone();
        (await ProposeAsync()).ShouldBeDone().ShouldBe(IndicatorState.Proposed);
        (await ReturnAsync()).ShouldBeDone().ShouldBe(IndicatorState.Draft);
        (await ProposeAsync()).ShouldBeDone();
        (await GoLiveAsync()).ShouldBeDone().ShouldBe(IndicatorState.Live);
        (await RetireAsync("NEW-1", Today)).ShouldBeDone().ShouldBe(IndicatorState.Retired);
        (await ReinstateAsync("NEW-1")).ShouldBeDone().ShouldBe(IndicatorState.Live);

        (await FindAsync("NEW-1"))!.State.ShouldBe(IndicatorState.Live);
        var kinds = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Subject == nameof(Indicator) && r.Kind != "Given")
                .OrderBy(r => r.Id)
                .Select(r => r.Kind)
                .ToListAsync()
        );
        kinds.ShouldBe([
            nameof(CreateIndicator),
            nameof(ProposeIndicator),
            nameof(ReturnIndicatorToDraft),
            nameof(ProposeIndicator),
            nameof(MakeIndicatorLive),
            nameof(RetireIndicator),
            nameof(ReinstateIndicator),
        ]);
        (await RecordOfAsync(nameof(RetireIndicator), nameof(Indicator))).Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Retirement_DuringARound_TakesRowsInWhichNothingWasTypedOutOfItsReturns()
    {
        (
            await Database
                .Get<SaveReturnEntry>()
                .ExecuteAsync(
                    Actors.Officer,
                    new SaveReturnEntryRequest(
                        Council.Entry("HOU-2", "2026-27-M04"),
                        0,
                        new EntryInput { ValueText = "95" }
                    )
                )
        ).ShouldBeDone();

        (await RetireAsync("HOU-2", Today)).ShouldBeDone();

        var left = await Database.ReadAsync(db =>
            db.ReturnEntries.Where(e => e.Indicator.Code == "HOU-2").Select(e => e.Period).ToListAsync()
        );
        left.ShouldBe([Given.Period("2026-27-M04")]);
    }

    [Fact]
    public async Task GoingLive_WithoutAPrimaryAlignment_IsRefused()
    {
        (await ProposeAsync()).ShouldBeDone();

        var outcome = await GoLiveAsync();

        (outcome.Word(), outcome.Sentence).ShouldBe(
            ("not-complete", "Before it can go live it needs a primary alignment.")
        );
    }

    [Fact]
    public async Task Steps_OutOfTheirOrder_AreRefused()
    {
        (await GoLiveAsync()).Word().ShouldBe("not-proposed");
        (await ReturnAsync()).Word().ShouldBe("not-proposed");
        (await RetireAsync("NEW-1", Today)).Word().ShouldBe("not-live");
        (await ReinstateAsync("NEW-1")).Word().ShouldBe("not-retired");
        (await ProposeAsync("HOU-1")).Word().ShouldBe("not-a-draft");
    }

    [Fact]
    public async Task Retirement_OnADayToCome_IsRefused() =>
        (await RetireAsync("HOU-1", Today.AddDays(1))).Word().ShouldBe("retired-in-the-future");

    [Fact]
    public async Task Steps_WithSomethingMissing_NameTheField()
    {
        (await RetireAsync("HOU-1", null)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("On");
        (await RetireAsync("HOU-1", Today, reason: ""))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Reason");
        (await ReinstateAsync("HOU-1", reason: " ")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await ReturnAsync(reason: "")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await ProposeAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await GoLiveAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await RemoveAsync("")).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Code");
    }

    [Fact]
    public async Task Steps_OfAVersionThatIsNoMore_AreConflicts()
    {
        (await ProposeAsync(version: 9)).Word().ShouldBe("Conflict");
        (await GoLiveAsync(version: 9)).Word().ShouldBe("Conflict");
        (await ReturnAsync(version: 9)).Word().ShouldBe("Conflict");
        (await RetireAsync("HOU-1", Today, version: 9)).Word().ShouldBe("Conflict");
        (await ReinstateAsync("HOU-1", version: 9)).Word().ShouldBe("Conflict");
        (await RemoveAsync("NEW-1", version: 9)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Steps_OfWhatIsNone_AreNotFound()
    {
        (await ProposeAsync("NONE")).Word().ShouldBe("NotFound");
        (await GoLiveAsync("NONE")).Word().ShouldBe("NotFound");
        (await ReturnAsync("NONE")).Word().ShouldBe("NotFound");
        (await RetireAsync("NONE", Today)).Word().ShouldBe("NotFound");
        (await ReinstateAsync("NONE")).Word().ShouldBe("NotFound");
        (await RemoveAsync("NONE")).Word().ShouldBe("NotFound");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Administrator)]
    public async Task Steps_ByARoleWithoutThePermission_AreForbidden(Role role)
    {
        var actor = Actors.Holding(role);

        (await RetireAsync("HOU-1", Today, actor: actor)).Word().ShouldBe("Forbidden");
        (await ReinstateAsync("HOU-1", actor: actor)).Word().ShouldBe("Forbidden");
        (await RemoveAsync("NEW-1", actor: actor)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Removal_OfADraft_TakesItAndItsAlignmentsAway()
    {
        (await AlignAsync("S1")).ShouldBeDone();

        (await RemoveAsync("NEW-1")).ShouldBeDone();

        (await FindAsync("NEW-1")).ShouldBeNull();
        (await RecordOfAsync(nameof(RemoveIndicator), nameof(Indicator)))
            .Before.ShouldNotBeNull()
            .ShouldContain("Allotments let within a month");
    }

    [Fact]
    public async Task Removal_OfWhatHasAPast_IsRefused()
    {
        (await RemoveAsync("HOU-1")).Word().ShouldBe("has-a-past");
        (await ProposeAsync()).ShouldBeDone();
        (await RemoveAsync("NEW-1")).Word().ShouldBe("has-a-past");
    }

    [Fact]
    public async Task Removal_OfWhatAMemberAskedAbout_IsRefused()
    {
        (
            await Database
                .Get<AskQuestion>()
                .ExecuteAsync(Actors.CabinetMember, new AskQuestionRequest("HOU-1", "Why?", Today.AddDays(7)))
        ).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE MemberQuestions SET IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'NEW-1')"
        );

        (await RemoveAsync("NEW-1")).Word().ShouldBe("has-a-past");

        (await FindAsync("NEW-1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Removal_OfADraftWithProposedTargets_IsRefused()
    {
        var year = await Database
            .Get<IndicatorQueries>()
            .TargetYearAsync(Actors.PerformanceTeam, "NEW-1", new FinancialYear(2026));
        var typed = new TypedTargets(
            TargetKind.AtLeast,
            "",
            TargetJudging.AsNow,
            year!.Periods.Select(period => new TypedTarget(period.Period, "90")).ToList()
        );
        (
            await Database
                .Get<ProposeTargets>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new ProposeTargetsRequest("NEW-1", "2026-27", year.Stamp, typed, Reason)
                )
        ).ShouldBeDone();

        (await RemoveAsync("NEW-1")).Word().ShouldBe("has-proposed-targets");
        (await FindAsync("NEW-1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Draft_BeforeItIsLive_IsSeenByThoseWhoManageIndicatorsAlone()
    {
        (await AlignAsync("S1")).ShouldBeDone();
        var queries = Database.Get<IndicatorQueries>();

        (await queries.DetailAsync(Actors.PerformanceTeam, "NEW-1")).ShouldNotBeNull().Paths.ShouldNotBeEmpty();
        (await queries.DetailAsync(Actors.Auditor, "NEW-1")).ShouldBeNull();
        (await queries.ListAsync(Actors.PerformanceTeam)).ShouldNotContain(i => i.Code == "NEW-1");
        (await Database.Get<ThreadQueries>().ElementAsync(Actors.PerformanceTeam, "S1"))!.Indicators.ShouldNotContain(
            i => i.Standing.Code == "NEW-1"
        );
    }

    [Fact]
    public async Task Retirement_OfAnIndicator_LeavesItsPageAndTakesItOffTheLists()
    {
        (await RetireAsync("HOU-1", Today)).ShouldBeDone();
        var queries = Database.Get<IndicatorQueries>();

        var detail = (await queries.DetailAsync(Actors.CabinetMember, "HOU-1")).ShouldNotBeNull();
        (detail.State, detail.RetiredOn, detail.RetiredReason).ShouldBe((IndicatorState.Retired, Today, Reason));
        detail.History.ShouldNotBeEmpty();
        (await queries.ListAsync(Actors.CabinetMember)).ShouldNotContain(i => i.Code == "HOU-1");
        (await Database.Get<ThreadQueries>().OverviewAsync(Actors.CabinetMember)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Returns_OfARoundThatIsOpenedAfterwards_AskForLiveIndicatorsAlone()
    {
        (await RetireAsync("HOU-1", Today)).ShouldBeDone();
        var indicators = await Database.ReadAsync(db => db.Indicators.Include(i => i.Service).ToListAsync());
        var round = new CollectionRound(Given.Period("2026-27-Q3"), new RoundDates(Today, Today));

        var asked = round.ReturnsFor(indicators).SelectMany(r => r.Entries).Select(e => e.Indicator.Code).ToList();

        asked.ShouldContain("HOU-2");
        asked.ShouldNotContain("HOU-1");
        asked.ShouldNotContain("NEW-1");
    }

    private Task<Outcome<IndicatorState>> ReturnAsync(
        string code = "NEW-1",
        string reason = Reason,
        int? version = null
    ) =>
        AskAsync<ReturnIndicatorToDraft, ReturnIndicatorToDraftRequest, IndicatorState>(
            code,
            version,
            read => new ReturnIndicatorToDraftRequest(code, read, reason)
        );

    private Task<Outcome<IndicatorState>> RetireAsync(
        string code,
        DateOnly? on,
        string reason = Reason,
        int? version = null,
        Actor? actor = null
    ) =>
        AskAsync<RetireIndicator, RetireIndicatorRequest, IndicatorState>(
            code,
            version,
            read => new RetireIndicatorRequest(code, read, on, reason),
            actor
        );

    private Task<Outcome<IndicatorState>> ReinstateAsync(
        string code,
        string reason = Reason,
        int? version = null,
        Actor? actor = null
    ) =>
        AskAsync<ReinstateIndicator, ReinstateIndicatorRequest, IndicatorState>(
            code,
            version,
            read => new ReinstateIndicatorRequest(code, read, reason),
            actor
        );

    private Task<Outcome<string>> RemoveAsync(string code, int? version = null, Actor? actor = null) =>
        AskAsync<RemoveIndicator, RemoveIndicatorRequest, string>(
            code,
            version,
            read => new RemoveIndicatorRequest(code, read),
            actor
        );
}
