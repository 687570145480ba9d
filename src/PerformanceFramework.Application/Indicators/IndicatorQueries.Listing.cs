using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What indicators belong to without saying so themselves.</summary>
/// <param name="Sets">Those in use this year.</param>
/// <param name="Themes">With everything under them in the golden thread.</param>
/// <param name="Partnerships">Partner organisations and partnership boards.</param>
public sealed record IndicatorGroups(
    IReadOnlyList<SetFilter> Sets,
    IReadOnlyList<SetFilter> Themes,
    IReadOnlyList<SetFilter> Partnerships
)
{
    public static readonly IndicatorGroups None = new([], [], []);

    /// <summary>The elements of the golden thread from its top down, each with everything under it.</summary>
    public IReadOnlyList<SetFilter> Elements { get; init; } = [];
}

/// <summary>All indicators with what lists of them can be narrowed down to.</summary>
public sealed record IndicatorListing(IReadOnlyList<IndicatorStanding> Indicators, IndicatorGroups Groups)
{
    public static readonly IndicatorListing Empty = new([], IndicatorGroups.None);
}

public sealed partial class IndicatorQueries
{
    /// <summary>All indicators in order of code, and their groups: five statements now, more as at an earlier day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="year">For which the sets are read.</param>
    /// <param name="on">The day as at which they are read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IndicatorListing> ListingAsync(
        Actor actor,
        FinancialYear year,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return IndicatorListing.Empty;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var reading = await DashboardReading.LoadAsync(db, actor, on, cancellationToken);
        return new IndicatorListing(
            reading.Standings,
            reading.Groups(await SetsOfAsync(db, year, on, cancellationToken))
        );
    }
}
