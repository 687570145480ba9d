using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Lets SQLite itself wait for another writer, which looks again after one, two and five milliseconds. The provider would only
/// look again after 150, which everybody who saves at the same moment as somebody else would feel.
/// </summary>
/// <param name="longest">After this it is an error, as any command that takes too long.</param>
internal sealed class SqliteWait(TimeSpan longest) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Set((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Set(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_busy_timeout(connection.Handle, (int)longest.TotalMilliseconds),
            connection.Handle
        );
}
