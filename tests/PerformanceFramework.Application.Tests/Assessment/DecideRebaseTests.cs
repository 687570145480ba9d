using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

/// <summary>HOU-9 is about 50% for eighteen months and about 70% for the next eighteen, which begin in October 2024.</summary>
public sealed class DecideRebaseTests : CouncilTest
{
    private const string Reason = "A new contractor started.";
    private const string Shift = "2024-25-M07";
    private const string Latest = "2025-26-M12";

    private static readonly decimal[] Wobble = [0, 2, -1, 1, -2, 2, 0, -1, 1];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var indicator = Given.Indicator("HOU-9", Council.Housing, frequency: Frequency.Monthly);
        var record = new IndicatorRecord
        {
            Indicator = indicator,
            Observations = Given.Figures(indicator, "2023-24-M01", FiguresAround(50, 70)).ToList(),
            Targets = Given.Targets(indicator, "2023-24-M01", 36, new Target.AtLeast(60), "met").ToList(),
        };
        record.Reassess();
        await Database.AddToAsync(Council.Housing, [indicator, .. record.Observations, .. record.Targets]);
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_IsKeptWithNameDayAndReason()
    {
        (await DecideAsync()).ShouldBeDone().ShouldBe(Given.Period(Shift));

        var decision = await Database.ReadAsync(db => db.RebaseDecisions.SingleAsync());
        (decision.From, decision.IsAccepted).ShouldBe((Given.Period(Shift), true));
        (decision.Reason, decision.DecidedBy, decision.DecidedOn).ShouldBe(
            (Reason, "Performance team", new DateOnly(2026, 10, 12))
        );
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_IsInTheChangeHistoryWithItsReason()
    {
        (await DecideAsync()).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(DecideRebase)).ToListAsync()
        );
        records.ShouldContain(r => r.Subject == nameof(RebaseDecision));
        records.ShouldAllBe(r => r.Reason == Reason && r.ActorName == "Performance team");
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_RecomputesTheSignals()
    {
        (await SignalAsync()).ShouldBe(VariationSignal.ImprovementHigh);

        (await DecideAsync()).ShouldBeDone();

        (await SignalAsync()).ShouldBe(VariationSignal.CommonCause);
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_LeavesEveryStatusAndEarlierSignalAsItIs()
    {
        var statuses = await StatusesAsync();
        var earlier = await EarlierSignalsAsync();

        (await DecideAsync()).ShouldBeDone();

        (await StatusesAsync()).ShouldBe(statuses);
        (await EarlierSignalsAsync()).ShouldBe(earlier);
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_BeginsTheChartAnew()
    {
        Segments(await DetailAsync()).ShouldBe(1);

        (await DecideAsync()).ShouldBeDone();

        Segments(await DetailAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Rebase_ThatIsRejected_IsKeptAndNotProposedAgain()
    {
        (await DetailAsync()).Chart.Proposal.ShouldNotBeNull().From.ShouldBe(Given.Period(Shift).End);

        (await DecideAsync(accept: false)).ShouldBeDone();

        var detail = await DetailAsync();
        detail.Chart.Proposal.ShouldBeNull();
        Segments(detail).ShouldBe(1);
        (await Database.ReadAsync(db => db.RebaseDecisions.SingleAsync())).IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Rebase_ThatIsRejected_LeavesTheSignals()
    {
        (await DecideAsync(accept: false)).ShouldBeDone();

        (await SignalAsync()).ShouldBe(VariationSignal.ImprovementHigh);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rebase_DecidedAlready_IsRefused(bool acceptedBefore)
    {
        (await DecideAsync(accept: acceptedBefore)).ShouldBeDone();

        (await DecideAsync()).Word().ShouldBe("already-rebased");
        (await DecideAsync(accept: false)).Word().ShouldBe("already-rebased");
    }

    [Theory]
    [InlineData("2026-27-M01")]
    [InlineData("2022-23-M01")]
    [InlineData("2024-25-Q3")]
    public async Task Rebase_FromAPeriodWithoutAFigure_IsRefused(string from) =>
        (await DecideAsync(from: from)).Word().ShouldBe("no-figure-to-rebase-from");

    [Fact]
    public async Task Rebase_OfAnIndicatorThatIsNone_IsNotFound() =>
        (await DecideAsync("NONE-1")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2024-25-M13")]
    public async Task Rebase_FromWhatIsNoPeriod_NamesTheField(string from) =>
        (await DecideAsync(from: from)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Hid\u200Bden")]
    public async Task Rebase_WithoutAReasonThatCanBeRead_NamesTheReason(string reason) =>
        (await DecideAsync(reason: reason)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Reason");

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Rebase_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await DecideAsync(actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Rebase_ByThePerformanceTeamOfAnotherDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat People",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.People.Id)
        );

        (await DecideAsync(actor: scoped)).Word().ShouldBe("Forbidden");
    }

    private static decimal[] FiguresAround(decimal before, decimal after) =>
        [.. Wobble.Concat(Wobble).Select(w => before + w), .. Wobble.Concat(Wobble).Select(w => after + w)];

    private Task<Outcome<ReportingPeriod>> DecideAsync(
        string code = "HOU-9",
        string from = Shift,
        bool accept = true,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<DecideRebase>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new DecideRebaseRequest(code, from, accept, reason));

    private async Task<IndicatorDetail> DetailAsync() =>
        (await Database.Get<IndicatorQueries>().DetailAsync(Actors.PerformanceTeam, "HOU-9")).ShouldNotBeNull();

    private async Task<VariationSignal> SignalAsync() =>
        await Database.ReadAsync(db =>
            db.Observations.Where(o => o.Indicator.Code == "HOU-9" && o.Period == Given.Period(Latest))
                .Select(o => o.Assessment.Signals.Variation)
                .SingleAsync()
        );

    private Task<List<Status>> StatusesAsync() =>
        Database.ReadAsync(db => db.Observations.OrderBy(o => o.Id).Select(o => o.Assessment.Status).ToListAsync());

    private Task<List<StoredSignals>> EarlierSignalsAsync() =>
        Database.ReadAsync(async db =>
            (await db.Observations.Where(o => o.Indicator.Code == "HOU-9").ToListAsync())
                .Where(o => o.Period.CompareTo(Given.Period(Shift)) < 0)
                .OrderBy(o => o.Period)
                .Select(o => o.Assessment.Signals)
                .ToList()
        );

    private static int Segments(IndicatorDetail detail)
    {
        detail.Chart.Points.ShouldNotBeEmpty();
        return 1 + detail.Chart.Points.Count(point => point.IsRebased);
    }
}
