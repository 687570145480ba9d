using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Import.Sheets;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import;

/// <param name="BatchId">The file.</param>
/// <param name="Version">The version of the batch that was looked at.</param>
/// <param name="Expected">What the preview promised; anything else is a conflict.</param>
/// <param name="LeaveOutRefused">The rows that cannot be used are knowingly left out.</param>
/// <param name="Reason">Where the figures come from and why they are imported.</param>
/// <param name="Stamp">That of the preview of a workbook, which tells two apart that come to the same counts.</param>
public sealed record ApplyImportRequest(
    int BatchId,
    int Version,
    ImportCounts Expected,
    bool LeaveOutRefused,
    string Reason,
    string Stamp = ""
);

public sealed class ApplyImportValidator : AbstractValidator<ApplyImportRequest>
{
    public ApplyImportValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(
                ImportBatch.ReasonLength,
                "Say where the figures come from and why they are imported, so that others can follow it."
            );
}

/// <summary>Writes the figures of a file: all of them, or none. Every series that gets one is assessed anew.</summary>
[Requires(Permission.ImportData, WholeCouncil = true)]
public sealed class ApplyImport(UseCaseServices services, ImportJobs jobs)
    : UseCase<ApplyImportRequest, ImportCounts>(services, new ApplyImportValidator())
{
    protected override async Task<Outcome<ImportCounts>> HandleAsync(
        Work work,
        ApplyImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var batch = await work
            .Db.ImportBatches.Include(b => b.File)
            .AsNoTracking()
            .FirstOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Outcome<ImportCounts>.NotFound();
        }

        if (batch.Version != request.Version)
        {
            return new Outcome<ImportCounts>.Conflict(batch.Counts);
        }

        if (batch.WhyNotApplicable() is { } notNow)
        {
            return new Outcome<ImportCounts>.Refused(notNow);
        }

        work.Reason = request.Reason;
        IReadOnlyList<PlannedFigure> figures;
        ImportCounts counts;
        Outcome<ImportCounts>? refusal;
        try
        {
            (figures, counts, refusal) =
                batch.Kind is ImportKind.Workbook
                    ? await WriteWorkbookAsync(work, batch, request, cancellationToken)
                    : await PlanAsync(work, batch, request, cancellationToken);
        }
        catch (FileRefusedException refused)
        {
            return new Outcome<ImportCounts>.Refused(ImportRefusals.Unreadable(refused.Message));
        }

        if (refusal is not null)
        {
            return refusal;
        }

        await WriteAsync(work, batch, figures, cancellationToken);
        var applied = await work.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        applied.Apply(counts, request.Reason.Trim(), work.Actor.Name, work.Now);
        return new Outcome<ImportCounts>.Done(counts);
    }

    private static Outcome<ImportCounts>? RefusalOf(ApplyImportRequest request, ImportCounts counts, string stamp) =>
        counts != request.Expected || stamp != request.Stamp ? new Outcome<ImportCounts>.Conflict(counts)
        : counts.Written == 0 ? new Outcome<ImportCounts>.Refused(ImportRefusals.NothingToWrite)
        : counts.Refused > 0 && !request.LeaveOutRefused
            ? new Outcome<ImportCounts>.Refused(ImportRefusals.RowsRefused(counts.Refused))
        : null;

    private static async Task<(
        IReadOnlyList<PlannedFigure> Figures,
        ImportCounts Counts,
        Outcome<ImportCounts>? Refusal
    )> PlanAsync(Work work, ImportBatch batch, ApplyImportRequest request, CancellationToken cancellationToken)
    {
        var file = TableFile.Open(batch.File!.Content, batch.FileName);
        var plan = await HistoryPlan.LoadAsync(work.Db, file, batch.Mapping!, work.Today, cancellationToken);
        var figures = new List<PlannedFigure>();
        var counts = default(ImportCounts);
        foreach (var row in plan.Rows(cancellationToken))
        {
            counts = counts.With(row.Verdict);
            if (row.Figure is { } figure)
            {
                figures.Add(figure);
            }
        }

        return (figures, counts, RefusalOf(request, counts, stamp: ""));
    }

    /// <summary>
    /// Writes all sheets but the figures. What is refused afterwards is undone with the rest: nothing is kept before the
    /// end.
    /// </summary>
    private async Task<(
        IReadOnlyList<PlannedFigure> Figures,
        ImportCounts Counts,
        Outcome<ImportCounts>? Refusal
    )> WriteWorkbookAsync(Work work, ImportBatch batch, ApplyImportRequest request, CancellationToken cancellationToken)
    {
        if (request.Reason.Length > PartVersion.ReasonLength)
        {
            return (
                [],
                default,
                new Outcome<ImportCounts>.Invalid([
                    new FieldError(
                        nameof(request.Reason),
                        $"The reason can be at most {PartVersion.ReasonLength} characters long. Shorten it."
                    ),
                ])
            );
        }

        await jobs.ReportAsync(batch.Id, new ImportProgress(0, 0));
        await work.HoldThreadAsync(cancellationToken);
        var book = await CouncilBook.LoadAsync(work.Db, work.Today, cancellationToken);
        var run = new WorkbookRun(work.Db, book, work.Actor, work.Today, request.Reason.Trim()) { IsMeant = true };
        var trace = new ImportTrace();
        var plan = new WorkbookPlan(work.Db, TableFile.Open(batch.File!.Content, batch.FileName), run)
        {
            Save = async () =>
            {
                trace.Begin(work.Db.ChangeTracker);
                await work.SaveStepAsync(nameof(ApplyImport), cancellationToken);
                trace.End();
            },
        };
        var result = await plan.RunAsync(cancellationToken);
        if (RefusalOf(request, result.Counts, result.Stamp) is { } refusal)
        {
            return ([], default, refusal);
        }

        work.Db.ImportedChanges.AddRange(trace.Of(batch.Id));
        await work.SavePartAsync(
            nameof(ApplyImport),
            string.Create(CultureInfo.InvariantCulture, $"Import {batch.Id}: what it changed, to be taken back"),
            cancellationToken
        );
        await ImportedSeries.ReassessAsync(
            work.Db,
            run.ToReassess.Select(indicator => indicator.Id),
            summary => work.SavePartAsync(nameof(ApplyImport), summary, cancellationToken),
            cancellationToken
        );
        return (result.Figures, result.Counts, null);
    }

    private async Task WriteAsync(
        Work work,
        ImportBatch batch,
        IReadOnlyList<PlannedFigure> figures,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        await jobs.ReportAsync(batch.Id, new ImportProgress(done, figures.Count));
        foreach (var part in figures.GroupBy(figure => figure.IndicatorId).Chunk(ImportedSeries.IndicatorsAtATime))
        {
            var records = await IndicatorRecords.LoadAsync(
                work.Db,
                part.Select(ofIndicator => ofIndicator.Key).ToList(),
                cancellationToken
            );
            foreach (var ofIndicator in part)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var record = records[ofIndicator.Key];
                IndicatorRecords.Report(
                    work.Db,
                    record,
                    ofIndicator.Select(figure => (figure.Period, figure.After.ToReported()))
                );
                work.Db.ImportedFigures.AddRange(
                    ofIndicator.Select(figure => new ImportedFigure(
                        batch,
                        record.Indicator,
                        figure.Period,
                        figure.Before,
                        figure.After
                    ))
                );
                done += ofIndicator.Count();
            }

            await work.SavePartAsync(nameof(ApplyImport), Summary(batch, part.Sum(p => p.Count())), cancellationToken);
            await jobs.ReportAsync(batch.Id, new ImportProgress(done, figures.Count));
        }

        await ImportedSeries.RecalculateAsync(
            work.Db,
            figures.Select(figure => figure.IndicatorId),
            new Recalculation(figures.Select(figure => figure.Period).Distinct().ToList()),
            cancellationToken
        );
        var derived = ImportedSeries.DerivedIn(work.Db, batch).ToList();
        if (derived.Count > 0)
        {
            work.Db.ImportedFigures.AddRange(derived);
            await work.SavePartAsync(
                nameof(ApplyImport),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Import {batch.Id}: {derived.Count} figures calculated from them"
                ),
                cancellationToken
            );
        }
    }

    private static string Summary(ImportBatch batch, int figures) =>
        string.Create(CultureInfo.InvariantCulture, $"Import {batch.Id}: {figures} figures");
}

