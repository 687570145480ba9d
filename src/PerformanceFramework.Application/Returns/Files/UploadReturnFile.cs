using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <param name="FileName">As it was called on the person's machine; only shown, never used as a path.</param>
/// <param name="File">The whole file.</param>
public sealed record UploadReturnFileRequest(string FileName, byte[] File);

public sealed class UploadReturnFileValidator : AbstractValidator<UploadReturnFileRequest>
{
    public UploadReturnFileValidator()
    {
        RuleFor(r => r.FileName)
            .IsWritten("the name of the file", ReturnFile.FileNameLength)
            .OverridePropertyName("File");
        RuleFor(r => r.File)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Choose a file that is not empty.")
            .Must(file => file.Length <= ReturnFile.MostBytes)
            .WithMessage(
                $"The file is larger than {ReturnFile.MostBytes / 1024 / 1024} MB. A return takes far less: download it again and fill that in."
            );
    }
}

/// <summary>
/// Keeps a filled-in file of returns, once it is sure that it is one. Nothing else is changed. Its result is the SHA-256 by
/// which <see cref="ReturnFileQueries.LatestIdAsync"/> finds it.
/// </summary>
[Requires(Permission.EnterReturns)]
public sealed class UploadReturnFile(UseCaseServices services)
    : UseCase<UploadReturnFileRequest, string>(services, new UploadReturnFileValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        UploadReturnFileRequest request,
        CancellationToken cancellationToken
    )
    {
        if (
            await work.Db.ReturnFiles.CountAsync(
                f => f.UploadedById == work.Actor.Id && f.Stage == ReturnFileStage.Waiting,
                cancellationToken
            ) >= ReturnFile.MostWaiting
        )
        {
            return new Outcome<string>.Refused(ReturnFileRefusals.TooManyWaiting);
        }

        try
        {
            // To its end: a file that breaks off, or goes on for ever, is refused before it is kept.
            foreach (var _ in ReturnFileTable.Open(request.File, request.FileName).Rows(cancellationToken)) { }
        }
        catch (FileRefusedException refused)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.File), refused.Message)]);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(request.File));
        work.Db.ReturnFiles.Add(
            new ReturnFile(request.FileName, hash, request.File, work.Actor.Id, work.Actor.Name, work.Now)
        );
        return new Outcome<string>.Done(hash);
    }
}
