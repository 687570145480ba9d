using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>Writes what was prepared into the thread, all from one day. What is in the way of that day is told; then nothing counts.</summary>
internal sealed class RollForwardOpening
{
    private readonly PerformanceDbContext _db;
    private readonly RollForward _rollForward;
    private readonly RollForwardPlan _plan;
    private readonly DatedChange _change;

    private Dictionary<string, PlanElement> _elements = [];
    private Dictionary<string, Service> _services = [];
    private Dictionary<string, Directorate> _directorates = [];
    private Dictionary<string, AccountableBody> _bodies = [];
    private List<ElementAlignment> _alignments = [];
    private List<IndicatorAlignment> _indicatorAlignments = [];
    private Dictionary<string, Indicator> _indicators = [];
    private List<Milestone> _milestones = [];
    private List<SetMembership> _memberships = [];

    private RollForwardOpening(
        PerformanceDbContext db,
        RollForward rollForward,
        RollForwardPlan plan,
        DatedChange change
    ) => (_db, _rollForward, _plan, _change) = (db, rollForward, plan, change);

    public static async Task<RollForwardOpening> LoadAsync(
        PerformanceDbContext db,
        RollForward rollForward,
        RollForwardPlan plan,
        DatedChange change,
        CancellationToken cancellationToken
    )
    {
        var year = rollForward.StartYear;
        return new RollForwardOpening(db, rollForward, plan, change)
        {
            _services = await db.Services.ToDictionaryAsync(s => s.Code, cancellationToken),
            _directorates = await db.Directorates.ToDictionaryAsync(d => d.Code, cancellationToken),
            _bodies = await db.AccountableBodies.ToDictionaryAsync(b => b.Code, cancellationToken),
            _elements = await db
                .PlanElements.Include(e => e.Level)
                .Include(e => e.AccountableBody)
                .ToDictionaryAsync(e => e.Code, cancellationToken),
            _alignments = await db.ElementAlignments.ToListAsync(cancellationToken),
            _indicators = await db.Indicators.ToDictionaryAsync(i => i.Code, cancellationToken),
            _indicatorAlignments = await db.IndicatorAlignments.ToListAsync(cancellationToken),
            _milestones = await db
                .Milestones.Where(m => m.State != MilestoneState.Done && m.State != MilestoneState.Cancelled)
                .ToListAsync(cancellationToken),
            _memberships = await db
                .SetMemberships.Include(m => m.Set)
                .Where(m => m.StartYear == year - 1 || m.StartYear == year)
                .ToListAsync(cancellationToken),
        };
    }

    /// <summary>Why the day cannot be; null when all is written.</summary>
    public Refusal? Apply(bool copiesSets)
    {
        // What the plan will be is asked for before any of it is.
        var then = PlanComparison.Indicators(_plan.Then);
        var refusal = ApplyElements() ?? ApplyServes() ?? ApplyIndicators();
        if (refusal is null)
        {
            CancelMilestones();
            if (copiesSets)
            {
                CopySets(then);
            }
        }

        return refusal;
    }

    private Refusal? ApplyElements()
    {
        foreach (var line in _rollForward.Lines)
        {
            var terms = line.Entry.Terms;
            var service = _services.GetValueOrDefault(terms.Service);
            var directorate = _directorates.GetValueOrDefault(terms.Directorate);
            var body = _bodies.GetValueOrDefault(terms.Body ?? "");
            if (line.Fate is not LineFate.Ends && body is not null && body != line.Element?.AccountableBody)
            {
                _db.RelyOn(body);
            }

            if (line.Element is not { } element)
            {
                var added = new PlanElement(
                    line.Code,
                    terms.Title,
                    terms.Description,
                    terms.Owner,
                    line.Level,
                    _change.From
                )
                {
                    Service = service,
                    Directorate = directorate,
                    AccountableBody = body,
                };
                added.Span(terms.StartsOn, terms.EndsOn);
                _db.PlanElements.Add(added);
                _elements[line.Code] = added;
                continue;
            }

            var content = new ElementContent(
                terms.Title,
                terms.Description,
                terms.Owner,
                element.Level,
                service,
                directorate,
                body,
                terms.StartsOn,
                terms.EndsOn
            );
            var isTouched = line.Fate is LineFate.Ends || content != element.Content;
            if (isTouched && element.HoldsFrom > _change.From)
            {
                return RollForwardRefusals.ChangedLater($"“{element.Title}”", element.HoldsFrom.Value);
            }

            if (line.Fate is LineFate.Ends)
            {
                element.Retire(_change.From);
            }
            else if (element.Change(content, _change) is { } past)
            {
                _db.ElementVersions.Add(past);
            }
        }

        return null;
    }

