using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <param name="RoundId">The round.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Reason">Why it is needed again.</param>
public sealed record ReopenRoundRequest(int RoundId, int Version, string Reason);

public sealed class ReopenRoundValidator : AbstractValidator<ReopenRoundRequest>
{
    public ReopenRoundValidator() => RuleFor(r => r.Reason).IsAReason(CollectionRound.ReasonLength);
}

/// <summary>Opens a closed round again. Its figures are hidden from members until it closes.</summary>
[Requires(Permission.ManageRounds, WholeCouncil = true)]
public sealed class ReopenRound(UseCaseServices services)
    : UseCase<ReopenRoundRequest, RoundState>(services, new ReopenRoundValidator())
{
    protected override async Task<Outcome<RoundState>> HandleAsync(
        Work work,
        ReopenRoundRequest request,
        CancellationToken cancellationToken
    )
    {
        var rounds = await work.Db.CollectionRounds.ToListAsync(cancellationToken);
        if (rounds.Find(round => round.Id == request.RoundId) is not { } round)
        {
            return new Outcome<RoundState>.NotFound();
        }

        if (round.Version != request.Version)
        {
            return new Outcome<RoundState>.Conflict(round.State);
        }

        work.Reason = request.Reason;
        return round.Reopen(rounds) is { } refusal
            ? new Outcome<RoundState>.Refused(refusal)
            : new Outcome<RoundState>.Done(round.State);
    }
}
