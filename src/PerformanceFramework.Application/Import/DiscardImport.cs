using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <param name="BatchId">The file that is not to be used.</param>
/// <param name="Version">The version of the batch that was looked at.</param>
public sealed record DiscardImportRequest(int BatchId, int Version);

public sealed class DiscardImportValidator : AbstractValidator<DiscardImportRequest>
{
    public DiscardImportValidator() => RuleFor(r => r.BatchId).GreaterThan(0).WithMessage("Say which file to discard.");
}

/// <summary>Gives an uploaded file up that has changed nothing. It stays in the list, so that everybody can see what came of it.</summary>
[Requires(Permission.ImportData, WholeCouncil = true)]
public sealed class DiscardImport(UseCaseServices services)
    : UseCase<DiscardImportRequest, ImportStage>(services, new DiscardImportValidator())
{
    protected override async Task<Outcome<ImportStage>> HandleAsync(
        Work work,
        DiscardImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var batch = await work.Db.ImportBatches.FirstOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        return batch is null ? new Outcome<ImportStage>.NotFound()
            : batch.Version != request.Version ? new Outcome<ImportStage>.Conflict(batch.Stage)
            : batch.Discard(work.Actor.Name, work.Now) is { } refusal ? new Outcome<ImportStage>.Refused(refusal)
            : new Outcome<ImportStage>.Done(batch.Stage);
    }
}
