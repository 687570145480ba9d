using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>Something with its indicators, each once.</summary>
internal sealed record StandingGroup(string Code, string Name, IReadOnlyList<IndicatorStanding> Standings);

/// <summary>
/// What dashboards are made from: the indicators as the reader may see them, and the golden thread. Four statements now; as
/// at an earlier day two and six, after the three of the organisation.
/// </summary>
/// <param name="Then">The organisation of the day; null for now.</param>
/// <param name="Standings">In order of code.</param>
internal sealed partial record DashboardReading(
    OrganisationThen? Then,
    IReadOnlyList<IndicatorStanding> Standings,
    ThreadStructure Thread
)
{
    public static async Task<DashboardReading> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        return new DashboardReading(
            then,
            await IndicatorStandings.LoadAsync(db, actor, then, cancellationToken),
            await ThreadStructure.LoadAsync(db, then, cancellationToken)
        );
    }

    /// <summary>The elements at the level that holds the Corporate Plan, each with everything under it.</summary>
    public IReadOnlyList<StandingGroup> Themes =>
        Thread
            .Elements.Where(e => e.Level.IsCorporatePlan)
            .Select(e => new StandingGroup(e.Code, e.Title, Under(e.Id)))
            .ToList();

    /// <summary>Every element from the top of the thread down, by its title and its level, each with everything under it.</summary>
    private IEnumerable<StandingGroup> Elements =>
        Thread.Elements.Select(e => new StandingGroup(e.Code, $"{e.Title} ({e.Level.Name})", Under(e.Id)));

    /// <summary>
    /// Partner organisations with what they supply, and partnership boards with what is under the elements that answer to
    /// them, by name; those that have neither are left out. A code that both have stands for both.
    /// </summary>
    public IReadOnlyList<StandingGroup> Partnerships =>
        Standings
            .Select(s => s.Supplier)
            .Concat(Thread.Boards)
            .OfType<PlaceChoice>()
            .DistinctBy(place => place.Code)
            .OrderBy(place => place.Name, StringComparer.Ordinal)
            .Select(place => new StandingGroup(place.Code, place.Name, OfPartnership(place.Code)))
            .ToList();

    /// <summary>What lists of indicators can be narrowed down to.</summary>
    /// <param name="sets">Those in use.</param>
    public IndicatorGroups Groups(IReadOnlyList<SetFilter> sets)
    {
        return new IndicatorGroups(sets, Themes.Select(Filter).ToList(), Partnerships.Select(Filter).ToList())
        {
            Elements = Elements.Select(Filter).ToList(),
        };

        static SetFilter Filter(StandingGroup group) =>
            new(group.Code, group.Name, group.Standings.Select(s => s.Code).ToHashSet());
    }

    /// <summary>What is under an element, in order of code.</summary>
    public IReadOnlyList<IndicatorStanding> Under(int elementId)
    {
        var under = Thread.Graph.IndicatorsUnder(elementId);
        return Standings.Where(s => under.Contains(s.Id)).ToList();
    }

    /// <summary>What a partner organisation supplies, or is under the elements that answer to a partnership board.</summary>
    public IReadOnlyList<IndicatorStanding> OfPartnership(string code)
    {
        var under = Thread.IndicatorsOfBoard(code);
        return Standings.Where(s => s.Supplier?.Code == code || under.Contains(s.Id)).ToList();
    }
}
