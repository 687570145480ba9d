using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Tests.DemoData;

[Collection(DemonstrationCollection.Name)]
public sealed class DemonstrationRoundTests(DemonstrationFixture fixture) : IAsyncLifetime
{
    private readonly PerformanceDbContext _db = fixture.Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Fact]
    public async Task Round_Open_CollectsTheQuarterBeforeTodays()
    {
        var round = await _db.CollectionRounds.SingleAsync();

        round.Period.ShouldBe(ReportingPeriod.Quarter(new FinancialYear(2026), 2));
        round.State.ShouldBe(RoundState.Open);
    }

    [Fact]
    public async Task Round_LateInTheQuarter_LeavesFiveDaysToSubmitAndThreeWorkingDaysToApprove()
    {
        var round = await _db.CollectionRounds.SingleAsync();

        round.SubmitBy.ShouldBe(new DateOnly(2026, 11, 27));
        round.ApproveBy.ShouldBe(new DateOnly(2026, 12, 2));
    }

    [Fact]
    public async Task Return_OfWaste_IsBlankWithTwelveRowsOrMore()
    {
        var waste = await ReturnAsync("WAS");

        waste.Stage.ShouldBe(ReturnStage.NotStarted);
        waste.Entries.Count.ShouldBeGreaterThanOrEqualTo(12);
        waste.Entries.ShouldAllBe(e => e.Input == EntryInput.Blank);
    }

    [Fact]
    public async Task Returns_Together_ShowEveryStageOfTheirRound()
    {
        var stages = await _db.Returns.Select(r => r.Stage).ToListAsync();

        Enum.GetValues<ReturnStage>().Where(stage => stage <= ReturnStage.Approved).Except(stages).ShouldBeEmpty();
    }

    [Fact]
    public async Task Return_InProgress_IsPartlyTyped()
    {
        var inProgress = await ReturnAsync("EDU");

        inProgress.Stage.ShouldBe(ReturnStage.InProgress);
        inProgress.Entries.ShouldContain(e => e.ChangedBy == null);
        inProgress.Entries.ShouldContain(e => e.ChangedBy == "Officer, Education and schools");
    }

    [Fact]
    public async Task Return_Queried_SaysWhy()
    {
        var queried = await ReturnAsync("HWY");

        queried.Stage.ShouldBe(ReturnStage.Queried);
        queried.QueryReason.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Return_Submitted_CanBeReadInEveryRow()
    {
        var submitted = await ReturnAsync("HOU");

        submitted.Stage.ShouldBe(ReturnStage.Submitted);
        submitted.Entries.ShouldAllBe(e => EntryRule.Read(e.Input, e.Indicator.Limits).Value != null);
    }

    [Fact]
    public async Task Return_Approved_HasBecomeObservations()
    {
        var approved = await ReturnAsync("LIB");
        var observations = await _db
            .Observations.Where(o => o.RoundId == approved.RoundId && o.Indicator.ServiceId == approved.ServiceId)
            .Where(o => o.Indicator.Formula == null)
            .ToListAsync();

        approved.Stage.ShouldBe(ReturnStage.Approved);
        observations
            .Select(o => (o.IndicatorId, o.Period, o.Observed))
            .ShouldBe(
                approved.Entries.Select(e =>
                    (e.IndicatorId, e.Period, EntryRule.Read(e.Input, e.Indicator.Limits).Value!)
                ),
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Return_Approved_WasApprovedAfterItWasSubmittedByAnother()
    {
        var approved = await ReturnAsync("LIB");

        approved.ApprovedAt!.Value.ShouldBeGreaterThan(approved.SubmittedAt!.Value);
        approved.ApprovedBy.ShouldNotBe(approved.SubmittedBy);
    }

    [Fact]
    public async Task Rows_Due_HaveATargetWhereTheHistoryHadOne()
    {
        var withTargets = await _db.PeriodTargets.Select(t => t.IndicatorId).Distinct().ToListAsync();
        var set = await _db.PeriodTargets.Select(t => new { t.IndicatorId, t.Period }).ToListAsync();
        var due = await _db.ReturnEntries.Select(e => new { e.IndicatorId, e.Period }).ToListAsync();

        due.Where(row => withTargets.Contains(row.IndicatorId)).Except(set).ShouldBeEmpty();
    }

    private Task<ServiceReturn> ReturnAsync(string service) =>
        _db.Returns.Include(r => r.Entries).ThenInclude(e => e.Indicator).SingleAsync(r => r.Service.Code == service);
}
