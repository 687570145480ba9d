using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// A council of the usual size on the last day of its officers: 40 services, 300 quarterly indicators with five years of
/// figures, one open round, and 150 officers. Its figures are made up from their numbers.
/// </summary>
internal static class LoadCouncil
{
    private const int Services = 40;
    private const int Indicators = 300;
    private const int Officers = 150;
    private const int Quarters = 20;

    /// <summary>
    /// Makes the database and prints, as JSON, who can sign in: the password, and for each officer the user name, the page
    /// of the return and the rows that are theirs alone.
    /// </summary>
    /// <param name="path">A file that does not exist yet.</param>
    public static async Task MakeAsync(string path)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddPerformanceDatabase(new DatabaseOptions { ConnectionString = "Data Source=" + path })
            .BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<PerformanceDbContext>>();
        await contexts.MigrateAsync();
        await using var db = await contexts.CreateDbContextAsync();

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var collected = ReportingPeriod.Containing(PeriodKind.Quarter, today).Previous;
        var directorate = new Directorate("DIR", "Directorate");
        var portfolio = new Portfolio("POR", "Portfolio");
        var services = Enumerable
            .Range(1, Services)
            .Select(number => new Service(Code("S", number), "Service " + Code("S", number), directorate, portfolio))
            .ToList();
        var records = Enumerable
            .Range(1, Indicators)
            .Select(number => Record(number, services[number % Services], collected, Quarters))
            .ToList();
        var round = new CollectionRound(collected, new RoundDates(today.AddDays(5), today.AddDays(10)));
        var returns = round.ReturnsFor(records.Select(record => record.Indicator));
        db.Add(new Council("Load council"));
        db.AddRange(services);
        foreach (var record in records)
        {
            record.Reassess();
            db.Add(record.Indicator);
            db.AddRange(record.Observations);
            db.AddRange(record.Targets);
        }

        db.Add(round);
        db.AddRange(returns);
        await SaveAsync(db, now);

        var password = Guid.NewGuid().ToString();
        var hash = new PasswordHasher<ApplicationUser>().HashPassword(new ApplicationUser(), password);
        var officers = Enumerable
            .Range(0, Officers)
            .Select(number => (Number: number, Service: services[number % Services]))
            .ToList();
        db.AddRange(officers.Select(officer => Officer(officer.Number, officer.Service, hash)));
        await SaveAsync(db, now);

        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    password,
                    officers = officers.Select(officer =>
                    {
                        var theirs = returns.Single(r => r.Service == officer.Service);
                        var colleagues = officers.Where(o => o.Service == officer.Service).ToList();
                        return new
                        {
                            userName = UserName(officer.Number),
                            path = string.Create(CultureInfo.InvariantCulture, $"/returns/{theirs.Id}"),
                            entries = theirs
                                .Entries.Where((_, index) => colleagues[index % colleagues.Count] == officer)
                                .Select(entry => entry.Id),
                        };
                    }),
                }
            )
        );
    }

    private static async Task SaveAsync(PerformanceDbContext db, DateTime now)
    {
        db.BeginLoad(new Change("load", "Load", "Prepare", now), "Load council");
        await db.SaveChangesAsync();
    }

    /// <param name="number">Makes its code and its figures.</param>
    /// <param name="collected">The period after its latest figure.</param>
    /// <param name="quarters">How many figures it has.</param>
    internal static IndicatorRecord Record(int number, Service service, ReportingPeriod collected, int quarters)
    {
        var code = Code("K", number);
        var indicator = new Indicator(
            code,
            "Indicator " + code,
            IndicatorKind.Performance,
            new Unit(UnitKind.Count, "cases", 0),
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            service
        )
        {
            Definition = "Cases closed in the quarter.",
            Owner = "Manager",
            Justification = "It shows whether the service works.",
            WhatGoodIs = "More.",
            Source = "Case records",
            Impact = Impact.DirectlyImpacts,
            IsCollected = true,
        };
        var periods = Enumerable.Range(-quarters, quarters + 1).Select(collected.After).ToList();
        return new IndicatorRecord
        {
            Indicator = indicator,
            Observations = periods
                .SkipLast(1)
                .Select(
                    (period, index) =>
                        new Observation(
                            indicator,
                            period,
                            new ReportedValue(
                                new ObservedValue.Number(400 + (number * 7 + index * 13) % 90),
                                "What happened in this quarter, and what is being done about it."
                            )
                        )
                )
                .ToList(),
            Targets = periods
                .Select(period => new PeriodTarget(
                    indicator,
                    period,
                    new Target.AtLeast(440),
                    ToleranceRule.Parse("relative 5%"),
                    "Performance team",
                    period.Start
                ))
                .ToList(),
        };
    }

    private static ApplicationUser Officer(int number, Service service, string hash)
    {
        var officer = new ApplicationUser
        {
            Id = UserName(number),
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = UserName(number),
        };
        officer.Name(UserName(number), "Officer " + number.ToString(CultureInfo.InvariantCulture), "Officer", "");
        officer.Assignments.Add(
            new RoleAssignment(
                officer.Id,
                new ScopedRole(Role.Officer, ScopeKind.Service, service.Id),
                RoleTerm.Always,
                "Load"
            )
        );
        return officer;
    }

    private static string UserName(int number) => Code("officer-", number);

    private static string Code(string prefix, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}");
}
