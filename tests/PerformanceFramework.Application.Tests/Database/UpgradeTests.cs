using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>A database with figures, as an earlier release left it, brought up to date.</summary>
public sealed class UpgradeTests : CouncilTest
{
    [Fact]
    public async Task Upgrade_FromTheFirstRelease_KeepsEveryFigureAndStatus()
    {
        var before = await StatusesAsync();

        await ReturnToAsync("Initial");
        await Database.Contexts.MigrateAsync();

        before.ShouldNotBeEmpty();
        (await StatusesAsync()).ShouldBe(before);
        (await Database.ReadAsync(db => db.Observations.ToListAsync())).ShouldAllBe(o =>
            o.Assessment.ComputedStatus == o.Assessment.Status
            && o.Assessment.ComputedExplanation == o.Assessment.StatusExplanation
            && o.Assessment.Signals == StoredSignals.Pending
            && o.Assessment.Forecast == StoredForecast.Pending
        );
    }

    [Fact]
    public async Task Upgrade_FromTheFirstRelease_LeavesPagesThatCanBeRead()
    {
        await ReturnToAsync("Initial");
        await Database.Contexts.MigrateAsync();

        var detail = await Database.Get<IndicatorQueries>().DetailAsync(Actors.CabinetMember, "HOU-1");

        detail!.History.Count.ShouldBe(5);
        detail.Latest!.TargetSet!.Value.By.ShouldBe("somebody, before this was recorded,");
        detail.SinceLastYear.ShouldNotBeNull();
    }

    [Fact]
    public async Task Reassessment_AfterTheUpgrade_FillsInTheSignalsAndChangesNoStatus()
    {
        var before = await SignalsAsync();
        var statuses = await StatusesAsync();
        await ReturnToAsync("Initial");
        await Database.Contexts.MigrateAsync();

        await Database
            .Get<ReassessAll>()
            .ExecuteAsync(PerformanceFramework.Testing.Actors.Everywhere(Role.Administrator), new ReassessAllRequest());

        (await SignalsAsync()).ShouldBe(before);
        (await StatusesAsync()).ShouldBe(statuses);
    }

    private Task<List<string>> StatusesAsync() =>
        Database.ReadAsync(db =>
            db.Observations.OrderBy(o => o.Id)
                .Select(o => $"{o.Id} {o.Value} {o.Assessment.Status} {o.Assessment.StatusExplanation}")
                .ToListAsync()
        );

    private Task<List<StoredSignals>> SignalsAsync() =>
        Database.ReadAsync(db => db.Observations.OrderBy(o => o.Id).Select(o => o.Assessment.Signals).ToListAsync());

    private async Task ReturnToAsync(string migration)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync(migration);
    }
}