    private Refusal? ApplyServes()
    {
        var gone = new CodeSet(_rollForward.Lines.Where(l => l.Fate is LineFate.Ends).Select(l => l.Code));
        foreach (var line in _rollForward.Lines.Where(l => l.Fate is not LineFate.Ends))
        {
            var child = _elements[line.Code];
            var upward = _alignments.Where(a => a.Child == child).ToList();
            var now = line.Basis?.Serves ?? CodeSet.Empty;
            foreach (var code in now.Without(line.Terms.Serves).Without(gone).Codes)
            {
                var alignment = upward.Single(a => a.IsInForce && a.Parent == _elements[code]);
                if (alignment.From > _change.From)
                {
                    return RollForwardRefusals.ChangedLater($"What “{child.Title}” serves", alignment.From.Value);
                }

                End(alignment);
            }

            foreach (var code in line.Terms.Serves.Without(now).Without(gone).Codes)
            {
                if (Serve(_elements[code], child, upward) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        return null;
    }

    // What had not held for a day leaves nothing behind.
    private void End(ElementAlignment alignment)
    {
        if (alignment.From == _change.From && alignment.ProposedOn is null)
        {
            _db.ElementAlignments.Remove(alignment);
        }
        else
        {
            alignment.Explain(_change.Reason);
            alignment.End(_change.From);
        }
    }

    private Refusal? Serve(PlanElement parent, PlanElement child, List<ElementAlignment> upward)
    {
        var earlier = upward.Where(a => a.Parent == parent).ToList();
        if (earlier.Exists(a => a.Until is null))
        {
            return ThreadRefusals.ServesAlready;
        }

        var ended = earlier.Where(a => a.State is ContributionState.Agreed).MaxBy(a => a.Until);
        if (ended?.Until > _change.From)
        {
            return RollForwardRefusals.ChangedLater($"What “{child.Title}” serves", ended.Until.Value);
        }

        if (ended?.Until == _change.From)
        {
            ended.Resume();
            return null;
        }

        var alignment = new ElementAlignment(parent, child, _change.From);
        alignment.Explain(_change.Reason);
        _db.ElementAlignments.Add(alignment);
        return null;
    }

    private Refusal? ApplyIndicators()
    {
        var placed = _rollForward.Lines.Select(l => l.Code).ToHashSet();
        var prepared = new CodeSet(_rollForward.Lines.SelectMany(l => l.Terms.Indicators.Codes));
        var concerned = _plan.Thread.Indicators.Where(i =>
            prepared.Contains(i.Code) || i.Places.Any(place => placed.Contains(place.Element))
        );
        foreach (var indicator in concerned.ToList())
        {
            if (
                Place(_indicators[indicator.Code], _plan.PlacesAfter(indicator), _plan.HomeOf(indicator)) is { } refusal
            )
            {
                return refusal;
            }
        }

        return null;
    }

    private Refusal? Place(Indicator indicator, IReadOnlyList<string> places, string? home)
    {
        var all = _indicatorAlignments.Where(a => a.Indicator == indicator).ToList();
        var open = all.Where(a => a.Until is null).ToList();
        foreach (var alignment in open.Where(a => !places.Contains(a.Element.Code) && !IsLongGone(a.Element)))
        {
            if (alignment.From > _change.From)
            {
                return RollForwardRefusals.ChangedLater($"What {indicator.Code} serves", alignment.From.Value);
            }

            alignment.End(_change.From);
        }

        foreach (var alignment in open.Where(a => a.Until is null))
        {
            Mark(alignment, isPrimary: alignment.Element.Code == home);
        }

        foreach (var code in places.Except(open.Select(a => a.Element.Code)))
        {
            if (all.Where(a => a.Element == _elements[code]).Max(a => a.Until) is { } until && until > _change.From)
            {
                return RollForwardRefusals.ChangedLater($"What {indicator.Code} serves", until);
            }

            DateOnly? from = indicator.State is IndicatorState.Live ? _change.From : null;
            _db.IndicatorAlignments.Add(new IndicatorAlignment(indicator, _elements[code], code == home, from));
        }

        return null;
    }

    // Retired before, with the alignments it had: reinstating it brings them back.
    private bool IsLongGone(PlanElement element) =>
        element.RetiredOn is not null && _rollForward.Lines.All(l => l.Element != element);

    private static void Mark(IndicatorAlignment alignment, bool isPrimary)
    {
        if (alignment.IsPrimary == isPrimary)
        {
            return;
        }

        if (isPrimary)
        {
            alignment.MakePrimary();
        }
        else
        {
            alignment.MakeSecondary();
        }
    }

    private void CancelMilestones()
    {
        var report = new MilestoneReport(
            MilestoneState.Cancelled,
            null,
            "",
            null,
            $"Not carried over into {_rollForward.Year}."
        );
        foreach (var line in _rollForward.Lines.Where(l => l.Element is not null))
        {
            var left = _milestones.Where(m =>
                m.ElementId == line.ElementId
                && (line.Fate is LineFate.Ends || line.LeftMilestones.Contains(PreparedMilestone.Code(m.Id)))
            );
            foreach (var milestone in left)
            {
                milestone.Update(report, _change.By, _change.Today);
            }
        }
    }

    private void CopySets(CodeSet indicators)
    {
        var there = _memberships
            .Where(m => m.StartYear == _rollForward.StartYear)
            .Select(m => (m.SetId, m.IndicatorId))
            .ToHashSet();
        var copied = _memberships
            .Where(m => m.StartYear < _rollForward.StartYear && m.Set.RetiredOn is null)
            .Where(m => indicators.Contains(m.Indicator.Code) && !there.Contains((m.SetId, m.IndicatorId)));
        _db.SetMemberships.AddRange(copied.Select(m => new SetMembership(m.Set, m.Indicator, _rollForward.Year)));
    }
}
