using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Application.Database;

/// <summary>
/// Writes the change history: one record for each changed entity of the domain, and for each changed person, with the values
/// before and after. It reads the change tracker itself, so no use case can forget it.
/// </summary>
internal sealed class ChangeRecorder
{
    // Readable in the database and in exports; never written into a page without encoding.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private Change? _change;
    private Change? _lastChange;
    private string? _summary;
    private bool _isTheBeginning;

    /// <summary>The day in London on which the change is made that was begun; null where none was, or where records begin with it.</summary>
    public DateOnly? DayOfChange =>
        _change is { } change && !_isTheBeginning ? London.DayOf(change.At.ToUniversalTime()) : null;

    public void Begin(Change change, string? summary, bool isTheBeginning = false)
    {
        _change = change;
        _summary = summary;
        _isTheBeginning = isTheBeginning;
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
        (_change, _lastChange) = (null, change);

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

    /// <summary>What has been added since the last capture, as a part of the same change.</summary>
    public IReadOnlyList<PendingRecord> CaptureMore(ChangeTracker tracker) =>
        tracker.Entries().Where(IsAudited).Select(entry => Pending(_lastChange!, entry)).ToList();

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity switch
        {
            ChangeRecord => false,
            _ when PastRows.IsKeptPast(entry.Entity) => false,
            ApplicationUser => entry.State is not EntityState.Modified || Recorded(entry).Any(HasChanged),
            _ when IsOnlyReliedOn(entry) => false,
            _ => entry.Metadata.ClrType.Assembly == typeof(ChangeRecord).Assembly,
        };

    // A change that relies on it moved its version on, and nothing of it is different.
    private static bool IsOnlyReliedOn(EntityEntry entry) =>
        entry.State is EntityState.Modified
        && !entry.Properties.Any(property => property.IsModified && property.Metadata.Name != Versions.Property)
        && !entry.ComplexProperties.Any(property => property.IsModified);

    // Password hashes, stamps and counters are nobody's to read, so a person's record has a list of what it may hold.
    private static IEnumerable<PropertyEntry> Recorded(EntityEntry entry) =>
        entry.Properties.Where(property => ApplicationUser.Recorded.Contains(property.Metadata.Name));

    // ASP.NET Core Identity marks every property of a user as modified, so the values are compared.
    private static bool HasChanged(PropertyEntry property) =>
        property.IsModified
        && (
            property.EntityEntry.Entity is not ApplicationUser || !Equals(property.OriginalValue, property.CurrentValue)
        );

    private static PendingRecord Pending(Change change, EntityEntry entry)
    {
        var state = entry.State;
        var properties = Properties(entry)
            .Where(property => state is not EntityState.Modified || HasChanged(property.Entry))
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
                state is EntityState.Deleted ? null : Serialize(properties, property => property.Entry.CurrentValue),
                ChangedThings.NameOf(entry),
                ChangedThings.OwnerOf(entry)
            )
        );
    }

    private static IEnumerable<NamedProperty> Properties(EntityEntry entry) =>
        (
            entry.Entity switch
            {
                ApplicationUser => Recorded(entry),
                // That it was written is recorded; what it says is its writer's alone.
                PrivateNote => entry.Properties.Where(property => property.Metadata.Name != nameof(PrivateNote.Text)),
                IRemembered => entry.Properties.Where(property => !PastRows.IsOfTheCopy(property.Metadata.Name)),
                _ => entry.Properties,
            }
        )
            .Select(property => new NamedProperty(property.Metadata.Name, property))
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
