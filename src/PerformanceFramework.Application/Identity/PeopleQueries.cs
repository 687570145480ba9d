using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Identity;

/// <summary>Whether somebody can sign in.</summary>
public enum PersonState
{
    /// <summary>They have a password.</summary>
    Active = 1,

    /// <summary>They were given a link and have not chosen a password yet.</summary>
    Invited,

    /// <summary>No link was made for them yet.</summary>
    NotInvited,

    Left,
}

/// <summary>A role that somebody holds, held or is going to hold, in words.</summary>
/// <param name="Scope">What it is for: a name.</param>
/// <param name="DirectorateId">The directorate that it is in or for; null where it is in none.</param>
/// <param name="CoversFor">The name of whoever's place it is held in; null where it is their own.</param>
public sealed record PersonRole(
    int Id,
    ScopedRole Scoped,
    string Scope,
    int? DirectorateId,
    RoleTerm Term,
    string GivenBy,
    string? CoversFor
);

/// <summary>Somebody in the list of people.</summary>
/// <param name="Roles">In force or still to come.</param>
/// <param name="LastSeenAt">UTC; null where they never signed in.</param>
/// <param name="LeftOn">The first day on which they are no longer here; null while they stay.</param>
/// <param name="LeftBehind">The services where work that was theirs is nobody's now; for those who left only.</param>
public sealed record PersonSummary(
    string Id,
    string Name,
    string UserName,
    string Post,
    PersonState State,
    DateTime? LastSeenAt,
    DateOnly? LeftOn,
    IReadOnlyList<PersonRole> Roles,
    IReadOnlyList<string> LeftBehind
);

/// <summary>A service with indicators where something is nobody's work today.</summary>
/// <param name="EnteredLastBy">The names of those who last entered its figures; empty when nobody ever did, null when somebody does.</param>
/// <param name="ApprovedLastBy">The names of those who last approved them; empty when nobody ever did, null when somebody does.</param>
public sealed record OwnerlessService(
    string Code,
    string Name,
    string Directorate,
    int Indicators,
    IReadOnlyList<string>? EnteredLastBy,
    IReadOnlyList<string>? ApprovedLastBy
);

/// <summary>What a role can be given for.</summary>
/// <param name="Name">A name; empty for the whole council.</param>
/// <param name="DirectorateId">The directorate that it is in or is; null where it is in none.</param>
public sealed record ScopeChoice(RoleScope Scope, string Name, int? DirectorateId);

/// <summary>Everybody, with the work that is nobody's.</summary>
public sealed record PeopleOverview(
    IReadOnlyList<PersonSummary> People,
    IReadOnlyList<OwnerlessService> Ownerless,
    IReadOnlyList<ScopeChoice> Scopes
);

/// <summary>Everything about one person.</summary>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="InvitedAt">UTC: when their latest link was made.</param>
/// <param name="PasswordChangedAt">UTC: when they last chose a password.</param>
/// <param name="Roles">All of them: in force, to come, then past.</param>
/// <param name="CoveredBy">Who covers for them, now or later, and in what.</param>
public sealed record PersonDetail(
    string Id,
    int Version,
    string Name,
    string UserName,
    string Email,
    string Post,
    PersonState State,
    bool IsAdministrator,
    DateTime? LastSeenAt,
    DateOnly? LeftOn,
    DateTime? InvitedAt,
    DateTime? PasswordChangedAt,
    IReadOnlyList<PersonRole> Roles,
    IReadOnlyList<CoveringPerson> CoveredBy
);

/// <summary>Somebody who holds a role in the place of another person.</summary>
public sealed record CoveringPerson(string Id, string Name, PersonRole Role);

/// <summary>Somebody to choose from a list.</summary>
public sealed record PersonChoice(string Id, string Name);

/// <summary>What a form about a role offers.</summary>
public sealed record RoleChoices(IReadOnlyList<ScopeChoice> Scopes, IReadOnlyList<PersonChoice> People);

/// <summary>What those who look after people read of them.</summary>
public sealed class PeopleQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null for whoever does not look after the people of the whole council.</summary>
    public async Task<PeopleOverview?> OverviewAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var names = await ScopeNames.LoadAsync(db, cancellationToken);
        var users = await db.Users.AsNoTracking().ToListAsync(cancellationToken);
        var assignments = await db.RoleAssignments.AsNoTracking().ToListAsync(cancellationToken);
        var indicators = await db
            .Indicators.Where(i => i.State != IndicatorState.Retired)
            .GroupBy(i => i.ServiceId)
            .Select(group => new { ServiceId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.ServiceId, group => group.Count, cancellationToken);
        return new PeopleBook(users, assignments, names, indicators, today).Overview();
    }

    /// <summary>Null where there is no such person, or they are not the reader's to see.</summary>
    public async Task<PersonDetail?> DetailAsync(
        Actor actor,
        string personId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayManage(actor))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == personId, cancellationToken);
        if (person is null)
        {
            return null;
        }

        var names = await ScopeNames.LoadAsync(db, cancellationToken);
        var assignments = await db
            .RoleAssignments.AsNoTracking()
            .Where(a => a.UserId == personId || a.CoverForId == personId)
            .ToListAsync(cancellationToken);
        var others = assignments.SelectMany(a => new[] { a.UserId, a.CoverForId }).Distinct().ToList();
        var users = await db
            .Users.AsNoTracking()
            .Where(u => others.Contains(u.Id) || u.Id == personId)
            .ToListAsync(cancellationToken);
        return new PeopleBook(users, assignments, names, [], today).Detail(personId);
    }

    /// <summary>Nothing for whoever does not look after the people of the whole council.</summary>
    public async Task<RoleChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!MayManage(actor))
        {
            return new RoleChoices([], []);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var names = await ScopeNames.LoadAsync(db, cancellationToken);
        var people = await db
            .Users.Where(u => u.LeftOn == null)
            .Select(u => new PersonChoice(u.Id, u.DisplayName))
            .ToListAsync(cancellationToken);
        return new RoleChoices(
            names.Choices,
            people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ToList()
        );
    }

    private static bool MayManage(Actor actor) => actor.ReachOf(Permission.ManagePeople).WholeCouncil;
}
