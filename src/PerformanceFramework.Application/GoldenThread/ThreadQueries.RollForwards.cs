using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>One roll-forward among all.</summary>
/// <param name="Elements">How many elements are prepared.</param>
/// <param name="HoldsFrom">The day from which it holds; null unless it was opened.</param>
/// <param name="EndedBy">Who opened or discarded it.</param>
public sealed record RollForwardSummary(
    ElementLink Plan,
    FinancialYear Year,
    RollForwardState State,
    int Elements,
    string PreparedBy,
    DateOnly PreparedOn,
    DateOnly? HoldsFrom,
    string? EndedBy,
    DateOnly? EndedOn
);

/// <summary>All roll-forwards, with what can be chosen for a new one.</summary>
/// <param name="All">Those that are prepared first, then the latest.</param>
/// <param name="Plans">What may be prepared; nothing for those who may not.</param>
public sealed record RollForwardList(
    IReadOnlyList<RollForwardSummary> All,
    IReadOnlyList<ElementChoice> Plans,
    IReadOnlyList<LevelChoice> Levels
);

/// <summary>What is prepared for one element, as it is listed.</summary>
/// <param name="MayEdit">Whether the reader may change it.</param>
/// <param name="Differences">What will be different of it.</param>
public sealed record PreparedLine(PreparedEntry Entry, bool MayEdit, IReadOnlyList<PlanDifference> Differences);

/// <summary>A milestone that is not done.</summary>
/// <param name="Leaves">It is cancelled when the year opens.</param>
public sealed record PreparedMilestone(int Id, string ElementCode, string Title, DateOnly Due, bool Leaves)
{
    /// <summary>As a milestone is named among codes.</summary>
    public static string Code(int id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the primary alignment of an indicator goes.</summary>
/// <param name="ElementCode">Empty where nobody has said so yet.</param>
public sealed record PreparedPlace(string IndicatorCode, string IndicatorName, string ElementCode);

/// <summary>The next year of a plan with everything that is prepared, changed meanwhile, and missing.</summary>
/// <param name="Stamp">Of all that is shown: who opens the year opens what they saw.</param>
/// <param name="Comparison">What will be different, against the thread as it stands; against what it was when the year has been opened.</param>
/// <param name="Conflicts">What has changed in the thread since.</param>
/// <param name="Places">Indicators whose primary alignment ends, with where it goes.</param>
/// <param name="Goals">The elements to which it can go.</param>
/// <param name="SetMemberships">How many places in sets of indicators can be copied to the year.</param>
/// <param name="HasBegun">Whether the year can be opened today, as far as the calendar goes.</param>
/// <param name="MayManage">Whether the reader decides, opens and discards.</param>
/// <param name="MayAdd">Whether the reader adds elements.</param>
public sealed record RollForwardDetail(
    RollForwardSummary Summary,
    string Lowest,
    int Version,
    string Stamp,
    IReadOnlyList<PreparedLine> Lines,
    PlanComparison Comparison,
    PlanNames Names,
    IReadOnlyList<PreparedConflict> Conflicts,
    IReadOnlyList<PreparedProblem> Problems,
    IReadOnlyList<PreparedPlace> Places,
    IReadOnlyList<ElementChoice> Goals,
    IReadOnlyList<PreparedMilestone> Milestones,
    int SetMemberships,
    bool HasBegun,
    bool MayManage,
    bool MayAdd
);

/// <summary>An indicator to choose, with the service that reports it.</summary>
public sealed record IndicatorChoice(string Code, string Name, string Service);

/// <summary>What is prepared for one element, to change it, with what can be chosen.</summary>
/// <param name="Line">Null for a new element.</param>
/// <param name="IsPlan">It is the plan itself, which does not end.</param>
/// <param name="MayEdit">Whether the reader may change it, and it can be changed.</param>
/// <param name="Levels">For a new element.</param>
/// <param name="MayServe">What it can serve, new elements too.</param>
/// <param name="Indicators">Live ones, and those it has.</param>
/// <param name="Milestones">Its own that are not done.</param>
/// <param name="Codes">Every code that is taken.</param>
public sealed record PreparedLineToEdit(
    ElementLink Plan,
    FinancialYear Year,
    PreparedEntry? Line,
    int Version,
    bool IsPlan,
    bool MayEdit,
    IReadOnlyList<LevelChoice> Levels,
    IReadOnlyList<PlaceChoice> Services,
    IReadOnlyList<PlaceChoice> Directorates,
    IReadOnlyList<PlaceChoice> Bodies,
    IReadOnlyList<ElementChoice> MayServe,
    IReadOnlyList<IndicatorChoice> Indicators,
    IReadOnlyList<PreparedMilestone> Milestones,
    IReadOnlyList<string> Codes
);

public sealed partial class ThreadQueries
{
    /// <summary>Null for those who have no part in preparing.</summary>
    public async Task<RollForwardList?> RollForwardsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.EditPreparedPlans))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var all = await db
            .RollForwards.Include(r => r.Plan.Level)
            .OrderByDescending(r => r.StartYear)
            .ThenByDescending(r => r.Id)
            .Select(r => new { RollForward = r, Elements = r.Lines.Count })
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var summaries = all.Select(row => Summary(row.RollForward, row.Elements)).OrderBy(s => s.State).ToList();
        if (!actor.ReachOf(Permission.ManageThread).WholeCouncil)
        {
            return new RollForwardList(summaries, [], []);
        }

