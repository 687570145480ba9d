using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Successes;

namespace PerformanceFramework.Application.Editions;

/// <summary>A success entry as an edition shows it.</summary>
/// <param name="IsExempt">It is about an exempt indicator.</param>
/// <param name="Places">Whose dashboards show it, beside the whole council's.</param>
internal sealed record EditionSuccess(SuccessStory Story, bool IsExempt, IReadOnlyList<SuccessPlace> Places);

/// <summary>A directorate, service, theme or partnership, by its code.</summary>
internal sealed record SuccessPlace(DashboardKind Kind, string Code);

/// <summary>Reads what an edition holds of success entries.</summary>
internal static class EditionSuccesses
{
    /// <summary>Those that stand on dashboards, the latest first: one statement.</summary>
    /// <param name="today">The day of publication: what was written later is left out.</param>
    public static async Task<IReadOnlyList<EditionSuccess>> LoadAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var since = today.AddDays(-SuccessQueries.ShownDays);
        var entries = await SuccessLoading
            .InOrder(SuccessLoading.WithSubject(db))
            .Where(s => s.Day >= since && s.WrittenOn <= today && (s.TakenBackOn == null || s.TakenBackOn > today))
            .Include(s => s.Indicator!.Service.Directorate)
            .Include(s => s.Indicator!.Supplier)
            .Include(s => s.Element!.Service!.Directorate)
            .Include(s => s.Element!.AccountableBody)
            .Include(s => s.Service!.Directorate)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return entries.ConvertAll(entry => new EditionSuccess(
            new SuccessStory(entry.What, entry.Who, entry.Why, entry.Where, entry.Day),
            entry.Indicator?.ExemptUnder is not null,
            PlacesOf(entry)
        ));
    }

    /// <summary>The same places as those whose live dashboards show an entry (<see cref="SuccessQueries.LatestAsync"/>).</summary>
    private static List<SuccessPlace> PlacesOf(SuccessEntry entry)
    {
        var (indicator, element) = (entry.Indicator, entry.Element);
        var service = indicator?.Service ?? entry.Service ?? element?.Service;
        (DashboardKind Kind, string? Code)[] places =
        [
            (DashboardKind.Directorate, service?.Directorate.Code),
            (DashboardKind.Directorate, element?.Directorate?.Code),
            (DashboardKind.Service, service?.Code),
            (DashboardKind.Theme, element?.Code),
            (DashboardKind.Partnership, indicator?.Supplier?.Code ?? element?.AccountableBody?.Code),
        ];
        return places
            .Where(place => place.Code is not null)
            .Select(place => new SuccessPlace(place.Kind, place.Code!))
            .Distinct()
            .ToList();
    }
}
