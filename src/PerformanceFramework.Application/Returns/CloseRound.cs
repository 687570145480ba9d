using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RoundId">The round.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="WithoutMissing">It closes without the returns that are not approved.</param>
/// <param name="Reason">Anything worth knowing about it; may be empty.</param>
public sealed record CloseRoundRequest(int RoundId, int Version, bool WithoutMissing, string Reason);

public sealed class CloseRoundValidator : AbstractValidator<CloseRoundRequest>
{
    public CloseRoundValidator() => RuleFor(r => r.Reason).MayBeWritten("the reason", CollectionRound.ReasonLength);
}

/// <summary>Closes a round. Its figures then show to everybody who reads dashboards.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class CloseRound(UseCaseServices services)
    : UseCase<CloseRoundRequest, RoundState>(services, new CloseRoundValidator())
{
    protected override async Task<Outcome<RoundState>> HandleAsync(
        Work work,
        CloseRoundRequest request,
        CancellationToken cancellationToken
    )
    {
        var round = await work.Db.CollectionRounds.FirstOrDefaultAsync(r => r.Id == request.RoundId, cancellationToken);
        if (round is null)
        {
            return new Outcome<RoundState>.NotFound();
        }

        if (round.Version != request.Version)
        {
            return new Outcome<RoundState>.Conflict(round.State);
        }

        var returns = await work
            .Db.Returns.Include(r => r.Service)
            .Where(r => r.RoundId == round.Id)
            .OrderBy(r => r.Service.Name)
            .ToListAsync(cancellationToken);
        work.Reason = request.Reason.Length > 0 ? request.Reason : null;
        return round.Close(returns, request.WithoutMissing, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<RoundState>.Refused(refusal)
            : new Outcome<RoundState>.Done(round.State);
    }
}
