using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import;

/// <param name="BatchId">The file.</param>
/// <param name="Version">The version of the batch that was looked at.</param>
/// <param name="Expected">What the preview promised; anything else is a conflict.</param>
/// <param name="LeaveOutRefused">The rows that cannot be used are knowingly left out.</param>
/// <param name="Reason">Where the figures come from and why they are imported.</param>
public sealed record ApplyImportRequest(
    int BatchId,
    int Version,
    ImportCounts Expected,
    bool LeaveOutRefused,
    string Reason
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
    /// <summary>Indicators that are in memory at a time.</summary>
    private const int IndicatorsAtATime = 25;

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

        var (figures, counts) = await PlanAsync(work, batch, cancellationToken);
        if (RefusalOf(request, counts) is { } refusal)
        {
            return refusal;
        }

        work.Reason = request.Reason;
        await WriteAsync(work, batch, figures, cancellationToken);
        var applied = await work.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        applied.Apply(counts, request.Reason.Trim(), work.Actor.Name, work.Now);
        return new Outcome<ImportCounts>.Done(counts);
    }

    private static Outcome<ImportCounts>? RefusalOf(ApplyImportRequest request, ImportCounts counts) =>
        counts != request.Expected ? new Outcome<ImportCounts>.Conflict(counts)
        : counts.Written == 0 ? new Outcome<ImportCounts>.Refused(ImportRefusals.NothingToWrite)
        : counts.Refused > 0 && !request.LeaveOutRefused
            ? new Outcome<ImportCounts>.Refused(ImportRefusals.RowsRefused(counts.Refused))
        : null;

    private static async Task<(List<PlannedFigure> Figures, ImportCounts Counts)> PlanAsync(
        Work work,
        ImportBatch batch,
        CancellationToken cancellationToken
    )
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

        return (figures, counts);
    }

    private async Task WriteAsync(
        Work work,
        ImportBatch batch,
        List<PlannedFigure> figures,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        jobs.Report(batch.Id, new ImportProgress(done, figures.Count));
        foreach (var part in figures.GroupBy(figure => figure.IndicatorId).Chunk(IndicatorsAtATime))
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
            jobs.Report(batch.Id, new ImportProgress(done, figures.Count));
        }

        await ImportedSeries.RecalculateAsync(
            work.Db,
            figures.Select(figure => figure.IndicatorId),
            figures.Select(figure => figure.Period),
            cancellationToken
        );
    }

    private static string Summary(ImportBatch batch, int figures) =>
        string.Create(CultureInfo.InvariantCulture, $"Import {batch.Id}: {figures} figures");
}

/// <summary>What an import and its undoing have in common.</summary>
internal static class ImportedSeries
{
    /// <summary>Works calculated indicators out again that are made of what was imported.</summary>
    public static async Task RecalculateAsync(
        Database.PerformanceDbContext db,
        IEnumerable<int> indicatorIds,
        IEnumerable<ReportingPeriod> periods,
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
        await CalculatedIndicators.RecalculateAsync(
            db,
            records.Values.ToList(),
            periods.Distinct().ToList(),
            round: null,
            cancellationToken
        );
    }

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
