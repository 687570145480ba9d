using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <param name="PersonId">Who is changed.</param>
/// <param name="Version">The version of them that was read.</param>
/// <param name="Name">How they are named in records and on screen.</param>
/// <param name="UserName">What they type to sign in; nobody else has it, in whatever case.</param>
/// <param name="Email">May be empty.</param>
/// <param name="Post">May be empty.</param>
public sealed record EditPersonRequest(
    string PersonId,
    int Version,
    string Name,
    string UserName,
    string Email,
    string Post
);

public sealed class EditPersonValidator : AbstractValidator<EditPersonRequest>
{
    public EditPersonValidator()
    {
        RuleFor(r => r.Name).IsWritten("the name", ApplicationUser.DisplayNameLength);
        RuleFor(r => r.UserName).IsAUserName();
        RuleFor(r => r.Email).MayBeAnEmail();
        RuleFor(r => r.Post).MayBeWritten("the post", ApplicationUser.PostLength);
    }
}

/// <summary>Changes the details of a person. What they wrote before stays under the name they had then.</summary>
[Requires(Permission.ManagePeople, WholeCouncil = true)]
public sealed class EditPerson(UseCaseServices services)
    : UseCase<EditPersonRequest, string>(services, new EditPersonValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EditPersonRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await work.Db.PersonAsync(request.PersonId, cancellationToken);
        if (person is null)
        {
            return new Outcome<string>.NotFound();
        }

        // An administrator whose user name was changed behind their back could not sign in any more.
        if (RoleRules.TouchingSignIn(work.Actor, person.IsAdministrator(work.Today)) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        if (person.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        if (await work.Db.UserNameIsTakenAsync(request.UserName, person.Id, cancellationToken))
        {
            return PersonLoading.UserNameIsTaken<string>();
        }

        person.Name(request.UserName, request.Name, request.Email, request.Post);
        return new Outcome<string>.Done(person.Id);
    }
}
