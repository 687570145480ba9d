using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <param name="CouncilName">As it stands on every page.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="YourName">How the first administrator is named in records and on screen.</param>
/// <param name="UserName">What they type to sign in.</param>
/// <param name="Password">What they type with it.</param>
/// <param name="PasswordAgain">The same once more.</param>
/// <param name="IsInPerformanceTeam">They set up the thread, the indicators, the targets and the rounds too.</param>
/// <param name="Crest">The whole file of the picture; nothing where there is none yet.</param>
public sealed record FoundCouncilRequest(
    string CouncilName,
    string Colour,
    string YourName,
    string UserName,
    string Password,
    string PasswordAgain,
    bool IsInPerformanceTeam,
    ReadOnlyMemory<byte> Crest
)
{
    /// <summary>Without the password, wherever it may be written.</summary>
    public override string ToString() => $"{nameof(FoundCouncilRequest)} of {CouncilName} by {UserName}";
}

public sealed class FoundCouncilValidator : AbstractValidator<FoundCouncilRequest>
{
    public FoundCouncilValidator()
    {
        RuleFor(r => r.CouncilName).IsWritten("the council’s name", Council.NameLength);
        RuleFor(r => r.Colour).IsAColour();
        RuleFor(r => r.Crest).IsACrest().When(r => !r.Crest.IsEmpty);
        RuleFor(r => r.YourName).IsWritten("your name", ApplicationUser.DisplayNameLength);
        RuleFor(r => r.UserName).IsAUserName();
        RuleFor(r => r.Password).IsAPassword(r => r.UserName);
        RuleFor(r => r.PasswordAgain)
            .Equal(r => r.Password)
            .WithMessage("The two passwords differ. Type the same one twice.");
    }
}

/// <summary>Sets up an empty installation: the council, and the first person who can sign in. It can be done once.</summary>
[Requires(Permission.ManageOrganisation, WholeCouncil = true)]
public sealed class FoundCouncil(UseCaseServices services)
    : UseCase<FoundCouncilRequest, string>(services, new FoundCouncilValidator())
{
    /// <returns>The id of the first administrator.</returns>
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        FoundCouncilRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await work.Db.Councils.AnyAsync(cancellationToken))
        {
            return new Outcome<string>.Refused(CouncilRefusals.FoundedAlready);
        }

        var council = new Council(request.CouncilName);
        council.Paint(Colour.Parse(request.Colour));
        if (CrestPicture.TryRead(request.Crest.Span, out var crest, out _))
        {
            council.Show(crest);
        }

        var user = new ApplicationUser
        {
            UserName = request.UserName,
            NormalizedUserName = request.UserName.ToUpperInvariant(),
            DisplayName = request.YourName,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        user.PasswordHash = new PasswordHasher<ApplicationUser>().HashPassword(user, request.Password);
        foreach (var role in Roles(request))
        {
            user.Assignments.Add(new RoleAssignment(user.Id, new ScopedRole(role, ScopeKind.WholeCouncil, 0)));
        }

        work.Db.Add(council);
        work.Db.Add(user);
        return new Outcome<string>.Done(user.Id);
    }

    /// <summary>The database takes one council: somebody else founded it between the question and the save.</summary>
    protected override Task<Outcome<string>> ConflictAsync(
        Actor actor,
        FoundCouncilRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult<Outcome<string>>(new Outcome<string>.Refused(CouncilRefusals.FoundedAlready));

    private static IEnumerable<Role> Roles(FoundCouncilRequest request) =>
        request.IsInPerformanceTeam ? [Role.Administrator, Role.PerformanceTeam] : [Role.Administrator];
}
