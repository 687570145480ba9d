using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <param name="FileId">The file that is not to be used.</param>
/// <param name="Version">The version of the file that was looked at.</param>
public sealed record DiscardReturnFileRequest(int FileId, int Version);

public sealed class DiscardReturnFileValidator : AbstractValidator<DiscardReturnFileRequest>
{
    public DiscardReturnFileValidator() =>
        RuleFor(r => r.FileId).GreaterThan(0).WithMessage("Say which file to discard.");
}

/// <summary>Gives an uploaded file of returns up that has changed nothing.</summary>
[Requires(Permission.EnterReturns)]
public sealed class DiscardReturnFile(UseCaseServices services)
    : UseCase<DiscardReturnFileRequest, ReturnFileStage>(services, new DiscardReturnFileValidator())
{
    protected override async Task<Outcome<ReturnFileStage>> HandleAsync(
        Work work,
        DiscardReturnFileRequest request,
        CancellationToken cancellationToken
    )
    {
        var file = await work.Db.ReturnFiles.FirstOrDefaultAsync(
            f => f.Id == request.FileId && f.UploadedById == work.Actor.Id,
            cancellationToken
        );
        return file is null ? new Outcome<ReturnFileStage>.NotFound()
            : file.Version != request.Version ? new Outcome<ReturnFileStage>.Conflict(file.Stage)
            : file.Discard(work.Now) is { } refusal ? new Outcome<ReturnFileStage>.Refused(refusal)
            : new Outcome<ReturnFileStage>.Done(file.Stage);
    }
}
