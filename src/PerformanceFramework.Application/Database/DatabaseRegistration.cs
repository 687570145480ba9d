using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.Application.Database;

public static class DatabaseRegistration
{
    // Copies of what rows were are filtered out, and nothing ever names a copy: only rows themselves are referred to.
    private static readonly EventId OfFilters =
        CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning;

    /// <summary>Registers a factory of <see cref="PerformanceDbContext"/> for the configured database, and a context for each scope.</summary>
    public static IServiceCollection AddPerformanceDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                var connectionString = new SqliteConnectionStringBuilder(options.ConnectionString)
                {
                    ForeignKeys = true,
                    DefaultTimeout = options.CommandTimeoutSeconds,
                }.ToString();
                services.AddDbContextFactory<SqlitePerformanceDbContext>(builder =>
                    builder
                        .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(options.CommandTimeoutSeconds))
                        .AddInterceptors(new SqliteWait(TimeSpan.FromSeconds(options.CommandTimeoutSeconds)))
                        // SQLite changes a table by copying it, which takes a pragma outside the transaction: take a copy of
                        // the file before an upgrade, as the operations guide says.
                        .ConfigureWarnings(warnings =>
                            warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning, OfFilters)
                        )
                );
                services.AddSingleton<
                    IDbContextFactory<PerformanceDbContext>,
                    ContextFactory<SqlitePerformanceDbContext>
                >();
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContextFactory<SqlServerPerformanceDbContext>(builder =>
                    builder
                        .UseSqlServer(
                            options.ConnectionString,
                            sqlServer =>
                            {
                                sqlServer.CommandTimeout(options.CommandTimeoutSeconds);
                                if (options.MaxBatchSize is { } size)
                                {
                                    sqlServer.MaxBatchSize(size);
                                }
                            }
                        )
                        .ConfigureWarnings(warnings => warnings.Ignore(OfFilters))
                );
                services.AddSingleton<
                    IDbContextFactory<PerformanceDbContext>,
                    ContextFactory<SqlServerPerformanceDbContext>
                >();
                break;
            default:
                throw new InvalidOperationException(
                    $"Database:Provider '{options.Provider}' is neither Sqlite nor SqlServer."
                );
        }

        // ASP.NET Core Identity's store wants a context of the request; everything of ours uses the factory.
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<PerformanceDbContext>>().CreateDbContext()
        );
        return services;
    }

    /// <summary>Brings the database up to the model, making it where there is none.</summary>
    public static async Task MigrateAsync(
        this IDbContextFactory<PerformanceDbContext> factory,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);

        // A migration may rewrite a table, which takes longer than any request may.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.MigrateAsync(cancellationToken);
    }

    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> factory)
        : IDbContextFactory<PerformanceDbContext>
        where TContext : PerformanceDbContext
    {
        public PerformanceDbContext CreateDbContext() => factory.CreateDbContext();

        public async Task<PerformanceDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await factory.CreateDbContextAsync(cancellationToken);
    }
}
