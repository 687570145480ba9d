using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>Who is invited to a session, as it is asked for: as its chair and its analyst, those who may run one.</summary>
internal static class SessionPeople
{
    /// <param name="asked">The accounts; whoever is the chair or the analyst counts as that alone.</param>
    public static async Task<(IReadOnlyList<(Person, SessionPart)> Invited, FieldError? Problem)> ReadAsync(
        PerformanceDbContext db,
        (string Chair, string Analyst, IReadOnlyList<string> Members) asked,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var actors = (await SessionLoading.PeopleAsync(db, today, cancellationToken)).ToDictionary(person => person.Id);
        var people = actors.ToDictionary(one => one.Key, one => new Person(one.Key, one.Value.Name));
        if (asked.Chair == asked.Analyst)
        {
            return (
                [],
                new FieldError("AnalystId", "The chair and the analyst are two people. Choose another analyst.")
            );
        }

        if (!people.TryGetValue(asked.Chair, out var chair))
        {
            return ([], new FieldError("ChairId", "Choose the chair from the list."));
        }

        if (!people.TryGetValue(asked.Analyst, out var analyst))
        {
            return ([], new FieldError("AnalystId", "Choose the analyst from the list."));
        }

        foreach (var (field, person) in new[] { ("ChairId", chair), ("AnalystId", analyst) })
        {
            if (!actors[person.Id].Has(Permission.RunSessions))
            {
                return (
                    [],
                    new FieldError(
                        field,
                        $"{person.Name} may take part in sessions, but not run one. Choose somebody else."
                    )
                );
            }
        }

        var members = asked.Members.Except([asked.Chair, asked.Analyst]).Distinct().ToList();
        if (members.Exists(id => !people.ContainsKey(id)))
        {
            return (
                [],
                new FieldError("MemberIds", "Choose members from the list. Somebody on it is not here any more.")
            );
        }

        return (
            [
                (chair, SessionPart.Chair),
                (analyst, SessionPart.Analyst),
                .. members.Select(id => (people[id], SessionPart.Member)),
            ],
            null
        );
    }
}
