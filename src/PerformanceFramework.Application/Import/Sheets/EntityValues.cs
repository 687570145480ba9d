using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>
/// The columns of a row as JSON, and back. What counts versions, and what people sign in with, is not among them.
/// </summary>
internal static class EntityValues
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new PlainDecimal() },
    };

    public static string KeyOf(EntityEntry entry) =>
        string.Join(
            ',',
            entry
                .Metadata.FindPrimaryKey()!
                .Properties.Select(key =>
                    Convert.ToString(entry.Property(key.Name).CurrentValue, CultureInfo.InvariantCulture)
                )
        );

    /// <param name="original">As it was loaded, not as it is now.</param>
    public static string Write(EntityEntry entry, bool original = false)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.Where(property => IsKept(entry, property.Metadata)))
        {
            values[property.Metadata.Name] = Plain(
                property.Metadata,
                original ? property.OriginalValue : property.CurrentValue
            );
        }

        foreach (var complex in entry.ComplexProperties)
        {
            values[complex.Metadata.Name] = PartsOf(complex, original);
        }

        return values.ToJsonString(Json);
    }

    /// <summary>Gives a row the values of <see cref="Write"/>.</summary>
    public static void Restore(EntityEntry entry, string json)
    {
        var values = JsonNode.Parse(json)!.AsObject();
        foreach (var property in entry.Properties.Where(p => IsKept(entry, p.Metadata) && !p.Metadata.IsPrimaryKey()))
        {
            property.CurrentValue = Read(property.Metadata, values[property.Metadata.Name]);
        }

        foreach (var complex in entry.ComplexProperties)
        {
            if (!JsonNode.DeepEquals(PartsOf(complex, original: false), values[complex.Metadata.Name]))
            {
                complex.CurrentValue = values[complex.Metadata.Name]?.Deserialize(complex.Metadata.ClrType, Json);
            }
        }
    }

    private static bool IsKept(EntityEntry entry, IProperty property) =>
        entry.Entity is ApplicationUser
            ? ApplicationUser.Recorded.Contains(property.Name)
            : property.Name != Versions.Property;

    private static JsonObject? PartsOf(ComplexPropertyEntry complex, bool original)
    {
        if (!original && complex.CurrentValue is null)
        {
            return null;
        }

        var parts = new JsonObject();
        foreach (var part in complex.Properties)
        {
            var value = original ? part.OriginalValue : part.CurrentValue;
            if (value is null && !part.Metadata.IsNullable)
            {
                // A part that cannot be missing is: the whole was not there.
                return null;
            }

            parts[part.Metadata.Name] = Plain(part.Metadata, value);
        }

        return parts;
    }

    private static JsonNode? Plain(IProperty property, object? value)
    {
        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored is null ? null : JsonSerializer.SerializeToNode(stored, stored.GetType(), Json);
    }

    private static object? Read(IProperty property, JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        return property.GetTypeMapping().Converter is { } converter
            ? converter.ConvertFromProvider(node.Deserialize(converter.ProviderClrType, Json))
            : node.Deserialize(property.ClrType, Json);
    }

    /// <summary>A database gives 84.00000000 back for 84: the same number, and the same text.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CellShape.NumberText(value));
    }
}
