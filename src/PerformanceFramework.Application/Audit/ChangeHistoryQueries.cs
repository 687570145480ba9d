using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Audit;

/// <summary>What the change history is narrowed down to; null means any.</summary>
public sealed record ChangeFilter
{
    /// <summary>The id of the person who did it.</summary>
    public string? ActorId { get; init; }

    /// <summary>The kind of what was done, one of <see cref="ChangeWords.All"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>The kind of thing that was changed, one of <see cref="ChangedThings.All"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Within the code or name of what was changed, or of what that belongs to.</summary>
    public string? Text { get; init; }

    /// <summary>One thing with all that belongs to it, by its kind and code, or the id of a person: <c>Indicator HOU-01</c>.</summary>
    public string? Of { get; init; }

    /// <summary>The first day, in London.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in London.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>What has become of a thing.</summary>
public enum Becoming
{
    New = 1,
    Changed,
    Ended,
}

/// <summary>One field of a changed thing, in words.</summary>
/// <param name="Before">Empty for nothing.</param>
/// <param name="After">Empty for nothing.</param>
public sealed record ChangedField(string Label, string Before, string After);

/// <summary>One thing that an action changed.</summary>
/// <param name="Kind">At the beginning of a sentence: "Figure".</param>
/// <param name="Name">May be empty.</param>
/// <param name="Fields">What is different; none where only what the application works out for itself is.</param>
/// <param name="RecordedBefore">The values as they were recorded, JSON; null for something new.</param>
/// <param name="RecordedAfter">The values as they were recorded, JSON; null for something removed.</param>
public sealed record ChangedThing(
    long RecordId,
    string Kind,
    string Name,
    Becoming Becoming,
    IReadOnlyList<ChangedField> Fields,
    string? RecordedBefore,
    string? RecordedAfter
);

/// <summary>One action of one person: everything that it changed.</summary>
/// <param name="Id">Of one of its records.</param>
/// <param name="At">UTC.</param>
/// <param name="Done">A sentence without its full stop.</param>
/// <param name="Records">How many things it changed.</param>
/// <param name="Counts">How many of each kind, the most first: "12,000 figures".</param>
/// <param name="Things">The first of them; of a filter by things, the first that fit.</param>
public sealed record ChangeEntry(
    long Id,
    DateTime At,
    string ActorName,
    string Done,
    string? Reason,
    int Records,
    IReadOnlyList<string> Counts,
    IReadOnlyList<ChangedThing> Things
);

/// <summary>Somebody who has changed something and is still known.</summary>
public sealed record ChangeActor(string Id, string Name);

/// <summary>A page of entries, newest first.</summary>
/// <param name="People">Everybody by whom entries can be found.</param>
/// <param name="About">The name of the one thing that the filter asks for; null where it asks for none, or there is no such.</param>
public sealed record ChangeHistorySlice(
    IReadOnlyList<ChangeEntry> Entries,
    int Page,
    int Pages,
    int Total,
    IReadOnlyList<ChangeActor> People,
    string? About
);

/// <summary>One entry with a page of its things.</summary>
public sealed record ChangeEntrySlice(ChangeEntry Entry, int Page, int Pages);

/// <summary>One changed field with everything that is known of it, for a file.</summary>
/// <param name="At">UTC.</param>
/// <param name="Done">What was done, of any thing.</param>
public sealed record ChangeLine(
    DateTime At,
    string ActorName,
    string Done,
    string? Reason,
    string Kind,
    string Name,
    string Field,
    string Before,
    string After
);

/// <summary>What auditors and the performance team read of the change history.</summary>
public sealed class ChangeHistoryQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    public const int PageSize = 25;
    public const int ThingsShown = 10;
    public const int ThingsOnAPage = 50;
    private const int RecordsAtATime = 500;

