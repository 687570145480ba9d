using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Returns;

/// <param name="FileId">The file.</param>
/// <param name="Version">The version that was read.</param>
public sealed record RemoveEvidenceRequest(int FileId, int Version);

public sealed class RemoveEvidenceValidator : AbstractValidator<RemoveEvidenceRequest>
{
    public RemoveEvidenceValidator() => RuleFor(r => r.FileId).GreaterThan(0).WithMessage("Say which file to remove.");
}

/// <summary>
/// Removes a file while its row can be changed. That it was there stays, with its hash; <see cref="EvidenceFiles"/> discards its
/// content afterwards.
/// </summary>
[Requires(Permission.EnterReturns)]
public sealed class RemoveEvidence(UseCaseServices services)
    : UseCase<RemoveEvidenceRequest, string>(services, new RemoveEvidenceValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemoveEvidenceRequest request,
        CancellationToken cancellationToken
    )
    {
        var file = await work.Db.EvidenceFiles.FirstOrDefaultAsync(f => f.Id == request.FileId, cancellationToken);
        if (file is null)
        {
            return new Outcome<string>.NotFound();
        }

        var (_, refusal) = await EvidenceLoading.EntryAsync(work.Db, work.Reach, file.EntryId, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (file.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        return file.Remove(work.Actor.Name, work.Now) is { } notNow
            ? new Outcome<string>.Refused(notNow)
            : new Outcome<string>.Done(file.StoredName);
    }
}
