using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who is here after all.</param>
/// <param name="Version">The version of them that was read.</param>
public sealed record ReinstateRequest(string PersonId, int Version);

public sealed class ReinstateValidator : AbstractValidator<ReinstateRequest>;

/// <summary>Takes back that somebody has left. Their roles do not come back by themselves: whoever gives them anew has thought of it.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class Reinstate(UseCaseServices services)
    : UseCase<ReinstateRequest, string>(services, new ReinstateValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ReinstateRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (RoleRules.Touching(work.Actor, person.Id, person.IsAdministrator(work.Today), role: null) is { } notAllowed)
        {
            return new Outcome<string>.Refused(notAllowed);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        if (person.LeftOn is null)
        {
            return new Outcome<string>.Refused(RoleRefusals.HasNotLeft);
        }

        person.LeftOn = null;
        person.EndSessions();
        return new Outcome<string>.Done(person.Id);
    }
}
