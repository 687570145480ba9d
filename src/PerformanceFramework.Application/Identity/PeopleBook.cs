using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>People with their roles, put together on a day from what was read of them.</summary>
/// <param name="users">Those it is about.</param>
/// <param name="assignments">Their roles.</param>
/// <param name="names">What roles are for.</param>
/// <param name="indicators">How many indicators each service has, by the service's id.</param>
/// <param name="today">The day in London.</param>
internal sealed class PeopleBook(
    IReadOnlyList<ApplicationUser> users,
    IReadOnlyList<RoleAssignment> assignments,
    ScopeNames names,
    Dictionary<int, int> indicators,
    DateOnly today
)
{
    private readonly Dictionary<string, ApplicationUser> _users = users.ToDictionary(user => user.Id);

    private readonly ILookup<string, RoleAssignment> _roles = assignments.ToLookup(a => a.UserId);

    public PeopleOverview Overview()
    {
        var services = names
            .Services.Where(service => indicators.ContainsKey(service.Id))
            .Select(service => new ServicePlace(service.Id, service.DirectorateId))
            .ToList();
        var vacancies = ServiceVacancies.Among(
            services,
            assignments.Select(a => new RoleHeld(a.UserId, a.Scoped, a.Term)).ToList(),
            today
        );
        return new PeopleOverview(
            users
                .OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase)
                .Select(user => Summary(user, vacancies))
                .ToList(),
            Ownerless(vacancies),
            names.Choices
        );
    }

    public PersonDetail Detail(string personId)
    {
        var person = _users[personId];
        return new PersonDetail(
            person.Id,
            person.Version,
            person.DisplayName,
            person.UserName ?? "",
            person.Email ?? "",
            person.Post,
            StateOf(person),
            _roles[personId].Any(a => a.Role is Role.Administrator && !a.Term.IsOver(today)),
            person.LastSeenAt,
            person.LeftOn,
            person.InvitedAt,
            person.PasswordChangedAt,
            _roles[personId]
                .OrderBy(a => a.Term.IsOver(today))
                .ThenByDescending(a => a.Term.Includes(today))
                .ThenByDescending(a => a.From)
                .ThenBy(a => a.Role)
                .Select(InWords)
                .ToList(),
            assignments
                .Where(a => a.CoverForId == personId && !a.Term.IsOver(today))
                .OrderBy(a => a.From)
                .Select(a => new CoveringPerson(a.UserId, NameOf(a.UserId), InWords(a)))
                .ToList()
        );
    }

    private PersonSummary Summary(ApplicationUser user, IReadOnlyList<ServiceVacancy> vacancies) =>
        new(
            user.Id,
            user.DisplayName,
            user.UserName ?? "",
            user.Post,
            StateOf(user),
            user.LastSeenAt,
            user.LeftOn,
            _roles[user.Id]
                .Where(a => !a.Term.IsOver(today))
                .OrderByDescending(a => a.Term.Includes(today))
                .ThenBy(a => a.Role)
                .Select(InWords)
                .ToList(),
            user.HasLeft(today)
                ? names
                    .Services.Where(service =>
                        vacancies.Any(v => v.ServiceId == service.Id && v.LastHeldBy.Contains(user.Id))
                    )
                    .Select(service => service.Name)
                    .ToList()
                : []
        );

    private List<OwnerlessService> Ownerless(IReadOnlyList<ServiceVacancy> vacancies) =>
        names
            .Services.Where(service => vacancies.Any(v => v.ServiceId == service.Id))
            .Select(service => new OwnerlessService(
                service.Code,
                service.Name,
                service.Directorate,
                indicators[service.Id],
                LastHolders(vacancies, service.Id, Permission.EnterReturns),
                LastHolders(vacancies, service.Id, Permission.ApproveReturns)
            ))
            .ToList();

    private List<string>? LastHolders(IReadOnlyList<ServiceVacancy> vacancies, int serviceId, Permission missing) =>
        vacancies
            .FirstOrDefault(v => v.ServiceId == serviceId && v.Missing == missing)
            ?.LastHeldBy.Select(NameOf)
            .ToList();

    private PersonRole InWords(RoleAssignment assignment)
    {
        var scope = names.Of(assignment.Scoped);
        return new PersonRole(
            assignment.Id,
            assignment.Scoped,
            scope.Name,
            scope.DirectorateId,
            assignment.Term,
            assignment.GivenBy,
            assignment.CoverForId is { } covered ? NameOf(covered) : null
        );
    }

    private string NameOf(string personId) => _users[personId].DisplayName;

    private PersonState StateOf(ApplicationUser user) =>
        user.HasLeft(today) ? PersonState.Left
        : user.PasswordHash is not null ? PersonState.Active
        : user.InvitedAt is not null ? PersonState.Invited
        : PersonState.NotInvited;
}
