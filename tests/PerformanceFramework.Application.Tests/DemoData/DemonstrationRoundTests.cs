using System.Globalization;
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
    public async Task Round_HasEveryStep_AndItsDayToSubmitHasPassed()
    {
        var round = await _db.CollectionRounds.SingleAsync();

        DemonstrationFixture.Today.ShouldBe(new DateOnly(2026, 11, 22));
        round.Dates.ShouldBe(
            new RoundDates(
                new DateOnly(2026, 11, 20),
                new DateOnly(2026, 11, 25),
                new DateOnly(2026, 11, 27),
                new DateOnly(2026, 12, 1)
            )
        );
    }

    [Theory]
    // Friday 1 January is a bank holiday: the first working day of the quarter is Monday the 4th.
    [InlineData("2027-01-01", "2027-01-04")]
    [InlineData("2027-01-03", "2027-01-04")]
    [InlineData("2027-01-05", "2027-01-04")]
    [InlineData("2027-04-01", "2027-04-01")]
    public async Task Round_OfTheFirstDaysOfAQuarter_HasDatesThatMakeSense(string today, string submitBy)
    {
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var database = await DemonstrationDatabase.OfAsync(day);
        await using var db = database.Open();

        var round = await db.CollectionRounds.SingleAsync();

        round.SubmitBy.ToString("O", CultureInfo.InvariantCulture).ShouldBe(submitBy);
        round.Dates.Problems(round.Period, day, round.Dates).ShouldBeEmpty();
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

        Enum.GetValues<ReturnStage>().Except(stages).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PL", ReturnStage.Approved)]
    [InlineData("CR", ReturnStage.SignedOff)]
    public async Task Directors_AndThePerformanceTeam_HaveReturnsWaiting(string directorate, ReturnStage stage)
    {
        var waiting = await _db
            .Returns.Include(r => r.Entries)
            .Where(r => r.Service.Directorate.Code == directorate && r.Stage == stage)
            .ToListAsync();

        // One at least can be signed off from the list, because no figure in it looked wrong.
        waiting.ShouldContain(r => r.Entries.All(e => e.CheckedAbout == ""));
    }

    [Fact]
    public async Task Return_SignedOff_HasTheStatementOfItsDirector()
    {
        var signedOff = await ReturnAsync("CSC");

        signedOff.Stage.ShouldBe(ReturnStage.SignedOff);
        signedOff.ApprovedBy.ShouldBe("Head of service, Children’s social care");
        signedOff.SignedOffBy.ShouldBe("Director of People");
        signedOff.Statement.ShouldNotBeNullOrWhiteSpace();
        signedOff.ApprovedAt.ShouldNotBeNull().ShouldBeLessThan(signedOff.SignedOffAt.ShouldNotBeNull());
    }

    [Theory]
    [InlineData("PLN")]
    [InlineData("CSC")]
    public async Task Return_ThatWaitsForAStep_HasNotReportedItsFigures(string service)
    {
        var round = await _db.CollectionRounds.SingleAsync();

        (
            await _db.Observations.AnyAsync(o => o.RoundId == round.Id && o.Indicator.Service.Code == service)
        ).ShouldBeFalse();
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
    public async Task Return_Checked_HasBecomeObservations()
    {
        var done = await ReturnAsync("LIB");
        var observations = await _db
            .Observations.Where(o => o.RoundId == done.RoundId && o.Indicator.ServiceId == done.ServiceId)
            .Where(o => o.Indicator.Formula == null)
            .ToListAsync();

        done.Stage.ShouldBe(ReturnStage.Checked);
        observations
            .Select(o => (o.IndicatorId, o.Period, o.Observed))
            .ShouldBe(
                done.Entries.Select(e => (e.IndicatorId, e.Period, EntryRule.Read(e.Input, e.Indicator.Limits).Value!)),
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Return_Checked_WasSubmittedApprovedAndCheckedByDifferentPeople()
    {
        var done = await ReturnAsync("LIB");

        done.ApprovedAt!.Value.ShouldBeGreaterThan(done.SubmittedAt!.Value);
        new[] { done.SubmittedBy, done.ApprovedBy, done.SignedOffBy, done.CheckedBy }.ShouldBeUnique();
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
