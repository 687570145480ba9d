using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who holds it.</param>
/// <param name="Version">The version of them that was read.</param>
/// <param name="RoleId">Which of their roles.</param>
public sealed record EndRoleRequest(string PersonId, int Version, int RoleId);

public sealed class EndRoleValidator : AbstractValidator<EndRoleRequest>;

/// <summary>Ends a role at once: it is not in force from today on, and stays on record with the days on which it was.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class EndRole(UseCaseServices services)
    : UseCase<EndRoleRequest, string>(services, new EndRoleValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EndRoleRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person?.Assignments.Find(a => a.Id == request.RoleId) is not { } held)
        {
            return new Outcome<string>.NotFound();
        }

        if (RoleRules.Touching(work.Actor, person.Id, person.IsAdministrator(work.Today), held.Role) is { } notAllowed)
        {
            return new Outcome<string>.Refused(notAllowed);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        var refusal =
            held.Term.IsOver(work.Today) ? RoleRefusals.RoleIsOver
            : held.Role is Role.Administrator
                ? await work.Db.LosingAdministratorAsync(person.Id, work.Today, cancellationToken)
            : null;
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        held.ChangeTo(held.Term.EndedBefore(work.Today));
        person.EndSessions();
        return new Outcome<string>.Done(person.Id);
    }
}
