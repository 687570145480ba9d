using System.Text.Json;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Audit;

/// <summary>Reads records as people do: which thing, what about it, from what to what.</summary>
internal sealed class ChangeReading
{
    private readonly List<ReadRecord> _records;
    private Dictionary<string, string> _names = [];

    public ChangeReading(IEnumerable<ChangeRecord> records) => _records = records.Select(Read).ToList();

    /// <summary>The keys of everything whose name has to be looked up.</summary>
    public IEnumerable<string> Unnamed =>
        _records
            .SelectMany(record => References(record).Append(record.Key).Append(record.Owner).OfType<string>())
            .Except(_records.Where(IsNamed).Select(record => record.Key));

    /// <param name="names">Those of <see cref="Unnamed"/> that are still there.</param>
    public void Name(IReadOnlyDictionary<string, string> names)
    {
        _names = new Dictionary<string, string>(names, StringComparer.Ordinal);
        foreach (var record in _records.Where(IsNamed))
        {
            _names[record.Key] = record.OwnName!;
        }
    }

    /// <summary>The things of records, in the order in which they were given.</summary>
    public IReadOnlyList<ChangedThing> Things(Func<ChangeRecord, bool> which) =>
        _records.Where(record => which(record.Record)).Select(ThingOf).ToList();

    /// <summary>What was done, with the name of what it was done to where it was one thing.</summary>
    /// <param name="which">The records of the entry that are at hand.</param>
    /// <param name="counts">How many records of each kind of thing the entry has.</param>
    public string Done(string kind, Func<ChangeRecord, bool> which, IReadOnlyDictionary<string, int> counts)
    {
        var words = ChangeWords.Of(kind);
        if (words.Subject is not { } subject)
        {
            return words.Done;
        }

        var thing = ChangedThings.Of(subject);
        if (counts.GetValueOrDefault(subject) is > 1 and var several)
        {
            return $"{words.Done} {thing.Count(several)}";
        }

        var records = _records.Where(record => which(record.Record)).ToList();
        var names = records.Exists(record => record.Record.Subject == subject)
            ? records.Where(record => record.Record.Subject == subject).Select(NameOf)
            : records
                .Select(record => record.Owner)
                .OfType<string>()
                .Where(owner => owner.StartsWith(subject + " ", StringComparison.Ordinal))
                .Distinct()
                .Select(owner => _names.GetValueOrDefault(owner) ?? "");
        return names.Take(2).ToList() switch
        {
            [{ Length: > 0 } name] => $"{words.Done} {(NamesItself(subject) ? "" : thing.One + " ")}{name}",
            [_, _] => $"{words.Done} {thing.Several}",
            _ => words.OfAny,
        };
    }

    private static bool NamesItself(string subject) => subject is nameof(Indicator) or nameof(ApplicationUser);

    private static bool IsNamed(ReadRecord record) => record.OwnName is not null && record.Owner == record.Key;

    private ChangedThing ThingOf(ReadRecord record) =>
        new(
            record.Record.Id,
            SentenceCase.AtStart(ChangedThings.Of(record.Record.Subject).One),
            NameOf(record),
            record switch
            {
                { Record.Subject: ChangedThings.Many } => Becoming.Changed,
                { Record.Before: null } => Becoming.New,
                { Record.After: null } => Becoming.Ended,
                _ => Becoming.Changed,
            },
            FieldsOf(record).ToList(),
            record.Record.Before,
            record.Record.After
        );

