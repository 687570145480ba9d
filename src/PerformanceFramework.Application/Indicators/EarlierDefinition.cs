using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What a definition said until a day, where the next one says something else.</summary>
/// <param name="Until">The first day on which it no longer held.</param>
/// <param name="Changes">What changed on that day, by its label.</param>
public sealed record EarlierDefinition(
    DateOnly? From,
    DateOnly Until,
    IReadOnlyList<(string Label, string Before, string After)> Changes,
    string Reason,
    string By,
    DateOnly On
)
{
    /// <summary>The latest first: what the card said, and which service reported it.</summary>
    /// <param name="service">The service that reports it, or did on the day.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    internal static async Task<IReadOnlyList<EarlierDefinition>> LoadAsync(
        PerformanceDbContext db,
        Indicator indicator,
        string service,
        DateOnly? on,
        CancellationToken cancellationToken
    ) =>
        Of(
            indicator,
            service,
            await db
                .IndicatorPlacements.AsNoTracking()
                .Include(p => p.Service)
                .Where(p => p.IndicatorId == indicator.Id && (on == null || p.Until <= on))
                .ToListAsync(cancellationToken)
        );

    /// <param name="placements">Where the indicator was before, with the services.</param>
    private static List<EarlierDefinition> Of(
        Indicator indicator,
        string service,
        IReadOnlyList<IndicatorPlacement> placements
    ) => Definitions(indicator).Concat(Moves(service, placements)).OrderByDescending(earlier => earlier.Until).ToList();

    private static IEnumerable<EarlierDefinition> Moves(string service, IReadOnlyList<IndicatorPlacement> placements)
    {
        var inOrder = placements.OrderBy(placement => placement.Until).ToList();
        return inOrder.Select(
            (placement, at) =>
                new EarlierDefinition(
                    placement.From,
                    placement.Until,
                    [
                        (
                            "Service",
                            placement.Service.Name,
                            at + 1 < inOrder.Count ? inOrder[at + 1].Service.Name : service
                        ),
                    ],
                    placement.Reason,
                    placement.MovedBy,
                    placement.MovedOn
                )
        );
    }

    private static IEnumerable<EarlierDefinition> Definitions(Indicator indicator)
    {
        var versions = indicator.Versions.OrderBy(version => version.Until).ToList();
        return versions
            .Select(
                (version, at) =>
                    new EarlierDefinition(
                        version.From,
                        version.Until,
                        at + 1 < versions.Count
                            ? Between(version, (versions[at + 1].Card, versions[at + 1].Set))
                            : Between(version, (indicator.Card, indicator.Set)),
                        version.Reason,
                        version.ChangedBy,
                        version.ChangedOn
                    )
            )
            // A change of the service alone is told by the move.
            .Where(earlier => earlier.Changes.Count > 0);
    }

    private static IReadOnlyList<(string Label, string Before, string After)> Between(
        IndicatorVersion before,
        (IndicatorCard Card, IndicatorSet? Set) after
    ) =>
        [
            .. IndicatorCardWords.Differences(before.Card, after.Card),
            .. new[]
            {
                ("Judged by the rules of", before.Set?.Name ?? "the council", after.Set?.Name ?? "the council"),
            }.Where(pair => pair.Item2 != pair.Item3),
        ];
}
