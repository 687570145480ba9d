using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import.Sheets;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <param name="BatchId">The applied import.</param>
/// <param name="Version">The version of the batch that was looked at.</param>
/// <param name="Reason">Why it is taken back.</param>
public sealed record UndoImportRequest(int BatchId, int Version, string Reason);

public sealed class UndoImportValidator : AbstractValidator<UndoImportRequest>
{
    public UndoImportValidator() => RuleFor(r => r.Reason).IsAReason(ImportBatch.ReasonLength);
}

/// <summary>
/// Takes an import back: every figure is again what it was before. Refused where one of them has been changed since, because
/// somebody has built on it.
/// </summary>
[Requires(Permission.ImportData, WholeCouncil = true)]
public sealed class UndoImport(UseCaseServices services)
    : UseCase<UndoImportRequest, ImportStage>(services, new UndoImportValidator())
{
    protected override async Task<Outcome<ImportStage>> HandleAsync(
        Work work,
        UndoImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var batch = await work
            .Db.ImportBatches.AsNoTracking()
            .FirstOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Outcome<ImportStage>.NotFound();
        }

        if (batch.Version != request.Version)
        {
            return new Outcome<ImportStage>.Conflict(batch.Stage);
        }

        if (batch.Undo(request.Reason.Trim(), work.Actor.Name, work.Now) is { } notNow)
        {
            return new Outcome<ImportStage>.Refused(notNow);
        }

        var all = await work
            .Db.ImportedFigures.AsNoTracking()
            .Where(f => f.BatchId == batch.Id)
            .OrderBy(f => f.Id)
            .ToListAsync(cancellationToken);
        var figures = all.Where(f => !f.IsDerived).ToList();
        if (RefusalOf(await ChangedAsync(work, figures, cancellationToken)) is { } refusal)
        {
            return new Outcome<ImportStage>.Refused(refusal);
        }

        // What was calculated and is still the same becomes what it was; anything else is worked out from what is left.
        var derived = all.Where(f => f.IsDerived).ToList();
        var untouched = derived.Except((await ChangedAsync(work, derived, cancellationToken)).Keys).ToList();
        work.Reason = request.Reason;
        foreach (
            var part in figures.Concat(untouched).GroupBy(f => f.IndicatorId).Chunk(ImportedSeries.IndicatorsAtATime)
        )
        {
            await TakeBackAsync(work, part, cancellationToken);
            await work.SavePartAsync(
                nameof(UndoImport),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Import {batch.Id} undone: {part.Sum(p => p.Count())} figures"
                ),
                cancellationToken
            );
        }

        await ImportedSeries.RecalculateAsync(
            work.Db,
            figures.Select(f => f.IndicatorId),
            new Recalculation(figures.Select(f => f.Period).Distinct().ToList())
            {
                Except = untouched.Select(f => (f.IndicatorId, f.Period)).ToHashSet(),
                EndWithInputs = derived.Except(untouched).Select(f => (f.IndicatorId, f.Period)).ToHashSet(),
            },
            cancellationToken
        );
        if (await TakeSheetsBackAsync(work, batch.Id, cancellationToken) is { } depended)
        {
            return new Outcome<ImportStage>.Refused(depended);
        }

        var undone = await work.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        undone.Undo(request.Reason.Trim(), work.Actor.Name, work.Now);
        return new Outcome<ImportStage>.Done(undone.Stage);
    }

    /// <summary>Takes back what the sheets of a workbook did to everything but figures.</summary>
    private static async Task<Refusal?> TakeSheetsBackAsync(Work work, int batchId, CancellationToken cancellationToken)
    {
        var changes = await work
            .Db.ImportedChanges.AsNoTracking()
            .Where(change => change.BatchId == batchId)
            .ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return null;
        }

        await work.HoldThreadAsync(cancellationToken);

        // Calculated figures that have just been worked out again.
        if (work.Db.ChangeTracker.HasChanges())
        {
            await work.SaveStepAsync(nameof(UndoImport), cancellationToken);
        }

        work.Db.ChangeTracker.Clear();
        var (reversal, refusal) = await ImportReversal.TakeBackAsync(
            work.Db,
            work.Actor,
            work.Today,
            changes,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        await work.SaveStepAsync(nameof(UndoImport), cancellationToken);
        work.Db.ChangeTracker.Clear();
        await ImportedSeries.ReassessAsync(
            work.Db,
            reversal.ToReassess,
            summary => work.SavePartAsync(nameof(UndoImport), summary, cancellationToken),
            cancellationToken
        );
        return null;
    }

    /// <summary>Those that are no longer as the import left them, each with the code of its indicator.</summary>
    private static async Task<Dictionary<ImportedFigure, string>> ChangedAsync(
        Work work,
        List<ImportedFigure> figures,
        CancellationToken cancellationToken
    )
    {
        var ids = figures.Select(f => f.IndicatorId).Distinct().ToList();
        var codes = await work
            .Db.Indicators.Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Code, cancellationToken);
        var now = await work
            .Db.Observations.AsNoTracking()
            .Where(o => ids.Contains(o.IndicatorId))
            .ToDictionaryAsync(o => (o.IndicatorId, o.Period), cancellationToken);
        return figures
            .Where(f =>
                !now.TryGetValue((f.IndicatorId, f.Period), out var observation)
                || FigureCopy.Of(observation) != f.After
                || (observation.RoundId is not null && !f.IsDerived)
                || observation.OverriddenOn is not null
            )
            .ToDictionary(f => f, f => codes[f.IndicatorId]);
    }

    private static Refusal? RefusalOf(Dictionary<ImportedFigure, string> changed) =>
        changed.Count == 0
            ? null
            : ImportRefusals.ChangedSince(changed.Count, $"{changed.First().Value} for {changed.First().Key.Period}");

    private static async Task TakeBackAsync(
        Work work,
        IReadOnlyCollection<IGrouping<int, ImportedFigure>> part,
        CancellationToken cancellationToken
    )
    {
        var records = await IndicatorRecords.LoadAsync(work.Db, part.Select(p => p.Key).ToList(), cancellationToken);
        foreach (var ofIndicator in part)
        {
            var record = records[ofIndicator.Key];
            var left = record.Observations.ToDictionary(o => o.Period);
            foreach (var figure in ofIndicator)
            {
                if (figure.Before is { } before)
                {
                    left[figure.Period].Report(before.ToReported());
                }
                else if (left.Remove(figure.Period, out var added))
                {
                    work.Db.Observations.Remove(added);
                }
            }

            record.With(left.Values).Reassess();
        }
    }
}
