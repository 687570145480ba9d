using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record ReinstateChallengeBodyRequest(string Code, int Version);

public sealed class ReinstateChallengeBodyValidator : AbstractValidator<ReinstateChallengeBodyRequest>;

/// <summary>Has a body hold sessions again.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ReinstateChallengeBody(UseCaseServices services)
    : UseCase<ReinstateChallengeBodyRequest, string>(services, new ReinstateChallengeBodyValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateChallengeBodyRequest request,
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

        return body.Reinstate() is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(body.Code);
    }
}
