using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Testing;

/// <summary>People as the database keeps them, each with the id that <see cref="Actors"/> gives to that name.</summary>
public static class People
{
    /// <summary>Somebody who has a password and holds a role.</summary>
    /// <param name="name">Such as <c>Olu Officer</c>, whose user name is <c>olu.officer</c>.</param>
    /// <param name="scoped">The role.</param>
    /// <param name="term">Its days; null for as long as anybody knows.</param>
    public static ApplicationUser Holding(string name, ScopedRole scoped, RoleTerm? term = null)
    {
        var person = Named(name);
        person.Assignments.Add(new RoleAssignment(person.Id, scoped, term, "Test"));
        return person;
    }

    /// <summary>Somebody who has a password and holds no role.</summary>
    public static ApplicationUser Named(string name)
    {
        var person = new ApplicationUser
        {
            Id = "id of " + name,
            PasswordHash = "hash of " + name,
            SecurityStamp = "stamp of " + name,
            LockoutEnabled = true,
        };
        person.Name(name.Replace(' ', '.').ToLowerInvariant(), name, "", "");
        return person;
    }
}
