using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Tests.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.UseCases;

/// <summary>SQL Server's provider wraps what may pass (deadlocks, timeouts) in an exception that looks like a bug.</summary>
public sealed class TransientFailureTests
{
    [Fact]
    public async Task Execute_WhenSqlServerTimesOut_IsUnavailable()
    {
        var services = new UseCaseServices(
            new SlowSqlServer(),
            new FakeTime(TestDatabase.Start),
            NullLoggerFactory.Instance
        );

        var outcome = await new ReassessAll(services).ExecuteAsync(
            Actors.Everywhere(Role.Administrator),
            new ReassessAllRequest()
        );

        outcome.Word().ShouldBe("Unavailable");
    }

    private sealed class SlowSqlServer : IDbContextFactory<PerformanceDbContext>
    {
        public PerformanceDbContext CreateDbContext() =>
            new SqlServerPerformanceDbContext(
                new DbContextOptionsBuilder<SqlServerPerformanceDbContext>()
                    .UseSqlServer("Server=nowhere;Database=x")
                    .AddInterceptors(new NoConnection(), new NoAnswer())
                    .Options
            );
    }

    private sealed class NoAnswer : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => throw new TimeoutException("The server did not answer in time.");
    }
}
