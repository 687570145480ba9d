using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>Contexts of the one database that keep what every statement answers.</summary>
internal sealed class RecordedSqlite(string connectionString) : IDbContextFactory<PerformanceDbContext>
{
    private readonly Recorder _recorder = new();

    public IReadOnlyList<Answer> Answers => _recorder.Answers;

    public PerformanceDbContext CreateDbContext() =>
        new SqlitePerformanceDbContext(
            new DbContextOptionsBuilder<SqlitePerformanceDbContext>()
                .UseSqlite(connectionString)
                .AddInterceptors(_recorder)
                .Options
        );

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<Answer> Answers { get; } = [];

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            await using (result)
            {
                Answers.Add(await Answer.ReadAsync(result));
            }

            return new ReplayedReader(Answers[^1]);
        }
    }
}

/// <summary>
/// Contexts of the other database that connect to nothing: every statement is translated and made ready, and answered with
/// what was recorded for it.
/// </summary>
internal sealed class ReplayedSqlServer(IReadOnlyList<Answer> answers) : IDbContextFactory<PerformanceDbContext>
{
    private readonly Player _player = new(answers);

    public IReadOnlyList<string> Statements => _player.Statements;

    public PerformanceDbContext CreateDbContext() =>
        new SqlServerPerformanceDbContext(
            new DbContextOptionsBuilder<SqlServerPerformanceDbContext>()
                .UseSqlServer("Server=nowhere;Database=x")
                .AddInterceptors(_player, new NoConnection())
                .Options
        );

    private sealed class Player(IReadOnlyList<Answer> answers) : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Statements.Add(command.CommandText);
            var reader = new ReplayedReader(answers[Statements.Count - 1]);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(reader));
        }
    }
}

/// <summary>Opens nothing and says it did.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(InterceptionResult.Suppress());
}
