using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Database;

/// <summary>Instants are stored as UTC and come back as UTC; SQLite cannot order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );

internal sealed class ReportingPeriodConverter()
    : ValueConverter<ReportingPeriod, string>(period => period.Code, code => ReportingPeriod.Parse(code));

internal sealed class FormulaConverter() : ValueConverter<Formula, string>(formula => formula.Text, text => Read(text))
{
    private static Formula Read(string text) =>
        FormulaText.TryRead(text, out var formula, out var error)
            ? formula
            : throw new FormatException($"'{text}' is not a formula: {error.Sentence}");
}

internal sealed class ToleranceRuleConverter()
    : ValueConverter<ToleranceRule, string>(rule => rule.Notation, notation => ToleranceRule.Parse(notation));

/// <summary>A definition card as JSON, always written in the same way; what a later release adds to the card gets its usual value.</summary>
internal sealed class IndicatorCardConverter()
    : ValueConverter<IndicatorCard, string>(card => Write(card), text => Read(text))
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(IndicatorCard card) => JsonSerializer.Serialize(card, Json);

    private static IndicatorCard Read(string text) =>
        JsonSerializer.Deserialize<IndicatorCard>(text, Json)
        ?? throw new FormatException("A definition card is stored as nothing.");
}

internal sealed class ChosenListConverter<T>()
    : ValueConverter<ChosenList<T>, string>(list => list.Text, text => ChosenList.Read<T>(text))
    where T : struct, Enum;

internal sealed class CodeSetConverter()
    : ValueConverter<CodeSet, string>(codes => codes.Text, text => CodeSet.Read(text));

/// <summary>What is prepared for an element as JSON, always written in the same way.</summary>
internal sealed class PlanTermsConverter()
    : ValueConverter<PlanTerms, string>(terms => Write(terms), text => Read(text))
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new CodesAsText() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static string Write(PlanTerms terms) => JsonSerializer.Serialize(terms, Json);

    private static PlanTerms Read(string text) =>
        JsonSerializer.Deserialize<PlanTerms>(text, Json)
        ?? throw new FormatException("What is prepared for an element is stored as nothing.");

    private sealed class CodesAsText : JsonConverter<CodeSet>
    {
        public override CodeSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CodeSet.Read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, CodeSet value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }
}
