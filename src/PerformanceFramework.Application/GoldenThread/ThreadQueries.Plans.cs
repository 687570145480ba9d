using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An indicator of a plan in the years that are compared.</summary>
/// <param name="IsMadeUp">Its figures are made up for the demonstration.</param>
/// <param name="Before">In the earlier; null where the plan did not have it.</param>
/// <param name="After">In the later; null where the plan does not have it.</param>
public sealed record ComparedIndicator(string Code, string Name, bool IsMadeUp, YearFigure? Before, YearFigure? After)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <summary>A plan as it stood in a year.</summary>
/// <param name="On">The day as at which it is shown: the last of the year, or today while it runs.</param>
/// <param name="Plan">The element at the top; null where it was not part of the thread then.</param>
/// <param name="Entries">The elements under it and itself, from the top down.</param>
/// <param name="Milestones">Those of the plan that were or are due in the year.</param>
/// <param name="CollectedOn">The day on which the last collection of the year closed; null before, and where none is recorded.</param>
public sealed record PlanOfYear(
    ElementLink Link,
    FinancialYear Year,
    DateOnly On,
    PlanEntry? Plan,
    IReadOnlyList<PlanEntry> Entries,
    PlanNames Names,
    IReadOnlyList<ComparedIndicator> Indicators,
    IReadOnlyList<MilestoneLine> Milestones,
    DateOnly? CollectedOn
);

/// <summary>Two versions of one plan.</summary>
/// <param name="PreparedYear">The year that is prepared, where the reader may see it; null where none is.</param>
/// <param name="BeforeYear">The financial year of the earlier version.</param>
/// <param name="AfterYear">The financial year of the later version.</param>
/// <param name="Comparison">What is different; null where there is nothing prepared to compare with.</param>
public sealed record ComparedPlan(
    ElementLink Link,
    FinancialYear? PreparedYear,
    FinancialYear BeforeYear,
    FinancialYear AfterYear,
    PlanComparison? Comparison,
    PlanNames Names,
    IReadOnlyList<ComparedIndicator> Indicators
);

