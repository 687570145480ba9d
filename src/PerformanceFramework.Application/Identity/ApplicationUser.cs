using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>Somebody who can sign in, could once, or is going to.</summary>
public sealed class ApplicationUser : IdentityUser
{
    /// <summary>Room for more than the GUIDs that ids are, and short enough for SQL Server's 900 bytes of clustered key.</summary>
    public const int IdLength = 128;

    public const int DisplayNameLength = 120;
    public const int UserNameLength = 64;
    public const int EmailLength = 254;
    public const int PostLength = 120;

    /// <summary>How long a sign-in link is good.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(3);

    /// <summary>What the change history keeps of a person. Never what they sign in with, nor what counts their attempts.</summary>
    public static readonly IReadOnlyList<string> Recorded =
    [
        nameof(UserName),
        nameof(DisplayName),
        nameof(Email),
        nameof(Post),
        nameof(LeftOn),
        nameof(InvitedAt),
        nameof(PasswordChangedAt),
    ];

    /// <summary>What signing in changes by itself: it makes no new version of a person.</summary>
    internal static readonly IReadOnlyList<string> Bookkeeping =
    [
        nameof(AccessFailedCount),
        nameof(LockoutEnd),
        nameof(LastSeenAt),
        nameof(ConcurrencyStamp),
    ];

    /// <summary>How the person is named in records and on screen.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What they are employed or elected as; may be empty.</summary>
    public string Post { get; set; } = "";

    /// <summary>UTC, to the hour; null before they first signed in.</summary>
    public DateTime? LastSeenAt { get; set; }

    /// <summary>The first day on which they are no longer here; null while they stay.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>UTC: when their latest sign-in link was made; null when none was.</summary>
    public DateTime? InvitedAt { get; set; }

    /// <summary>UTC: when they last chose a password; null when they never did.</summary>
    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>Moved on by every change of the person or their roles, and checked.</summary>
    public int Version { get; private set; }

    public List<RoleAssignment> Assignments { get; } = [];

    public bool HasLeft(DateOnly today) => LeftOn <= today;

    /// <summary>Whether they are an administrator now, or are going to be.</summary>
    public bool IsAdministrator(DateOnly today) =>
        Assignments.Exists(a => a.Role is Role.Administrator && !a.Term.IsOver(today));

    /// <summary>When they hold a role for a scope.</summary>
    /// <param name="scoped">The role and its scope.</param>
    /// <param name="exceptRoleId">One that is left out.</param>
    public IEnumerable<RoleTerm> TermsOf(ScopedRole scoped, int exceptRoleId = 0) =>
        Assignments.Where(a => a.Scoped == scoped && a.Id != exceptRoleId).Select(a => a.Term);

    /// <summary>Gives the name they sign in with, in whatever case they type it later.</summary>
    public void Name(string userName, string displayName, string email, string post)
    {
        UserName = userName;
        NormalizedUserName = userName.ToUpperInvariant();
        DisplayName = displayName;
        Email = email.Length == 0 ? null : email;
        NormalizedEmail = Email?.ToUpperInvariant();
        Post = post;
    }

    /// <summary>Every session of theirs ends within a minute, and no link that was made before is good any more.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>Makes a change that relies on this person conflict with one that is made to them at the same time.</summary>
    public void RelyOn() => ConcurrencyStamp = Guid.NewGuid().ToString();
}
