namespace PerformanceFramework.Application.Database;

public enum DatabaseProvider
{
    Sqlite = 1,
    SqlServer,
}

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>For SQLite a file, by default one beside the application; for SQL Server a server and database.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The most rows SQL Server is sent in one batch; null for EF Core's own choice.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Seconds to wait for a locked or slow database before saying so, 1 or more.</summary>
    public int CommandTimeoutSeconds { get; set; } = 10;
}
