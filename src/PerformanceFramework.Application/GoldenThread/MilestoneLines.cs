using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>A milestone as it is shown.</summary>
/// <param name="Point">What it counts by.</param>
/// <param name="ElementId">The element that promises it.</param>
/// <param name="Standing">What it counts as today.</param>
/// <param name="Evidence">What shows that it is done; empty otherwise.</param>
/// <param name="Reason">Why it is at risk, slipped or cancelled; empty otherwise.</param>
/// <param name="EarlierDates">The dates it had before, oldest first.</param>
public sealed record MilestoneLine(
    MilestonePoint Point,
    int ElementId,
    int Version,
    string Title,
    string Owner,
    MilestoneStanding Standing,
    string Evidence,
    string Reason,
    IReadOnlyList<EarlierDate> EarlierDates
);

/// <summary>A date that a milestone had before it slipped.</summary>
public sealed record EarlierDate(DateOnly Due, string Reason, string ChangedBy, DateOnly ChangedOn);

/// <summary>Reads milestones: in one statement as they are, in two as they were on a day.</summary>
internal static class MilestoneLines
{
    /// <param name="db">Where they are.</param>
    /// <param name="elementCode">Of one element; null for all.</param>
    /// <param name="today">The day for which their standing is told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<MilestoneLine>> LoadAsync(
        PerformanceDbContext db,
        string? elementCode,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var milestones = await db
            .Milestones.Include(m => m.EarlierDates)
            .Where(m => elementCode == null || m.Element.Code == elementCode)
            .OrderBy(m => m.Due)
            .ThenBy(m => m.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        return milestones.Select(m => Line(m, m.EarlierDates.OrderBy(d => d.Id), today)).ToList();
    }

    /// <summary>All milestones, now or as they were known at the end of a day.</summary>
    /// <param name="on">The day; null for now.</param>
    /// <param name="today">The day for which their standing is told now.</param>
    public static Task<IReadOnlyList<MilestoneLine>> AllAsync(
        PerformanceDbContext db,
        DateOnly? on,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        on is { } day
            ? LoadAsAtAsync(db, day, cancellationToken)
            : LoadAsync(db, elementCode: null, today, cancellationToken);

    /// <summary>All milestones as they were known at the end of a day.</summary>
    private static async Task<IReadOnlyList<MilestoneLine>> LoadAsAtAsync(
        PerformanceDbContext db,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var milestones = await db
            .Milestones.AsAt(day)
            .OrderBy(m => m.Due)
            .ThenBy(m => m.CopyOf ?? m.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var slips = (
            await db.Set<MilestoneDate>()
                .Where(d => d.ChangedOn <= day)
                .OrderBy(d => d.Id)
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(d => d.MilestoneId);
        return milestones.Select(m => Line(m, slips[m.CopyOf ?? m.Id], day)).ToList();
    }

    private static MilestoneLine Line(Milestone milestone, IEnumerable<MilestoneDate> slips, DateOnly today)
    {
        var point = new MilestonePoint(
            milestone.CopyOf ?? milestone.Id,
            milestone.State,
            milestone.FirstDue,
            milestone.Due,
            milestone.DoneOn
        );
        return new MilestoneLine(
            point,
            milestone.ElementId,
            milestone.Version,
            milestone.Title,
            milestone.Owner,
            MilestoneRollUp.StandingOf(point, today),
            milestone.Evidence,
            milestone.Reason,
            slips.Select(d => new EarlierDate(d.Due, d.Reason, d.ChangedBy, d.ChangedOn)).ToList()
        );
    }
}
