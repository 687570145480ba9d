using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="Name">How they are named in records and on screen.</param>
/// <param name="UserName">What they type to sign in; nobody else has it, in whatever case.</param>
/// <param name="Email">May be empty.</param>
/// <param name="Post">May be empty.</param>
/// <param name="Role">Their first role.</param>
/// <param name="Scope">What it is for.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null until further notice.</param>
public sealed record AddPersonRequest(
    string Name,
    string UserName,
    string Email,
    string Post,
    Role? Role,
    RoleScope? Scope,
    DateOnly? From,
    DateOnly? Until
) : RoleTermsRequest(Role, Scope, From, Until);

public sealed class AddPersonValidator : RoleTermsValidator<AddPersonRequest>
{
    public AddPersonValidator()
    {
        RuleFor(r => r.Name).IsWritten("the name", ApplicationUser.DisplayNameLength);
        RuleFor(r => r.UserName).IsAUserName();
        RuleFor(r => r.Email).MayBeAnEmail();
        RuleFor(r => r.Post).MayBeWritten("the post", ApplicationUser.PostLength);
        AskForTheRole();
    }
}

/// <summary>Adds somebody with their first role. They cannot sign in before they are given a link and choose a password.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class AddPerson(UseCaseServices services)
    : UseCase<AddPersonRequest, string>(services, new AddPersonValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AddPersonRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = new ApplicationUser { LockoutEnabled = true };
        var role = request.Role!.Value;
        var scope = request.Scope!.Value;
        var term = new RoleTerm(request.From!.Value, request.Until);
        var refusal =
            RoleRules.Touching(work.Actor, person.Id, isAdministrator: false, role)
            ?? RoleRules.Giving(term, [], work.Today);
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (!await work.Db.ScopeExistsAsync(scope, cancellationToken))
        {
            return PersonLoading.NoSuchScope<string>();
        }

        if (await work.Db.UserNameIsTakenAsync(request.UserName, exceptPersonId: null, cancellationToken))
        {
            return PersonLoading.UserNameIsTaken<string>();
        }

        person.Name(request.UserName, request.Name, request.Email, request.Post);
        person.Assignments.Add(
            new RoleAssignment(person.Id, new ScopedRole(role, scope.Kind, scope.Id), term, work.Actor.Name)
        );
        work.Db.Users.Add(person);
        return new Outcome<string>.Done(person.Id);
    }
}
