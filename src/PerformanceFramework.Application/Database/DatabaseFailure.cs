using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// What an exception says about the database. EF Core wraps what it was told: a failed save in
/// <see cref="Microsoft.EntityFrameworkCore.DbUpdateException"/>, and on SQL Server a deadlock, a timeout or a lost connection
/// in <see cref="InvalidOperationException"/>.
/// </summary>
public static class DatabaseFailure
{
    /// <summary>The database is locked, gone or too slow.</summary>
    public static bool IsUnavailable(Exception exception) =>
        Chain(exception).Any(cause => cause is DbException or TimeoutException)
        && !Chain(exception).Any(IsBrokenConstraint);

    /// <summary>A row that may be there once is there already: somebody else was first.</summary>
    public static bool IsDuplicate(Exception exception) =>
        Chain(exception)
            .Any(cause =>
                cause
                    is SqliteException
                        {
                            SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY
                        }
                        // "Cannot insert duplicate key row in object with unique index", "Violation of UNIQUE KEY constraint".
                        or SqlException { Number: 2601 or 2627 }
            );

    // A row that breaks a rule of the schema is a bug of ours, not an outage: it has to be seen.
    private static bool IsBrokenConstraint(Exception cause) =>
        cause
            is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT }
                // A constraint, a missing value, a text or number that does not fit its column.
                or SqlException { Number: 547 or 515 or 2628 or 8115 or 8152 };

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
