using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>What is said of people and their roles.</summary>
public static class PeopleWords
{
    public static string Of(PersonState state) =>
        state switch
        {
            PersonState.Active => "Active",
            PersonState.Invited => "Invited, never signed in",
            PersonState.NotInvited => "Not invited yet",
            PersonState.Left => "Left",
        };

    /// <summary><c>Left on 30 November 2026</c>, <c>Active, leaves on 31 December 2026</c>.</summary>
    public static string Of(PersonState state, DateOnly? leftOn) =>
        leftOn is not { } day ? Of(state)
        : state is PersonState.Left ? $"Left on {UkDate.Words(day)}"
        : $"{Of(state)}, leaves on {UkDate.Words(day)}";

    /// <summary><c>Officer, Housing</c>, <c>Auditor</c>.</summary>
    public static string Of(PersonRole role) =>
        role.Scope.Length == 0 ? role.Scoped.Role.Words() : $"{role.Scoped.Role.Words()}, {role.Scope}";

    /// <summary><c>since 1 April 2026</c>, <c>from 1 December 2026 until 12 January 2027, covering for Olu Officer</c>.</summary>
    public static string Days(PersonRole role, DateOnly today) =>
        role.CoversFor is { } covered ? $"{role.Term.Words(today)}, covering for {covered}" : role.Term.Words(today);

    public static string LastSeen(DateTime? utc) =>
        utc is { } at ? UkDate.Words(DateOnly.FromDateTime(Application.UseCases.London.TimeOf(at))) : "Never";

    /// <summary>How many can sign in, and what of those who left or have not come yet needs somebody's attention.</summary>
    public static string Headline(IReadOnlyList<PersonSummary> people)
    {
        var able = people.Count(person => person.State is PersonState.Active);
        var waiting = people.Count(person => person.State is PersonState.Invited or PersonState.NotInvited);
        var behind = people.Count(person => person.LeftBehind.Count > 0);
        var first = able == 1 ? "1 person can sign in" : $"{able} people can sign in";
        var rest = new[]
        {
            waiting == 0 ? "" : $"{waiting} {(waiting == 1 ? "has" : "have")} never signed in",
            behind == 0 ? "" : $"{behind} {(behind == 1 ? "has" : "have")} left with work still theirs",
        }.Where(part => part.Length > 0);
        return string.Join("; ", rest.Prepend(first)) + ".";
    }

    /// <summary>What a role can be for, to choose from.</summary>
    public static IReadOnlyList<SelectOption> Options(IReadOnlyList<ScopeChoice> scopes) =>
        [new("", "Choose"), .. scopes.Select(choice => new SelectOption(choice.Scope.ToString(), Of(choice)))];

    /// <summary>The directorates, each followed by its services, to narrow a list down.</summary>
    public static IReadOnlyList<SelectOption> Parts(IReadOnlyList<ScopeChoice> scopes) =>
        [
            new("", "Any"),
            .. scopes
                .Where(choice => choice.DirectorateId is not null)
                .OrderBy(choice => NameOfDirectorate(scopes, choice), StringComparer.Ordinal)
                .ThenBy(choice => choice.Scope.Kind)
                .ThenBy(choice => choice.Name, StringComparer.Ordinal)
                .Select(choice => new SelectOption(choice.Scope.ToString(), Of(choice))),
        ];

    public static IReadOnlyList<SelectOption> Roles { get; } =
    [new("", "Choose"), .. Enum.GetValues<Role>().Select(role => new SelectOption(role.ToString(), role.Words()))];

    /// <summary>Null for whatever is no role's name.</summary>
    public static Role? RoleOf(string? value) =>
        value is not null && Enum.GetNames<Role>().Contains(value) ? Enum.Parse<Role>(value) : null;

    private static string NameOfDirectorate(IReadOnlyList<ScopeChoice> scopes, ScopeChoice choice) =>
        scopes.First(other => other.Scope == new RoleScope(ScopeKind.Directorate, choice.DirectorateId!.Value)).Name;

    private static string Of(ScopeChoice choice) =>
        choice.Scope.Kind switch
        {
            ScopeKind.WholeCouncil => "The whole council",
            ScopeKind.Directorate => $"Directorate: {choice.Name}",
            ScopeKind.Service => $"Service: {choice.Name}",
            ScopeKind.Portfolio => $"Portfolio: {choice.Name}",
            ScopeKind.PartnerOrganisation => $"Partner: {choice.Name}",
        };
}
