using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

/// <summary>Something that is not as it was when it was published.</summary>
/// <param name="Address">The edition's.</param>
/// <param name="Problem">A sentence.</param>
public sealed record EditionFinding(string Address, string Problem);

/// <summary>What came of looking at every edition.</summary>
/// <param name="Editions">How many were looked at.</param>
public sealed record EditionCheck(int Editions, IReadOnlyList<EditionFinding> Findings);

public sealed partial class EditionQueries
{
    /// <summary>
    /// Looks at every edition, one after the other: that it still has the hash of what it holds, that its list entry says the
    /// same, that it follows the one before, and that the change history recorded this hash when it was published, and no
    /// edition that is gone; and that the notes on editions are those that the change history recorded. Null when the actor may not
    /// read the change history.
    /// </summary>
    public async Task<EditionCheck?> CheckAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewChangeHistory))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var records = await db
            .ChangeRecords.Where(r =>
                r.Before == null
                && r.After != null
                && (
                    (r.Subject == nameof(Edition) && r.Kind == nameof(PublishEdition))
                    || (r.Subject == nameof(EditionNote) && r.Kind == nameof(AddEditionNote))
                )
            )
            .OrderBy(r => r.Id)
            .Select(r => new { r.Subject, After = r.After! })
            .ToListAsync(cancellationToken);
        var published = records
            .Where(record => record.Subject == nameof(Edition))
            .Select(record => JsonSerializer.Deserialize<RecordedEdition>(record.After)!)
            .ToList();
        var recorded = published.GroupBy(record => record.Address).ToDictionary(of => of.Key, of => of.First().Hash);
        var findings = new List<EditionFinding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (count, previous) = (0, "");
        await foreach (
            var edition in db
                .Editions.OrderBy(e => e.Number)
                .AsNoTracking()
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            count++;
            seen.Add(edition.Address);
            findings.AddRange(
                Problems(edition, count, previous, recorded.GetValueOrDefault(edition.Address))
                    .Select(problem => new EditionFinding(edition.Address, problem))
            );
            previous = edition.Hash;
        }

        findings.AddRange(
            recorded
                .Keys.Where(address => !seen.Contains(address))
                .Select(address => new EditionFinding(
                    address,
                    "The change history says that it was published, and it is gone."
                ))
        );
        var noted = records
            .Where(record => record.Subject == nameof(EditionNote))
            .Select(record => JsonSerializer.Deserialize<KeptNote>(record.After)!)
            .ToList();
        var notes = await db
            .EditionNotes.Select(n => new
            {
                n.Edition.Address,
                Kept = new KeptNote(n.Id, n.EditionId, n.Text, n.AddedBy, n.AddedAt),
            })
            .ToListAsync(cancellationToken);
        findings.AddRange(
            notes
                .ExceptBy(noted, note => note.Kept)
                .Select(note => new EditionFinding(
                    note.Address,
                    "A note on it is not one that the change history recorded."
                ))
        );
        findings.AddRange(
            noted
                .Except(notes.Select(note => note.Kept))
                .Join(published, note => note.EditionId, edition => edition.Id, (_, edition) => edition.Address)
                .Select(address => new EditionFinding(
                    address,
                    "A note that the change history recorded is not there as it was added."
                ))
        );
        return new EditionCheck(count, findings);
    }

    private static IEnumerable<string> Problems(Edition edition, int place, string previous, string? recorded)
    {
        if (EditionContent.Unpack(edition.Content, edition.Hash) is not { } content)
        {
            yield return "What it holds is not what was published: its SHA-256 is another one.";
        }
        else if (content.Head != edition.Head)
        {
            yield return "What the list says of it is not what it says itself.";
        }

        if (recorded is null)
        {
            yield return "The change history does not say that it was published.";
        }
        else if (recorded != edition.Hash)
        {
            yield return "The change history recorded another SHA-256 when it was published.";
        }

        if (edition.Number != place)
        {
            yield return $"It should be number {place}, and is number {edition.Number}.";
        }

        if (edition.Previous != previous)
        {
            yield return "The edition before it is not the one that it was published after.";
        }
    }

    private sealed record RecordedEdition(int Id, string Address, string Hash);

    private sealed record KeptNote(int Id, int EditionId, string Text, string AddedBy, DateTime AddedAt);
}
