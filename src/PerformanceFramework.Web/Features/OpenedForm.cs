using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace PerformanceFramework.Web.Features;

/// <summary>
/// What a form showed when it was opened, which it sends back in one hidden field. It is protected, so that nothing but what
/// a form of ours has shown is ever read from it.
/// </summary>
internal sealed class OpenedForm(IDataProtectionProvider protection)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "Opened";

    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public string Write<T>(T form) => Protector<T>().Protect(JsonSerializer.Serialize(form, Options));

    /// <summary>Null where nothing was sent that a form of this kind has written.</summary>
    public T? Read<T>(string? sent)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(sent)
                ? null
                : JsonSerializer.Deserialize<T>(Protector<T>().Unprotect(sent), Options);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// What was typed where a field was changed, and what it is now where it was left alone, its version included. Each box
    /// of a list of ticks is a field, and so is each of a row; rows that say by a <c>Code</c> or an <c>Id</c> what they are
    /// about are those that there are now.
    /// </summary>
    public static T Merge<T>(T opened, T now, T typed) =>
        Merge(Node(opened), Node(now), Node(typed)).Deserialize<T>(Options)!;

    /// <summary>Whether a form was sent as it was opened.</summary>
    public static bool Same<T>(T opened, T typed) => Same(Node(opened), Node(typed));

    private static bool Same(JsonNode? opened, JsonNode? typed) =>
        typed switch
        {
            JsonObject fields => fields.All(field => Same((opened as JsonObject)?[field.Key], field.Value)),
            JsonArray when IsTicks(opened) || IsTicks(typed) => Ticked(opened).SetEquals(Ticked(typed)),
            JsonArray rows => rows.Index()
                .All(row => Same((opened as JsonArray)?.ElementAtOrDefault(row.Index), row.Item)),
            _ => Text(typed) == Text(opened),
        };

    private IDataProtector Protector<T>() => protection.CreateProtector("Opened form", typeof(T).FullName!);

    private static JsonNode? Node<T>(T form) => JsonSerializer.SerializeToNode(form, Options);

    private static JsonNode? Merge(JsonNode? opened, JsonNode? now, JsonNode? typed) =>
        typed switch
        {
            JsonObject fields => new JsonObject(
                fields.Select(field =>
                    KeyValuePair.Create(
                        field.Key,
                        Merge((opened as JsonObject)?[field.Key], (now as JsonObject)?[field.Key], field.Value)
                    )
                )
            ),
            JsonArray when IsTicks(opened) || IsTicks(now) || IsTicks(typed) => new JsonArray([
                .. Ticked(typed)
                    .Union(Ticked(now).Except(Ticked(opened)))
                    .Except(Ticked(opened).Except(Ticked(now)))
                    .Select(tick => (JsonNode)tick),
            ]),
            JsonArray rows when now is JsonArray current && current.All(row => About(row) is not null) =>
                new JsonArray([
                    .. current.Select(row =>
                        RowAbout(row, rows) is { } sent ? Merge(RowAbout(row, opened), row, sent) : row?.DeepClone()
                    ),
                ]),
            JsonArray rows when now is JsonArray current && current.Count == rows.Count => new JsonArray([
                .. rows.Select((row, at) => Merge((opened as JsonArray)?.ElementAtOrDefault(at), current[at], row)),
            ]),
            _ => (Same(opened, typed) ? now : typed)?.DeepClone(),
        };

    private static bool IsTicks(JsonNode? list) => (list as JsonArray)?.FirstOrDefault() is JsonValue;

    private static HashSet<string> Ticked(JsonNode? list) => (list as JsonArray)?.Select(Text).ToHashSet() ?? [];

    private static string? About(JsonNode? row) =>
        row is JsonObject fields ? (fields["Code"] ?? fields["Id"])?.ToString() : null;

    private static JsonNode? RowAbout(JsonNode? other, JsonNode? rows) =>
        (rows as JsonArray)?.FirstOrDefault(row => About(row) == About(other));

    // Nothing and an empty text are the same in a form, and lines end differently in what a browser sends.
    private static string Text(JsonNode? value) =>
        value?.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
}
