using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Mail;

/// <summary>Whom the council can write to.</summary>
/// <param name="Council">Its name; empty before it is set up.</param>
/// <param name="People">Everybody who is here, with the roles that they hold today, by name.</param>
/// <param name="Addresses">Of those who have one, by their ids.</param>
internal sealed record MailReaders(
    string Council,
    IReadOnlyList<Actor> People,
    IReadOnlyDictionary<string, string> Addresses
)
{
    /// <summary>Null for somebody without an address.</summary>
    public Addressee? Addressee(Actor person) =>
        Addresses.TryGetValue(person.Id, out var address) ? new Addressee(person.Id, person.Name, address) : null;

    public static async Task<MailReaders> LoadAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        new(
            await db.Councils.Select(c => c.Name).FirstOrDefaultAsync(cancellationToken) ?? "",
            await ReturnQueries.PeopleAsync(db, today, cancellationToken),
            await db
                .Users.Where(user => user.Email != null)
                .Select(user => new { user.Id, user.Email })
                .ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken)
        );
}
