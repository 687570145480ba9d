using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Challenge;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// The home page as somebody would write it for speed alone: the statements that the page's own queries run, by ADO.NET and
/// reading every value, and the page's HTML put together line by line. It works nothing out, so it is faster than any page.
/// </summary>
internal static class HandwrittenSite
{
    /// <summary>Serves it until it is killed, and prints where it listens.</summary>
    /// <param name="database">A database of <see cref="SpeedCouncil"/>.</param>
    /// <param name="page">A file with the home page as the application wrote it.</param>
    public static async Task RunAsync(string database, string page)
    {
        var source = "Data Source=" + database;
        var statements = await StatementsAsync(source);
        var lines = await File.ReadAllLinesAsync(page);
        await ListeningSite.RunAsync(app =>
            app.MapGet(
                "/",
                async (HttpContext context) =>
                {
                    await using var connection = new SqliteConnection(source);
                    await connection.OpenAsync();
                    foreach (var statement in statements)
                    {
                        await ReadAsync(connection, statement);
                    }

                    var html = new StringBuilder();
                    foreach (var line in lines)
                    {
                        html.Append(line).Append('\n');
                    }

                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.WriteAsync(html.ToString());
                }
            )
        );
    }

    private sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

    private static async Task ReadAsync(SqliteConnection connection, Statement statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
        }
    }

    /// <summary>What the queries of the home page run for its reader.</summary>
    private static async Task<IReadOnlyList<Statement>> StatementsAsync(string source)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddPerformanceDatabase(new DatabaseOptions { ConnectionString = source })
            .AddPerformanceApplication()
            .BuildServiceProvider();
        var reader = new Actor("reader", "Reader", [new ScopedRole(Role.CltMember, ScopeKind.WholeCouncil, 0)]);
        var run = new List<Statement>();
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Listeners(run));
        var overview =
            await provider.GetRequiredService<ThreadQueries>().OverviewAsync(reader)
            ?? throw new InvalidOperationException("The reader sees nothing.");
        var editions = provider.GetRequiredService<EditionQueries>();
        if (await editions.NewsAsync(reader, overview.Indicators) is { } news)
        {
            await editions.RestatedSinceAsync(reader, news.Since);
        }

        await provider.GetRequiredService<ReturnQueries>().OpenReturnsAsync(reader);
        await provider.GetRequiredService<ThreadQueries>().WaitingContributionsAsync(reader);
        await provider.GetRequiredService<PortfolioQueries>().OwnAsync(reader);
        var today = London.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        await provider.GetRequiredService<QuestionQueries>().DueAsync(reader, today);
        var commitments = provider.GetRequiredService<CommitmentQueries>();
        await commitments.DueAsync(reader, today);
        await provider.GetRequiredService<SessionQueries>().DueAsync(reader, today);
        var plans = provider.GetRequiredService<RecoveryQueries>();
        await plans.DueAsync(reader, today);
        await provider.GetRequiredService<InterventionQueries>().RipeAsync(reader);
        var worst = overview.Exceptions.Take(6).Select(indicator => indicator.Id).ToList();
        await plans.OpenOfAsync(reader, worst, today);
        await commitments.OpenOfAsync(reader, worst, today);
        await provider.GetRequiredService<SuccessQueries>().LatestAsync(reader, kind: null, "", today);
        // What an edition holds is read once, and stays at hand.
        return run.Where(statement => !statement.Text.Contains("\"Content\"", StringComparison.Ordinal)).ToList();
    }

    private sealed class Listeners(List<Statement> run) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(new Commands(run));
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Commands(List<Statement> run) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data)
            {
                run.Add(
                    new Statement(
                        data.Command.CommandText,
                        data.Command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)).ToList()
                    )
                );
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
