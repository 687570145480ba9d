using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>What the use cases about people read before they decide.</summary>
internal static class PersonLoading
{
    public static Task<ApplicationUser?> PersonAsync(
        this PerformanceDbContext db,
        string personId,
        CancellationToken cancellationToken
    ) => db.Users.Include(u => u.Assignments).FirstOrDefaultAsync(u => u.Id == personId, cancellationToken);

    /// <summary>Why a person cannot stop being an administrator; null when they can. Whoever remains is relied on until the save.</summary>
    public static async Task<Refusal?> LosingAdministratorAsync(
        this PerformanceDbContext db,
        string personId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var administrators = await db
            .Users.Include(u => u.Assignments)
            .Where(u => u.Assignments.Any(a => a.Role == Role.Administrator))
            .ToListAsync(cancellationToken);
        var terms = administrators
            .SelectMany(user =>
                user.Assignments.Where(a => a.Role is Role.Administrator)
                    .Select(a => new AdministratorTerm(user.Id, a.Term, CanSignIn(user)))
            )
            .ToList();
        if (RoleRules.LosingAdministrator(personId, terms, today) is { } refusal)
        {
            return refusal;
        }

        // Two administrators who end each other's role at the same moment must not both succeed.
        foreach (var other in administrators.Where(user => user.Id != personId))
        {
            other.RelyOn();
        }

        return null;
    }

    /// <summary>Whether what a role is to be limited to exists.</summary>
    public static Task<bool> ScopeExistsAsync(
        this PerformanceDbContext db,
        RoleScope scope,
        CancellationToken cancellationToken
    ) =>
        scope.Kind switch
        {
            ScopeKind.WholeCouncil => Task.FromResult(scope.Id == 0),
            ScopeKind.Directorate => db.Directorates.AnyAsync(d => d.Id == scope.Id, cancellationToken),
            ScopeKind.Service => db.Services.AnyAsync(s => s.Id == scope.Id, cancellationToken),
            ScopeKind.Portfolio => db.Portfolios.AnyAsync(p => p.Id == scope.Id, cancellationToken),
            ScopeKind.PartnerOrganisation => db.PartnerOrganisations.AnyAsync(p => p.Id == scope.Id, cancellationToken),
        };

    /// <summary>Whether a user name is somebody else's already, in whatever case.</summary>
    public static Task<bool> UserNameIsTakenAsync(
        this PerformanceDbContext db,
        string userName,
        string? exceptPersonId,
        CancellationToken cancellationToken
    )
    {
        var normalised = userName.ToUpperInvariant();
        return db.Users.AnyAsync(u => u.NormalizedUserName == normalised && u.Id != exceptPersonId, cancellationToken);
    }

    public static Outcome<T> UserNameIsTaken<T>() =>
        new Outcome<T>.Invalid([
            new FieldError("UserName", "Somebody has this user name already. Choose another one."),
        ]);

    public static Outcome<T> NoSuchScope<T>() =>
        new Outcome<T>.Invalid([new FieldError("Scope", "Choose what the role is for.")]);

    public static bool CanSignIn(ApplicationUser user) => user is { PasswordHash: not null, LeftOn: null };
}
