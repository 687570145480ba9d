using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>The targets of all indicators in one year.</summary>
/// <param name="Services">Those to choose from, by code.</param>
/// <param name="Sets">Those to choose from, by code.</param>
public sealed record TargetGrid(
    IReadOnlyList<TargetGridRow> Rows,
    IReadOnlyList<(string Code, string Name)> Services,
    IReadOnlyList<(string Code, string Name)> Sets
);

/// <summary>One indicator's year of targets.</summary>
/// <param name="Cells">One for each period of the year, in order.</param>
/// <param name="NeedsTargets">It is judged, so that a period without a target is missing one.</param>
/// <param name="SetBy">Who set the latest of them; null where none is set.</param>
/// <param name="Proposal">Where a proposal for the year stands; null where there is none that waits.</param>
public sealed record TargetGridRow(
    string Code,
    string Name,
    string Service,
    string ServiceCode,
    string SetCode,
    bool NeedsTargets,
    IReadOnlyList<TargetGridCell> Cells,
    string? SetBy,
    DateOnly? SetOn,
    ProposalState? Proposal
)
{
    /// <summary>It is an exempt item, hidden from members and the public.</summary>
    public bool IsExempt { get; init; }

    public bool IsIncomplete => NeedsTargets && Cells.Any(cell => !cell.IsSet);
}

/// <summary>One period in the grid.</summary>
/// <param name="Text">The target in short, or "None".</param>
public sealed record TargetGridCell(ReportingPeriod Period, string Text, bool IsSet);

/// <summary>One indicator's year of targets as it is worked on.</summary>
/// <param name="Stamp">To be sent back with what is saved.</param>
/// <param name="Proposals">The latest first.</param>
public sealed record IndicatorTargetYear(
    string Code,
    string Name,
    FinancialYear Year,
    Frequency Frequency,
    Polarity Polarity,
    ProfileShape Shape,
    FigureLimits Limits,
    bool IsPerformance,
    bool MayPropose,
    bool MayChallenge,
    bool MayAgree,
    IReadOnlyList<TargetPeriod> Periods,
    IReadOnlyList<ProposedTargets> Proposals,
    string Stamp
);

/// <summary>What is set for one period.</summary>
/// <param name="Terms">Null where nothing was ever set.</param>
/// <param name="HasFigure">There is an approved figure, whose status is not to be repainted.</param>
/// <param name="Earlier">What was set before, the latest first.</param>
public sealed record TargetPeriod(
    ReportingPeriod Period,
    TargetTerms? Terms,
    string? SetBy,
    DateOnly? SetOn,
    bool HasFigure,
    IReadOnlyList<EarlierTarget> Earlier
);

/// <summary>A target that no longer holds.</summary>
/// <param name="StatusThen">What the period's figure was called by it, as stored; empty where there was no figure.</param>
public sealed record EarlierTarget(
    TargetTerms Terms,
    string SetBy,
    DateOnly SetOn,
    DateOnly Until,
    string ChangedBy,
    string Reason,
    string StatusThen
);

/// <summary>A proposal and what became of it.</summary>
/// <param name="IsOwn">The reader proposed it, who therefore does not agree it.</param>
public sealed record ProposedTargets(
    int Id,
    int Version,
    ProposalState State,
    string Reason,
    string ProposedBy,
    bool IsOwn,
    DateOnly ProposedOn,
    string? AnsweredBy,
    DateOnly? AnsweredOn,
    string Challenge,
    IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> Lines
);

/// <summary>What of proposed targets waits for somebody.</summary>
/// <param name="ToAgree">How many wait for an answer that the reader may give, by year.</param>
/// <param name="Challenged">Their own that were challenged, so that another proposal is due, in order of code.</param>
public sealed record TargetsDue(
    IReadOnlyList<(FinancialYear Year, int Count)> ToAgree,
    IReadOnlyList<(string Code, FinancialYear Year)> Challenged
);

