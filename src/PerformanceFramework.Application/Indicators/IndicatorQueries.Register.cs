using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What an indicator lacks.</summary>
public enum IndicatorGap
{
    NoDefinition = 1,
    NoOwner,
    NoAlignment,

    /// <summary>Of a live performance indicator, in the financial year asked about.</summary>
    NoTarget,
}

/// <summary>One row of the register of indicators.</summary>
/// <param name="Sets">The names of those it is in this year.</param>
public sealed record RegisteredIndicator(
    string Code,
    string Name,
    string Service,
    string ServiceCode,
    string Owner,
    IndicatorState State,
    IReadOnlyList<CodedChoice> Sets,
    IReadOnlyList<IndicatorGap> Gaps
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <summary>A set with what is in it in one financial year.</summary>
/// <param name="IsJudging">How many indicators that are not retired are judged by its rules.</param>
public sealed record SetSummary(
    string Code,
    string Name,
    SetKind Kind,
    DateOnly? RetiredOn,
    int Version,
    int Members,
    int IsJudging
);

/// <summary>One set with its indicators in a financial year.</summary>
/// <param name="NextMembers">How many are in it in the year after.</param>
/// <param name="Years">The years for which something is in it, the latest first.</param>
public sealed record SetDetail(
    SetSummary Summary,
    IReadOnlyList<SetMember> Members,
    int NextMembers,
    IReadOnlyList<FinancialYear> Years
);

/// <param name="JudgedBy">The name of the set by whose rules it is judged; empty for the council's.</param>
public sealed record SetMember(string Code, string Name, string Service, IndicatorState State, string JudgedBy)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }
}

/// <summary>Something to narrow a list down to, with the codes of its indicators: a set, with what is in it this year, a theme or a partnership.</summary>
public sealed record SetFilter(string Code, string Name, IReadOnlySet<string> Indicators);

