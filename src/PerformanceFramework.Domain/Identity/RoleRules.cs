using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Identity;

/// <summary>Somebody who holds the role of administrator, or once did, or will.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Term">When.</param>
/// <param name="CanSignIn">They have a password, and have not left nor are about to.</param>
public readonly record struct AdministratorTerm(string PersonId, RoleTerm Term, bool CanSignIn);

/// <summary>Who may give, change and end whose roles, and when. It keeps a council from locking itself out, and anybody from helping themselves.</summary>
public static class RoleRules
{
    private const int MostDaysAway = 366;

    /// <summary>Why somebody may not touch a role of somebody; null when they may.</summary>
    /// <param name="actor">Who wants to.</param>
    /// <param name="personId">Whose role it is, or is going to be.</param>
    /// <param name="isAdministrator">Whether that person is an administrator now, or is going to be.</param>
    /// <param name="role">The role; null where it is about all of them.</param>
    public static Refusal? Touching(Actor actor, string personId, bool isAdministrator, Role? role)
    {
        if (actor.Id == personId)
        {
            return RoleRefusals.OwnRoles;
        }

        var belongsToAdministrators = isAdministrator || role is Role.Administrator;
        return belongsToAdministrators && !actor.IsAdministrator ? RoleRefusals.AdministratorsOnly : null;
    }

    /// <summary>Why somebody may not change what an administrator signs in with; null when they may.</summary>
    public static Refusal? TouchingSignIn(Actor actor, bool isAdministrator) =>
        isAdministrator && !actor.IsAdministrator ? RoleRefusals.AdministratorsOnly : null;

    /// <summary>
    /// Why a person cannot stop being an administrator, or be given a day on which they do; null when they can. Somebody
    /// else must be one today, without an end, and be able to sign in.
    /// </summary>
    public static Refusal? LosingAdministrator(
        string personId,
        IReadOnlyList<AdministratorTerm> administrators,
        DateOnly today
    )
    {
        var able = administrators.Where(a => a.CanSignIn && a.Term.Includes(today)).ToList();
        var isOne = able.Exists(a => a.PersonId == personId);
        return isOne && !able.Exists(a => a.PersonId != personId && a.Term.Until is null)
            ? RoleRefusals.LastAdministrator
            : null;
    }

    /// <summary>Why a role cannot be given for these days; null when it can.</summary>
    /// <param name="asked">The days; the last is not before the first.</param>
    /// <param name="held">When the same person holds the same role for the same scope already.</param>
    /// <param name="today">The day in London.</param>
    public static Refusal? Giving(RoleTerm asked, IEnumerable<RoleTerm> held, DateOnly today) =>
        asked.From < today ? RoleRefusals.BeginsInThePast
        : held.Any(asked.Overlaps) ? RoleRefusals.HeldAlready
        : null;

    /// <summary>Why the days of a role cannot be changed so; null when they can.</summary>
    /// <param name="held">The days now.</param>
    /// <param name="asked">The days that are asked for; the last is not before the first.</param>
    /// <param name="others">When the same person holds the same role for the same scope otherwise.</param>
    /// <param name="today">The day in London.</param>
    public static Refusal? Changing(RoleTerm held, RoleTerm asked, IEnumerable<RoleTerm> others, DateOnly today)
    {
        if (held.IsOver(today))
        {
            return RoleRefusals.RoleIsOver;
        }

        if (asked.From != held.From && (held.From <= today || asked.From < today))
        {
            return held.From <= today ? RoleRefusals.HasBegun : RoleRefusals.BeginsInThePast;
        }

        return asked.IsOver(today) ? RoleRefusals.EndsInThePast
            : others.Any(asked.Overlaps) ? RoleRefusals.HeldAlready
            : null;
    }

    /// <summary>Why somebody cannot be given a role in another person's place; null when they can.</summary>
    /// <param name="personId">Who covers.</param>
    /// <param name="coveredId">For whom.</param>
    /// <param name="covered">When the other person holds the same role for the same scope themselves.</param>
    /// <param name="term">The days of the cover.</param>
    public static Refusal? Covering(string personId, string coveredId, IEnumerable<RoleTerm> covered, RoleTerm term) =>
        personId == coveredId ? RoleRefusals.CoversThemselves
        : !covered.Any(term.Overlaps) ? RoleRefusals.NothingToCover
        : null;

    /// <summary>Why somebody cannot be marked as having left on a day; null when they can.</summary>
    public static Refusal? Leaving(DateOnly on, DateOnly today) =>
        Math.Abs(on.DayNumber - today.DayNumber) > MostDaysAway
            ? new Refusal(
                "leaves-far-away",
                $"{UkDate.Words(on)} is more than a year away. Check the year, then try again."
            )
            : null;

    /// <summary>The day before which the roles of somebody who leaves end. What they did until today they did with the role.</summary>
    public static DateOnly RolesEndBefore(DateOnly leftOn, DateOnly today) => leftOn > today ? leftOn : today;
}

/// <summary>Why something about people and their roles is not done.</summary>
public static class RoleRefusals
{
    public static readonly Refusal OwnRoles = new(
        "own-roles",
        "Nobody gives, changes or ends a role of their own. Ask somebody else who looks after people."
    );

    public static readonly Refusal AdministratorsOnly = new(
        "administrators-only",
        "Only an administrator gives or ends that role, and changes the roles and the sign-in of an administrator. Ask one."
    );

    public static readonly Refusal LastAdministrator = new(
        "last-administrator",
        "This is the last administrator who can sign in and has no end date. Make somebody else an administrator first, and let them sign in."
    );

    public static readonly Refusal BeginsInThePast = new(
        "role-begins-in-the-past",
        "A role begins today or later, because nobody can have used it before it was given. Choose another first day."
    );

    public static readonly Refusal EndsInThePast = new(
        "role-ends-in-the-past",
        "The last day is over already. Choose today or a later day, or end the role now."
    );

    public static readonly Refusal HasBegun = new(
        "role-has-begun",
        "The role has begun, so its first day stays. Change the last day only."
    );

    public static readonly Refusal RoleIsOver = new(
        "role-is-over",
        "The role is over, and stays on record as it was. Give it anew where it is needed again."
    );

    public static readonly Refusal HeldAlready = new(
        "role-held-already",
        "They hold this role for the same part of the council on some of these days already. Change its dates instead."
    );

    public static readonly Refusal CoversThemselves = new(
        "covers-themselves",
        "Nobody covers for themselves. Choose whose place they take, or nobody."
    );

    public static readonly Refusal NothingToCover = new(
        "nothing-to-cover",
        "The person they would cover for does not hold this role on these days. Check the role and what it is for, or give it without cover."
    );

    public static readonly Refusal HasLeft = new(
        "person-has-left",
        "They are marked as having left, or as leaving. Take that back first."
    );

    public static readonly Refusal HasNotLeft = new("person-has-not-left", "They are not marked as having left.");

    public static readonly Refusal OwnLink = new(
        "own-link",
        "Nobody makes a sign-in link for themselves. Change your password instead, or ask somebody else for a link."
    );
}
