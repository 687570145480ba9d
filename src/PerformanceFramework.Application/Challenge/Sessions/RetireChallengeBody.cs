using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record RetireChallengeBodyRequest(string Code, int Version);

public sealed class RetireChallengeBodyValidator : AbstractValidator<RetireChallengeBodyRequest>;

/// <summary>Ends a body: it holds no more sessions. Those that are planned or were held stay.</summary>
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

        return body.Retire(work.Today) is { } refusal
            ? new Outcome<string>.Refused(refusal)
            : new Outcome<string>.Done(body.Code);
    }
}
