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

        var figures = await work
            .Db.ImportedFigures.AsNoTracking()
            .Where(f => f.BatchId == batch.Id)
            .OrderBy(f => f.Id)
            .ToListAsync(cancellationToken);
        if (await ChangedSinceAsync(work, figures, cancellationToken) is { } refusal)
        {
            return new Outcome<ImportStage>.Refused(refusal);
        }

        work.Reason = request.Reason;
        foreach (var part in figures.GroupBy(f => f.IndicatorId).Chunk(ImportedSeries.IndicatorsAtATime))
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
            figures.Select(f => f.Period),
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

    private static async Task<Refusal?> ChangedSinceAsync(
        Work work,
        List<ImportedFigure> figures,
        CancellationToken cancellationToken
    )
    {
        var ids = figures.Select(f => f.IndicatorId).Distinct().ToList();
        var now = await work
            .Db.Observations.AsNoTracking()
            .Where(o => ids.Contains(o.IndicatorId))
            .Include(o => o.Indicator)
            .ToDictionaryAsync(o => (o.IndicatorId, o.Period), cancellationToken);
        var changed = figures
            .Where(f =>
                !now.TryGetValue((f.IndicatorId, f.Period), out var observation)
                || FigureCopy.Of(observation) != f.After
                || observation.RoundId is not null
                || observation.OverriddenOn is not null
            )
            .ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var first = changed[0];
        var code = now.TryGetValue((first.IndicatorId, first.Period), out var found)
            ? found.Indicator.Code
            : (
                await work.Db.Indicators.AsNoTracking().SingleAsync(i => i.Id == first.IndicatorId, cancellationToken)
            ).Code;
        return ImportRefusals.ChangedSince(changed.Count, $"{code} for {first.Period}");
    }

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
