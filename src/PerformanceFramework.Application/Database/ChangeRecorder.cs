using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Domain.Audit;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Writes the change history: one record for each changed entity of the domain, with the values before and after. It reads
/// the change tracker itself, so no use case can forget it.
/// </summary>
internal sealed class ChangeRecorder
{
    // Readable in the database and in exports; never written into a page without encoding.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private Change? _change;
    private string? _summary;

    public void Begin(Change change, string? summary)
    {
        _change = change;
        _summary = summary;
    }

    public static bool NeedsRecord(ChangeTracker tracker) => tracker.Entries().Any(IsAudited);

    /// <exception cref="InvalidOperationException">Something of the domain changed and nobody said who changes it.</exception>
    public IReadOnlyList<PendingRecord> Capture(ChangeTracker tracker)
    {
        var change =
            _change
            ?? throw new InvalidOperationException(
                "A change to the domain is saved without a change record: call BeginChange first."
            );
        _change = null;

        var changed = tracker.Entries().Where(IsAudited).ToList();
        if (_summary is { } summary)
        {
            _summary = null;
            var counts = changed
                .CountBy(entry => entry.Metadata.ClrType.Name)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal);
            var after = JsonSerializer.Serialize(new Dictionary<string, int>(counts), Json);
            return [new PendingRecord(() => new ChangeRecord(change, "Load", summary, null, after))];
        }

        return changed.Select(entry => Pending(change, entry)).ToList();
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is not ChangeRecord
        && entry.Metadata.ClrType.Assembly == typeof(ChangeRecord).Assembly;

    private static PendingRecord Pending(Change change, EntityEntry entry)
    {
        var state = entry.State;
        var properties = Properties(entry)
            .Where(property => state is not EntityState.Modified || property.Entry.IsModified)
            .ToList();
        var before =
            state is EntityState.Added ? null : Serialize(properties, property => property.Entry.OriginalValue);

        // The rest is read after the save, when a new row has its id.
        return new PendingRecord(() =>
            new ChangeRecord(
                change,
                entry.Metadata.ClrType.Name,
                string.Join(
                    ',',
                    entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue)
                ),
                before,
                state is EntityState.Deleted ? null : Serialize(properties, property => property.Entry.CurrentValue)
            )
        );
    }

    private static IEnumerable<NamedProperty> Properties(EntityEntry entry) =>
        entry
            .Properties.Select(property => new NamedProperty(property.Metadata.Name, property))
            .Concat(entry.ComplexProperties.SelectMany(property => Properties(property, property.Metadata.Name)));

    private static IEnumerable<NamedProperty> Properties(ComplexPropertyEntry complex, string path) =>
        complex.CurrentValue is null
            ? []
            : complex
                .Properties.Select(property => new NamedProperty($"{path}.{property.Metadata.Name}", property))
                .Concat(
                    complex.ComplexProperties.SelectMany(inner => Properties(inner, $"{path}.{inner.Metadata.Name}"))
                );

    private static string Serialize(IEnumerable<NamedProperty> properties, Func<NamedProperty, object?> value) =>
        JsonSerializer.Serialize(
            properties.ToDictionary(property => property.Name, property => Plain(property, value(property))),
            Json
        );

    /// <summary>As the database keeps it: a period by its code, a rule in its notation. A file is only named by its size.</summary>
    private static object? Plain(NamedProperty property, object? value) =>
        value switch
        {
            null => null,
            byte[] bytes => $"{bytes.Length} bytes",
            _ => property.Entry.Metadata.GetTypeMapping().Converter is { } converter
                ? converter.ConvertToProvider(value)
                : value,
        };

    private readonly record struct NamedProperty(string Name, PropertyEntry Entry);
}

/// <summary>A change record that waits for the save to give new rows their ids.</summary>
internal sealed record PendingRecord(Func<ChangeRecord> Complete);