public sealed partial class IndicatorQueries
{
    /// <summary>Every indicator in whatever state, in order of code: four statements, however many.</summary>
    /// <param name="year">In which targets and sets are looked for.</param>
    public async Task<IReadOnlyList<RegisteredIndicator>> RegisterAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicators = await db
            .Indicators.OrderBy(i => i.Code)
            .Select(i => new
            {
                i.Id,
                i.Code,
                i.Name,
                Service = i.Service.Name,
                ServiceCode = i.Service.Code,
                i.Owner,
                i.State,
                i.Kind,
                IsExempt = i.ExemptUnder != null,
                HasDefinition = i.Definition != "",
            })
            .ToListAsync(cancellationToken);
        var aligned = await db
            .IndicatorAlignments.Where(a => a.IsPrimary && a.Until == null)
            .Select(a => a.IndicatorId)
            .ToHashSetAsync(cancellationToken);
        var periods = PeriodsOf(year);
        var withTarget = await db
            .PeriodTargets.Where(t => periods.Contains(t.Period) && t.Kind != TargetKind.None)
            .Select(t => t.IndicatorId)
            .Distinct()
            .ToHashSetAsync(cancellationToken);
        var memberships = await db
            .SetMemberships.Where(m => m.StartYear == year.StartYear)
            .OrderBy(m => m.Set.Name)
            .Select(m => new { m.IndicatorId, Set = new CodedChoice(m.Set.Code, m.Set.Name) })
            .ToListAsync(cancellationToken);
        var setsOf = memberships.ToLookup(m => m.IndicatorId, m => m.Set);
        return indicators
            .Select(i => new RegisteredIndicator(
                i.Code,
                i.Name,
                i.Service,
                i.ServiceCode,
                i.Owner,
                i.State,
                setsOf[i.Id].ToList(),
                new[]
                {
                    (!i.HasDefinition, IndicatorGap.NoDefinition),
                    (i.Owner.Length == 0, IndicatorGap.NoOwner),
                    (!aligned.Contains(i.Id), IndicatorGap.NoAlignment),
                    (
                        i is { State: IndicatorState.Live, Kind: IndicatorKind.Performance }
                            && !withTarget.Contains(i.Id),
                        IndicatorGap.NoTarget
                    ),
                }
                    .Where(gap => gap.Item1 && i.State is not IndicatorState.Retired)
                    .Select(gap => gap.Item2)
                    .ToList()
            )
            {
                IsExempt = i.IsExempt,
            })
            .ToList();
    }

    /// <summary>Every set, those in use first: three statements.</summary>
    public async Task<IReadOnlyList<SetSummary>> SetsAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageIndicators))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var sets = await db
            .IndicatorSets.Select(s => new SetSummary(
                s.Code,
                s.Name,
                s.Kind,
                s.RetiredOn,
                s.Version,
                db.SetMemberships.Count(m => m.SetId == s.Id && m.StartYear == year.StartYear),
                db.Indicators.Count(i => i.SetId == s.Id && i.State != IndicatorState.Retired)
            ))
            .ToListAsync(cancellationToken);
        return sets.OrderBy(s => s.RetiredOn is not null)
            .ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    /// <summary>One set in a financial year; null when there is none, or it is not theirs to see.</summary>
    public async Task<SetDetail?> SetAsync(
        Actor actor,
        string code,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if ((await SetsAsync(actor, year, cancellationToken)).FirstOrDefault(s => s.Code == code) is not { } summary)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var counts = await db
            .SetMemberships.Where(m => m.Set.Code == code)
            .GroupBy(m => m.StartYear)
            .Select(inYear => new { Year = inYear.Key, Members = inYear.Count() })
            .ToListAsync(cancellationToken);
        var members = await db
            .SetMemberships.Where(m => m.Set.Code == code && m.StartYear == year.StartYear)
            .OrderBy(m => m.Indicator.Code)
            .Select(m => new SetMember(
                m.Indicator.Code,
                m.Indicator.Name,
                m.Indicator.Service.Name,
                m.Indicator.State,
                m.Indicator.Set == null ? "" : m.Indicator.Set.Name
            )
            {
                IsExempt = m.Indicator.ExemptUnder != null,
            })
            .ToListAsync(cancellationToken);
        return new SetDetail(
            summary,
            members,
            counts.Find(count => count.Year == year.StartYear + 1)?.Members ?? 0,
            counts.OrderByDescending(count => count.Year).Select(count => new FinancialYear(count.Year)).ToList()
        );
    }

    /// <summary>The sets in use with what is in them in a year, to narrow lists down: one statement.</summary>
    /// <param name="on">The day as at which they are read; null for now.</param>
    public async Task<IReadOnlyList<SetFilter>> SetFiltersAsync(
        Actor actor,
        FinancialYear year,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await SetsOfAsync(db, year, on, cancellationToken);
    }

    /// <summary>The sets in use with what is in them in a year: one statement.</summary>
    internal static Task<IReadOnlyList<SetFilter>> SetsOfAsync(
        PerformanceDbContext db,
        FinancialYear year,
        DateOnly? on,
        CancellationToken cancellationToken
    ) =>
        on is { } day
            ? SetFiltersAsync(db, year, day, cancellationToken)
            : SetFiltersAsync(db, year, cancellationToken);

    private static async Task<IReadOnlyList<SetFilter>> SetFiltersAsync(
        PerformanceDbContext db,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var members = await db
            .SetMemberships.Where(m => m.StartYear == year.StartYear && m.Set.RetiredOn == null)
            .Select(m => new
            {
                m.Set.Code,
                m.Set.Name,
                Indicator = m.Indicator.Code,
            })
            .ToListAsync(cancellationToken);
        return members
            .GroupBy(m => (m.Code, m.Name))
            .OrderBy(set => set.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(set => new SetFilter(set.Key.Code, set.Key.Name, set.Select(m => m.Indicator).ToHashSet()))
            .ToList();
    }

    private static async Task<IReadOnlyList<SetFilter>> SetFiltersAsync(
        PerformanceDbContext db,
        FinancialYear year,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var members = db
            .SetMemberships.Where(m => m.StartYear == year.StartYear && (m.Since == null || m.Since <= day))
            .Select(m => new { m.SetId, m.Indicator.Code })
            .Union(
                db.PastSetMemberships.Where(m => m.StartYear == year.StartYear)
                    .Where(m => (m.From == null || m.From <= day) && m.Until > day)
                    .Select(m => new { m.SetId, m.Indicator.Code })
            );
        var sets = await db
            .IndicatorSets.AsAt(day)
            .Where(s => s.RetiredOn == null || s.RetiredOn > day)
            .Join(
                members,
                s => s.CopyOf ?? s.Id,
                m => m.SetId,
                (s, m) =>
                    new
                    {
                        s.Code,
                        s.Name,
                        Indicator = m.Code,
                    }
            )
            .ToListAsync(cancellationToken);
        return sets.GroupBy(m => (m.Code, m.Name))
            .OrderBy(set => set.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(set => new SetFilter(set.Key.Code, set.Key.Name, set.Select(m => m.Indicator).ToHashSet()))
            .ToList();
    }

    // A year of another kind belongs to the financial year in which it begins.
    private static List<ReportingPeriod> PeriodsOf(FinancialYear year)
    {
        return
        [
            .. Enumerable.Range(1, 12).Select(month => ReportingPeriod.Month(year, month)),
            .. Enumerable.Range(1, 4).Select(quarter => ReportingPeriod.Quarter(year, quarter)),
            .. Enumerable.Range(1, 2).Select(half => ReportingPeriod.Half(year, half)),
            .. Enumerable.Range(1, 3).Select(term => ReportingPeriod.Term(year.StartYear, term)),
            ReportingPeriod.WholeYear(year),
            ReportingPeriod.AcademicYear(year.StartYear),
            ReportingPeriod.CalendarYear(year.StartYear),
        ];
    }
}