public sealed partial class ThreadQueries
{
    /// <summary>
    /// A plan as it stood in a year, with the figures, targets and milestones of the year as they are known now or were known
    /// on an earlier day; null where the code is none, or the year had not begun.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The element at the top.</param>
    /// <param name="year">The year of the plan.</param>
    /// <param name="on">The day as at which it is read, before today; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PlanOfYear?> PlanOfYearAsync(
        Actor actor,
        string code,
        FinancialYear year,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards) || year.Start > (on ?? Today))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await LinkAsync(db, code, cancellationToken) is not { } link)
        {
            return null;
        }

        var stands = on < year.End ? on.Value : DayOf(new PlanMoment.OfYear(year));
        var codes = await PlanCodes.LoadAsync(db, cancellationToken);
        var structure = await ThreadAsync(db, stands, cancellationToken);
        var entries = Under(codes.EntriesOf(structure), code);
        var figures = await FiguresAsync(db, actor, codes, entries, [year], cancellationToken, on);
        var milestones = await MilestoneLines.AllAsync(db, on, Today, cancellationToken);
        var ids = structure.Elements.ToDictionary(e => e.Code, e => e.Id);
        var inPlan = entries.Select(entry => ids[entry.Code]).ToHashSet();
        return new PlanOfYear(
            link,
            year,
            stands,
            entries.FirstOrDefault(entry => entry.Code == code),
            entries,
            codes.Names(structure),
            PlanComparison
                .Indicators(entries)
                .Codes.Select(codes.Indicator)
                .Select(i => new ComparedIndicator(i.Code, i.Name, i.IsMadeUp, null, figures[(i.Code, year)])
                {
                    IsExempt = i.IsExempt,
                })
                .ToList(),
            milestones.Where(m => inPlan.Contains(m.ElementId) && IsDueIn(year, m.Point)).ToList(),
            await CollectedOnAsync(db, year, cancellationToken)
        );
    }

    /// <summary>Two versions of a plan side by side; null where the code is none.</summary>
    public async Task<ComparedPlan?> ComparePlanAsync(
        Actor actor,
        string code,
        PlanMoment before,
        PlanMoment after,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await LinkAsync(db, code, cancellationToken) is not { } link)
        {
            return null;
        }

        var codes = await PlanCodes.LoadAsync(db, cancellationToken);
        var prepared = actor.Has(Permission.EditPreparedPlans)
            ? await PreparedAsync(db, code, cancellationToken)
            : null;
        var plan =
            prepared is not null && (before is PlanMoment.Prepared || after is PlanMoment.Prepared)
                ? (await ThreadReading.LoadAsync(db, cancellationToken)).Against(prepared)
                : null;
        var (earlier, later) = (await VersionAsync(before), await VersionAsync(after));
        var (beforeYear, afterYear) = (YearOf(before), YearOf(after));
        if (earlier is null || later is null)
        {
            return new ComparedPlan(link, prepared?.Year, beforeYear, afterYear, null, Nothing, []);
        }

        var figures = await FiguresAsync(
            db,
            actor,
            codes,
            [.. earlier.Entries, .. later.Entries],
            [beforeYear, afterYear],
            cancellationToken
        );
        var (had, has) = (PlanComparison.Indicators(earlier.Entries), PlanComparison.Indicators(later.Entries));
        return new ComparedPlan(
            link,
            prepared?.Year,
            beforeYear,
            afterYear,
            PlanComparison.Of(earlier.Entries, later.Entries),
            later.Names with
            {
                Elements = Both(earlier.Names.Elements, later.Names.Elements),
            },
            had.With(has)
                .Codes.Select(codes.Indicator)
                .Select(i => new ComparedIndicator(
                    i.Code,
                    i.Name,
                    i.IsMadeUp,
                    had.Contains(i.Code) ? figures[(i.Code, beforeYear)] : null,
                    has.Contains(i.Code) ? figures[(i.Code, afterYear)] : null
                )
                {
                    IsExempt = i.IsExempt,
                })
                .ToList()
        );

        async Task<Version?> VersionAsync(PlanMoment moment)
        {
            if (moment is PlanMoment.Prepared)
            {
                return plan is null ? null : new Version(plan.Then, NamesOf(codes, plan));
            }

            var structure = await ThreadAsync(db, DayOf(moment), cancellationToken);
            return new Version(Down(Under(codes.EntriesOf(structure), code)), codes.Names(structure));
        }

        // What is prepared reaches down to a level; the other version is compared as far.
        IReadOnlyList<PlanEntry> Down(IReadOnlyList<PlanEntry> entries) =>
            plan is null ? entries : RollForwardPlan.Under(entries, code, plan.LowestPosition);

        FinancialYear YearOf(PlanMoment moment) =>
            moment switch
            {
                PlanMoment.OfYear of => of.Year,
                PlanMoment.OnDay on => FinancialYear.Containing(on.Day),
                _ => prepared?.Year ?? FinancialYear.Containing(Today),
            };
    }

    private static readonly PlanNames Nothing = new(
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>()
    );

    private DateOnly DayOf(PlanMoment moment) =>
        moment switch
        {
            PlanMoment.OfYear of when of.Year.End < Today => of.Year.End,
            PlanMoment.OnDay on when on.Day < Today => on.Day,
            _ => Today,
        };

    private Task<ThreadStructure> ThreadAsync(
        PerformanceDbContext db,
        DateOnly on,
        CancellationToken cancellationToken
    ) => ThreadStructure.LoadAsync(db, cancellationToken, on: on < Today ? on : null);

    private static IReadOnlyList<PlanEntry> Under(IReadOnlyList<PlanEntry> entries, string code) =>
        RollForwardPlan.Under(entries, code, int.MaxValue);

    private static Task<ElementLink?> LinkAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    ) =>
        db
            .PlanElements.Where(e => e.Code == code)
            .Select(e => new ElementLink(e.Code, e.Title, e.Level.Name))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The earliest year of the plan that is being prepared; null where none is.</summary>
    private static async Task<RollForward?> PreparedAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    )
    {
        var year = await db
            .RollForwards.Where(r => r.Plan.Code == code && r.OpenedOn == null && r.DiscardedOn == null)
            .OrderBy(r => r.StartYear)
            .Select(r => (int?)r.StartYear)
            .FirstOrDefaultAsync(cancellationToken);
        return year is { } start ? await ShownAsync(db, code, start, cancellationToken) : null;
    }

    private static PlanNames NamesOf(PlanCodes codes, RollForwardPlan plan)
    {
        var titles = plan.Thread.Entries.ToDictionary(e => e.Code, e => e.Terms.Title);
        foreach (var line in plan.Lines)
        {
            titles[line.Code] = line.Terms.Title;
        }

        return codes.Names(titles);
    }

    private static Dictionary<string, string> Both(
        IReadOnlyDictionary<string, string> earlier,
        IReadOnlyDictionary<string, string> later
    )
    {
        var all = earlier.ToDictionary();
        foreach (var (code, name) in later)
        {
            all[code] = name;
        }

        return all;
    }

    private static bool IsDueIn(FinancialYear year, MilestonePoint milestone) =>
        Within(year, milestone.Due) || Within(year, milestone.FirstDue);

    private static bool Within(FinancialYear year, DateOnly day) => day >= year.Start && day <= year.End;

    private sealed record Version(IReadOnlyList<PlanEntry> Entries, PlanNames Names);
}
