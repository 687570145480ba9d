using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <param name="FileId">The file.</param>
/// <param name="Version">The version of the file that was looked at.</param>
/// <param name="Stamp">Of what was looked at; anything else is a conflict.</param>
/// <param name="Choice">What becomes of rows that somebody else changed meanwhile; null where nobody said.</param>
/// <param name="Mine">With <see cref="ReturnFileChoice.Each"/>, those of which the file is taken, by the id of the entry.</param>
/// <param name="LeaveOut">Rows that are refused are left out.</param>
public sealed record ApplyReturnFileRequest(
    int FileId,
    int Version,
    string Stamp,
    ReturnFileChoice? Choice,
    IReadOnlyCollection<int> Mine,
    bool LeaveOut
);

public sealed class ApplyReturnFileValidator : AbstractValidator<ApplyReturnFileRequest>
{
    public ApplyReturnFileValidator() =>
        RuleFor(r => r.FileId).GreaterThan(0).WithMessage("Say which file to take over.");
}

/// <summary>Writes what a file of returns changes into the returns, all of it or nothing, as if each row had been typed.</summary>
[Requires(Permission.EnterReturns)]
public sealed class ApplyReturnFile(UseCaseServices services)
    : UseCase<ApplyReturnFileRequest, ReturnFileCounts>(services, new ApplyReturnFileValidator())
{
    protected override async Task<Outcome<ReturnFileCounts>> HandleAsync(
        Work work,
        ApplyReturnFileRequest request,
        CancellationToken cancellationToken
    )
    {
        var file = await work.Db.ReturnFiles.FirstOrDefaultAsync(
            f => f.Id == request.FileId && f.UploadedById == work.Actor.Id,
            cancellationToken
        );
        if (file is null)
        {
            return new Outcome<ReturnFileCounts>.NotFound();
        }

        if (file.Stage is not ReturnFileStage.Waiting)
        {
            return new Outcome<ReturnFileCounts>.Refused(ReturnFileRefusals.Settled);
        }

        if (file.Version != request.Version)
        {
            return new Outcome<ReturnFileCounts>.Conflict(file.Counts);
        }

        List<PlannedEntry> rows;
        try
        {
            var plan = await ReturnFilePlan.LoadAsync(work.Db, file, work.Reach, work.Today, cancellationToken);
            rows = plan.Rows(request.Choice.TakenFrom(request.Mine), cancellationToken).ToList();
        }
        catch (FileRefusedException refused)
        {
            return new Outcome<ReturnFileCounts>.Refused(ReturnFileRefusals.Unreadable(refused.Message));
        }

        var (counts, stamp) = ReturnFilePlan.Sum(rows);
        if (stamp != request.Stamp)
        {
            return new Outcome<ReturnFileCounts>.Conflict(counts);
        }

        if (counts.Conflicts > 0 && request.Choice is null)
        {
            return new Outcome<ReturnFileCounts>.Refused(ReturnFileRefusals.Undecided(counts.Conflicts));
        }

        var written = rows.Where(row => row.IsWritten).ToList();
        if (written.Count == 0)
        {
            return new Outcome<ReturnFileCounts>.Refused(ReturnFileRefusals.NothingToWrite);
        }

        if (counts.Refused > 0 && !request.LeaveOut)
        {
            return new Outcome<ReturnFileCounts>.Refused(ReturnFileRefusals.RowsLeft(counts.Refused));
        }

        foreach (var row in written)
        {
            row.Entry!.Return.Begin();
            row.Entry.Write(row.Input!, work.Actor.Name, work.Now);
        }

        var overwritten = written.Count - counts.Changed;
        var came = counts with { Changed = written.Count, Conflicts = counts.Conflicts - overwritten };
        return file.Apply(came, work.Now) is { } refusal
            ? new Outcome<ReturnFileCounts>.Refused(refusal)
            : new Outcome<ReturnFileCounts>.Done(came);
    }
}
