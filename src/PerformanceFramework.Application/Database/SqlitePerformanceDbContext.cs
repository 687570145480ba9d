using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PerformanceFramework.Application.Database;

/// <summary>The model with SQLite's migrations.</summary>
public sealed class SqlitePerformanceDbContext(DbContextOptions<SqlitePerformanceDbContext> options)
    : PerformanceDbContext(options);

/// <summary>Lets <c>dotnet ef</c> make SQLite migrations without a database or a running application.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePerformanceDbContext>
{
    public SqlitePerformanceDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePerformanceDbContext>().UseSqlite("Data Source=:memory:").Options);
}
