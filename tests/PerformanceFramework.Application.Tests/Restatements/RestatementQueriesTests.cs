using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.Restatements;

/// <summary>HOU-1 has one restatement that is approved and one that waits.</summary>
public sealed class RestatementQueriesTests : RestatementsTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await RestateAsync();
        (await ProposeAsync(Lower with { NumeratorText = "41" })).ShouldBeDone();
    }

    [Theory]
    [InlineData(Role.Officer, 2)]
    [InlineData(Role.IndicatorOwner, 2)]
    [InlineData(Role.HeadOfService, 2)]
    [InlineData(Role.Director, 2)]
    [InlineData(Role.CltMember, 2)]
    [InlineData(Role.PerformanceTeam, 2)]
    [InlineData(Role.Auditor, 2)]
    [InlineData(Role.CabinetMember, 1)]
    [InlineData(Role.ScrutinyMember, 1)]
    [InlineData(Role.Partner, 1)]
    [InlineData(Role.Administrator, 1)]
    public async Task Ledger_ForARole_HasProposalsOnlyForThoseWhoMayOpenTheReturn(Role role, int rows)
    {
        var actor = Actors.Holding(role);

        (await LedgerAsync(actor)).Rows.Count.ShouldBe(rows);
        (await LinesAsync(actor)).Count.ShouldBe(rows);
        (await Queries.DetailAsync(actor, 2, Today) is not null).ShouldBe(rows == 2);
    }

    [Fact]
    public async Task Ledger_OfAnotherService_HasWhatIsApproved() =>
        (await LedgerAsync(Actors.LibraryOfficer))
            .Rows.ShouldHaveSingleItem()
            .State.ShouldBe(RestatementState.Approved);

    [Fact]
    public async Task Ledger_OfAFigureInAnOpenRound_IsHiddenFromThoseWhoDoNotSeeTheFigure()
    {
        (await WithdrawRestatementAsync()).ShouldBeDone();
        await FillSubmitAndApproveAsync();
        await RestateAsync(period: "2026-27-Q2");

        (await LedgerAsync(Actors.CabinetMember)).Rows.ShouldHaveSingleItem().Id.ShouldBe(1);
        (await Queries.DetailAsync(Actors.CabinetMember, 3, Today)).ShouldBeNull();
        (await LedgerAsync(Actors.Officer)).Rows.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Ledger_ForSomebodyWithoutARole_IsEmpty() =>
        (await LedgerAsync(Actor.Nobody)).Rows.ShouldBeEmpty();

    [Fact]
    public async Task Effect_ForThoseOutsideTheService_IsOfTheFigureAlone()
    {
        var seen = (await Queries.DetailAsync(Actors.CabinetMember, 1, Today)).ShouldNotBeNull();

        seen.Effect.ShouldHaveSingleItem();
        (await Queries.DetailAsync(Actors.Officer, 1, Today)).ShouldNotBeNull().Effect.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Ledger_Filtered_HasWhatFits()
    {
        var all = new RestatementFilter();

        (await Total(all with { State = RestatementState.Proposed })).ShouldBe(1);
        (await Total(all with { State = RestatementState.Refused })).ShouldBe(0);
        (await Total(all with { Service = "HOU" })).ShouldBe(2);
        (await Total(all with { Service = "LIB" })).ShouldBe(0);
        (await Total(all with { Indicator = "HOU-1" })).ShouldBe(2);
        (await Total(all with { Indicator = "HOU" })).ShouldBe(0);

        async Task<int> Total(RestatementFilter filter) => (await Queries.LedgerAsync(Actors.Auditor, filter, 1)).Total;
    }

    [Fact]
    public async Task Waiting_ForADirector_SaysThatTheyMayDecide()
    {
        var waiting = (await Queries.WaitingAsync(Actors.Director)).ShouldHaveSingleItem();

        (waiting.Id, waiting.MayDecide, waiting.MayWithdraw).ShouldBe((2, true, false));
        var own = (await Queries.WaitingAsync(Actors.Officer)).ShouldHaveSingleItem();
        (own.MayDecide, own.MayWithdraw).ShouldBe((false, true));
        (await Queries.WaitingAsync(Actors.CabinetMember)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_OutsideTheReach_IsNotThere()
    {
        (await Queries.FormAsync(Actors.LibraryOfficer, "HOU-1", "2026-27-Q1")).ShouldBeNull();
        (await Queries.TryAsync(Actors.LibraryOfficer, "HOU-1", "2026-27-Q1", Lower, Today)).ShouldBeNull();
    }

    [Fact]
    public async Task Form_OfAFigure_HasWhatIsReportedAsItWouldBeTyped()
    {
        var figure = (await Queries.FormAsync(Actors.Officer, "HOU-1", "2026-27-Q1"))
            .ShouldNotBeNull()
            .Figure.ShouldNotBeNull();

        figure.Now.ShouldBe(Lower);
        figure.WaitingId.ShouldBe(2);
        var plain = (await Queries.FormAsync(Actors.PerformanceTeam, "LIB-1", "2025-26-Q4")).ShouldNotBeNull();
        plain.Figure.ShouldNotBeNull().Now.ValueText.ShouldBe("1000.5");
    }

    private RestatementQueries Queries => Database.Get<RestatementQueries>();

    private Task<RestatementLedger> LedgerAsync(Actor actor) => Queries.LedgerAsync(actor, new RestatementFilter(), 1);

    private Task<List<RestatementRow>> LinesAsync(Actor actor) =>
        Queries.LinesAsync(actor, new RestatementFilter()).ToListAsync().AsTask();
}
