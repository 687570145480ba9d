using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// A council to read: a vision, six outcomes, 40 service plans, as many indicators with as much history as is asked for, one
/// reader, and an edition that is released to the public.
/// </summary>
internal static class SpeedCouncil
{
    private const int Services = 40;
    private const int Outcomes = 6;

    /// <summary>Makes the database and prints the reader's password.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="indicators">How many there are.</param>
    /// <param name="quarters">How many figures each has.</param>
    public static async Task MakeAsync(string path, int indicators, int quarters)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddPerformanceDatabase(
                new DatabaseOptions { ConnectionString = "Data Source=" + path, CommandTimeoutSeconds = 300 }
            )
            .AddPerformanceApplication()
            .BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<PerformanceDbContext>>();
        await contexts.MigrateAsync();

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var latest = ReportingPeriod.Containing(PeriodKind.Quarter, DateOnly.FromDateTime(now)).Previous;
        var directorate = new Directorate("DIR", "Directorate");
        var portfolio = new Portfolio("POR", "Portfolio");
        var services = Enumerable
            .Range(1, Services)
            .Select(number => new Service(Code("S", number), "Service " + Code("S", number), directorate, portfolio))
            .ToList();
        var (elements, links, plans) = Thread(services);
        await using (var db = await contexts.CreateDbContextAsync())
        {
            db.AddRange(new Council("Speed council"), directorate, portfolio);
            db.AddRange(services);
            db.AddRange(elements);
            db.AddRange(links);
            for (var number = 1; number <= indicators; number++)
            {
                var record = LoadCouncil.Record(number, services[number % Services], latest.After(1), quarters);
                record.Reassess();
                db.Add(record.Indicator);
                db.AddRange(record.Observations);
                db.AddRange(record.Targets);
                db.Add(new IndicatorAlignment(record.Indicator, plans[number % Services], isPrimary: true));
            }

            await SaveAsync(db, now);
        }

        var password = Guid.NewGuid().ToString();
        await using (var db = await contexts.CreateDbContextAsync())
        {
            db.Add(Reader(new PasswordHasher<ApplicationUser>().HashPassword(new ApplicationUser(), password)));
            await SaveAsync(db, now);
        }

        var outcome = await provider
            .GetRequiredService<PublishEdition>()
            .ExecuteAsync(
                new Actor("speed", "Speed", [new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)]),
                new PublishEditionRequest(latest.Code, Audience.Public, "", null, null)
            );
        if (outcome is not Outcome<string>.Done done)
        {
            throw new InvalidOperationException(outcome.Sentence);
        }

        Console.WriteLine($"{password} {done.Value}");
    }

    private static (List<PlanElement> Elements, List<ElementAlignment> Links, List<PlanElement> Plans) Thread(
        List<Service> services
    )
    {
        var (top, middle, low) = (
            new PlanLevel("Vision", 1),
            new PlanLevel("Outcome", 2),
            new PlanLevel("Service plan", 3)
        );
        var vision = Element("V", top);
        var outcomes = Enumerable.Range(1, Outcomes).Select(number => Element(Code("O", number), middle)).ToList();
        var plans = services.ConvertAll(service => Element("P" + service.Code, low, service));
        return (
            [vision, .. outcomes, .. plans],
            [
                .. outcomes.Select(outcome => new ElementAlignment(vision, outcome)),
                .. plans.Select((plan, index) => new ElementAlignment(outcomes[index % Outcomes], plan)),
            ],
            plans
        );
    }

    private static PlanElement Element(string code, PlanLevel level, Service? service = null) =>
        new(code, "Title of " + code, "What it is for.", "Director", level) { Service = service };

    private static ApplicationUser Reader(string hash)
    {
        var reader = new ApplicationUser
        {
            Id = "reader",
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = "reader",
        };
        reader.Name("reader", "Reader", "CLT", "");
        reader.Assignments.Add(
            new RoleAssignment(
                reader.Id,
                new ScopedRole(Role.CltMember, ScopeKind.WholeCouncil, 0),
                RoleTerm.Always,
                "Speed"
            )
        );
        return reader;
    }

    private static async Task SaveAsync(PerformanceDbContext db, DateTime now)
    {
        db.BeginLoad(new Change("speed", "Speed", "Prepare", now), "Speed council");
        await db.SaveChangesAsync();
    }

    private static string Code(string prefix, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}");
}
