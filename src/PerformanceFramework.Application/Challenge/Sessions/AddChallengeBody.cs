using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Code">Permanent: its address is made of it.</param>
public sealed record AddChallengeBodyRequest(string Code, ChallengeBodyKind Kind) : ChallengeBodyRequest;

public sealed class AddChallengeBodyValidator : ChallengeBodyValidator<AddChallengeBodyRequest>
{
    public AddChallengeBodyValidator()
    {
        RuleFor(r => r.Code).IsACode(ChallengeBody.CodeLength);
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Choose what kind of body it is.");
    }
}

/// <summary>Sets up a body that holds challenge sessions.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class AddChallengeBody(UseCaseServices services)
    : UseCase<AddChallengeBodyRequest, string>(services, new AddChallengeBodyValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddChallengeBodyRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = new ChallengeBody(request.Code, request.Name.Trim(), request.Kind, request.Terms);
        var problems = await ChallengeBodyParts.ApplyAsync(work.Db, body, request, cancellationToken);
        if (problems.Count > 0)
        {
            return new Outcome<string>.Invalid(problems);
        }

        // Two codes that differ in their case alone are one code to SQL Server and to people.
        var codes = await work.Db.ChallengeBodies.Select(b => b.Code).ToListAsync(cancellationToken);
        if (codes.Contains(request.Code, StringComparer.OrdinalIgnoreCase))
        {
            return new Outcome<string>.Refused(SessionRefusals.CodeTaken);
        }

        work.Db.ChallengeBodies.Add(body);
        return new Outcome<string>.Done(body.Code);
    }
}
