using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PerformanceFramework.Application.Database;

/// <summary>The model with SQL Server's migrations.</summary>
public sealed class SqlServerPerformanceDbContext(DbContextOptions<SqlServerPerformanceDbContext> options)
    : PerformanceDbContext(options);

/// <summary>Lets <c>dotnet ef</c> make SQL Server migrations without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPerformanceDbContext>
{
    public SqlServerPerformanceDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerPerformanceDbContext>()
                .UseSqlServer("Server=localhost;Database=design")
                .Options
        );
}
