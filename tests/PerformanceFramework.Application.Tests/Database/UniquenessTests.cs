using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>What there may be only one of, the database itself refuses a second of.</summary>
public sealed class UniquenessTests : CouncilTest
{
    [Fact]
    public Task SecondObservation_OfAnIndicatorAndPeriod_IsRefused() =>
        ShouldBeRefusedAsync(
            new Observation(
                Council["HOU-1"],
                Given.Period("2026-27-Q1"),
                new ReportedValue(new ObservedValue.Number(1))
            )
        );

    [Fact]
    public Task SecondTarget_OfAnIndicatorAndPeriod_IsRefused() =>
        ShouldBeRefusedAsync(Given.Targets(Council["HOU-1"], "2026-27-Q1", 1, new Target.None(), "met").Single());

    [Fact]
    public Task SecondReturn_OfAServiceInARound_IsRefused() =>
        ShouldBeRefusedAsync(new ServiceReturn(Council.Round, Council.Housing));

    [Fact]
    public Task SecondRound_OfAPeriod_IsRefused() =>
        ShouldBeRefusedAsync(
            new CollectionRound(Given.Period("2026-27-Q2"), new RoundDates(default, default(DateOnly)))
        );

    [Fact]
    public Task SecondCouncil_IsRefused() => ShouldBeRefusedAsync(new Council("Othertown"));

    [Fact]
    public Task SecondLevel_InOnePlace_IsRefused() => ShouldBeRefusedAsync(new PlanLevel("Objective", 4));

    [Fact]
    public async Task SecondPrimaryAlignment_OfAnIndicator_IsRefused()
    {
        var element = await Database.ReadAsync(db =>
            db.PlanElements.Include(e => e.Level).SingleAsync(e => e.Code == "S3")
        );

        await ShouldBeRefusedAsync(new IndicatorAlignment(Council["HOU-1"], element, isPrimary: true));
    }

    [Fact]
    public async Task SecondAlignment_ThatIsNotPrimary_IsKept()
    {
        var element = await Database.ReadAsync(db =>
            db.PlanElements.Include(e => e.Level).SingleAsync(e => e.Code == "S3")
        );

        await AddAsync(new IndicatorAlignment(Council["HOU-1"], element, isPrimary: false));

        (await Database.ReadAsync(db => db.IndicatorAlignments.CountAsync(a => a.Indicator.Code == "HOU-1"))).ShouldBe(
            2
        );
    }

    private async Task ShouldBeRefusedAsync(object row) =>
        await Should.ThrowAsync<DbUpdateException>(() => AddAsync(row));

    /// <summary>Adds a row beside those that it refers to, which are there already.</summary>
    private async Task AddAsync(object row)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.ChangeTracker.TrackGraph(
            row,
            node => node.Entry.State = node.Entry.Entity == row ? EntityState.Added : EntityState.Unchanged
        );
        db.BeginLoad(new Domain.Audit.Change("1", "A", "Test", Database.Time.Utc), "Second");
        await db.SaveChangesAsync();
    }
}
