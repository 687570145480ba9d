using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import.Sheets;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <param name="FileName">As it was called on the person's machine; only shown, never used as a path.</param>
/// <param name="File">The whole file.</param>
public sealed record UploadImportRequest(string FileName, byte[] File);

public sealed class UploadImportValidator : AbstractValidator<UploadImportRequest>
{
    public UploadImportValidator()
    {
        RuleFor(r => r.FileName)
            .IsWritten("the name of the file", ImportBatch.FileNameLength)
            .OverridePropertyName("File");
        RuleFor(r => r.File)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Choose a file that is not empty.")
            .Must(file => file.Length <= TableFile.MostBytes)
            .WithMessage(
                $"The file is larger than {TableFile.MostBytes / 1024 / 1024} MB. Split it, or leave out what is not needed."
            );
    }
}

/// <summary>
/// Keeps an uploaded file, once it is sure that it can be read. A file with headings that were mapped before is mapped at
/// once, and the council's workbook needs no mapping. Nothing else is changed. Its result is the SHA-256 by which <see cref="ImportQueries.LatestIdAsync"/> finds it.
/// </summary>
[Requires(Permission.ImportData, WholeCouncil = true)]
public sealed class UploadImport(UseCaseServices services)
    : UseCase<UploadImportRequest, string>(services, new UploadImportValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        UploadImportRequest request,
        CancellationToken cancellationToken
    )
    {
        ImportMapping? suggested;
        string signature;
        try
        {
            var file = TableFile.Open(request.File, request.FileName);
            if (CouncilWorkbook.IsOne(file))
            {
                var workbook = ImportBatch.OfWorkbook(
                    request.FileName,
                    HashOf(request.File),
                    request.File,
                    work.Actor.Name,
                    work.Now
                );
                work.Db.ImportBatches.Add(workbook);
                return new Outcome<string>.Done(workbook.Hash);
            }

            var sheet = file.Sheets[0];
            var headings = file.HeadersOf(sheet);
            suggested = ImportMapping.Suggested(sheet, headings);
            signature = ImportSignature.Of(headings);
        }
        catch (FileRefusedException refused)
        {
            return new Outcome<string>.Invalid([new FieldError(nameof(request.File), refused.Message)]);
        }

        var remembered = await work
            .Db.RememberedMappings.Where(m => m.Signature == signature)
            .Select(m => m.Mapping)
            .FirstOrDefaultAsync(cancellationToken);
        var batch = new ImportBatch(request.FileName, HashOf(request.File), request.File, work.Actor.Name, work.Now);
        if (remembered is not null)
        {
            batch.Map(remembered with { Sheet = suggested.Sheet }, work.Actor.Name, work.Now);
        }

        work.Db.ImportBatches.Add(batch);
        return new Outcome<string>.Done(batch.Hash);
    }

    private static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}

/// <summary>How files with the same headings are told.</summary>
internal static class ImportSignature
{
    public static string Of(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings).ToUpperInvariant()))
        );
}
