using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Assessment;

public sealed class ReassessAllTests : CouncilTest
{
    [Fact]
    public async Task Reassess_OfASoundDatabase_FindsNoDifference()
    {
        var found = await ReassessAsync();

        found.Observations.ShouldBe(Council.Records.Sum(record => record.Observations.Count));
        found.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reassess_OfASoundDatabase_WritesNothing()
    {
        var before = await Database.ReadAsync(db => db.ChangeRecords.CountAsync());

        await ReassessAsync();

        (await Database.ReadAsync(db => db.ChangeRecords.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Reassess_OfATamperedStatus_NamesAndRepairsIt()
    {
        var red = await ObservationAsync();
        await Database.TamperAsync($"UPDATE Observations SET Assessment_Status = 'Green' WHERE Id = {red.Id}");

        var found = await ReassessAsync();

        found.Differences.ShouldBe([
            new ReassessmentDifference("HOU-2", Given.Period("2026-27-M02"), red.Assessment.StatusExplanation),
        ]);
        (await ObservationAsync()).Assessment.ShouldBe(red.Assessment);
    }

    [Fact]
    public async Task Reassess_AfterATamperedFigure_CorrectsItsNeighboursToo()
    {
        var red = await ObservationAsync();
        await Database.TamperAsync($"UPDATE Observations SET Value = '90.0' WHERE Id = {red.Id}");

        var found = await ReassessAsync();

        found.Differences.Select(d => d.Period.Code).ShouldBe(["2026-27-M02", "2026-27-M03"]);
        (await ObservationAsync()).Assessment.Status.ShouldBe(Status.Green);
    }

    [Fact]
    public async Task Reassess_ThatRepaired_LeavesARecordAndFindsNothingAgain()
    {
        await Database.TamperAsync($"UPDATE Observations SET Assessment_StatusExplanation = 'Tampered'");
        var found = await ReassessAsync();

        var records = await Database.ReadAsync(db =>
            db.ChangeRecords.CountAsync(r => r.Kind == nameof(ReassessAll) && r.Subject == nameof(Observation))
        );

        records.ShouldBe(found.Observations);
        (await ReassessAsync()).Differences.ShouldBeEmpty();
    }

    private async Task<Reassessment> ReassessAsync() =>
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest())).ShouldBeDone();

    private Task<Observation> ObservationAsync() =>
        Database.ReadAsync(db =>
            db.Observations.SingleAsync(o => o.Indicator.Code == "HOU-2" && o.Period == Given.Period("2026-27-M02"))
        );
}
