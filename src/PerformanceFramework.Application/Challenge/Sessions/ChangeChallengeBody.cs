using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record ChangeChallengeBodyRequest(string Code, int Version) : ChallengeBodyRequest;

public sealed class ChangeChallengeBodyValidator : ChallengeBodyValidator<ChangeChallengeBodyRequest>;

/// <summary>Changes a body, its terms, or the part of the council it looks at. Sessions that are planned keep their terms.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ChangeChallengeBody(UseCaseServices services)
    : UseCase<ChangeChallengeBodyRequest, string>(services, new ChangeChallengeBodyValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ChangeChallengeBodyRequest request,
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

        var problems = await ChallengeBodyParts.ApplyAsync(work.Db, body, request, cancellationToken);
        if (problems.Count > 0)
        {
            return new Outcome<string>.Invalid(problems);
        }

        body.Change(request.Name.Trim(), request.Terms);
        return new Outcome<string>.Done(body.Code);
    }
}