/// <summary>What an import and its undoing have in common.</summary>
internal static class ImportedSeries
{
    /// <summary>Indicators that are in memory at a time.</summary>
    public const int IndicatorsAtATime = 25;

    /// <summary>Works calculated indicators out again that are made of what was imported.</summary>
    public static async Task RecalculateAsync(
        Database.PerformanceDbContext db,
        IEnumerable<int> indicatorIds,
        Recalculation what,
        CancellationToken cancellationToken
    )
    {
        var formulas = await db
            .Indicators.Where(i => i.Formula != null)
            .Select(i => i.Formula!)
            .ToListAsync(cancellationToken);
        var inputs = formulas.SelectMany(formula => formula.Codes).Distinct().ToList();
        var changed = indicatorIds.Distinct().ToList();
        var ids = await db
            .Indicators.Where(i => inputs.Contains(i.Code))
            .Select(i => i.Id)
            .ToListAsync(cancellationToken);
        var records = await IndicatorRecords.LoadAsync(db, ids.Intersect(changed).ToList(), cancellationToken);
        await CalculatedIndicators.RecalculateAsync(db, records.Values.ToList(), what, cancellationToken);
    }

    /// <summary>Judges the figures of indicators anew, some indicators at a time.</summary>
    /// <param name="save">Saves those, with what the change history says of them.</param>
    public static async Task ReassessAsync(
        Database.PerformanceDbContext db,
        IEnumerable<int> indicatorIds,
        Func<string, Task> save,
        CancellationToken cancellationToken
    )
    {
        foreach (var part in indicatorIds.Chunk(IndicatorsAtATime))
        {
            var records = await IndicatorRecords.LoadAsync(db, part, cancellationToken);
            var changed = records.Values.Sum(record => record.Reassess().Count);
            if (changed > 0)
            {
                await save(string.Create(CultureInfo.InvariantCulture, $"{changed} figures judged anew"));
            }

            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What has become of calculated figures and is not saved yet, with what they were.</summary>
    public static IEnumerable<ImportedFigure> DerivedIn(Database.PerformanceDbContext db, ImportBatch batch) =>
        db
            .ChangeTracker.Entries<Observation>()
            .Where(entry => entry.Entity.Indicator.Formula is not null)
            .Select(entry =>
                (
                    entry.Entity,
                    Before: entry.State is EntityState.Added
                        ? null
                        : FigureCopy.Of((Observation)entry.OriginalValues.ToObject()),
                    After: FigureCopy.Of(entry.Entity)
                )
            )
            .Where(figure => figure.Before != figure.After)
            .Select(figure => new ImportedFigure(
                batch,
                figure.Entity.Indicator,
                figure.Entity.Period,
                figure.Before,
                figure.After,
                isDerived: true
            ));

    public static ImportCounts With(this ImportCounts counts, RowVerdict verdict) =>
        verdict switch
        {
            RowVerdict.New => counts with { New = counts.New + 1 },
            RowVerdict.Changed => counts with { Changed = counts.Changed + 1 },
            RowVerdict.Same => counts with { Same = counts.Same + 1 },
            RowVerdict.LeftOut => counts with { LeftOut = counts.LeftOut + 1 },
            RowVerdict.Refused => counts with { Refused = counts.Refused + 1 },
        };
}
