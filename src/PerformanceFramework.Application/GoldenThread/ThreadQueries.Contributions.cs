using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>A contribution that one directorate asked of another.</summary>
/// <param name="Parent">The element to which it contributes.</param>
/// <param name="Child">The element that contributes.</param>
/// <param name="Directorate">The directorate whose director decides.</param>
/// <param name="MayDecide">Whether the reader does.</param>
public sealed record Contribution(
    int Id,
    int Version,
    ElementLink Parent,
    ElementLink Child,
    string Directorate,
    ContributionState State,
    bool MayDecide,
    string ProposedBy,
    DateOnly ProposedOn,
    string Reason,
    string? DecidedBy,
    DateOnly? DecidedOn,
    string? DecisionReason
);

/// <summary>The contributions that concern a reader.</summary>
/// <param name="Waiting">For the reader's decision, oldest first.</param>
/// <param name="Asked">Proposals for the reader's own elements that wait for somebody else, oldest first.</param>
/// <param name="Decided">Latest first.</param>
/// <param name="MayAskFor">The reader's own elements, to which another directorate could contribute.</param>
/// <param name="MayBeAsked">Elements for which some directorate answers.</param>
public sealed record Contributions(
    IReadOnlyList<Contribution> Waiting,
    IReadOnlyList<Contribution> Asked,
    IReadOnlyList<Contribution> Decided,
    IReadOnlyList<ElementChoice> MayAskFor,
    IReadOnlyList<ElementChoice> MayBeAsked
);

/// <summary>An element with its milestones, to change and to report on.</summary>
/// <param name="MayManage">Whether the reader adds and corrects them.</param>
/// <param name="MayUpdate">Whether the reader reports how far they are.</param>
public sealed record ElementMilestones(
    ElementLink Element,
    bool IsRetired,
    bool MayManage,
    bool MayUpdate,
    MilestoneRollUp RollUp,
    IReadOnlyList<MilestoneLine> Milestones
);

public sealed partial class ThreadQueries
{
    /// <summary>The contributions that concern somebody; null for those who have no say in any.</summary>
    public async Task<Contributions?> ContributionsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.AgreeContributions))
        {
            return null;
        }

        var reach = actor.ReachOf(Permission.AgreeContributions);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var elements = await db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service!.Directorate)
            .Include(e => e.Directorate)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        var proposals = await db
            .ElementAlignments.Where(a => a.ProposedOn != null)
            .OrderBy(a => a.ProposedOn)
            .ThenBy(a => a.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var shown = proposals
            .Where(a => elements[a.ParentId].IsWithin(reach) || elements[a.ChildId].IsWithin(reach))
            .Select(Shown)
            .ToList();
        var inThread = elements.Values.Where(e => e.RetiredOn is null).ToList();
        return new Contributions(
            shown.Where(c => c is { State: ContributionState.Proposed, MayDecide: true }).ToList(),
            shown.Where(c => c is { State: ContributionState.Proposed, MayDecide: false }).ToList(),
            shown
                .Where(c => c.State is not ContributionState.Proposed)
                .OrderByDescending(c => c.DecidedOn)
                .ThenByDescending(c => c.Id)
                .ToList(),
            inThread.Where(e => e.IsWithin(reach)).Select(Choice).ToList(),
            inThread.Where(e => e.LeadingDirectorateId is not null).Select(Choice).ToList()
        );

        Contribution Shown(ElementAlignment a)
        {
            var child = elements[a.ChildId];
            return new Contribution(
                a.Id,
                a.Version,
                Link(elements[a.ParentId]),
                Link(child),
                (child.Directorate ?? child.Service?.Directorate)?.Name ?? "",
                a.State,
                child.IsWithin(reach),
                a.ProposedBy ?? "",
                a.ProposedOn!.Value,
                a.Reason,
                a.DecidedBy,
                a.DecidedOn,
                a.DecisionReason
            );
        }
    }

    /// <summary>How many contributions wait for somebody's decision, in one statement; null for those who decide none.</summary>
    public async Task<int?> WaitingContributionsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.AgreeContributions))
        {
            return null;
        }

        var reach = actor.ReachOf(Permission.AgreeContributions);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var asked = await db
            .ElementAlignments.Include(a => a.Child.Service)
            .Where(a => a.State == ContributionState.Proposed)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return asked.Count(contribution => contribution.Child.IsWithin(reach));
    }

    /// <summary>An element's milestones; null when the code is none.</summary>
    public async Task<ElementMilestones?> MilestonesAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var element = await db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (element is null)
        {
            return null;
        }

        var milestones = await MilestoneLines.LoadAsync(db, code, Today, cancellationToken);
        return new ElementMilestones(
            Link(element),
            element.RetiredOn is not null,
            actor.ReachOf(Permission.ManageThread).WholeCouncil,
            element.IsWithin(actor.ReachOf(Permission.UpdateMilestones)),
            MilestoneRollUp.Of(milestones.Select(m => m.Point), Today),
            milestones
        );
    }
}
