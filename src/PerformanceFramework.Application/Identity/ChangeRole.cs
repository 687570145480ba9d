using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who holds it.</param>
/// <param name="Version">The version of them that was read.</param>
/// <param name="RoleId">Which of their roles.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null until further notice.</param>
public sealed record ChangeRoleRequest(string PersonId, int Version, int RoleId, DateOnly? From, DateOnly? Until);

public sealed class ChangeRoleValidator : AbstractValidator<ChangeRoleRequest>
{
    public ChangeRoleValidator()
    {
        RuleFor(r => r.From).NotNull().WithMessage("Enter the first day of the role.");
        RuleFor(r => r.Until)
            .Must((request, until) => !(until < request.From))
            .WithMessage("The last day is before the first. Change one of them.");
    }
}

/// <summary>Changes the days on which somebody holds a role.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class ChangeRole(UseCaseServices services)
    : UseCase<ChangeRoleRequest, string>(services, new ChangeRoleValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ChangeRoleRequest request,
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

        if (held.CoverForId is not null && request.Until is null)
        {
            return new Outcome<string>.Invalid([
                new FieldError("Until", "Cover is for a time. Enter its last day; it can be changed later."),
            ]);
        }

        var asked = new RoleTerm(request.From!.Value, request.Until);
        var refusal = RoleRules.Changing(
            held.Term,
            asked,
            person.TermsOf(held.Scoped, exceptRoleId: held.Id),
            work.Today
        );
        if (refusal is null && held.Role is Role.Administrator && held.Term.IsLongerThan(asked))
        {
            refusal = await work.Db.LosingAdministratorAsync(person.Id, work.Today, cancellationToken);
        }

        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        held.ChangeTo(asked);
        person.EndSessions();
        return new Outcome<string>.Done(person.Id);
    }
}
