using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>Somebody who can sign in.</summary>
public sealed class ApplicationUser : IdentityUser
{
    public const int DisplayNameLength = 120;

    /// <summary>How the person is named in records and on screen.</summary>
    public string DisplayName { get; set; } = "";

    public List<RoleAssignment> Assignments { get; } = [];
}
