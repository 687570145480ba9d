using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Successes;

/// <param name="Version">The version of the entry that was read.</param>
public sealed record TakeBackSuccessRequest(int SuccessId, int Version);

public sealed class TakeBackSuccessValidator : AbstractValidator<TakeBackSuccessRequest>;

/// <summary>Takes a success entry back: nobody sees it any more, and it stays on record. Whoever could write it can.</summary>
[Requires(Permission.WriteSuccesses)]
public sealed class TakeBackSuccess(UseCaseServices services)
    : UseCase<TakeBackSuccessRequest, int>(services, new TakeBackSuccessValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        TakeBackSuccessRequest request,
        CancellationToken cancellationToken
    )
    {
        var entry = await SuccessLoading
            .WithSubject(work.Db)
            .FirstOrDefaultAsync(s => s.Id == request.SuccessId, cancellationToken);
        if (entry is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!await SuccessLoading.ReachesAsync(work.Db, work.Reach, entry, cancellationToken))
        {
            return new Outcome<int>.Forbidden();
        }

        if (entry.Version != request.Version)
        {
            return new Outcome<int>.Conflict(entry.Id);
        }

        return entry.TakeBack(work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(entry.Id);
    }
}
