using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Application.Tests;

/// <summary>Contexts that are asked about their model only; neither connects to anything.</summary>
internal static class Models
{
    public static SqlitePerformanceDbContext Sqlite() =>
        new(new DbContextOptionsBuilder<SqlitePerformanceDbContext>().UseSqlite("Data Source=:memory:").Options);

    public static SqlServerPerformanceDbContext SqlServer() =>
        new(
            new DbContextOptionsBuilder<SqlServerPerformanceDbContext>()
                .UseSqlServer("Server=nowhere;Database=x")
                .Options
        );
}
