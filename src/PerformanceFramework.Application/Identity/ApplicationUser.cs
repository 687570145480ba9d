using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>Somebody who can sign in.</summary>
public sealed class ApplicationUser : IdentityUser
{
    /// <summary>Room for more than the GUIDs that ids are, and short enough for SQL Server's 900 bytes of clustered key.</summary>
    public const int IdLength = 128;

    public const int DisplayNameLength = 120;

    /// <summary>How the person is named in records and on screen.</summary>
    public string DisplayName { get; set; } = "";

    public List<RoleAssignment> Assignments { get; } = [];
}
