using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Who changes targets, when and why, and whether that may judge figures anew that are there already.</summary>
internal sealed record TargetWriting(string By, DateOnly On, string Reason, bool IsCorrection)
{
    /// <summary>
    /// Sets what is not so already, keeps what it was, and judges the indicator's figures by it: whatever is stored agrees
    /// with the rules afterwards.
    /// </summary>
    /// <returns>Why not; null when it is done.</returns>
    public TargetObstacle? Write(
        PerformanceDbContext db,
        IndicatorRecord record,
        IReadOnlyList<(ReportingPeriod Period, TargetTerms Terms)> lines
    )
    {
        var targets = record.Targets.ToDictionary(target => target.Period);
        var figures = record.Observations.Where(o => o.Value is not null).ToDictionary(o => o.Period);
        var changes = lines
            .Select(line =>
                (
                    line.Period,
                    line.Terms,
                    Change: TargetChanges.Of(
                        targets.GetValueOrDefault(line.Period)?.Terms,
                        line.Terms,
                        figures.ContainsKey(line.Period)
                    )
                )
            )
            .Where(line => line.Change is not TargetChange.Same)
            .ToList();
        if (ObstacleOf(changes) is { } obstacle)
        {
            return obstacle;
        }

        foreach (var (period, terms, change) in changes)
        {
            if (!targets.TryGetValue(period, out var target))
            {
                // A correction starts from the nothing that was judged by, so that this too is kept.
                var first = change is TargetChange.Correction ? TargetTerms.Nothing : terms;
                target = db.PeriodTargets.Add(new PeriodTarget(record.Indicator, period, first, By, On)).Entity;
                targets.Add(period, target);
            }

            if (change is not TargetChange.New)
            {
                var before = db.PeriodTargetVersions.Add(target.Change(terms, Reason, By, On)).Entity;
                if (figures.TryGetValue(period, out var figure))
                {
                    before.KeepStatus(figure.Assessment);
                }
            }
        }

        record.With(targets.Values).Reassess();
        return null;
    }

    private TargetObstacle? ObstacleOf(
        List<(ReportingPeriod Period, TargetTerms Terms, TargetChange Change)> changes
    ) =>
        changes.Count == 0 ? new TargetObstacle.Refused(TargetRefusals.NothingChanges)
        : !IsCorrection && changes.Any(line => line.Change is TargetChange.Correction)
            ? new TargetObstacle.Refused(
                TargetRefusals.WouldRepaint(
                    changes.Where(c => c.Change is TargetChange.Correction).Select(c => c.Period.ToString())
                )
            )
        : Reason.Length == 0 && changes.Any(line => line.Change is not TargetChange.New) ? new TargetObstacle.NoReason()
        : null;
}

/// <summary>Why targets are not written. A closed family.</summary>
internal abstract record TargetObstacle
{
    private TargetObstacle() { }

    public sealed record Refused(Refusal Refusal) : TargetObstacle;

    /// <summary>Something that was agreed is changed, and nobody says why.</summary>
    public sealed record NoReason : TargetObstacle;

    public Outcome<T> Outcome<T>() =>
        this is Refused refused
            ? new Outcome<T>.Refused(refused.Refusal)
            : new Outcome<T>.Invalid([
                new FieldError("Reason", "Give the reason: a target that was agreed is changed only with one."),
            ]);
}

/// <summary>An indicator's year of targets, loaded to be changed.</summary>
internal sealed record LoadedTargets(
    IndicatorRecord Record,
    IReadOnlyList<ReportingPeriod> Periods,
    IReadOnlyList<TargetProposal> Proposals
)
{
    /// <summary>Null where there is no such indicator or year.</summary>
    public static async Task<LoadedTargets?> LoadAsync(
        PerformanceDbContext db,
        string code,
        string year,
        CancellationToken cancellationToken
    )
    {
        var indicatorId = await db
            .Indicators.Where(i => i.Code == code)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (indicatorId is not { } id || TargetYear.Read(year) is not { } ofYear)
        {
            return null;
        }

        var records = await IndicatorRecords.LoadAsync(db, [id], cancellationToken);
        var proposals = await db
            .TargetProposals.Where(p => p.IndicatorId == id && p.Year == ofYear.StartYear)
            .ToListAsync(cancellationToken);
        return new LoadedTargets(records[id], TargetYear.PeriodsOf(records[id].Indicator.Frequency, ofYear), proposals);
    }

    public string Stamp => TargetStamp.Of(Record.Targets.Where(t => Periods.Contains(t.Period)), Proposals);

    public IReadOnlyDictionary<ReportingPeriod, TargetTerms> Current =>
        Record.Targets.Where(t => Periods.Contains(t.Period)).ToDictionary(t => t.Period, t => t.Terms);

    /// <summary>Those that wait for an answer or another proposal make room for what is done now.</summary>
    public void ReplaceProposals()
    {
        foreach (var proposal in Proposals)
        {
            proposal.Replace();
        }
    }
}

/// <summary>The state of a year's targets as a form sends it back: whatever changes since makes another.</summary>
internal static class TargetStamp
{
    public static string Of(IEnumerable<PeriodTarget> targets, IEnumerable<TargetProposal> proposals) =>
        string.Join(
            ' ',
            targets
                .OrderBy(target => target.Period)
                .Select(target => string.Create(CultureInfo.InvariantCulture, $"{target.Period.Code}:{target.Version}"))
                .Concat(
                    proposals
                        .OrderBy(proposal => proposal.Id)
                        .Select(p => string.Create(CultureInfo.InvariantCulture, $"P{p.Id}:{p.Version}"))
                )
        );
}
