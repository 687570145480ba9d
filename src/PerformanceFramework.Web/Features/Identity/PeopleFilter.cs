using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>What the list of people is narrowed down to, as it stands in the address; empty means any.</summary>
/// <param name="Text">Within a name, user name or post.</param>
/// <param name="Role">The name of a role.</param>
/// <param name="Scope">A directorate or service, as <see cref="RoleScope"/> writes it.</param>
/// <param name="State">The name of a state, or <c>behind</c> for those who left work that is nobody's.</param>
public sealed record PeopleFilter(string Text, string Role, string Scope, string State)
{
    public static readonly PeopleFilter None = new("", "", "", "");

    private const string LeftWorkBehind = "behind";

    public static IReadOnlyList<SelectOption> Roles { get; } =
    [new("", "Any"), .. Enum.GetValues<Role>().Select(role => new SelectOption(role.ToString(), role.Words()))];

    public static IReadOnlyList<SelectOption> States { get; } =
    [
        new("", "Any"),
        .. Enum.GetValues<PersonState>().Select(state => new SelectOption(state.ToString(), PeopleWords.Of(state))),
        new(LeftWorkBehind, "Left, with work that is nobody’s"),
    ];

    public string Address(string path, int page = 1)
    {
        var query = new QueryBuilder();
        Add("text", Text);
        Add("role", Role);
        Add("scope", Scope);
        Add("state", State);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }

    /// <summary>A value that is not on offer fits nothing.</summary>
    public bool Fits(PersonSummary person) =>
        (
            string.IsNullOrWhiteSpace(Text)
            || new[] { person.Name, person.UserName, person.Post }.Any(words =>
                words.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)
            )
        )
        && (Role.Length == 0 || person.Roles.Any(role => role.Scoped.Role.ToString() == Role))
        && (Scope.Length == 0 || person.Roles.Any(IsWithin))
        && (
            State.Length == 0
            || person.State.ToString() == State
            || (State == LeftWorkBehind && person.LeftBehind.Count > 0)
        );

    // Whoever has a directorate's service is found under the directorate too, and whoever has the directorate only there.
    private bool IsWithin(PersonRole role) =>
        new RoleScope(role.Scoped.Kind, role.Scoped.ScopeId).ToString() == Scope
        || (
            role.DirectorateId is { } directorate
            && new RoleScope(ScopeKind.Directorate, directorate).ToString() == Scope
        );
}