    /// <param name="page">From 1; beyond the last, the last is given.</param>
    public async Task<ChangeHistorySlice> PageAsync(
        Actor actor,
        ChangeFilter filter,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewChangeHistory))
        {
            return new ChangeHistorySlice([], 1, 1, 0, [], null);
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var fitting = Narrowed(db, filter);
        var entries = fitting.GroupBy(r => new
        {
            r.At,
            r.ActorId,
            r.Kind,
        });
        var total = await entries.CountAsync(cancellationToken);
        var pages = Pages(total, PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var keys = await entries
            .OrderByDescending(g => g.Key.At)
            .ThenByDescending(g => g.Key.ActorId)
            .ThenByDescending(g => g.Key.Kind)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(g => new EntryKey(g.Key.At, g.Key.ActorId, g.Key.Kind))
            .ToListAsync(cancellationToken);
        var instants = keys.Select(key => key.At).Distinct().ToList();
        var subjects = keys.Select(key => ChangeWords.Of(key.Kind).Subject).OfType<string>().Distinct().ToList();
        var counts = await CountAsync(db.ChangeRecords.Where(r => instants.Contains(r.At)), cancellationToken);

        // What an action was about comes first: the return that is approved, not the figures in it.
        var onPage = fitting.Where(r => instants.Contains(r.At));
        var first = onPage
            .Select(r => new
            {
                r.At,
                r.ActorId,
                r.Kind,
            })
            .Distinct()
            .SelectMany(key =>
                onPage
                    .Where(r => r.At == key.At && r.ActorId == key.ActorId && r.Kind == key.Kind)
                    .OrderByDescending(r => subjects.Contains(r.Subject))
                    .ThenBy(r => r.Id)
                    .Select(r => r.Id)
                    .Take(ThingsShown)
            );
        var records = await db
            .ChangeRecords.AsNoTracking()
            .Where(r => first.Contains(r.Id))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var reading = new ChangeReading(records);
        var (names, people) = await ThingNames.WithActorsAsync(db, reading.Unnamed, filter.Of, cancellationToken);
        reading.Name(names);
        return new ChangeHistorySlice(
            keys.Select(key => EntryOf(reading, records.Where(key.Has).ToList(), counts[key.Group], ThingsShown))
                .ToList(),
            shown,
            pages,
            total,
            people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).ToList(),
            filter.Of is null ? null : names.GetValueOrDefault(filter.Of)
        );
    }

    /// <summary>One action with what it changed; null where there is no such record, or it is not the actor's to read.</summary>
    /// <param name="id">Of any of its records.</param>
    /// <param name="page">From 1; beyond the last, the last is given.</param>
    public async Task<ChangeEntrySlice?> EntryAsync(
        Actor actor,
        long id,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            !actor.Has(Permission.ViewChangeHistory)
            || await db.ChangeRecords.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken)
                is not { } named
        )
        {
            return null;
        }

        var ofEntry = db
            .ChangeRecords.AsNoTracking()
            .Where(r => r.At == named.At && r.ActorId == named.ActorId && r.Kind == named.Kind);
        var counts = (await CountAsync(ofEntry, cancellationToken)).Values.Single();
        var pages = Pages(counts.Values.Sum(), ThingsOnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var records = await ofEntry
            .OrderBy(r => r.Id)
            .Skip((shown - 1) * ThingsOnAPage)
            .Take(ThingsOnAPage)
            .ToListAsync(cancellationToken);
        var subject = ChangeWords.Of(named.Kind).Subject;
        var about = await ofEntry
            .Where(r => r.Subject == subject)
            .OrderBy(r => r.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
        var all = records.Concat(about).DistinctBy(r => r.Id).ToList();
        var reading = new ChangeReading(all);
        reading.Name(await ThingNames.LoadAsync(db, reading.Unnamed, cancellationToken));
        return new ChangeEntrySlice(EntryOf(reading, all, counts, records.Count), shown, pages);
    }

    /// <summary>Every changed field of whatever fits, newest first, read some at a time.</summary>
    public async IAsyncEnumerable<ChangeLine> LinesAsync(
        Actor actor,
        ChangeFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewChangeHistory))
        {
            yield break;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var before = long.MaxValue;
        while (true)
        {
            var records = await Narrowed(db, filter)
                .AsNoTracking()
                .Where(r => r.Id < before)
                .OrderByDescending(r => r.Id)
                .Take(RecordsAtATime)
                .ToListAsync(cancellationToken);
            var reading = new ChangeReading(records);
            reading.Name(await ThingNames.LoadAsync(db, reading.Unnamed, cancellationToken));
            foreach (var (record, thing) in records.Zip(reading.Things(_ => true)))
            {
                foreach (var field in thing.Fields.DefaultIfEmpty(new ChangedField("", "", "")))
                {
                    yield return new ChangeLine(
                        record.At,
                        record.ActorName,
                        ChangeWords.Of(record.Kind).OfAny,
                        record.Reason,
                        thing.Kind,
                        thing.Name,
                        field.Label,
                        field.Before,
                        field.After
                    );
                }
            }

            if (records.Count < RecordsAtATime)
            {
                yield break;
            }

            before = records[^1].Id;
        }
    }

    /// <summary>
    /// Records of one use case of one person at one instant are one action. The reason is left out of it: one use case has
    /// one reason, and it would fit into no index.
    /// </summary>
    private static async Task<
        Dictionary<(DateTime At, string ActorId, string Kind), Dictionary<string, int>>
    > CountAsync(IQueryable<ChangeRecord> records, CancellationToken cancellationToken) => (
            await records
                .GroupBy(r => new
                {
                    r.At,
                    r.ActorId,
                    r.Kind,
                    r.Subject,
                })
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellationToken)
        ).GroupBy(group => (group.Key.At, group.Key.ActorId, group.Key.Kind)).ToDictionary(entry => entry.Key, entry => entry.ToDictionary(group => group.Key.Subject, group => group.Count));

    private static ChangeEntry EntryOf(
        ChangeReading reading,
        List<ChangeRecord> records,
        Dictionary<string, int> counts,
        int things
    )
    {
        var ofEntry = records.Select(r => r.Id).ToHashSet();
        var shown = records.Take(things).Select(r => r.Id).ToHashSet();
        return new ChangeEntry(
            records[0].Id,
            records[0].At,
            records[0].ActorName,
            reading.Done(records[0].Kind, r => ofEntry.Contains(r.Id), counts),
            records.Select(r => r.Reason).FirstOrDefault(reason => reason is not null),
            counts.Values.Sum(),
            counts
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => ChangedThings.Of(count.Key).Count(count.Value))
                .ToList(),
            reading.Things(r => shown.Contains(r.Id))
        );
    }

    private static int Pages(int all, int size) => Math.Max(1, (all + size - 1) / size);

    private static IQueryable<ChangeRecord> Narrowed(PerformanceDbContext db, ChangeFilter filter)
    {
        IQueryable<ChangeRecord> records = db.ChangeRecords;
        if (filter.From is { } from)
        {
            var begins = London.StartOf(from);
            records = records.Where(r => r.At >= begins);
        }

        if (filter.To is { } to)
        {
            var ends = London.StartOf(to.AddDays(1));
            records = records.Where(r => r.At < ends);
        }

        if (filter.ActorId is { } actor)
        {
            records = records.Where(r => r.ActorId == actor);
        }

        if (filter.Kind is { } kind)
        {
            records = records.Where(r => r.Kind == kind);
        }

        if (filter.Subject is { } subject)
        {
            records = records.Where(r => r.Subject == subject);
        }

        if (filter.Of is { } address)
        {
            var one = ThingNames.All(db).Where(thing => thing.Address == address).Select(thing => thing.Key);

            // Records of earlier releases say of themselves only what they are.
            records = records.Where(r =>
                (r.BelongsTo != null && one.Contains(r.BelongsTo))
                || (r.BelongsTo == null && one.Contains(r.Subject + " " + r.SubjectId))
            );
        }

        if (filter.Text is { } text)
        {
            var pattern = LikePattern.Containing(text);
            var things = ThingNames
                .All(db)
                .Where(thing => EF.Functions.Like(thing.Name, pattern, "\\"))
                .Select(thing => thing.Key);
            records = records.Where(r =>
                (r.SubjectName != null && EF.Functions.Like(r.SubjectName, pattern, "\\"))
                || (r.BelongsTo != null && things.Contains(r.BelongsTo))
            );
        }

        return records;
    }

    private sealed record EntryKey(DateTime At, string ActorId, string Kind)
    {
        public (DateTime, string, string) Group => (At, ActorId, Kind);

        public bool Has(ChangeRecord record) => (record.At, record.ActorId, record.Kind) == (At, ActorId, Kind);
    }
}