    private string NameOf(ReadRecord record)
    {
        if (record.Record.Subject == ChangedThings.Many)
        {
            return record.Record.SubjectId;
        }

        if (record.OwnName is null && _names.TryGetValue(record.Key, out var whole))
        {
            return whole;
        }

        var owner = record.Owner is { } key && key != record.Key ? _names.GetValueOrDefault(key) : null;
        return string.Join(", ", new[] { owner, record.OwnName }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private IEnumerable<ChangedField> FieldsOf(ReadRecord record)
    {
        if (record.Record.Subject == ChangedThings.Many)
        {
            return record.After.Select(count => new ChangedField(
                SentenceCase.AtStart(ChangedThings.Of(count.Key).Several),
                "",
                ChangeValues.InWords("", count.Value.GetInt32())
            ));
        }

        return record
            .After.Keys.Union(record.Before.Keys)
            .Select(path =>
                (
                    Label: ChangeLabels.Of(record.Record.Subject, path),
                    Before: Text(record, path, record.Before),
                    After: Text(record, path, record.After)
                )
            )
            .Where(field => field.Label is not null && field.Before != field.After)
            .Select(field => new ChangedField(field.Label!, field.Before, field.After));
    }

    private string Text(ReadRecord record, string path, Dictionary<string, JsonElement> values)
    {
        if (!values.TryGetValue(path, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return "";
        }

        if (ReferenceOf(record, path) is not { } kind)
        {
            // The whole council is no thing with an id.
            return path == nameof(RoleAssignment.ScopeId)
                ? ""
                : ChangeValues.InWords(record.Record.Subject, path, value);
        }

        var key = ChangeRecord.KeyOf(kind, value.ToString());
        return _names.GetValueOrDefault(key) ?? $"{ChangedThings.Of(kind).WithArticle} that is no longer there";
    }

    private static IEnumerable<string> References(ReadRecord record) =>
        record
            .Before.Concat(record.After)
            .Where(pair => pair.Value.ValueKind is not JsonValueKind.Null)
            .Select(pair =>
                ReferenceOf(record, pair.Key) is { } kind ? ChangeRecord.KeyOf(kind, pair.Value.ToString()) : null
            )
            .OfType<string>();

    private static string? ReferenceOf(ReadRecord record, string path) =>
        ChangeReferences.Of(record.Record.Subject, path, property => ValueOf(record, property)?.ToString());

    private static JsonElement? ValueOf(ReadRecord record, string path) =>
        record.After.TryGetValue(path, out var after) ? after
        : record.Before.TryGetValue(path, out var before) ? before
        : null;

    private static ReadRecord Read(ChangeRecord record)
    {
        var read = new ReadRecord(
            record,
            ValuesOf(record.Subject, record.Before),
            ValuesOf(record.Subject, record.After)
        );
        var words = ChangedThings.Of(record.Subject);

        // Records of earlier releases have the name and the owner only among their values, if these were recorded.
        return read with
        {
            OwnName =
                record.SubjectName
                ?? NullIfEmpty(
                    string.Join(
                        ' ',
                        words
                            .NamedBy.Select(path =>
                                ValueOf(read, path) is { } value
                                    ? ChangeValues.InWords(record.Subject, path, value)
                                    : ""
                            )
                            .Where(text => text.Length > 0)
                    )
                ),
            Owner =
                record.BelongsTo
                ?? (
                    words.BelongsBy is null ? read.Key
                    : ValueOf(read, words.BelongsBy) is { ValueKind: not JsonValueKind.Null } id
                    && ReferenceOf(read, words.BelongsBy) is { } kind
                        ? ChangeRecord.KeyOf(kind, id.ToString())
                    : null
                ),
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static Dictionary<string, JsonElement> ValuesOf(string subject, string? recorded)
    {
        if (recorded is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(recorded);
        return json
            .RootElement.EnumerateObject()
            .SelectMany(property => ChangeValues.Parts(subject, property.Name, property.Value.Clone()))
            .ToDictionary(part => part.Path, part => part.Value, StringComparer.Ordinal);
    }

    private sealed record ReadRecord(
        ChangeRecord Record,
        Dictionary<string, JsonElement> Before,
        Dictionary<string, JsonElement> After
    )
    {
        public string Key => ChangeRecord.KeyOf(Record.Subject, Record.SubjectId);

        /// <summary>By its own words alone; null where it has none.</summary>
        public string? OwnName { get; init; }

        /// <summary>The key of what it belongs to; null where that is not known.</summary>
        public string? Owner { get; init; }
    }
}
