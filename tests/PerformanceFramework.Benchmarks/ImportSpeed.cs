using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// Ten years of quarterly history, from the upload of the workbook to the last assessed figure, in a process of its own so
/// that its peak of memory is its own. The yardstick is SQLite alone, given the same texts as plain rows.
/// </summary>
internal static class ImportSpeed
{
    private const int Quarters = 40;

    private static readonly Actor Team = new(
        "speed",
        "Speed",
        [new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)]
    );

    /// <param name="rows">A multiple of 40.</param>
    public static async Task RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("performance-import-");
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddLogging()
                .AddPerformanceDatabase(
                    new DatabaseOptions
                    {
                        ConnectionString = "Data Source=" + Path.Combine(folder.FullName, "import.db"),
                    }
                )
                .AddPerformanceApplication()
                .BuildServiceProvider();
            await PrepareAsync(services, rows / Quarters);
            var figures = Figures(rows / Quarters).ToList();
            var file = Workbook(figures);

            var watch = Stopwatch.StartNew();
            var counts = await ImportAsync(services, file);
            watch.Stop();
            var alone = SqliteAlone(Path.Combine(folder.FullName, "alone.db"), figures);

            Print("rows", counts.Written.ToString(CultureInfo.InvariantCulture));
            Print("seconds", watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
            Print("vs_sqlite_import", (watch.Elapsed / alone).ToString("0", CultureInfo.InvariantCulture));
            Print(
                "peak_mb",
                (Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576).ToString(CultureInfo.InvariantCulture)
            );
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static void Print(string name, string value) => Console.WriteLine($"{name}: {value}");

    private static async Task PrepareAsync(ServiceProvider services, int indicators)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<PerformanceDbContext>>();
        await contexts.MigrateAsync();
        await using var db = await contexts.CreateDbContextAsync();
        var service = new Service(
            "SPE",
            "Speed",
            new Directorate("DIR", "Directorate"),
            new Portfolio("POR", "Portfolio")
        );
        db.AddRange(Enumerable.Range(1, indicators).Select(number => Indicator(number, service)));
        db.BeginLoad(new Change("speed", "Speed", "Prepare", DateTime.UnixEpoch), "Indicators");
        await db.SaveChangesAsync();
    }

    private static async Task<ImportCounts> ImportAsync(ServiceProvider services, byte[] file)
    {
        var hash = Done(
            await services
                .GetRequiredService<UploadImport>()
                .ExecuteAsync(Team, new UploadImportRequest("history.xlsx", file))
        );
        var queries = services.GetRequiredService<ImportQueries>();
        var id = (await queries.LatestIdAsync(Team, hash))!.Value;
        var uploaded = (await queries.DetailAsync(Team, id))!;
        Done(
            await services
                .GetRequiredService<MapImport>()
                .ExecuteAsync(Team, new MapImportRequest(id, uploaded.Version, uploaded.Mapping))
        );
        var mapped = (await queries.DetailAsync(Team, id))!;
        var preview = (await queries.PreviewAsync(Team, id, null, 1, DateOnly.MaxValue))!;
        return Done(
            await services
                .GetRequiredService<ApplyImport>()
                .ExecuteAsync(Team, new ApplyImportRequest(id, mapped.Version, preview.Counts, false, "Measured."))
        );
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException(outcome.Sentence);

    private static Indicator Indicator(int number, Service service) =>
        new(
            Code(number),
            "Indicator " + Code(number),
            IndicatorKind.Performance,
            new Unit(UnitKind.Percentage, "", 1),
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            service
        )
        {
            Definition = "Measured.",
            Owner = "Manager",
            Justification = "Measured.",
            WhatGoodIs = "More.",
            Source = "Records",
            Impact = Impact.DirectlyImpacts,
        };

    private static IEnumerable<(string Code, string Period, decimal Value, string Commentary)> Figures(int indicators)
    {
        var first = ReportingPeriod.Quarter(new FinancialYear(2015), 1);
        for (var number = 1; number <= indicators; number++)
        {
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var value = 70m + ((number * 7) + (quarter * 13)) % 250 / 10m;
                yield return (
                    Code(number),
                    first.After(quarter).ToString(),
                    value,
                    "What happened in this quarter, and what is being done about it."
                );
            }
        }
    }

    private static byte[] Workbook(List<(string Code, string Period, decimal Value, string Commentary)> figures)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(
            stream,
            [
                new SheetToWrite(
                    "History",
                    ["Code", "Period", "Value", "Commentary"],
                    figures.Select(f => (IReadOnlyList<object?>)[f.Code, f.Period, f.Value, f.Commentary])
                ),
            ]
        );
        return stream.ToArray();
    }

    private static TimeSpan SqliteAlone(
        string path,
        List<(string Code, string Period, decimal Value, string Commentary)> figures
    )
    {
        using var connection = new SqliteConnection("Data Source=" + path);
        connection.Open();
        Execute(connection, "CREATE TABLE history (code TEXT, period TEXT, value TEXT, commentary TEXT)");
        var watch = Stopwatch.StartNew();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO history VALUES ($code, $period, $value, $commentary)";
            var parameters = new[] { "$code", "$period", "$value", "$commentary" }
                .Select(name => insert.Parameters.Add(name, SqliteType.Text))
                .ToArray();
            foreach (var figure in figures)
            {
                parameters[0].Value = figure.Code;
                parameters[1].Value = figure.Period;
                parameters[2].Value = figure.Value.ToString(CultureInfo.InvariantCulture);
                parameters[3].Value = figure.Commentary;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return watch.Elapsed;
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"SPE-{number:D4}");
}
