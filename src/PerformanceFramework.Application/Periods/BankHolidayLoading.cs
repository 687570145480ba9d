using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

internal static class BankHolidayLoading
{
    /// <summary>Which days the council works.</summary>
    public static async Task<WorkingDays> WorkingDaysAsync(
        this PerformanceDbContext db,
        CancellationToken cancellationToken
    ) => new(await db.BankHolidayChanges.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>What the council has changed in the bank holidays of a calendar year.</summary>
    public static Task<List<BankHolidayChange>> BankHolidayChangesOfAsync(
        this PerformanceDbContext db,
        int year,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.BankHolidayChanges.Where(c => c.Day >= first && c.Day <= last).ToListAsync(cancellationToken);
    }
}
