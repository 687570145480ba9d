using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record RetireChallengeBodyRequest(string Code, int Version);

public sealed class RetireChallengeBodyValidator : AbstractValidator<RetireChallengeBodyRequest>;

/// <summary>
/// Ends a body: it holds no more sessions. Those that are planned or were held stay. Not while commitments to it are open on
/// which no session of it would open any more.
/// </summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class RetireChallengeBody(UseCaseServices services)
    : UseCase<RetireChallengeBodyRequest, string>(services, new RetireChallengeBodyValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RetireChallengeBodyRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = await work.Db.ChallengeBodies.FirstOrDefaultAsync(b => b.Code == request.Code, cancellationToken);
        if (body is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (body.Version != request.Version)
        {
            return new Outcome<string>.Conflict(body.Name);
        }

        var isAhead = await work.Db.ChallengeSessions.AnyAsync(
            s => s.BodyId == body.Id && s.State != SessionState.Closed && s.State != SessionState.Cancelled,
            cancellationToken
        );
        var open = isAhead
            ? 0
            : await CommitmentLoading
                .InForce(work.Db)
                .CountAsync(c => c.Session.BodyId == body.Id && c.State == CommitmentState.Open, cancellationToken);
        if (open > 0)
        {
            return new Outcome<string>.Refused(SessionRefusals.CommitmentsOpen(open));
        }

        return body.Retire(work.Today) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(body.Code);
    }
}
