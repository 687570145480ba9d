using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>The return of Waste and recycling with so many indicators added that it asks for forty.</summary>
internal static class LargeReturn
{
    /// <summary>How many are added to make it forty.</summary>
    public const int Added = 27;

    public static Task AddAsync(string database) => AddAsync(database, Added);

    public static async Task AddAsync(string database, int added)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddPerformanceDatabase(new DatabaseOptions { ConnectionString = $"Data Source={database}" })
            .BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<PerformanceDbContext>>()
            .CreateDbContextAsync();
        var waste = await db
            .Returns.Include(r => r.Service)
            .Include(r => r.Entries)
            .SingleAsync(r => r.Service.Code == "WAS" && r.Round.State == Domain.Returns.RoundState.Open);
        for (var number = 1; number <= added; number++)
        {
            var indicator = Given.Indicator(
                $"WAS-X{number:00}",
                waste.Service,
                unit: new Unit(UnitKind.Count, "items", 0),
                lowest: 0
            );
            db.Add(indicator);
            waste.AddEntry(indicator, ReportingPeriod.Parse("2026-27-Q2"));
        }

        db.BeginLoad(
            new Change("test", "A test", "Test", new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc), null),
            "More indicators of one service"
        );
        await db.SaveChangesAsync();
    }
}
