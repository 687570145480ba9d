using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Returns;

public sealed class ApproveReturnTests : ReturnsTest
{
    [Fact]
    public async Task Approve_OfASubmittedReturn_NotesWhoAndWhen()
    {
        await FillAndSubmitAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));

        (await ApproveAsync()).ShouldBeDone().ShouldBe(ReturnStage.Approved);

        var approved = await ReturnAsync();
        approved.ApprovedBy.ShouldBe("Head of service");
        approved.ApprovedAt.ShouldBe(Database.Time.Utc);
    }

    [Fact]
    public async Task Approve_OfEveryRow_MakesAnObservationInTheRound()
    {
        await FillSubmitAndApproveAsync();

        var made = await Database.ReadAsync(db => db.Observations.Where(o => o.RoundId != null).ToListAsync());

        made.Count.ShouldBe(Complete.Count);
        made.ShouldAllBe(o => o.RoundId == Council.Round.Id && o.PeriodEnd == o.Period.End);
    }

    [Fact]
    public async Task Approve_OfAFraction_KeepsBothPartsAndTheQuotient()
    {
        await FillSubmitAndApproveAsync();

        var observation = (await ObservationAsync("HOU-1", "2026-27-Q2"))!;

        observation.Observed.ShouldBe(new ObservedValue.Number(92, new Fraction(46, 50)));
        observation.Commentary.ShouldBe("Better triage");
        observation.Assessment.Status.ShouldBe(Status.Green);
    }

    [Fact]
    public async Task Approve_OfAProvisionalFigure_KeepsItProvisional()
    {
        await FillSubmitAndApproveAsync();

        (await ObservationAsync("HOU-2", "2026-27-M06"))!.IsProvisional.ShouldBeTrue();
        (await ObservationAsync("HOU-2", "2026-27-M05"))!.IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public async Task Approve_OfAJudgement_NamesWhoeverSubmittedItAsJudge()
    {
        await FillSubmitAndApproveAsync();

        var observation = (await ObservationAsync("HOU-4", "2026-27-Q2"))!;

        observation.Judged.ShouldBe(new JudgedStatus(Status.Amber, "The rest is on time", "Officer"));
        observation.Assessment.Status.ShouldBe(Status.Amber);
        observation.Words.ShouldBe("Opened a month late");
    }

    [Fact]
    public async Task Approve_OfAPeriodReportedBefore_ReplacesWhatWasReported()
    {
        var indicator = await Database.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "HOU-3"));
        await Database.TamperAsync(
            $"UPDATE Observations SET Period = '2026-27-Q2', PeriodEnd = '2026-09-30' WHERE IndicatorId = {indicator.Id} AND Period = '2026-27-Q1'"
        );

        await FillSubmitAndApproveAsync();

        var observation = (await ObservationAsync("HOU-3", "2026-27-Q2"))!;
        observation.Value.ShouldBe(48);
        observation.RoundId.ShouldBe(Council.Round.Id);
        observation.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Approve_ByWhoeverSubmittedIt_IsRefused()
    {
        var both = Actors.Named(
            "Both",
            new ScopedRole(Role.Officer, ScopeKind.Service, Council.Housing.Id),
            new ScopedRole(Role.HeadOfService, ScopeKind.Service, Council.Housing.Id)
        );
        await FillAsync();
        (await SubmitAsync(both)).ShouldBeDone();

        (await ApproveAsync(both)).Word().ShouldBe("own-submission");

        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Submitted);
    }

    [Fact]
    public async Task Approve_ByTheHeadOfAnotherService_IsForbidden()
    {
        await FillAndSubmitAsync();

        (await ApproveAsync(Actors.LibraryHead)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Approve_OfAnOlderVersion_IsAConflictAndReportsNothing()
    {
        await FillAndSubmitAsync();
        var version = (await ReturnAsync()).Version;

        var outcome = await ApproveAsync(version: version - 1);

        outcome.ShouldBeOfType<Outcome<ReturnStage>.Conflict>().Theirs.ShouldBe(ReturnStage.Submitted);
        (await ObservationAsync("HOU-1", "2026-27-Q2")).ShouldBeNull();
    }

    [Fact]
    public async Task Approve_OfAReturnThatDoesNotExist_IsNotFound()
    {
        var outcome = await Database
            .Get<ApproveReturn>()
            .ExecuteAsync(Actors.HeadOfService, new ApproveReturnRequest(999_999, 0));

        outcome.Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Approve_OfFiguresThatAreNoLongerRight_SaysWhichAndReportsNothing()
    {
        await FillAndSubmitAsync();
        await Database.TamperAsync($"UPDATE Indicators SET HighestPossible = '90.0' WHERE Code = 'HOU-1'");

        var error = (await ApproveAsync()).ShouldBeInvalid().ShouldHaveSingleItem();

        error.Field.ShouldBe($"entry-{Council.Entry("HOU-1")}-numerator");
        (await ReturnAsync()).Stage.ShouldBe(ReturnStage.Submitted);
        (await ObservationAsync("HOU-2", "2026-27-M04")).ShouldBeNull();
    }

    [Fact]
    public async Task Approve_OfAReturn_RecordsEveryChangeThatItMakes()
    {
        await FillAndSubmitAsync();
        (await ApproveAsync()).ShouldBeDone();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == nameof(ApproveReturn)).ToListAsync()
        );

        records.Count(r => r.Subject == nameof(Observation) && r.Before == null).ShouldBe(6);
        records.Count(r => r.Subject == nameof(ReturnEntry)).ShouldBe(6);
        records.Count(r => r.Subject == nameof(ServiceReturn)).ShouldBe(1);
        records.ShouldAllBe(r => r.ActorId == Actors.HeadOfService.Id);
    }
}
