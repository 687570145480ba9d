using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Settings of which there is one row, or none before they are first set.</summary>
internal static class SettingsRow
{
    /// <summary>Sets them, unless somebody else did since they were read.</summary>
    /// <param name="read">The version that was read; null where there was none.</param>
    /// <param name="first">Makes the row where there is none.</param>
    public static async Task<Outcome<TTerms>> SetAsync<TRow, TTerms>(
        this DbSet<TRow> rows,
        int? read,
        TTerms terms,
        Func<TTerms, TRow> first,
        CancellationToken cancellationToken
    )
        where TRow : class, IKeptSettings<TTerms>
        where TTerms : class
    {
        var row = await rows.FirstOrDefaultAsync(cancellationToken);
        if (row?.Version != read)
        {
            return new Outcome<TTerms>.Conflict(row?.Kept);
        }

        if (row is null)
        {
            rows.Add(first(terms));
        }
        else
        {
            row.Change(terms);
        }

        return new Outcome<TTerms>.Done(terms);
    }
}