public sealed partial class IndicatorQueries
{
    /// <summary>What of proposed targets waits for somebody, in one statement; null for those who neither propose nor agree any.</summary>
    public async Task<TargetsDue?> TargetsDueAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ProposeTargets) && !actor.Has(Permission.AgreeTargets))
        {
            return null;
        }

        var reach = actor.ReachOf(Permission.AgreeTargets);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await db
            .TargetProposals.Where(p =>
                (p.State == ProposalState.Challenged && p.ProposedById == actor.Id)
                || (
                    p.State == ProposalState.Proposed
                    && p.ProposedById != actor.Id
                    && (
                        reach.WholeCouncil
                        || reach.ServiceIds.Contains(p.Indicator.ServiceId)
                        || reach.DirectorateIds.Contains(p.Indicator.Service.DirectorateId)
                    )
                )
            )
            .Select(p => new
            {
                p.Indicator.Code,
                p.Year,
                p.State,
            })
            .ToListAsync(cancellationToken);
        return new TargetsDue(
            rows.Where(row => row.State is ProposalState.Proposed)
                .GroupBy(row => row.Year)
                .OrderByDescending(of => of.Key)
                .Select(of => (new FinancialYear(of.Key), of.Count()))
                .ToList(),
            rows.Where(row => row.State is ProposalState.Challenged)
                .OrderBy(row => row.Code, StringComparer.Ordinal)
                .Select(row => (row.Code, new FinancialYear(row.Year)))
                .ToList()
        );
    }

    /// <summary>What is set for a year, in order of code.</summary>
    public async Task<TargetGrid> TargetGridAsync(
        Actor actor,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return new TargetGrid([], [], []);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var indicators = await db
            .Indicators.Where(i => i.State != IndicatorState.Retired)
            .AsNoTracking()
            .Include(i => i.Service)
            .Include(i => i.Set)
            .ToListAsync(cancellationToken);
        var periods = Enum.GetValues<Frequency>().SelectMany(f => TargetYear.PeriodsOf(f, year)).ToList();
        var targets = await db
            .PeriodTargets.AsNoTracking()
            .Where(t => periods.Contains(t.Period))
            .ToListAsync(cancellationToken);
        var proposals = await db
            .TargetProposals.Where(p =>
                p.Year == year.StartYear && (p.State == ProposalState.Proposed || p.State == ProposalState.Challenged)
            )
            .Select(p => new { p.IndicatorId, p.State })
            .ToListAsync(cancellationToken);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var proposalOf = proposals.ToLookup(p => p.IndicatorId, p => p.State);
        return new TargetGrid(
            indicators
                .OrderBy(i => i.Code, StringComparer.Ordinal)
                .Select(i => GridRow(i, year, targetsOf[i.Id].ToDictionary(t => t.Period), proposalOf[i.Id]))
                .ToList(),
            indicators.Select(i => (i.Service.Code, i.Service.Name)).Distinct().OrderBy(s => s.Name).ToList(),
            indicators
                .Select(i => i.Set)
                .OfType<IndicatorSet>()
                .Select(s => (s.Code, s.Name))
                .Distinct()
                .Order()
                .ToList()
        );
    }

    /// <summary>One indicator's year of targets; null when there is no such indicator.</summary>
    public async Task<IndicatorTargetYear?> TargetYearAsync(
        Actor actor,
        string code,
        FinancialYear year,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var indicator = await db
            .Indicators.Include(i => i.Service)
            .FirstOrDefaultAsync(i => i.Code == code, cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var periods = TargetYear.PeriodsOf(indicator.Frequency, year);
        var targets = await db
            .PeriodTargets.Where(t => t.IndicatorId == indicator.Id && periods.Contains(t.Period))
            .ToListAsync(cancellationToken);
        var versions = await db
            .PeriodTargetVersions.Where(v =>
                v.PeriodTarget.IndicatorId == indicator.Id && periods.Contains(v.PeriodTarget.Period)
            )
            .ToListAsync(cancellationToken);
        var figures = await db
            .Observations.Where(o => o.IndicatorId == indicator.Id && periods.Contains(o.Period) && o.Value != null)
            .Select(o => o.Period)
            .ToListAsync(cancellationToken);
        var proposals = await db
            .TargetProposals.Include(p => p.Lines)
            .Where(p => p.IndicatorId == indicator.Id && p.Year == year.StartYear)
            .ToListAsync(cancellationToken);
        var targetOf = targets.ToDictionary(t => t.Period);
        var versionsOf = versions.ToLookup(v => v.PeriodTargetId);
        return new IndicatorTargetYear(
            indicator.Code,
            indicator.Name,
            year,
            indicator.Frequency,
            indicator.Polarity,
            TargetProfile.ShapeOf(indicator.Aggregation, indicator.Unit, indicator.Fraction),
            indicator.Limits,
            indicator.Kind is IndicatorKind.Performance,
            actor.ReachOf(Permission.ProposeTargets).Covers(indicator.Service),
            actor.ReachOf(Permission.ChallengeTargets).Covers(indicator.Service),
            actor.ReachOf(Permission.AgreeTargets).Covers(indicator.Service),
            periods
                .Select(period =>
                    Period(period, targetOf.GetValueOrDefault(period), figures.Contains(period), versionsOf)
                )
                .ToList(),
            proposals.OrderByDescending(p => p.Id).Select(p => Proposed(p, actor)).ToList(),
            TargetStamp.Of(targets, proposals)
        );
    }

    /// <summary>What pasted targets would do; null where the reader may not set them.</summary>
    public async Task<IReadOnlyList<PastedRow>?> PastePreviewAsync(
        Actor actor,
        FinancialYear year,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageTargets))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return TargetPaste.Read(text, year, await PasteSubjects.LoadAsync(db, year, cancellationToken));
    }

    private static TargetGridRow GridRow(
        Indicator indicator,
        FinancialYear year,
        Dictionary<ReportingPeriod, PeriodTarget> targets,
        IEnumerable<ProposalState> proposals
    )
    {
        var latest = targets.Values.Where(t => t.Terms.IsSet).MaxBy(t => t.SetOn);
        return new TargetGridRow(
            indicator.Code,
            indicator.Name,
            indicator.Service.Name,
            indicator.Service.Code,
            indicator.Set?.Code ?? "",
            indicator.Kind is IndicatorKind.Performance,
            TargetYear
                .PeriodsOf(indicator.Frequency, year)
                .Select(period =>
                    targets.TryGetValue(period, out var target) && target.Terms.IsSet
                        ? new TargetGridCell(period, ShortOf(target, indicator.Unit), true)
                        : new TargetGridCell(period, "None", false)
                )
                .ToList(),
            latest?.SetBy,
            latest?.SetOn,
            proposals.Select(state => (ProposalState?)state).FirstOrDefault()
        )
        {
            IsExempt = indicator.ExemptUnder is not null,
        };
    }

    private static string ShortOf(PeriodTarget target, Unit unit) =>
        target.Target is Target.None ? "By its rule" : target.Target.Short(unit);

    private static TargetPeriod Period(
        ReportingPeriod period,
        PeriodTarget? target,
        bool hasFigure,
        ILookup<int, PeriodTargetVersion> versions
    ) =>
        new(
            period,
            target?.Terms,
            target?.SetBy,
            target?.SetOn,
            hasFigure,
            target is null ? [] : versions[target.Id].OrderByDescending(v => v.Id).Select(Earlier).ToList()
        );

    private static EarlierTarget Earlier(PeriodTargetVersion version) =>
        new(
            version.Terms,
            version.SetBy,
            version.SetOn,
            version.ChangedOn,
            version.ChangedBy,
            version.Reason,
            version.ExplanationThen
        );

    private static ProposedTargets Proposed(TargetProposal proposal, Actor actor) =>
        new(
            proposal.Id,
            proposal.Version,
            proposal.State,
            proposal.Reason,
            proposal.ProposedBy,
            proposal.ProposedById == actor.Id,
            proposal.ProposedOn,
            proposal.AnsweredBy,
            proposal.AnsweredOn,
            proposal.Challenge,
            proposal.Lines.OrderBy(line => line.Period).Select(line => (line.Period, line.Terms)).ToList()
        );
}
