using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Somebody who holds a role in a part of the organisation.</summary>
/// <param name="AssignmentId">The id of the role that is held.</param>
/// <param name="ScopeId">The id of the part in which it is held.</param>
public sealed record RoleHolder(int AssignmentId, string UserId, string Name, Role Role, int ScopeId)
{
    /// <summary>On which days.</summary>
    public required RoleTerm Term { get; init; }

    /// <summary>Whose role it is, where this person holds it in their place; otherwise null.</summary>
    public string? CoverForId { get; init; }
}

/// <summary>What belongs to some services besides their teams, and where it was before.</summary>
internal sealed record ServiceContents(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<IndicatorPlacement> Placements,
    IReadOnlyList<PlanElement> Plans,
    IReadOnlyList<RoleHolder> Holders
)
{
    /// <summary>In four statements. The organisation must be loaded in the same context.</summary>
    /// <param name="today">The day on which somebody must hold a role to be among the holders.</param>
    public static async Task<ServiceContents> LoadAsync(
        PerformanceDbContext db,
        IReadOnlyList<int> serviceIds,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .Indicators.Where(i => serviceIds.Contains(i.ServiceId))
                .OrderBy(i => i.Code)
                .ToListAsync(cancellationToken),
            await db
                .IndicatorPlacements.Include(p => p.Indicator)
                .Where(p =>
                    serviceIds.Contains(p.Indicator.ServiceId)
                    || db.IndicatorPlacements.Any(q =>
                        q.IndicatorId == p.IndicatorId && serviceIds.Contains(q.ServiceId)
                    )
                )
                .OrderBy(p => p.Until)
                .ToListAsync(cancellationToken),
            await db
                .PlanElements.Include(e => e.Level)
                .Where(e => e.ServiceId != null && serviceIds.Contains(e.ServiceId.Value))
                .OrderBy(e => e.Code)
                .ToListAsync(cancellationToken),
            await HoldersAsync(db, ScopeKind.Service, serviceIds, today, cancellationToken)
        );

    /// <summary>The day of an indicator's latest move; null where it never moved.</summary>
    public DateOnly? LastMoveOf(Indicator indicator) =>
        Placements.Where(placement => placement.Indicator == indicator).Max(placement => (DateOnly?)placement.Until);

    /// <param name="today">The day on which the role must not be over; null for anybody who ever held one.</param>
    public static async Task<IReadOnlyList<RoleHolder>> HoldersAsync(
        PerformanceDbContext db,
        ScopeKind kind,
        IReadOnlyList<int> scopeIds,
        DateOnly? today,
        CancellationToken cancellationToken
    ) =>
        await (
            from assignment in db.RoleAssignments
            join user in db.Users on assignment.UserId equals user.Id
            where
                assignment.ScopeKind == kind
                && scopeIds.Contains(assignment.ScopeId)
                && (today == null || assignment.Until == null || assignment.Until >= today)
            orderby user.DisplayName, assignment.Id
            select new RoleHolder(assignment.Id, user.Id, user.DisplayName, assignment.Role, assignment.ScopeId)
            {
                Term = new RoleTerm(assignment.From, assignment.Until),
                CoverForId = assignment.CoverForId,
            }
        ).ToListAsync(cancellationToken);

    /// <summary>A mark of some contents and their versions.</summary>
    public static string MarkOf(
        IEnumerable<PartOfOrganisation> parts,
        IEnumerable<Indicator> indicators,
        IEnumerable<PlanElement> plans,
        IEnumerable<RoleHolder> holders
    )
    {
        IEnumerable<string> contents =
        [
            .. parts.Select(p => $"{p.Kind} {p.Id} {p.Version}"),
            .. indicators.Select(i => $"Indicator {i.Id} {i.Version}"),
            .. plans.Select(e => $"Element {e.Id} {e.Version}"),
            .. holders.Select(h => $"Role {h.AssignmentId} {h.Term}"),
        ];
        var text = string.Join('\n', contents.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Why services cannot be retired yet: one of their returns is under way.</summary>
    public static async Task<Refusal?> WhyNotRetiredAsync(
        PerformanceDbContext db,
        IReadOnlyList<int> serviceIds,
        CancellationToken cancellationToken
    )
    {
        var open = await db
            .Returns.Where(r => r.Round.State == RoundState.Open && serviceIds.Contains(r.ServiceId))
            .Where(ReturnLoading.IsUnfinished)
            .Select(r => new { r.Service.Name, r.Round.Period })
            .ToListAsync(cancellationToken);
        return open.Count == 0
            ? null
            : OrganisationSentences.ReturnsUnderWay(
                open.Select(r => $"{r.Name} for {r.Period}").Order(StringComparer.Ordinal).ToList()
            );
    }
}

/// <summary>What makes room for another service: indicators and teams go to it from a day, and where they were is kept.</summary>
internal sealed class Relocation(PerformanceDbContext db, ServiceContents contents, Amendment amendment)
{
    public void Move(IEnumerable<Indicator> indicators, Service to)
    {
        foreach (var indicator in indicators)
        {
            if (IndicatorPlacement.Move(indicator, to, contents.LastMoveOf(indicator), amendment) is { } was)
            {
                db.Add(was);
            }
        }
    }

    public void Move(IEnumerable<Team> teams, Service to)
    {
        foreach (var team in teams)
        {
            if (team.Change(team.State with { Service = to }, amendment) is { } was)
            {
                db.Add(was);
            }
        }
    }

    /// <summary>Why nothing can change from a day: it is to come, or something involved has changed since.</summary>
    public static Refusal? WhyNotFrom(
        DateOnly from,
        DateOnly today,
        ServiceContents contents,
        IEnumerable<Indicator> indicators,
        IEnumerable<PartOfOrganisation> parts
    ) =>
        from > today
            ? OrganisationRefusals.InTheFuture
            : parts.Select(part => part.WhyNotFrom(from, today)).FirstOrDefault(refusal => refusal is not null)
                ?? indicators
                    .Where(indicator => from < contents.LastMoveOf(indicator))
                    .Select(indicator =>
                        OrganisationRefusals.BeforeTheLatestMove(
                            indicator.Code,
                            indicator.Service.Name,
                            contents.LastMoveOf(indicator)!.Value
                        )
                    )
                    .FirstOrDefault();
}

/// <summary>Refusals that name what stands in the way.</summary>
internal static class OrganisationSentences
{
    private const int MostNamed = 5;

    public static Refusal ReturnsUnderWay(IReadOnlyList<string> returns) =>
        new(
            "returns-under-way",
            $"{(returns.Count == 1 ? "The return" : "The returns")} of {List(returns)} {(returns.Count == 1 ? "is" : "are")} not signed off yet. Have {(returns.Count == 1 ? "it" : "them")} signed off, or close the round, first."
        );

    public static Refusal StillInUse(string name, IReadOnlyList<string> what) =>
        new("still-in-use", $"{name} cannot be retired while it has {List(what)}. Move or end them first.");

    /// <summary>"the indicators HOU-1 and HOU-2"; nothing where there are none.</summary>
    public static IEnumerable<string> Named(string one, string several, IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [$"{(names.Count == 1 ? one : several)} {List(names)}"];

    /// <summary>"A, B and C"; of many the first few and how many more.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        var shown =
            names.Count <= MostNamed + 1 ? names : [.. names.Take(MostNamed), $"{names.Count - MostNamed} more"];
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} and {shown[^1]}";
    }
}
