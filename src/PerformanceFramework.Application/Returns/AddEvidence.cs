using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="EntryId">The row of a return.</param>
/// <param name="Name">What the file is called where it comes from.</param>
/// <param name="Content">All of it.</param>
/// <param name="StoredName">The name of ours under which it is kept.</param>
public sealed record AddEvidenceRequest(int EntryId, string Name, byte[] Content, string StoredName);

public sealed class AddEvidenceValidator : AbstractValidator<AddEvidenceRequest>
{
    public AddEvidenceValidator() =>
        RuleFor(r => r.Content)
            .Cascade(CascadeMode.Stop)
            .Must(content => content.Length > 0)
            .WithMessage(EvidenceRefusals.Empty.Sentence)
            .Must(content => content.Length <= EvidenceFile.MostBytes)
            .WithMessage(EvidenceRefusals.TooLarge.Sentence)
            .OverridePropertyName("File");
}

/// <summary>Adds a file to a row of a return while the row can be changed. <see cref="EvidenceFiles"/> keeps or discards its content afterwards.</summary>
[Requires(Permission.EnterReturns)]
public sealed class AddEvidence(UseCaseServices services, EvidenceOptions options, EvidenceStore store, ClamAv scanner)
    : UseCase<AddEvidenceRequest, string>(services, new AddEvidenceValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddEvidenceRequest request,
        CancellationToken cancellationToken
    )
    {
        var (entry, refusal) = await EvidenceLoading.EntryAsync(
            work.Db,
            work.Reach,
            request.EntryId,
            cancellationToken
        );
        if (refusal is not null)
        {
            return refusal;
        }

        if (EvidenceContent.KindOf(request.Content) is not { } kind)
        {
            return new Outcome<string>.Refused(EvidenceRefusals.OtherKind);
        }

        var there = work.Db.EvidenceFiles.Where(f => f.RemovedAt == null);
        var ofReturn = await there
            .Where(f => f.Entry.ReturnId == entry.ReturnId)
            .SumAsync(f => (long)f.Bytes, cancellationToken);
        if (ofReturn + request.Content.Length > options.BytesPerReturn)
        {
            return new Outcome<string>.Refused(EvidenceRefusals.ReturnFull(options.MegabytesPerReturn));
        }

        if (await there.SumAsync(f => (long)f.Bytes, cancellationToken) + request.Content.Length > options.BytesInAll)
        {
            return new Outcome<string>.Refused(EvidenceRefusals.StoreFull);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content));
        if (await there.AnyAsync(f => f.EntryId == entry.Id && f.Hash == hash, cancellationToken))
        {
            return new Outcome<string>.Refused(EvidenceRefusals.Twice);
        }

        var scan = await scanner.ScanAsync(request.Content, cancellationToken);
        if (scan.Verdict is ScanVerdict.Unreachable or ScanVerdict.Infected)
        {
            return new Outcome<string>.Refused(
                scan.Verdict is ScanVerdict.Infected
                    ? EvidenceRefusals.Infected(scan.Found)
                    : EvidenceRefusals.ScannerAway
            );
        }

        var name = EvidenceName.Shown(request.Name);
        await store.WriteAsync(request.StoredName, request.Content, cancellationToken);
        work.Db.EvidenceFiles.Add(
            new EvidenceFile(
                entry,
                request.StoredName,
                name,
                kind,
                request.Content.Length,
                hash,
                scan.Verdict is ScanVerdict.Clean,
                work.Actor.Name,
                work.Now
            )
        );
        return new Outcome<string>.Done(name);
    }
}
