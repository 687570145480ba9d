using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PerformanceFramework.Application.Database;

/// <summary>A record as text, for what is only ever read and written whole.</summary>
internal sealed class RecordConverter<T>()
    : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, RecordJson.Options),
        text => JsonSerializer.Deserialize<T>(text, RecordJson.Options)!
    );

file static class RecordJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