        return new RollForwardList(
            summaries,
            await db
                .PlanElements.Where(e => e.RetiredOn == null)
                .OrderBy(e => e.Level.Position)
                .ThenBy(e => e.Id)
                .Select(e => new ElementChoice(e.Code, e.Title, e.Level.Name, e.Level.Position))
                .ToListAsync(cancellationToken),
            await db
                .PlanLevels.OrderBy(l => l.Position)
                .Select(l => new LevelChoice(l.Id, l.Name, l.Position))
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>Null for those who have no part in preparing, and where nothing is prepared.</summary>
    public async Task<RollForwardDetail?> RollForwardAsync(
        Actor actor,
        string planCode,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.EditPreparedPlans))
        {
            return null;
        }

        var reach = actor.ReachOf(Permission.EditPreparedPlans);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rollForward = await ShownAsync(db, planCode, year.StartYear, cancellationToken);
        if (rollForward is null)
        {
            return null;
        }

        var reading = await ThreadReading.LoadAsync(db, cancellationToken);
        var plan = reading.Against(rollForward);
        var isOpen = rollForward.State is RollForwardState.Prepared;
        var byCode = rollForward.Lines.ToDictionary(line => line.Code);
        var lines = plan
            .Lines.Select(entry => new PreparedLine(
                entry,
                isOpen && rollForward.MayEdit(byCode[entry.Code], reach),
                entry.Fate is LineFate.CarriesOn ? entry.Basis!.ChangesTo(entry.Terms) : []
            ))
            .ToList();
        return new RollForwardDetail(
            Summary(rollForward, rollForward.Lines.Count),
            rollForward.Lowest.Name,
            rollForward.Version,
            RollForwardStamp.Of(plan, rollForward),
            lines,
            isOpen ? PlanComparison.Of(plan.Now, plan.Then) : Recorded(plan.Lines),
            reading.Names with
            {
                Elements = WithNew(reading.Names.Elements, plan.Lines),
            },
            isOpen ? plan.Conflicts : [],
            isOpen ? plan.Problems : [],
            isOpen ? Places(plan) : [],
            isOpen ? Goals(plan) : [],
            await MilestonesAsync(db, rollForward, cancellationToken),
            await SetMembershipsAsync(db, plan, year, cancellationToken),
            rollForward.RefusalToOpen(year.Start, Today) is null,
            actor.ReachOf(Permission.ManageThread).WholeCouncil,
            isOpen && rollForward.Plan.IsWithin(reach)
        );
    }

    /// <summary>Null for those who have no part in preparing, and where nothing is prepared.</summary>
    /// <param name="code">The line; null for a new one.</param>
    public async Task<PreparedLineToEdit?> PreparedLineAsync(
        Actor actor,
        string planCode,
        FinancialYear year,
        string? code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.EditPreparedPlans))
        {
            return null;
        }

        var reach = actor.ReachOf(Permission.EditPreparedPlans);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rollForward = await ShownAsync(db, planCode, year.StartYear, cancellationToken);
        var line = rollForward?.Lines.FirstOrDefault(l => l.Code == code);
        if (rollForward is null || (code is not null && line is null))
        {
            return null;
        }

        var elements = await db
            .PlanElements.OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .Select(e => new
            {
                Choice = new ElementChoice(e.Code, e.Title, e.Level.Name, e.Level.Position),
                IsThere = e.RetiredOn == null,
            })
            .ToListAsync(cancellationToken);
        var added = rollForward
            .Lines.Where(l => l.Fate is LineFate.IsNew)
            .Select(l => new ElementChoice(l.Code, l.Terms.Title, l.Level.Name, l.Level.Position));
        var lowest = line?.Level.Position ?? rollForward.Lowest.Position;
        var has = line?.Terms.Indicators.Codes ?? [];
        var body = line?.Entry.Terms.Body;
        return new PreparedLineToEdit(
            LinkTo(rollForward.Plan, await LevelNameAsync(db, rollForward.Plan.LevelId, cancellationToken)),
            year,
            line?.Entry,
            line?.Version ?? 0,
            line?.ElementId == rollForward.PlanId && line is not null,
            rollForward.RefusalToChange is null
                && (line is null ? rollForward.Plan.IsWithin(reach) : rollForward.MayEdit(line, reach)),
            await db
                .PlanLevels.Where(l => l.Position <= rollForward.Lowest.Position)
                .OrderBy(l => l.Position)
                .Select(l => new LevelChoice(l.Id, l.Name, l.Position))
                .ToListAsync(cancellationToken),
            await db
                .Services.Where(s => s.RetiredOn == null)
                .OrderBy(s => s.Name)
                .Select(s => new PlaceChoice(s.Code, s.Name))
                .ToListAsync(cancellationToken),
            await db
                .Directorates.Where(d => d.RetiredOn == null)
                .OrderBy(d => d.Name)
                .Select(d => new PlaceChoice(d.Code, d.Name))
                .ToListAsync(cancellationToken),
            await db
                .AccountableBodies.Where(b => b.RetiredOn == null || b.Code == body)
                .OrderBy(b => b.Name)
                .Select(b => new PlaceChoice(b.Code, b.Name))
                .ToListAsync(cancellationToken),
            elements
                .Where(e => e.IsThere)
                .Select(e => e.Choice)
                .Concat(added)
                .Where(e => e.Code != code && e.Position <= lowest)
                .OrderBy(e => e.Position)
                .ToList(),
            await db
                .Indicators.Where(i => i.State == IndicatorState.Live || has.Contains(i.Code))
                .OrderBy(i => i.Service.Name)
                .ThenBy(i => i.Code)
                .Select(i => new IndicatorChoice(i.Code, i.Name, i.Service.Name))
                .ToListAsync(cancellationToken),
            line is null ? [] : await MilestonesAsync(db, rollForward, cancellationToken, line),
            [.. elements.Select(e => e.Choice.Code), .. rollForward.Lines.Select(l => l.Code)]
        );
    }

    /// <summary>What is prepared, without the exempt indicators that the reader may not see: lines name them by their codes.</summary>
    private static async Task<RollForward?> ShownAsync(
        PerformanceDbContext db,
        string planCode,
        int startYear,
        CancellationToken cancellationToken
    )
    {
        var rollForward = await db.RollForwardAsync(planCode, startYear, cancellationToken);
        var hidden = new CodeSet(await db.HiddenCodesAsync(cancellationToken));
        foreach (var line in rollForward?.Lines ?? [])
        {
            line.ShowWithout(hidden);
        }

        return rollForward;
    }

    private static async Task<string> LevelNameAsync(
        PerformanceDbContext db,
        int levelId,
        CancellationToken cancellationToken
    ) => await db.PlanLevels.Where(l => l.Id == levelId).Select(l => l.Name).FirstAsync(cancellationToken);

    private static RollForwardSummary Summary(RollForward rollForward, int elements) =>
        new(
            LinkTo(rollForward.Plan, rollForward.Plan.Level?.Name ?? ""),
            rollForward.Year,
            rollForward.State,
            elements,
            rollForward.PreparedBy,
            rollForward.PreparedOn,
            rollForward.HoldsFrom,
            rollForward.OpenedBy ?? rollForward.DiscardedBy,
            rollForward.OpenedOn ?? rollForward.DiscardedOn
        );

    private static ElementLink LinkTo(PlanElement element, string level) => new(element.Code, element.Title, level);

    /// <summary>What the year made different, when it is in the thread already.</summary>
    private static PlanComparison Recorded(IReadOnlyList<PreparedEntry> lines) =>
        PlanComparison.Of(
            lines.Where(l => l.Basis is not null).Select(l => Entry(l, l.Basis!)).ToList(),
            lines.Where(l => l.Fate is not LineFate.Ends).Select(l => Entry(l, l.Terms)).ToList()
        );

    private static PlanEntry Entry(PreparedEntry line, PlanTerms terms) =>
        new(line.Code, line.Level, line.Position, terms);

    private static Dictionary<string, string> WithNew(
        IReadOnlyDictionary<string, string> titles,
        IEnumerable<PreparedEntry> lines
    )
    {
        var all = titles.ToDictionary();
        foreach (var line in lines.Where(l => l.Fate is LineFate.IsNew))
        {
            all[line.Code] = line.Terms.Title;
        }

        return all;
    }

    private static List<PreparedPlace> Places(RollForwardPlan plan)
    {
        var undecided = plan.Problems.Where(p => p.Indicator).Select(p => p.Code).ToHashSet();
        return plan
            .Thread.Indicators.Where(i => undecided.Contains(i.Code) || plan.Homes.ContainsKey(i.Code))
            .Select(i => new PreparedPlace(i.Code, i.Name, plan.Homes.GetValueOrDefault(i.Code) ?? ""))
            .ToList();
    }

    private static List<ElementChoice> Goals(RollForwardPlan plan)
    {
        var ending = plan.Lines.Where(l => l.Fate is LineFate.Ends).Select(l => l.Code).ToHashSet();
        var prepared = plan.Lines.ToDictionary(l => l.Code);
        return plan
            .Thread.Entries.Where(e => !prepared.ContainsKey(e.Code))
            .Select(e => new ElementChoice(e.Code, e.Terms.Title, e.Level, e.Position))
            .Concat(plan.Lines.Select(l => new ElementChoice(l.Code, l.Terms.Title, l.Level, l.Position)))
            .Where(e => !ending.Contains(e.Code))
            .OrderBy(e => e.Position)
            .ToList();
    }

    /// <summary>Those of the plan that are not done, by their dates.</summary>
    private static async Task<IReadOnlyList<PreparedMilestone>> MilestonesAsync(
        PerformanceDbContext db,
        RollForward rollForward,
        CancellationToken cancellationToken,
        RollForwardLine? only = null
    )
    {
        var lines = rollForward
            .Lines.Where(l => l.ElementId is not null && (only is null || l == only))
            .ToDictionary(l => l.ElementId!.Value);
        var ids = lines.Keys.ToList();
        var open = await db
            .Milestones.Where(m => ids.Contains(m.ElementId))
            .Where(m => m.State != MilestoneState.Done && m.State != MilestoneState.Cancelled)
            .OrderBy(m => m.Due)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.ElementId,
                m.Title,
                m.Due,
            })
            .ToListAsync(cancellationToken);
        return open.Select(m => new PreparedMilestone(
                m.Id,
                lines[m.ElementId].Code,
                m.Title,
                m.Due,
                lines[m.ElementId].Fate is LineFate.Ends
                    || lines[m.ElementId].LeftMilestones.Contains(PreparedMilestone.Code(m.Id))
            ))
            .ToList();
    }

    private static async Task<int> SetMembershipsAsync(
        PerformanceDbContext db,
        RollForwardPlan plan,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var indicators = PlanComparison.Indicators(plan.Then).Codes;
        return await db
            .SetMemberships.Where(m => m.StartYear == year.StartYear - 1 && m.Set.RetiredOn == null)
            .Where(m => indicators.Contains(m.Indicator.Code))
            .CountAsync(
                m =>
                    !db.SetMemberships.Any(there =>
                        there.SetId == m.SetId
                        && there.IndicatorId == m.IndicatorId
                        && there.StartYear == year.StartYear
                    ),
                cancellationToken
            );
    }
}
