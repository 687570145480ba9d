using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who gets it.</param>
/// <param name="Version">The version of them that was read.</param>
/// <param name="Role">What.</param>
/// <param name="Scope">What it is for.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null until further notice.</param>
/// <param name="CoverForId">In whose place; empty where it is their own.</param>
public sealed record GiveRoleRequest(
    string PersonId,
    int Version,
    Role? Role,
    RoleScope? Scope,
    DateOnly? From,
    DateOnly? Until,
    string CoverForId
) : RoleTermsRequest(Role, Scope, From, Until);

public sealed class GiveRoleValidator : RoleTermsValidator<GiveRoleRequest>
{
    public GiveRoleValidator()
    {
        AskForTheRole();
        RuleFor(r => r.Until)
            .NotNull()
            .When(r => r.CoverForId.Length > 0)
            .WithMessage("Cover is for a time. Enter its last day; it can be changed later.");
    }
}

/// <summary>Gives somebody a role, for themselves or in the place of another person while that one is away.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class GiveRole(UseCaseServices services)
    : UseCase<GiveRoleRequest, string>(services, new GiveRoleValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        GiveRoleRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Outcome<string>.NotFound();
        }

        var scope = request.Scope!.Value;
        var scoped = new ScopedRole(request.Role!.Value, scope.Kind, scope.Id);
        var term = new RoleTerm(request.From!.Value, request.Until);
        if (
            RoleRules.Touching(work.Actor, person.Id, person.IsAdministrator(work.Today), scoped.Role) is { } notAllowed
        )
        {
            return new Outcome<string>.Refused(notAllowed);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        var refusal = person.LeftOn is not null
            ? RoleRefusals.HasLeft
            : RoleRules.Giving(term, person.TermsOf(scoped), work.Today);
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (!await work.Db.ScopeExistsAsync(scope, cancellationToken))
        {
            return PersonLoading.NoSuchScope<string>();
        }

        if (request.CoverForId.Length > 0)
        {
            var covered = await work
                .Db.RoleAssignments.AsNoTracking()
                .Where(a => a.UserId == request.CoverForId)
                .ToListAsync(cancellationToken);
            var terms = covered.Where(a => a.Scoped == scoped).Select(a => a.Term);
            if (RoleRules.Covering(person.Id, request.CoverForId, terms, term) is { } nothing)
            {
                return new Outcome<string>.Refused(nothing);
            }
        }

        person.Assignments.Add(
            new RoleAssignment(
                person.Id,
                scoped,
                term,
                work.Actor.Name,
                request.CoverForId.Length > 0 ? request.CoverForId : null
            )
        );
        person.EndSessions();
        return new Outcome<string>.Done(person.Id);
    }
}
