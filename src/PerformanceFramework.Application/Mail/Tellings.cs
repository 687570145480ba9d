using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>Somebody was told of something on a day.</summary>
/// <typeparam name="TWhat">What, by value, with the day it is due on: with another day, telling begins anew.</typeparam>
internal sealed record Telling<TWhat>(string PersonId, TWhat What, DateOnly Day);

/// <summary>When each person was last told of what.</summary>
internal sealed class Tellings<TWhat>(IEnumerable<Telling<TWhat>> tellings)
{
    private readonly Dictionary<(string PersonId, TWhat What), DateOnly> _last = tellings
        .GroupBy(telling => (telling.PersonId, telling.What))
        .ToDictionary(same => same.Key, same => same.Max(telling => telling.Day));

    /// <summary>Null where somebody was not told of it.</summary>
    public DateOnly? Last(Actor person, TWhat what) => _last.TryGetValue((person.Id, what), out var day) ? day : null;
}

/// <summary>
/// What people were told of by messages that name no rows: what such a message told of is where it leads to. The path counts, so
/// that a council that moves to another address tells nobody again.
/// </summary>
internal sealed class LinkTellings
{
    private readonly HashSet<(string PersonId, string Path)> _told;

    private LinkTellings(IEnumerable<(string PersonId, string Path)> told) => _told = told.ToHashSet();

    /// <param name="addresses">Those in question: of all that was ever written, only what tells of them is read.</param>
    public static async Task<LinkTellings> LoadAsync(
        PerformanceDbContext db,
        MailKind kind,
        IEnumerable<string> addresses,
        CancellationToken cancellationToken
    )
    {
        var paths = addresses.Select(PathOf).ToList();
        var written = await db
            .MailMessages.Where(m => m.Kind == kind && paths.Any(path => m.Body.Contains(path)))
            .Select(m => new { m.PersonId, m.Body })
            .ToListAsync(cancellationToken);
        return new LinkTellings(
            written.SelectMany(m => MailMessage.LinksIn(m.Body).Select(link => (m.PersonId, PathOf(link))))
        );
    }

    public bool Has(Actor person, string address) => _told.Contains((person.Id, PathOf(address)));

    private static string PathOf(string address) => address.StartsWith('/') ? address : new Uri(address).AbsolutePath;
}
